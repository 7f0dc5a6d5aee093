// The facilitator's keys that move the hearing on: nobody's silence holds up a room, and what cannot be done
// is said with what is missing and who can do it.

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/vote_key.hpp"
#include "solo/barred.hpp"
#include "support/playing.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;
using namespace rules;
using testing::HasSubstr;

std::string words_of(Parlour& parlour, const room::OrderRefused& refused) {
  return room::refused_words(parlour.room().play(), parlour.session().hearing(), text::Language::en, refused);
}

/// A hearing among bots, but for the akim, who is a person and has just been asked something they may avoid.
bool ask_the_akim(Parlour& parlour) {
  parlour.seated("Aigul", "kk", "akim");
  EXPECT_TRUE(parlour.order(R"({"do":"start"})"));
  EXPECT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  for (int i = 0; i < 4000 && !parlour.session().is_over(); ++i) {
    parlour.wait_s(0.25);
    const Hearing& hearing = parlour.session().hearing();
    const room::OrderRefused owed = room::owed_move(parlour.script(), hearing);
    if (owed.key == "room.refused.answer_owed" && !hearing.queue.empty()) return true;
    if (hearing.floor.respondent.is_none()) serve_awaited(parlour);
  }
  return false;
}

TEST(NextKey, GoesOnWithoutAnAnswerAtTheSecondPress) {
  Parlour parlour;
  ASSERT_TRUE(ask_the_akim(parlour));
  const SeatId akim = parlour.seat("akim");
  const Hearing before = parlour.session().hearing();
  const auto refused = parlour.room().order(room::NextSpeaker{});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().seat, akim) << "whose choices the console opens";
  EXPECT_THAT(words_of(parlour, refused.error()),
              HasSubstr(parlour.room().play().voice(text::Language::en).person(akim)));
  EXPECT_EQ(parlour.session().hearing().floor.respondent, akim) << "nothing has happened";
  ASSERT_TRUE(parlour.room().order(room::NextSpeaker{}).has_value());
  const Hearing& after = parlour.session().hearing();
  EXPECT_TRUE(after.floor.respondent.is_none());
  EXPECT_NE(after.floor.holder, before.floor.holder);
  const auto voice = parlour.room().play().voice(text::Language::en);
  std::string told;
  for (const auto& line : parlour.room().telling().latest(voice, {kPublicScreen, false}, 12))
    told += line.text;
  EXPECT_THAT(told, HasSubstr("gave no answer"));
  EXPECT_THAT(told, testing::Not(HasSubstr("deflect")));
  for (int steps = 0; steps < 3 && parlour.session().hearing().floor.respondent != akim; ++steps)
    ASSERT_TRUE(parlour.order(R"({"do":"undo"})"));
  EXPECT_EQ(parlour.session().hearing().floor.respondent, akim);
}

TEST(NextKey, AnotherQuestionIsOfferedAnew) {
  Parlour parlour;
  ASSERT_TRUE(ask_the_akim(parlour));
  ASSERT_FALSE(parlour.room().order(room::NextSpeaker{}).has_value());
  parlour.wait_s(1);
  ASSERT_TRUE(parlour.room().order(room::NextSpeaker{}).has_value());
  for (int i = 0; i < 2000; ++i) {
    parlour.wait_s(0.25);
    const auto owed = room::owed_move(parlour.script(), parlour.session().hearing());
    if (owed.key == "room.refused.answer_owed") break;
    if (parlour.session().hearing().floor.respondent.is_none()) serve_awaited(parlour);
    ASSERT_FALSE(parlour.session().is_over());
  }
  EXPECT_FALSE(parlour.room().order(room::NextSpeaker{}).has_value());
}

TEST(NextPartKey, LeadsToTheEndInTheNameOfTheChairOrSaysWhatIsMissing) {
  Parlour parlour;
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"next_part"})")) << "the meeting is opened";
  EXPECT_TRUE(parlour.session().hearing().is(Hearing::opened));
  const auto refused = parlour.room().order(room::NextPart{});
  ASSERT_FALSE(refused.has_value()) << "there is no quorum yet";
  EXPECT_THAT(words_of(parlour, refused.error()), testing::Not(HasSubstr("⟦")));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  int parts = 0;
  for (int i = 0; i < 4000 && !parlour.session().is_over() && parts < 3; ++i) {
    parlour.wait_s(0.25);
    const auto phase = parlour.session().hearing().phase;
    if (!parlour.room().order(room::NextPart{}).has_value()) continue;
    EXPECT_NE(parlour.session().hearing().phase, phase);
    ++parts;
  }
  EXPECT_EQ(parts, 3);
  ASSERT_TRUE(parlour.order(R"({"do":"to_debrief"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"next_part"})"));
  EXPECT_EQ(parlour.room().state().debrief_part, 1);
}

/// Until that holds, with a chair who is a person and hurries.
bool goes_on_until(Parlour& parlour, const std::function<bool(const Hearing&)>& holds) {
  for (int i = 0; i < 4000 && !parlour.session().is_over(); ++i) {
    if (holds(parlour.session().hearing())) return true;
    if (!parlour.order(R"({"do":"vote"})") && !parlour.order(R"({"do":"next_part"})")) serve_awaited(parlour);
    parlour.wait_s(0.25);
  }
  return false;
}

TEST(VoteKey, ClosesNoVoteWithoutTheBallotsOfBots) {
  Parlour parlour;
  parlour.seated("Serik", "ru", "chair");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(goes_on_until(parlour, [](const Hearing& h) { return h.vote.stage == VoteStage::open; }));
  ASSERT_GT(missing_voters(parlour.script(), parlour.session().hearing()).size(), 1U);
  ASSERT_TRUE(parlour.order(R"({"do":"vote"})"));
  const Vote& vote = parlour.session().hearing().vote;
  EXPECT_EQ(vote.stage, VoteStage::closed);
  EXPECT_FALSE(vote.voted.has(parlour.seat("chair"))) << "nobody votes for a person";
  EXPECT_GT(vote.voted.size(), 1U);
  const auto next = parlour.room().order(room::NextSpeaker{});
  ASSERT_FALSE(next.has_value());
  EXPECT_EQ(next.error().key, "room.refused.vote_goes_on") << "another key does";
}

TEST(NextPartKey, WaitsForNoBotThatOwesAChoice) {
  Parlour parlour(1, "shyndala_report");
  parlour.seated("Serik", "ru", "chair");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  const auto bot_owes = [&](const Hearing& h) {
    const SeatId owing = h.pending.seats.front();
    return h.is(Hearing::certified) && !owing.is_none() && owing != parlour.seat("chair");
  };
  for (int i = 0; i < 4000 && !bot_owes(parlour.session().hearing()); ++i) {
    serve_awaited(parlour);
    parlour.wait_s(0.25);
  }
  ASSERT_TRUE(bot_owes(parlour.session().hearing()));
  const auto refused = parlour.room().order(room::NextPart{});
  EXPECT_TRUE(refused.has_value() || refused.error().key != "room.refused.choice_owed" ||
              refused.error().seat == parlour.seat("chair"));
}

/// The small script in its resolution with two drafts on the table: kRepairRoad, and kStartPipe with a blank.
Hearing with_two_drafts(const Script& script, std::uint8_t deadline) {
  Hearing hearing = at_resolution(script);
  MotionId free;
  for (std::size_t i = kMaxMotions; i-- > 0;) {
    if (hearing.motions[MotionId(i)].kind == MotionKind::none) free = MotionId(i);
  }
  Motion& other = hearing.motions[free];
  other = hearing.motions[motion_at(hearing, MotionKind::recommendation)];
  other.subject = kStartPipe.raw;
  other.set_slot(1, deadline);
  hearing.proposed.add(kStartPipe);
  return hearing;
}

TEST(VoteKey, OpensTheDraftThatWasReadOutLast) {
  const Script& script = *small_script();
  const Hearing hearing = with_two_drafts(script, 1);
  MotionId first = motion_at(hearing, MotionKind::recommendation), second;
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    const Motion& motion = hearing.motions[MotionId(i)];
    if (motion.kind == MotionKind::recommendation && motion.subject == kStartPipe.raw) second = MotionId(i);
  }
  ASSERT_LT(first.index(), second.index());
  const auto opened = [&](MotionId read, const room::Focus& focus) {
    const auto vote = room::vote_to_open(script, hearing, read, focus);
    return vote ? vote->motion : MotionId{};
  };
  EXPECT_EQ(opened({}, {}), first);
  EXPECT_EQ(opened(second, {}), second);
  EXPECT_EQ(opened({}, {kWaterShare, kStartPipe}), second);
  EXPECT_EQ(opened(first, {kWaterShare, kStartPipe}), first);
}

TEST(VoteKey, SaysWhichBlankKeepsItFromBeingOpened) {
  const Script& script = *small_script();
  Hearing hearing = with_two_drafts(script, 0);
  hearing.motions[motion_at(hearing, MotionKind::recommendation)].state = MotionState::adopted;
  EXPECT_FALSE(room::vote_to_open(script, hearing, {}, {}).has_value());
  const room::OrderRefused refused = room::why_no_vote(script, hearing);
  ASSERT_EQ(refused.key, "room.refused.blanks_left");
  EXPECT_EQ(refused.seat, kAigul);
  EXPECT_EQ(hearing.motions[refused.draft].subject, kStartPipe.raw);
  for (const solo::Barred& one : solo::barred_now(script, hearing, kChair)) {
    if (one.kind == MoveKind::open_vote) {
      EXPECT_EQ(one.why, RefusalCode::blanks_left);
      return;
    }
  }
  FAIL() << "it is barred for no reason";
}

TEST(VoteKey, TheBlanksAreNamed) {
  Parlour parlour;
  Hearing hearing = parlour.session().hearing();
  Motion& draft = hearing.motions.items[1];
  draft.kind = MotionKind::recommendation;
  draft.state = MotionState::draft;
  draft.subject = 0;
  draft.proposer = parlour.seat("medic");
  draft.set_slot(0, 1);
  const auto& play = parlour.room().play();
  const auto voice = play.voice(text::Language::en);
  const std::string words = room::refused_words(play, hearing, text::Language::en,
                                                {"room.refused.blanks_left", draft.proposer, MotionId(1)});
  const auto& slots = parlour.script().recommendations[0].slots;
  EXPECT_THAT(words, testing::Not(HasSubstr(voice.word("slot", slots[0].kind))));
  for (std::size_t i = 1; i < slots.size(); ++i)
    EXPECT_THAT(words, HasSubstr(voice.word("slot", slots[i].kind)));
  EXPECT_THAT(words, HasSubstr(voice.person(draft.proposer)));
  EXPECT_EQ(room::draft_blanks(voice, hearing).find("choices are open"), std::string::npos)
      << "a phone has none";
}

}  // namespace
}  // namespace kenes::test
