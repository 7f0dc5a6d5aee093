#pragma once
// What came of a move, in order: for the script's beats, which answer happenings, and for everything that
// tells the story afterwards. A happening is public unless it says otherwise; the words of a beat are text
// and live elsewhere.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/ids.hpp"
#include "rules/words.hpp"

namespace kenes::rules {

struct Happening {
  /// The first part are the words of a beat's `on`, spelled as there; `a` and `b` as in the comment. The rest
  /// no beat can answer.
  enum class Kind : std::uint8_t {
    start,
    phase,   // a: PhaseKind.
    minute,  // number: minutes passed.
    certified,
    no_quorum,
    declared,   // a: seat, b: issue.
    delivered,  // a: section.
    floor,      // a: seat.
    asked,      // a: claim, b: tone, by: who.
    pressed,    // a: claim, b: tone, by: who.
    presented,  // a: evidence, b: line, by: who; the line mattered.
    missed,     // a: evidence, b: line, by: who; it did not.
    answered,   // a: claim, b: answer, by: who.
    claim,      // a: claim, b: progress.
    recorded,   // a: claim, b: 1 when the commitment is concrete.
    spoke,      // a: issue, b: stance, by: who.
    pledged,    // a: seat, b: recommendation. Private to the two who talked.
    declined,   // a: seat, b: recommendation. Private.
    proposed,   // a: recommendation.
    amended,    // a: recommendation.
    withdrawn,  // a: recommendation.
    read_back,  // a: recommendation.
    voting,     // a: recommendation or kNoSubject, b: motion kind.
    adopted,    // a: recommendation or kNoSubject, b: motion kind.
    rejected,   // likewise.
    order,      // a: seat, b: kind.
    above,      // a: variable, trust or guard; from `before` to `number`.
    below,
    inject,    // a: inject.
    then,      // Never happens by itself.
    beat,      // number: the beat that was played.
    choice,    // number: the beat, a: the choice, by: who.
    trust,     // number: by how much it moved.
    standing,  // a: seat, number: by how much.
    mood,      // a: seat, b: mood.
    revealed,  // a: evidence.
    given,     // a: evidence, b: seat. Private to that seat.
    ruled,     // a: 1 upheld.
    taken,     // The chair ended the turn of seat a.
    closed,
    supported,  // a: claim, by: who.
    voided,     // a: recommendation whose vote was stopped, because its text had not been read.
    concrete,   // a: claim whose commitment got a doer and a date, by: who.
  };
  Kind kind = Kind::start;
  std::uint8_t a = 0;
  std::uint8_t b = 0;
  std::uint8_t depth = 0;  // How many beats deep.
  std::int16_t number = 0;
  std::int16_t before = 0;  // In `above` and `below`: the value the move found; `number` is the one it left.
  SeatId by{};
  friend bool operator==(const Happening&, const Happening&) = default;
};
inline constexpr std::uint8_t kNoSubject = 255;
inline constexpr std::uint8_t kTrustSubject = 254;  // In `above` and `below`.
inline constexpr std::uint8_t kGuardSubject = 253;
inline constexpr std::size_t kHappeningKinds = 43;
inline constexpr std::size_t kTriggerKinds = 30;  // start … then: what `on` can name.

template <>
inline constexpr std::array<std::string_view, kHappeningKinds> kNames<Happening::Kind>{
    "start",     "phase",    "minute",    "certified", "no_quorum", "declared",  "delivered", "floor",
    "asked",     "pressed",  "presented", "missed",    "answered",  "claim",     "recorded",  "spoke",
    "pledged",   "declined", "proposed",  "amended",   "withdrawn", "read_back", "voting",    "adopted",
    "rejected",  "order",    "above",     "below",     "inject",    "then",      "beat",      "choice",
    "trust",     "standing", "mood",      "revealed",  "given",     "ruled",     "taken",     "closed",
    "supported", "voided",   "concrete"};

static_assert(kHappeningKinds == static_cast<std::size_t>(Happening::Kind::concrete) + 1);
static_assert(kTriggerKinds == static_cast<std::size_t>(Happening::Kind::then) + 1);

using Happenings = std::vector<Happening>;

}  // namespace kenes::rules
