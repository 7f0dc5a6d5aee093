#pragma once
// What the facilitator has set and people have said beside the hearing: small, whole, written down as one
// note whenever it changes, so that a room is where it was after a power cut.

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "room/asking.hpp"
#include "room/poll.hpp"
#include "rules/ids.hpp"
#include "rules/words.hpp"
#include "session/people.hpp"
#include "text/language.hpp"

namespace kenes::rules {
struct Script;
}

namespace kenes::room {

inline constexpr const char* kRoomTopic = "room";  // Of the notes that hold a state.

enum class Stage : std::uint8_t { lobby, hearing, debrief };

/// Why somebody asked for the floor.
enum class Intent : std::uint8_t { ask, answer, speak, order };

/// A raised hand says what for, if its owner wants to.
struct Hand {
  rules::SeatId seat;
  Intent intent = Intent::ask;
  rules::ClaimId claim;  // None: about nothing in particular.
  friend bool operator==(const Hand&, const Hand&) = default;
};

/// A hand that went down, because its owner got the floor or nobody may ask any more: undo brings it back.
struct LoweredHand {
  Hand hand;
  std::uint64_t at = 0;  // The session's revision by then.
  friend bool operator==(const LoweredHand&, const LoweredHand&) = default;
};

/// In what order those who wait get the floor.
enum class QueueOrder : std::uint8_t { raised, eldest, least_heard };

/// As many steps as undo goes back, and some that went down together.
inline constexpr std::size_t kMostLowered = 60;

/// What a short session is about: one claim, one vote. None: about everything.
struct Focus {
  rules::ClaimId claim;
  rules::RecommendationId recommendation;
  [[nodiscard]] bool is_none() const { return claim.is_none(); }
  friend bool operator==(const Focus&, const Focus&) = default;
};

/// How a straw poll ended. Who said what was never written down.
/// A straw poll of fewer voices is not told: two would know each other's.
inline constexpr std::size_t kFewestVoices = 3;

struct PollResult {
  std::uint16_t in_favour = 0, against = 0, undecided = 0;
  [[nodiscard]] std::size_t all() const { return std::size_t{in_favour} + against + undecided; }
  friend bool operator==(const PollResult&, const PollResult&) = default;
};

struct RoomState {
  Stage stage = Stage::lobby;
  bool paused = false;
  bool interpreting = false;   // Somebody repeats it in another language: the speaker's time stands still.
  bool blank = false;          // The wall shows nothing.
  bool codes = false;          // The wall shows the way in, whatever goes on.
  std::string code;            // For joining.
  std::uint16_t minutes = 90;  // Of the whole session, debrief included.
  std::uint16_t speed = 1;     // Of bots: 10 for a rehearsal.
  rules::SeatSet bots;         // Free seats that bots play; the other free ones are absent.
  std::vector<Hand> hands;
  std::vector<LoweredHand> lowered;  // As they went down; the last kMostLowered of them.
  std::vector<text::Language> wall{text::Language::kk, text::Language::ru};
  std::uint8_t debrief_part = 0;  // What the wall shows of it.
  bool quiz_open = false;         // Phones show the quiz and nothing else.
  bool poll_open = false;
  PollAbout poll_about;  // Of the poll that is open or was last.
  std::vector<std::uint16_t>
      poll_counts;                 // Of the last one that was no straw poll, by option; none: it runs.
  bool poll_shown = false;         // They stand on the wall.
  std::optional<PollResult> poll;  // Of the latest straw poll.
  QueueOrder queue_order = QueueOrder::raised;
  std::vector<rules::SeatId> elders;  // As the facilitator has put them, the eldest first; no ages.
  Focus focus;
  std::string pin;       // The mark of the facilitator's PIN and what it was made with; empty: none.
  std::string pin_salt;  // Never on a page.
  std::set<session::PersonId> swapped;  // Have changed a drawn seat, which one may once.
  session::PersonId swaps = 0;          // Waits for somebody to change seats with; 0: nobody does.
  Asking asking;                        // Who waits for a nod.
  bool ties = false;  // Somebody has told the draw their post or superior: that, not what it was.
  friend bool operator==(const RoomState&, const RoomState&) = default;
};

/// Which sheet of the quiz may be filled in: the first one while people wait, and again if the facilitator
/// opens it in the hearing; the second one in the debrief.
enum class QuizWhen : std::uint8_t { never, before, after };
[[nodiscard]] constexpr QuizWhen quiz_when(const RoomState& state) {
  if (state.stage == Stage::debrief) return QuizWhen::after;
  return state.stage == Stage::lobby || state.quiz_open ? QuizWhen::before : QuizWhen::never;
}

/// One line of JSON; ids by the author's words.
[[nodiscard]] std::string encode(const rules::Script& script, const RoomState& state);
/// Nothing when it is not one: it was written by a newer program, or damaged.
[[nodiscard]] std::optional<RoomState> decode_state(const rules::Script& script, std::string_view text);

}  // namespace kenes::room

namespace kenes::rules {
template <>
inline constexpr std::array<std::string_view, 3> kNames<room::Stage>{"lobby", "hearing", "debrief"};
template <>
inline constexpr std::array<std::string_view, 3> kNames<room::QueueOrder>{"raised", "eldest", "least_heard"};
template <>
inline constexpr std::array<std::string_view, 4> kNames<room::Intent>{"ask", "answer", "speak", "order"};
}  // namespace kenes::rules
