#include "ui/coach.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/keys.hpp"
#include "ui/mirror.hpp"
#include "ui/widgets.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Box = CoachScene::Box;
using rules::PhaseKind;

CoachScene hall(Box box, PhaseKind phase) {
  CoachScene scene;
  scene.box = box;
  scene.phase = phase;
  return scene;
}

CoachScene opened(Drawer drawer, bool reading = false) {
  CoachScene scene = hall(Box::words, PhaseKind::questions);
  scene.drawer = drawer;
  scene.reading = reading;
  return scene;
}

std::vector<CoachTopic> all_topics() {
  std::vector<CoachTopic> all;
  for (int i = 0; i < static_cast<int>(CoachTopic::count); ++i) all.push_back(static_cast<CoachTopic>(i));
  return all;
}

TEST(Coach, ExplainsWhatIsOnTheScreenAndNothingElse) {
  EXPECT_EQ(coach_topic(opened(Drawer::brief), {}), CoachTopic::brief);
  EXPECT_EQ(coach_topic(opened(Drawer::report), {}), CoachTopic::report);
  EXPECT_EQ(coach_topic(opened(Drawer::evidence), {}), CoachTopic::documents);
  EXPECT_EQ(coach_topic(opened(Drawer::evidence, true), {}), CoachTopic::line);
  EXPECT_EQ(coach_topic(opened(Drawer::table), {}), CoachTopic::drafts);
  EXPECT_EQ(coach_topic(opened(Drawer::people), {}), CoachTopic::people);
  EXPECT_EQ(coach_topic(opened(Drawer::log), {}), CoachTopic::log);
  EXPECT_EQ(coach_topic(opened(Drawer::procedure), {}), CoachTopic::procedure);
  EXPECT_EQ(coach_topic(opened(Drawer::glossary), {}), CoachTopic::glossary);
  EXPECT_EQ(coach_topic(opened(Drawer::menu), {}), std::nullopt);
  EXPECT_EQ(coach_topic(hall(Box::words, PhaseKind::opening), {}), CoachTopic::dialogue);
  EXPECT_EQ(coach_topic(hall(Box::question, PhaseKind::questions), {}), CoachTopic::question);
  EXPECT_EQ(coach_topic(hall(Box::turn, PhaseKind::recess), {}), CoachTopic::recess);
  EXPECT_EQ(coach_topic(hall(Box::prediction, PhaseKind::resolution), {}), CoachTopic::prediction);
  EXPECT_EQ(coach_topic(hall(Box::vote, PhaseKind::resolution), {}), CoachTopic::vote);
  EXPECT_EQ(coach_topic(hall(Box::turn, PhaseKind::debate), {}), CoachTopic::turn);
  EXPECT_EQ(coach_topic(hall(Box::nothing, PhaseKind::closing), {}), CoachTopic::end);
  EXPECT_EQ(coach_topic(hall(Box::nothing, PhaseKind::debate), {}), std::nullopt);
}

TEST(Coach, TellsOfTheQueueOnlyWhereSomebodyWaitsForTheFloor) {
  CoachScene scene = hall(Box::nothing, PhaseKind::questions);
  EXPECT_EQ(coach_topic(scene, {}), std::nullopt);
  scene.queue = true;
  EXPECT_EQ(coach_topic(scene, {}), CoachTopic::queue);
}

TEST(Coach, TellsOfTheReportBesideTheChamberOnceItIsGiven) {
  CoachScene scene = hall(Box::words, PhaseKind::opening);
  scene.sides = true;
  EXPECT_EQ(coach_topic(scene, {}), CoachTopic::dialogue);
  scene.phase = PhaseKind::report;
  EXPECT_EQ(coach_topic(scene, {}), CoachTopic::report);
  scene.sides = false;
  EXPECT_EQ(coach_topic(scene, {}), CoachTopic::dialogue);
}

TEST(Coach, TellsOfActingOnlyWhereOneMay) {
  const std::vector<std::string> seen{"dialogue"};
  CoachScene scene = hall(Box::words, PhaseKind::opening);
  EXPECT_EQ(coach_topic(scene, seen), std::nullopt);
  scene.may_act = true;
  EXPECT_EQ(coach_topic(scene, seen), CoachTopic::act);
  EXPECT_EQ(coach_topic(scene, {}), CoachTopic::dialogue) << "one thing after the other";
}

TEST(Coach, NamesTheButtonForActingWhereItStandsAndNowhereElse) {
  for (const text::Language language : text::kLanguages) {
    const std::string button = catalogue().say(language, "hearing.act");
    for (const CoachTopic topic : all_topics()) {
      const std::string words = catalogue().say(language, "tour." + std::string(name_of(topic)));
      EXPECT_EQ(words.find(button) != std::string::npos, topic == CoachTopic::act) << words;
    }
  }
}

TEST(Coach, SaysNothingTwice) {
  const std::vector<std::string> seen{"question"};
  EXPECT_EQ(coach_topic(hall(Box::question, PhaseKind::questions), seen), CoachTopic::turn);
  const std::vector<std::string> both{"turn", "question"};
  EXPECT_EQ(coach_topic(hall(Box::question, PhaseKind::questions), both), std::nullopt);
}

TEST(Coach, WhoSentItAwayIsLeftAlone) {
  const std::vector<std::string> seen{"all"};
  for (int drawer = 0; drawer <= static_cast<int>(Drawer::menu); ++drawer)
    EXPECT_EQ(coach_topic(opened(static_cast<Drawer>(drawer)), seen), std::nullopt);
}

TEST(Coach, KeepsEveryTopicUnderANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const CoachTopic topic : all_topics()) names.insert(name_of(topic));
  EXPECT_EQ(names.size(), all_topics().size());
  EXPECT_EQ(names.count(kCoachDismissed), 0U);
}

TEST(CoachCard, HasRoomForItsWordsInEveryLanguageAndSize) {
  for (const text::Language language : text::kLanguages) {
    for (const auto& [width, height, scale] :
         {std::tuple{1024, 600, 1.0F}, std::tuple{1024, 600, 2.0F}, std::tuple{1920, 1080, 2.0F}}) {
      Mirror mirror({language, width, height, scale});
      for (const CoachTopic topic : all_topics()) {
        const auto draw = [&](const Pen& pen) {
          screen(pen, "card", 700, [&] { static_cast<void>(coach_card(pen, topic)); });
        };
        mirror.frames(draw, 2);
        for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << name_of(topic) << fault;
        EXPECT_FALSE(mirror.watch().shows("⟦")) << name_of(topic);
      }
    }
  }
}

class CardPressed : public testing::Test {
 protected:
  std::optional<CoachWish> last_;
  Mirror mirror_;
  const Mirror::Draw draw_ = [this](const Pen& pen) {
    screen(pen, "card", 700, [&] {
      if (const auto wish = coach_card(pen, CoachTopic::turn)) last_ = wish;
    });
  };
};

TEST_F(CardPressed, IsPutAwayOrSentAwayWithTheMouse) {
  mirror_.frames(draw_, 2);
  EXPECT_FALSE(last_.has_value());
  mirror_.click(draw_, "coach.0");
  EXPECT_EQ(last_, CoachWish::got_it);
  mirror_.click(draw_, "coach.1");
  EXPECT_EQ(last_, CoachWish::no_more);
}

TEST_F(CardPressed, IsPutAwayByItsLetterInEveryLayout) {
  for (const char* letter : {"k", "K", "л", "Л"}) {
    last_.reset();
    mirror_.type(draw_, letter);
    EXPECT_EQ(last_, CoachWish::got_it) << letter;
  }
  last_.reset();
  mirror_.type(draw_, "j");
  EXPECT_FALSE(last_.has_value());
}

TEST(Shortcuts, AreTheSameKeyInEveryLayout) {
  Mirror mirror;
  std::optional<Shortcut> heard;
  const auto draw = [&](const Pen&) {
    for (const Shortcut one :
         {Shortcut::hint, Shortcut::skip, Shortcut::auto_play, Shortcut::mute, Shortcut::got_it}) {
      if (typed(one)) heard = one;
    }
  };
  const auto of = [&](const char* letter) {
    heard.reset();
    mirror.type(draw, letter);
    return heard;
  };
  for (const char* letter : {"h", "H", "р", "Р"}) EXPECT_EQ(of(letter), Shortcut::hint) << letter;
  for (const char* letter : {"s", "S", "ы", "Ы"}) EXPECT_EQ(of(letter), Shortcut::skip) << letter;
  for (const char* letter : {"a", "A", "ф", "Ф"}) EXPECT_EQ(of(letter), Shortcut::auto_play) << letter;
  for (const char* letter : {"m", "M", "ь", "Ь"}) EXPECT_EQ(of(letter), Shortcut::mute) << letter;
  EXPECT_EQ(of("q"), std::nullopt);
}

TEST(Shortcuts, AreLettersWhereSomebodyWrites) {
  Mirror mirror;
  bool heard = false;
  std::string written(32, '\0');
  const auto draw = [&](const Pen&) {
    ImGui::Begin("field");
    ImGui::SetKeyboardFocusHere();
    ImGui::InputText("words", written.data(), written.size());
    ImGui::End();
    heard = heard || typed(Shortcut::mute);
  };
  mirror.frames(draw, 3);
  mirror.type(draw, "m");
  EXPECT_FALSE(heard);
}

}  // namespace
}  // namespace kenes::test
