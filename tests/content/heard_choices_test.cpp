// What somebody chose is told to the whole hall where somebody answers it: it may not speak to the one who
// chose.

#include <algorithm>
#include <array>

#include <gtest/gtest.h>

#include "content/shipped.hpp"
#include "text/language.hpp"

namespace kenes {
namespace {

using text::Language;

struct Marks {
  std::string_view open, close;
};
constexpr std::array<Marks, 3> kMarks{{{"«", "»"}, {"“", "”"}, {"„", "“"}}};

/// Without what is quoted: there they speak to each other.
std::string unquoted(std::string words) {
  for (const Marks& marks : kMarks) {
    for (auto from = words.find(marks.open); from != std::string::npos; from = words.find(marks.open)) {
      const auto to = words.find(marks.close, from + marks.open.size());
      const auto end = to == std::string::npos ? words.size() : to + marks.close.size();
      words.replace(from, end - from, " ");
    }
  }
  return words;
}

std::vector<std::string> words_of(const std::string& sentence) {
  std::vector<std::string> words(1);
  for (const char c : sentence) {
    const bool between = std::string_view(" .,:;!?()\n").find(c) != std::string_view::npos;
    if (between) words.emplace_back();
    if (!between) words.back() += c;
  }
  return words;
}

/// A word for the one who is spoken to. In Kazakh a choice is put in the first person.
bool is_you(const std::string& word, Language language) {
  constexpr std::array<std::string_view, 6> kEnglish{"you", "You", "your", "Your", "yours", "yourself"};
  constexpr std::array<std::string_view, 8> kRussian{"вы", "Вы", "вас", "вам", "вами", "Вам", "ваш", "Ваш"};
  constexpr std::array<std::string_view, 4> kRussianForms{"ваша", "ваше", "ваши", "вашу"};
  if (language == Language::en) return std::ranges::find(kEnglish, word) != kEnglish.end();
  if (language == Language::kk) return word.starts_with("Сіз");
  const auto begins = [&](std::string_view form) { return word.starts_with(form); };
  return std::ranges::find(kRussian, word) != kRussian.end() || std::ranges::any_of(kRussianForms, begins);
}

class HeardChoices : public testing::TestWithParam<std::string> {};

TEST_P(HeardChoices, DoNotSpeakToTheOneWhoChose) {
  const scenario::LoadedScenario loaded = test::load_shipped(GetParam());
  ASSERT_TRUE(loaded.script);
  const rules::Script& script = *loaded.script;
  std::size_t read = 0;
  for (std::size_t b = 0; b < script.beats.size(); ++b) {
    for (std::size_t c = 0; c < script.beats[b].choices.size(); ++c) {
      const rules::BeatId then = script.beats[b].choices[c].then;
      if (then.is_none() || script.beats[then.index()].lines.empty()) continue;
      const std::string key = "beat." + script.names.beats[b] + ".choice." + script.names.choices[b][c];
      for (const Language language : text::kLanguages) {
        ++read;
        const std::string& choice = loaded.content.texts.at(std::string(text::code_of(language))).at(key);
        for (const std::string& word : words_of(unquoted(choice)))
          EXPECT_FALSE(is_you(word, language)) << key << ": " << choice;
      }
    }
  }
  EXPECT_GE(read, 6U);
}

INSTANTIATE_TEST_SUITE_P(Scenario, HeardChoices, testing::ValuesIn(test::shipped_scenarios()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace kenes
