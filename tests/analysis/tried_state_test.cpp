// What the every-branch walk does with a state: moves tried and taken back with a hash that is carried on,
// and what is forgotten because nothing reads it.

#include "analysis/tried_state.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "analysis/state_queue.hpp"
#include "support/small_script.hpp"
#include "support/walk.hpp"

namespace kenes {
namespace {

using namespace test;
using rules::Hearing;
using rules::Script;

constexpr std::size_t kMoves = 1500;

class WalkLaws : public testing::TestWithParam<std::uint64_t> {};

TEST_P(WalkLaws, TheHashThatIsCarriedOnIsThatOfTheWholeState) {
  const Script& script = *small_script();
  analysis::TriedState tried;
  walk(script, GetParam(), kMoves, [&](const Step& step) {
    tried.begin(step.hearing, analysis::carried_hash_of(step.hearing));
    for (const rules::Move& move : step.legal) {
      advance(script, tried.hearing(), {step.action.seat, move}, nullptr);
      const Hearing after = tried.hearing();
      ASSERT_EQ(tried.hash(), analysis::carried_hash_of(after)) << name_of(kind_of(move));
      tried.take_back();
      ASSERT_EQ(tried.hearing(), step.hearing) << name_of(kind_of(move));
    }
  });
}

TEST(TriedState, EveryWordOfAStateHasItsPartInTheHash) {
  Hearing hearing = rules::initial_hearing(*small_script());
  const Hearing before = hearing;
  analysis::TriedState tried;
  tried.begin(before, analysis::carried_hash_of(before));
  std::vector<std::uint64_t> hashes{analysis::carried_hash_of(before)};
  for (std::size_t byte = 0; byte < sizeof hearing; ++byte) {
    reinterpret_cast<unsigned char*>(&tried.hearing())[byte] ^= 0x41;
    hashes.push_back(tried.hash());
    tried.take_back();
    ASSERT_EQ(tried.hearing(), before) << byte;
  }
  std::ranges::sort(hashes);
  EXPECT_EQ(std::ranges::adjacent_find(hashes), hashes.end());
}

TEST(StateQueue, GivesStatesAsTheyWentIn) {
  const Script& script = *small_script();
  analysis::StateQueue queue;
  std::vector<Hearing> states;
  std::size_t taken = 0;
  const auto take = [&] {
    Hearing hearing;
    ASSERT_EQ(queue.pop(hearing), taken * 7);
    ASSERT_EQ(hearing, states[taken++]);
  };
  for (std::uint64_t seed = 1; seed < 6; ++seed) {
    walk(script, seed, kMoves, [&](const Step& step) {
      for (const rules::Move& move : step.legal) {
        Hearing after = step.hearing;
        advance(script, after, {step.action.seat, move}, nullptr);
        queue.push(after, states.size() * 7);
        states.push_back(after);
      }
      take();
    });
  }
  for (std::size_t left = queue.size(); left > 0; --left) take();
  EXPECT_EQ(taken, states.size());
  EXPECT_GT(states.size(), 2000U) << "more than a piece holds";
}

INSTANTIATE_TEST_SUITE_P(Seeds, WalkLaws, testing::Range<std::uint64_t>(1, 6));

}  // namespace
}  // namespace kenes
