#include "records/debrief.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "records/minutes.hpp"
#include "records/outcome.hpp"
#include "records/short_debrief.hpp"
#include "records/told.hpp"
#include "records/words.hpp"
#include "support/recording.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using namespace test;

/// To the end: the audit act shown, the akim commits, the road recommendation goes to that addressee and is
/// adopted, the report too.
Recording whole_hearing(std::uint8_t addressee) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, Present{kAuditAct, 1});
  r.play(kAkim, Answer{AnswerKind::commit})
      .play(kExpert, YieldFloor{})
      .play(kChair, NextPhase{})
      .play(kChair, NextPhase{});
  r.play(kAigul, AskFloor{}).play(kChair, GiveFloor{kAigul}).play(kAigul, Propose{kRepairRoad});
  const MotionId draft = r.draft(MotionKind::recommendation);
  r.play(kAigul, FillSlot{draft, 0, addressee})
      .play(kAigul, FillSlot{draft, 1, 0})
      .play(kAigul, YieldFloor{});
  r.play(kChair, NextPhase{}).play(kAigul, Predict{3});
  r.vote(MotionKind::recommendation, Ballot::in_favour, Ballot::in_favour, Ballot::against);
  r.vote(MotionKind::report, Ballot::in_favour, Ballot::in_favour, Ballot::in_favour);
  return r.play(kChair, NextPhase{}).play(kChair, CloseMeeting{});
}

assess::Facts facts_from(const Recording& recording) {
  return assess::facts_of(*small_script(), {}, recording.actions());
}

TEST(Outcome, MinutesAndDebriefNameThePromisedDate) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::commit, 1}).play(kSecretary, RecordCommitment{kWaterShare});
  const assess::Facts facts = facts_from(r);
  EXPECT_TRUE(has(text_of(minutes_page(small_voice(), facts, {})), "The date named: september."));
  EXPECT_TRUE(has(claim_told(small_voice(), facts, kWaterShare).done, "Promised date: september."));
}

TEST(Outcome, NamesTheEndingAndWhatTheNearestOtherLacked) {
  const assess::Facts facts = facts_from(whole_hearing(0));
  EXPECT_TRUE(has(text_of(ending_page(small_voice(), facts)), "Noted\nNothing moves."));
  const std::string why = text_of(why_page(small_voice(), facts));
  EXPECT_TRUE(has(why, "It did not come to “A corner turned”"));
  EXPECT_TRUE(has(why, "“Start the pipe” was not adopted."));
}

TEST(Outcome, TheResolutionHoldsTheWordingAsAdopted) {
  const std::string text = text_of(resolution_page(small_voice(), facts_from(whole_hearing(0))));
  EXPECT_TRUE(has(text, "The report was accepted."));
  EXPECT_TRUE(has(text, "To utilities: repair it by september."));
}

TEST(Outcome, TheResolutionPutsRightWhatWasBroughtOutAndProposesTheRest) {
  // Only what was asked about the water was brought out; the recommendation is about the road.
  const std::string road = text_of(resolution_page(small_voice(), facts_from(whole_hearing(0))));
  EXPECT_TRUE(has(road, "Proposals for improving the work\nTo utilities")) << road;
  EXPECT_FALSE(has(road, "Recommendations: putting right")) << road;

  assess::Facts facts = facts_from(whole_hearing(0));
  for (ClaimState& claim : facts.hearing.claims.items) claim.marks |= ClaimState::was_contradicted;
  const std::string all = text_of(resolution_page(small_voice(), facts));
  EXPECT_TRUE(has(all, "Recommendations: putting right what the hearing has brought out\nTo utilities"))
      << all;
  EXPECT_FALSE(has(all, "Proposals for improving")) << all;
}

TEST(Outcome, TheReplyFollowsFromAddresseeWordingAndWhatWasEstablished) {
  const auto script = small_script();
  // Nothing was established about the road itself.
  EXPECT_EQ(reply_to(*script, facts_from(whole_hearing(0)).hearing, kRepairRoad), Reply::in_part);
  EXPECT_EQ(reply_to(*script, facts_from(whole_hearing(1)).hearing, kRepairRoad), Reply::refused);
  Hearing hearing = facts_from(whole_hearing(0)).hearing;
  hearing.claims[kRoadDone].marks |= ClaimState::was_confirmed;
  EXPECT_EQ(reply_to(*script, hearing, kRepairRoad), Reply::accepted);
  EXPECT_TRUE(has(text_of(aftermath_page(small_voice(), facts_from(whole_hearing(1)))),
                  "refused, with reasons. Not ours."));
}

TEST(Outcome, AReplyMayRepeatWhatWasAdopted) {
  EXPECT_TRUE(has(text_of(aftermath_page(small_voice(), facts_from(whole_hearing(0)))),
                  "accepted in part. Partly, by september."));
}

TEST(Debrief, SaysWhatWasLetThroughAndWhoHeldTheProof) {
  const std::string text = text_of(claims_page(small_voice(), facts_from(whole_hearing(0))));
  EXPECT_TRUE(has(text, "“The road is done”: said."));
  EXPECT_TRUE(has(text, "Nobody asked about it."));
  EXPECT_TRUE(
      has(text, "This would have settled it: road_contract, “Line handover” (held by: akim, member_aigul)."));
  EXPECT_TRUE(has(text, "Shown against it: audit_act (expert)."));
}

TEST(Debrief, InShortNamesOnlyWhatWasLeftOpenAndWithWhat) {
  const assess::Facts facts = facts_from(whole_hearing(0));
  const std::string text = text_of(short_debrief_page(small_voice(), facts, kAkim));
  EXPECT_TRUE(has(text, "Left open: “The road is done”.\nThis would have settled it: road_contract")) << text;
  EXPECT_FALSE(has(text, "Shown against it: audit_act (expert).")) << text;
  EXPECT_FALSE(has(text, "Asked by")) << text;
  EXPECT_TRUE(has(text, "Your seat: akim")) << text;
  EXPECT_LT(text.size(), text_of(debrief_page(small_voice(), facts, kAkim)).size());
}

TEST(Debrief, TellsWhatWasBehindAClaimInTheVariantThatWasDrawn) {
  const assess::Facts facts = facts_from(whole_hearing(0));
  text::ScenarioTexts::Texts own = small_texts().of(text::Language::en);
  const std::string drawn = small_script()->names.variants[facts.hearing.variant.index()];
  own["claim.water_share.truth." + drawn] = "This year it was the gates.";
  own["claim.road_done.truth.another_year"] = "Never told.";
  const text::ScenarioTexts texts(text::Language::en, {text::ScenarioTexts::Texts{}, {}, own});
  const Voice voice{*small_script(), shipped_texts(), texts, text::Language::en};
  const std::string text = text_of(claims_page(voice, facts));
  EXPECT_TRUE(has(text, "This year it was the gates."));
  EXPECT_FALSE(has(text, "It was the villages that were counted."));
  EXPECT_TRUE(has(text, "It is.")) << "what was not written for the variant holds in all";
  EXPECT_FALSE(has(text, "Never told."));
}

TEST(Debrief, CountsWhatThoseDidWhoNeverHadTheFloor) {
  const std::string text = text_of(speaking_page(small_voice(), facts_from(whole_hearing(0))));
  EXPECT_TRUE(has(text, "2 answers")) << text;
  EXPECT_TRUE(has(text, "1 turn, 1 question, 1 document shown")) << text;
  EXPECT_FALSE(has(text, " 0 ")) << text;
}

TEST(Debrief, SlipsAreTheHearings) {
  const std::string text = text_of(procedure_page(small_voice(), facts_from(whole_hearing(0))));
  EXPECT_TRUE(has(text, "“Repair the road” was put to the vote before its text was read out."));
  EXPECT_TRUE(has(text, "A commitment was never taken down"));
  for (const char* name : {"chair", "secretary", "akim"}) EXPECT_FALSE(has(text, name)) << text;
}

TEST(Debrief, WhoWasMarkedAbsentInTheHallIsNamedButNotInARoomWherePeopleGo) {
  Recording r(*small_script());
  r.opened();
  const auto told = [](const assess::Facts& facts) { return text_of(procedure_page(small_voice(), facts)); };
  assess::Facts facts = facts_from(r);
  ASSERT_FALSE(facts.votes.empty());
  EXPECT_FALSE(has(told(facts), "Marked as absent")) << told(facts);
  facts.votes.front().verdict.counts.present = 2;
  facts.votes.front().voted.remove(kSerik);
  EXPECT_TRUE(has(told(facts), "Marked as absent though in the hall: member_serik.")) << told(facts);
  facts.hearing.unset(Hearing::moves_keep_time);
  EXPECT_FALSE(has(told(facts), "Marked as absent")) << told(facts);
}

TEST(Debrief, InShortNamesFourOfManyAndFirstWhatTheSeatCouldHaveProved) {
  Script script = small_script_copy();
  assess::Facts facts = facts_from(whole_hearing(0));
  const std::size_t road = kRoadDone.index();
  ASSERT_FALSE(facts.claims[road].unused.empty());
  for (auto& proof : facts.claims[road].unused) proof.holders.remove(kAigul);
  // Five more like the road; the paper for the last of them is hers.
  for (int i = 0; i < 5; ++i) {
    const ClaimId more(script.claims.size());
    script.claims.push_back(script.claims[road]);
    script.names.claims.push_back("more_" + std::to_string(i));
    script.sections[script.claims[road].section.index()].claims.add(more);
    facts.claims.push_back(facts.claims[road]);
  }
  for (auto& proof : facts.claims.back().unused) proof.holders.add(kAigul);
  const Voice small = small_voice();
  const Voice voice{script, small.catalogue, small.texts, small.language};
  const std::string text = text_of(missed_claims_page(voice, facts, kAigul));
  std::size_t named = 0;
  for (std::size_t at = 0; (at = text.find("Left open: ", at)) != std::string::npos; ++at) ++named;
  EXPECT_EQ(named, 4U) << text;
  EXPECT_TRUE(has(text, "more_4")) << text;
  EXPECT_TRUE(has(text, "Left open besides: 2.")) << text;
}

TEST(Debrief, ASeatHearsOfItsGoalsPredictionsAndPapers) {
  const std::string aigul = text_of(seat_page(small_voice(), facts_from(whole_hearing(0)), kAigul));
  EXPECT_TRUE(has(aigul, "Your prediction for the recommendation “Repair the road”: 3 for; in fact 2."));
  EXPECT_TRUE(has(aigul, "Predictions that came out exactly: 0 of 1."));
  EXPECT_TRUE(has(aigul, "A document of yours that nobody saw: road_contract"));
  EXPECT_TRUE(has(text_of(seat_page(small_voice(), facts_from(whole_hearing(0)), kAkim)),
                  "Keep the trust of the hall"));
}

TEST(Debrief, EveryWordIsThereInEveryLanguage) {
  const assess::Facts facts = facts_from(whole_hearing(1));
  for (const text::Language language : text::kLanguages) {
    const std::string text = text_of(debrief_page(small_voice(language), facts, kAkim));
    EXPECT_FALSE(has(text, "⟦")) << text;
  }
}

TEST(Minutes, HoldWhatTheLawWants) {
  const std::string text = text_of(minutes_page(small_voice(), facts_from(whole_hearing(0)), {}));
  EXPECT_TRUE(has(text, "Members of the council: 4; present: 3: chair, member_aigul, member_serik.")) << text;
  EXPECT_TRUE(has(text, "Also present: akim, post of akim; expert, post of expert.\nChair"))
      << "the secretary has a line below: " << text;
  EXPECT_TRUE(has(text, "Water. Reported by: akim"));
  EXPECT_TRUE(has(text, "Spoke: "));
  EXPECT_TRUE(has(text, "For 2, against 1, abstained 0: adopted."));
  EXPECT_TRUE(has(text, "To utilities: repair it by september."));
  EXPECT_FALSE(has(text, "Commitments taken down")) << "nobody took it down";
  EXPECT_TRUE(has(text, "Date and place: ____")) << "the scenario does not say";
  EXPECT_TRUE(has(text, "Agenda\nWater. Reported by: akim, post of akim\n"));
  EXPECT_TRUE(has(text, "Ninety percent have a tap.")) << "what the report said";
  EXPECT_TRUE(has(text,
                  "Asked by: expert.\nShown: “audit_act” (expert).\nakim gave an explanation.\n"
                  "akim committed to putting it right.\n"))
      << text;
  EXPECT_TRUE(
      has(text, "Of these, officials and invited persons: akim, post of akim; expert, post of expert."));
  EXPECT_TRUE(has(text, "Chair: ____________________ chair\nSecretary: ____________________ secretary\n"));
  EXPECT_FALSE(has(text, "by hand")) << text;
}

TEST(Minutes, WhoeverWasHeardWasThereThoughMarkedAbsentAtTheEnd) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, YieldFloor{});
  r.play(kSecretary, MarkPresence{kAkim, false});
  EXPECT_TRUE(
      has(text_of(minutes_page(small_voice(), facts_from(r), {})), "Also present: akim, post of akim;"));
}

TEST(Minutes, SayWhoSpokeToWhatAndHow) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::deflect}).play(kExpert, YieldFloor{});
  r.play(kChair, NextPhase{}).play(kChair, NextPhase{});
  r.play(kAigul, AskFloor{}).play(kChair, GiveFloor{kAigul}).play(kAigul, Speak{kRoads, Stance::oppose});
  const std::string text = text_of(minutes_page(small_voice(), facts_from(r), {}));
  EXPECT_TRUE(has(text, "Debate\nmember_aigul: “Roads”, not satisfied.\n")) << text;
  EXPECT_TRUE(has(text, "akim did not answer on the substance.")) << text;
}

TEST(Minutes, LeaveToAHandWhatTheRulebookWantsAndNobodyHereCanKnow) {
  Script script = *small_script();
  script.rulebook.minutes_hold = {"minutes.number_present", "minutes.seal"};
  script.rulebook.resolution_holds = {"resolution.assessment", "resolution.registered"};
  script.rulebook.reply_days = 12;
  const Recording r = whole_hearing(0);
  const Voice voice{script, shipped_texts(), small_texts(), text::Language::en};
  const std::string text = text_of(minutes_page(voice, assess::facts_of(script, {}, r.actions()), {}));
  EXPECT_TRUE(has(text, "by hand – ⟦minutes.seal⟧: ____")) << text;
  EXPECT_TRUE(has(text, "by hand – ⟦resolution.registered⟧: ____"));
  EXPECT_FALSE(has(text, "⟦minutes.number_present⟧"));
  EXPECT_TRUE(has(text, "Days allowed for the reasoned reply: 12."));
}

/// From the question asked, by way of a draft of Aigul's.
void to_the_vote_on_the_road(Recording& r) {
  r.play(kAkim, Answer{AnswerKind::explain}).play(kExpert, YieldFloor{});
  r.play(kChair, NextPhase{}).play(kChair, NextPhase{});
  r.play(kAigul, AskFloor{}).play(kChair, GiveFloor{kAigul}).play(kAigul, Propose{kRepairRoad});
  const MotionId draft = r.draft(MotionKind::recommendation);
  r.play(kAigul, FillSlot{draft, 0, 0}).play(kAigul, FillSlot{draft, 1, 0}).play(kAigul, YieldFloor{});
  r.play(kChair, NextPhase{});
}

TEST(Minutes, SayWhoDeclaredAnInterestAndDidNotVoteOnWhatForIt) {
  Recording r(*small_script());
  r.asked();
  const std::string before = text_of(minutes_page(small_voice(), facts_from(r), {}));
  EXPECT_FALSE(has(before, "Interests declared")) << before;
  r.play(kSerik, DeclareInterest{kRoads});
  to_the_vote_on_the_road(r);
  const MotionId draft = r.draft(MotionKind::recommendation);
  r.play(kChair, OpenVote{draft, Method::open}).play(kAigul, CastBallot{Ballot::in_favour});
  r.play(kChair, CloseVote{}).play(kChair, PublishVote{});
  const std::string text = text_of(minutes_page(small_voice(), facts_from(r), {}));
  EXPECT_TRUE(has(text, "Interests declared")) << text;
  EXPECT_TRUE(has(text, "member_serik: “")) << text;
  EXPECT_TRUE(has(text, "Did not vote, having declared an interest: member_serik.")) << text;
  for (const text::Language language : text::kLanguages)
    EXPECT_FALSE(has(text_of(minutes_page(small_voice(language), facts_from(r), {})), "⟦"));
}

TEST(Minutes, SayWhatWasNotedBesidesWhereItWasSaid) {
  Page noted;
  noted.paragraph("Noted besides.");
  const std::string text = text_of(minutes_page(small_voice(), facts_from(whole_hearing(0)), {}, noted));
  const std::size_t heard = text.find("Heard\n"), besides = text.find("Noted besides."),
                    votes = text.find("Votes\n");
  ASSERT_NE(votes, std::string::npos) << text;
  EXPECT_LT(heard, besides);
  EXPECT_LT(besides, votes);
}

TEST(Minutes, TellClaimsInTheOrderOfTheReport) {
  const Script& script = *small_script();
  const auto told = [&](bool backwards) {
    Occasion occasion;
    for (const Section& section : script.sections) {
      auto& order = occasion.claims.emplace_back();
      for (const ClaimId claim : section.claims) order.push_back(claim);
      if (backwards) std::ranges::reverse(order);
    }
    return text_of(minutes_page(small_voice(), facts_from(whole_hearing(0)), occasion));
  };
  const auto both =
      std::ranges::find_if(script.sections, [](const Section& one) { return one.claims.size() > 1; });
  ASSERT_NE(both, script.sections.end());
  const std::string first = small_voice().claim(*both->claims.begin());
  std::string last;
  for (const ClaimId claim : both->claims) last = small_voice().claim(claim);
  const std::string forwards = told(false), backwards = told(true);
  ASSERT_NE(forwards.find(first), std::string::npos) << forwards;
  EXPECT_LT(forwards.find(first), forwards.find(last));
  EXPECT_GT(backwards.find(first), backwards.find(last));
}

TEST(Minutes, SayWhatAnAmendmentAmendsAndHow) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, YieldFloor{});
  r.play(kChair, NextPhase{}).play(kChair, NextPhase{});
  r.play(kAigul, AskFloor{}).play(kChair, GiveFloor{kAigul}).play(kAigul, Propose{kRepairRoad});
  const MotionId draft = r.draft(MotionKind::recommendation);
  r.play(kAigul, FillSlot{draft, 0, 1}).play(kAigul, FillSlot{draft, 1, 0}).play(kAigul, YieldFloor{});
  r.play(kSerik, AskFloor{}).play(kChair, GiveFloor{kSerik}).play(kSerik, Amend{draft, 0, 0});
  r.play(kSerik, YieldFloor{}).play(kChair, NextPhase{}).play(kSerik, Predict{2});
  r.vote(MotionKind::amendment, Ballot::in_favour, Ballot::in_favour, Ballot::in_favour);
  const assess::Facts facts = facts_from(r);
  const std::string named = "n amendment to the recommendation “Repair the road” (To whom: utilities)";
  EXPECT_TRUE(has(text_of(minutes_page(small_voice(), facts, {})), "A" + named))
      << text_of(minutes_page(small_voice(), facts, {}));
  EXPECT_TRUE(has(text_of(seat_page(small_voice(), facts, kSerik)), "a" + named));
}

TEST(Quiz, CountsBeforeAndAfterAndGivesTheReason) {
  const text::ScenarioTexts texts(text::Language::en, {{{},
                                                        {},
                                                        {{"quiz.q.question", "How many?"},
                                                         {"quiz.q.a", "One"},
                                                         {"quiz.q.b", "Two"},
                                                         {"quiz.q.why", "Because."}}}});
  const Voice voice{*small_script(), shipped_texts(), texts, text::Language::en};
  const QuizSheet sheet{{"q"}, {{"a", "b"}}, {1}};
  const std::string text = text_of(quiz_page(voice, sheet, {std::nullopt}, {std::size_t{1}}));
  EXPECT_TRUE(has(text, "Before the hearing: 0 of 1 right."));
  EXPECT_TRUE(has(text, "After the hearing: 1 of 1 right."));
  EXPECT_TRUE(has(text, "Right answer: Two. Because."));
  const std::string wrong = text_of(quiz_page(voice, sheet, {std::size_t{1}}, {std::size_t{0}}));
  EXPECT_TRUE(has(wrong, "You said: One. Right would have been: Two. Because.")) << wrong;
  const std::string unknown = text_of(quiz_page(voice, sheet, {std::nullopt}, {}));
  EXPECT_TRUE(has(unknown, "You did not know. Right would have been: Two. Because.")) << unknown;
  EXPECT_TRUE(quiz_page(voice, sheet, {}, {}).empty());
}

}  // namespace
}  // namespace kenes::records
