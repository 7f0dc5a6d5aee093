#include "ui/prose.hpp"

#include <algorithm>

#include "stage/legible.hpp"

namespace kenes::ui {
namespace {

constexpr float kLineHeight = 1.25F;  // Of the letters' height.

Lettering lettering_of(const Run& run, bool all_bold) {
  return run.bold || all_bold ? Lettering::bold : Lettering::text;
}

/// What stands between two spaces, and so on one line; a comma after a bold word belongs to it.
struct Word {
  struct Part {
    std::string words;
    Lettering lettering;
  };
  std::vector<Part> parts;
};

std::vector<Word> words_in(const Prose& prose, bool all_bold) {
  std::vector<Word> words;
  bool begins = true;
  for (const Run& run : prose) {
    const Lettering lettering = lettering_of(run, all_bold);
    for (std::size_t at = 0; at < run.words.size();) {
      if (run.words[at] == ' ') {
        begins = true;
        ++at;
        continue;
      }
      const std::size_t end = std::min(run.words.find(' ', at), run.words.size());
      if (begins) words.emplace_back();
      words.back().parts.push_back({run.words.substr(at, end - at), lettering});
      begins = false;
      at = end;
    }
  }
  return words;
}

float width_of(const Pen& pen, const Word& word) {
  float width = 0;
  for (const Word::Part& part : word.parts) width += measured(pen, part.lettering, part.words).x;
  return width;
}

}  // namespace

LaidProse::LaidProse(const Pen& pen, const Prose& prose, float wrap, bool all_bold) {
  const float line = measured(pen, Lettering::text, "x").y;
  const float space = measured(pen, Lettering::text, " ").x;
  float x = 0;
  float y = 0;
  for (const Word& word : words_in(prose, all_bold)) {
    const float width = width_of(pen, word);
    if (x > 0 && x + space + width > wrap) {
      x = 0;
      y += line * kLineHeight;
    }
    if (x > 0) x += space;
    for (const Word::Part& part : word.parts) {
      pieces_.push_back({part.words, part.lettering, x, y, width > wrap ? wrap : 0});
      x += measured(pen, part.lettering, part.words).x;
    }
    // Wider than a line: broken within itself.
    if (width > wrap) y += measured(pen, word.parts.front().lettering, pieces_.back().words, wrap).y - line;
  }
  height_ = pieces_.empty() ? 0 : y + line;
}

void LaidProse::draw(const Pen& pen, stage::Point at, stage::Tone tone) const {
  for (const Piece& piece : pieces_)
    letter(pen, piece.lettering, {at.x + piece.x, at.y + piece.y}, piece.wrap,
           stage::legible(pen.palette, tone), piece.words);
}

float natural_width(const Pen& pen, const Prose& prose) {
  float width = 0;
  for (const Run& run : prose) width += measured(pen, lettering_of(run, false), run.words).x;
  return width;
}

}  // namespace kenes::ui
