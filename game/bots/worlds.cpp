#include "bots/worlds.hpp"

#include <algorithm>

#include "bots/dealing.hpp"

namespace kenes::bots {
namespace {

using detail::Deal;
using rules::ClaimId;
using rules::EvidenceId;
using rules::Hearing;
using rules::Script;
using rules::SeatId;
using rules::SeatView;
using rules::VoteStage;

void copy_table(const SeatView& view, Hearing& h) {
  h.marks = view.marks;
  h.phase = view.phase_place;
  h.extended = view.extended;
  h.elapsed_s = view.elapsed_s;
  h.told_minutes = static_cast<std::uint16_t>(view.elapsed_s / 60U);  // What waits to be told nobody knows.
  h.phase_from_s = view.phase_from_s;
  h.turn_from_s = view.turn_from_s;
  h.presiding = view.presiding;
  h.present = view.present;
  h.declared.items = view.declared;
  h.floor = view.floor;
  h.queue = view.queue;
  h.delivered = view.delivered;
  h.on_table = view.on_table;
  h.presented = view.presented;
  h.shown = view.shown;
  h.motions.items = view.motions;
  h.read_back = view.read_back;
  h.reading_called = view.reading_called;
  h.unread_votes = view.unread_votes;
  h.concrete = view.concrete;
  h.conceded = view.conceded;
  h.proposed = view.proposed;
  h.adopted = view.adopted;
  h.rejected = view.rejected;
  h.ordered = view.ordered;
  h.heard = view.heard;
  h.supporters = view.supporters;
  h.trust = view.trust;
  h.guard = view.guard;
  h.standing.items = view.standing;
  h.turns.items = view.turns;
  h.moods.items = view.moods;
  h.injected = view.injected;
}

void copy_claims(const Script& script, const SeatView& view, Hearing& h) {
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    const rules::ClaimView& seen = view.claims[i];
    rules::ClaimState& claim = h.claims.items[i];
    claim.progress = static_cast<std::uint8_t>(seen.progress) & 7U;
    claim.answer = static_cast<std::uint8_t>(seen.answer) & 7U;
    claim.asked = seen.asked;
    claim.supporting = seen.supporting;
    claim.contradicting = seen.contradicting;
    claim.explaining = seen.explaining;
    claim.marks = seen.marks;
    h.by_when.items[i] = seen.by_when;
    if (seen.truth_known) claim.truth = static_cast<std::uint8_t>(seen.truth) & 3U;
  }
}

void copy_script_state(const Script& script, const SeatView& view, Hearing& h) {
  h.flags = view.public_state.flags;
  h.fired = view.public_state.fired;
  for (std::size_t i = 0; i < script.variables.size(); ++i) {
    if (script.public_state.variables[i]) h.variables[i] = view.variables[i];
  }
}

void copy_own(const Script& script, const SeatView& view, Hearing& h) {
  const SeatId seat = view.seat;
  for (EvidenceId id : view.holds) h.holders[id].add(seat);
  if (!view.pending.is_none()) {
    h.pending.beats[0] = view.pending;
    h.pending.seats[0] = seat;
  }
  h.vote = view.vote;
  const bool hidden = view.vote.stage == VoteStage::open || view.vote.stage == VoteStage::closed;
  if (hidden) h.vote.ballots = static_cast<std::uint64_t>(view.my_ballot) << (2 * seat.index());
  if (view.predicted) h.predicted.add(seat);
  if (view.stated) h.stated.add(seat);
  h.pledges = view.pledges;
  h.talk = view.talk;
  h.approaches[seat] = view.approaches;
  const std::uint8_t mind = script.seats[seat.index()].mind;
  for (std::size_t i = 0; mind < rules::kMaxMinds && i < script.issue_count; ++i)
    h.minds[i][mind] = view.mind[i];
}

/// Truths and hands as the variant has them, where the view does not say.
void take_variant(const Script& script, const SeatView& view, rules::VariantId id, Hearing& h) {
  const rules::Variant& variant = script.variants[id.index()];
  h.variant = id;
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    if (!view.claims[i].truth_known)
      h.claims.items[i].truth = static_cast<std::uint8_t>(variant.truth[i]) & 3U;
  }
  for (std::size_t i = 0; i < script.evidence.size(); ++i) {
    h.holders.items[i] = variant.holders[i];
    h.holders.items[i].remove(view.seat);
    if (view.holds.has(EvidenceId(i))) h.holders.items[i].add(view.seat);
  }
  for (std::size_t i = 0; i < script.variables.size(); ++i) {
    if (!script.public_state.variables[i]) h.variables[i] = variant.variables[i];
  }
}

/// Others have moved from where the scenario puts them about as this seat has moved, the more the readier
/// they listen.
void deal_minds(Deal& deal) {
  const Script& script = deal.script;
  const rules::Seat& own = script.seats[deal.me().index()];
  constexpr int kUnsure = 8;
  for (const rules::Seat& seat : script.seats) {
    if (seat.mind >= rules::kMaxMinds || seat.mind == own.mind) continue;
    for (std::size_t i = 0; i < script.issue_count; ++i) {
      const int moved = own.mind < rules::kMaxMinds ? deal.view.mind[i] - own.attitudes[i] : 0;
      const int likewise = moved * seat.listens / std::max<int>(1, own.listens);
      const int noise = static_cast<int>(deal.rng.below(2 * kUnsure + 1)) - kUnsure;
      const int stand = std::clamp(seat.attitudes[i] + likewise + noise, -100, 100);
      deal.hearing.minds[i][seat.mind] = static_cast<std::int8_t>(stand);
    }
  }
}

std::vector<SeatId> others_present(const Deal& deal, rules::SeatSet among) {
  std::vector<SeatId> seats;
  for (SeatId seat : among) {
    if (seat != deal.me() && seat.index() < deal.script.seats.size()) seats.push_back(seat);
  }
  return seats;
}

/// What others may have promised each other once there has been a recess; and a talk that runs between two of
/// them.
void deal_private_talks(Deal& deal) {
  Hearing& h = deal.hearing;
  const auto seats = others_present(deal, deal.view.present);
  if (deal.view.talk_running && deal.view.talk.from.is_none() && seats.size() > 1) {
    const std::size_t from = deal.below(seats.size());
    const std::size_t step = 1 + deal.below(seats.size() - 1);
    h.talk.from = seats[from];
    h.talk.to = seats[(from + step) % seats.size()];
  }
  if (deal.view.phase < rules::PhaseKind::recess || deal.script.recommendations.empty()) return;
  const auto voters = others_present(deal, deal.view.present & deal.script.voters);
  constexpr std::uint32_t kPromises = 35;  // In 100 of those who wanted something.
  for (SeatId from : voters) {
    for (rules::RecommendationId wanted : deal.script.seats[from.index()].wants) {
      const SeatId by = voters[deal.below(voters.size())];
      const bool fits = by != from && !h.pledges.full() && deal.rng.chance(kPromises);
      if (fits) h.pledges.push(rules::Pledge{wanted, by, from});
    }
  }
}

/// Beats that could be waiting for the choice of somebody else.
std::vector<rules::BeatId> waiting_beats(const Deal& deal) {
  std::vector<rules::BeatId> beats;
  const Script& script = deal.script;
  for (std::size_t i = 0; i < script.beats.size(); ++i) {
    const rules::Beat& beat = script.beats[i];
    if (beat.choices.empty() || beat.asks == deal.me() || !deal.view.present.has(beat.asks)) continue;
    if (beat.once_bit != 0xFFFF) {
      const std::uint64_t bit = std::uint64_t{1} << (beat.once_bit % 64U);
      const bool open = (script.public_state.fired[beat.once_bit / 64U] & bit) != 0;
      const bool fired = (deal.hearing.fired[beat.once_bit / 64U] & bit) != 0;
      if (open && !fired) continue;
    }
    beats.emplace_back(i);
  }
  return beats;
}

void deal_what_waits(Deal& deal) {
  Hearing& h = deal.hearing;
  if (deal.view.choice_pending && deal.view.pending.is_none()) {
    const auto beats = waiting_beats(deal);
    const rules::BeatId beat = beats.empty() ? rules::BeatId(0) : beats[deal.below(beats.size())];
    const auto seats = others_present(deal, deal.script.core);
    h.pending.beats[0] = beat;
    h.pending.seats[0] = !beats.empty()  ? deal.script.beats[beat.index()].asks
                         : seats.empty() ? SeatId(0)
                                         : seats[0];
  }
  if (deal.view.fate_first && h.is(Hearing::drawn)) h.draws.push(rules::Draw{});
}

}  // namespace

Hearing seen_by(const Script& script, const SeatView& view) {
  KENES_EXPECT(view.known);
  Hearing h;
  copy_table(view, h);
  copy_claims(script, view, h);
  if (h.is(Hearing::drawn)) h.variables = script.variants[0].variables;
  copy_script_state(script, view, h);
  copy_own(script, view, h);
  return h;
}

Hearing determinise(const Script& script, const SeatView& view, Rng& rng) {
  Hearing h = seen_by(script, view);
  Deal deal{script, view, h, rng};
  if (h.is(Hearing::drawn)) {
    const auto variants = detail::fitting_variants(script, view);
    std::uint32_t total = 0;
    for (rules::VariantId id : variants) total += script.variants[id.index()].weight;
    std::uint32_t drawn = deal.below(std::max<std::uint32_t>(1, total));
    rules::VariantId chosen = variants.front();
    for (rules::VariantId id : variants) {
      chosen = id;
      const std::uint32_t weight = script.variants[id.index()].weight;
      if (drawn < weight) break;
      drawn -= weight;
    }
    take_variant(script, view, chosen, h);
  }
  deal_minds(deal);
  detail::deal_script_state(deal);
  deal_private_talks(deal);
  deal_what_waits(deal);
  detail::deal_unpublished_votes(deal);
  return h;
}

}  // namespace kenes::bots
