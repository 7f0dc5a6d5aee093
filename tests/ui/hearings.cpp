#include "ui/hearings.hpp"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>

#include "core/rng.hpp"
#include "support/walk.hpp"
#include "ui/mirror.hpp"

namespace kenes::test {
namespace {

using namespace rules;

Shipped read(const std::string& id) {
  const std::filesystem::path assets = std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets";
  scenario::LoadedScenario loaded = scenario::load_scenario(assets / "scenarios" / id, assets / "rulebooks");
  KENES_EXPECT(loaded.script.has_value());
  std::array<text::ScenarioTexts::Texts, 3> texts;
  for (const text::Language language : text::kLanguages)
    texts[static_cast<std::size_t>(language)] = loaded.content.texts[std::string(text::code_of(language))];
  text::ScenarioTexts words(text::Language::ru, std::move(texts));
  return {*std::move(loaded.script), std::move(loaded.content), std::move(words)};
}

std::size_t tested_claims(const Hearing& hearing, const Script& script) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    if (hearing.claims[ClaimId(i)].is(ClaimState::was_tested)) ++count;
  }
  return count;
}

std::size_t documents_of(const Hearing& hearing, const Script& script, SeatId seat) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < script.evidence.size(); ++i) {
    if (hearing.holders[EvidenceId(i)].has(seat)) ++count;
  }
  return count;
}

bool is_proof(const Script& script, const Hearing& hearing, const Move& move) {
  const auto* shown = std::get_if<Present>(&move);
  if (shown == nullptr) return false;
  const Bears* bears = bearing_of(script, shown->evidence, hearing.floor.claim);
  return bears != nullptr && bears->line == shown->line;
}

/// Proof where there is any, otherwise some kind of move and one of it; the meeting moves on late.
std::optional<Move> eager(const Script& script, const Hearing& hearing, const std::vector<Move>& legal,
                          Rng& rng) {
  const auto proof = std::find_if(legal.begin(), legal.end(),
                                  [&](const Move& move) { return is_proof(script, hearing, move); });
  if (proof != legal.end()) return *proof;
  const std::size_t kind = legal[rng.below(static_cast<std::uint32_t>(legal.size()))].index();
  std::vector<Move> of_kind;
  std::copy_if(legal.begin(), legal.end(), std::back_inserter(of_kind),
               [&](const Move& move) { return move.index() == kind; });
  const Move& move = of_kind[rng.below(static_cast<std::uint32_t>(of_kind.size()))];
  const bool late = std::holds_alternative<NextPhase>(move) || std::holds_alternative<MarkPresence>(move) ||
                    std::holds_alternative<Adjourn>(move) || std::holds_alternative<Tick>(move);
  if (late && !rng.chance(4)) return std::nullopt;
  return move;
}

std::optional<Moment> eager_walk(const Shipped& of, std::uint64_t seed,
                                 const std::function<bool(const Hearing&, SeatId)>& wanted) {
  constexpr int kTries = 30000;
  Rng rng(seed);
  Hearing hearing = initial_hearing(of.script, {true, SeatSet::first(of.script.seats.size())});
  const std::vector<SeatId> actors = all_actors(of.script);
  for (int i = 0; i < kTries && !is_over(of.script, hearing); ++i) {
    const SeatId seat = actors[rng.below(static_cast<std::uint32_t>(actors.size()))];
    if (wanted(hearing, seat)) return Moment{of, hearing, seat};
    const std::vector<Move> legal = legal_moves(of.script, hearing, seat);
    if (legal.empty()) continue;
    if (const auto move = eager(of.script, hearing, legal, rng))
      advance(of.script, hearing, {seat, *move}, nullptr);
  }
  return std::nullopt;
}

std::string why_not(const Moment& at, const records::Voice& voice, const Move& move) {
  const auto refusal = rules::check(at.of.script, at.hearing, {at.seat, move});
  return refusal ? voice.word("refusal", refusal->code) : std::string();
}

}  // namespace

const Shipped& shipped(const std::string& id) {
  static std::map<std::string, Shipped> all;
  const auto at = all.find(id);
  return at != all.end() ? at->second : all.emplace(id, read(id)).first->second;
}

Moment moment_when(const Shipped& of, const std::function<bool(const Hearing&, SeatId)>& wanted) {
  constexpr std::uint64_t kWalks = 60;
  for (std::uint64_t seed = 1; seed <= kWalks; ++seed) {
    if (const auto found = eager_walk(of, seed, wanted)) return *found;
  }
  ADD_FAILURE() << "no such moment";
  return {of, initial_hearing(of.script), SeatId(0)};
}

namespace {

/// Whoever has the floor could ask about the report's first claim, or show a document.
bool can_go_on(const Script& script, const Hearing& hearing, SeatId seat) {
  const ClaimId first = shipped().content.section_claims[0][0];
  const auto legal = legal_moves(script, hearing, seat);
  const auto is_wanted = [&](auto wanted) { return std::ranges::any_of(legal, wanted); };
  return is_wanted([&](const Move& move) {
           const auto* ask = std::get_if<AskClaim>(&move);
           return ask != nullptr && ask->claim == first;
         }) &&
         is_wanted([](const Move& move) { return std::holds_alternative<Present>(move); });
}

}  // namespace

const Moment& busy_moment() {
  static const Moment found = moment_when(shipped(), [](const Hearing& hearing, SeatId seat) {
    const Script& script = shipped().script;
    return !is_reserved(seat) && hearing.floor.holder == seat && hearing.floor.respondent.is_none() &&
           !hearing.floor.claim.is_none() && phase_of(script, hearing) == PhaseKind::questions &&
           !script.seats[seat.index()].knows.empty() && tested_claims(hearing, script) >= 3 &&
           documents_of(hearing, script, seat) >= 2 && can_go_on(script, hearing, seat);
  });
  return found;
}

ui::Allowed allowed_at(const Moment& at, const records::Voice& voice) {
  ui::Allowed allowed;
  for (std::size_t i = 0; i < at.of.script.claims.size(); ++i)
    allowed.why_not_ask[i] = why_not(at, voice, AskClaim{ClaimId(i), Tone::neutral});
  for (std::size_t i = 0; i < at.of.script.evidence.size(); ++i)
    allowed.why_not_show[i] = why_not(at, voice, Present{EvidenceId(i), 0});
  return allowed;
}

void look(const Moment& moment, text::Language language, const std::function<void(const ui::Sight&)>& with) {
  const records::Voice voice{moment.of.script, catalogue(), moment.of.texts, language};
  const SeatView view = moment.view();
  with({voice, moment.of.content, view});
}

}  // namespace kenes::test
