// What is said to a question by the one who owes the answer.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {
namespace {

using rules::AnswerKind;
using rules::Bearing;
using rules::Bears;
using rules::ClaimState;
using rules::Progress;

/// What the one who answers weighs about the claim in question.
struct Matter {
  const rules::ClaimView& claim;
  const rules::Claim& content;
  const ClaimWish& wish;
  bool right;     // Known to be right from one's own work,
  bool wrong;     // and known to be wrong.
  bool accused;   // Asked in anger, and still on guard.
  bool cornered;  // What stands against it outweighs what stands for it.

  [[nodiscard]] int wish_for(Progress progress) const {
    return wish.reached[static_cast<std::size_t>(progress)] / 2;
  }
};

Matter matter_of(Thinking& t, ClaimId id) {
  const rules::ClaimView& claim = t.view.claims[id.index()];
  const bool known = claim.truth_known;
  return {claim,
          t.script.claims[id.index()],
          t.wishes().claim[id.index()],
          known && claim.truth == rules::Truth::accurate,
          known && claim.truth != rules::Truth::accurate,
          (claim.marks & ClaimState::was_accused) != 0 && t.view.guard >= 4,
          claim.contradicting >= claim.supporting + rules::kDecisiveWeight};
}

/// Grounds first: words that nothing on the table bears out are not said twice.
int score_explaining(const Thinking& t, const Matter& m) {
  const bool grounds = m.claim.explaining >= rules::kExplainingWeight;
  int points = 9 + t.temper().candour / 2 + (grounds ? 10 : 0) + (m.right ? 7 : 0) - m.claim.contradicting;
  if (m.wrong) points -= grounds ? 2 : 5;
  if (m.claim.answer == AnswerKind::explain && !grounds) points -= m.right ? 2 : 8;
  return points + m.wish_for(Progress::explained);
}

/// The small is given up so that the great can be held.
int score_conceding(const Thinking& t, const Matter& m) {
  int points = 3 + t.temper().candour + std::min<int>(m.claim.contradicting, 6) - t.view.guard;
  points += 3 * (2 - m.content.weight);
  if (m.right) points -= 8;
  return points + m.wish_for(Progress::contradicted);
}

/// A word is given where one is cornered on something that matters, and not about what is right as it stands.
int score_committing(const Thinking& t, const Matter& m) {
  int points = 1 + t.temper().candour / 2 + 4 - t.view.guard + std::min<int>(m.claim.contradicting, 4);
  if (m.cornered) points += m.content.weight - 1;
  if (m.right) points -= 10;
  // Who has given a word and is asked for a date, names one sooner than taking the word back.
  if ((m.claim.marks & ClaimState::was_committed) != 0) points += 2 + t.temper().candour;
  // Promises are dear: nobody gives one for a goal's sake alone before something has been held against them.
  return points + (m.claim.contradicting > 0 ? std::min(m.wish_for(Progress::committed), 2) : -4);
}

int score_deflecting(Thinking& t, const Matter& m) {
  int points = 2 + t.view.guard + 2 * (10 - t.temper().candour) / 3 - 2 * m.claim.asked;
  points -= std::min<int>(m.claim.contradicting, 6);
  // What one knows to be wrong, and nobody has shown to be, is best not gone into.
  if (m.wrong && m.claim.contradicting == 0) points += 3;
  if (m.accused) points += 4 - t.temper().patience / 3;
  if (m.claim.answer == AnswerKind::deflect) points -= 3;
  if (t.wishes().trust > 0) points -= 2;
  return points;
}

int score_answer(Thinking& t, const Matter& m, AnswerKind kind) {
  const int wish = m.wish.answered[static_cast<std::size_t>(kind)] / 2;
  switch (kind) {
    case AnswerKind::explain:
      return wish + score_explaining(t, m);
    case AnswerKind::concede:
      return wish + score_conceding(t, m);
    case AnswerKind::commit:
      return wish + score_committing(t, m);
    default:
      return wish + score_deflecting(t, m);
  }
}

/// A novice answers as it feels: the guarded turn aside, the candid say what comes to mind; what lies on the
/// table is forgotten.
int feel_answer(const Thinking& t, AnswerKind kind) {
  const int candour = t.temper().candour;
  switch (kind) {
    case AnswerKind::explain:
      return 12 + candour / 2;
    case AnswerKind::concede:
      return 4 + candour - t.view.guard;
    case AnswerKind::commit:
      return 5 + candour / 2 - t.view.guard / 2;
    default:
      return 6 + (10 - candour) + t.view.guard;
  }
}

/// A question outside one's own work goes to the colleague who keeps the figures.
std::optional<Move> refer(Thinking& t, ClaimId id) {
  if (t.me().knows.has(id) || !t.rng.chance(t.is_novice() ? 15 : 40)) return std::nullopt;
  return t.best<rules::Refer>(
      [&](const rules::Refer& m) { return t.script.seats[m.seat.index()].knows.has(id) ? 1 : 0; });
}

/// Who has a paper that explains or confirms it, shows it with the answer: what explains comes first where
/// something has been held against the claim.
std::optional<Move> show_grounds(Thinking& t, ClaimId id) {
  if (!t.leans(1400U + id.raw, t.by_level(25, 85, 100))) return std::nullopt;
  const bool accused = t.view.claims[id.index()].contradicting > 0;
  return t.best<rules::Present>([&](const rules::Present& m) {
    const Bears* bears = rules::bearing_of(t.script, m.evidence, id);
    if (bears == nullptr || bears->how == Bearing::contradicts || bears->line != m.line) return 0;
    if (shown(t.view, *bears)) return 0;
    const int weight = bears->strength * t.script.evidence[m.evidence.index()].reliability;
    return weight + (accused == (bears->how == Bearing::explains) ? 10 : 0);
  });
}

}  // namespace

/// Who has given a word and is asked for a date names one of those they can: the candid one that can be held
/// against a calendar, others a soft one now and then.
Move dated_answer(Thinking& t, ClaimId id, const rules::Answer& meant) {
  const bool asked_for = (t.view.claims[id.index()].marks & ClaimState::was_committed) != 0;
  const rules::Dates dates = rules::dates_for(t.script, id);
  if (meant.kind != AnswerKind::commit || !asked_for || dates.of.is_none()) return meant;
  const auto& fit = t.script.recommendations[dates.of.index()].slots[dates.slot].fit;
  const bool plain = t.leans(1800U + id.raw, (t.is_novice() ? 20 : 40) + 5 * t.temper().candour);
  const auto dated = t.best<rules::Answer>([&](const rules::Answer& m) {
    if (m.by == 0) return 0;
    const bool is_date = fit[m.by - 1U] > 0;
    return 1 + (plain ? 10 * fit[m.by - 1U] : is_date ? 10 : 8) + static_cast<int>(t.rng.below(4));
  });
  return dated.value_or(meant);
}

std::optional<Move> answer(Thinking& t) {
  if (t.view.floor.respondent != t.view.seat) return std::nullopt;
  const ClaimId id = t.view.floor.claim;
  if (auto move = refer(t, id)) return move;
  if (auto move = show_grounds(t, id)) return move;
  const Matter matter = matter_of(t, id);
  const auto move = t.best<rules::Answer>([&](const rules::Answer& m) {
    if (m.by != 0) return 0;
    const int points = t.is_novice()
                           ? 2 * feel_answer(t, m.kind) + static_cast<int>(t.rng.below(24))
                           : 3 * score_answer(t, matter, m.kind) + static_cast<int>(t.rng.below(16));
    return 200 + points;
  });
  return move ? std::optional<Move>(dated_answer(t, id, std::get<rules::Answer>(*move))) : std::nullopt;
}

}  // namespace kenes::bots::detail
