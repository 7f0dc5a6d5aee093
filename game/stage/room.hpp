#pragma once
// The parts of the chamber, in the stage's units: inside this room only.

#include "stage/canvas.hpp"
#include "stage/scene.hpp"

namespace kenes::stage {

/// What of the stage's plane a rectangle shows: at least 1.6 by 1.
struct Outlook {
  Rect units;
  Affine placing;
};
[[nodiscard]] Outlook outlook_of(const Rect& rect);

void draw_walls(Canvas& canvas, const Rect& seen, const Scene& scene);
void draw_window(Canvas& canvas, const Rect& pane, const Scene& scene);
/// What is seen through it.
void draw_outside(Canvas& canvas, const Rect& pane, Season season, float dusk);
/// Along the road outside, smaller and smaller.
void draw_power_line(Canvas& canvas, const Rect& pane, Colour wood);
void draw_floor(Canvas& canvas, const Rect& seen);
void draw_carpet(Canvas& canvas, const Rect& seen, const Scene& scene);
/// The floor as far as it is seen within the horseshoe: it hides what hangs below the table behind it.
[[nodiscard]] Outline inside_of_table(float bottom);
void draw_table(Canvas& canvas, const Scene& scene);
/// For who waits for the floor: which of them comes when, on the name plate, or beside a hand in the row
/// behind.
[[nodiscard]] Point queue_number_at(const Figure& figure);
inline constexpr float kQueueNumber = 0.095F * 1.16F;  // How far its rim is from its middle, of a bust.
void draw_queue_number(Canvas& canvas, const Figure& figure, const ImFont* letters);
/// The middle of what stands before a person on the table.
[[nodiscard]] Point setting_at(const Figure& figure);
/// What stands before a person on the table: name plate with the place in the queue, microphone.
void draw_setting(Canvas& canvas, const Figure& figure, const ImFont* letters);
void draw_figure(Canvas& canvas, const Figure& figure, const Scene& scene);
void draw_card(Canvas& canvas, Point foot, float size, Card card);
/// The small table in the middle with the papers that lie on it, and the one that is held up.
void draw_exhibit(Canvas& canvas, const Scene& scene);

}  // namespace kenes::stage
