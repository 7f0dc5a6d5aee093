#pragma once
// Words that change between light and bold within a paragraph, which Dear ImGui cannot wrap.

#include <string>
#include <vector>

#include "ui/ink.hpp"

namespace kenes::ui {

struct Run {
  std::string words;
  bool bold = false;
  friend bool operator==(const Run&, const Run&) = default;
};
using Prose = std::vector<Run>;

/// A paragraph broken into lines at one width.
class LaidProse {
 public:
  /// `wrap` in pixels. `all_bold`: as the head of a table.
  LaidProse(const Pen& pen, const Prose& prose, float wrap, bool all_bold = false);
  [[nodiscard]] float height() const { return height_; }
  void draw(const Pen& pen, stage::Point at, stage::Tone tone) const;

 private:
  struct Piece {
    std::string words;  // One word, or a part of it.
    Lettering lettering;
    float x, y, wrap;  // From the upper left corner.
  };
  std::vector<Piece> pieces_;
  float height_ = 0;
};

/// As wide as it is in one line, in pixels.
[[nodiscard]] float natural_width(const Pen& pen, const Prose& prose);

}  // namespace kenes::ui
