// The debrief builds an answer into a sentence of its own, so an answer carries no mark at its end.

#include <gtest/gtest.h>

#include "content/shipped.hpp"
#include "text/language.hpp"

namespace kenes {
namespace {

class QuizAnswers : public testing::TestWithParam<std::string> {};

TEST_P(QuizAnswers, EndWithoutAMark) {
  const scenario::LoadedScenario loaded = test::load_shipped(GetParam());
  EXPECT_FALSE(loaded.content.quiz.empty());
  for (const scenario::QuizItem& item : loaded.content.quiz) {
    for (const std::string& option : item.options) {
      const std::string key = "quiz." + item.id + "." + option;
      for (const text::Language language : text::kLanguages) {
        const std::string& answer = loaded.content.texts.at(std::string(text::code_of(language))).at(key);
        ASSERT_FALSE(answer.empty()) << key;
        EXPECT_EQ(std::string_view(".?!").find(answer.back()), std::string_view::npos)
            << key << ": " << answer;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Scenario, QuizAnswers, testing::ValuesIn(test::shipped_scenarios()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace kenes
