#include "platform/tiles.hpp"

#include <algorithm>
#include <memory>

#include <gtest/gtest.h>

#include "core/rng.hpp"
#include "platform/frame.hpp"
#include "support/raster.hpp"

namespace kenes::platform {
namespace {

using test::Image;

constexpr Box kAll{0, 0, TestFrame::kWidth, TestFrame::kHeight};

class TilesTest : public testing::Test {
 protected:
  std::vector<Region> changed(const TestFrame::Draw& draw) {
    shapes_ = frame_.shapes(draw);
    return tiles_.changed(TestFrame::kWidth, TestFrame::kHeight, shapes_);
  }

  TestFrame frame_;
  Tiles tiles_;
  std::vector<Shape> shapes_;
};

/// A lit room with a lamp at `x`.
TestFrame::Draw lamp(float x) {
  return [=](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {TestFrame::kWidth, TestFrame::kHeight}, kVeil);
    list.AddRectFilled({x, 40}, {x + 8, 48}, kSolid);
  };
}

TEST_F(TilesTest, AtFirstEverythingIsNew) {
  const auto regions = changed(lamp(40));
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].box, kAll);
  EXPECT_EQ(regions[0].first, 0U);
}

TEST_F(TilesTest, WhatStandsStillIsLeft) {
  changed(lamp(40));
  EXPECT_TRUE(changed(lamp(40)).empty());
}

TEST_F(TilesTest, WhatMovedIsDrawnWhereItWasAndWhereItIs) {
  changed(lamp(40));
  const auto regions = changed(lamp(300));
  const auto drawn = [&](const Box& box) {
    return std::any_of(regions.begin(), regions.end(), [&](const Region& r) { return r.box.holds(box); });
  };
  EXPECT_TRUE(drawn({40, 40, 48, 48}));
  EXPECT_TRUE(drawn({300, 40, 308, 48}));
  std::int64_t area = 0;
  for (const Region& region : regions) area += region.box.area();
  EXPECT_LE(area, 4 * Tiles::kSide * Tiles::kSide);
}

TEST_F(TilesTest, ForgottenItIsNewAgain) {
  changed(lamp(40));
  tiles_.forget();
  EXPECT_EQ(changed(lamp(40)).front().box, kAll);
}

TEST_F(TilesTest, InAnotherSizeItIsNewAgain) {
  changed(lamp(40));
  const auto& regions = tiles_.changed(TestFrame::kWidth, TestFrame::kHeight - 1, shapes_);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].box.bottom, TestFrame::kHeight - 1);
}

TEST_F(TilesTest, WhatLiesHiddenIsNeitherDrawnNorMissed) {
  const auto behind_a_board = [](float x) {
    return [=](ImDrawList& list) {
      lamp(x)(list);
      list.AddRectFilled({0, 0}, {200, TestFrame::kHeight}, kSolid);
      list.AddCircleFilled({x, 100}, 3, kVeil);
    };
  };
  changed(behind_a_board(40));
  const auto regions = changed(behind_a_board(50));
  ASSERT_EQ(regions.size(), 1U) << "the lamp is behind the board, the circle before it";
  EXPECT_GT(regions[0].box.top, 48);
  EXPECT_EQ(regions[0].first, 2U) << "nothing behind the board is drawn";
}

TEST_F(TilesTest, InARegionOnlyWhatIsSomewhereSeenIsDrawn) {
  const auto half_a_board = [](ImDrawList& list) {
    list.AddRectFilled({40, 40}, {48, 48}, kSolid);
    list.AddRectFilled({300, 40}, {308, 48}, kSolid);
    list.AddRectFilled({0, 0}, {200, TestFrame::kHeight}, kSolid);
  };
  const auto regions = changed(half_a_board);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].first, 0U) << "beside the board nothing is hidden";
  EXPECT_FALSE(tiles_.may_be_seen(shapes_[0], 0, kAll)) << "behind it";
  EXPECT_TRUE(tiles_.may_be_seen(shapes_[1], 1, kAll));
  EXPECT_TRUE(tiles_.may_be_seen(shapes_[2], 2, kAll));
  EXPECT_FALSE(tiles_.may_be_seen(shapes_[1], 1, {0, 100, 400, 200})) << "not there";
}

TEST_F(TilesTest, WhatIsMovedToTheFrontIsSeen) {
  const auto one_upon_another = [](bool first) {
    return [=](ImDrawList& list) {
      for (const bool red : {first, !first}) {
        const float at = red ? 40.0F : 44.0F;
        list.AddRectFilled({at, 40}, {at + 10, 50}, red ? kSolid : kVeil);
      }
    };
  };
  changed(one_upon_another(true));
  EXPECT_EQ(changed(one_upon_another(false)).size(), 1U);
}

/// Some of the same shapes as before, some moved, some new: as a hearing changes from frame to frame.
class Crowd {
 public:
  explicit Crowd(Rng& rng) : rng_(rng) {
    for (int i = 0; i < 14; ++i) all_.push_back(any());
  }
  void change() {
    if (rng_.chance(25)) all_.erase(all_.begin() + somewhere());
    if (rng_.chance(30)) all_.insert(all_.begin() + somewhere(), any());
    all_[static_cast<std::size_t>(somewhere())].x += static_cast<float>(rng_.below(9));
  }
  void draw(ImDrawList& list) const {
    for (const One& one : all_) {
      const ImVec2 end(one.x + one.size * 2, one.y + one.size);
      if (one.cut) list.PushClipRect({one.x + 3, one.y}, {one.x + 3 + one.size, one.y + one.size / 2}, true);
      if (one.kind == 0) list.AddRectFilled({one.x, one.y}, end, one.colour, one.round);
      if (one.kind >= 3)
        list.AddRectFilled({one.x - 150, one.y - 150}, {end.x + 150, end.y + 150}, one.colour, one.round);
      if (one.kind == 1) list.AddCircleFilled({one.x, one.y}, one.size / 2, one.colour);
      if (one.kind == 2) list.AddText({one.x, one.y}, one.colour, "Shyndala");
      if (one.cut) list.PopClipRect();
    }
  }

 private:
  struct One {
    unsigned kind;
    float x, y, size, round;
    ImU32 colour;
    bool cut;
  };
  std::ptrdiff_t somewhere() { return rng_.below(static_cast<std::uint32_t>(all_.size())); }
  One any() {
    const auto number = [&](unsigned most) { return static_cast<float>(rng_.below(most)); };
    return {rng_.below(5),
            number(4 * TestFrame::kWidth) / 4 - 40,
            number(4 * TestFrame::kHeight) / 4 - 40,
            10 + number(150),
            number(2) * 8,
            IM_COL32(rng_.below(256), rng_.below(256), rng_.below(256), rng_.chance(30) ? 120 : 255),
            rng_.chance(25)};
  }
  Rng& rng_;
  std::vector<One> all_;
};

void put(const Box& box, const Image& from, Image& to) {
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) to.at(x, y) = from.at(x, y);
  }
}

/// The shapes that belong to a region, alone.
Image drawn_for(const Region& region, const ImDrawData& made, const std::vector<Shape>& shapes,
                const Tiles& tiles) {
  Image image(TestFrame::kWidth, TestFrame::kHeight, {});
  ImDrawData part = made;
  std::vector<ImDrawList*> lists;
  std::vector<std::unique_ptr<ImDrawList, void (*)(ImDrawList*)>> owned;
  for (std::size_t i = region.first; i < shapes.size(); ++i) {
    if (!tiles.may_be_seen(shapes[i], i, region.box)) continue;
    const Shape& shape = shapes[i];
    owned.emplace_back(made.CmdLists[static_cast<int>(shape.list)]->CloneOutput(),
                       [](ImDrawList* list) { IM_DELETE(list); });
    ImDrawCmd one;
    one.ClipRect = {static_cast<float>(shape.clip.left), static_cast<float>(shape.clip.top),
                    static_cast<float>(shape.clip.right), static_cast<float>(shape.clip.bottom)};
    one.VtxOffset = shape.base;
    one.IdxOffset = shape.first;
    one.ElemCount = shape.count;
    owned.back()->CmdBuffer.resize(0);
    owned.back()->CmdBuffer.push_back(one);
    lists.push_back(owned.back().get());
  }
  part.CmdLists = lists.data();
  part.CmdListsCount = static_cast<int>(lists.size());
  test::rasterise(part, TestFrame::letters(), image);
  return image;
}

TEST_F(TilesTest, ThePictureIsAsIfEverythingHadBeenDrawn) {
  Rng rng(2026);
  Crowd crowd(rng);
  Image kept(TestFrame::kWidth, TestFrame::kHeight, {});
  std::int64_t spared = 0;
  int hiding = 0;
  for (int frame = 0; frame < 24; ++frame) {
    const auto regions = changed([&](ImDrawList& list) { crowd.draw(list); });
    const ImDrawData& made = *ImGui::GetDrawData();
    Image whole(TestFrame::kWidth, TestFrame::kHeight, {});
    test::rasterise(made, TestFrame::letters(), whole);
    spared += kAll.area();
    for (const Region& region : regions) {
      put(region.box, drawn_for(region, made, shapes_, tiles_), kept);
      spared -= region.box.area();
      hiding += region.first > 0 ? 1 : 0;
    }
    ASSERT_EQ(kept.pixels, whole.pixels) << "frame " << frame;
    crowd.change();
  }
  EXPECT_GT(spared, 8 * kAll.area()) << "most of it stands still";
  EXPECT_GT(hiding, 10) << "often something lies hidden";
}

}  // namespace
}  // namespace kenes::platform
