#pragma once
// Inside the reading of rulebooks: the parts of the file, and the checks that look at several of them. Not
// for other rooms.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rules/rulebook.hpp"
#include "scenario/reader.hpp"

namespace kenes::scenario::detail {

/// What has been read so far, with the places that later checks point at.
struct RulebookDraft {
  rules::Rulebook book;
  std::vector<const Node*> phases;                         // By the place in book.phases.
  std::array<const Node*, rules::kMotionKinds> votes{};    // Null where the rulebook has no such vote.
  std::array<const Node*, rules::kMoveKinds> durations{};  // Null where no duration is stated.
  std::array<const Node*, rules::kScenarioRoles> always{};
  const Node* all_phases = nullptr;
  const Node* all_votes = nullptr;
  const Node* all_durations = nullptr;
};

// Each reads one part of the file and reports what is wrong in it.
void read_quorum(ObjectReader& file, RulebookDraft& draft);
void read_votes(ObjectReader& file, RulebookDraft& draft);
void read_phases(ObjectReader& file, RulebookDraft& draft);
void read_durations(ObjectReader& file, RulebookDraft& draft);
void read_sources(ObjectReader& file, RulebookDraft& draft);

/// "2/3" within `least` … 1. Reports what is no such part of a whole.
[[nodiscard]] std::optional<rules::Fraction> read_fraction(const Reading& reading, const Node& node,
                                                           bool from_half);
/// The kind of move a word names, if people at the table can make it: reserved seats' moves are no rulebook's
/// business.
[[nodiscard]] std::optional<rules::MoveKind> read_move(const Reading& reading, Position at,
                                                       const std::string& word, Code unknown);
[[nodiscard]] bool is_for_people(rules::MoveKind kind);

// Checks over the whole.
void check_votes(const Reading& reading, const RulebookDraft& draft);
void check_phase_order(const Reading& reading, const RulebookDraft& draft);
void check_leaving(const Reading& reading, const RulebookDraft& draft);
void check_rights(const Reading& reading, const RulebookDraft& draft);
void check_needs(const Reading& reading, const RulebookDraft& draft);
void check_durations(const Reading& reading, const RulebookDraft& draft);

[[nodiscard]] inline bool grants(const rules::PhaseRule& phase, rules::Role role, rules::MoveKind kind) {
  return phase.may[static_cast<std::size_t>(role)].has(rules::id_of(kind));
}
[[nodiscard]] bool grants_anybody(const rules::PhaseRule& phase, rules::MoveKind kind);
[[nodiscard]] bool grants_anywhere(const rules::Rulebook& book, rules::MoveKind kind);

}  // namespace kenes::scenario::detail
