#include "scenario/closest.hpp"

#include <algorithm>
#include <vector>

namespace kenes::scenario {
namespace {

constexpr std::size_t kLongestCompared =
    64;  // Longer words are no slips of the pen, and comparing them takes time.

std::size_t slips_allowed(std::size_t length) { return length <= 3 ? 1 : length <= 8 ? 2 : 3; }

/// "chairman" for "chair", "water" for "water_share": more letters apart than slips, and plainly meant.
bool begins_the_other(std::string_view one, std::string_view other) {
  constexpr std::size_t kFewest = 4;
  return std::min(one.size(), other.size()) >= kFewest && (one.starts_with(other) || other.starts_with(one));
}

template <class Name>
std::string sharing_a_beginning(std::string_view written, std::span<const Name> names) {
  std::string_view best;
  for (const std::string_view name : names) {
    if (begins_the_other(written, name) && (best.empty() || name < best)) best = name;
  }
  return std::string(best);
}

template <class Name>
std::string closest_in(std::string_view written, std::span<const Name> names) {
  if (written.empty() || written.size() > kLongestCompared) return {};
  std::string_view best;
  std::size_t fewest = slips_allowed(written.size()) + 1;
  for (const std::string_view name : names) {
    if (name.empty() || name.size() > kLongestCompared) continue;
    const std::size_t slips = slips_between(written, name);
    // A name all of whose letters would have to change is no suggestion.
    if (slips >= std::max(written.size(), name.size())) continue;
    if (slips < fewest || (slips == fewest && !best.empty() && name < best)) {
      best = name;
      fewest = slips;
    }
  }
  return best.empty() ? sharing_a_beginning(written, names) : std::string(best);
}

}  // namespace

// The distance of Damerau and Levenshtein with neighbours swapped at most once (optimal string alignment).
std::size_t slips_between(std::string_view one, std::string_view other) {
  std::vector<std::size_t> before_last(other.size() + 1);
  std::vector<std::size_t> last(other.size() + 1);
  std::vector<std::size_t> row(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::swap(before_last, last);
    std::swap(last, row);
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t changed = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, changed});
      const bool swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
      if (swapped) row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[other.size()];
}

std::string closest_of(std::string_view written, std::span<const std::string> names) {
  return closest_in(written, names);
}

std::string closest_of(std::string_view written, std::span<const std::string_view> names) {
  return closest_in(written, names);
}

}  // namespace kenes::scenario
