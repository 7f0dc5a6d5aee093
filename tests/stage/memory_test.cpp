#include "stage/memory.hpp"

#include <cstring>

#include <gtest/gtest.h>
#include <imgui.h>

#include "stage/chamber.hpp"
#include "support/raster.hpp"

namespace kenes::stage {
namespace {

/// A frame's list, emptied for each frame.
class Frame {
 public:
  Frame() : list_(ImGui::GetDrawListSharedData()) {}
  ImDrawList& begin() {
    list_._ResetForNewFrame();
    list_.Flags |= ImDrawListFlags_AllowVtxOffset | ImDrawListFlags_AntiAliasedLines;
    list_.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list_.PushClipRect({0, 0}, {800, 600});
    return list_;
  }
  [[nodiscard]] const ImDrawList& list() const { return list_; }

 private:
  ImDrawList list_;
};

void expect_same(const ImDrawList& a, const ImDrawList& b) {
  ASSERT_EQ(a.VtxBuffer.Size, b.VtxBuffer.Size);
  ASSERT_EQ(a.IdxBuffer.Size, b.IdxBuffer.Size);
  ASSERT_EQ(a.CmdBuffer.Size, b.CmdBuffer.Size);
  EXPECT_EQ(
      std::memcmp(a.VtxBuffer.Data, b.VtxBuffer.Data, static_cast<std::size_t>(a.VtxBuffer.size_in_bytes())),
      0);
  EXPECT_EQ(
      std::memcmp(a.IdxBuffer.Data, b.IdxBuffer.Data, static_cast<std::size_t>(a.IdxBuffer.size_in_bytes())),
      0);
  for (int i = 0; i < a.CmdBuffer.Size; ++i) {
    EXPECT_EQ(a.CmdBuffer[i].ElemCount, b.CmdBuffer[i].ElemCount);
    EXPECT_EQ(std::memcmp(&a.CmdBuffer[i].ClipRect, &b.CmdBuffer[i].ClipRect, sizeof(ImVec4)), 0);
  }
}

class MemoryTest : public testing::Test {
 protected:
  /// How often a square that depends on `inputs` was thought out, after one more frame of it.
  int square(int inputs, const std::function<void(Canvas&)>& before = {}, Theme theme = Theme::dark) {
    memory_.begin_frame();
    Canvas canvas(frame_.begin(), palette_of(theme), &memory_);
    if (before) before(canvas);
    canvas.remember("square", 0, inputs, [&] {
      ++drawn_;
      canvas.rect({10, 10, static_cast<float>(inputs), 20}, canvas[Tone::gold]);
    });
    return drawn_;
  }
  test::Sheet sheet_;
  Frame frame_;
  Memory memory_;
  int drawn_ = 0;
};

TEST_F(MemoryTest, WhatIsTheSameIsThoughtOutOnce) {
  square(30);
  const int corners = frame_.list().VtxBuffer.Size;
  EXPECT_EQ(square(30), 1);
  EXPECT_EQ(frame_.list().VtxBuffer.Size, corners) << "and is there all the same";
}

TEST_F(MemoryTest, WhatChangedIsThoughtOutAnew) {
  square(30);
  EXPECT_EQ(square(31), 2);
  EXPECT_EQ(square(30), 3) << "one drawing is kept in one place";
}

TEST_F(MemoryTest, WhatIsDrawnUnderOtherCircumstancesIsThoughtOutAnew) {
  square(30);
  EXPECT_EQ(square(30, {}, Theme::light), 2);
  square(30);
  EXPECT_EQ(square(30, [](Canvas& c) { c.fade(0.5F); }), 4);
  square(30);
  EXPECT_EQ(square(30, [](Canvas& c) { c.tint(rgb(0x808080), 0.5F); }), 6);
  square(30);
  EXPECT_EQ(square(30, [](Canvas& c) { c.clip({0, 0, 20, 20}); }), 8);
  square(30);
  EXPECT_EQ(square(30, [](Canvas& c) { c.place(Affine::shifted({5, 0})); }), 10);
}

TEST_F(MemoryTest, WhatIsNotDrawnAnyMoreIsForgotten) {
  square(30);
  for (int i = 0; i < 20; ++i) memory_.begin_frame();
  EXPECT_EQ(square(30), 2);
}

TEST_F(MemoryTest, WithoutOneEverythingIsThoughtOut) {
  int drawn = 0;
  for (int i = 0; i < 2; ++i) {
    Canvas canvas(frame_.begin(), palette_of(Theme::dark));
    canvas.remember("square", 0, 30, [&] { ++drawn; });
  }
  EXPECT_EQ(drawn, 2);
}

TEST_F(MemoryTest, AChamberIsTheSameTrianglesWithIt) {
  Hall hall;
  for (std::size_t i = 0; i < 12; ++i) {
    const float x = 0.15F + 0.11F * static_cast<float>(i);
    hall.places.push_back({rules::SeatId{i}, portrait_ids()[i], {x, table_edge(x)}, 0.2F, i % 4 == 0});
  }
  hall.evidence.push_back(rules::EvidenceKind::photo);
  rules::SeatView view;
  view.present = rules::SeatSet::first(12);
  Frame anew;
  std::uint32_t ms = 1;
  const auto compare = [&](const Rect& rect, const Moment& moment) {
    for (const bool once_more : {false, true}) {
      static_cast<void>(once_more);
      const Scene scene = scene_of(hall, view, moment);
      memory_.begin_frame();
      Canvas with(frame_.begin(), palette_of(Theme::dark), &memory_);
      draw_chamber(with, rect, scene, &sheet_.font());
      Canvas without(anew.begin(), palette_of(Theme::dark));
      draw_chamber(without, rect, scene, &sheet_.font());
      expect_same(frame_.list(), anew.list());
    }
  };
  compare({0, 0, 800, 600}, {.ms = ms});
  view.floor.holder = rules::SeatId{3U};
  compare({0, 0, 800, 600}, {.ms = ms += 40, .speaking = true});
  view.elapsed_s = 3000;
  compare({0, 0, 800, 600}, {.ms = ms += 40, .speaking = true});
  view.moods[2] = rules::Mood::warm;
  view.present.remove(rules::SeatId{5U});
  compare({10, 20, 700, 500}, {.ms = ms += 40, .shown = rules::EvidenceId{0U}});
  view.floor.holder = {};
  view.floor.order_by = rules::SeatId{4U};
  view.presiding = rules::SeatId{0U};
  compare({10, 20, 700, 500}, {.ms = ms += 40});
}

}  // namespace
}  // namespace kenes::stage
