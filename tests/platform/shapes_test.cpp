#include "platform/shapes.hpp"

#include <gtest/gtest.h>

#include "platform/frame.hpp"

namespace kenes::platform {
namespace {

class Shapes : public testing::Test {
 protected:
  TestFrame frame_;
};

TEST_F(Shapes, AreToldOneByOneFromTheBack) {
  const auto all = frame_.shapes([](ImDrawList& list) {
    list.AddRectFilled({10, 20}, {30, 50}, kSolid);
    list.AddCircleFilled({200, 100}, 20, kSolid);
  });
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].seen, (Box{10, 20, 30, 50}));
  EXPECT_TRUE((Box{178, 78, 222, 122}).holds(all[1].seen));
  EXPECT_EQ(all[0].first, 0U);
  EXPECT_EQ(all[1].first, all[0].count);
}

TEST_F(Shapes, EndWhereTheyAreCut) {
  const auto all = frame_.shapes([](ImDrawList& list) {
    list.AddRectFilled({-50, 280}, {30, 900}, kSolid);
    list.PushClipRect({100, 100}, {150, 150}, true);
    list.AddRectFilled({90, 90}, {120, 120}, kSolid);
    list.AddRectFilled({200, 90}, {220, 120}, kSolid);
    list.PopClipRect();
  });
  ASSERT_EQ(all.size(), 2U) << "what is cut away is no shape";
  EXPECT_EQ(all[0].seen, (Box{0, 280, 30, 300}));
  EXPECT_EQ(all[0].covers, Box{}) << "too small to hide anything";
  EXPECT_EQ(all[1].seen, (Box{100, 100, 120, 120}));
}

TEST_F(Shapes, KeepTheirDigestWhenOthersComeBefore) {
  const auto drawn = [](float x, ImU32 colour, bool before) {
    return [=](ImDrawList& list) {
      if (before) list.AddCircleFilled({200, 100}, 20, kSolid);
      list.AddRectFilled({x, 20}, {30, 50}, colour, 4);
    };
  };
  const auto alone = frame_.shapes(drawn(10, kSolid, false)).back().digest;
  EXPECT_EQ(frame_.shapes(drawn(10, kSolid, true)).back().digest, alone);
  EXPECT_NE(frame_.shapes(drawn(10, kVeil, false)).back().digest, alone);
  EXPECT_NE(frame_.shapes(drawn(10.5F, kSolid, false)).back().digest, alone);
}

TEST_F(Shapes, DifferWhenTheyAreCutOrJoinedOtherwise) {
  const auto cut_at = [](float right) {
    return [=](ImDrawList& list) {
      list.PushClipRect({0, 0}, {right, 100});
      list.AddRectFilled({10, 20}, {30, 50}, kSolid);
      list.PopClipRect();
    };
  };
  EXPECT_NE(frame_.shapes(cut_at(25)).front().digest, frame_.shapes(cut_at(26)).front().digest);
  const auto joined = [](bool otherwise) {
    return [=](ImDrawList& list) {
      const auto base = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
      const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
      list.PrimReserve(6, 4);
      const unsigned ways[2][6] = {{0, 1, 2, 0, 2, 3}, {0, 1, 2, 1, 2, 3}};
      for (const unsigned i : ways[otherwise ? 1 : 0]) list.PrimWriteIdx(static_cast<ImDrawIdx>(base + i));
      for (const ImVec2 p : {ImVec2(0, 0), ImVec2(50, 0), ImVec2(50, 50), ImVec2(0, 50)})
        list.PrimWriteVtx(p, white, kSolid);
    };
  };
  EXPECT_NE(frame_.shapes(joined(false)).front().digest, frame_.shapes(joined(true)).front().digest);
}

TEST_F(Shapes, OfPlainColourNeedNoTexture) {
  const auto all = frame_.shapes([](ImDrawList& list) {
    list.AddRectFilled({10, 20}, {30, 50}, kSolid);
    list.AddText({50, 50}, kSolid, "A");
  });
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].texture, nullptr);
  EXPECT_EQ(all[1].texture, &TestFrame::letters());
}

TEST_F(Shapes, CoverWhatASolidRectangleCovers) {
  const auto covered = [&](const TestFrame::Draw& draw) { return frame_.shapes(draw).front().covers; };
  EXPECT_EQ(covered([](ImDrawList& list) {
              list.AddRectFilled({10, 20}, {210, 250}, kSolid);
            }),
            (Box{10, 20, 210, 250}));
  EXPECT_EQ(covered([](ImDrawList& list) {
              list.AddRectFilled({10.5F, 20}, {210.5F, 250}, kSolid);
            }),
            (Box{11, 20, 210, 250}))
      << "only whole pixels";
  EXPECT_EQ(covered([](ImDrawList& list) {
              list.AddRectFilled({10, 20}, {210, 250}, kVeil);
            }),
            Box{})
      << "one sees through it";
  EXPECT_EQ(covered([](ImDrawList& list) {
              list.AddRectFilledMultiColor({10, 20}, {210, 250}, kSolid, kSolid, kVeil, kSolid);
            }),
            Box{});
  EXPECT_EQ(covered([](ImDrawList& list) {
              list.PushClipRect({0, 0}, {100, 100});
              list.AddRectFilled({10, 20}, {210, 250}, kSolid);
            }),
            (Box{10, 20, 100, 100}));
}

TEST_F(Shapes, CoverTheMiddleOfARoundedRectangle) {
  const Box middle =
      frame_.shapes([](ImDrawList& list) {
              list.AddRectFilled({10, 20}, {210, 250}, kSolid, 12);
            })
          .front()
          .covers;
  EXPECT_GT(middle.area(), 190 * 200);
  EXPECT_TRUE((Box{10, 32, 210, 238}).holds(middle)) << "not its corners";
}

TEST_F(Shapes, CoverNothingWhereTheyMayHaveGaps) {
  const auto covered = [&](std::vector<ImVec2> line) {
    return frame_
        .shapes([&](ImDrawList& list) {
          list.AddConvexPolyFilled(line.data(), static_cast<int>(line.size()), kSolid);
        })
        .front()
        .covers;
  };
  EXPECT_EQ(covered({{100, 10}, {200, 110}, {100, 210}, {10, 110}}), Box{}) << "no upright edge";
  EXPECT_EQ(covered({{10, 10}, {110, 100}, {210, 10}, {210, 210}, {10, 210}}), Box{}) << "a notch in its top";
}

}  // namespace
}  // namespace kenes::platform
