#pragma once
// The mistakes notebook: what was let through in finished hearings though it need not have been, and what was
// out of order by one's own doing, to be practised again at growing distances. Pure: days are passed in,
// files and words are elsewhere.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assess/facts.hpp"

namespace kenes::solo {

/// Days since 1970, in the time zone of the person.
using Day = std::int64_t;

/// What there is to learn from one hearing.
struct Mistake {
  enum class Kind : std::uint8_t {
    claim,  // Untouched by the proof that the person held or that lay on the table.
    slip,   // Of procedure, in the person's own power.
  };
  Kind kind{};
  rules::ClaimId claim;
  assess::Slip slip{};
  /// The same for the same thing in every hearing of a scenario: "shyndala_report/claim/water_share".
  std::string key;
};
/// In the order of the claims, then of the slips, each key once.
[[nodiscard]] std::vector<Mistake> mistakes_of(const rules::Script& script, const assess::Facts& facts,
                                               rules::SeatId seat);

/// After how many days it comes again when it was answered rightly so often in a row.
inline constexpr std::array<int, 4> kDistances{1, 3, 7, 21};

struct NotebookEntry {
  std::string key;
  std::string
      journal;   // File name of the hearing it is from: the drill is made from its copy of the scenario.
  int rung = 0;  // Right answers in a row, 0 – 5; after the last distance the fifth: learnt.
  Day due = 0;
  int asked = 0;  // How often it was put.
  friend bool operator==(const NotebookEntry&, const NotebookEntry&) = default;
  [[nodiscard]] bool learnt() const { return rung > static_cast<int>(kDistances.size()); }
};
struct Notebook {
  std::vector<NotebookEntry> entries;
  std::vector<std::string> read;  // File names of the hearings that were looked through.
  friend bool operator==(const Notebook&, const Notebook&) = default;
};

[[nodiscard]] bool was_read(const Notebook& notebook, const std::string& journal);
/// Notes the mistakes of a hearing that was not looked through yet. New ones are due at once; one that was
/// being learnt, or learnt, and is made again begins anew, from this hearing.
void note_mistakes(Notebook& notebook, const std::string& journal, const std::vector<Mistake>& mistakes,
                   Day today);
[[nodiscard]] std::size_t due_count(const Notebook& notebook, Day today);
/// The place of the one that is due longest.
[[nodiscard]] std::optional<std::size_t> next_due(const Notebook& notebook, Day today);
/// Right: the next distance. Wrong: tomorrow, from the first.
void answer(NotebookEntry& entry, bool right, Day today);

}  // namespace kenes::solo
