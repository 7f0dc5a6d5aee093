// What is said: the report, questions, evidence, answers, statements; and the private talks of the recess.

#include "rules/check_parts.hpp"

namespace kenes::rules::detail {
namespace {

/// Something may be said: the floor, and nobody owes an answer.
Refused check_floor(const Asking& q) {
  if (!q.has_floor()) return refuse(RefusalCode::no_floor);
  return q.hearing.floor.respondent.is_none() ? kAllowed : refuse(RefusalCode::question_open);
}

/// A question may be put: the floor and the time.
Refused check_turn(const Asking& q) {
  if (auto refused = check_floor(q)) return refused;
  return time_is_up(q.script, q.hearing) ? refuse(RefusalCode::time_is_up) : kAllowed;
}

bool is_contradicted(const ClaimState& claim) {
  return claim.contradicting >= claim.supporting + kDecisiveWeight;
}

}  // namespace

Refused check_move(const Asking& q, const DeliverSection& m) {
  if (m.section.index() >= q.script.sections.size()) return refuse(RefusalCode::no_such_thing);
  const Section& section = q.script.sections[m.section.index()];
  if (section.by != q.seat) return refuse(RefusalCode::not_your_section);
  if (section.co_report != (q.phase.kind == PhaseKind::co_report)) return refuse(RefusalCode::wrong_phase);
  if (q.hearing.delivered.has(m.section)) return refuse(RefusalCode::already_done);
  for (std::size_t i = 0; i < m.section.index(); ++i) {
    const Section& before = q.script.sections[i];
    const bool waits = before.co_report == section.co_report && !q.hearing.delivered.has(SectionId(i));
    if (waits && q.hearing.present.has(before.by)) return refuse(RefusalCode::sections_first);
  }
  // Nobody presides over their own report.
  const bool presides = q.presides() && q.script.rulebook.hand_over_to_report;
  return presides ? refuse(RefusalCode::hand_over_first) : kAllowed;
}

Refused check_move(const Asking& q, const AskClaim& m) {
  if (auto refused = check_turn(q)) return refused;
  if (m.claim.index() >= q.script.claims.size()) return refuse(RefusalCode::no_such_thing);
  if (q.hearing.claims[m.claim].reached() == Progress::undelivered)
    return refuse(RefusalCode::not_delivered_yet);
  const SeatId answers = q.script.claims[m.claim.index()].answers;
  if (answers == q.seat) return refuse(RefusalCode::not_your_role);
  if (!q.hearing.present.has(answers)) return refuse(RefusalCode::not_present);
  const bool used_up = q.hearing.floor.questions >= q.script.rulebook.questions_per_turn;
  return used_up ? refuse(RefusalCode::turn_used_up) : kAllowed;
}

Refused check_move(const Asking& q, const Press&) {
  if (auto refused = check_turn(q)) return refused;
  if (q.hearing.floor.claim.is_none()) return refuse(RefusalCode::nothing_under_discussion);
  const bool used_up = q.hearing.floor.questions >= q.script.rulebook.questions_per_turn;
  return used_up ? refuse(RefusalCode::turn_used_up) : kAllowed;
}

namespace {

/// Evidence is shown by who has the floor between questions, or by who owes an answer as part of it. The time
/// of a phase ends no sooner than what was asked in it: a paper to the claim under discussion may still come.
Refused check_showing(const Asking& q) {
  const Floor& floor = q.hearing.floor;
  if (floor.respondent != q.seat) {
    if (auto refused = floor.claim.is_none() ? check_turn(q) : check_floor(q)) return refused;
    const bool used_up = floor.presents >= q.script.rulebook.presents_per_turn;
    return used_up ? refuse(RefusalCode::presents_used_up) : kAllowed;
  }
  return floor.shown_in_answer > 0 ? refuse(RefusalCode::presents_used_up) : kAllowed;
}

}  // namespace

Refused check_move(const Asking& q, const Present& m) {
  if (auto refused = check_showing(q)) return refused;
  const ClaimId claim = q.hearing.floor.claim;
  if (claim.is_none()) return refuse(RefusalCode::nothing_under_discussion);
  if (m.evidence.index() >= q.script.evidence.size()) return refuse(RefusalCode::no_such_thing);
  if (m.line >= q.script.evidence[m.evidence.index()].lines) return refuse(RefusalCode::no_such_thing);
  const bool mine = q.hearing.holders[m.evidence].has(q.seat) || q.hearing.on_table.has(m.evidence);
  if (!mine) return refuse(RefusalCode::not_your_evidence);
  const Bears* bears = bearing_of(q.script, m.evidence, claim);
  const bool counted =
      bears != nullptr && ((q.hearing.shown[bears->bit / 64U] >> (bears->bit % 64U)) & 1U) != 0;
  return counted && bears->line == m.line ? refuse(RefusalCode::already_on_table_line) : kAllowed;
}

Refused check_move(const Asking& q, const SupportQuestion&) {
  const Floor& floor = q.hearing.floor;
  if (floor.respondent.is_none()) return refuse(RefusalCode::no_question);
  if (floor.holder == q.seat || floor.respondent == q.seat) return refuse(RefusalCode::own_question);
  return q.hearing.supporters.has(q.seat) ? refuse(RefusalCode::already_done) : kAllowed;
}

Refused check_move(const Asking& q, const Answer& m) {
  if (q.hearing.floor.respondent != q.seat) return refuse(RefusalCode::no_question);
  const ClaimState& claim = q.hearing.claims[q.hearing.floor.claim];
  if (m.by != 0 && (m.kind != AnswerKind::commit || m.by > dates_for(q.script, q.hearing.floor.claim).count))
    return refuse(RefusalCode::no_such_thing);
  switch (m.kind) {
    case AnswerKind::none:
      return refuse(RefusalCode::no_such_thing);
    case AnswerKind::explain: {
      const bool stands = is_contradicted(claim) && claim.explaining < kExplainingWeight;
      return stands ? refuse(RefusalCode::evidence_stands) : kAllowed;
    }
    case AnswerKind::concede:
      return claim.contradicting == 0 ? refuse(RefusalCode::nothing_to_concede) : kAllowed;
    case AnswerKind::commit:
      // What stands confirmed needs no putting right. A promise is given once; asked again, it is said who
      // does what and by when.
      if (q.hearing.concrete.has(q.hearing.floor.claim)) return refuse(RefusalCode::already_done);
      return claim.reached() == Progress::confirmed ? refuse(RefusalCode::nothing_to_concede) : kAllowed;
    case AnswerKind::deflect:
      break;
  }
  if (is_contradicted(claim)) return refuse(RefusalCode::evidence_stands);
  const bool insisted = claim.asked > kMostPresses || q.hearing.supporters.size() >= kInsistingSupporters;
  return insisted ? refuse(RefusalCode::pressed_too_often) : kAllowed;
}

Refused check_move(const Asking& q, const Refer& m) {
  if (q.hearing.floor.respondent != q.seat) return refuse(RefusalCode::no_question);
  if (m.seat.index() >= q.script.seats.size() || m.seat == q.seat) return refuse(RefusalCode::cannot_refer);
  const Role role = q.script.seats[m.seat.index()].role;
  const bool answers = role == Role::akim || role == Role::official;
  const bool free = q.hearing.present.has(m.seat) && q.hearing.floor.holder != m.seat;
  return answers && free && q.hearing.floor.referred == 0 ? kAllowed : refuse(RefusalCode::cannot_refer);
}

Refused check_move(const Asking& q, const RecordCommitment& m) {
  if (m.claim.index() >= q.script.claims.size()) return refuse(RefusalCode::no_such_thing);
  const ClaimState& claim = q.hearing.claims[m.claim];
  // A promise on what then stood confirmed has nothing left to put right.
  const bool waits = claim.is(ClaimState::was_committed) && !claim.is(ClaimState::was_recorded) &&
                     claim.reached() != Progress::confirmed;
  return waits ? kAllowed : refuse(RefusalCode::nothing_to_record);
}

Refused check_move(const Asking& q, const Speak& m) {
  if (!q.has_floor()) return refuse(RefusalCode::no_floor);
  if (m.issue.index() >= q.script.issue_count) return refuse(RefusalCode::no_such_thing);
  return q.hearing.floor.questions > 0 ? refuse(RefusalCode::turn_used_up) : kAllowed;
}

bool is_barred(const Script& script, const Hearing& hearing, SeatId seat, RecommendationId recommendation) {
  const IssueId issue = script.recommendations[recommendation.index()].issue;
  return script.rulebook.interest_bars_vote && hearing.declared[issue].has(seat);
}

Refused check_move(const Asking& q, const Approach& m) {
  if (!q.hearing.talk.from.is_none()) return refuse(RefusalCode::talk_running);
  if (m.seat.index() >= q.script.seats.size() || m.seat == q.seat) return refuse(RefusalCode::no_such_thing);
  if (!q.script.voters.has(m.seat)) return refuse(RefusalCode::not_a_voter);
  if (!q.hearing.present.has(m.seat)) return refuse(RefusalCode::not_present);
  const bool more = q.hearing.approaches[q.seat] < q.script.rulebook.approaches;
  return more ? kAllowed : refuse(RefusalCode::approaches_used_up);
}

Refused check_move(const Asking& q, const SeekPledge& m) {
  const Talk& talk = q.hearing.talk;
  if (talk.from.is_none()) return refuse(RefusalCode::no_talk);
  if (talk.from != q.seat || !talk.asked.is_none()) return refuse(RefusalCode::not_your_talk);
  if (m.recommendation.index() >= q.script.recommendations.size()) return refuse(RefusalCode::no_such_thing);
  if (is_barred(q.script, q.hearing, talk.to, m.recommendation)) return refuse(RefusalCode::partner_barred);
  return m.recommendation == talk.offered ? refuse(RefusalCode::already_done) : kAllowed;
}

Refused check_move(const Asking& q, const OfferPledge& m) {
  const Talk& talk = q.hearing.talk;
  if (talk.from.is_none()) return refuse(RefusalCode::no_talk);
  if (talk.from != q.seat || !talk.asked.is_none()) return refuse(RefusalCode::not_your_talk);
  if (!q.votes()) return refuse(RefusalCode::not_a_voter);
  if (m.recommendation.index() >= q.script.recommendations.size()) return refuse(RefusalCode::no_such_thing);
  if (is_barred(q.script, q.hearing, q.seat, m.recommendation))
    return refuse(RefusalCode::barred_by_interest);
  return talk.offered.is_none() ? kAllowed : refuse(RefusalCode::already_done);
}

Refused check_move(const Asking& q, const ReplyPledge& m) {
  const Talk& talk = q.hearing.talk;
  if (talk.from.is_none()) return refuse(RefusalCode::no_talk);
  if (talk.asked.is_none()) {
    // There may be nothing that could be asked: then, too, the talk has an end.
    const bool ends = !m.agreed && (talk.from == q.seat || talk.to == q.seat);
    return ends ? kAllowed : refuse(RefusalCode::not_your_talk);
  }
  if (talk.to != q.seat) return refuse(RefusalCode::not_your_talk);
  const bool barred = m.agreed && is_barred(q.script, q.hearing, q.seat, talk.asked);
  return barred ? refuse(RefusalCode::barred_by_interest) : kAllowed;
}

}  // namespace kenes::rules::detail
