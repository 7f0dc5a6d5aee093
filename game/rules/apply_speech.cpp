// What is said: the report, questions, evidence, answers, statements; and the private talks of the recess.
//
// The constants are the game's, not the law's: they say that a tone has consequences and that proof weighs
// more than words.

#include <algorithm>

#include "rules/apply_parts.hpp"

namespace kenes::rules::detail {
namespace {

using Kind = Happening::Kind;

constexpr int kGuardByAccusing = 2;
constexpr int kGuardByInviting = -2;
constexpr int kTrustByAccusing = -1;
constexpr int kTrustByConfirming = 2;
constexpr int kTrustByConceding = 2;
constexpr int kTrustByExplaining = 2;
constexpr int kTrustByCommitting = 2;
constexpr int kTrustByNaming = 2;  // Who does it, and by when.
constexpr int kTrustByEasyPromise = 1;
constexpr int kTrustByDeflecting = -3;
constexpr int kTrustByConciliating = 1;
constexpr int kStandingByProof = 1;
constexpr int kStandingByMissing = -1;
constexpr int kStandingByNailing = 1;  // For whoever had a promise made concrete.

void add_weight(std::uint8_t& sum, int weight) {
  sum = static_cast<std::uint8_t>(std::min(255, sum + weight));
}

/// A question is on the floor: the one who answers owes an answer.
void put_question(Turn& t, ClaimId id, Tone tone) {
  Floor& floor = t.hearing.floor;
  ClaimState& claim = t.hearing.claims[id];
  floor.claim = id;
  floor.respondent = t.script.claims[id.index()].answers;
  floor.referred = 0;
  floor.shown_in_answer = 0;
  t.hearing.supporters.clear();
  ++floor.questions;
  if (claim.asked < 255) ++claim.asked;
  if (tone == Tone::accusing) {
    claim.marks = static_cast<std::uint8_t>(claim.marks | ClaimState::was_accused);
    t.move_guard(kGuardByAccusing);
    t.move_trust(kTrustByAccusing);
  } else if (tone == Tone::inviting) {
    t.move_guard(kGuardByInviting);
  }
  if (claim.reached() < Progress::questioned) t.reach(id, Progress::questioned);
}

/// Where the weights on the table leave a claim, once evidence that bears on it was shown.
void weigh(Turn& t, ClaimId id) {
  const ClaimState& claim = t.hearing.claims[id];
  const int net = claim.supporting - claim.contradicting;
  if (net >= kDecisiveWeight) {
    if (!claim.is(ClaimState::was_confirmed)) t.move_trust(kTrustByConfirming);
    t.reach(id, Progress::confirmed);
  } else if (net <= -kDecisiveWeight) {
    if (claim.reached() != Progress::committed && claim.reached() != Progress::explained) {
      t.reach(id, Progress::contradicted);
    }
  } else if (claim.reached() < Progress::tested) {
    t.reach(id, Progress::tested);
  }
}

void show(Turn& t, const Present& m, ClaimId id, const Bears& bears) {
  Hearing& h = t.hearing;
  ClaimState& claim = h.claims[id];
  const int weight = bears.strength * t.script.evidence[m.evidence.index()].reliability;
  h.presented.add(m.evidence);
  h.shown[bears.bit / 64U] |= std::uint64_t{1} << (bears.bit % 64U);
  switch (bears.how) {
    case Bearing::supports:
      add_weight(claim.supporting, weight);
      break;
    case Bearing::contradicts:
      add_weight(claim.contradicting, weight);
      break;
    case Bearing::explains:
      add_weight(claim.explaining, weight);
      break;
  }
  claim.marks = static_cast<std::uint8_t>(claim.marks | ClaimState::was_tested);
  t.happen(Kind::presented, m.evidence.raw, m.line);
  t.move_standing(t.seat, kStandingByProof);
  weigh(t, id);
  // Proof against a statement, or behind it, calls for a word from the one who answers; confirmation does
  // not.
  const bool in_answer = h.floor.respondent == t.seat;
  if (bears.how != Bearing::supports && !in_answer) {
    h.floor.respondent = t.script.claims[id.index()].answers;
    h.floor.referred = 0;
    h.floor.shown_in_answer = 0;
    h.supporters.clear();
  }
}

/// A promise, and with it or on a further question who does what and by when. What is no date leaves it as
/// vague as it was; somebody who names none of the dates when asked for one says it in words of their own.
void commit(Turn& t, ClaimId id, std::uint8_t by) {
  Hearing& h = t.hearing;
  const ClaimState& claim = h.claims[id];
  // A promise about what nobody has put in doubt costs little and is worth little.
  const bool contested = claim.contradicting > 0 || claim.explaining > 0;
  const bool again = claim.is(ClaimState::was_committed);
  if (by != 0) h.by_when[id] = by;
  if (!again) {
    t.move_trust(contested ? kTrustByCommitting : kTrustByEasyPromise);
    t.move_guard(-1);
    t.reach(id, Progress::committed);
  }
  if (by != 0 ? is_a_date(t.script, id, by) : again) {
    t.make_concrete(id);
    t.move_trust(contested ? kTrustByNaming : 0);
    if (again && !h.floor.holder.is_none()) t.move_standing(h.floor.holder, kStandingByNailing);
  }
  t.reach(id, Progress::committed);
}

/// What was owned up to or explained already is worth nothing a second time.
void settle_answer(Turn& t, ClaimId id, const Answer& answer) {
  const ClaimState& claim = t.hearing.claims[id];
  switch (answer.kind) {
    case AnswerKind::explain:
      if (claim.explaining < kExplainingWeight || claim.reached() == Progress::confirmed) break;
      if (!claim.is(ClaimState::was_explained)) t.move_trust(kTrustByExplaining);
      t.reach(id, Progress::explained);
      break;
    case AnswerKind::concede:
      if (!t.hearing.conceded.has(id)) t.move_trust(kTrustByConceding);
      t.hearing.conceded.add(id);
      t.reach(id, Progress::contradicted);
      break;
    case AnswerKind::commit:
      commit(t, id, answer.by);
      break;
    default:
      t.move_trust(kTrustByDeflecting);
      break;
  }
}

}  // namespace

void apply_move(Turn& t, const DeliverSection& m) {
  t.hearing.delivered.add(m.section);
  for (ClaimId claim : t.script.sections[m.section.index()].claims) t.reach(claim, Progress::delivered);
  t.happen(Kind::delivered, m.section.raw);
}

void apply_move(Turn& t, const AskClaim& m) {
  put_question(t, m.claim, m.tone);
  t.happen(Kind::asked, m.claim.raw, static_cast<std::uint8_t>(m.tone));
}

void apply_move(Turn& t, const Press& m) {
  const ClaimId claim = t.hearing.floor.claim;
  put_question(t, claim, m.tone);
  t.happen(Kind::pressed, claim.raw, static_cast<std::uint8_t>(m.tone));
}

void apply_move(Turn& t, const Present& m) {
  const ClaimId claim = t.hearing.floor.claim;
  t.hearing.on_table.add(m.evidence);
  Floor& floor = t.hearing.floor;
  ++(floor.respondent == t.seat ? floor.shown_in_answer : floor.presents);
  const Bears* bears = bearing_of(t.script, m.evidence, claim);
  if (bears != nullptr && bears->line == m.line) {
    show(t, m, claim, *bears);
    return;
  }
  t.happen(Kind::missed, m.evidence.raw, m.line);
  t.move_standing(t.seat, kStandingByMissing);
}

void apply_move(Turn& t, const SupportQuestion&) {
  t.hearing.supporters.add(t.seat);
  t.tell(Kind::supported, t.hearing.floor.claim.raw);
}

void apply_move(Turn& t, const Answer& m) {
  Floor& floor = t.hearing.floor;
  const ClaimId claim = floor.claim;
  floor.respondent = SeatId{};
  t.hearing.supporters.clear();
  t.hearing.claims[claim].answer = static_cast<std::uint8_t>(m.kind) & 7U;
  settle_answer(t, claim, m);
  t.happen(Kind::answered, claim.raw, static_cast<std::uint8_t>(m.kind));
}

void apply_move(Turn& t, const Refer& m) {
  t.hearing.floor.respondent = m.seat;
  t.hearing.floor.referred = 1;
}

void apply_move(Turn& t, const RecordCommitment& m) {
  ClaimState& claim = t.hearing.claims[m.claim];
  claim.marks = static_cast<std::uint8_t>(claim.marks | ClaimState::was_recorded);
  t.happen(Kind::recorded, m.claim.raw, t.hearing.concrete.has(m.claim) ? 1 : 0);
}

void apply_move(Turn& t, const Speak& m) {
  ++t.hearing.floor.questions;
  if (t.hearing.speeches < 255) ++t.hearing.speeches;
  if (m.stance == Stance::conciliate) t.move_trust(kTrustByConciliating);
  t.happen(Kind::spoke, m.issue.raw, static_cast<std::uint8_t>(m.stance));
}

void apply_move(Turn& t, const Approach& m) {
  t.hearing.talk.from = t.seat;
  t.hearing.talk.to = m.seat;
  ++t.hearing.approaches[t.seat];
}

void apply_move(Turn& t, const SeekPledge& m) { t.hearing.talk.asked = m.recommendation; }

void apply_move(Turn& t, const OfferPledge& m) { t.hearing.talk.offered = m.recommendation; }

void apply_move(Turn& t, const ReplyPledge& m) {
  Hearing& h = t.hearing;
  const Talk talk = h.talk;
  h.talk = Talk{};
  if (talk.asked.is_none()) return;  // It ended before anything was asked.
  if (!m.agreed) {
    t.happen(Kind::declined, talk.to.raw, talk.asked.raw);
    return;
  }
  const auto promise = [&](RecommendationId recommendation, SeatId by, SeatId to) {
    const Pledge pledge{recommendation, by, to};
    const bool has_vote = !recommendation.is_none() && !is_barred(t.script, h, by, recommendation);
    if (has_vote && !h.pledges.full() && !h.pledges.contains(pledge)) h.pledges.push(pledge);
  };
  promise(talk.asked, talk.to, talk.from);
  promise(talk.offered, talk.from, talk.to);
  t.happen(Kind::pledged, talk.to.raw, talk.asked.raw);
}

}  // namespace kenes::rules::detail
