#include "records/story.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "records/words.hpp"
#include "support/playing.hpp"
#include "support/recording.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using namespace test;

/// The whole story in one string, a line each.
std::string story_text(const Recording& recording, Listener listener) {
  const Voice voice = small_voice();
  std::string text;
  for (const StoryLine& line : story_so_far(voice, {}, recording.actions(), listener))
    text += printed(voice, line) + "\n";
  return text;
}

constexpr Listener kEverybody{{}, true};

TEST(Story, TellsWhoSaidWhatAndWhatCameOfIt) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, Present{kAuditAct, 1});
  const std::string text = story_text(r, kEverybody);
  EXPECT_TRUE(has(text, "chair (chair): Members of the council, guests: I declare the meeting open."))
      << text;
  EXPECT_TRUE(has(text, "akim (akim): Water has come."));
  EXPECT_TRUE(has(text, "“Ninety percent have a tap”")) << "without the stop inside the marks";
  EXPECT_TRUE(has(text, "audit_act"));
  EXPECT_TRUE(has(text, "The claim is contradicted.")) << "its words have just been said";
  EXPECT_FALSE(has(text, "⟦")) << text;
}

TEST(Story, EveryWordIsThereInEveryLanguage) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::deflect}).play(kExpert, Present{kAuditAct, 0});
  for (const text::Language language : text::kLanguages) {
    const Voice voice = small_voice(language);
    for (const StoryLine& line : story_so_far(voice, {}, r.actions(), kEverybody)) {
      EXPECT_FALSE(has(printed(voice, line), "⟦")) << printed(voice, line);
    }
  }
}

TEST(Story, ADateIsSaidAndReadBackAndOneThatIsNoneIsQueried) {
  for (const std::uint8_t by : {std::uint8_t{1}, std::uint8_t{2}}) {
    Recording r(*small_script());
    r.asked().play(kAkim, Answer{AnswerKind::commit, by}).play(kSecretary, RecordCommitment{kWaterShare});
    const std::string text = story_text(r, kEverybody);
    EXPECT_TRUE(has(text, by == 1 ? "I name the date: september." : "I name the date: soon.")) << text;
    EXPECT_EQ(has(text, "on “Ninety percent have a tap”. The date: september."), by == 1) << text;
    EXPECT_EQ(has(text, "promised, “soon”. That is no date."), by == 2) << text;
  }
}

TEST(Story, ABallotIsTheVotersOwnUntilTheResultIsPublished) {
  Recording r(*small_script());
  r.play(kChair, OpenMeeting{}).play(kSecretary, CertifyQuorum{});
  r.play(kChair, OpenVote{r.draft(MotionKind::agenda), Method::open})
      .play(kSerik, CastBallot{Ballot::against});
  EXPECT_TRUE(has(story_text(r, {kSerik, false}), "You voted against."));
  EXPECT_FALSE(has(story_text(r, {kAigul, false}), "You voted"));
  EXPECT_FALSE(has(story_text(r, kEverybody), "You voted"));
  r.play(kAigul, CastBallot{Ballot::in_favour}).play(kChair, CastBallot{Ballot::in_favour});
  r.play(kChair, CloseVote{}).play(kChair, PublishVote{});
  EXPECT_TRUE(has(story_text(r, {kAigul, false}), "Against: member_serik."));
}

TEST(Story, PrivateTalksReachOnlyTheTwoWhoTalk) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain}).play(kExpert, YieldFloor{}).play(kChair, NextPhase{});
  r.play(kAigul, Approach{kSerik}).play(kAigul, SeekPledge{kRepairRoad}).play(kSerik, ReplyPledge{true});
  for (const SeatId hears : {kAigul, kSerik})
    EXPECT_TRUE(has(story_text(r, {hears, false}), "Repair the road"));
  for (const SeatId deaf : {kChair, kAkim, kExpert})
    EXPECT_FALSE(has(story_text(r, {deaf, false}), "Repair the road"));
}

/// What `listener` hears of the akim's or a member's move after `before`, a line each.
std::string told_of(const Hearing& before, const Hearing& after, const Action& action,
                    const Happenings& happenings, Listener listener) {
  std::string text;
  for (const StoryLine& line : story_of(small_voice(), {0, action, before, after, happenings}, listener))
    text += line.text + "\n";
  return text;
}

TEST(Story, WhatTheScriptAnswersToAPromiseMadeAsideIsSaidAside) {
  Recording r(*small_script());
  r.asked();
  Hearing before = r.hearing();
  before.talk = {kAigul, kSerik, kRepairRoad, {}};
  Script script = *small_script();
  std::size_t beat = 0;
  while (script.beats[beat].lines.empty()) ++beat;
  const Voice voice{script, shipped_texts(), small_texts(), text::Language::en};
  Happenings happenings;
  Happening fired;
  fired.kind = Happening::Kind::beat;
  fired.number = static_cast<std::int16_t>(beat);
  happenings.push_back(fired);
  const auto hears = [&](SeatId seat) {
    return !story_of(voice, {0, {kSerik, ReplyPledge{true}}, before, before, happenings}, {seat, false})
                .empty();
  };
  EXPECT_TRUE(hears(kExpert)) << "a beat that answers something else is public";
  script.beats[beat].on.kind = Happening::Kind::pledged;
  EXPECT_TRUE(hears(kAigul));
  EXPECT_TRUE(hears(kSerik));
  EXPECT_FALSE(hears(kExpert));
}

TEST(Story, WhatAnUnseenChoiceDidToTheHallsTrustIsStillTold) {
  const Hearing before = initial_hearing(*small_script());
  Hearing after = before;
  after.trust = static_cast<std::uint8_t>(before.trust + 2);
  Happening moved;
  moved.kind = Happening::Kind::trust;
  moved.number = 2;
  Happenings happenings;
  happenings.push_back(moved);
  const std::string told =
      told_of(before, after, {kSerik, Choose{BeatId(0), 0}}, happenings, {kAigul, false});
  EXPECT_EQ(told, "The hall’s trust moves quietly: " + std::to_string(after.trust) + " (+2).\n");
}

/// How the akim explains the claim under discussion in that state.
std::string explanation(const Hearing& before) {
  return told_of(before, before, {kAkim, Answer{AnswerKind::explain}}, {}, kEverybody);
}

TEST(Story, ARefutedClaimThatWasPromisedToBePutRightIsNotRefutedAgain) {
  Hearing before = initial_hearing(*small_script());
  const ClaimId claim(0);
  Happening refuted;
  refuted.kind = Happening::Kind::claim;
  refuted.a = claim.raw;
  refuted.b = static_cast<std::uint8_t>(Progress::contradicted);
  Happenings happenings;
  happenings.push_back(refuted);
  const auto told = [&] {
    return told_of(before, before, {kSerik, Choose{BeatId(0), 0}}, happenings, {kAigul, false});
  };
  ClaimState& state = before.claims[claim];
  state.progress = static_cast<std::uint8_t>(Progress::committed) & 7U;
  EXPECT_NE(told(), "") << "a promise about a claim that nobody refuted";
  state.marks = ClaimState::was_contradicted;
  EXPECT_EQ(told(), "");
  state.progress = static_cast<std::uint8_t>(Progress::confirmed) & 7U;
  EXPECT_NE(told(), "") << "it stood confirmed in between";
}

TEST(Story, TwoAnswersToOneQuestionAreWordedApart) {
  Recording r(*small_script());
  r.asked();
  Hearing shown = r.hearing();
  ++shown.floor.presents;
  EXPECT_NE(explanation(r.hearing()), explanation(shown));
}

TEST(Story, AConfirmedClaimIsNotArguedForAnyLonger) {
  Recording r(*small_script());
  r.asked();
  Hearing confirmed = r.hearing();
  ClaimState& claim = confirmed.claims[confirmed.floor.claim];
  claim.progress = static_cast<std::uint8_t>(Progress::confirmed);
  std::set<std::string> wordings;
  for (int i = 1; shipped_texts().has(text::Language::en, "say.answer.confirmed." + std::to_string(i)); ++i)
    wordings.insert(small_voice().say("say.answer.confirmed." + std::to_string(i)) + "\n");
  EXPECT_GE(wordings.size(), 4U);
  EXPECT_TRUE(wordings.contains(explanation(confirmed))) << explanation(confirmed);
  EXPECT_FALSE(wordings.contains(explanation(r.hearing())));
}

/// Whether `told` is one of the wordings of that key, of which there are several.
bool is_worded(const std::string& key, const std::string& told) {
  int wordings = 0;
  bool found = false;
  for (int i = 1; shipped_texts().has(text::Language::en, key + "." + std::to_string(i)); ++i) {
    ++wordings;
    const text::Args args{{"whom", small_voice().person(kAigul)}};
    found = found || told == small_voice().say(key + "." + std::to_string(i), args) + "\n";
  }
  EXPECT_GE(wordings, 4) << key;
  return found;
}

TEST(Story, InSightOfAPaperNobodySaysThatThereAreNoData) {
  Recording r(*small_script());
  r.asked();
  Hearing shown = r.hearing();
  shown.claims[shown.floor.claim].contradicting = 3;
  const auto evasion = [](const Hearing& before) {
    return told_of(before, before, {kAkim, Answer{AnswerKind::deflect}}, {}, kEverybody);
  };
  EXPECT_TRUE(is_worded("say.answer.deflect_paper", evasion(shown))) << evasion(shown);
  EXPECT_TRUE(is_worded("say.answer.deflect", evasion(r.hearing()))) << evasion(r.hearing());
}

TEST(Story, OnlyTheFirstOnTheListIsCalledAsTheNext) {
  Hearing before = at_questions(*small_script());
  before.queue.clear();
  before.queue.push(kAigul);
  before.queue.push(kSerik);
  const auto called = [](const Hearing& h) {
    return told_of(h, h, {kChair, GiveFloor{kAigul}}, {}, kEverybody);
  };
  EXPECT_TRUE(is_worded("say.give_floor_next", called(before))) << called(before);
  before.queue.clear();
  before.queue.push(kSerik);
  before.queue.push(kAigul);
  EXPECT_TRUE(is_worded("say.give_floor", called(before))) << called(before);
}

TEST(Story, NobodyIsToldThatTheirTimeIsUpBeforeItIs) {
  Recording r(*small_script());
  r.asked().play(kAkim, Answer{AnswerKind::explain});
  const auto told = [&](int seconds) {
    Hearing before = r.hearing();
    before.elapsed_s = static_cast<std::uint16_t>(before.turn_from_s + seconds);
    const Action take{kChair, TakeFloor{}};
    return printed(small_voice(), story_of(small_voice(), {0, take, before, before, {}}, kEverybody).front());
  };
  EXPECT_TRUE(has(told(179), "; we go on.")) << told(179);
  EXPECT_TRUE(has(told(180), "time is up")) << told(180);
}

TEST(Story, AChoiceIsItsMakersOwn) {
  Recording r(*small_script());
  r.asked();
  EXPECT_TRUE(has(story_text(r, {kSerik, false}), "Your choice: Let it go"));
  EXPECT_FALSE(has(story_text(r, {kAigul, false}), "Let it go"));
  EXPECT_TRUE(has(story_text(r, kEverybody), "member_serik chooses: Let it go"));
}

TEST(Story, WhatTheHallHearsOfAChoiceIsItsMakersSpeech) {
  const auto script = small_script();
  text::ScenarioTexts::Texts own = small_texts().of(text::Language::en);
  own["beat.ask_serik.choice.let_go.heard"] = "Never mind the pipe, at heat {heat}.";
  const text::ScenarioTexts texts(text::Language::en, {text::ScenarioTexts::Texts{}, {}, own},
                                  records::beat_keys(*script));
  const Voice voice{*script, shipped_texts(), texts, text::Language::en};
  Recording r(*script);
  r.asked();
  const auto told_to = [&](Listener listener) {
    std::string text;
    for (const StoryLine& line : story_so_far(voice, {}, r.actions(), listener))
      text += printed(voice, line) + "\n";
    return text;
  };
  for (const Listener& listener : {Listener{kAigul, false}, kEverybody}) {
    EXPECT_TRUE(has(told_to(listener), "member_serik: Never mind the pipe, at heat 2.")) << told_to(listener);
    EXPECT_FALSE(has(told_to(listener), "Let it go"));
  }
  EXPECT_TRUE(has(told_to({kSerik, false}), "Your choice: Let it go"));
  EXPECT_FALSE(has(told_to({kSerik, false}), "Never mind the pipe"));
}

TEST(Story, AskingForTheFloorAtOneMomentIsOneLine) {
  const Voice voice = small_voice();
  const auto asks = [&](SeatId seat) {
    return StoryLine{StoryLine::Kind::asks_floor, seat, voice.person(seat)};
  };
  const StoryLine note{StoryLine::Kind::note, {}, "between"};
  const Story told = gathered(voice, {asks(kAkim), asks(kExpert), note, asks(kSerik)});
  ASSERT_EQ(told.size(), 3U);
  EXPECT_EQ(told[0].text, "Asking for the floor: akim, expert.");
  EXPECT_EQ(told[2].text, "member_serik");
}

TEST(Story, WhoSignsOneAfterTheOtherIsOneLine) {
  const Voice voice = small_voice();
  const auto signs = [&](SeatId seat, const char* what) {
    return StoryLine{StoryLine::Kind::signs, seat, voice.person(seat), what};
  };
  const StoryLine asks{StoryLine::Kind::asks_floor, kExpert, "asks"};
  const Story told = gathered(voice, {signs(kAigul, "Pipe"), signs(kSerik, "Pipe"), asks,
                                      signs(kChair, "Pipe"), signs(kExpert, "Road")});
  ASSERT_EQ(told.size(), 4U);
  EXPECT_EQ(told[0].text, "“Pipe” is also signed by member_aigul, member_serik.");
  EXPECT_EQ(told[1].text, "asks");
  EXPECT_EQ(told[2].text, "chair");
  EXPECT_EQ(told[3].text, "expert") << "another draft";
}

/// The words of one question about that claim in a hearing in which `so_far` questions were asked before.
std::string question(std::uint8_t so_far) {
  const auto script = small_script();
  Recording r(*script);
  r.asked();
  Hearing before = r.hearing();
  before.claims[kRoadDone].asked = static_cast<std::uint8_t>(so_far);
  before.claims[kWaterShare].asked = 0;
  const Action action{kAigul, AskClaim{kRoadDone, Tone::neutral}};
  const Happenings nothing;
  const Story told = story_of(small_voice(), {0, action, before, before, nothing}, kEverybody);
  return told.empty() ? std::string() : told.front().text;
}

TEST(Story, AllWordingsAreHeardBeforeOneComesAgain) {
  const text::Catalogue& catalogue = shipped_texts();
  std::uint8_t count = 0;
  while (catalogue.has(text::Language::en, "say.ask.neutral." + std::to_string(count + 1))) ++count;
  ASSERT_GE(count, 6);
  std::set<std::string> heard;
  for (std::uint8_t i = 0; i < count; ++i) heard.insert(question(i));
  EXPECT_EQ(heard.size(), count);
  EXPECT_EQ(question(count), question(0)) << "then they come again in the same order";
}

TEST(Story, WhatAChoiceChangesIsToldToWhoChose) {
  const auto script = small_script();
  text::ScenarioTexts::Texts own = small_texts().of(text::Language::en);
  own["variable.heat"] = "Heat in the hall";
  own["flag.noted"] = "The burst was noted.";
  const text::ScenarioTexts texts(text::Language::en, {text::ScenarioTexts::Texts{}, {}, own},
                                  records::beat_keys(*script));
  const Voice voice{*script, shipped_texts(), texts, text::Language::en};
  const Hearing before = initial_hearing(*script);
  Hearing after = before;
  after.variables[0] = static_cast<std::int16_t>(before.variables[0] + 2);
  after.flags[0] |= 1U;
  after.guard = static_cast<std::uint8_t>(before.guard + 1);
  const Action action{kSerik, Choose{BeatId(0), 0}};
  const Happenings nothing;
  const auto told_to = [&](SeatId seat) {
    std::string text;
    for (const StoryLine& line : story_of(voice, {0, action, before, after, nothing}, {seat, false}))
      text += line.text + "\n";
    return text;
  };
  EXPECT_TRUE(has(told_to(kSerik), "Heat in the hall: ")) << told_to(kSerik);
  EXPECT_TRUE(has(told_to(kSerik), "(+2)"));
  EXPECT_TRUE(has(told_to(kSerik), "The burst was noted."));
  EXPECT_TRUE(has(told_to(kSerik), "The answering side grows more guarded"));
  EXPECT_EQ(told_to(kAigul), "");
}

TEST(Bare, TakesOffOneStopAndMarksAroundTheWhole) {
  EXPECT_EQ(bare("A line."), "A line");
  EXPECT_EQ(bare("And so on..."), "And so on...");
  EXPECT_EQ(bare("“All of it.”"), "All of it");
  EXPECT_EQ(bare("«Да» и «нет»"), "«Да» и «нет»");
  EXPECT_EQ(bare("«It is under control.»"), "It is under control") << "the stop inside the marks too";
}

}  // namespace
}  // namespace kenes::records
