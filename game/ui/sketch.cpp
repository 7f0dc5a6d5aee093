#include "ui/sketch.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "ui/sketch_parts.hpp"

namespace kenes::ui {
namespace detail {

using stage::Colour;
using stage::Tone;

float Day::chance(unsigned at) const {
  std::uint32_t mixed = (seed + at * 2654435761U) * 2246822519U;
  mixed ^= mixed >> 15;
  return static_cast<float>((mixed * 3266489917U) >> 16) / 65535.0F;
}

void steppe(const Day& day) {
  stage::Canvas& c = day.canvas;
  const Colour high = day.of(Tone::sky, Tone::paper, 0.45F);
  c.rect({0, 0, kWide, kHorizon + 2}, {{0, 0}, high, {0, kHorizon}, day.light()});
  const Colour hills = day.of(Tone::sage, Tone::sky, 0.35F);
  c.blob({{{-10, kHorizon + 4}, 0},
          {{-10, kHorizon - 4}},
          {{25, kHorizon - 9}},
          {{60, kHorizon - 2}},
          {{95, kHorizon - 11 + 6 * day.chance(1)}},
          {{130, kHorizon - 3}},
          {{160, kHorizon - 7}},
          {{160, kHorizon + 4}, 0}},
         mix(hills, day.light(), 0.45F));
  c.rect({0, kHorizon, kWide, kHigh - kHorizon},
         {{0, kHorizon}, mix(day.grass(), day.light(), 0.45F), {0, kHigh}, day.grass()});
}

void house(const Day& day, float x, float y, float size) {
  stage::Canvas& c = day.canvas;
  const float wide = 26 * size;
  const float high = 13 * size;
  c.rect({x, y - high, wide, high}, day.wall());
  c.fill({{x - 2 * size, y - high},
          {x + 5 * size, y - high - 9 * size},
          {x + wide - 5 * size, y - high - 9 * size},
          {x + wide + 2 * size, y - high}},
         day.roof());
  for (const float at : {3.5F, 16.0F}) {
    c.rect({x + (at - 0.8F) * size, y - high + 2.6F * size, 7 * size, 6.4F * size},
           day.of(Tone::sky, Tone::paper, 0.5F));
    c.rect({x + at * size, y - high + 3.4F * size, 5.4F * size, 4.8F * size}, day.dark());
  }
}

void poles(const Day& day, float y) {
  stage::Canvas& c = day.canvas;
  const Colour wood = day.of(Tone::wood, Tone::ink, 0.35F);
  for (const float x : {16.0F, 62.0F, 108.0F}) {
    c.rect({x - 0.5F, y - 30, 1, 30}, wood);
    c.rect({x - 3, y - 28, 6, 0.9F}, wood);
  }
  for (const float from : {-30.0F, 16.0F, 62.0F, 108.0F})
    c.taper({{{from, y - 28}}, {{from + 23, y - 25}}, {{from + 46, y - 28}}}, 0.3F, 0.3F, 0.3F, wood);
}

void poplar(const Day& day, float x, float y, float size) {
  stage::Canvas& c = day.canvas;
  c.rect({x - 0.7F * size, y - 6 * size, 1.4F * size, 6 * size}, day.of(Tone::wood, Tone::ink, 0.2F));
  c.oval({x, y - 17 * size}, 3.4F * size, 13 * size, day.of(Tone::sage, Tone::ink, 0.22F));
  c.oval({x - 0.8F * size, y - 18 * size}, 2 * size, 10 * size, day.of(Tone::sage, Tone::gold, 0.15F));
}

void fence(const Day& day, float from, float to, float y) {
  const Colour wood = day.of(Tone::wood_edge, Tone::paper, 0.3F);
  day.canvas.rect({from, y - 6, to - from, 1}, wood);
  day.canvas.rect({from, y - 3, to - from, 1}, wood);
  for (float x = from; x < to; x += 5) day.canvas.rect({x, y - 8, 1.6F, 8}, wood);
}

}  // namespace detail

namespace {

using Named = std::pair<std::string_view, Motif>;
// The first that stands in the name counts.
constexpr std::array<Named, 17> kNamed{{{"standpipe", Motif::standpipe},
                                        {"well", Motif::standpipe},
                                        {"water", Motif::standpipe},
                                        {"trench", Motif::trench},
                                        {"pipe", Motif::trench},
                                        {"ditch", Motif::trench},
                                        {"street", Motif::street},
                                        {"road", Motif::street},
                                        {"bridge", Motif::street},
                                        {"school", Motif::school},
                                        {"class", Motif::school},
                                        {"swing", Motif::playground},
                                        {"playground", Motif::playground},
                                        {"park", Motif::playground},
                                        {"truck", Motif::fire_engine},
                                        {"engine", Motif::fire_engine},
                                        {"fire", Motif::fire_engine}}};

using Drawing = void (*)(const detail::Day&);
constexpr std::array<Drawing, static_cast<std::size_t>(Motif::count)> kDrawings{
    detail::standpipe,   detail::street, detail::school,  detail::playground,
    detail::fire_engine, detail::trench, detail::village, detail::map};

}  // namespace

Motif motif_of(rules::EvidenceKind kind, std::string_view name) {
  if (kind == rules::EvidenceKind::map) return Motif::map;
  const auto found = std::find_if(kNamed.begin(), kNamed.end(), [&](const Named& one) {
    return name.find(one.first) != std::string_view::npos;
  });
  return found == kNamed.end() ? Motif::village : found->second;
}

void draw_sketch(stage::Canvas& canvas, const stage::Rect& box, Motif motif, std::uint32_t seed) {
  const auto kept = canvas.keep();
  canvas.clip(box);
  const float size = std::max(box.width / detail::kWide, box.height / detail::kHigh);
  const stage::Point middle = box.centre();
  canvas.place(
      stage::Affine::shifted({middle.x - size * detail::kWide / 2, middle.y - size * detail::kHigh / 2}));
  canvas.place(stage::Affine::scaled(size, size));
  kDrawings[static_cast<std::size_t>(motif)]({canvas, seed});
}

}  // namespace kenes::ui
