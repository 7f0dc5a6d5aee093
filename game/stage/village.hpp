#pragma once
// The parts of the pictures of what came of it, inside this room only. The village is 3.7 units wide and 1
// high: a street with water on the left, the club in the middle, the school and the fire post on the right,
// the road in front.

#include "stage/aftermath.hpp"

namespace kenes::stage {

void draw_desk(Canvas& canvas, const Rect& rect, const AftermathScene& scene);
void draw_village(Canvas& canvas, const Rect& rect, const AftermathScene& scene);

/// The light and the ground of a season.
struct Land {
  Colour sky_high, sky_low, hill, ground, ground_near, leaf, snow;
  bool bare = false;   // Trees without leaves.
  bool white = false;  // Snow on the roofs.
};
[[nodiscard]] Land land_of(Season season);

// The land, from the back to the front: village_land.cpp. `seen` is what the rectangle shows, in units.
void draw_heaven(Canvas& canvas, const Rect& seen, const Land& land);
void draw_ground(Canvas& canvas, const Rect& seen, const Land& land);
void draw_furrows(Canvas& canvas, const Land& land);
void draw_road(Canvas& canvas, const Rect& seen, const Land& land, Village::Work road);
void draw_poplar(Canvas& canvas, Point foot, float size, const Land& land);
void draw_home(Canvas& canvas, Point foot, float size, const Land& land, Colour wall, bool smokes);

// What is done or not: village_works.cpp.
void draw_tap(Canvas& canvas, Point foot);
void draw_well(Canvas& canvas, Point foot, const Land& land);
void draw_pipe(Canvas& canvas, Point foot);
void draw_school(Canvas& canvas, Point foot, const Land& land, Village::Work school);
void draw_club(Canvas& canvas, Point foot, const Land& land);
void draw_fire_post(Canvas& canvas, Point foot, const Land& land, Village::Work truck);

/// Somebody as big as `size`, standing; what they carry.
struct Villager {
  Point foot;
  float size = 0.1F;
  Colour coat;
  enum class Head : std::uint8_t { kerchief, cap, skullcap, hair } head = Head::cap;
  enum class Carries : std::uint8_t { nothing, bucket, bag, tape } carries = Carries::nothing;
  bool left = false;  // Turned that way.
};
void draw_villager(Canvas& canvas, const Villager& one);

}  // namespace kenes::stage
