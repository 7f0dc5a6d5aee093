#pragma once
// A sentence whose parts look different: what was filled in, what is still open, what an amendment takes out
// and puts in.

#include <cstdint>
#include <span>
#include <string>

#include "ui/pen.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {

/// A part of a sentence.
struct Passage {
  enum class Kind : std::uint8_t { plain, slot, blank, removed, added };
  Kind kind = Kind::plain;
  std::string words;
  friend bool operator==(const Passage&, const Passage&) = default;
};
/// A paragraph of runs: what fills a slot is underlined faintly, a blank is framed by a broken line, removed
/// words are struck through, added ones underlined.
void flow(const Pen& pen, std::span<const Passage> runs, Lettering lettering = Lettering::text);

}  // namespace kenes::ui
