#include "analysis/unread.hpp"

#include <algorithm>

namespace kenes::analysis {
namespace {

using namespace rules;

/// Whether some condition, or some value of an effect, asks for it.
bool reads(const Script& script, Fact fact) {
  return std::ranges::any_of(
      script.code, [&](const Step& step) { return step.op == Step::Op::fact && step.fact == fact; });
}

/// Whether some beat waits for the number to cross a mark.
bool awaits(const Script& script, std::uint8_t subject) {
  return std::ranges::any_of(script.beats, [&](const Beat& beat) {
    const bool crosses = beat.on.kind == Happening::Kind::above || beat.on.kind == Happening::Kind::below;
    return crosses && (beat.on.a == subject || beat.on.a == Trigger::kAny);
  });
}

}  // namespace

Unread::Unread(const Script& script, bool clock_stands)
    : trust_(!reads(script, Fact::trust) && !awaits(script, kTrustSubject)),
      guard_(!reads(script, Fact::guard) && !awaits(script, kGuardSubject)),
      standing_(!reads(script, Fact::standing)),
      turns_(!reads(script, Fact::turns)),
      asked_(!reads(script, Fact::asked)),
      time_(clock_stands) {}

void Unread::forget(Hearing& hearing) const {
  // No rule and no condition asks for these: they are for bots and for whoever looks on.
  hearing.minds = {};
  hearing.moods = {};
  hearing.heard.clear();
  hearing.speeches = 0;
  hearing.unasked = 0;
  if (trust_) hearing.trust = 0;
  if (guard_) hearing.guard = 0;
  if (standing_) hearing.standing = {};
  if (turns_) hearing.turns = {};
  if (asked_) {
    // Having been asked too often is all that the rules ask for.
    constexpr std::uint8_t kEnough = kMostPresses + 1;
    for (ClaimState& claim : hearing.claims.items) claim.asked = std::min(claim.asked, kEnough);
  }
  if (time_) hearing.elapsed_s = hearing.phase_from_s = hearing.turn_from_s = hearing.told_minutes = 0;
}

}  // namespace kenes::analysis
