#pragma once
// What a phone or the wall may send. Described in README.md of this room.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "room/record.hpp"
#include "room/seating.hpp"
#include "room/state.hpp"
#include "rules/move.hpp"

namespace kenes::room {

inline constexpr std::size_t kLongestMessage = 4096;  // Bytes.

struct Hello {
  std::string token;
  std::optional<text::Language> language;
  std::uint64_t have = 0;  // The number of the page it still shows.
};
struct WallHello {
  std::vector<text::Language> languages;  // Empty: as the facilitator has set it.
};
struct Join {
  std::string code, name;
  text::Language language{};
};
struct Return {
  session::PersonId person = 0;
  std::string number;  // Empty: the facilitator is asked to nod.
};
struct SetLanguage {
  text::Language language{};
};
struct TakeSeat {
  enum class Beside : std::uint8_t { nothing, instead, also };
  std::string seat;
  Beside beside = Beside::nothing;  // Of somebody who has a seat already.
};
struct ShareSeat {
  std::string seat;
};
struct NodTo {  // Of whoever has the seat that somebody asks to share.
  std::uint32_t request = 0;
  bool yes = true;
};
struct GiveUpSeat {
  std::string seat;
};
struct AboutMe {  // For the draw of seats; both may be left open.
  Ties ties;
};
struct Swap {};  // With somebody else who wants to; once more: rather not.
struct MakeMove {
  std::string seat;
  std::uint64_t seen = 0;
  std::string move;        // JSON of the codec.
  bool own_words = false;  // An answer that is given freely.
};
struct MarkHeard {
  std::string seat;  // That asked.
  session::Revision answer = 0;
  std::optional<Heard> heard;  // Nothing: no longer.
};
struct NotePromise {
  std::string seat;  // The secretary's.
  session::Revision answer = 0;
  Promise promise;
};
struct DraftFrom {  // A promise that was noted becomes a draft, or fills one in.
  std::string seat;
  std::uint64_t seen = 0;
  std::string recommendation;
  session::Revision answer = 0;
};
struct SecretBallot {
  std::string seat;
  std::uint64_t seen = 0;
  rules::Ballot choice{};
};
struct RaiseHand {
  std::string seat;
  Intent intent{};
  std::string claim;
};
struct PollChoice {
  std::string choice;  // One of the open poll's words.
};
struct QuizSheetFilled {
  bool before = true;
  std::vector<std::pair<std::string, std::string>> answers;  // Item, option.
};
struct WholePage {};
struct Ping {};  // Is anybody there?

using Request = std::variant<Hello, WallHello, Join, Return, SetLanguage, TakeSeat, ShareSeat, NodTo,
                             GiveUpSeat, AboutMe, Swap, MakeMove, SecretBallot, RaiseHand, PollChoice,
                             QuizSheetFilled, MarkHeard, NotePromise, DraftFrom, WholePage, Ping>;
struct Message {
  std::string id;  // The sender's own, 1 – 40 plain letters.
  Request request;
};

/// Nothing when it is none of these, too long, or has no id.
[[nodiscard]] std::optional<Message> decode_message(std::string_view text);

}  // namespace kenes::room
