// Chance, time, the teller and the facilitator: seats that nobody sits in and no rulebook speaks of.

#include "rules/check_parts.hpp"

namespace kenes::rules::detail {
namespace {

using Kind = Happening::Kind;

Refused check_draw_variant(const Script& script, const Hearing& h, const DrawVariant& m) {
  if (h.is(Hearing::drawn)) return refuse(RefusalCode::already_done);
  if (m.variant.index() >= script.variants.size()) return refuse(RefusalCode::no_such_thing);
  return script.variants[m.variant.index()].weight > 0 ? kAllowed : refuse(RefusalCode::no_such_thing);
}

Refused check_draw_beat(const Script& script, const Hearing& h, const DrawBeat& m) {
  if (h.draws.empty()) return refuse(RefusalCode::not_waiting);
  bool any = false;
  bool this_one = false;
  each_drawable(script, h, h.draws[0], [&](BeatId beat) {
    any = true;
    this_one = this_one || beat == m.beat;
  });
  if (m.beat.is_none()) return any ? refuse(RefusalCode::not_waiting) : kAllowed;
  return this_one ? kAllowed : refuse(RefusalCode::no_such_thing);
}

/// News comes in between other things, not in the middle of a vote or of an answer.
Refused check_inject(const Script& script, const Hearing& h, const PlayInject& m) {
  if (m.inject.index() >= script.injects.size()) return refuse(RefusalCode::no_such_thing);
  if (!h.is(Hearing::opened)) return refuse(RefusalCode::meeting_not_open);
  if (h.injected.has(m.inject)) return refuse(RefusalCode::already_done);
  if (h.vote.stage == VoteStage::open || h.vote.stage == VoteStage::closed)
    return refuse(RefusalCode::vote_is_open);
  if (!h.floor.respondent.is_none()) return refuse(RefusalCode::question_open);
  const bool fits = holds(script, h, script.injects[m.inject.index()].when);
  return fits ? kAllowed : refuse(RefusalCode::condition_not_met);
}

bool secret_vote_runs(const Hearing& h) {
  return h.vote.stage == VoteStage::open && h.vote.method == Method::secret;
}

Refused check_count_box(const Hearing& h, const CountBox& m) {
  if (!secret_vote_runs(h)) return refuse(RefusalCode::no_vote);
  if (h.vote.voted.empty()) return refuse(RefusalCode::nobody_has_voted);
  const std::size_t counted = std::size_t{m.in_favour} + m.against + m.abstain;
  return counted == h.vote.voted.size() ? kAllowed : refuse(RefusalCode::box_mismatch);
}

Refused check_count_hall(const Script& script, const Hearing& h, const CountHall& m) {
  if (!script.rulebook.gathering || script.residents == 0) return refuse(RefusalCode::not_this_rulebook);
  if (h.vote.stage != VoteStage::open || h.vote.method == Method::secret) return refuse(RefusalCode::no_vote);
  const unsigned hands = unsigned{m.in_favour} + m.against + m.abstain;
  return hands <= script.residents ? kAllowed : refuse(RefusalCode::bad_number);
}

Refused check_reopen(const Hearing& h) {
  const bool lost = secret_vote_runs(h) && !h.vote.voted.empty();
  return lost ? kAllowed : refuse(RefusalCode::no_vote);
}

Refused check_tick(const Hearing& h, const Tick& m) {
  constexpr std::uint16_t kLongestTick = 3600;
  if (h.is(Hearing::moves_keep_time)) return refuse(RefusalCode::not_this_rulebook);
  return m.seconds > 0 && m.seconds <= kLongestTick ? kAllowed : refuse(RefusalCode::bad_number);
}

Refused check_by_kind(const Script& script, const Hearing& h, const Action& action) {
  const SeatId seat = action.seat;
  if (const auto* m = std::get_if<PlayInject>(&action.move)) {
    const bool may = seat == kFacilitator || seat == kFate;
    return may ? check_inject(script, h, *m) : refuse(RefusalCode::not_your_role);
  }
  if (const auto* m = std::get_if<Tick>(&action.move); m != nullptr && seat == kClock)
    return check_tick(h, *m);
  if (seat == kTeller) {
    if (const auto* m = std::get_if<CountBox>(&action.move)) return check_count_box(h, *m);
    if (const auto* m = std::get_if<CountHall>(&action.move)) return check_count_hall(script, h, *m);
    if (std::holds_alternative<ReopenVote>(action.move)) return check_reopen(h);
  }
  return refuse(RefusalCode::not_your_role);
}

}  // namespace

Refused check_reserved(const Script& script, const Hearing& hearing, const Action& action) {
  if (is_over(script, hearing)) return refuse(RefusalCode::hearing_over);
  if (action.seat == kFate) {
    if (const auto* m = std::get_if<DrawVariant>(&action.move))
      return check_draw_variant(script, hearing, *m);
    if (!hearing.is(Hearing::drawn)) return refuse(RefusalCode::fate_first);
    if (const auto* m = std::get_if<DrawBeat>(&action.move)) return check_draw_beat(script, hearing, *m);
  }
  if (!hearing.is(Hearing::drawn) || !hearing.draws.empty()) return refuse(RefusalCode::fate_first);
  return check_by_kind(script, hearing, action);
}

bool answers(const Script& script, const Hearing& hearing, const Beat& beat, const Happening& happening) {
  const Trigger& on = beat.on;
  if (on.a != Trigger::kAny && on.a != happening.a) return false;
  if (on.b != Trigger::kAny && on.b != happening.b) return false;
  switch (on.kind) {
    case Kind::minute:
      if (happening.number != on.number) return false;
      break;
    case Kind::above:
      if (happening.before > on.number || happening.number <= on.number) return false;
      break;
    case Kind::below:
      if (happening.before < on.number || happening.number >= on.number) return false;
      break;
    default:
      break;
  }
  if (beat.once_bit != 0xFFFF && ((hearing.fired[beat.once_bit / 64U] >> (beat.once_bit % 64U)) & 1U) != 0)
    return false;
  return holds(script, hearing, beat.when);
}

Happening happening_of(const Draw& draw) {
  Happening happening;
  happening.kind = static_cast<Kind>(draw.kind);
  happening.a = draw.a;
  happening.b = draw.b;
  happening.number = draw.number;
  happening.before = draw.before;
  return happening;
}

}  // namespace kenes::rules::detail
