#include "rules/turn.hpp"

#include <algorithm>

namespace kenes::rules::detail {
namespace {

constexpr int kMostTrust = 100;
constexpr int kMostGuard = 10;
constexpr int kMostStanding = 10;

constexpr std::array<std::uint8_t, 8> kMarkOf{0,
                                              0,
                                              ClaimState::was_questioned,
                                              ClaimState::was_tested,
                                              ClaimState::was_confirmed,
                                              ClaimState::was_contradicted,
                                              ClaimState::was_explained,
                                              ClaimState::was_committed};

}  // namespace

void Turn::happen(Happening happening) {
  happening.depth = depth;
  if (told != nullptr) told->push_back(happening);
  const bool answered = !script.answering(happening.kind, happening.a).empty();
  if (answered && !waiting.full()) waiting.push(happening);
}

void Turn::happen(Happening::Kind kind, std::uint8_t a, std::uint8_t b, int number) {
  Happening happening;
  happening.kind = kind;
  happening.a = a;
  happening.b = b;
  happening.number = static_cast<std::int16_t>(number);
  happening.by = seat;
  happen(happening);
}

void Turn::tell(Happening::Kind kind, std::uint8_t a, std::uint8_t b, int number) {
  if (told == nullptr) return;
  Happening happening;
  happening.kind = kind;
  happening.a = a;
  happening.b = b;
  happening.number = static_cast<std::int16_t>(number);
  happening.depth = depth;
  happening.by = seat;
  told->push_back(happening);
}

namespace {

/// The two happenings a change of a number may be.
void cross(Turn& turn, std::uint8_t subject, int before, int after) {
  if (before == after) return;
  const auto kind = after > before ? Happening::Kind::above : Happening::Kind::below;
  if (turn.told == nullptr && turn.script.answering(kind, subject).empty()) return;
  Happening crossed;
  crossed.kind = kind;
  crossed.a = subject;
  crossed.before = static_cast<std::int16_t>(before);
  crossed.number = static_cast<std::int16_t>(after);
  crossed.by = turn.seat;
  turn.happen(crossed);
}

}  // namespace

void Turn::move_trust(int by) {
  const int before = hearing.trust;
  hearing.trust = static_cast<std::uint8_t>(std::clamp(before + by, 0, kMostTrust));
  if (hearing.trust != before) tell(Happening::Kind::trust, 0, 0, hearing.trust - before);
  cross(*this, kTrustSubject, before, hearing.trust);
}

void Turn::move_guard(int by) {
  const int before = hearing.guard;
  hearing.guard = static_cast<std::uint8_t>(std::clamp(before + by, 0, kMostGuard));
  cross(*this, kGuardSubject, before, hearing.guard);
}

void Turn::move_standing(SeatId whose, int by) {
  const int before = hearing.standing[whose];
  hearing.standing[whose] = static_cast<std::uint8_t>(std::clamp(before + by, 0, kMostStanding));
  if (hearing.standing[whose] != before) {
    tell(Happening::Kind::standing, whose.raw, 0, hearing.standing[whose] - before);
  }
}

void Turn::set_variable(VariableId variable, int value) {
  const Variable& range = script.variables[variable.index()];
  const int before = hearing.variables[variable.index()];
  const int after = std::clamp<int>(value, range.least, range.greatest);
  hearing.variables[variable.index()] = static_cast<std::int16_t>(after);
  cross(*this, variable.raw, before, after);
}

void Turn::reach(ClaimId claim, Progress progress) {
  ClaimState& state = hearing.claims[claim];
  state.marks = static_cast<std::uint8_t>(state.marks | kMarkOf[static_cast<std::size_t>(progress)]);
  if (state.reached() == progress) return;
  state.progress = static_cast<std::uint8_t>(progress) & 7U;
  if (progress < Progress::questioned) return;
  happen(Happening::Kind::claim, claim.raw, static_cast<std::uint8_t>(progress));
  update_minds(script, hearing, script.claims[claim.index()].issue);
}

void Turn::make_concrete(ClaimId claim) {
  ClaimState& state = hearing.claims[claim];
  if (!state.is(ClaimState::was_committed) || hearing.concrete.has(claim)) return;
  hearing.concrete.add(claim);
  // What was taken down before says less than what has now been said.
  state.marks = static_cast<std::uint8_t>(state.marks & ~ClaimState::was_recorded);
  tell(Happening::Kind::concrete, claim.raw);
  update_minds(script, hearing, script.claims[claim.index()].issue);
}

void Turn::pass_time(int seconds) {
  constexpr int kMostSeconds = 65535;
  hearing.elapsed_s = static_cast<std::uint16_t>(std::min(hearing.elapsed_s + seconds, kMostSeconds));
}

void Turn::tell_minute() {
  const std::span<const BeatId> timed = script.answering(Happening::Kind::minute, 0);
  if (timed.empty()) return;
  if (!hearing.floor.respondent.is_none() || hearing.vote.stage == VoteStage::open) return;
  // A turn can be long: what was due in an earlier minute than the last waits no more for the next paper.
  constexpr int kPatience = 1;
  const bool on_a_claim = !hearing.floor.holder.is_none() && !hearing.floor.claim.is_none();
  const int now = hearing.elapsed_s / 60;
  const auto awaited = [&](BeatId id) {
    return script.beats[id.index()].on.number == hearing.told_minutes + 1;
  };
  for (; hearing.told_minutes < now; ++hearing.told_minutes) {
    if (std::none_of(timed.begin(), timed.end(), awaited)) continue;
    if (on_a_claim && now - hearing.told_minutes <= kPatience) return;
    ++hearing.told_minutes;
    happen(Happening::Kind::minute, 0, 0, hearing.told_minutes);
    return;
  }
}

void Turn::leave_floor() {
  hearing.floor = Floor{};
  hearing.supporters.clear();
  hearing.floor.order_by = SeatId{};
}

void lapse(Hearing& hearing, MotionKind kind) {
  for (Motion& motion : hearing.motions.items) {
    if (motion.kind == kind && motion.state == MotionState::draft) motion.state = MotionState::withdrawn;
  }
}

void Turn::enter_phase(std::uint8_t place) {
  hearing.phase = place;
  hearing.phase_from_s = hearing.elapsed_s;
  hearing.extended = 0;
  // The deputy presides for the co-report, not for the rest of the day.
  if (hearing.present.has(script.chair)) hearing.presiding = script.chair;
  // Names handed in while the report is read stand first when questions open.
  const PhaseKind entered = phase_of(script, hearing);
  const bool keeps_queue = entered == PhaseKind::co_report || entered == PhaseKind::questions;
  if (!keeps_queue) hearing.queue.clear();
  hearing.talk = Talk{};
  lapse(hearing, MotionKind::extend);
  lapse(hearing, MotionKind::adjourn);
  hearing.ordered.clear();
  hearing.stated.clear();
  hearing.heard.clear();
  leave_floor();
  const bool report = script.rulebook.uses[static_cast<std::size_t>(MotionKind::report)];
  if (entered == PhaseKind::resolution && report) {
    // The report lies on the table by itself: hearing it is why the meeting was called.
    for (Motion& motion : hearing.motions.items) {
      if (motion.kind != MotionKind::none) continue;
      motion.kind = MotionKind::report;
      motion.proposer = hearing.presiding;
      break;
    }
  }
  happen(Happening::Kind::phase, static_cast<std::uint8_t>(entered));
}

void Turn::finish() {
  hearing.set(Hearing::closed);
  hearing.phase = static_cast<std::uint8_t>(script.rulebook.phases.size());
  leave_floor();
  hearing.queue.clear();
  hearing.pending = PendingChoices{};
  tell(Happening::Kind::closed);
}

}  // namespace kenes::rules::detail
