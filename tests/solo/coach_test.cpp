#include "solo/coach.hpp"

#include <gtest/gtest.h>

#include "assess/fold.hpp"
#include "bots/table.hpp"
#include "support/playing.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using namespace test;

class Coach : public testing::Test {
 protected:
  /// Plays the move and gives what `own` learns from it.
  std::optional<Lesson> learn(SeatId own, SeatId seat, const Move& move) {
    const Hearing before = hearing_;
    session::Step step;
    step.action = {seat, move};
    auto applied = apply(*script_, hearing_, step.action);
    if (!applied) {
      ADD_FAILURE() << name_of(kind_of(move)) << " is refused: " << name_of(applied.error().code);
      return std::nullopt;
    }
    hearing_ = applied->hearing;
    step.happenings = applied->happenings;
    heard_.push_back(step);
    const auto lesson = lesson_of({voice(), own, before, hearing_, heard_});
    if (!lesson) return lesson;
    for (const text::Language language : text::kLanguages)
      EXPECT_EQ(lesson->words(voice(language)).find("⟦coach"), std::string::npos) << lesson->key;
    return lesson;
  }
  /// The same of one's own move; "" for nothing.
  std::string key(SeatId seat, const Move& move) {
    const auto lesson = learn(seat, seat, move);
    return lesson ? lesson->key : "";
  }
  void play(const std::vector<Action>& actions) { hearing_ = played(*script_, hearing_, actions); }
  [[nodiscard]] records::Voice voice(text::Language language = text::Language::en) const {
    return {*script_, catalogue_, texts_, language};
  }
  void change(const std::function<void(Script&)>& how) {
    Script changed = *script_;
    how(changed);
    script_ = std::make_shared<const Script>(changed);
  }
  /// Asked about the water; the akim owes an answer.
  void ask(Tone tone = Tone::neutral) {
    hearing_ = at_expert_floor(*script_);
    static_cast<void>(learn(kExpert, kExpert, AskClaim{kWaterShare, tone}));
    play({{kSerik, Choose{kChoiceBeat, 1}}});
  }
  [[nodiscard]] MotionId draft() const { return test::motion_at(hearing_, MotionKind::recommendation); }

  std::shared_ptr<const Script> script_ = small_script();
  Hearing hearing_ = at_expert_floor(*script_);
  std::vector<session::Step> heard_;
  text::Catalogue catalogue_ = *text::Catalogue::load(std::string(KENES_TEST_SOURCE_DIR) + "/assets/text");
  text::ScenarioTexts texts_;
};

TEST_F(Coach, SaysNothingAfterAGoodMove) {
  EXPECT_EQ(key(kExpert, AskClaim{kWaterShare, Tone::neutral}), "");
  play({{kSerik, Choose{kChoiceBeat, 1}}});
  EXPECT_EQ(key(kAkim, Answer{AnswerKind::commit}), "");
  EXPECT_EQ(key(kExpert, Press{Tone::neutral}), "");
  EXPECT_EQ(key(kAkim, Answer{AnswerKind::commit}), "");
  EXPECT_EQ(key(kExpert, Present{kAuditAct, 1}), "");
}

TEST_F(Coach, TellsAWrongLineFromAWrongPaper) {
  ask();
  play({{kAkim, Answer{AnswerKind::explain}}});
  EXPECT_EQ(key(kExpert, Present{kAuditAct, 0}), "coach.missed.line");
  hearing_.floor.claim = kRoadDone;
  EXPECT_EQ(key(kExpert, Present{kAuditAct, 1}), "coach.missed.paper");
}

TEST_F(Coach, AnAccusationThatWasParriedIsTheAskersLesson) {
  ask(Tone::accusing);
  const auto asker = learn(kExpert, kAkim, Answer{AnswerKind::deflect});
  ASSERT_TRUE(asker.has_value());
  EXPECT_EQ(asker->key, "coach.accusing");
  ask(Tone::accusing);
  EXPECT_FALSE(learn(kAigul, kAkim, Answer{AnswerKind::deflect})) << "not her question";
  ask(Tone::accusing);
  EXPECT_FALSE(learn(kExpert, kAkim, Answer{AnswerKind::explain}));
  ask(Tone::neutral);
  EXPECT_FALSE(learn(kExpert, kAkim, Answer{AnswerKind::deflect}));
}

TEST_F(Coach, AnEvasionIsPoorAndSoAreWordsWhereAPaperWasAtHand) {
  ask();
  EXPECT_EQ(key(kAkim, Answer{AnswerKind::deflect}), "coach.deflected");
  ask();
  EXPECT_EQ(key(kAkim, Answer{AnswerKind::explain}), "") << "the akim holds no paper about the water";
  hearing_ = at_expert_floor(*script_);
  static_cast<void>(learn(kExpert, kExpert, AskClaim{kRoadDone, Tone::neutral}));
  EXPECT_EQ(key(kAkim, Answer{AnswerKind::explain}), "coach.words_alone");
}

TEST_F(Coach, AQuestionAboutWhatIsSettledIsSpentOnNothing) {
  hearing_.claims[kRoadDone].progress = static_cast<std::uint8_t>(Progress::confirmed) & 7U;
  EXPECT_EQ(key(kExpert, AskClaim{kRoadDone, Tone::neutral}), "coach.settled.confirmed");
  hearing_ = at_expert_floor(*script_);
  hearing_.concrete.add(kWaterShare);
  EXPECT_EQ(key(kExpert, AskClaim{kWaterShare, Tone::neutral}), "coach.settled.promised");
}

TEST_F(Coach, APromiseIsNotLetGoWithoutADateNorAPaperKeptInThePocket) {
  ask();
  play({{kAkim, Answer{AnswerKind::commit}}});
  EXPECT_EQ(key(kExpert, YieldFloor{}), "coach.left_vague");
  ask();
  play({{kAkim, Answer{AnswerKind::explain}}});
  const auto lesson = learn(kExpert, kExpert, YieldFloor{});
  ASSERT_TRUE(lesson.has_value());
  EXPECT_EQ(lesson->key, "coach.unshown");
  EXPECT_NE(lesson->words(voice()).find("audit_act"), std::string::npos);
  ask();
  play({{kAkim, Answer{AnswerKind::explain}}, {kExpert, Present{kAuditAct, 1}}});
  play({{kAkim, Answer{AnswerKind::concede}}});
  EXPECT_EQ(key(kExpert, YieldFloor{}), "") << "it was shown";
}

TEST_F(Coach, TheWrongAddresseeIsToldWithTheRuleAndTheRightOneIsNot) {
  change([](Script& script) {
    script.rulebook.cited.push_back({"council_weight", "act.x", "1(8)", "2023-04-19", Standing::law});
  });
  catalogue_.set(text::Language::en, "act.x", {{"the Act", "the Act", "the Act", "the Act"}, false});
  hearing_ = at_debate(*script_);
  play({{kAigul, Propose{kRepairRoad}}});
  EXPECT_EQ(key(kAigul, FillSlot{draft(), 0, 0}), "");
  const auto lesson = learn(kAigul, kAigul, FillSlot{draft(), 0, 1});
  ASSERT_TRUE(lesson.has_value());
  EXPECT_EQ(lesson->key, "coach.addressee");
  EXPECT_EQ(lesson->rule, "council_weight");
  EXPECT_NE(lesson->words(voice()).find("by law; the Act, article 1(8)"), std::string::npos)
      << lesson->words(voice());
  EXPECT_EQ(key(kAigul, FillSlot{draft(), 1, 1}), "coach.deadline");
}

TEST_F(Coach, AVoteOnATextNobodyHeardIsPoorOnBothSides) {
  hearing_ = at_resolution(*script_);
  EXPECT_EQ(key(kChair, OpenVote{draft(), Method::open}), "coach.unread.put");
  EXPECT_EQ(key(kAigul, CastBallot{Ballot::against}), "coach.unread.cast");
  EXPECT_EQ(key(kAigul, CastBallot{Ballot::in_favour}), "") << "told once";
  hearing_ = at_resolution(*script_);
  play({{kSecretary, ReadBack{draft()}}});
  EXPECT_EQ(key(kChair, OpenVote{draft(), Method::open}), "");
  EXPECT_EQ(key(kAigul, CastBallot{Ballot::against}), "");
}

TEST_F(Coach, AnInterestThatNobodyKnowsOfSpoilsTheVote) {
  change([](Script& script) {
    script.rulebook.cited.push_back({"recusal", "", "", "", Standing::teaching});
  });
  hearing_ = at_resolution(*script_);
  play({{kSecretary, ReadBack{draft()}}, {kChair, OpenVote{draft(), Method::open}}});
  const auto lesson = learn(kSerik, kSerik, CastBallot{Ballot::in_favour});
  ASSERT_TRUE(lesson.has_value());
  EXPECT_EQ(lesson->key, "coach.interest");
  EXPECT_NE(lesson->words(voice()).find("(an assumption made for teaching.)"), std::string::npos);
  EXPECT_EQ(key(kAigul, CastBallot{Ballot::in_favour}), "");
}

TEST_F(Coach, APromiseIsKeptAndNotGivenForWhatOneFears) {
  hearing_ = at_resolution(*script_);
  hearing_.pledges.push({kRepairRoad, kAigul, kSerik});
  play({{kSecretary, ReadBack{draft()}}, {kChair, OpenVote{draft(), Method::open}}});
  EXPECT_EQ(key(kAigul, CastBallot{Ballot::abstain}), "coach.broken_pledge");
  EXPECT_EQ(key(kAigul, CastBallot{Ballot::in_favour}), "");
  change([](Script& script) { script.seats[kAigul.index()].dreads.add(kStartPipe); });
  hearing_ = at_recess(*script_);
  play({{kSerik, Approach{kAigul}}, {kSerik, SeekPledge{kStartPipe}}});
  const Hearing asked = hearing_;
  EXPECT_EQ(key(kAigul, ReplyPledge{true}), "coach.dreaded");
  hearing_ = asked;
  EXPECT_EQ(key(kAigul, ReplyPledge{false}), "");
}

TEST_F(Coach, ARulingAgainstWhatEverybodySeesIsPoor) {
  hearing_ = at_resolution(*script_);
  play({{kAigul, RaiseOrder{OrderKind::no_quorum}}});
  const Hearing raised = hearing_;
  EXPECT_EQ(key(kChair, RuleOnOrder{true}), "coach.order.upheld");
  hearing_ = raised;
  EXPECT_EQ(key(kChair, RuleOnOrder{false}), "");
}

TEST_F(Coach, ARightPointOfOrderIsNotDismissed) {
  hearing_ = at_resolution(*script_);
  play({{kChair, OpenVote{draft(), Method::open}}, {kAigul, RaiseOrder{OrderKind::text_not_read}}});
  EXPECT_EQ(key(kChair, RuleOnOrder{false}), "coach.order.dismissed");
}

TEST_F(Coach, ASpeakerIsNotStoppedBeforeTheyHaveSaidAnything) {
  change([](Script& script) {
    script.rulebook.cited.push_back({"council_time", "", "", "", Standing::regulation});
  });
  const auto lesson = learn(kChair, kChair, TakeFloor{});
  ASSERT_TRUE(lesson.has_value());
  EXPECT_EQ(lesson->key, "coach.cut_short");
  EXPECT_EQ(lesson->rule, "council_time");
  ask();
  play({{kAkim, Answer{AnswerKind::explain}}});
  EXPECT_EQ(key(kChair, TakeFloor{}), "") << "the expert has asked";
}

/// A whole hearing among bots, for what is asked when it is over.
struct Whole {
  std::vector<Action> actions;
  bool over = false;
};
Whole played_by_bots(const Script& script, std::uint64_t seed) {
  Whole whole;
  Hearing hearing = initial_hearing(script);
  for (int i = 0; i < 800 && !is_over(script, hearing); ++i) {
    const auto next =
        bots::next_action(script, hearing, SeatSet::first(script.seats.size()), seed, bots::Level::novice);
    if (!next) break;
    advance(script, hearing, *next, nullptr);
    whole.actions.push_back(*next);
  }
  whole.over = is_over(script, hearing);
  return whole;
}

TEST_F(Coach, AnExpertsMoveIsToldOnlyWhenTheHearingIsOver) {
  const Whole whole = played_by_bots(*script_, 3);
  ASSERT_TRUE(whole.over);
  std::array<int, 3> found{};
  for (std::size_t at = 0; at < whole.actions.size(); at += 2) {
    const auto better = better_at(voice(), {}, whole.actions, at, 3);
    if (!better) continue;
    ++found[static_cast<std::size_t>(better->what)];
    EXPECT_EQ(better->words(voice()).find("⟦coach"), std::string::npos);
    EXPECT_EQ(better->what == Better::What::same, better->move == whole.actions[at].move);
    if (at > 20) continue;
    const auto unfinished = std::span(whole.actions).first(whole.actions.size() - 1);
    EXPECT_FALSE(better_at(voice(), {}, unfinished, at, 3));
  }
  EXPECT_GT(found[0], 0) << "even a novice is right now and then";
  EXPECT_GT(found[1], 0) << "and not always";
}

TEST_F(Coach, NobodyIsAskedWhatTheyWouldHaveDoneInPlaceOfChance) {
  const Whole whole = played_by_bots(*script_, 3);
  for (std::size_t at = 0; at < whole.actions.size(); ++at) {
    if (whole.actions[at].seat.index() < script_->seats.size()) continue;
    EXPECT_FALSE(better_at(voice(), {}, whole.actions, at, 3));
  }
}

}  // namespace
}  // namespace kenes::solo
