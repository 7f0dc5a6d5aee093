#include "rules/view.hpp"

#include <algorithm>

namespace kenes::rules {
namespace {

void see_table(const Script& script, const Hearing& h, SeatView& view) {
  view.phase = phase_of(script, h);
  view.phase_place = h.phase;
  view.extended = h.extended;
  view.elapsed_s = h.elapsed_s;
  view.phase_from_s = h.phase_from_s;
  view.turn_from_s = h.turn_from_s;
  view.marks = h.marks;
  view.presiding = h.presiding;
  view.present = h.present;
  view.declared = h.declared.items;
  view.floor = h.floor;
  view.queue = h.queue;
  view.delivered = h.delivered;
  view.on_table = h.on_table;
  view.presented = h.presented;
  view.shown = h.shown;
  view.motions = h.motions.items;
  view.read_back = h.read_back;
  view.reading_called = h.reading_called;
  view.unread_votes = h.unread_votes;
  view.concrete = h.concrete;
  view.conceded = h.conceded;
  view.proposed = h.proposed;
  view.adopted = h.adopted;
  view.rejected = h.rejected;
  view.ordered = h.ordered;
  view.heard = h.heard;
  view.supporters = h.supporters;
  view.trust = h.trust;
  view.guard = h.guard;
  view.standing = h.standing.items;
  view.turns = h.turns.items;
  view.moods = h.moods.items;
  view.fate_first = !h.is(Hearing::drawn) || !h.draws.empty();
  view.talk_running = !h.talk.from.is_none();
  view.choice_pending =
      std::any_of(h.pending.seats.begin(), h.pending.seats.end(), [](SeatId s) { return !s.is_none(); });
}

void see_script_state(const Script& script, const Hearing& h, SeatView& view) {
  const PublicState& open = script.public_state;
  for (std::size_t i = 0; i < open.flags.size(); ++i) view.public_state.flags[i] = h.flags[i] & open.flags[i];
  for (std::size_t i = 0; i < open.fired.size(); ++i) view.public_state.fired[i] = h.fired[i] & open.fired[i];
  for (std::size_t i = 0; i < kMaxVariables; ++i) {
    if (open.variables[i]) view.variables[i] = h.variables[i];
  }
  view.public_state.variables = open.variables;
}

/// What everybody knows of a vote: that it runs and who has voted; how, only when it is published and was not
/// secret.
void see_vote(const Hearing& h, SeatView& view) {
  const Vote& vote = h.vote;
  view.vote.motion = vote.motion;
  view.vote.method = vote.method;
  view.vote.stage = vote.stage;
  view.vote.voted = vote.voted;
  if (vote.stage == VoteStage::published) view.vote = vote;
}

void see_claims(const Script& script, const Hearing& h, ClaimSet known, SeatView& view) {
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    const ClaimState& claim = h.claims.items[i];
    ClaimView& seen = view.claims[i];
    seen.progress = claim.reached();
    seen.answer = static_cast<AnswerKind>(claim.answer);
    seen.asked = claim.asked;
    seen.supporting = claim.supporting;
    seen.contradicting = claim.contradicting;
    seen.explaining = claim.explaining;
    seen.marks = claim.marks;
    seen.by_when = h.by_when.items[i];
    seen.truth_known = h.is(Hearing::drawn) && (known.has(ClaimId(i)) || view.phase == PhaseKind::closed);
    if (seen.truth_known) seen.truth = static_cast<Truth>(claim.truth);
  }
}

void see_own(const Script& script, const Hearing& h, SeatView& view) {
  const SeatId seat = view.seat;
  for (std::size_t i = 0; i < script.evidence.size(); ++i) {
    if (h.holders.items[i].has(seat)) view.holds.add(EvidenceId(i));
  }
  for (std::size_t i = 0; i < kMaxPending; ++i) {
    if (h.pending.seats[i] != seat) continue;
    view.pending = h.pending.beats[i];
    break;
  }
  view.my_ballot = h.vote.ballot_of(seat);
  view.voted = h.vote.voted.has(seat);
  view.predicted = h.predicted.has(seat);
  view.stated = h.stated.has(seat);
  for (const Pledge& pledge : h.pledges) {
    if (pledge.by == seat || pledge.to == seat) view.pledges.push(pledge);
  }
  if (h.talk.from == seat || h.talk.to == seat) view.talk = h.talk;
  view.approaches = h.approaches[seat];
  const std::uint8_t mind = script.seats[seat.index()].mind;
  for (std::size_t i = 0; mind < kMaxMinds && i < script.issue_count; ++i) view.mind[i] = h.minds[i][mind];
}

/// A casting vote is the chair's own act, seen by the chair before it is published so that it is not asked
/// for twice.
void see_chair(const Script& script, const Hearing& h, SeatView& view) {
  if (h.presiding != view.seat || h.vote.stage != VoteStage::closed) return;
  const Verdict verdict = verdict_of(script, h);
  view.tie_to_break = verdict.tie;
  view.vote.casting = h.vote.casting;
}

}  // namespace

SeatView view_for(const Script& script, const Hearing& hearing, SeatId seat) {
  SeatView view;
  view.seat = seat;
  view.known = seat.index() < script.seats.size();
  see_table(script, hearing, view);
  see_script_state(script, hearing, view);
  see_vote(hearing, view);
  see_claims(script, hearing, view.known ? script.seats[seat.index()].knows : ClaimSet{}, view);
  if (seat == kFacilitator) view.injected = hearing.injected;
  if (!view.known) return view;
  see_own(script, hearing, view);
  see_chair(script, hearing, view);
  return view;
}

}  // namespace kenes::rules
