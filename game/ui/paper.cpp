#include "ui/paper.hpp"

#include <algorithm>

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Colour;
using stage::Tone;

constexpr float kMargin = 22;
constexpr float kPalest = 0.36F;  // Of the way from ink to paper: still 4.5 : 1 in every theme.

}  // namespace

Paper::Paper(const Pen& pen, float width, float zoom)
    : pen_(pen), zoom_(std::min(zoom, std::max(width / pen.px(kWideEnough), 1.0F))) {
  const stage::Point at = cursor();
  const float margin = std::min(pen.px(kMargin) * zoom_, width * 0.08F);
  box_ = {at.x, at.y, width, 0};
  left_ = at.x + margin;
  width_ = width - 2 * margin;
  y_ = at.y + margin;
  ImDrawList* list = ImGui::GetWindowDrawList();
  layers_.Split(list, 2);
  layers_.SetCurrentChannel(list, 1);
}

Paper::~Paper() {
  ImDrawList* list = ImGui::GetWindowDrawList();
  box_.height = y_ + (left_ - box_.x) - box_.y;
  layers_.SetCurrentChannel(list, 0);
  {
    Canvas canvas = canvas_here(pen_);
    const float shade = pen_.px(3);
    canvas.rect({box_.x + shade, box_.y + shade, box_.width, box_.height},
                faded(pen_.palette[Tone::ink], 0.35F), pen_.px(3));
    canvas.rect(box_, sheet(), pen_.px(2));
    canvas.frame(box_, pen_.px(1), mix(sheet(), pen_.palette[Tone::ink], 0.22F), pen_.px(2));
  }
  layers_.Merge(list);
  ImGui::SetCursorScreenPos({box_.x, box_.y});
  take(box_.width, box_.height + pen_.px(4));
}

Colour Paper::ink(float quiet) const { return mix(pen_.palette[Tone::ink], sheet(), kPalest * quiet); }

Colour Paper::sheet() const { return mix(pen_.palette[Tone::paper], pen_.palette[tint_], tinted_); }

float Paper::height_of(std::string_view words, const Hand& hand) const {
  return measured(pen_, hand.lettering, words, width_ - px(hand.indent + hand.right), zoom_).y;
}

void Paper::write(std::string_view words, const Hand& hand) {
  if (words.empty()) return;
  const float wrap = width_ - px(hand.indent + hand.right);
  const stage::Point at{left_ + px(hand.indent), y_};
  if (hand.centred) {
    y_ += letter_centred(pen_, hand.lettering, at, wrap, ink(hand.quiet), words, zoom_);
    return;
  }
  letter(pen_, hand.lettering, at, wrap, ink(hand.quiet), words, zoom_);
  y_ += measured(pen_, hand.lettering, words, wrap, zoom_).y;
}

}  // namespace kenes::ui
