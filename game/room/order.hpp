#pragma once
// What the facilitator may do, from the laptop alone: no phone can send any of these.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "room/record.hpp"
#include "room/seating.hpp"
#include "room/state.hpp"
#include "rules/move.hpp"

namespace kenes::room {

// The session.
struct StartHearing {};
struct Pause {
  bool on = true;
};
struct Interpret {
  bool on = true;
};
struct Blank {
  bool on = true;
};
/// The way in stands on the wall again: for latecomers, and when the laptop has another address.
struct ShowCodes {
  bool on = true;
};
struct ToDebrief {};  // Safely, whatever is going on; Undo leads back.
struct BackToHearing {};
struct TurnPart {
  int by = 1;
};  // Of the debrief on the wall.
struct SetSpeed {
  std::uint16_t times = 1;
};
struct SetLength {
  std::uint16_t minutes = 90;
};  // Of the whole session, for the plan.
struct SetWall {
  std::vector<text::Language> languages;
};
struct NewCode {};
struct SetPin {
  std::string pin;
};  // Of the laptop left alone; empty: none any more.
// The hearing.
struct NextSpeaker {
  std::string seat;
};  // That one of the queue gets the floor, empty: the first; a floor still held is taken back first.
struct NextPart {};  // Of the meeting, in the name of whoever presides; in the debrief the next of that.
struct AddMinutes {};
struct VoteKey {};  // Opens the vote that is ready, closes the one that runs, publishes the closed one.
struct Inject {
  std::string inject;
};  // Empty: the first that fits.
struct Undo {
  int steps = 1;
};  // Of what people did, 1 – 50.
struct MoveFor {
  std::string seat, move;
  bool own_words = false;
};  // For somebody without a phone; JSON of the codec.
struct BallotFor {
  std::string seat;
  rules::Ballot choice{};
};  // A paper ballot of a secret vote, typed in.
struct CountHands {
  std::uint16_t in_favour = 0, against = 0, abstain = 0;
};  // Of residents without a seat.
struct OpenPoll {
  PollAbout about;
};
struct ClosePoll {};
struct ShowPoll {
  bool on = true;
};  // What came of one that was no straw poll; off: it is put away.
struct OpenQuiz {
  bool on = true;
};  // The quiz alone on all phones: before the hearing's matter begins, or after it.
struct Remark {
  std::string words;
};
struct HeardFor {
  session::Revision answer = 0;
  std::optional<Heard> heard;
};  // What whoever asked thinks of the answer.
struct PromiseFor {
  session::Revision answer = 0;
  Promise promise;
};  // The line of a commitment.
struct CorrectAnswer {
  session::Revision answer = 0;
  rules::AnswerKind kind{};
};  // It was of another kind than was tapped.
struct OrderQueue {
  QueueOrder by{};
};
struct RankElder {
  std::string seat;
};  // The eldest of those not yet in order; empty: the order is forgotten.
struct FocusOn {
  std::string claim;
};  // The session is about this claim and one draft; empty: about everything.
// People.
struct AddPerson {
  std::string name;
  std::optional<text::Language> language;  // None: that of their phone, once they come with one.
  std::string seat;
  Ties ties{};
};  // Without a phone.
struct SeatPerson {
  session::PersonId person = 0;
  std::vector<std::string> seats;
};  // All seats from now on.
struct Nod {
  std::uint32_t request = 0;
  bool yes = true;
};  // To one phone that asked to be let back in or to share a seat.
struct PersonGone {
  session::PersonId person = 0;
};
struct DrawSeats {
  std::uint64_t seed = 0;
};  // For everybody here without one.
struct SetBots {
  std::vector<std::string> seats;
};  // Free seats played by bots; the others are absent.

using Order =
    std::variant<StartHearing, Pause, Interpret, Blank, ShowCodes, ToDebrief, BackToHearing, TurnPart,
                 SetSpeed, SetLength, SetWall, NewCode, SetPin, NextPart, NextSpeaker, AddMinutes, VoteKey,
                 Inject, Undo, MoveFor, BallotFor, CountHands, OpenPoll, ShowPoll, OpenQuiz, ClosePoll,
                 Remark, HeardFor, PromiseFor, CorrectAnswer, OrderQueue, RankElder, FocusOn, AddPerson,
                 SeatPerson, Nod, PersonGone, DrawSeats, SetBots>;

/// One JSON object, `{"do":"undo","steps":2}`; nothing when it is none of these.
[[nodiscard]] std::optional<Order> decode_order(std::string_view text);

}  // namespace kenes::room
