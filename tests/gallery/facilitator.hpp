#pragma once
// What a facilitator sees of a session in a room, and what everybody sees on the wall.

#include "gallery/camera.hpp"

namespace kenes::gallery {

/// From preparing it to the debrief, among bots; the wall at every idea it shows.
void a_room(Camera& camera, const test::MirrorWish& wish);

}  // namespace kenes::gallery
