#include "ui/seated.hpp"

#include <algorithm>

#include "bots/table.hpp"
#include "rules/rules.hpp"
#include "ui/hearings.hpp"
#include "ui/mirror.hpp"

namespace kenes::test {
namespace {

using namespace rules;

constexpr std::size_t kMostMoves = 3000;

/// Of the scenario all panels are tested on; by language.
const std::vector<records::Voice>& voices() {
  static const std::vector<records::Voice> kAll = [] {
    std::vector<records::Voice> all;
    const Shipped& of = shipped();
    for (const text::Language language : text::kLanguages)
      all.push_back({of.script, catalogue(), of.texts, language});
    return all;
  }();
  return kAll;
}

}  // namespace

Seated::Seated(const std::string& seat, const Until& until, std::uint64_t seed) : seed_(seed) {
  constexpr std::uint64_t kTries = 30;
  for (std::uint64_t tries = 0; tries < kTries; ++tries, ++seed_) {
    hearing_ = initial_hearing(script());
    actions_.clear();
    while (!is_over(script(), hearing_) && !until(script(), hearing_)) {
      const auto action = bots::next_action(script(), hearing_, script().core, seed_);
      KENES_EXPECT(action.has_value() && actions_.size() < kMostMoves);
      play(action->seat, action->move);
    }
    if (until(script(), hearing_)) break;
  }
  KENES_EXPECT(until(script(), hearing_));
  sit(seat);
}

const Script& Seated::script() const { return shipped().script; }
const scenario::ScenarioContent& Seated::content() const { return shipped().content; }

const records::Voice& Seated::voice(text::Language language) const {
  const auto& all = voices();
  return *std::find_if(all.begin(), all.end(),
                       [&](const records::Voice& voice) { return voice.language == language; });
}

ui::Sight Seated::sight(text::Language language) const { return {voice(language), content(), view_}; }

std::vector<Move> Seated::moves() const { return legal_moves(script(), hearing_, view_.seat); }

SeatId Seated::seat_of(const std::string& name) const {
  const auto& names = script().names.seats;
  const auto at = std::find(names.begin(), names.end(), name);
  KENES_EXPECT(at != names.end());
  return SeatId(static_cast<std::size_t>(at - names.begin()));
}

void Seated::play(SeatId seat, const Move& move) {
  KENES_EXPECT(!check(script(), hearing_, {seat, move}).has_value());
  advance(script(), hearing_, {seat, move}, nullptr);
  actions_.push_back({seat, move});
  view_ = view_for(script(), hearing_, view_.seat);
}

void Seated::go_on(const Until& until, SeatSet without) {
  while (!until(script(), hearing_)) {
    KENES_EXPECT(actions_.size() < kMostMoves);
    const auto action = bots::next_action(script(), hearing_, script().core - without, seed_);
    // Everybody waits for one of them, whom the script asks something, say: then a bot answers for them too.
    const auto instead = action ? action : bots::next_action(script(), hearing_, script().core, seed_);
    KENES_EXPECT(instead.has_value());
    play(instead->seat, instead->move);
  }
}

void Seated::sit(const std::string& seat) { view_ = view_for(script(), hearing_, seat_of(seat)); }

Until in_phase(PhaseKind phase) {
  return [phase](const Script& script, const Hearing& hearing) { return phase_of(script, hearing) == phase; };
}

Until at_vote(VoteStage stage, MotionKind kind) {
  return [stage, kind](const Script&, const Hearing& hearing) {
    return hearing.vote.stage == stage && hearing.motions[hearing.vote.motion].kind == kind;
  };
}

}  // namespace kenes::test
