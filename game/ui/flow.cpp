#include "ui/flow.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using stage::Colour;
using stage::Point;
using stage::Tone;

struct Look {
  Colour words, line;
  bool struck = false, under = false;
};

Look look_of(const Pen& pen, Passage::Kind kind) {
  const stage::Palette& p = pen.palette;
  switch (kind) {
    case Passage::Kind::plain:
      return {p[Tone::felt], {}, false, false};
    case Passage::Kind::slot:
      return {p[Tone::felt], faded(p[Tone::gold], 0.6F), false, true};
    case Passage::Kind::blank:
      return {p[Tone::mist], p[Tone::mist], false, true};
    case Passage::Kind::removed:
      return {p[Tone::mist], p[Tone::madder], true, false};
    case Passage::Kind::added:
      return {p[Tone::felt], p[Tone::sage], false, true};
  }
  return {p[Tone::felt], {}, false, false};
}

/// Letters without a space between them, all of one run.
struct Piece {
  std::size_t run = 0;
  std::string_view words;
  bool spaced = false;  // A space goes before it: here a row may end.
};

std::vector<Piece> pieces_of(std::span<const Passage> runs) {
  std::vector<Piece> pieces;
  bool spaced = false;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const std::string_view words = runs[i].words;
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      if (end > at) pieces.push_back({i, words.substr(at, end - at), spaced});
      spaced = end < words.size() || (end == at && spaced);
      at = end + 1;
    }
  }
  return pieces;
}

/// Sets words one after another, row by row.
class Setter {
 public:
  Setter(const Pen& pen, Lettering lettering)
      : pen_(pen),
        lettering_(lettering),
        from_(cursor()),
        width_(room()),
        row_(measured(pen, lettering, "M").y + pen.px(2)),
        space_(measured(pen, lettering, " ").x) {}

  /// What hangs together goes into one row.
  void set(std::span<const Passage> runs, std::span<const Piece> together) {
    float across = 0;
    for (const Piece& piece : together) across += measured(pen_, lettering_, piece.words).x;
    const float gap = x_ > 0 && together.front().spaced ? space_ : 0;
    if (x_ > 0 && x_ + gap + across > width_) next_row();
    for (const Piece& piece : together) put(runs, piece);
  }
  void finish(std::span<const Passage> runs) {
    write(runs);
    take(width_, y_ + row_);
  }

 private:
  void next_row() {
    pending_break_ = true;
    x_ = 0;
  }

  void put(std::span<const Passage> runs, const Piece& piece) {
    const bool gap = x_ > 0 && piece.spaced;
    if (pending_break_ || piece.run != run_) write(runs);
    if (gap && !line_.empty()) line_ += ' ';
    if (gap) x_ += space_;
    if (line_.empty()) {
      run_ = piece.run;
      start_ = x_;
    }
    line_ += piece.words;
    x_ += measured(pen_, lettering_, piece.words).x;
  }

  /// What has been gathered of one run in one row.
  void write(std::span<const Passage> runs) {
    if (!line_.empty()) {
      const Look look = look_of(pen_, runs[run_].kind);
      const Point at = from_ + Point{start_, y_};
      const Point size = measured(pen_, lettering_, line_, width_);
      letter(pen_, lettering_, at, width_, look.words, line_);
      underline(look, at, size.x);
      y_ += std::max(size.y - row_, 0.0F);  // A word wider than the row was broken.
    }
    if (pending_break_) y_ += row_;
    pending_break_ = false;
    line_.clear();
  }

  void underline(const Look& look, Point at, float across) const {
    if (!look.struck && !look.under) return;
    const float thick = pen_.px(look.struck ? 2 : 1.5F);
    const float y = at.y + (look.struck ? row_ * 0.55F : row_ - thick * 0.5F);
    canvas_here(pen_).rect({at.x, y, across, thick}, look.line);
  }

  const Pen& pen_;
  Lettering lettering_;
  Point from_;
  float width_, row_, space_;
  float x_ = 0, y_ = 0;
  float start_ = 0;
  std::size_t run_ = 0;
  std::string line_;
  bool pending_break_ = false;
};

}  // namespace

void flow(const Pen& pen, std::span<const Passage> runs, Lettering lettering) {
  const std::vector<Piece> pieces = pieces_of(runs);
  Setter setter(pen, lettering);
  for (std::size_t at = 0; at < pieces.size();) {
    std::size_t end = at + 1;
    while (end < pieces.size() && !pieces[end].spaced) ++end;
    setter.set(runs, std::span(pieces).subspan(at, end - at));
    at = end;
  }
  setter.finish(runs);
}

}  // namespace kenes::ui
