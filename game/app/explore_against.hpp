#pragma once
// Two explorations of one scenario beside each other: what has changed between the report that was kept and
// this one. A condition turned round or a beat that has come to be rare shows here, though each is possible
// by itself.

#include <map>
#include <string>
#include <vector>

#include "analysis/difference.hpp"
#include "analysis/explore.hpp"
#include "core/result.hpp"

namespace kenes::app {

/// What an earlier report (explore --json) counted.
struct Earlier {
  std::uint64_t plays = 0;
  std::string policy;
  std::map<std::string, std::uint64_t, std::less<>> counts;  // "<kind> <id>" → in how many hearings.
  std::map<std::string, analysis::Mean, std::less<>>
      first;  // … → after how many moves; older reports lack it.
};
enum class EarlierFault : std::uint8_t { unreadable, not_a_report };
[[nodiscard]] Result<Earlier, EarlierFault> read_earlier(const std::string& file);

struct Change {
  std::size_t thing = 0;
  std::uint64_t before = 0;  // Of earlier.plays.
  std::uint64_t now = 0;     // Of the exploration's plays.
  bool is_when = false;      // Not how often differs, but when: the means of the moves before it.
  double mean_before = 0, mean_now = 0;
};
/// What differs by more than chance, the greatest difference first: how often it comes, and then, where that
/// is the same, when. What only one of the two knows is left out, and what comes only a little sooner or
/// later.
[[nodiscard]] std::vector<Change> changes_since(const rules::Script& script,
                                                const analysis::Exploration& exploration,
                                                const Earlier& earlier);

/// An earlier report and what has changed since.
struct Comparison {
  Earlier earlier;
  std::vector<Change> changes;
};

}  // namespace kenes::app
