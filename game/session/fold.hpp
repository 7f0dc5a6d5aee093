#pragma once
// Rows to the state of a session: the same for a session that runs, one that is resumed and a replay.

#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "session/people.hpp"
#include "session/timeline.hpp"

namespace kenes::session {

using ScriptPtr = std::shared_ptr<const rules::Script>;

/// The journal does not fit what the rules say.
struct ResumeFault {
  enum class Why : std::uint8_t { other_rules, other_scenario, bad_options, bad_row, digest_differs };
  Why why = Why::bad_row;
  Revision row = 0;  // The first bad one; 0: the header.
  std::string what;  // For logs.
};
[[nodiscard]] std::string_view name_of(ResumeFault::Why why);

/// Everything that follows from the header and the rows.
struct Folded {
  Timeline timeline;
  People people;
  std::map<PersonId, std::vector<Revision>> name_rows;  // Which rows hold a person's name.
  std::unordered_map<std::string, Revision> answered;   // move_id → the row it made.
};

/// The state before the first row, or why the header does not fit the script.
[[nodiscard]] Result<Folded, ResumeFault> before_rows(const ScriptPtr& script, const Header& header);

/// Adds a row as it was written. Whoever folds stops at a fault: only a refused row leaves the state as it
/// was, one whose digest differs does not.
[[nodiscard]] Result<Done, ResumeFault> fold(const rules::Script& script, Folded& folded, const Row& row);

/// What a person row does to the people. Requires that it names people and seats that exist: see is_sound.
void take_person(const rules::Script& script, Folded& folded, const codec::PersonBody& body, Revision row,
                 const std::optional<SideText>& name);
[[nodiscard]] bool is_sound(const rules::Script& script, const People& people, const codec::PersonBody& body);

}  // namespace kenes::session
