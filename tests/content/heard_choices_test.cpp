// What somebody chose is told to the whole hall where somebody answers it: there must be words for those who
// have not seen the question, and neither they nor the label may speak to the one who chose.

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

class HeardChoices : public testing::TestWithParam<std::string> {
 protected:
  void SetUp() override {
    loaded_ = test::load_shipped(GetParam());
    ASSERT_TRUE(loaded_.script);
  }
  /// The keys of all choices that somebody answers.
  [[nodiscard]] std::vector<std::string> answered() const {
    const rules::Script& script = *loaded_.script;
    std::vector<std::string> keys;
    for (std::size_t b = 0; b < script.beats.size(); ++b) {
      for (std::size_t c = 0; c < script.beats[b].choices.size(); ++c) {
        const rules::BeatId then = script.beats[b].choices[c].then;
        if (then.is_none() || script.beats[then.index()].lines.empty()) continue;
        keys.push_back("beat." + script.names.beats[b] + ".choice." + script.names.choices[b][c]);
      }
    }
    return keys;
  }
  /// Empty where that language has none.
  [[nodiscard]] std::string sentence(Language language, const std::string& key) const {
    const scenario::Texts& texts = loaded_.content.texts.at(std::string(text::code_of(language)));
    const auto at = texts.find(key);
    return at == texts.end() ? std::string() : at->second;
  }

 private:
  scenario::LoadedScenario loaded_;
};

TEST_P(HeardChoices, HaveWordsForThoseWhoHaveNotSeenTheQuestion) {
  const std::vector<std::string> keys = answered();
  EXPECT_GE(keys.size(), 2U);
  for (const std::string& key : keys) {
    for (const Language language : text::kLanguages)
      EXPECT_NE(sentence(language, key + ".heard"), "") << text::code_of(language) << " " << key;
  }
}

TEST_P(HeardChoices, DoNotSpeakToTheOneWhoChose) {
  for (const std::string& choice : answered()) {
    for (const std::string& key : {choice, choice + ".heard"}) {
      for (const Language language : text::kLanguages) {
        const std::string words = sentence(language, key);
        for (const std::string& word : words_of(unquoted(words)))
          EXPECT_FALSE(is_you(word, language)) << key << ": " << words;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Scenario, HeardChoices, testing::ValuesIn(test::shipped_scenarios()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace kenes
