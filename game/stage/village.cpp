// The village put together, from the back to the front.

#include "stage/village.hpp"

#include <algorithm>
#include <array>

namespace kenes::stage {
namespace {

using Work = Village::Work;
using Head = Villager::Head;
using Carries = Villager::Carries;

constexpr Colour kPlum = rgb(0x6E5A86);
constexpr Colour kGreen = rgb(0x4F7A63);
constexpr Colour kBlue = rgb(0x37607C);
constexpr Colour kBrown = rgb(0x7A5038);
constexpr Colour kRust = rgb(0xA4573B);
constexpr Colour kSand = rgb(0xB29A6C);

/// Whether something so wide around `x` is seen: what is not, is not drawn only to be cut away.
bool is_seen(const Rect& seen, float x, float half) { return x + half > seen.x && x - half < seen.right(); }

void draw_poplars(Canvas& canvas, const Rect& seen, std::span<const float> places, float y, float size,
                  const Land& land) {
  for (const float x : places) {
    if (is_seen(seen, x, size)) draw_poplar(canvas, {x, y}, size, land);
  }
}

void draw_homes(Canvas& canvas, const Rect& seen, const Land& land) {
  struct Home {
    float x, y, size;
    std::uint32_t wall;
  };
  static constexpr std::array<Home, 10> kFar{{{-0.62F, 0.500F, 0.15F, 0xD8D2C2},
                                              {-0.20F, 0.495F, 0.14F, 0xCFD8D6},
                                              {0.22F, 0.505F, 0.17F, 0xE4DCC6},
                                              {0.60F, 0.500F, 0.16F, 0xD3C9B8},
                                              {0.96F, 0.508F, 0.17F, 0xDDE2DE},
                                              {1.22F, 0.496F, 0.14F, 0xDCCDB2},
                                              {1.84F, 0.500F, 0.15F, 0xD8DEDC},
                                              {2.02F, 0.492F, 0.13F, 0xE2D8C4},
                                              {2.92F, 0.500F, 0.14F, 0xD9D0BE},
                                              {3.66F, 0.505F, 0.15F, 0xD6DCD8}}};
  for (std::size_t i = 0; i < kFar.size(); ++i) {
    const Home& one = kFar[i];
    if (!is_seen(seen, one.x, one.size)) continue;
    draw_home(canvas, {one.x, one.y}, one.size, land, rgb(one.wall), land.bare && i % 2 == 0);
  }
  static constexpr std::array<float, 10> kPoplars{-0.40F, 0.02F, 0.42F, 0.78F, 1.09F,
                                                  1.72F,  2.12F, 2.82F, 3.05F, 3.50F};
  draw_poplars(canvas, seen, kPoplars, 0.512F, 0.20F, land);
  if (is_seen(seen, 0.30F, 0.25F)) draw_home(canvas, {0.30F, 0.645F}, 0.30F, land, rgb(0xE7DFCB), land.bare);
  if (is_seen(seen, 1.04F, 0.25F)) draw_home(canvas, {1.04F, 0.630F}, 0.27F, land, rgb(0xCBD9DA), true);
}

void draw_water(Canvas& canvas, const Land& land, Work water) {
  const Point f{0.76F, 0.715F};
  if (water == Work::done) {
    draw_tap(canvas, f);
    draw_villager(canvas,
                  {f + Point{-0.06F, 0.015F}, 0.150F, kRust, Head::kerchief, Carries::nothing, false});
    draw_villager(canvas, {f + Point{0.12F, 0.012F}, 0.095F, kBlue, Head::hair, Carries::nothing, true});
  }
  if (water != Work::undone) return;
  draw_well(canvas, f, land);
  draw_villager(canvas, {f + Point{0.10F, 0.012F}, 0.150F, kPlum, Head::kerchief, Carries::bucket, true});
  draw_villager(canvas, {f + Point{0.185F, 0.018F}, 0.160F, kBrown, Head::skullcap, Carries::bucket, true});
  draw_villager(canvas, {f + Point{0.265F, 0.012F}, 0.115F, kGreen, Head::cap, Carries::bucket, true});
  draw_villager(canvas, {f + Point{0.345F, 0.016F}, 0.150F, kRust, Head::kerchief, Carries::bucket, true});
}

void draw_pupils(Canvas& canvas, Work school) {
  if (school == Work::absent) return;
  const bool cold = school == Work::undone;
  const Colour coat = cold ? rgb(0x3C4C63) : rgb(0xE9E4D8);
  const Head head = cold ? Head::cap : Head::hair;
  draw_villager(canvas, {{2.25F, 0.668F}, 0.098F, coat, head, Carries::bag, false});
  draw_villager(canvas, {{2.33F, 0.672F}, 0.090F, cold ? kPlum : kRust, head, Carries::bag, false});
  draw_villager(canvas, {{2.53F, 0.670F}, 0.098F, cold ? kBrown : kBlue, head, Carries::bag, true});
}

void draw_meeting(Canvas& canvas) {
  static constexpr std::array<std::array<float, 3>, 6> kPlaces{{{1.40F, 0.672F, 0.145F},
                                                                {1.47F, 0.690F, 0.150F},
                                                                {1.55F, 0.678F, 0.140F},
                                                                {1.63F, 0.692F, 0.152F},
                                                                {1.71F, 0.676F, 0.138F},
                                                                {1.34F, 0.694F, 0.110F}}};
  static constexpr std::array<Colour, 6> kCoats{kBlue, kRust, kSand, kPlum, kGreen, kBrown};
  static constexpr std::array<Head, 6> kHeads{Head::skullcap, Head::kerchief, Head::cap,
                                              Head::hair,     Head::kerchief, Head::hair};
  for (std::size_t i = 0; i < kPlaces.size(); ++i) {
    const auto& [x, y, size] = kPlaces[i];
    draw_villager(canvas, {{x, y}, size, kCoats[i], kHeads[i], Carries::nothing, i % 2 == 1});
  }
}

void draw_visitors(Canvas& canvas) {
  draw_villager(canvas, {{1.00F, 0.712F}, 0.150F, kBlue, Head::cap, Carries::tape, false});
  draw_villager(canvas, {{1.13F, 0.722F}, 0.155F, rgb(0x2F3A46), Head::hair, Carries::nothing, true});
  draw_villager(canvas, {{1.22F, 0.716F}, 0.148F, kPlum, Head::kerchief, Carries::nothing, true});
  draw_villager(canvas, {{1.30F, 0.726F}, 0.152F, kBrown, Head::skullcap, Carries::nothing, true});
}

void draw_works(Canvas& canvas, const Rect& seen, const Village& village, const Land& land) {
  if (is_seen(seen, 1.52F, 0.3F)) draw_club(canvas, {1.52F, 0.655F}, land);
  if (village.school != Work::absent && is_seen(seen, 2.45F, 0.5F))
    draw_school(canvas, {2.40F, 0.655F}, land, village.school);
  if (village.truck != Work::absent && is_seen(seen, 3.22F, 0.3F))
    draw_fire_post(canvas, {3.22F, 0.660F}, land, village.truck);
  if (village.pipe && is_seen(seen, 0.36F, 0.35F)) draw_pipe(canvas, {0.36F, 0.722F});
  if (is_seen(seen, 0.90F, 0.4F)) draw_water(canvas, land, village.water);
  if (is_seen(seen, 2.4F, 0.3F)) draw_pupils(canvas, village.school);
  if (village.people && is_seen(seen, 1.5F, 0.4F)) draw_meeting(canvas);
  if (village.visitors && is_seen(seen, 1.15F, 0.4F)) draw_visitors(canvas);
}

/// What the rectangle shows, without leaving the village to the side where it can.
Rect seen_through(const Rect& rect, const Outview& view) {
  const float height = view.height;
  const float width = height * rect.width / rect.height;
  Rect seen{view.centre.x - width / 2, view.centre.y - height / 2, width, height};
  seen.x = width < 4.2F ? std::clamp(seen.x, -0.45F, 3.95F - width) : 1.75F - width / 2;
  seen.y = std::clamp(seen.y, -0.30F, 1.0F - height);
  return seen;
}

}  // namespace

void draw_village(Canvas& canvas, const Rect& rect, const AftermathScene& scene) {
  const Rect seen = seen_through(rect, scene.view);
  const float k = rect.height / seen.height;
  const auto kept = canvas.keep();
  canvas.place(Affine::shifted({rect.x - seen.x * k, rect.y - seen.y * k}).over(Affine::scaled(k, k)));
  const Land land = land_of(scene.season);
  const Village& village = scene.village;
  draw_heaven(canvas, seen, land);
  draw_ground(canvas, seen, land);
  if (village.furrows) draw_furrows(canvas, land);
  draw_homes(canvas, seen, land);
  draw_works(canvas, seen, village, land);
  draw_road(canvas, seen, land, village.road);
  static constexpr std::array<float, 5> kNear{-0.30F, 0.55F, 1.92F, 2.86F, 3.55F};
  draw_poplars(canvas, seen, kNear, 0.735F, 0.30F, land);
}

}  // namespace kenes::stage
