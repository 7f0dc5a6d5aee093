#include "solo/menu.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "rules/view.hpp"
#include "support/playing.hpp"
#include "support/recording.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using namespace test;

/// What the program says in English; of the scenario only ids.
records::Voice in_english(const Script& script) {
  static const auto catalogue = text::Catalogue::load(std::string(KENES_TEST_SOURCE_DIR) + "/assets/text");
  static const text::ScenarioTexts texts;
  return {script, *catalogue, texts, text::Language::en};
}

/// The first answers that the akim is offered in that state, all in one.
std::string offered(const Script& script, const Hearing& hearing) {
  const records::Voice voice = in_english(script);
  const Menu menu(voice, view_for(script, hearing, kAkim), {}, legal_moves(script, hearing, kAkim));
  std::string labels;
  for (const MenuEntry& entry : menu.top().entries) labels += entry.label + " " + entry.below + "\n";
  return labels;
}

TEST(Menu, AnAnswerSaysWhatItLeadsToAndThatNothingIsLeftToProve) {
  const auto script = small_script();
  Recording r(*script);
  r.asked();
  Hearing hearing = r.hearing();
  EXPECT_NE(offered(*script, hearing).find("With a document it settles the matter"), std::string::npos);
  hearing.claims[hearing.floor.claim].progress = static_cast<std::uint8_t>(Progress::confirmed);
  const std::string labels = offered(*script, hearing);
  EXPECT_NE(labels.find("The claim is confirmed already: this ends the answer."), std::string::npos)
      << labels;
  EXPECT_EQ(labels.find("With a document it settles the matter"), std::string::npos) << labels;
}

TEST(Menu, WhatIsRarelyMeantStandsBehindOneAnswerAndIsReachedThere) {
  const auto script = small_script();
  Recording r(*script);
  r.asked();
  const records::Voice voice = in_english(*script);
  const SeatView view = view_for(*script, r.hearing(), kSerik);
  const std::vector<Move> legal{AskFloor{}, RaiseOrder{OrderKind::off_topic},
                                RaiseOrder{OrderKind::text_not_read}, ProposeProcedure{MotionKind::extend},
                                AskFloor{}};
  Menu menu(voice, view, {}, legal);
  ASSERT_EQ(menu.top().entries.size(), 3U);
  menu.gather_rare(voice, view);
  ASSERT_EQ(menu.top().entries.size(), 2U);
  EXPECT_EQ(menu.top().entries[1].label, "Procedure and other moves");
  const Descent kinds = descend(menu, {1});
  ASSERT_EQ(kinds.level.entries.size(), 2U);
  const Descent orders = descend(menu, {1, 0});
  EXPECT_EQ(orders.level.entries.size(), 2U);
  const Descent last = descend(menu, {1, 0, 1});
  EXPECT_TRUE(last.level.entries.empty());
  EXPECT_EQ(kind_of(menu.move(last.entry.moves.front())), MoveKind::raise_order);

  Menu alone(voice, view, {}, {AskFloor{}, RaiseOrder{OrderKind::off_topic}});
  alone.gather_rare(voice, view);
  ASSERT_EQ(alone.top().entries.size(), 2U);
  EXPECT_NE(alone.top().entries[1].label, "Procedure and other moves")
      << "one kind needs no question of its own";
}

TEST(Menu, WhoPromisesIsAskedByWhen) {
  const auto script = small_script();
  Recording r(*script);
  r.asked();
  const records::Voice voice = in_english(*script);
  const Menu menu(voice, view_for(*script, r.hearing(), kAkim), {}, legal_moves(*script, r.hearing(), kAkim));
  const auto top = menu.top().entries;
  const auto promise = std::ranges::find_if(
      top, [](const MenuEntry& entry) { return entry.label == "Commit to putting it right"; });
  ASSERT_NE(promise, top.end());
  const Descent asked = descend(menu, {static_cast<std::size_t>(promise - top.begin())});
  EXPECT_EQ(asked.level.question, "pick.by_when");
  ASSERT_EQ(asked.level.entries.size(), 3U);
  EXPECT_EQ(menu.move(asked.level.entries[0].moves.front()), Move(Answer{AnswerKind::commit, 1}));
  EXPECT_EQ(menu.move(asked.level.entries[2].moves.front()), Move(Answer{AnswerKind::commit}));
  EXPECT_EQ(asked.level.entries[2].label, "No date for now");
}

TEST(Menu, APartOfADraftSaysWhatStandsInItNow) {
  const auto script = small_script();
  Hearing hearing = at_resolution(*script);
  const MotionId draft = motion_at(hearing, MotionKind::recommendation);
  hearing.motions[draft].set_slot(1, 0);
  const records::Voice voice = in_english(*script);
  const Menu menu(voice, view_for(*script, hearing, kAigul), {},
                  {FillSlot{draft, 0, 0}, FillSlot{draft, 1, 0}});
  const Descent at = descend(menu, {0});
  ASSERT_EQ(at.level.question, "pick.slot");
  ASSERT_EQ(at.level.entries.size(), 2U);
  EXPECT_EQ(at.level.entries[0].label, "To whom: ⟦recommendation.repair_road.addressee.utilities⟧");
  EXPECT_EQ(at.level.entries[1].label, "By when") << "blank";
}

TEST(Menu, ChoicesOfTwoBeatsAreAskedOneAfterAnother) {
  Script script = small_script_copy();
  script.beats[kPipeNews.index()].asks = kSerik;
  script.beats[kPipeNews.index()].choices = script.beats[kChoiceBeat.index()].choices;
  script.names.choices[kPipeNews.index()] = script.names.choices[kChoiceBeat.index()];
  Hearing hearing = initial_hearing(script);
  hearing.present.add(kSerik);
  // The later beat has the earlier place.
  hearing.pending.beats = {kPipeNews, kChoiceBeat};
  hearing.pending.seats = {kSerik, kSerik};
  const records::Voice voice = in_english(script);
  const auto asked = [&](std::vector<Move> legal) {
    const Menu menu(voice, view_for(script, hearing, kSerik), {}, std::move(legal));
    EXPECT_EQ(menu.top().entries.size(), 2U);
    return std::get<Choose>(menu.move(0)).beat;
  };
  const Move one = Choose{kChoiceBeat, 0}, other = Choose{kChoiceBeat, 1};
  const Move later = Choose{kPipeNews, 0}, last = Choose{kPipeNews, 1};
  EXPECT_EQ(asked({one, other, later, last}), kChoiceBeat);
  EXPECT_EQ(asked({later, last}), kPipeNews);
  const std::vector<Move> legal = legal_moves(script, hearing, kSerik);
  EXPECT_TRUE(std::is_sorted(legal.begin(), legal.end(), [](const Move& a, const Move& b) {
    return std::get<Choose>(a).beat < std::get<Choose>(b).beat;
  }));
}

TEST(Menu, ClaimsStandAsInTheReportWithTheirNumbers) {
  const auto script = small_script();
  scenario::ScenarioContent content;
  content.section_claims = {{kWaterShare, kRoadDone}, {kMeetings}};
  const Hearing hearing = at_expert_floor(*script);
  const records::Voice voice = in_english(*script);
  std::vector<Move> moves = legal_moves(*script, hearing, kExpert);
  std::erase_if(moves, [](const Move& move) { return kind_of(move) != MoveKind::ask_claim; });
  const Menu menu(voice, view_for(*script, hearing, kExpert), content, moves);
  const Descent at = descend(menu, {0});
  ASSERT_EQ(at.level.question, "pick.claim");
  ASSERT_EQ(at.level.entries.size(), 3U);
  EXPECT_TRUE(at.level.entries[0].label.starts_with("1.1 ")) << at.level.entries[0].label;
  EXPECT_TRUE(at.level.entries[1].label.starts_with("1.2 ")) << at.level.entries[1].label;
  EXPECT_TRUE(at.level.entries[2].label.starts_with("2.1 ")) << at.level.entries[2].label;
  EXPECT_EQ(std::get<AskClaim>(menu.move(at.level.entries[0].moves.front())).claim, kWaterShare);
}

}  // namespace
}  // namespace kenes::solo
