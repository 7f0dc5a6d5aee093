#include "bots/dealing.hpp"

#include <algorithm>

#include "core/expect.hpp"

namespace kenes::bots::detail {
namespace {

using rules::Ballot;
using rules::ClaimId;
using rules::EvidenceId;
using rules::Hearing;
using rules::SeatId;
using Kind = rules::Happening::Kind;

bool can_be_given(const rules::Script& script, EvidenceId evidence, SeatId seat) {
  return std::any_of(script.effects.begin(), script.effects.end(), [&](const rules::Effect& effect) {
    return effect.kind == rules::Effect::Kind::give && effect.a == evidence.raw && effect.b == seat.raw;
  });
}

/// In how many things the variant cannot be what is seen.
std::size_t contradictions(const rules::Script& script, const rules::SeatView& view,
                           const rules::Variant& variant) {
  std::size_t count = (variant.on_table - view.on_table).size() + (variant.without & view.on_table).size();
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    const rules::ClaimView& claim = view.claims[i];
    if (claim.truth_known && claim.truth != variant.truth[i]) ++count;
  }
  for (std::size_t i = 0; i < script.evidence.size(); ++i) {
    const bool dealt = variant.holders[i].has(view.seat);
    const bool held = view.holds.has(EvidenceId(i));
    if (dealt && !held) ++count;
    if (held && !dealt && !can_be_given(script, EvidenceId(i), view.seat)) ++count;
  }
  return count;
}

bool progress_was(const rules::ClaimView& claim, std::uint8_t progress) {
  constexpr std::array<std::uint8_t, 8> kMarks{
      0,
      0,
      rules::ClaimState::was_questioned,
      rules::ClaimState::was_tested,
      rules::ClaimState::was_confirmed,
      rules::ClaimState::was_contradicted,
      rules::ClaimState::was_explained,
      rules::ClaimState::was_committed,
  };
  if (progress == rules::Trigger::kAny) return claim.progress >= rules::Progress::questioned;
  return progress < kMarks.size() && (claim.marks & kMarks[progress]) != 0;
}

bool claim_trigger_happened(const rules::Trigger& on, const rules::ClaimView& claim) {
  switch (on.kind) {
    case Kind::asked:
      return claim.asked > 0;
    case Kind::pressed:
      return claim.asked > 1;
    case Kind::answered:
      return claim.answer != rules::AnswerKind::none &&
             (on.b == rules::Trigger::kAny || on.b == static_cast<std::uint8_t>(claim.answer));
    case Kind::claim:
      return progress_was(claim, on.b);
    default:
      return (claim.marks & rules::ClaimState::was_recorded) != 0;
  }
}

bool is_about_claim(Kind kind) {
  return kind == Kind::asked || kind == Kind::pressed || kind == Kind::answered || kind == Kind::claim ||
         kind == Kind::recorded;
}

/// Whether what the beat answers has plainly happened, as far as the view shows it.
bool trigger_happened(const rules::Script& script, const rules::SeatView& view, const rules::Trigger& on) {
  if (is_about_claim(on.kind)) {
    if (on.a != rules::Trigger::kAny) return claim_trigger_happened(on, view.claims[on.a]);
    for (std::size_t i = 0; i < script.claims.size(); ++i) {
      if (claim_trigger_happened(on, view.claims[i])) return true;
    }
    return false;
  }
  const bool any = on.a == rules::Trigger::kAny;
  switch (on.kind) {
    case Kind::start:
      return (view.marks & Hearing::opened) != 0;
    case Kind::phase:
      return (view.marks & Hearing::opened) != 0 && (any || on.a <= static_cast<std::uint8_t>(view.phase));
    case Kind::minute:
      return view.elapsed_s / 60 >= on.number;
    case Kind::certified:
      return (view.marks & Hearing::quorum_found) != 0;
    case Kind::delivered:
      return any ? !view.delivered.empty() : view.delivered.has(rules::SectionId(on.a));
    case Kind::floor:
      return any || view.turns[on.a] > 0;
    case Kind::presented:
      return any ? !view.presented.empty() : view.presented.has(EvidenceId(on.a));
    case Kind::proposed:
      return any ? !view.proposed.empty() : view.proposed.has(rules::RecommendationId(on.a));
    case Kind::adopted:
      return !any && on.a < script.recommendations.size() && view.adopted.has(rules::RecommendationId(on.a));
    case Kind::rejected:
      return !any && on.a < script.recommendations.size() && view.rejected.has(rules::RecommendationId(on.a));
    default:
      return false;
  }
}

/// What an effect moved out of sight: hidden variables and flags. What is in sight is as it is seen.
void move_hidden(Deal& deal, const rules::Effect& effect) {
  using EffectKind = rules::Effect::Kind;
  Hearing& h = deal.hearing;
  const rules::PublicState& open = deal.script.public_state;
  const bool variable = effect.kind == EffectKind::add_variable || effect.kind == EffectKind::set_variable;
  if (variable && !open.variables[effect.a]) {
    const rules::Variable& range = deal.script.variables[effect.a];
    const int before = effect.kind == EffectKind::add_variable ? h.variables[effect.a] : 0;
    const int after = before + rules::value_of(deal.script, h, effect.value);
    h.variables[effect.a] = static_cast<std::int16_t>(std::clamp<int>(after, range.least, range.greatest));
  }
  if (effect.kind != EffectKind::set_flag && effect.kind != EffectKind::clear_flag) return;
  const std::uint64_t bit = std::uint64_t{1} << (effect.a % 64U);
  if ((open.flags[effect.a / 64U] & bit) != 0) return;
  std::uint64_t& word = h.flags[effect.a / 64U];
  word = effect.kind == EffectKind::set_flag ? word | bit : word & ~bit;
}

void move_hidden(Deal& deal, rules::Effects effects) {
  for (std::size_t i = 0; i < effects.count; ++i) move_hidden(deal, deal.script.effects[effects.first + i]);
}

Ballot guess_ballot(Deal& deal, SeatId seat) {
  const rules::Motion& motion = deal.hearing.motions[deal.hearing.vote.motion];
  const rules::RecommendationId about = rules::recommendation_of(deal.hearing, motion);
  int in_favour = motion.kind == rules::MotionKind::report ? deal.view.trust : 60;
  if (!about.is_none()) {
    const rules::Seat& content = deal.script.seats[seat.index()];
    in_favour += content.wants.has(about) ? 35 : content.dreads.has(about) ? -50 : 0;
  }
  if (deal.rng.chance(static_cast<std::uint32_t>(std::clamp(in_favour, 2, 98)))) return Ballot::in_favour;
  const auto kind = static_cast<std::size_t>(motion.kind);
  const bool abstains = deal.script.rulebook.votes[kind].may_abstain && deal.rng.chance(40);
  return abstains ? Ballot::abstain : Ballot::against;
}

void set_ballot(rules::Vote& vote, SeatId seat, Ballot ballot) {
  const std::size_t shift = 2 * seat.index();
  KENES_EXPECT(shift < 64);
  vote.ballots =
      (vote.ballots & ~(std::uint64_t{3} << shift)) | (static_cast<std::uint64_t>(ballot) << shift);
}

void deal_hall(Deal& deal) {
  if (!deal.script.rulebook.gathering || deal.script.residents == 0) return;
  rules::Vote& vote = deal.hearing.vote;
  const unsigned share = 25U + deal.view.trust / 2U + deal.rng.below(20);
  const unsigned in_favour = deal.script.residents * std::min(share, 100U) / 100U;
  vote.hall_in_favour = static_cast<std::uint16_t>(in_favour);
  vote.hall_against = static_cast<std::uint16_t>(deal.script.residents - in_favour);
}

/// Puts the same ballot into the box or the hands of all others.
void all_others(Deal& deal, Ballot ballot) {
  rules::Vote& vote = deal.hearing.vote;
  vote.hall_in_favour = vote.hall_against = vote.hall_abstain = 0;
  vote.box_in_favour = vote.box_against = vote.box_abstain = 0;
  if (vote.method == rules::Method::secret) {
    vote.box_abstain = static_cast<std::uint8_t>(vote.voted.size());
    return;
  }
  for (SeatId seat : vote.voted) {
    if (seat != deal.me()) set_ballot(vote, seat, ballot);
  }
}

/// Ballots of the plainest kind with or without a tie, as whoever presides over the count knows it to be.
void force_tie(Deal& deal, bool tie) {
  rules::Vote& vote = deal.hearing.vote;
  all_others(deal, Ballot::abstain);
  if (!tie) return;
  if (vote.method == rules::Method::secret) {
    const bool two = vote.voted.size() > 1;
    vote.box_in_favour = vote.box_against = two ? 1 : 0;
    vote.box_abstain = static_cast<std::uint8_t>(vote.voted.size() - (two ? 2U : 0U));
    return;
  }
  const Ballot mine = vote.ballot_of(deal.me());
  Ballot next = mine == Ballot::in_favour ? Ballot::against : Ballot::in_favour;
  const bool one_is_enough = mine == Ballot::in_favour || mine == Ballot::against;
  std::size_t wanted = one_is_enough ? 1 : 2;
  for (SeatId seat : vote.voted) {
    if (seat == deal.me() || wanted == 0) continue;
    set_ballot(vote, seat, next);
    next = Ballot::against;
    --wanted;
  }
}

void deal_ballots(Deal& deal) {
  rules::Vote& vote = deal.hearing.vote;
  deal_hall(deal);
  if (vote.method == rules::Method::secret) {
    vote.box_in_favour = vote.box_against = vote.box_abstain = 0;
    if (vote.stage != rules::VoteStage::closed) return;
    for (std::size_t i = 0; i < vote.voted.size(); ++i) {
      const Ballot ballot = guess_ballot(deal, deal.me());
      ++(ballot == Ballot::in_favour ? vote.box_in_favour
         : ballot == Ballot::against ? vote.box_against
                                     : vote.box_abstain);
    }
    return;
  }
  for (SeatId seat : vote.voted) {
    if (seat != deal.me()) set_ballot(vote, seat, guess_ballot(deal, seat));
  }
}

}  // namespace

std::vector<rules::VariantId> fitting_variants(const rules::Script& script, const rules::SeatView& view) {
  std::vector<rules::VariantId> fitting;
  std::size_t least = ~std::size_t{0};
  for (std::size_t i = 0; i < script.variants.size(); ++i) {
    if (script.variants[i].weight == 0) continue;
    const std::size_t count = contradictions(script, view, script.variants[i]);
    if (count > least) continue;
    if (count < least) fitting.clear();
    least = count;
    fitting.emplace_back(i);
  }
  if (fitting.empty()) fitting.emplace_back(std::size_t{0});
  return fitting;
}

void deal_script_state(Deal& deal) {
  const rules::Script& script = deal.script;
  Hearing& h = deal.hearing;
  for (std::size_t i = 0; i < script.beats.size(); ++i) {
    const rules::Beat& beat = script.beats[i];
    if (beat.once_bit == 0xFFFF) continue;
    const std::uint64_t bit = std::uint64_t{1} << (beat.once_bit % 64U);
    const bool in_sight = (script.public_state.fired[beat.once_bit / 64U] & bit) != 0;
    const bool happened = in_sight ? (h.fired[beat.once_bit / 64U] & bit) != 0
                                   : trigger_happened(script, deal.view, beat.on) &&
                                         rules::holds(script, h, beat.when) &&
                                         (beat.group.is_none() || deal.rng.chance(50));
    if (!happened) continue;
    if (!in_sight) h.fired[beat.once_bit / 64U] |= bit;
    move_hidden(deal, beat.effects);
    if (beat.choices.empty() || rules::BeatId(i) == deal.view.pending) continue;
    move_hidden(deal, beat.choices[deal.below(beat.choices.size())].effects);
  }
}

void deal_unpublished_votes(Deal& deal) {
  const rules::VoteStage stage = deal.view.vote.stage;
  if (stage != rules::VoteStage::open && stage != rules::VoteStage::closed) return;
  deal_ballots(deal);
  const bool counts = stage == rules::VoteStage::closed && deal.view.presiding == deal.me();
  if (!counts) return;
  constexpr int kTries = 32;
  for (int i = 0; i < kTries; ++i) {
    if (rules::verdict_of(deal.script, deal.hearing).tie == deal.view.tie_to_break) return;
    deal_ballots(deal);
  }
  force_tie(deal, deal.view.tie_to_break);
}

}  // namespace kenes::bots::detail
