#include "solo/hints.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "bots/table.hpp"
#include "support/playing.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using namespace test;

class Hints : public testing::Test {
 protected:
  [[nodiscard]] std::vector<HintLadder> all(SeatId seat) const {
    const records::Voice voice{*script_, catalogue_, texts_, text::Language::en};
    const SeatView view = view_for(*script_, hearing_, seat);
    const auto legal = legal_moves(*script_, hearing_, seat);
    return hints_for({voice, content_, view, legal});
  }
  /// The ladder about that; fails the test where there is none.
  [[nodiscard]] HintLadder ladder(SeatId seat, const std::string& about) const {
    std::string had;
    for (const HintLadder& one : all(seat)) {
      if (one.about == about) return one;
      had += " " + one.about;
    }
    ADD_FAILURE() << "no " << about << " among:" << had;
    return {"", std::vector<Hint>(3)};
  }
  [[nodiscard]] bool has(SeatId seat, const std::string& about) const {
    return std::ranges::any_of(all(seat), [&](const HintLadder& one) { return one.about == about; });
  }
  static std::vector<std::string> keys(const HintLadder& ladder) {
    std::vector<std::string> keys;
    for (const Hint& hint : ladder.hints) keys.push_back(hint.key);
    return keys;
  }
  void play(const std::vector<Action>& actions) { hearing_ = played(*script_, hearing_, actions); }
  /// Asked about the water, the akim has promised; the expert still has the floor.
  void promise() {
    hearing_ = at_expert_floor(*script_);
    play({{kExpert, AskClaim{kWaterShare, Tone::neutral}},
          {kSerik, Choose{kChoiceBeat, 1}},
          {kAkim, Answer{AnswerKind::commit}}});
  }

  static scenario::ScenarioContent small_content() {
    scenario::ScenarioContent content;
    content.section_claims = {{kRoadDone, kWaterShare}, {kMeetings}};
    return content;
  }
  std::shared_ptr<const Script> script_ = small_script();
  Hearing hearing_ = at_questions(*script_);
  scenario::ScenarioContent content_ = small_content();
  text::Catalogue catalogue_ = *text::Catalogue::load(std::string(KENES_TEST_SOURCE_DIR) + "/assets/text");
  text::ScenarioTexts texts_;
};

using Keys = std::vector<std::string>;

TEST_F(Hints, CountAClaimAsTheReportDoes) {
  EXPECT_EQ(claim_number(*script_, content_, kRoadDone), "1.1");
  EXPECT_EQ(claim_number(*script_, content_, kWaterShare), "1.2");
  EXPECT_EQ(claim_number(*script_, content_, kMeetings), "2.1");
}

TEST_F(Hints, APaperInHandIsNamedAtTheLastStepAlone) {
  hearing_ = at_expert_floor(*script_);
  play({{kExpert, AskClaim{kWaterShare, Tone::neutral}}, {kSerik, Choose{kChoiceBeat, 1}}});
  play({{kAkim, Answer{AnswerKind::explain}}});
  const HintLadder found = ladder(kExpert, "proof.water_share");
  EXPECT_EQ(keys(found), (Keys{"hint.proof.1", "hint.proof.mine.2", "hint.proof.show.3"}));
  EXPECT_EQ(found.hints.back().move, Move(Present{kAuditAct, 1}));
  const records::Voice voice{*script_, catalogue_, texts_, text::Language::en};
  EXPECT_NE(found.hints[0].words(voice).find("claim 1.2"), std::string::npos);
  EXPECT_EQ(found.hints[1].words(voice).find("audit_act"), std::string::npos);
  EXPECT_NE(found.hints[2].words(voice).find("audit_act"), std::string::npos);
  EXPECT_NE(found.hints[2].words(voice).find("line 2"), std::string::npos) << "counted from one";
}

TEST_F(Hints, WhoHasNotAskedIsToldToAskAndWhoHasNoFloorToTakeIt) {
  const HintLadder afar = ladder(kExpert, "proof.water_share");
  EXPECT_EQ(afar.hints.back().key, "hint.proof.floor.3");
  EXPECT_EQ(afar.hints.back().move, Move(AskFloor{}));
  hearing_ = at_expert_floor(*script_);
  const HintLadder near = ladder(kExpert, "proof.water_share");
  EXPECT_EQ(near.hints.back().key, "hint.proof.ask.3");
  EXPECT_EQ(near.hints.back().move, Move(AskClaim{kWaterShare, Tone::neutral}));
}

TEST_F(Hints, SpeakOfNoPaperThatTheSeatDoesNotHold) {
  // The act that settles the matter is the expert's; Serik has the table that lies open before all.
  const HintLadder found = ladder(kSerik, "proof.water_share");
  EXPECT_EQ(found.hints[1].key, "hint.proof.table.2");
  const records::Voice voice{*script_, catalogue_, texts_, text::Language::en};
  for (const HintLadder& one : all(kSerik)) {
    for (const Hint& hint : one.hints) EXPECT_EQ(hint.words(voice).find("audit_act"), std::string::npos);
  }
}

TEST_F(Hints, ASettledClaimIsNotHintedAt) {
  hearing_ = at_expert_floor(*script_);
  play({{kExpert, AskClaim{kWaterShare, Tone::neutral}}, {kSerik, Choose{kChoiceBeat, 1}}});
  play({{kAkim, Answer{AnswerKind::explain}},
        {kExpert, Present{kAuditAct, 1}},
        {kAkim, Answer{AnswerKind::concede}}});
  EXPECT_FALSE(has(kExpert, "proof.water_share"));
}

TEST_F(Hints, APromiseWithoutADateIsAskedAbout) {
  Script patient = *script_;
  patient.rulebook.questions_per_turn = 4;
  script_ = std::make_shared<const Script>(patient);
  promise();
  const HintLadder found = ladder(kExpert, "promise.water_share");
  EXPECT_EQ(keys(found), (Keys{"hint.promise.1", "hint.promise.2", "hint.promise.press.3"}));
  EXPECT_EQ(found.hints.back().move, Move(Press{Tone::neutral}));
  play({{kExpert, Press{Tone::neutral}}, {kAkim, Answer{AnswerKind::commit}}});
  EXPECT_FALSE(refused(*script_, hearing_, kExpert, Press{Tone::neutral})) << "one could go on asking";
  EXPECT_FALSE(has(kExpert, "promise.water_share")) << "it has one now";
}

TEST_F(Hints, ThePromiseIsToBeTakenDownByWhoKeepsTheRecord) {
  promise();
  EXPECT_EQ(ladder(kSecretary, "recording.water_share").hints.back().move,
            Move(RecordCommitment{kWaterShare}));
  EXPECT_FALSE(has(kExpert, "recording.water_share"));
}

TEST_F(Hints, WhoIsAskedHearsWhichAnswerFits) {
  hearing_ = at_expert_floor(*script_);
  play({{kExpert, AskClaim{kWaterShare, Tone::neutral}}, {kSerik, Choose{kChoiceBeat, 1}}});
  // The akim knows that it is overstated; the table before all speaks for it.
  EXPECT_EQ(ladder(kAkim, "answer.water_share").hints[1].key, "hint.answer.table.2");
  play({{kAkim, Answer{AnswerKind::explain}}, {kExpert, Present{kAuditAct, 1}}});
  play({{kAkim, Present{kLabTable, 1}}});  // The wrong line, and no second paper in one answer.
  const HintLadder found = ladder(kAkim, "answer.water_share");
  EXPECT_EQ(keys(found), (Keys{"hint.answer.1", "hint.answer.stands.2", "hint.answer.stands.3"}));
  EXPECT_EQ(found.hints.back().move, Move(Answer{AnswerKind::commit, 1})) << "by a day, not soon";
}

TEST_F(Hints, WhoKnowsBetterIsToldSoAndNobodyElse) {
  hearing_ = at_expert_floor(*script_);
  hearing_.on_table.clear();
  play({{kExpert, AskClaim{kWaterShare, Tone::neutral}}, {kSerik, Choose{kChoiceBeat, 1}}});
  EXPECT_EQ(ladder(kAkim, "answer.water_share").hints[1].key, "hint.answer.weak.2");
  Script stranger = *script_;
  stranger.seats[kAkim.index()].knows.clear();
  script_ = std::make_shared<const Script>(stranger);
  EXPECT_EQ(ladder(kAkim, "answer.water_share").hints[1].key, "hint.answer.open.2");
}

TEST_F(Hints, WhoIsAskedAboutTheirPromiseIsToldToNameADate) {
  promise();
  play({{kExpert, Press{Tone::neutral}}});
  EXPECT_EQ(ladder(kAkim, "answer.water_share").hints[1].key, "hint.answer.promised.2");
}

TEST_F(Hints, AnEvadedQuestionIsToBeJoinedIn) {
  hearing_ = at_expert_floor(*script_);
  play({{kExpert, AskClaim{kWaterShare, Tone::neutral}}, {kSerik, Choose{kChoiceBeat, 1}}});
  EXPECT_FALSE(has(kAigul, "joining.water_share")) << "nothing was evaded yet";
  play({{kAkim, Answer{AnswerKind::deflect}}, {kExpert, Press{Tone::neutral}}});
  EXPECT_EQ(ladder(kAigul, "joining.water_share").hints.back().move, Move(SupportQuestion{}));
}

TEST_F(Hints, WhereAnswersAreGuardedTheToneIsSpokenOf) {
  hearing_ = at_expert_floor(*script_);
  hearing_.guard = 5;
  EXPECT_FALSE(has(kExpert, "tone"));
  hearing_.guard = 6;
  const auto move = ladder(kExpert, "tone").hints.back().move;
  ASSERT_TRUE(move && std::holds_alternative<AskClaim>(*move));
  EXPECT_EQ(std::get<AskClaim>(*move).tone, Tone::inviting);
}

TEST_F(Hints, NobodyVotesBeforeTheQuorumIsCertified) {
  hearing_ = at_opening(*script_);
  EXPECT_EQ(ladder(kSecretary, "quorum").hints.back().move, Move(CertifyQuorum{}));
  play({{kSecretary, CertifyQuorum{}}});
  EXPECT_FALSE(has(kSecretary, "quorum"));
  EXPECT_FALSE(has(kChair, "quorum"));
  hearing_.present.remove(kSerik);  // Two of four members are left; three are needed.
  const HintLadder found = ladder(kChair, "quorum");
  EXPECT_EQ(found.hints.back().key, "hint.quorum.adjourn.3");
  const records::Voice voice{*script_, catalogue_, texts_, text::Language::en};
  EXPECT_EQ(found.hints[1].words(voice), "Members present: 2; needed for a quorum: 3.");
  EXPECT_EQ(ladder(kAigul, "quorum").hints.back().key, "hint.quorum.order.3");
}

TEST_F(Hints, AnInterestOfOnesOwnIsToBeDeclaredBeforeTheMatterIsDecided) {
  EXPECT_FALSE(has(kSerik, "interest.roads")) << "nothing is being decided";
  hearing_ = at_resolution(*script_);
  EXPECT_EQ(ladder(kSerik, "interest.roads").hints.back().move, Move(DeclareInterest{kRoads}));
  EXPECT_FALSE(has(kAigul, "interest.roads")) << "she has none";
  play({{kSerik, DeclareInterest{kRoads}}});
  EXPECT_FALSE(has(kSerik, "interest.roads"));
}

TEST_F(Hints, ATextNobodyHasHeardIsReadFirst) {
  hearing_ = at_resolution(*script_);
  const MotionId draft = motion_at(hearing_, MotionKind::recommendation);
  EXPECT_EQ(ladder(kSecretary, "reading.repair_road").hints.back().move, Move(ReadBack{draft}));
  EXPECT_EQ(ladder(kChair, "reading.repair_road").hints.back().move, Move(CallReading{draft}));
  play({{kChair, OpenVote{draft, Method::open}}});
  EXPECT_EQ(ladder(kAigul, "reading.repair_road").hints.back().move,
            Move(RaiseOrder{OrderKind::text_not_read}));
  hearing_ = at_resolution(*script_);
  play({{kSecretary, ReadBack{draft}}, {kChair, OpenVote{draft, Method::open}}});
  EXPECT_FALSE(has(kAigul, "reading.repair_road"));
}

TEST_F(Hints, ARulingFollowsWhatEverybodyCanSee) {
  hearing_ = at_resolution(*script_);
  const MotionId draft = motion_at(hearing_, MotionKind::recommendation);
  play({{kChair, OpenVote{draft, Method::open}}, {kAigul, RaiseOrder{OrderKind::text_not_read}}});
  EXPECT_EQ(ladder(kChair, "ruling.text_not_read").hints.back().move, Move(RuleOnOrder{true}));
  hearing_ = at_resolution(*script_);
  play({{kAigul, RaiseOrder{OrderKind::no_quorum}}});
  EXPECT_EQ(ladder(kChair, "ruling.no_quorum").hints.back().move, Move(RuleOnOrder{false}));
  hearing_ = at_resolution(*script_);
  play({{kAigul, RaiseOrder{OrderKind::off_topic}}});
  EXPECT_FALSE(has(kChair, "ruling.off_topic")) << "that nobody can see";
}

class DraftHints : public Hints {
 protected:
  void draft(std::uint8_t addressee, std::uint8_t deadline) {
    hearing_ = at_debate(*script_);
    play({{kAigul, Propose{kRepairRoad}}});
    at_ = motion_at(hearing_, MotionKind::recommendation);
    if (addressee < 2) play({{kAigul, FillSlot{at_, 0, addressee}}});
    if (deadline < 2) play({{kAigul, FillSlot{at_, 1, deadline}}});
  }
  static constexpr std::uint8_t kBlank = 2;
  MotionId at_;
};

TEST_F(DraftHints, ARecommendationAtTheWrongLevelIsNoticedFirst) {
  draft(1, 1);
  const HintLadder found = ladder(kAigul, "addressee.repair_road");
  EXPECT_EQ(keys(found), (Keys{"hint.addressee.1", "hint.addressee.2", "hint.wording.fill.3"}));
  EXPECT_EQ(found.hints.back().move, Move(FillSlot{at_, 0, 0}));
}

TEST_F(DraftHints, AnotherMembersDraftIsMendedByAnAmendment) {
  draft(1, 0);
  play({{kAigul, YieldFloor{}}, {kSerik, AskFloor{}}, {kChair, GiveFloor{kSerik}}});
  const HintLadder found = ladder(kSerik, "addressee.repair_road");
  EXPECT_EQ(found.hints.back().key, "hint.wording.amend.3");
  EXPECT_EQ(found.hints.back().move, Move(Amend{at_, 0, 0}));
}

TEST_F(DraftHints, ADateThatBindsNobodyAndABlankAreNoticedToo) {
  draft(0, 1);
  EXPECT_EQ(ladder(kAigul, "deadline.repair_road").hints.back().move, Move(FillSlot{at_, 1, 0}));
  draft(0, kBlank);
  EXPECT_EQ(ladder(kAigul, "blank.repair_road").hints.back().move, Move(FillSlot{at_, 1, 0}));
  draft(0, 0);
  for (const char* about : {"addressee.repair_road", "deadline.repair_road", "blank.repair_road"})
    EXPECT_FALSE(has(kAigul, about)) << about;
}

TEST_F(Hints, WhatWasFoundOutCallsForARecommendation) {
  promise();
  play({{kExpert, YieldFloor{}}, {kChair, NextPhase{}}, {kChair, NextPhase{}}});
  play({{kAigul, AskFloor{}}, {kChair, GiveFloor{kAigul}}});
  EXPECT_EQ(ladder(kAigul, "proposing.start_pipe").hints.back().move, Move(Propose{kStartPipe}));
  hearing_ = at_debate(*script_);
  EXPECT_FALSE(has(kAigul, "proposing.start_pipe")) << "asked about, but nothing came of it";
}

TEST_F(Hints, AVoteThatWouldFailByThePromisesKnownIsWorkedFor) {
  hearing_ = at_recess(*script_);
  const HintLadder found = ladder(kSerik, "votes.start_pipe");
  const records::Voice voice{*script_, catalogue_, texts_, text::Language::en};
  EXPECT_EQ(found.hints[1].words(voice), "As far as you know: 1. Needed: 2. It would fail today.");
  ASSERT_TRUE(found.hints.back().move.has_value());
  EXPECT_TRUE(std::holds_alternative<Approach>(*found.hints.back().move));
  play({{kSerik, Approach{kAigul}}, {kSerik, SeekPledge{kStartPipe}}, {kAigul, ReplyPledge{true}}});
  EXPECT_FALSE(has(kSerik, "votes.start_pipe")) << "two are enough";
}

/// Hearings of a shipped scenario among bots: wherever somebody gets a hint, it can be said in all languages
/// and leads to a move that is allowed.
TEST(HintsOfAShippedScenario, CanBeSaidAndFollowedWhereverTheyCome) {
  const std::string assets = std::string(KENES_TEST_SOURCE_DIR) + "/assets";
  const auto loaded = scenario::load_scenario(assets + "/scenarios/shyndala_report", assets + "/rulebooks");
  ASSERT_TRUE(loaded.script.has_value());
  const Script& script = *loaded.script;
  const text::Catalogue catalogue = *text::Catalogue::load(assets + "/text");
  const auto& by = loaded.content.texts;
  const text::ScenarioTexts texts(text::Language::kk, {by.at("kk"), by.at("ru"), by.at("en")});
  std::map<std::string, int> kinds;
  for (std::uint64_t seed = 1; seed <= 32; ++seed) {
    Hearing hearing = initial_hearing(script);
    for (int i = 0; i < 600 && !is_over(script, hearing); ++i) {
      for (std::size_t s = 0; s < script.seats.size(); ++s) {
        const SeatView view = view_for(script, hearing, SeatId(s));
        const auto legal = legal_moves(script, hearing, SeatId(s));
        for (const text::Language language : text::kLanguages) {
          const records::Voice voice{script, catalogue, texts, language};
          for (const HintLadder& ladder : hints_for({voice, loaded.content, view, legal})) {
            ++kinds[ladder.about.substr(0, ladder.about.find('.'))];
            for (const Hint& hint : ladder.hints) {
              const std::string words = hint.words(voice);
              ASSERT_EQ(words.find("⟦"), std::string::npos) << words;
              ASSERT_EQ(words.find('{'), std::string::npos) << words;
            }
            const auto& move = ladder.hints.back().move;
            ASSERT_TRUE(move && std::find(legal.begin(), legal.end(), *move) != legal.end()) << ladder.about;
          }
        }
      }
      auto next = bots::next_action(script, hearing, SeatSet::first(script.seats.size()), seed);
      if (!next) break;
      advance(script, hearing, *next, nullptr);
    }
  }
  for (const char* kind : {"answer", "proof", "promise", "joining", "tone", "quorum", "reading", "recording",
                           "proposing", "votes", "blank"})
    EXPECT_GT(kinds[kind], 0) << kind;
}

}  // namespace
}  // namespace kenes::solo
