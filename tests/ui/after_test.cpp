// The screens after a hearing: how it ended, what came of it, the debrief.

#include <algorithm>

#include <SFML/Window/Keyboard.hpp>
#include <gtest/gtest.h>

#include "ui/aftermath.hpp"
#include "ui/debrief.hpp"
#include "ui/ended_hearing.hpp"
#include "ui/ending.hpp"
#include "ui/hearings.hpp"
#include "ui/mirror.hpp"
#include "ui/noted.hpp"
#include "ui/widgets.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Language = text::Language;

records::QuizSheet sheet() {
  records::QuizSheet made;
  for (const scenario::QuizItem& item : shipped().content.quiz) {
    made.items.push_back(item.id);
    made.options.push_back(item.options);
    made.right.push_back(item.right);
  }
  return made;
}

/// All right after, all wrong but one before.
std::pair<records::QuizAnswers, records::QuizAnswers> answers() {
  records::QuizAnswers before;
  records::QuizAnswers after;
  for (const std::size_t right : sheet().right) {
    before.push_back(before.empty() ? std::optional(right) : std::nullopt);
    after.push_back(right);
  }
  return {before, after};
}

DebriefModel debrief_in(Language language) {
  const Ended ended = ended_hearing().ended(language);
  DebriefModel model;
  model.title = ended.voice.tell("title");
  model.timeline = timeline_model(ended);
  model.claims = claims_map_model(ended);
  model.positions = positions_model(ended);
  model.procedure = procedure_model(ended);
  model.own = own_model(ended);
  model.reflect = reflect_model(ended);
  model.speaking = speaking_model(ended);
  model.quiz = quiz_model(ended.voice, sheet(), answers().first, answers().second);
  model.has_quiz = model.has_better = true;
  model.better.items.push_back({NotedModel::Sign::dot, model.title, model.title});
  return model;
}

/// In every language, size and window: nothing cut, nothing on another, nothing without a text.
void fits(const std::string& name, const std::function<void(const Pen&)>& draw) {
  for (const Language language : text::kLanguages) {
    for (const float scale : {1.0F, 2.0F}) {
      for (const auto& [width, height] : {std::pair{1024, 600}, std::pair{1920, 1080}}) {
        Mirror mirror({language, width, height, scale});
        mirror.frames(draw, 3);
        const std::string what = name + "-" + std::string(text::code_of(language)) + "-" +
                                 std::to_string(width) + (scale > 1 ? "-200" : "");
        for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << what << ": " << fault;
        EXPECT_FALSE(mirror.watch().shows("⟦")) << what;
        mirror.keep(what);
      }
    }
  }
}

TEST(EndingScreen, HasRoomForItsWords) {
  fits("ending", [](const Pen& pen) {
    static_cast<void>(ending_screen(pen, ending_model(ended_hearing().ended(pen.language), 20)));
  });
}

TEST(EndingModel, SaysEveryVoteOfWeightWithItsNumbersTheReportFirst) {
  const Ended ended = ended_hearing().ended(Language::en);
  const EndingModel model = ending_model(ended, {});
  EXPECT_EQ(model.branch, "");
  EXPECT_EQ(model.title, ended.voice.ending(ended.facts.ending));
  ASSERT_FALSE(model.votes.empty());
  EXPECT_EQ(model.votes[0].what, ended.voice.say("end.vote_on_report"));
  for (const EndingModel::Vote& vote : model.votes) EXPECT_FALSE(vote.working.result.empty());
  EXPECT_NE(ending_model(ended, 20).branch, "");
}

TEST(EndingModel, SaysWhatOneWasHelpedBy) {
  const Ended ended = ended_hearing().ended(Language::en);
  EXPECT_EQ(ending_model(ended, {}).help, "");
  EXPECT_EQ(ending_model(ended, {}, {3, 0}).help, "Hints taken: 3");
  EXPECT_EQ(ending_model(ended, {}, {0, 2}).help, "Taken back: 2");
  EXPECT_EQ(ending_model(ended, {}, {1, 2}).help, "Hints taken: 1 · Taken back: 2");
}

TEST(EndingScreen, GoesOnByKeyAndByMouse) {
  const EndingModel model = ending_model(ended_hearing().ended(Language::en), {});
  int on = 0;
  const auto draw = [&](const Pen& pen) { on += ending_screen(pen, model) ? 1 : 0; };
  Mirror mirror;
  mirror.click(draw, "next");
  EXPECT_EQ(on, 1);
  mirror.frames(draw, 2);
  mirror.key(draw, sf::Keyboard::Enter);
  EXPECT_EQ(on, 2);
}

TEST(EndingScreen, WhatMovesOnIsInSightWhereTheWindowIsLow) {
  const EndingModel model = ending_model(ended_hearing().ended(Language::ru), {}, {3, 2});
  Mirror mirror({Language::ru, 1024, 600, 2});
  mirror.frames([&](const Pen& pen) { static_cast<void>(ending_screen(pen, model)); }, 4);
  const Watch::Pressable* next = mirror.watch().find("next");
  ASSERT_NE(next, nullptr);
  EXPECT_LE(next->box.bottom, next->seen.bottom);
  EXPECT_LE(next->box.bottom, 600);
}

TEST(EndingScreen, SaysHowItEndedBeforeHowOneCameToIt) {
  const EndingModel model = ending_model(ended_hearing().ended(Language::kk), {}, {3, 2});
  for (const auto theme : {stage::Theme::dark, stage::Theme::light, stage::Theme::high_contrast}) {
    Mirror mirror({Language::kk, 1024, 600, 1.5F, theme});
    mirror.frames([&](const Pen& pen) { static_cast<void>(ending_screen(pen, model)); }, 3);
    const auto top_of = [&](const std::string& words) {
      const auto& all = mirror.watch().letterings();
      const auto at = std::ranges::find(all, words, &Watch::Lettering::words);
      return at == all.end() ? -1 : at->box.top;
    };
    ASSERT_GE(top_of(model.help), 0);
    EXPECT_GT(top_of(model.help), top_of(model.words));
    EXPECT_LT(top_of(model.help), mirror.watch().find("next")->box.top);
    mirror.keep("ending-helped-" + std::to_string(static_cast<int>(theme)));
  }
}

TEST(AftermathScreen, HasRoomForItsWordsInEveryScene) {
  const std::size_t scenes = aftermath_model(ended_hearing().ended(Language::en)).scenes.size();
  for (const std::size_t place : {std::size_t{0}, scenes / 2, scenes - 1}) {
    fits("after-" + std::to_string(place), [place](const Pen& pen) {
      const AftermathModel model = aftermath_model(ended_hearing().ended(pen.language));
      static_cast<void>(aftermath_screen(pen, model, place, model.scenes[place].picture));
    });
  }
}

TEST(AftermathScreen, WhatMovesOnIsInSightHoweverLongTheWords) {
  AftermathModel model = aftermath_model(ended_hearing().ended(Language::kk));
  AftermathModel::Scene& scene = model.scenes.front();
  for (int i = 0; i < 3; ++i) scene.words += " " + scene.words;
  Mirror mirror({Language::kk, 1024, 600, 2});
  mirror.frames([&](const Pen& pen) { static_cast<void>(aftermath_screen(pen, model, 0, scene.picture)); },
                4);
  const Watch::Pressable* next = mirror.watch().find("aftermath.0");
  ASSERT_NE(next, nullptr);
  EXPECT_LE(next->box.bottom, next->seen.bottom);
  EXPECT_LE(next->box.bottom, 600);
  const auto& all = mirror.watch().letterings();
  const auto title = std::ranges::find(all, scene.title, &Watch::Lettering::words);
  ASSERT_NE(title, all.end());
  EXPECT_EQ(next->box.left, title->box.left) << "in one column";
  EXPECT_TRUE(mirror.watch().crowded().empty());
  mirror.keep("after-long");
}

TEST(AftermathModel, TellsAReplyForEveryAdoptedRecommendationAndEndsWithTheWholeVillage) {
  const Ended ended = ended_hearing().ended(Language::ru);
  const AftermathModel model = aftermath_model(ended);
  const auto replies = std::count_if(model.scenes.begin(), model.scenes.end(),
                                     [](const AftermathModel::Scene& scene) { return !scene.reply.empty(); });
  EXPECT_EQ(static_cast<std::size_t>(replies), ended.facts.hearing.adopted.size());
  for (const AftermathModel::Scene& scene : model.scenes) {
    EXPECT_EQ(scene.reply.empty(), scene.picture.seal == stage::Seal::none);
    EXPECT_FALSE(scene.words.empty());
  }
  EXPECT_FALSE(model.scenes.back().picture.desk);
  EXPECT_FLOAT_EQ(model.scenes.back().picture.view.height, 1);
}

TEST(AftermathModel, IsSeenInTheSeasonItTells) {
  Ended ended = ended_hearing().ended(Language::en);
  scenario::ScenarioContent content = ended.content;
  for (const auto& [month, later, year] : {std::tuple{2, stage::Season::thaw, stage::Season::winter},
                                           std::tuple{8, stage::Season::autumn, stage::Season::summer},
                                           std::tuple{12, stage::Season::winter, stage::Season::winter}}) {
    // Everything is seen in the village, and all of it came to pass.
    std::ranges::fill(content.aftermath_shows, "square");
    const Ended then{ended.voice, content, ended.facts, ended.actions, {}, ended.seat};
    const AftermathModel model = aftermath_model(then, {static_cast<std::uint8_t>(month), 15, 0});
    for (const AftermathModel::Scene& scene : model.scenes) {
      if (scene.picture.desk || scene.when != ended.voice.say("end.month")) continue;
      EXPECT_EQ(scene.picture.season, later) << month;
    }
    EXPECT_EQ(model.scenes.back().picture.season, year) << month;
  }
}

TEST(AftermathModel, HasNothingToTellOfAHearingWithoutAnEnding) {
  Ended ended = ended_hearing().ended(Language::en);
  assess::Facts facts = ended.facts;
  facts.ending = {};
  const Ended failed{ended.voice, ended.content, facts, ended.actions, {}, ended.seat};
  EXPECT_TRUE(aftermath_model(failed).scenes.empty());
}

TEST(AftermathScreen, GoesOnAndBackAndCanBeLeftOut) {
  const AftermathModel model = aftermath_model(ended_hearing().ended(Language::en));
  std::optional<AftermathWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (const auto made = aftermath_screen(pen, model, 1, model.scenes[1].picture)) wish = made;
  };
  Mirror mirror;
  mirror.click(draw, "aftermath.0");
  EXPECT_EQ(wish, AftermathWish::next);
  mirror.click(draw, "aftermath.1");
  EXPECT_EQ(wish, AftermathWish::back);
  mirror.key(draw, sf::Keyboard::Escape);
  EXPECT_EQ(wish, AftermathWish::skip);
}

TEST(DebriefScreen, HasRoomForItsWordsOnEveryTab) {
  for (std::size_t tab = 0; tab < kDebriefTabs; ++tab) {
    fits("debrief-" + std::to_string(tab), [tab](const Pen& pen) {
      DebriefDraft draft;
      draft.tab = static_cast<DebriefTab>(tab);
      draft.claims.opened = shipped().content.section_claims[0][0].index();
      static_cast<void>(debrief_screen(pen, debrief_in(pen.language), draft));
    });
  }
}

TEST(DebriefScreen, TabsAreChosenByFigureAndByMouse) {
  const DebriefModel model = debrief_in(Language::en);
  DebriefDraft draft;
  const auto draw = [&](const Pen& pen) { static_cast<void>(debrief_screen(pen, model, draft)); };
  Mirror mirror;
  mirror.click(draw, "tab.1");
  EXPECT_EQ(draft.tab, DebriefTab::claims);
  mirror.type(draw, "4");
  EXPECT_EQ(draft.tab, DebriefTab::procedure);
}

TEST(Timeline, ATurningPointIsPressedAndPlayedOnFrom) {
  const DebriefModel model = debrief_in(Language::en);
  ASSERT_GT(model.timeline.points.size(), 2U);
  DebriefDraft draft;
  std::optional<DebriefWish> wish;
  const auto draw = [&](const Pen& pen) {
    if (const auto made = debrief_screen(pen, model, draft)) wish = made;
  };
  Mirror mirror({Language::en, 1920, 1080});
  mirror.click(draw, "turn.2");
  EXPECT_EQ(draft.timeline.chosen, 2U);
  mirror.click(draw, "point.2");
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->what, DebriefWish::What::play_from);
  EXPECT_EQ(wish->moves, model.timeline.points[2].from);
}

TEST(TimelineModel, IsPlayedOnFromThePersonsOwnMove) {
  const Ended ended = ended_hearing().ended(Language::en);
  bool own = false;
  for (const TimelineModel::Point& point : timeline_model(ended).points) {
    ASSERT_LT(point.from, ended.actions.size());
    EXPECT_TRUE(!point.mine || ended.actions[point.from].seat == ended.seat);
    own = own || ended.actions[point.from].seat == ended.seat;
    EXPECT_FALSE(point.title.empty());
  }
  EXPECT_TRUE(own) << "a hearing in which the test says nothing";
}

TEST(ClaimsMap, ShowsItsStoryWhenAClaimIsPressedAndHidesItAgain) {
  const ClaimsMapModel model = claims_map_model(ended_hearing().ended(Language::en));
  ClaimsMapDraft draft;
  const auto draw = [&](const Pen& pen) {
    screen(pen, "map", 900, [&] { claims_map_panel(pen, model, draft); });
  };
  const ClaimsMapModel::Claim& first = model.sections[0].claims[0];
  const std::string id = "claim." + std::to_string(first.id);
  Mirror mirror({Language::en, 1920, 1080});
  mirror.frames(draw, 2);
  EXPECT_FALSE(mirror.watch().shows(first.done));
  mirror.click(draw, id);
  mirror.frames(draw);
  EXPECT_TRUE(mirror.watch().shows(first.done));
  EXPECT_TRUE(mirror.watch().shows(first.truth));
  mirror.click(draw, id);
  mirror.frames(draw);
  EXPECT_FALSE(mirror.watch().shows(first.done));
}

TEST(ClaimsMapModel, CallsMissedWhatAProofWasLeftFor) {
  const Ended ended = ended_hearing().ended(Language::en);
  for (const ClaimsMapModel::Section& section : claims_map_model(ended).sections) {
    for (const ClaimsMapModel::Claim& claim : section.claims) {
      const assess::ClaimFacts& facts = ended.facts.claims[claim.id];
      EXPECT_EQ(claim.missed, facts.reached < rules::Progress::confirmed && !facts.unused.empty());
    }
  }
}

TEST(QuizModel, SaysTheDifference) {
  const auto [before, after] = answers();
  const QuizModel model = quiz_model(ended_hearing().ended(Language::en).voice, sheet(), before, after);
  const auto more = static_cast<std::int64_t>(after.size()) - 1;
  EXPECT_EQ(model.difference, catalogue().say(Language::en, "quiz.more", {{"n", more}}));
  ASSERT_TRUE(model.items[1].before && model.items[1].after);
  EXPECT_FALSE(model.items[1].before->right);
  EXPECT_EQ(model.items[1].before->words, catalogue().say(Language::en, "play.quiz.dont_know"));
  EXPECT_TRUE(model.items[1].after->right);
  EXPECT_EQ(model.items[1].after->words, model.items[1].right);
  EXPECT_TRUE(quiz_model(ended_hearing().ended(Language::en).voice, sheet(), {}, after).difference.empty());
}

TEST(QuizPanel, WhatWasAnsweredBeforeStandsBesideWhatIsAnsweredAfter) {
  const auto [before, after] = answers();
  const QuizModel model = quiz_model(ended_hearing().ended(Language::en).voice, sheet(), before, after);
  Mirror mirror({Language::en, 1280, 720, 1});
  mirror.frames([&](const Pen& pen) { screen(pen, "quiz", 760, [&] { quiz_panel(pen, model); }); }, 3);
  const auto first = [&](const std::string& words) {
    const auto& all = mirror.watch().letterings();
    const auto at = std::ranges::find(all, words, &Watch::Lettering::words);
    return at == all.end() ? Box{-1, -1, -1, -1} : at->box;
  };
  const Box then = first(catalogue().say(Language::en, "quiz.then"));
  const Box now = first(catalogue().say(Language::en, "quiz.now"));
  ASSERT_GE(then.left, 0);
  EXPECT_EQ(then.top, now.top);
  EXPECT_GT(now.left, then.right);
  EXPECT_TRUE(mirror.watch().shows(model.items[1].before->words));
  EXPECT_TRUE(mirror.watch().crowded().empty());
}

TEST(PositionsModel, ShowsBallotsOfOpenVotesByName) {
  const Ended ended = ended_hearing().ended(Language::en);
  const PositionsModel model = positions_model(ended);
  ASSERT_EQ(model.mine.size(), 3U);
  ASSERT_FALSE(model.votes.empty());
  for (const PositionsModel::Voter& voter : model.voters) EXPECT_EQ(voter.ballots.size(), model.votes.size());
}

TEST(PositionsModel, LeavesOutAMemberWhoseSeatNobodyTook) {
  Ended ended = ended_hearing().ended(Language::en);
  const rules::Script& script = ended.voice.script;
  const rules::SeatSet not_taken = script.voters - script.core;
  ASSERT_FALSE(not_taken.empty()) << "nothing is tested";
  EXPECT_EQ(positions_model(ended).voters.size(), (script.voters & script.core).size());
  ended.options.extra_seats = not_taken;
  EXPECT_EQ(positions_model(ended).voters.size(), script.voters.size());
}

}  // namespace
}  // namespace kenes::test
