// News come into a hearing one at a time: people take in one before they hear the next.

#include <algorithm>

#include <gtest/gtest.h>

#include "bots/table.hpp"
#include "content/shipped.hpp"

namespace kenes {
namespace {

using namespace rules;

/// The seconds at which news came, in one hearing of bots.
std::vector<std::uint32_t> news_of(const Script& script, std::uint64_t seed) {
  constexpr std::size_t kMoves = 2000;
  Hearing hearing = initial_hearing(script);
  std::vector<std::uint32_t> came;
  for (std::size_t i = 0; i < kMoves && !is_over(script, hearing); ++i) {
    auto action = bots::next_action(script, hearing, SeatSet::first(script.seats.size()), seed);
    if (!action) break;
    if (std::holds_alternative<PlayInject>(action->move)) came.push_back(hearing.elapsed_s);
    advance(script, hearing, *action, nullptr);
  }
  return came;
}

TEST(News, ComeOneAtATimeAndNotAllInEveryHearing) {
  const auto loaded = test::load_shipped("shyndala_report");
  ASSERT_TRUE(loaded.script);
  constexpr std::uint32_t kApart_s = 240;
  constexpr std::uint64_t kHearings = 60;
  std::size_t close = 0, pairs = 0, all = 0;
  for (std::uint64_t seed = 1; seed <= kHearings; ++seed) {
    const auto came = news_of(*loaded.script, seed);
    all += came.size() == loaded.script->injects.size() ? 1U : 0U;
    for (std::size_t i = 1; i < came.size(); ++i) {
      ++pairs;
      close += came[i] - came[i - 1] < kApart_s ? 1U : 0U;
    }
  }
  EXPECT_GT(pairs, kHearings / 2);
  // Two may wait for the end of the same vote.
  EXPECT_LE(close * 20, pairs) << close << " of " << pairs;
  EXPECT_GT(all, 0U);
  EXPECT_LT(all, kHearings);
}

}  // namespace
}  // namespace kenes
