#include "ui/cut.hpp"

#include <array>
#include <vector>

#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

/// Where letters end, in bytes.
std::vector<std::size_t> letter_ends(std::string_view words) {
  std::vector<std::size_t> ends;
  for (std::size_t at = 0; at < words.size();) {
    ++at;
    while (at < words.size() && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U) ++at;
    ends.push_back(at);
  }
  return ends;
}

/// What stood between two parts goes with the second of them: "Opening", not "Opening ·".
std::string_view without_loose_end(std::string_view part) {
  constexpr std::array<std::string_view, 7> kBetween{" ", "\u00A0", "·", "–", "—", ",", ":"};
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : kBetween) {
      if (!part.ends_with(mark)) continue;
      part.remove_suffix(mark.size());
      more = true;
    }
  }
  return part;
}

}  // namespace

std::string cut_to(const Pen& pen, std::string_view words, Lettering lettering, float width, int lines) {
  // A little more than the lines are high: heights are sums of fractions.
  const float most = (static_cast<float>(lines) + 0.5F) * measured(pen, lettering, "A").y;
  const auto fits = [&](std::string_view part) {
    if (lines == 1) return text_width(pen, part, lettering) <= width;
    return measured(pen, lettering, part, width).y < most;
  };
  if (fits(words)) return std::string(words);
  const auto cut = [&](std::size_t end) {
    return std::string(without_loose_end(words.substr(0, end))) + "…";
  };
  const std::vector<std::size_t> ends = letter_ends(words);
  std::size_t low = 0;  // So many letters have room, as far as is known, …
  std::size_t high = ends.size();
  while (low < high) {
    const std::size_t middle = (low + high + 1) / 2;
    if (fits(cut(ends[middle - 1]))) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const std::size_t end = low == 0 ? 0 : ends[low - 1];
  // Between words, unless on a single line that would leave little of them.
  constexpr std::size_t kLeft = 2;
  const std::size_t word = end < words.size() ? words.rfind(' ', end) : std::string_view::npos;
  const bool is_little = lines == 1 && word < end / kLeft;
  return cut(word == std::string_view::npos || word == 0 || is_little ? end : word);
}

}  // namespace kenes::ui
