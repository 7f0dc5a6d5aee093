#include <algorithm>

#include "assess/facts_parts.hpp"
#include "assess/heard.hpp"

namespace kenes::assess::detail {
namespace {

using namespace rules;

constexpr int kTurnGrace = 15;  // Seconds: as long as a last sentence takes, which is nobody's slip.

/// Moves by which somebody is heard.
bool is_speech(MoveKind kind) {
  switch (kind) {
    case MoveKind::deliver_section:
    case MoveKind::ask_claim:
    case MoveKind::press:
    case MoveKind::present:
    case MoveKind::answer:
    case MoveKind::speak:
    case MoveKind::propose:
    case MoveKind::amend:
    case MoveKind::raise_order:
      return true;
    default:
      return false;
  }
}

bool floor_left(const Step& step) {
  const Floor& before = step.before.floor;
  return !before.holder.is_none() && step.after.floor.holder != before.holder;
}

}  // namespace

Collector::Collector(const Script& script, Facts& facts) : script_(script), facts_(facts) {
  facts_.claims.resize(script.claims.size());
  facts_.seats.resize(script.seats.size());
}

void Collector::look(const Step& step) {
  if (step.action.seat.index() < facts_.seats.size()) ++facts_.seats[step.action.seat.index()].moves;
  if (!drawn_ && step.after.is(Hearing::drawn)) {
    drawn_ = true;
    facts_.trust_start = step.after.trust;
    for (std::size_t e = 0; e < script_.evidence.size(); ++e) {
      for (const SeatId seat : step.after.holders.items[e]) {
        if (seat.index() < facts_.seats.size()) facts_.seats[seat.index()].held.add(EvidenceId(e));
      }
    }
  }
  note_speech(step);
  note_questions(step);
  note_own_words(step);
  if (const auto* m = std::get_if<Speak>(&step.action.move))
    facts_.speeches.push_back({step.action.seat, m->issue, m->stance});
  if (const auto* m = std::get_if<Present>(&step.action.move)) note_shown(step, *m);
  if (const auto* m = std::get_if<RuleOnOrder>(&step.action.move)) note_ruling(step, *m);
  if (std::holds_alternative<PublishVote>(step.action.move)) note_result(step);
  if (step.after.presiding != step.before.presiding) note_presiding(step);
  if (floor_left(step)) note_turn_end(step);
  if (step.after.phase != step.before.phase) note_phase_end(step);
}

void Collector::note_speech(const Step& step) {
  const MoveKind kind = kind_of(step.action.move);
  SeatId who;
  std::uint16_t seconds = 0;
  if (const auto* tick = std::get_if<Tick>(&step.action.move)) {
    if (tick->interpreted) return;  // Somebody else's words.
    who = heard_now(script_, step.before);
    seconds = tick->seconds;
  } else if (step.after.is(Hearing::moves_keep_time) && is_speech(kind)) {
    who = step.action.seat;
    seconds = script_.rulebook.seconds[static_cast<std::size_t>(kind)];
  }
  if (who.index() >= facts_.seats.size()) return;
  SeatFacts& seat = facts_.seats[who.index()];
  seat.speech_s = static_cast<std::uint16_t>(std::min<unsigned>(65535U, unsigned{seat.speech_s} + seconds));
}

void Collector::note_questions(const Step& step) {
  const SeatId by = step.action.seat;
  if (const auto* m = std::get_if<AskClaim>(&step.action.move)) {
    facts_.claims[m->claim.index()].questions.push_back({by, m->tone, false});
    ++facts_.seats[by.index()].questions;
  } else if (const auto* p = std::get_if<Press>(&step.action.move)) {
    facts_.claims[step.before.floor.claim.index()].questions.push_back({by, p->tone, true});
    ++facts_.seats[by.index()].questions;
  } else if (const auto* a = std::get_if<Answer>(&step.action.move)) {
    facts_.claims[step.before.floor.claim.index()].answers.push_back(a->kind);
    ++facts_.seats[by.index()].answers;
  }
}

void Collector::note_shown(const Step& step, const Present& m) {
  const ClaimId claim = step.before.floor.claim;
  const Bears* bears = bearing_of(script_, m.evidence, claim);
  if (bears != nullptr && bears->line != m.line) bears = nullptr;
  facts_.claims[claim.index()].shown.push_back({step.action.seat, m.evidence, m.line, bears});
  SeatFacts& seat = facts_.seats[step.action.seat.index()];
  ++(bears == nullptr ? seat.misses : seat.proofs);
}

void Collector::note_ruling(const Step& step, const RuleOnOrder& m) {
  const Floor& floor = step.before.floor;
  facts_.points_of_order.push_back({floor.order_by, floor.order, m.upheld});
  ++facts_.orders.raised;
  bool right = false;
  for (const Happening& happening : step.happenings) {
    if (happening.kind == Happening::Kind::ruled) right = happening.b != 0;
  }
  if (m.upheld == right) {
    ++facts_.orders.ruled_rightly;
    return;
  }
  Slip what;
  what.kind = m.upheld ? Slip::Kind::order_wrongly_upheld : Slip::Kind::order_wrongly_dismissed;
  what.order = floor.order;
  slip(what);
}

void Collector::note_result(const Step& step) {
  const Vote& vote = step.after.vote;
  const Motion& motion = step.before.motions[vote.motion];
  VoteFacts result;
  result.kind = motion.kind;
  result.motion = motion;
  result.recommendation = recommendation_of(step.before, motion);
  result.method = vote.method;
  result.verdict = verdict_of(script_, step.before);
  result.ballots = vote.ballots;
  result.voted = vote.voted;
  const SeatSet there = step.before.present & script_.voters;
  result.barred = there - eligible_voters(script_, step.before, motion);
  result.silent = there - result.barred - vote.voted;
  result.was_read_back = was_read(step.before, vote.motion);
  result.predictions = std::move(predictions_);
  result.step = step.number;
  predictions_.clear();

  if (motion.kind == MotionKind::recommendation && !result.was_read_back) {
    Slip what;
    what.kind = Slip::Kind::vote_without_reading;
    what.recommendation = result.recommendation;
    slip(what);
  }
  const IssueId issue = issue_of(script_, step.before, motion);
  for (const SeatId seat : vote.voted) {
    const bool interested = !issue.is_none() && script_.seats[seat.index()].interests.has(issue);
    if (!interested || step.before.declared[issue].has(seat)) continue;
    Slip what;
    what.kind = Slip::Kind::interest_not_declared;
    what.recommendation = result.recommendation;
    slip(what);
  }
  facts_.votes.push_back(std::move(result));
}

void Collector::note_presiding(const Step& step) {
  const std::uint16_t now = step.after.elapsed_s;
  if (step.before.presiding != script_.chair && !facts_.presided.empty()) facts_.presided.back().to_s = now;
  if (step.after.presiding != script_.chair) facts_.presided.push_back({step.after.presiding, now, {}});
}

void Collector::note_turn_end(const Step& step) {
  const PhaseRule* phase = phase_rule_of(script_, step.before);
  if (phase == nullptr || phase->turn_seconds == 0) return;
  const int used = step.before.elapsed_s - step.before.turn_from_s;
  Slip what;
  what.phase = phase->kind;
  if (used > phase->turn_seconds + kTurnGrace) {
    what.kind = Slip::Kind::turn_overran;
    what.seconds = static_cast<std::uint16_t>(used - phase->turn_seconds);
    slip(what);
  } else if (used < phase->turn_seconds && std::holds_alternative<TakeFloor>(step.action.move)) {
    what.kind = Slip::Kind::turn_cut_short;
    what.seconds = static_cast<std::uint16_t>(phase->turn_seconds - used);
    slip(what);
  }
}

void Collector::note_phase_end(const Step& step) {
  const PhaseRule* phase = phase_rule_of(script_, step.before);
  if (phase == nullptr || phase->minutes == 0) return;
  const int planned = (phase->minutes + step.before.extended * script_.rulebook.extension_minutes) * 60;
  const int used = step.before.elapsed_s - step.before.phase_from_s;
  // Less than a minute over is nobody's slip.
  if (used < planned + 60) return;
  Slip what;
  what.kind = Slip::Kind::phase_overran;
  what.phase = phase->kind;
  what.seconds = static_cast<std::uint16_t>(used - planned);
  slip(what);
}

void Collector::note_own_words(const Step& step) {
  const SeatId by = step.action.seat;
  if (const auto* m = std::get_if<Predict>(&step.action.move)) predictions_.push_back({by, m->in_favour});
  if (const auto* m = std::get_if<Choose>(&step.action.move))
    facts_.choices.push_back({by, m->beat, m->choice});
  if (const auto* m = std::get_if<StatePosition>(&step.action.move)) {
    facts_.positions.push_back({by, phase_of(script_, step.before), m->value});
  }
}

}  // namespace kenes::assess::detail
