#include "bots/bots.hpp"

#include "bots/foresight.hpp"
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

/// What comes to mind at once: the first occasion that calls for something.
std::optional<Move> first_thought(Thinking& t) {
  for (const auto occasion :
       {pick_choice, answer, vote, talk, question, debate, keep_record, word, take_part, preside}) {
    if (auto move = occasion(t)) return move;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Move> choose(const rules::Script& script, const rules::SeatView& view,
                           std::span<const Move> legal, std::uint64_t seed, Level level) {
  if (!view.known || legal.empty()) return std::nullopt;
  const bool free = script.seats[view.seat.index()].never.is_blank();
  const std::vector<Move> said = free ? std::vector<Move>{} : sayable(script, view, legal);
  Thinking thinking{script, view, free ? legal : said, seed, level, moment(view, seed)};
  const auto move = first_thought(thinking);
  return move && level == Level::expert ? std::optional<Move>(foresee(thinking, *move)) : move;
}

rules::Ballot ballot_on(const rules::Script& script, const rules::SeatView& view, const rules::Motion& motion,
                        std::uint64_t seed, Level level) {
  Thinking thinking{script, view, {}, seed, level, moment(view, seed)};
  return detail::ballot_for(thinking, motion);
}

}  // namespace kenes::bots
