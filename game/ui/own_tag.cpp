#include "ui/own_tag.hpp"

#include <algorithm>

#include "stage/chamber.hpp"
#include "ui/ink.hpp"

namespace kenes::ui {

void own_tag(const Pen& pen, const stage::Rect& hall, const stage::Scene& scene, rules::SeatId seat) {
  const auto head = stage::head_of(hall, scene, seat);
  if (!head) return;
  constexpr float kMostWide = 1.0F;  // Of the head: it is a plate, not a poster.
  const std::string words = pen.say("people.you");
  const stage::Point whole = measured(pen, Lettering::small, words);
  const float zoom = std::min(1.0F, kMostWide * head->width / whole.x);
  const stage::Point size = measured(pen, Lettering::small, words, 0, zoom);
  const float pad = pen.px(6) * zoom;
  const auto plate = stage::plate_of(hall, scene, seat, {size.x + 2 * pad, size.y + pad / 2});
  stage::Canvas canvas = canvas_here(pen);
  canvas.rect(*plate, pen.palette[stage::Tone::sky], pen.px(5) * zoom);
  letter(pen, Lettering::small, {plate->x + pad, plate->y + pad / 4}, 0, pen.palette[stage::Tone::ink], words,
         zoom);
}

}  // namespace kenes::ui
