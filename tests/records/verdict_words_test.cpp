#include "records/verdict_words.hpp"

#include <gtest/gtest.h>

namespace kenes::records {
namespace {

using rules::Ballot;
using rules::Base;
using rules::Method;
using text::Language;

const text::Catalogue& catalogue() {
  static const text::Catalogue loaded = [] {
    auto result = text::Catalogue::load(std::string(KENES_TEST_SOURCE_DIR) + "/assets/text");
    EXPECT_TRUE(result) << (result ? "" : result.error().file + ": " + result.error().reason);
    return result ? std::move(*result) : text::Catalogue{};
  }();
  return loaded;
}

constexpr rules::QuorumRule kCouncil{Base::all_members, {2, 3}};
constexpr rules::QuorumRule kGathering{Base::entitled, {1, 10}};

rules::Counts counts(int all, int present, int in_favour, int against, int abstain) {
  const auto small = [](int number) { return static_cast<std::uint16_t>(number); };
  rules::Counts counts;
  counts.all_members = small(all);
  counts.entitled = small(all);
  counts.present = small(present);
  counts.in_favour = small(in_favour);
  counts.against = small(against);
  counts.abstain = small(abstain);
  return counts;
}

VerdictWords said(Language language, const JudgedBy& by, const rules::Counts& c) {
  return say_verdict(catalogue(), language, by, rules::decide(by.rule, by.quorum, c));
}

TEST(VerdictWords, TellTheWholeArithmeticInEnglish) {
  EXPECT_EQ(said(Language::en, {{}, kCouncil, {}}, counts(7, 6, 4, 1, 1)).whole(),
            "Members: 7; present: 6; a quorum of 5 is reached. Needed: more than half of the 6 present, that "
            "is 4 votes. "
            "For 4, against 1, abstained 1: adopted.");
}

TEST(VerdictWords, TellTheWholeArithmeticInRussian) {
  EXPECT_EQ(said(Language::ru, {{}, kCouncil, {}}, counts(7, 6, 4, 1, 1)).whole(),
            "Всего членов — 7; присутствуют — 6; кворум имеется (нужно не менее 5 человек). "
            "Нужно более половины от 6 присутствующих, то есть 4 голоса. "
            "За — 4, против — 1, воздержались — 1: принято.");
}

TEST(VerdictWords, TellTheWholeArithmeticInKazakh) {
  EXPECT_EQ(said(Language::kk, {{}, kCouncil, {}}, counts(7, 6, 4, 1, 1)).whole(),
            "Барлығы 7 мүше, қатысып отырғаны – 6; кворум бар (кемінде 5 адам керек). "
            "Қажет: қатысып отырған 6 адамның жартысынан астамы, яғни 4 дауыс. "
            "Қолдайды – 4, қарсы – 1, қалыс қалды – 1: қабылданды.");
}

TEST(VerdictWords, KnowTheThreeRussianPlurals) {
  const auto needed = [](int present) {
    return said(Language::ru, {{}, kCouncil, {}}, counts(present, present, 0, present, 0)).needed;
  };
  EXPECT_EQ(needed(1), "Нужно более половины от 1 присутствующего, то есть 1 голос.");
  EXPECT_EQ(needed(4), "Нужно более половины от 4 присутствующих, то есть 3 голоса.");
  EXPECT_EQ(needed(11), "Нужно более половины от 11 присутствующих, то есть 6 голосов.");
  EXPECT_EQ(needed(21), "Нужно более половины от 21 присутствующего, то есть 11 голосов.");
  EXPECT_EQ(needed(41), "Нужно более половины от 41 присутствующего, то есть 21 голос.");
}

TEST(VerdictWords, SayHowManyVotesWereMissing) {
  const auto result = [](int in_favour) {
    return said(Language::ru, {{}, kCouncil, {}}, counts(15, 11, in_favour, 11 - in_favour, 0)).result;
  };
  EXPECT_EQ(result(5), "За — 5, против — 6, воздержались — 0: не принято, не хватило 1 голоса.");
  EXPECT_EQ(result(4), "За — 4, против — 7, воздержались — 0: не принято, не хватило 2 голосов.");
  EXPECT_EQ(said(Language::en, {{}, kCouncil, {}}, counts(15, 11, 5, 3, 2)).result,
            "For 5, against 3, abstained 2, did not vote 1: not adopted, 1 vote short.");
}

TEST(VerdictWords, SayThatWithoutAQuorumNothingIsDecided) {
  const VerdictWords words = said(Language::en, {{}, kCouncil, {}}, counts(15, 9, 9, 0, 0));
  EXPECT_EQ(words.presence, "Members: 15; present: 9; a quorum of 10 is not reached.");
  EXPECT_EQ(words.result, "For 9, against 0, abstained 0: void for want of a quorum.");
  JudgedBy adjourning{{}, kCouncil, Method::open};
  adjourning.rule.needs_quorum = false;
  EXPECT_EQ(said(Language::en, adjourning, counts(15, 9, 5, 4, 0)).presence,
            "Members: 15; present: 9; this decision needs no quorum.");
}

TEST(VerdictWords, CountTheEntitledAtAGathering) {
  const VerdictWords words = said(Language::ru, {{}, kGathering, {}}, counts(641, 71, 40, 20, 11));
  EXPECT_EQ(words.presence,
            "Имеют право участвовать — 641; присутствуют — 71; кворум имеется (нужно не менее 65 человек).");
}

TEST(VerdictWords, SayWhoDecidedATie) {
  JudgedBy by{{}, kCouncil, Method::open};
  by.rule.chair_casts = true;
  rules::Counts tie = counts(15, 10, 5, 5, 0);
  EXPECT_EQ(said(Language::en, by, tie).result, "For 5, against 5, abstained 0: not adopted, 1 vote short.");
  tie.casting = Ballot::in_favour;
  EXPECT_EQ(said(Language::en, by, tie).result,
            "For 5, against 5, abstained 0. The votes are equal and the chair casts for: adopted.");
  tie.casting = Ballot::against;
  EXPECT_EQ(said(Language::ru, by, tie).result,
            "За — 5, против — 5, воздержались — 0. Голоса разделились поровну, решающий голос председателя — "
            "«против»: "
            "не принято, не хватило 1 голоса.");
}

TEST(VerdictWords, SayThatATieIsNotEnoughEvenWhereHalfIs) {
  JudgedBy by{{}, kCouncil, Method::open};
  by.rule.strict = false;
  EXPECT_EQ(said(Language::en, by, counts(15, 10, 5, 5, 0)).result,
            "For 5, against 5, abstained 0: not adopted, because the votes are equal.");
}

TEST(VerdictWords, SayTheLeastThatIsNeededInAnyCase) {
  JudgedBy by{{}, kCouncil, Method::open};
  by.rule.base = Base::cast;
  by.rule.least_in_favour = 3;
  EXPECT_EQ(said(Language::ru, by, counts(9, 9, 2, 0, 7)).needed,
            "Нужно более половины от 2 голосов «за» и «против», то есть 2 голоса. В любом случае нужны хотя "
            "бы 3 голоса "
            "«за».");
}

TEST(VerdictWords, SayHowItWasTakenUnlessOpenly) {
  EXPECT_EQ(said(Language::kk, {{}, kCouncil, Method::open}, counts(7, 6, 4, 1, 1)).method, "");
  EXPECT_EQ(said(Language::kk, {{}, kCouncil, Method::secret}, counts(7, 6, 4, 1, 1)).method,
            "Жасырын дауыс берілді.");
  EXPECT_EQ(said(Language::ru, {{}, kCouncil, Method::roll_call}, counts(7, 6, 4, 1, 1)).method,
            "Голосование поимённое.");
}

TEST(VerdictWords, TellOfThoseWithAnInterest) {
  JudgedBy by{{}, kCouncil, Method::open};
  rules::Counts c = counts(15, 12, 6, 4, 0);
  c.recused = 2;
  EXPECT_EQ(said(Language::ru, by, c).recused,
            "2 человека, заявившие о заинтересованности, не голосовали, но считаются присутствующими.");
  by.rule.recused_are_present = false;
  EXPECT_EQ(said(Language::en, by, c).recused,
            "2 people who had declared an interest did not vote and are not counted.");
  EXPECT_EQ(said(Language::en, by, counts(15, 12, 6, 4, 0)).recused, "");
}

TEST(VerdictWords, SayTheRuleBeforeTheVote) {
  rules::VoteRule rule;
  EXPECT_EQ(say_rule(catalogue(), Language::en, rule, 11), "more than half of the 11 present");
  EXPECT_EQ(say_rule(catalogue(), Language::kk, rule, 11), "қатысып отырған 11 адамның жартысынан астамы");
  rule.base = Base::cast;
  rule.threshold = {2, 3};
  rule.strict = false;
  EXPECT_EQ(say_rule(catalogue(), Language::ru, rule, 0), "не менее двух третей от голосов «за» и «против»");
}

// Every rule and every small vote can be told, with no place left open and no text missing.
class EveryVerdict : public testing::TestWithParam<Language> {};

void expect_whole(const std::string& text) {
  ASSERT_EQ(text.find('{'), std::string::npos) << text;
  ASSERT_EQ(text.find("⟦"), std::string::npos) << text;
  ASSERT_EQ(text.find("  "), std::string::npos) << text;
}

JudgedBy variant(Base base, rules::Fraction threshold, int bits) {
  JudgedBy by;
  by.rule.base = base;
  by.rule.threshold = threshold;
  by.rule.strict = (bits & 1) != 0;
  by.rule.chair_casts = (bits & 2) != 0;
  by.rule.needs_quorum = (bits & 4) == 0;
  by.rule.least_in_favour = (bits & 8) != 0 ? 3 : 0;
  by.quorum = (bits & 16) != 0 ? kGathering : kCouncil;
  by.method = static_cast<Method>(bits % 3);
  return by;
}

TEST_P(EveryVerdict, CanBeTold) {
  for (const Base base : {Base::all_members, Base::present, Base::cast, Base::entitled}) {
    for (const rules::Fraction part : {rules::Fraction{1, 2}, {2, 3}, {3, 4}, {3, 5}, {1, 1}}) {
      for (int bits = 0; bits < 32; ++bits) {
        const JudgedBy by = variant(base, part, bits);
        for (int in_favour = 0; in_favour <= 4; ++in_favour) {
          rules::Counts c = counts(6, 5, in_favour, 4 - in_favour, bits % 2);
          c.casting = static_cast<Ballot>(bits % 3);
          c.recused = 0;
          expect_whole(said(GetParam(), by, c).whole());
        }
        expect_whole(said(GetParam(), by, counts(6, 3, 0, 0, 0)).whole());
      }
    }
  }
}
INSTANTIATE_TEST_SUITE_P(Languages, EveryVerdict, testing::ValuesIn(text::kLanguages),
                         [](const auto& tested) { return std::string(text::code_of(tested.param)); });

}  // namespace
}  // namespace kenes::records
