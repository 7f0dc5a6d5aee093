#include "bots/bots.hpp"

#include "bots/thinking.hpp"

namespace kenes::bots {
namespace {

using namespace detail;

/// Different from moment to moment, the same for the same view.
Rng moment(const rules::SeatView& view, std::uint64_t seed) {
  const std::uint64_t now = (std::uint64_t{view.elapsed_s} << 32) ^ (std::uint64_t{view.phase_place} << 24) ^
                            (std::uint64_t{view.floor.questions} << 16) ^
                            (std::uint64_t{view.floor.presents} << 8) ^ view.seat.raw ^
                            (std::uint64_t{view.vote.voted.word()} << 20);
  return Rng(mix64(seed + 0x9E3779B97F4A7C15ULL, now + 0xD1342543DE82EF95ULL));
}

/// A goal is a condition: the claims and recommendations it reads are what the seat is here for.
void read_goals(Thinking& t) {
  for (const rules::Goal& goal : t.me().goals) {
    for (std::size_t i = 0; i < goal.when.count; ++i) {
      const rules::Step& step = t.script.code[goal.when.first + i];
      if (step.op != rules::Step::Op::fact) continue;
      const bool claim = step.fact == rules::Fact::asked || step.fact == rules::Fact::answered ||
                         (step.fact >= rules::Fact::questioned && step.fact <= rules::Fact::recorded);
      const bool recommendation = step.fact == rules::Fact::adopted || step.fact == rules::Fact::proposed ||
                                  step.fact == rules::Fact::score;
      if (claim) t.goal_claims.add(ClaimId(step.a));
      if (recommendation) t.goal_recommendations.add(RecommendationId(step.a));
    }
  }
}

std::optional<Move> pick_choice(Thinking& t) {
  std::vector<Move> choices;
  for (const Move& move : t.legal) {
    if (std::holds_alternative<rules::Choose>(move)) choices.push_back(move);
  }
  if (choices.empty()) return std::nullopt;
  return choices[t.rng.below(static_cast<std::uint32_t>(choices.size()))];
}

}  // namespace

std::optional<Move> choose(const rules::Script& script, const rules::SeatView& view,
                           std::span<const Move> legal, std::uint64_t seed, Level level) {
  if (!view.known || legal.empty()) return std::nullopt;
  Thinking thinking{script, view, legal, seed, level, moment(view, seed)};
  read_goals(thinking);
  for (const auto occasion :
       {pick_choice, answer, vote, talk, question, debate, keep_record, word, take_part, preside}) {
    if (auto move = occasion(thinking)) return move;
  }
  return std::nullopt;
}

rules::Ballot ballot_on(const rules::Script& script, const rules::SeatView& view, const rules::Motion& motion,
                        std::uint64_t seed, Level level) {
  Thinking thinking{script, view, {}, seed, level, moment(view, seed)};
  read_goals(thinking);
  return detail::ballot_for(thinking, motion);
}

}  // namespace kenes::bots
