// Questions, evidence, answers: what is said in question time.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {
namespace {

using rules::AnswerKind;
using rules::Bears;
using rules::Progress;
using rules::Tone;

bool shown(const rules::SeatView& view, const Bears& bears) {
  return ((view.shown[bears.bit / 64U] >> (bears.bit % 64U)) & 1U) != 0;
}

bool settled(const rules::ClaimView& claim) { return claim.progress >= Progress::confirmed; }

/// How much a seat would like to ask about a claim.
int curiosity(const Thinking& t, ClaimId id) {
  const rules::ClaimView& claim = t.view.claims[id.index()];
  const rules::Claim& content = t.script.claims[id.index()];
  if (settled(claim)) return 0;
  // What one person finds worth asking, another passes over.
  const int taste = t.leans(1000U + id.raw, 35) ? 7 : t.leans(1100U + id.raw, 30) ? -5 : 0;
  int points = 3 + content.weight + proof_left(t, id) + taste - 4 * claim.asked;
  points -= t.view.mind[content.issue.index()] / 20;
  if (t.goal_claims.has(id)) points += 6;
  for (RecommendationId wanted : t.me().wants) {
    if (t.script.recommendations[wanted.index()].about.has(id)) points += 4;
  }
  if (t.me().knows.has(id) && t.me().role != rules::Role::akim) points += 2;
  return points;
}

Tone tone_for(Thinking& t, ClaimId id) {
  const int warmth = t.me().temper.warmth;
  const int anger = (5 - warmth) * 6 + t.me().temper.boldness * 3 -
                    t.view.mind[t.script.claims[id.index()].issue.index()] / 4;
  if (static_cast<int>(t.rng.below(100)) < anger - 10) return Tone::accusing;
  return static_cast<int>(t.rng.below(100)) < warmth * 7 + t.view.guard * 2 ? Tone::inviting : Tone::neutral;
}

/// The line to present: mostly the one that matters; sometimes the one that sounds well.
std::optional<Move> show_proof(Thinking& t) {
  const ClaimId claim = t.view.floor.claim;
  auto best = t.best<rules::Present>([&](const rules::Present& m) {
    const Bears* bears = rules::bearing_of(t.script, m.evidence, claim);
    if (bears == nullptr || shown(t.view, *bears) || bears->line != m.line) return 0;
    return bears->strength * t.script.evidence[m.evidence.index()].reliability;
  });
  if (!best) return best;
  const EvidenceId evidence = std::get<rules::Present>(*best).evidence;
  const Move aloud = rules::Present{evidence, t.script.evidence[evidence.index()].aloud};
  constexpr int kSlips = 15;  // In 100.
  return t.rng.chance(kSlips) && t.may(aloud) ? aloud : best;
}

int score_answer(Thinking& t, const rules::ClaimView& claim, AnswerKind kind) {
  const int candour = t.me().temper.candour;
  const int guard = t.view.guard;
  const bool sure = claim.truth_known && claim.truth == rules::Truth::accurate;
  const bool wrong = claim.truth_known && claim.truth != rules::Truth::accurate;
  switch (kind) {
    case AnswerKind::explain: {
      const int grounds = claim.explaining >= rules::kExplainingWeight ? 10 : 0;
      return 9 + candour / 2 + grounds + (sure ? 7 : 0) - claim.contradicting - (wrong ? 2 : 0);
    }
    case AnswerKind::concede:
      return 3 + candour + std::min<int>(claim.contradicting, 6) - guard - (sure ? 8 : 0);
    case AnswerKind::commit:
      return 1 + candour / 2 + (4 - guard) + std::min<int>(claim.contradicting, 4) - (sure ? 10 : 0) +
             (claim.progress == Progress::committed ? -12 : 0);
    default:
      return 5 + guard + (10 - candour) / 2 - 2 * claim.asked - std::min<int>(claim.contradicting, 6);
  }
}

}  // namespace

int proof_left(const Thinking& t, ClaimId claim) {
  int most = 0;
  for (EvidenceId id : t.view.holds | t.view.on_table) {
    const Bears* bears = rules::bearing_of(t.script, id, claim);
    if (bears == nullptr || shown(t.view, *bears)) continue;
    most = std::max(most, bears->strength * t.script.evidence[id.index()].reliability);
  }
  return most;
}

std::optional<Move> answer(Thinking& t) {
  if (t.view.floor.respondent != t.view.seat) return std::nullopt;
  const ClaimId id = t.view.floor.claim;
  const rules::ClaimView& claim = t.view.claims[id.index()];
  // A question outside one's own work goes to the colleague who keeps the figures.
  if (!t.me().knows.has(id) && t.rng.chance(40)) {
    auto refer = t.best<rules::Refer>(
        [&](const rules::Refer& m) { return t.script.seats[m.seat.index()].knows.has(id) ? 1 : 0; });
    if (refer) return refer;
  }
  // Who has a paper that explains or confirms it, shows it with the answer.
  if (t.leans(1400U + id.raw, 70)) {
    auto proof = t.best<rules::Present>([&](const rules::Present& m) {
      const Bears* bears = rules::bearing_of(t.script, m.evidence, id);
      const bool helps =
          bears != nullptr && bears->how != rules::Bearing::contradicts && bears->line == m.line;
      return helps && !shown(t.view, *bears) ? 1 : 0;
    });
    if (proof) return proof;
  }
  return t.best<rules::Answer>([&](const rules::Answer& m) {
    return 40 + 3 * score_answer(t, claim, m.kind) + static_cast<int>(t.rng.below(16));
  });
}

std::optional<Move> question(Thinking& t) {
  const bool asks = t.view.floor.holder == t.view.seat && t.view.phase == rules::PhaseKind::questions;
  if (!asks) return std::nullopt;
  if (!t.view.floor.claim.is_none()) {
    if (auto proof = show_proof(t)) return proof;
    const rules::ClaimView& claim = t.view.claims[t.view.floor.claim.index()];
    const bool evaded = claim.answer == AnswerKind::deflect || proof_left(t, t.view.floor.claim) > 0;
    const Move press = rules::Press{tone_for(t, t.view.floor.claim)};
    if (evaded && !settled(claim) && t.may(press)) return press;
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

std::optional<Move> join_in(const Thinking& t) {
  if (!t.may(rules::SupportQuestion{})) return std::nullopt;
  const ClaimId claim = t.view.floor.claim;
  const bool cares = curiosity(t, claim) > 8 && t.leans(1300U + claim.raw, 50);
  return cares ? std::optional<Move>(rules::SupportQuestion{}) : std::nullopt;
}

}  // namespace

/// Asks for the floor when there is something to say, or joins in what another asks.
std::optional<Move> word(Thinking& t) {
  if (auto support = join_in(t)) return support;
  if (!t.may(rules::AskFloor{})) return std::nullopt;
  const int boldness = t.me().temper.boldness;
  if (t.view.phase <= rules::PhaseKind::questions) {
    const bool early = t.view.phase < rules::PhaseKind::questions;
    int most = 0;
    for (std::size_t i = 0; i < t.script.claims.size(); ++i) most = std::max(most, curiosity(t, ClaimId(i)));
    const bool turns_left = t.view.turns[t.view.seat.index()] < 1 + (boldness + 2) / 3;
    if (!turns_left || most < (early ? 14 : 6)) return std::nullopt;
    return rules::AskFloor{};
  }
  if (t.view.phase != rules::PhaseKind::debate || t.view.heard.has(t.view.seat)) return std::nullopt;
  const bool speaks = t.script.voters.has(t.view.seat) || t.leans(77, 20 + boldness * 6);
  return speaks ? std::optional<Move>(rules::AskFloor{}) : std::nullopt;
}

}  // namespace kenes::bots::detail
