// Plans: read completely or with all their faults.

#include "codec/plan.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "support/playing.hpp"
#include "support/small_script.hpp"

namespace kenes::test {
namespace {

using namespace codec;
using Code = DecodeFault::Code;

constexpr const char* kGood = R"({
  "format": 1, "scenario": "small", "seed": 18446744073709551615, "variant": "dry", "language": "kk", "clock": true,
  "extra_seats": ["expert"], "$schema": "x", "note": "a way to the corner",
  "steps": [
    {"seat": "chair", "move": "open_meeting", "note": "at last"},
    {"seat": "akim", "move": "ask_floor", "refused": "wrong_phase"},
    {"seat": "secretary", "move": "mark_presence", "who": "member_serik", "here": false},
    {"expect": "present(akim) and trust > 10"},
    {"bots": {"until": "phase debate"}},
    {"bots": {"until": "turn of expert", "without": ["expert"], "at_most": 9}},
    {"bots": {"until": "choice of member_serik"}},
    {"bots": {"until": "vote"}},
    {"bots": {"until": "vote start_pipe"}},
    {"bots": {"until": "holds adopted(start_pipe) or minute > 40"}},
    {"seat": "member_serik", "move": "cast_secret", "ballot": "against"},
    {"seat": "member_serik", "move": "fill_slot", "motion": "start_pipe", "slot": "deadline", "option": "soon"},
    {"seat": "chair", "move": "open_vote", "motion": "report", "method": "open"},
    {"bots": {"until": "over"}},
    {"ending": "turned_corner"}
  ]
})";

template <class What>
const What& step(const Plan& plan, std::size_t at) {
  return std::get<What>(plan.steps.at(at).what);
}

TEST(PlanCodec, ReadsEveryKindOfStep) {
  const auto plan = read_plan(kGood);
  ASSERT_TRUE(plan.has_value()) << plan.error().front().pointer;
  EXPECT_EQ(plan->seed, 18446744073709551615ULL);
  EXPECT_EQ(plan->variant, "dry");
  EXPECT_TRUE(plan->clock);
  EXPECT_EQ(plan->extra_seats, std::vector<std::string>{"expert"});
  EXPECT_EQ(*step<PlanMove>(*plan, 1).refused, rules::RefusalCode::wrong_phase);
  EXPECT_FALSE(step<PlanMove>(*plan, 0).refused.has_value());
  EXPECT_EQ(step<PlanExpect>(*plan, 3).condition, "present(akim) and trust > 10");
  EXPECT_EQ(step<PlanBots>(*plan, 4).until, PlanBots::Until::phase);
  EXPECT_EQ(step<PlanBots>(*plan, 4).word, "debate");
  EXPECT_EQ(step<PlanBots>(*plan, 5).until, PlanBots::Until::turn);
  EXPECT_EQ(step<PlanBots>(*plan, 5).at_most, 9U);
  EXPECT_EQ(step<PlanBots>(*plan, 7).word, "");
  EXPECT_EQ(step<PlanBots>(*plan, 8).word, "start_pipe");
  EXPECT_EQ(step<PlanBots>(*plan, 9).word, "adopted(start_pipe) or minute > 40");
  EXPECT_EQ(step<PlanMove>(*plan, 10).ballot, rules::Ballot::against);
  EXPECT_EQ(step<PlanEnding>(*plan, 14).ending, "turned_corner");
  EXPECT_TRUE(check_plan(*small_script(), *plan).empty());
}

TEST(PlanCodec, AMoveIsDecodedWithTheTableOfTheMoment) {
  const auto plan = read_plan(kGood);
  ASSERT_TRUE(plan.has_value());
  const rules::Script& script = *small_script();
  const rules::Hearing before = at_debate(script);
  EXPECT_FALSE(decode_plan_move(words_of(script, before), step<PlanMove>(*plan, 11)).has_value());
  const rules::Hearing after = played(script, before, {{kAigul, rules::Propose{kStartPipe}}});
  const auto action = decode_plan_move(words_of(script, after), step<PlanMove>(*plan, 11));
  ASSERT_TRUE(action.has_value());
  EXPECT_EQ(std::get<rules::FillSlot>(action->move).slot, 1);
}

TEST(PlanCodec, NamesAllFaultsOfAFile) {
  const auto plan = read_plan(R"({"format": 2, "scenario": "small", "sede": 1, "steps": [
    {"seat": "chair", "move": "dance"}, {"expect": 5}, {"bots": {"until": "tomorrow"}}, {}, 7,
    {"seat": "chair", "move": "open_meeting", "refused": "because"}, {"seat": "chair", "move": "open_meeting", "ballot": "against"},
    {"seat": "chair", "move": "cast_secret"}, {"bots": {"until": "phase"}}, {"bots": {"until": "over now"}}, {"ending": "x", "expect": "y"}]})");
  ASSERT_FALSE(plan.has_value());
  std::vector<std::pair<Code, std::string>> found;
  for (const auto& fault : plan.error()) found.emplace_back(fault.code, fault.pointer);
  for (const auto& expected :
       std::vector<std::pair<Code, std::string>>{{Code::newer_format, "/format"},
                                                 {Code::unknown_key, "/sede"},
                                                 {Code::unknown_word, "/steps/0/move"},
                                                 {Code::wrong_type, "/steps/1/expect"},
                                                 {Code::unknown_word, "/steps/2/bots/until"},
                                                 {Code::missing_key, "/steps/3/move"},
                                                 {Code::not_an_object, "/steps/4"},
                                                 {Code::unknown_word, "/steps/5/refused"},
                                                 {Code::unknown_key, "/steps/6/ballot"},
                                                 {Code::missing_key, "/steps/7/ballot"},
                                                 {Code::unknown_word, "/steps/8/bots/until"},
                                                 {Code::unknown_word, "/steps/9/bots/until"},
                                                 {Code::unknown_key, "/steps/10/ending"}}) {
    EXPECT_TRUE(std::find(found.begin(), found.end(), expected) != found.end()) << expected.second;
  }
}

TEST(PlanCodec, NamesWhatTheScenarioDoesNotHave) {
  const auto plan =
      read_plan(R"({"format": 1, "scenario": "big", "variant": "damp", "extra_seats": ["nobody"], "steps": [
    {"seat": "nobody", "move": "open_meeting"}, {"seat": "chair", "move": "ask_claim", "claim": "fire", "tone": "neutral"},
    {"seat": "chair", "move": "fill_slot", "motion": "start_pipe", "slot": "colour", "option": "soon"},
    {"bots": {"until": "turn of nobody"}}, {"bots": {"until": "vote nothing"}}, {"bots": {"until": "phase lunch"}},
    {"bots": {"until": "over", "without": ["nobody"]}}, {"ending": "happy"}]})");
  ASSERT_TRUE(plan.has_value());
  std::vector<std::string> found;
  for (const auto& fault : check_plan(*small_script(), *plan)) found.push_back(fault.pointer);
  const std::vector<std::string> expected{"/scenario",           "/variant",
                                          "/extra_seats",        "/steps/0/seat",
                                          "/steps/1/claim",      "/steps/2/slot",
                                          "/steps/3/bots/until", "/steps/4/bots/until",
                                          "/steps/5/bots/until", "/steps/6/bots/without",
                                          "/steps/7/ending"};
  EXPECT_EQ(found, expected);
}

TEST(PlanCodec, WhatIsNoPlanIsAFault) {
  for (const char* text :
       {"", "[]", "{}", "{\"format\":1}", R"({"format":1,"scenario":"small","steps":{}})"}) {
    EXPECT_FALSE(read_plan(text).has_value()) << text;
  }
}

TEST(PlanCodec, TheGuideNamesEveryMoveThatAPlanCanHold) {
  std::ifstream file(KENES_TEST_SOURCE_DIR "/assets/guide/en/plan.md");
  std::stringstream guide;
  guide << file.rdbuf();
  for (std::string_view name : rules::kNames<rules::MoveKind>) {
    const bool own = name == "count_hall" || name == "count_box" || name == "reopen_vote" ||
                     name == "draw_variant" || name == "draw_beat";
    if (!own) {
      EXPECT_NE(guide.str().find(std::string(name)), std::string::npos) << name;
    }
  }
}

}  // namespace
}  // namespace kenes::test
