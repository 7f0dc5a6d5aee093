#include "ui/own_tag.hpp"

#include <algorithm>

#include "ui/ink.hpp"

namespace kenes::ui {

void own_tag(const Pen& pen, const stage::Rect& head) {
  constexpr float kMostWide = 1.0F;  // Of the head: it is a plate, not a poster.
  constexpr float kBelow = 0.16F;
  const std::string words = pen.say("people.you");
  const stage::Point whole = measured(pen, Lettering::small, words);
  const float zoom = std::min(1.0F, kMostWide * head.width / whole.x);
  const stage::Point size = measured(pen, Lettering::small, words, 0, zoom);
  const float pad = pen.px(6) * zoom;
  const stage::Point at{head.centre().x - size.x / 2, head.bottom() + head.height * kBelow};
  stage::Canvas canvas = canvas_here(pen);
  canvas.rect({at.x - pad, at.y - pad / 4, size.x + 2 * pad, size.y + pad / 2}, pen.palette[stage::Tone::sky],
              pen.px(5) * zoom);
  letter(pen, Lettering::small, at, 0, pen.palette[stage::Tone::ink], words, zoom);
}

}  // namespace kenes::ui
