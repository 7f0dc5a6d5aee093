#pragma once
// After a move: why it was a poor one, in one sentence, with the article where the rulebook cites one. After
// a good move or a neutral one: nothing. And when a hearing is over: what an expert would have done instead.

#include <optional>
#include <span>
#include <string>

#include "session/timeline.hpp"
#include "solo/menu.hpp"
#include "solo/remarks.hpp"

namespace kenes::solo {

/// What there is to learn from a move.
struct Lesson {
  std::string key;  // Of the program's texts: `coach.…`.
  text::Args args;
  std::string rule{};  // Id of the cited rule it rests on; empty: none is cited for it.

  /// The sentence, and the article behind it.
  [[nodiscard]] std::string words(const records::Voice& voice) const;
};

/// The lesson of the latest of `heard`: of the person's own move, or of what an answer to it has brought upon
/// them. Speaks only of what the person could have seen before they moved. Requires that `heard` is not
/// empty.
[[nodiscard]] std::optional<Lesson> lesson_of(const Remarkable& what);

/// What an expert would have done in the person's place.
struct Better {
  enum class What : std::uint8_t { same, otherwise, wait };
  What what{};
  std::optional<rules::Move> move{};  // Nothing when waiting.
  Path path{};                        // Its labels say the move.

  [[nodiscard]] std::string words(const records::Voice& voice) const;
};

/// For the move at place `at` of `actions`, which make the whole hearing. Nothing for a hearing that is not
/// over (it would be advice from somebody who thinks for the person), for moves of reserved seats, for secret
/// ballots (nobody knows the choice), and for what is private or no choice at all. Takes as long as an expert
/// thinks: some tens of milliseconds.
[[nodiscard]] std::optional<Better> better_at(const records::Voice& voice,
                                              const rules::HearingOptions& options,
                                              std::span<const rules::Action> actions, std::size_t at,
                                              std::uint64_t seed);

}  // namespace kenes::solo
