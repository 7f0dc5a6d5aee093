#include "solo/barred.hpp"

#include <gtest/gtest.h>

#include "support/playing.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using namespace test;

class Missed : public testing::Test {
 protected:
  [[nodiscard]] std::vector<Barred> missed(const Hearing& hearing, SeatId seat) const {
    return missed_now(*script_, hearing, seat, legal_moves(*script_, hearing, seat));
  }
  [[nodiscard]] std::optional<RefusalCode> why(const Hearing& hearing, SeatId seat, MoveKind kind) const {
    for (const Barred& one : missed(hearing, seat)) {
      if (one.kind == kind) return one.why;
    }
    return std::nullopt;
  }
  [[nodiscard]] std::string told(const Hearing& hearing, SeatId seat, const Barred& barred) const {
    const records::Voice voice{*script_, catalogue_, texts_, text::Language::en};
    return why_told(voice, view_for(*script_, hearing, seat), barred);
  }

  std::shared_ptr<const Script> script_ = small_script();
  text::Catalogue catalogue_ = *text::Catalogue::load(std::string(KENES_TEST_SOURCE_DIR) + "/assets/text");
  text::ScenarioTexts texts_;
};

TEST_F(Missed, WhoHasNoFloorIsToldWhatItIsNeededFor) {
  const Hearing hearing = at_questions(*script_);
  EXPECT_EQ(why(hearing, kSerik, MoveKind::ask_claim), RefusalCode::no_floor);
  EXPECT_EQ(why(hearing, kSerik, MoveKind::propose), RefusalCode::wrong_phase);
  EXPECT_EQ(why(hearing, kSerik, MoveKind::ask_floor), std::nullopt) << "that is allowed";
  EXPECT_LE(missed(hearing, kSerik).size(), 4U);
}

TEST_F(Missed, NobodyLooksForABallotBeforeThereIsAnythingToDecideOn) {
  EXPECT_EQ(why(at_questions(*script_), kSerik, MoveKind::cast_ballot), std::nullopt);
  EXPECT_EQ(why(at_resolution(*script_), kSerik, MoveKind::cast_ballot), RefusalCode::no_vote);
}

TEST_F(Missed, WhatComesLaterIsSaidWithThePartOfTheMeeting) {
  const Hearing hearing = at_questions(*script_);
  const std::string words = told(hearing, kSerik, {MoveKind::propose, RefusalCode::wrong_phase});
  EXPECT_NE(words.find("Debate"), std::string::npos) << words;
  const Hearing late = at_resolution(*script_);
  EXPECT_EQ(told(late, kSerik, {MoveKind::propose, RefusalCode::wrong_phase}),
            catalogue_.say(text::Language::en, "refusal.wrong_phase"))
      << "it comes no more";
}

TEST_F(Missed, ARefusalNamesTheArticleOfTheRuleBehindIt) {
  Script script = small_script_copy();
  script.rulebook.cited = {{"council_quorum", "act.public_councils", "13(2)", "2023-04-19", Standing::law}};
  const records::Voice voice{script, catalogue_, texts_, text::Language::en};
  const Hearing hearing = at_questions(*script_);
  const std::string words =
      why_told(voice, view_for(script, hearing, kSerik), {MoveKind::cast_ballot, RefusalCode::no_quorum});
  EXPECT_NE(words.find("article 13(2)"), std::string::npos) << words;
  EXPECT_EQ(words.find("2023"), std::string::npos) << "as short as it can be: " << words;
}

TEST_F(Missed, WhoIsWaitedForIsOfferedNothingElse) {
  Hearing hearing = at_expert_floor(*script_);
  hearing = played(*script_, hearing,
                   {{kExpert, AskClaim{kWaterShare, Tone::neutral}}, {kSerik, Choose{kChoiceBeat, 1}}});
  ASSERT_FALSE(legal_moves(*script_, hearing, kAkim).empty());
  EXPECT_TRUE(missed(hearing, kAkim).empty());
}

TEST_F(Missed, WhoHasTheFloorDoesNotLookForAWayToAskForIt) {
  EXPECT_EQ(why(at_expert_floor(*script_), kExpert, MoveKind::ask_floor), std::nullopt);
}

}  // namespace
}  // namespace kenes::solo
