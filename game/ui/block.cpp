#include "ui/block.hpp"

#include <algorithm>
#include <utility>

#include "stage/legible.hpp"

namespace kenes::ui {

Block& Block::add(Paragraph paragraph) {
  if (!paragraph.words.empty()) paragraphs_.push_back(std::move(paragraph));
  return *this;
}

float Block::height(const Pen& pen, float wrap) const {
  float sum = 0;
  for (const Paragraph& one : paragraphs_) {
    if (sum > 0) sum += pen.px(one.before);
    sum += measured(pen, one.lettering, one.words, wrap).y;
  }
  return sum;
}

float Block::width(const Pen& pen, float wrap) const {
  float most = 0;
  for (const Paragraph& one : paragraphs_)
    most = std::max(most, measured(pen, one.lettering, one.words, wrap).x);
  return most;
}

void Block::draw(const Pen& pen, stage::Point at, float wrap) const {
  bool first = true;
  for (const Paragraph& one : paragraphs_) {
    if (!first) at.y += pen.px(one.before);
    first = false;
    letter(pen, one.lettering, at, wrap, stage::legible(pen.palette, one.tone), one.words);
    at.y += measured(pen, one.lettering, one.words, wrap).y;
  }
}

}  // namespace kenes::ui
