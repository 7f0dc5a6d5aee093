#pragma once
// The council chamber, drawn from a scene into any rectangle: evening on the steppe behind the window, the
// horseshoe table, the people. Nothing is measured in pixels.

#include <optional>
#include <vector>

#include "stage/canvas.hpp"
#include "stage/scene.hpp"

namespace kenes::stage {

/// Stays within `rect`. The chamber is shown whole; where the rectangle is wider or higher than the stage,
/// there is more of the room. `letters` writes the places in the queue; none: only hands show it.
void draw_chamber(Canvas& canvas, const Rect& rect, const Scene& scene, const ImFont* letters = nullptr);

/// Where the head of a seat is within `rect`, for names, bubbles and clicks. Nothing for who has no place.
[[nodiscard]] std::optional<Rect> head_of(const Rect& rect, const Scene& scene, rules::SeatId seat);
/// Where a plate of that size (pixels) says who somebody is: on the breast, or near it where it would hide
/// anybody's place in the queue. Nothing for who has no place.
[[nodiscard]] std::optional<Rect> plate_of(const Rect& rect, const Scene& scene, rules::SeatId seat,
                                           Point size);
/// Where places in the queue are written.
[[nodiscard]] std::vector<Rect> queue_numbers(const Rect& rect, const Scene& scene);
/// Whose bust is at `point`, the foremost first; none where nobody is.
[[nodiscard]] rules::SeatId seat_at(const Rect& rect, const Scene& scene, Point point);

}  // namespace kenes::stage
