// The program's sentences, as a rulebook may word them its own way.

#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "records/story.hpp"
#include "records/words.hpp"
#include "scenario/rulebook_loader.hpp"

namespace kenes {
namespace {

using text::Language;
using Texts = text::ScenarioTexts::Texts;

text::Forms sentence(const std::string& words) {
  text::Forms forms;
  forms.by_plural.fill(words);
  return forms;
}

TEST(Voice, ARulebooksOwnWordingGoesBeforeTheProgramsOnlyUnderThatRulebook) {
  const records::Voice plain = test::small_voice();
  text::Catalogue catalogue = test::shipped_texts();
  catalogue.set(Language::en, "at." + plain.script.rulebook.id + ".say.close_meeting",
                sentence("We are done here."));
  catalogue.set(Language::en, "at.another.say.open_meeting", sentence("Not for us."));
  const records::Voice voice{plain.script, catalogue, plain.texts, Language::en};

  EXPECT_EQ(voice.say("say.close_meeting"), "We are done here.");
  EXPECT_EQ(voice.say("say.open_meeting"), plain.say("say.open_meeting"));
}

TEST(Voice, WhoSpeaksIsCalledByTheShortNameWhereThereIsOne) {
  const records::Voice plain = test::small_voice();
  const rules::SeatId akim(0);
  EXPECT_EQ(plain.called(akim), plain.speaker(akim));
  const std::string key = "seat." + plain.script.names.seats[0] + ".short";
  const text::ScenarioTexts texts(Language::en, {Texts{}, Texts{}, Texts{{key, "Shokpar"}}});
  const records::Voice voice{plain.script, plain.catalogue, texts, Language::en};
  EXPECT_EQ(voice.called(akim), "Shokpar (akim)");
  const records::StoryLine line{records::StoryLine::Kind::speech, akim, "Good morning."};
  EXPECT_EQ(records::printed(voice, line), "Shokpar (akim): Good morning.");
}

TEST(Voice, WhatARulebookWordsItselfIsASentenceOfTheProgramWithTheSamePlaces) {
  const auto rulebooks = std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets/rulebooks";
  scenario::Diagnostics found;
  const text::Catalogue& program = test::shipped_texts();
  for (const auto& [code, texts] : scenario::read_rulebook_texts(rulebooks, found)) {
    const Language language = text::language_named(code).value();
    for (const auto& [key, words] : texts) {
      if (!key.starts_with("at.")) continue;
      const std::size_t dot = key.find('.', 3);
      ASSERT_NE(dot, std::string::npos) << key;
      EXPECT_TRUE(std::filesystem::exists(rulebooks / (key.substr(3, dot - 3) + ".json"))) << key;
      const std::string own = key.substr(dot + 1);
      ASSERT_TRUE(program.has(language, own)) << key;
      const auto places = text::placeholders_of(words);
      const auto expected = text::placeholders_of(program.raw(language, own));
      EXPECT_EQ(std::set(places.begin(), places.end()), std::set(expected.begin(), expected.end())) << key;
    }
  }
}

}  // namespace
}  // namespace kenes
