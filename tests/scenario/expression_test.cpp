#include "scenario/expression.hpp"

#include <gtest/gtest.h>

#include "rules/condition.hpp"
#include "rules/rules.hpp"
#include "scenario_at_hand.hpp"

namespace kenes::scenario {
namespace {

using rules::Step;
using Op = Step::Op;
using testing_files::listed;
using testing_files::replace_in;

constexpr const char* kEnding = "adopted(finish_taps) and (list_promised or committed(taps))";

LoadedScenario with_ending(const std::string& condition) {
  Files files = testing_files::starter_files();
  replace_in(files, "scenario.json", kEnding, condition);
  return load_scenario_from(std::move(files));
}

/// The codes of what is found when the first ending has this condition.
std::vector<std::string> codes_of(const std::string& condition) {
  std::vector<std::string> codes;
  for (const Diagnostic& one : with_ending(condition).diagnostics.sorted())
    codes.push_back(code_text(one.code));
  return codes;
}
using Codes = std::vector<std::string>;

std::string column_and_hint(const std::string& condition) {
  const auto found = with_ending(condition).diagnostics.sorted();
  if (found.size() != 1) return "found " + std::to_string(found.size());
  const std::string bytes = testing_files::starter_files()["scenario.json"];
  const std::size_t line_from = bytes.rfind('\n', bytes.find(kEnding)) + 1;
  const std::size_t column = bytes.find(kEnding) - line_from + 1;
  return std::to_string(found[0].at.column - column) + " " + found[0].hint;
}

constexpr const char* kSigns[] = {
    "", "", "+", "-", "neg", "==", "!=", "<", "<=", ">", ">=", "and", "or", "not"};

/// The postfix code, for instance "trust 5 > not".
std::string code_of(const std::string& condition) {
  const LoadedScenario loaded = with_ending(condition);
  if (!loaded.script) return listed(loaded.diagnostics);
  const rules::Condition when = loaded.script->endings[0].when;
  std::string text;
  for (std::size_t i = 0; i < when.count; ++i) {
    const Step& step = loaded.script->code[when.first + i];
    text += text.empty() ? "" : " ";
    if (step.op == Op::number) {
      text += std::to_string(step.number);
    } else if (step.op == Op::fact) {
      text += std::string(rules::name_of(step.fact));
    } else {
      text += kSigns[static_cast<std::size_t>(step.op)];
    }
  }
  return text;
}

TEST(Conditions, AreCompiledToPostfix) {
  EXPECT_EQ(code_of("trust > 55"), "trust 55 >");
  EXPECT_EQ(code_of("not quorum() or trust - 2 + guard <= 5"), "quorum not trust 2 - guard + 5 <= or");
  EXPECT_EQ(code_of("quorum() or list_promised and present(driver)"), "quorum flag present and or");
  EXPECT_EQ(code_of("(quorum() or list_promised) and not (trust == 3)"), "quorum flag or trust 3 == not and");
  EXPECT_EQ(code_of("-patience < -3 or list_promised == false"), "variable neg 3 neg < flag 0 == or");
}

TEST(Conditions, KnowEveryFactOfTheFormat) {
  for (const char* condition : {"minute > 10",
                                "asked(taps) >= 2",
                                "turns(teacher) > 0",
                                "standing(driver) < 3",
                                "count_claims(tested) > 1",
                                "count_evidence() > 2",
                                "count_present() == 3",
                                "count_motions(adopted) > 0",
                                "score(fix_lamps) >= 4",
                                "in_phase(debate)",
                                "past(questions)",
                                "delivered(s_water)",
                                "questioned(taps)",
                                "accused(taps)",
                                "tested(taps)",
                                "confirmed(taps)",
                                "contradicted(taps)",
                                "explained(taps)",
                                "committed(lamps)",
                                "recorded(lamps)",
                                "answered(taps, deflect)",
                                "on_table(tap_list)",
                                "holds(chair, tap_list)",
                                "presented(tap_list)",
                                "present(chair)",
                                "declared(driver)",
                                "proposed(fix_lamps)",
                                "adopted(fix_lamps)",
                                "rejected(fix_lamps)",
                                "slot(fix_lamps, action, replace)",
                                "report_accepted()",
                                "report_rejected()",
                                "quorum()",
                                "pledged(driver, fix_lamps)",
                                "fired(welcome)",
                                "variant(half_way)",
                                "truth(taps, accurate)"}) {
    EXPECT_TRUE(with_ending(condition).diagnostics.empty()) << condition << "\n"
                                                            << listed(with_ending(condition).diagnostics);
  }
}

TEST(Conditions, ReadWhatTheyName) {
  const LoadedScenario loaded = with_ending("slot(fix_lamps, measure, installed) and fired(welcome)");
  ASSERT_TRUE(loaded.script) << listed(loaded.diagnostics);
  const rules::Script& script = *loaded.script;
  const Step& slot = script.code[script.endings[0].when.first];
  EXPECT_EQ(script.names.recommendations[slot.a], "fix_lamps");
  EXPECT_EQ(script.names.slots[slot.a][slot.b], "measure");
  EXPECT_EQ(script.names.options[slot.a][slot.b][slot.c], "installed");
  const Step& fired = script.code[script.endings[0].when.first + 1];
  EXPECT_EQ(script.names.beats[fired.a + 256U * fired.b], "welcome");
}

TEST(Conditions, HoldInAHearingAsTheyAreWritten) {
  const LoadedScenario loaded = with_ending("trust == 50 and not (guard > 3) and patience - 1 >= 4");
  ASSERT_TRUE(loaded.script) << listed(loaded.diagnostics);
  rules::Hearing hearing = rules::initial_hearing(*loaded.script);
  hearing.trust = 50;
  hearing.guard = 3;
  hearing.variables[0] = 5;
  const rules::Condition when = loaded.script->endings[0].when;
  EXPECT_TRUE(rules::holds(*loaded.script, hearing, when));
  hearing.variables[0] = 4;
  EXPECT_FALSE(rules::holds(*loaded.script, hearing, when));
}

TEST(Conditions, PointAtTheWordAndSayWhatWasMeant) {
  EXPECT_EQ(column_and_hint("trust > 3 and list_promissed"), "14 list_promised");
  EXPECT_EQ(column_and_hint("questiond(taps)"), "0 questioned");
  EXPECT_EQ(column_and_hint("questioned(tapps)"), "11 taps");
  EXPECT_EQ(column_and_hint("answered(taps, deflct)"), "15 deflect");
  EXPECT_EQ(column_and_hint("slot(fix_lamps, measure, instaled)"), "25 installed");
  EXPECT_EQ(column_and_hint("trust ≥ 3"), "6 >=");
  EXPECT_EQ(column_and_hint("trust > 3 || quorum()"), "10 or");
}

TEST(Conditions, ReportEveryUnknownNameAtOnce) {
  EXPECT_EQ(codes_of("asked(tapps) > 1 and truste > 2 and quorumm()"), (Codes{"KN0104", "KN0102", "KN0102"}));
}

TEST(Conditions, AFaultOfGrammarIsReportedOnce) {
  for (const char* condition :
       {"(trust > 3", "trust > 3)", "trust >", "> 3", "and", "trust trust", "trust > 3 or or quorum()",
        "asked(", "asked(taps", "asked(taps,", "asked(3) > 1", "not", "()", "trust > (3"}) {
    EXPECT_EQ(codes_of(condition), Codes{"KN0101"}) << condition;
  }
  EXPECT_EQ(codes_of("(trust = 3) and quorum()"), Codes{"KN0115"});
}

TEST(Conditions, HaveTypes) {
  EXPECT_EQ(codes_of("trust + quorum() > 3"), Codes{"KN0105"});
  EXPECT_EQ(codes_of("not trust"), Codes{"KN0106"});
  EXPECT_EQ(codes_of("trust - 3"), Codes{"KN0106"});
  EXPECT_EQ(codes_of("quorum() == 1"), Codes{"KN0107"});
  EXPECT_EQ(codes_of("quorum() == list_promised"), Codes{});
  EXPECT_EQ(codes_of("trust and guard"), (Codes{"KN0106", "KN0106"}));
}

TEST(Conditions, ThatNeverHoldAreFound) {
  for (const char* condition :
       {"trust > 100", "guard < 0", "patience > 10", "score(fix_lamps) > 6", "count_motions(adopted) > 2",
        "quorum() and false", "count_claims(tested) > 3", "trust + guard > 110", "explained(clean)",
        "truth(clean, overstated)", "not (trust <= 100)", "trust - guard < -10", "1 > 2",
        "standing(driver) == 11", "declared(akim)"}) {
    EXPECT_EQ(codes_of(condition), Codes{"KN0111"}) << condition;
  }
  EXPECT_EQ(codes_of("quorum() and (trust > 100 or guard > 10)"), Codes{"KN0111"});
}

TEST(Conditions, ThatAlwaysHoldAreFoundIfTheyReadSomething) {
  EXPECT_EQ(codes_of("trust >= 0"), Codes{"KN0112"});
  EXPECT_EQ(codes_of("quorum() and trust <= 100"), Codes{"KN0112"});
  EXPECT_EQ(codes_of("truth(clean, accurate)"), Codes{"KN0112"});
  EXPECT_EQ(codes_of("not (guard > 10)"), Codes{"KN0112"});
  EXPECT_EQ(codes_of("true"), Codes{});
}

TEST(Conditions, ThatExcludeOneAnotherAreFound) {
  for (const char* condition :
       {"trust > 5 and quorum() and trust < 3", "trust == 5 and trust == 6",
        "list_promised and not list_promised", "in_phase(debate) and in_phase(questions)",
        "variant(half_way) and variant(finished)", "5 < guard and guard < 5",
        "slot(fix_lamps, action, replace) and slot(fix_lamps, action, look_into)",
        "trust > 5 and (quorum() and trust < 3)", "list_promised == true and not list_promised",
        "answered(taps, commit) and answered(taps, deflect)"}) {
    EXPECT_EQ(codes_of(condition), Codes{"KN0113"}) << condition;
  }
  for (const char* condition :
       {"trust > 5 and guard < 3", "trust > 5 or trust < 3", "trust > 3 and trust < 5",
        "not in_phase(debate) and not in_phase(questions)", "trust != 5 and trust != 6"}) {
    EXPECT_EQ(codes_of(condition), Codes{}) << condition;
  }
}

TEST(Conditions, DeepAndLongOnesAreRefusedWithoutACrash) {
  EXPECT_EQ(codes_of(std::string(500, '(') + "quorum()" + std::string(500, ')')), Codes{"KN0108"});
  std::string nots;
  for (int i = 0; i < 100; ++i) nots += "not ";
  EXPECT_EQ(codes_of(nots + "quorum()"), Codes{"KN0108"});
  EXPECT_EQ(codes_of(std::string(5000, '-') + "trust > 1"), Codes{"KN0116"});
  std::string many = "trust > 1";
  for (int i = 0; i < 250; ++i) many += " or trust > 1";
  EXPECT_EQ(codes_of(many), Codes{});
  std::string right = "quorum()";
  for (int i = 0; i < 17; ++i) right.insert(0, "list_promised or (").append(")");
  EXPECT_EQ(codes_of(right), Codes{"KN0108"});
}

TEST(Conditions, AnyBytesAreAnswered) {
  const std::string alphabet =
      "trust list_promised and or not ( ) , == != < > + - = 1 32767 asked taps quorum \xD0\xB0 & ";
  std::uint64_t state = 1;
  for (int round = 0; round < 300; ++round) {
    std::string condition;
    for (int i = 0; i < 12; ++i) {
      state = state * 6364136223846793005ULL + 1442695040888963407ULL;
      std::size_t from = (state >> 33) % alphabet.size();
      from = alphabet.find(' ', from);
      if (from == std::string::npos) continue;
      condition += alphabet.substr(from, alphabet.find(' ', from + 1) - from);
    }
    const LoadedScenario loaded = with_ending(condition);
    EXPECT_EQ(loaded.script.has_value(), !loaded.diagnostics.has_errors()) << condition;
  }
}

}  // namespace
}  // namespace kenes::scenario
