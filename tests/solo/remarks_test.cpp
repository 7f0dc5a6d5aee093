#include "solo/remarks.hpp"

#include <gtest/gtest.h>

#include "support/playing.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using namespace test;

/// Moves played one after another in a resolution on the roads, each with what one seat is told beside it.
class Remarks : public testing::Test {
 protected:
  std::string told(SeatId own, SeatId seat, const Move& move) {
    const Hearing before = hearing_;
    hearing_ = played(*script_, hearing_, {{seat, move}});
    session::Step step;
    step.action = {seat, move};
    heard_.push_back(step);
    const records::Story lines = remarks_on({voice(), own, before, hearing_, heard_});
    return lines.empty() ? "" : lines.front().text;
  }
  void all_vote(Ballot chair, Ballot aigul, Ballot serik) {
    static_cast<void>(told(kAkim, kChair, CastBallot{chair}));
    static_cast<void>(told(kAkim, kAigul, CastBallot{aigul}));
    static_cast<void>(told(kAkim, kSerik, CastBallot{serik}));
    static_cast<void>(told(kAkim, kChair, CloseVote{}));
  }
  [[nodiscard]] records::Voice voice() const { return {*script_, catalogue_, texts_, text::Language::en}; }
  [[nodiscard]] Move opening() const {
    return OpenVote{motion_at(hearing_, MotionKind::recommendation), Method::open};
  }

  std::shared_ptr<const Script> script_ = small_script();
  Hearing hearing_ = at_resolution(*script_);
  std::vector<session::Step> heard_;
  text::Catalogue catalogue_ = *text::Catalogue::load(std::string(KENES_TEST_SOURCE_DIR) + "/assets/text");
  text::ScenarioTexts texts_;
};

TEST_F(Remarks, WhoDeclaredAnInterestHearsThatTheyDoNotVote) {
  EXPECT_EQ(told(kSerik, kSerik, DeclareInterest{kRoads}), "");
  const Hearing before_vote = hearing_;
  EXPECT_EQ(told(kSerik, kChair, opening()),
            "You declared an interest in this matter, so you do not vote on it.");
  hearing_ = before_vote;
  EXPECT_EQ(told(kAigul, kChair, opening()), "");
}

TEST_F(Remarks, OfBallotsNothingIsRemarkedSinceTheOthersVoteInTheSameBreath) {
  EXPECT_EQ(told(kAigul, kChair, opening()), "");
  EXPECT_EQ(told(kAigul, kSerik, CastBallot{Ballot::against}), "");
  EXPECT_EQ(told(kAigul, kAigul, CastBallot{Ballot::in_favour}), "");
  const std::string words = vote_progress(voice(), hearing_);
  EXPECT_TRUE(words.starts_with("Votes cast: 2 of 3. Still to vote: ")) << words;
  EXPECT_NE(words.find("chair"), std::string::npos) << words;
  EXPECT_EQ(words.find("serik"), std::string::npos) << words;
  EXPECT_EQ(told(kChair, kChair, CastBallot{Ballot::in_favour}), "");
  EXPECT_EQ(vote_progress(voice(), hearing_), "Everybody has voted: 3 of 3.");
}

TEST_F(Remarks, APredictionIsAnsweredWithTheResultAndOnce) {
  static_cast<void>(told(kAigul, kAigul, Predict{1}));
  static_cast<void>(told(kAkim, kSerik, Predict{3}));
  static_cast<void>(told(kAkim, kChair, opening()));
  all_vote(Ballot::in_favour, Ballot::in_favour, Ballot::against);
  const Hearing counted = hearing_;
  const auto steps = heard_;
  EXPECT_EQ(told(kAigul, kChair, PublishVote{}), "You predicted 1 in favor; it was 2.");
  hearing_ = counted;
  EXPECT_EQ(told(kAigul, kChair, PublishVote{}), "") << "an older vote’s prediction";
  hearing_ = counted;
  heard_ = steps;
  EXPECT_EQ(told(kChair, kChair, PublishVote{}), "") << "others’ predictions";
}

TEST_F(Remarks, APredictionThatCameTrueIsToldSo) {
  static_cast<void>(told(kAigul, kAigul, Predict{3}));
  static_cast<void>(told(kAkim, kChair, opening()));
  all_vote(Ballot::in_favour, Ballot::in_favour, Ballot::in_favour);
  EXPECT_EQ(told(kAigul, kChair, PublishVote{}), "You predicted 3 in favor, and so it was.");
}

TEST_F(Remarks, WhoPresidesForTheChairIsToldSo) {
  hearing_ = at_co_report(*script_);
  const Hearing before = hearing_;
  const SeatId deputy = played(*script_, before, {{kChair, HandOver{}}}).presiding;
  EXPECT_EQ(told(deputy, kChair, HandOver{}),
            "You preside for the time being: the meeting goes on at your word.");
  EXPECT_EQ(told(deputy, deputy, HandOver{}), "") << "the chair is back";
  hearing_ = before;
  EXPECT_EQ(told(kSerik, kChair, HandOver{}), "") << "others have heard it";
}

}  // namespace
}  // namespace kenes::solo
