// Laws of vote arithmetic, held for every rule that a rulebook can state with these values and for every vote
// in a hall of up to twelve. That the order of ballots cannot matter needs no test: `decide` is given their
// numbers alone.

#include <array>

#include <gtest/gtest.h>

#include "rules/vote_rule.hpp"

namespace kenes::rules {
namespace {

constexpr int kLargestHall = 12;
constexpr int kAllMembers = 15;
constexpr QuorumRule kQuorum{Base::all_members,
                             {1, 3}};  // Reached by five: halls on both sides of it are tried.

/// What distinguishes the rules of one run; the law is tried for all strict / casting / recusal / least
/// variants of it.
struct Family {
  Base base;
  Fraction threshold;
};
class VoteLaws : public testing::TestWithParam<Family> {};

template <class Law>
void for_each_rule(const Family& family, Law law) {
  for (int bits = 0; bits < 16; ++bits) {
    VoteRule rule;
    rule.base = family.base;
    rule.threshold = family.threshold;
    rule.strict = (bits & 1) != 0;
    rule.chair_casts = (bits & 2) != 0;
    rule.recused_are_present = (bits & 4) == 0;
    rule.needs_quorum = (bits & 8) == 0;
    for (const int least : {0, 3}) {
      rule.least_in_favour = static_cast<std::uint8_t>(least);
      law(rule);
    }
  }
}

/// Every split of those present into for, against, abstaining, not voting and recused, with each casting
/// vote.
template <class Law>
void for_each_vote(Law law) {
  Counts c;
  c.all_members = kAllMembers;
  c.entitled = kAllMembers + 5;
  for (c.present = 0; c.present <= kLargestHall; ++c.present) {
    for (c.recused = 0; c.recused <= std::min<int>(c.present, 2); ++c.recused) {
      const int voters = c.present - c.recused;
      for (c.in_favour = 0; c.in_favour <= voters; ++c.in_favour) {
        for (c.against = 0; c.in_favour + c.against <= voters; ++c.against) {
          for (c.abstain = 0; c.in_favour + c.against + c.abstain <= voters; ++c.abstain) {
            for (const Ballot casting : {Ballot::none, Ballot::in_favour, Ballot::against}) {
              c.casting = casting;
              law(c);
            }
          }
        }
      }
    }
  }
}

std::string shown(const VoteRule& rule, const Counts& c) {
  return std::string(name_of(rule.base)) + " " + std::to_string(rule.threshold.numerator) + "/" +
         std::to_string(rule.threshold.denominator) + (rule.strict ? " strict" : "") +
         (rule.chair_casts ? " casting" : "") + ", present " + std::to_string(c.present) + ", recused " +
         std::to_string(c.recused) + ": " + std::to_string(c.in_favour) + "/" + std::to_string(c.against) +
         "/" + std::to_string(c.abstain) + " casting " + std::string(name_of(c.casting));
}

template <class Law>
void for_all(const Family& family, Law law) {
  for_each_rule(family, [&](const VoteRule& rule) { for_each_vote([&](const Counts& c) { law(rule, c); }); });
}

TEST_P(VoteLaws, AnEmptyVoteNeverPasses) {
  for_all(GetParam(), [](const VoteRule& rule, const Counts& c) {
    if (c.in_favour + c.against > 0) return;
    ASSERT_FALSE(decide(rule, kQuorum, c).adopted) << shown(rule, c);
  });
}

TEST_P(VoteLaws, ATieNeverPassesWithoutACastingVoteInFavour) {
  for_all(GetParam(), [](const VoteRule& rule, const Counts& c) {
    if (c.in_favour != c.against || (rule.chair_casts && c.casting == Ballot::in_favour)) return;
    ASSERT_FALSE(decide(rule, kQuorum, c).adopted) << shown(rule, c);
  });
}

TEST_P(VoteLaws, MoreAgainstThanForNeverPasses) {
  for_all(GetParam(), [](const VoteRule& rule, const Counts& c) {
    if (c.in_favour >= c.against) return;
    ASSERT_FALSE(decide(rule, kQuorum, c).adopted) << shown(rule, c);
  });
}

TEST_P(VoteLaws, OneVoteMoreInFavourNeverTurnsPassedIntoFailed) {
  for_all(GetParam(), [](const VoteRule& rule, const Counts& c) {
    if (!decide(rule, kQuorum, c).adopted) return;
    Counts more = c;
    ++more.in_favour;
    if (c.in_favour + c.against + c.abstain < c.present - c.recused) {
      ASSERT_TRUE(decide(rule, kQuorum, more).adopted) << "from not voting: " << shown(rule, c);
    }
    if (c.abstain > 0) {
      Counts from_abstain = more;
      --from_abstain.abstain;
      ASSERT_TRUE(decide(rule, kQuorum, from_abstain).adopted) << "from abstaining: " << shown(rule, c);
    }
    if (c.against > 0) {
      Counts from_against = more;
      --from_against.against;
      ASSERT_TRUE(decide(rule, kQuorum, from_against).adopted) << "from against: " << shown(rule, c);
    }
  });
}

TEST_P(VoteLaws, TheVotesAddUpToThosePresent) {
  for_all(GetParam(), [](const VoteRule& rule, const Counts& c) {
    const Verdict verdict = decide(rule, kQuorum, c);
    ASSERT_EQ(c.in_favour + c.against + c.abstain + verdict.not_voting + c.recused, c.present)
        << shown(rule, c);
    ASSERT_EQ(verdict.counts, c);
  });
}

bool meets(const VoteRule& rule, int votes, int base) {
  const int have = votes * rule.threshold.denominator;
  const int want = rule.threshold.numerator * base;
  return votes >= rule.least_in_favour && votes > 0 && (rule.strict ? have > want : have >= want);
}

TEST_P(VoteLaws, WhatIsNeededIsTheLeastNumberThatMeetsTheThreshold) {
  for_all(GetParam(), [](const VoteRule& rule, const Counts& c) {
    const Verdict verdict = decide(rule, kQuorum, c);
    ASSERT_TRUE(meets(rule, verdict.needed, verdict.base_count)) << shown(rule, c);
    ASSERT_FALSE(meets(rule, verdict.needed - 1, verdict.base_count)) << shown(rule, c);
  });
}

TEST_P(VoteLaws, NothingIsAdoptedWithFewerVotesThanNeededOrWithoutItsQuorum) {
  for_all(GetParam(), [](const VoteRule& rule, const Counts& c) {
    const Verdict verdict = decide(rule, kQuorum, c);
    const bool casts = rule.chair_casts && verdict.tie && c.casting == Ballot::in_favour;
    const bool enough = c.in_favour + (casts ? 1 : 0) >= verdict.needed;
    const bool ahead = c.in_favour + (casts ? 1 : 0) > c.against;
    const bool valid = 3 * c.present >= kAllMembers || !rule.needs_quorum;
    ASSERT_EQ(verdict.adopted, enough && ahead && valid) << shown(rule, c);
  });
}

TEST_P(VoteLaws, AnAbstentionIsNeverWorthMoreThanAVoteAgainst) {
  for_all(GetParam(), [](const VoteRule& rule, const Counts& c) {
    if (c.against == 0 || !decide(rule, kQuorum, c).adopted || c.in_favour == c.against) return;
    Counts softer = c;
    --softer.against;
    ++softer.abstain;
    ASSERT_TRUE(decide(rule, kQuorum, softer).adopted) << shown(rule, c);
  });
}

std::string family_name(const testing::TestParamInfo<Family>& info) {
  return std::string(name_of(info.param.base)) + "_" + std::to_string(info.param.threshold.numerator) +
         "_of_" + std::to_string(info.param.threshold.denominator);
}
INSTANTIATE_TEST_SUITE_P(Rules, VoteLaws,
                         testing::Values(Family{Base::present, {1, 2}}, Family{Base::cast, {1, 2}},
                                         Family{Base::all_members, {1, 2}}, Family{Base::entitled, {1, 2}},
                                         Family{Base::present, {3, 5}}, Family{Base::cast, {3, 5}},
                                         Family{Base::present, {2, 3}}, Family{Base::cast, {2, 3}},
                                         Family{Base::all_members, {2, 3}}, Family{Base::present, {3, 4}},
                                         Family{Base::cast, {3, 4}}, Family{Base::cast, {9, 10}}),
                         family_name);

// Of all present, everybody: only "at least" can be reached, and the loader refuses the other.
TEST(VoteLawsOfUnanimity, EverybodyIsEnoughAndOneLessIsNot) {
  VoteRule rule;
  rule.threshold = {1, 1};
  rule.strict = false;
  for_each_vote([&](const Counts& c) {
    const Verdict verdict = decide(rule, kQuorum, c);
    const bool all = c.in_favour == c.present && c.present > 0 && 3 * c.present >= kAllMembers;
    ASSERT_EQ(verdict.adopted, all) << shown(rule, c);
  });
}

}  // namespace
}  // namespace kenes::rules
