// Hearings of a small scenario under each rulebook that ships, walked through at random: the rulebooks and
// the rules fit together, so that nobody is ever stuck and every move that a rulebook grants can be made.

#include <algorithm>
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "scenario/rulebook_loader.hpp"
#include "support/playing.hpp"
#include "support/small_script.hpp"
#include "support/walk.hpp"

namespace kenes::scenario {
namespace {

using namespace rules;

constexpr std::size_t kLimit = 6000;

Script script_under(const std::string& id) {
  Script script = test::small_script_copy();
  const auto path = std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets/rulebooks" / (id + ".json");
  LoadedRulebook loaded = load_rulebook(path);
  EXPECT_TRUE(loaded.rulebook) << id;
  if (loaded.rulebook) script.rulebook = std::move(*loaded.rulebook);
  script.seats[test::kExpert.index()].role =
      Role::official;  // A colleague to whom a question can be referred.
  if (script.rulebook.gathering) {
    script.entitled = 120;
    script.residents = 30;
  }
  return script;
}

bool is_granted(const Rulebook& book, MoveKind kind) {
  return std::ranges::any_of(book.phases, [&](const PhaseRule& phase) {
    return std::ranges::any_of(phase.may, [&](const MoveKindSet& moves) { return moves.has(id_of(kind)); });
  });
}

class PlayedRulebook : public testing::TestWithParam<const char*> {};

TEST_P(PlayedRulebook, EveryWalkEnds) {
  const Script script = script_under(GetParam());
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const Hearing last = test::walk(script, seed, kLimit, [](const test::Step&) {});
    ASSERT_TRUE(is_over(script, last)) << "seed " << seed << ", stuck in phase " << int{last.phase};
  }
}

TEST_P(PlayedRulebook, SomebodyCanAlwaysMove) {
  const Script script = script_under(GetParam());
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    test::walk(script, seed, kLimit, [&](const test::Step& step) { ASSERT_FALSE(step.legal.empty()); });
  }
}

TEST_P(PlayedRulebook, EveryMoveItGrantsIsOfferedToSomebody) {
  const Script script = script_under(GetParam());
  std::set<MoveKind> granted;
  for (std::size_t i = 0; i < kMoveKinds; ++i) {
    const auto kind = static_cast<MoveKind>(i);
    if (is_granted(script.rulebook, kind)) granted.insert(kind);
  }
  std::set<MoveKind> offered;
  const auto collect = [&](const test::Step& step) {
    if (is_reserved(step.action.seat)) return;
    for (const Move& move : step.legal) offered.insert(kind_of(move));
  };
  // Some moves need a rare course of things; as many walks as it takes, within reason.
  for (std::uint64_t seed = 1; seed <= 1000 && offered != granted; ++seed)
    test::walk(script, seed, kLimit, collect);
  for (const MoveKind kind : granted) EXPECT_TRUE(offered.contains(kind)) << name_of(kind);
  EXPECT_EQ(offered.size(), granted.size());
}

std::string played_name(const testing::TestParamInfo<const char*>& tested) {
  std::string name = tested.param;
  std::ranges::replace(name, '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(All, PlayedRulebook,
                         testing::Values("kz-public-council", "kz-community-assembly",
                                         "kz-community-gathering"),
                         played_name);

}  // namespace
}  // namespace kenes::scenario
