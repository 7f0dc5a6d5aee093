#pragma once
// Some paragraphs that belong together: measured before they are drawn, so that what they lie on can be drawn
// first.

#include <string>
#include <vector>

#include "ui/ink.hpp"

namespace kenes::ui {

struct Paragraph {
  std::string words;
  Lettering lettering = Lettering::text;
  stage::Tone tone = stage::Tone::felt;
  float before = 2;  // Ours, above it where it is not the first.
};

class Block {
 public:
  /// Nothing where there are no words.
  Block& add(Paragraph paragraph);
  /// As high as it gets when it is `wrap` wide, in pixels.
  [[nodiscard]] float height(const Pen& pen, float wrap) const;
  void draw(const Pen& pen, stage::Point at, float wrap) const;
  /// Of its widest line, when it is `wrap` wide.
  [[nodiscard]] float width(const Pen& pen, float wrap) const;

 private:
  std::vector<Paragraph> paragraphs_;
};

}  // namespace kenes::ui
