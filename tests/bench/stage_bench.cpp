// What drawing costs before a pixel is painted: `ninja -C build/release bench &&
// build/release/tests/stage_bench`. Aim: a frame of the fullest chamber within 4 ms, so that software
// rendering keeps most of its 16 ms for pixels.

#include <benchmark/benchmark.h>
#include <imgui.h>

#include "stage/chamber.hpp"
#include "support/raster.hpp"

namespace kenes::stage {
namespace {

Hall hall_of(std::size_t people) {
  Hall hall;
  for (std::size_t i = 0; i < people; ++i) {
    const float x = 0.15F + 1.3F * static_cast<float>(i) / static_cast<float>(people);
    hall.places.push_back(
        {rules::SeatId{i}, portrait_ids()[i % kPortraits], {x, table_edge(x)}, 0.2F, false});
  }
  return hall;
}

/// A frame's list, emptied for each round.
class Frame {
 public:
  Frame() : list_(ImGui::GetDrawListSharedData()) { list_.Flags |= ImDrawListFlags_AllowVtxOffset; }
  ImDrawList& begin() {
    list_._ResetForNewFrame();
    list_.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list_.PushClipRectFullScreen();
    return list_;
  }
  [[nodiscard]] int corners() const { return list_.VtxBuffer.Size; }

 private:
  ImDrawList list_;
};

void chamber(benchmark::State& state) {
  const test::Sheet sheet;
  const auto people = static_cast<std::size_t>(state.range(0));
  const Hall hall = hall_of(people);
  rules::SeatView view;
  view.present = rules::SeatSet::first(people);
  Frame frame;
  for (auto _ : state) {
    Canvas canvas(frame.begin(), palette_of(Theme::dark));
    draw_chamber(canvas, {0, 0, 1280, 720}, scene_of(hall, view, {.ms = 1}), &sheet.font());
  }
  state.counters["corners"] = frame.corners();
}
BENCHMARK(chamber)->Arg(12)->Arg(22)->Arg(30)->Unit(benchmark::kMillisecond);

void portrait(benchmark::State& state) {
  const test::Sheet sheet;
  Frame frame;
  const auto size = static_cast<float>(state.range(0));
  std::size_t next = 0;
  for (auto _ : state) {
    Canvas canvas(frame.begin(), palette_of(Theme::dark));
    draw_portrait(canvas, {0, 0, size, size}, portrait_ids()[next++ % kPortraits], {});
  }
  state.counters["corners"] = frame.corners();
}
BENCHMARK(portrait)->Arg(64)->Arg(320)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace kenes::stage
