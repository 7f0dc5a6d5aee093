// Questions outside the rules, ready or typed; and the quiz when the facilitator opens it.

#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/poll_page.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

class Poll : public testing::Test {
 protected:
  Poll() : wall(&parlour.connect("token-of-thewall-0123456789abcdef")) {
    for (const auto& [name, language] :
         {std::pair("Aigul", "kk"), std::pair("Serik", "ru"), std::pair("Dana", "en")})
      phones.push_back(&parlour.arrive(name, language));
    parlour.say(*wall, {{"do", "wall"}, {"languages", {"en"}}});
    EXPECT_TRUE(parlour.order(R"({"do":"start"})"));
  }
  std::string answer(std::size_t phone, const std::string& choice) {
    const json told = parlour.say(*phones[phone], {{"do", "poll"}, {"choice", choice}});
    return told.at("ok") ? std::string() : told.at("why").get<std::string>();
  }
  [[nodiscard]] const json& on_wall() { return wall->page.at("pages").at("en").at("poll"); }

  Parlour parlour;
  std::vector<Phone*> phones;
  Phone* wall;
};

TEST_F(Poll, AReadyQuestionStandsOnEachPhoneInItsOwnLanguage) {
  ASSERT_TRUE(parlour.order(R"({"do":"open_poll","ready":"rest"})"));
  EXPECT_EQ(phones[0]->page.at("poll").at("question"), "Қысқа үзіліс керек пе?");
  EXPECT_EQ(phones[1]->page.at("poll").at("choices")[0], json::array({"1", "Да"}));
  EXPECT_EQ(phones[2]->page.at("poll").at("choices").size(), 2U);
  EXPECT_EQ(wall->page.at("idea"), "poll");
  EXPECT_EQ(answer(0, "2"), "");
  EXPECT_EQ(phones[0]->page.at("poll").at("mine"), "2");
  EXPECT_EQ(answer(1, "3"), "malformed") << "there are two answers";
  EXPECT_EQ(answer(1, "in_favour"), "malformed") << "and it is no straw poll";
}

TEST_F(Poll, ATypedQuestionIsCountedAndShownOnlyWhenThatIsWanted) {
  ASSERT_TRUE(parlour.order(
      R"({"do":"open_poll","question":"Where do we eat?","options":["Here","At home","Not at all"]})"));
  EXPECT_EQ(phones[0]->page.at("poll").at("question"), "Where do we eat?") << "as it was typed";
  for (const auto& [phone, choice] :
       {std::pair(0U, "1"), std::pair(1U, "2"), std::pair(2U, "2"), std::pair(0U, "2")})
    EXPECT_EQ(answer(phone, choice), "");
  ASSERT_TRUE(parlour.order(R"({"do":"close_poll"})"));
  EXPECT_EQ(parlour.room().state().poll_counts, (std::vector<std::uint16_t>{0, 3, 0}))
      << "an answer sets, it does not add";
  EXPECT_NE(wall->page.at("idea"), "poll");
  EXPECT_FALSE(phones[0]->page.contains("poll"));
  const std::vector<std::string> told = poll_result(parlour.room().scene(), text::Language::en);
  EXPECT_EQ(told, (std::vector<std::string>{"Here: 0", "At home: 3", "Not at all: 0"}))
      << "for the facilitator";

  ASSERT_TRUE(parlour.order(R"({"do":"show_poll"})"));
  EXPECT_EQ(wall->page.at("idea"), "poll");
  EXPECT_EQ(on_wall().at("result")[1], "At home: 3");
  EXPECT_EQ(on_wall().at("bars")[1].at("parts"), json::array({json::array({3, "open"})}));
  EXPECT_EQ(phones[1]->page.at("poll").at("result")[1], "At home: 3");
  parlour.restart();
  parlour.come_back(*phones[1]);
  EXPECT_EQ(phones[1]->page.at("poll").at("result")[1], "At home: 3") << "after a power cut too";
  ASSERT_TRUE(parlour.order(R"({"do":"show_poll","on":false})"));
  EXPECT_FALSE(phones[1]->page.contains("poll"));
  EXPECT_FALSE(parlour.order(R"({"do":"show_poll"})")) << "it is put away";
}

TEST_F(Poll, OfTwoVoicesNothingIsShown) {
  ASSERT_TRUE(parlour.order(R"({"do":"open_poll","ready":"pace"})"));
  EXPECT_EQ(answer(0, "1"), "");
  EXPECT_EQ(answer(1, "1"), "");
  ASSERT_TRUE(parlour.order(R"({"do":"close_poll"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"show_poll"})"));
  EXPECT_EQ(on_wall().at("result"), json::array({"Too few have answered to show it."}));
  EXPECT_TRUE(on_wall().at("bars").empty());
}

TEST_F(Poll, LeavesTheStrawPollForTheDebriefAlone) {
  ASSERT_TRUE(parlour.order(R"({"do":"open_poll"})"));
  for (std::size_t i = 0; i < 3; ++i) EXPECT_EQ(answer(i, "in_favour"), "");
  ASSERT_TRUE(parlour.order(R"({"do":"close_poll"})"));
  EXPECT_FALSE(parlour.order(R"({"do":"show_poll"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"open_poll","ready":"clear"})"));
  EXPECT_FALSE(parlour.order(R"({"do":"open_poll","ready":"pace"})")) << "one at a time";
  ASSERT_TRUE(parlour.order(R"({"do":"close_poll"})"));
  EXPECT_EQ(parlour.room().state().poll, (room::PollResult{3, 0, 0}));
  ASSERT_TRUE(parlour.order(R"({"do":"to_debrief"})"));
  EXPECT_FALSE(parlour.order(R"({"do":"open_poll"})")) << "there is no vote to come";
  EXPECT_TRUE(parlour.order(R"({"do":"open_poll","ready":"clear"})"));
  EXPECT_EQ(wall->page.at("idea"), "poll");
}

TEST_F(Poll, WhatCannotBeAskedIsRefused) {
  const std::string letters(161, 'x');
  const std::string six = R"(["1","2","3","4","5","6"])", seven = R"(["1","2","3","4","5","6","7"])";
  const auto asked = [&](const std::string& question, const std::string& options) {
    const bool done =
        parlour.order(R"({"do":"open_poll","question":")" + question + R"(","options":)" + options + "}");
    if (done) {
      EXPECT_TRUE(parlour.order(R"({"do":"close_poll"})"));
    }
    return done;
  };
  EXPECT_TRUE(asked(letters.substr(1), six));
  EXPECT_FALSE(asked(letters, six));
  EXPECT_FALSE(asked("?", seven));
  EXPECT_FALSE(asked("?", R"(["Yes"])"));
  EXPECT_FALSE(asked("?", R"(["Yes","Yes"])"));
  EXPECT_FALSE(asked("?", R"(["Yes",""])"));
  EXPECT_FALSE(parlour.order(R"({"do":"open_poll","ready":"weather"})"));
}

TEST_F(Poll, EveryReadyOneHasWordsInEveryLanguage) {
  for (const room::ReadyPoll& ready : room::kReadyPolls) {
    for (const text::Language language : text::kLanguages) {
      const room::PollAbout about{std::string(ready.word), {}, {}};
      EXPECT_EQ(poll_question(parlour.room().play().catalogue, language, about).find("⟦"), std::string::npos);
      for (const auto& [word, words] : poll_choices(parlour.room().play().catalogue, language, about))
        EXPECT_EQ(words.find("⟦"), std::string::npos) << ready.word << word;
    }
  }
}

class QuizOnAllPhones : public Poll {
 protected:
  std::string fill(std::size_t phone, const char* when) {
    const auto& item = parlour.room().play().content.quiz.front();
    const json told = parlour.say(
        *phones[phone], {{"do", "quiz"}, {"when", when}, {"answers", {{item.id, item.options.front()}}}});
    return told.at("ok") ? std::string() : told.at("why").get<std::string>();
  }
};

TEST_F(QuizOnAllPhones, OpensOnceMoreBeforeAnythingWasSaidAndThenForTheDebrief) {
  EXPECT_FALSE(phones[0]->page.contains("quiz"));
  EXPECT_EQ(fill(0, "before"), "not_now");
  ASSERT_TRUE(parlour.order(R"({"do":"quiz"})"));
  EXPECT_EQ(phones[0]->page.at("quiz").at("when"), "before");
  EXPECT_TRUE(phones[0]->page.at("quiz").at("alone"));
  EXPECT_EQ(wall->page.at("idea"), "quiz");
  EXPECT_EQ(fill(0, "before"), "");
  EXPECT_NE(wall->page.dump().find("Answers in: 1"), std::string::npos);
  EXPECT_EQ(fill(0, "after"), "not_now");
  ASSERT_TRUE(parlour.order(R"({"do":"quiz","on":false})"));
  EXPECT_FALSE(phones[0]->page.contains("quiz"));
  EXPECT_NE(wall->page.at("idea"), "quiz");

  ASSERT_TRUE(parlour.order(R"({"do":"to_debrief"})"));
  EXPECT_FALSE(phones[0]->page.at("quiz").contains("alone")) << "among the rest of the debrief";
  ASSERT_TRUE(parlour.order(R"({"do":"quiz"})"));
  EXPECT_EQ(phones[0]->page.at("quiz").at("when"), "after");
  EXPECT_TRUE(phones[0]->page.at("quiz").at("alone"));
  EXPECT_EQ(fill(1, "after"), "");
  EXPECT_EQ(wall->page.at("idea"), "quiz");
}

TEST_F(QuizOnAllPhones, IsNoLongerAboutWhatIsKnownBeforeOnceTheReportIsGiven) {
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":100})"));
  for (int i = 0; i < 4000; ++i) {
    if (parlour.session().view_for(rules::kPublicScreen).phase != rules::PhaseKind::opening) break;
    parlour.wait_s(0.25);
    serve_awaited(parlour);
  }
  EXPECT_FALSE(parlour.order(R"({"do":"quiz"})"));
}

}  // namespace
}  // namespace kenes::test
