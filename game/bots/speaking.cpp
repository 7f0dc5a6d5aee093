// Questions, evidence, and asking for the floor: what is said in question time by those who ask.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {
namespace {

using rules::AnswerKind;
using rules::Bearing;
using rules::Bears;
using rules::Progress;
using rules::Tone;

bool settled(const rules::ClaimView& claim) { return claim.progress >= Progress::confirmed; }

/// What asking about a claim could bring this seat's goals.
int stake_in(Thinking& t, ClaimId id) {
  const ClaimWish& wish = t.wishes().claim[id.index()];
  int most =
      std::max({0, int{wish.tested}, int{wish.answered[static_cast<std::size_t>(AnswerKind::commit)]}});
  for (const std::int16_t reached : wish.reached) most = std::max<int>(most, reached);
  return most + (t.view.claims[id.index()].asked == 0 ? int{wish.asked} : 0);
}

/// A novice asks what comes to mind, whether it is settled or not.
int idle_interest(Thinking& t, ClaimId id) {
  const int taste = t.leans(1000U + id.raw, 35) ? 7 : t.leans(1100U + id.raw, 30) ? -5 : 0;
  return 3 + t.script.claims[id.index()].weight + taste -
         t.view.mind[t.script.claims[id.index()].issue.index()] / 20 + static_cast<int>(t.rng.below(6));
}

/// The line to present: mostly the one that matters; sometimes the one that sounds well. Nobody shows what
/// speaks against their own cause.
std::optional<Move> show_proof(Thinking& t) {
  const ClaimId claim = t.view.floor.claim;
  if (t.is_novice() && !t.leans(1500U + claim.raw, 40)) return std::nullopt;
  const ClaimWish& wish = t.wishes().claim[claim.index()];
  const rules::ClaimView& state = t.view.claims[claim.index()];
  const bool confirmed = state.progress == Progress::confirmed;
  const bool conceded = state.progress == Progress::contradicted && state.answer == AnswerKind::concede;
  auto best = t.best<rules::Present>([&](const rules::Present& m) {
    const Bears* bears = rules::bearing_of(t.script, m.evidence, claim);
    if (bears == nullptr || shown(t.view, *bears) || bears->line != m.line) return 0;
    const Progress towards = bears->how == Bearing::supports      ? Progress::confirmed
                             : bears->how == Bearing::contradicts ? Progress::contradicted
                                                                  : Progress::explained;
    const int wanted = wish.reached[static_cast<std::size_t>(towards)];
    const int weight = bears->strength * t.script.evidence[m.evidence.index()].reliability;
    // What stands confirmed is shaken only by something decisive, and not proved over again.
    if (confirmed && !t.is_novice() && (towards == Progress::confirmed || weight < rules::kDecisiveWeight))
      return 0;
    // Whoever was told that it is so has no need to go on about it.
    if (conceded && !t.is_novice() && wanted <= 0) return 0;
    return weight + wanted;
  });
  if (!best) return best;
  const EvidenceId evidence = std::get<rules::Present>(*best).evidence;
  const Move aloud = rules::Present{evidence, t.script.evidence[evidence.index()].aloud};
  const std::uint32_t slips = t.by_level(35U, 10U, 0U);  // In 100.
  // Nobody reads out twice what did not help the first time: what lies on the table has been read.
  const bool slip = t.rng.chance(slips) && !t.view.on_table.has(evidence);
  return slip && t.may(aloud) ? aloud : best;
}

/// An evasion is not let pass, and an answer is not the end of it while there is proof in hand.
std::optional<Move> follow_up(Thinking& t) {
  const rules::ClaimView& claim = t.view.claims[t.view.floor.claim.index()];
  if (auto proof = show_proof(t)) return proof;
  if (t.is_novice() && !t.leans(1600U + t.view.floor.claim.raw, 5 * t.temper().boldness)) return std::nullopt;
  // A promise is worth what one can check later.
  const bool vague = (claim.marks & rules::ClaimState::was_committed) != 0 &&
                     claim.answer == AnswerKind::commit && claim.progress != Progress::confirmed &&
                     !t.view.concrete.has(t.view.floor.claim);
  const bool evaded = claim.answer == AnswerKind::deflect || proof_left(t, t.view.floor.claim) > 0;
  const Move press = rules::Press{tone_for(t, t.view.floor.claim)};
  return (vague || (evaded && !settled(claim))) && t.may(press) ? std::optional<Move>(press) : std::nullopt;
}

}  // namespace

bool shown(const rules::SeatView& view, const Bears& bears) {
  return ((view.shown[bears.bit / 64U] >> (bears.bit % 64U)) & 1U) != 0;
}

int curiosity(Thinking& t, ClaimId id) {
  if (t.is_novice()) return idle_interest(t, id);
  const rules::ClaimView& claim = t.view.claims[id.index()];
  const rules::Claim& content = t.script.claims[id.index()];
  if (settled(claim)) return 0;
  // What one person finds worth asking, another passes over.
  const int taste = t.leans(1000U + id.raw, 35) ? 7 : t.leans(1100U + id.raw, 30) ? -5 : 0;
  int points = 3 + content.weight + proof_left(t, id) + taste - 4 * claim.asked;
  points -= t.view.mind[content.issue.index()] / 20;
  points += std::min(stake_in(t, id), 12);
  for (RecommendationId wanted : t.me().wants) {
    if (t.script.recommendations[wanted.index()].about.has(id)) points += 4;
  }
  if (t.me().knows.has(id) && t.me().role != rules::Role::akim) points += 2;
  return points;
}

Tone tone_for(Thinking& t, ClaimId id) {
  const int warmth = t.temper().warmth;
  const bool keeps_peace = t.wishes().guard < 0;
  const int anger =
      (5 - warmth) * 6 + t.temper().boldness * 3 - t.view.mind[t.script.claims[id.index()].issue.index()] / 4;
  if (!keeps_peace && static_cast<int>(t.rng.below(100)) < anger - 4) return Tone::accusing;
  const int kindness = warmth * 7 + t.view.guard * 2 + (keeps_peace ? 40 : 0);
  return static_cast<int>(t.rng.below(100)) < kindness ? Tone::inviting : Tone::neutral;
}

int proof_left(const Thinking& t, ClaimId claim) {
  int most = 0;
  for (EvidenceId id : t.view.holds | t.view.on_table) {
    const Bears* bears = rules::bearing_of(t.script, id, claim);
    if (bears == nullptr || shown(t.view, *bears)) continue;
    most = std::max(most, bears->strength * t.script.evidence[id.index()].reliability);
  }
  return most;
}

std::optional<Move> question(Thinking& t) {
  const bool asks = t.view.floor.holder == t.view.seat && t.view.phase == rules::PhaseKind::questions;
  if (!asks) return std::nullopt;
  if (!t.view.floor.claim.is_none()) {
    if (auto move = follow_up(t)) return move;
  }
  auto ask = t.best<rules::AskClaim>([&](const rules::AskClaim& m) {
    if (m.tone != Tone::neutral) return 0;
    return curiosity(t, m.claim) + static_cast<int>(t.rng.below(4));
  });
  if (ask) {
    auto& chosen = std::get<rules::AskClaim>(*ask);
    const bool first_or_sharp = t.view.floor.questions == 0 || curiosity(t, chosen.claim) > 8;
    chosen.tone = tone_for(t, chosen.claim);
    if (first_or_sharp && t.may(*ask)) return ask;
  }
  return t.may(rules::YieldFloor{}) ? std::optional<Move>(rules::YieldFloor{}) : std::nullopt;
}

namespace {

std::optional<Move> join_in(Thinking& t) {
  if (!t.may(rules::SupportQuestion{})) return std::nullopt;
  const ClaimId claim = t.view.floor.claim;
  const bool cares = curiosity(t, claim) > 8 && t.leans(1300U + claim.raw, t.is_novice() ? 20 : 50);
  return cares ? std::optional<Move>(rules::SupportQuestion{}) : std::nullopt;
}

/// The best that is left to ask, for whoever thinks of asking for the floor.
int most_curious(Thinking& t) {
  int most = 0;
  for (std::size_t i = 0; i < t.script.claims.size(); ++i) most = std::max(most, curiosity(t, ClaimId(i)));
  return most;
}

}  // namespace

/// From this boldness on somebody asks for the floor before the report is over.
constexpr int kSpeaksFirst = 8;

/// Asks for the floor when there is something to say, or joins in what another asks.
std::optional<Move> word(Thinking& t) {
  if (auto support = join_in(t)) return support;
  if (!t.may(rules::AskFloor{})) return std::nullopt;
  const int boldness = t.temper().boldness;
  if (t.view.phase <= rules::PhaseKind::questions) {
    const bool early = t.view.phase < rules::PhaseKind::questions;
    // Most listen to the end before they put up their hand: the list is open to whoever is quicker.
    if (early && boldness < kSpeaksFirst) return std::nullopt;
    const int turns = 1 + (boldness + 2) / 3 + (t.is_expert() ? 1 : 0);
    const bool turns_left = t.view.turns[t.view.seat.index()] < turns;
    if (!turns_left || most_curious(t) < (early ? 14 : 6)) return std::nullopt;
    return rules::AskFloor{};
  }
  if (t.view.phase != rules::PhaseKind::debate || t.view.heard.has(t.view.seat)) return std::nullopt;
  const bool speaks = t.script.voters.has(t.view.seat) || t.leans(77, 20 + boldness * 6);
  return speaks ? std::optional<Move>(rules::AskFloor{}) : std::nullopt;
}

}  // namespace kenes::bots::detail
