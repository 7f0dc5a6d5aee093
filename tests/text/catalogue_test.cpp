#include "text/catalogue.hpp"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "text/figures.hpp"
#include "text/scenario_texts.hpp"

namespace kenes::text {
namespace {

namespace fs = std::filesystem;

const fs::path kShipped = fs::path(KENES_TEST_SOURCE_DIR) / "assets/text";

/// A folder of catalogues that goes away with the test.
class TextFolder : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("kenes_texts_" + std::to_string(getpid()));
    for (const Language language : kLanguages) write(language, "a.json", R"({"hello": "x"})");
  }
  void TearDown() override { fs::remove_all(folder_); }

  void write(Language language, const std::string& name, const std::string& bytes) {
    const fs::path own = folder_ / std::string(code_of(language));
    fs::create_directories(own);
    std::ofstream(own / name) << bytes;
  }
  std::string reason() {
    const auto loaded = Catalogue::load(folder_);
    return loaded ? "" : loaded.error().reason;
  }
  fs::path folder_;
};

TEST_F(TextFolder, FilesOfALanguageAreOneCatalogue) {
  write(
      Language::ru, "b.json",
      R"({"note": "for the author", "votes": {"one": "{n} голос", "few": "{n} голоса", "many": "{n} голосов"}})");
  const auto loaded = Catalogue::load(folder_);
  ASSERT_TRUE(loaded) << loaded.error().reason;
  EXPECT_EQ(loaded->say(Language::ru, "votes", {{"n", 21}}), "21 голос");
  EXPECT_EQ(loaded->say(Language::ru, "votes", {{"n", 3}}), "3 голоса");
  EXPECT_EQ(loaded->say(Language::ru, "votes", {{"n", 12}}), "12 голосов");
  EXPECT_EQ(loaded->say(Language::ru, "hello"), "x");
  EXPECT_FALSE(loaded->has(Language::ru, "note"));
}

TEST_F(TextFolder, AMissingKeyIsSeenAndNeverACrash) {
  const auto loaded = Catalogue::load(folder_);
  ASSERT_TRUE(loaded);
  EXPECT_EQ(loaded->say(Language::kk, "no.such"), "⟦no.such⟧");
  EXPECT_EQ(loaded->raw(Language::kk, "no.such"), "");
}

TEST_F(TextFolder, TwinsAreAFaultWithinAFileAndBetweenFiles) {
  write(Language::en, "a.json", R"({"hello": "x", "hello": "y"})");
  EXPECT_NE(reason().find("stands twice"), std::string::npos) << reason();
  write(Language::en, "a.json", R"({"hello": "x"})");
  write(Language::en, "b.json", R"({"hello": "y"})");
  EXPECT_NE(reason().find("another file"), std::string::npos) << reason();
}

TEST_F(TextFolder, FormsMustBeThoseOfTheLanguage) {
  write(Language::ru, "b.json", R"({"votes": {"one": "a", "many": "c"}})");
  EXPECT_NE(reason().find("lacks"), std::string::npos) << reason();
  write(Language::ru, "b.json", R"({"votes": {"one": "a", "few": "b", "many": "c", "other": "d"}})");
  EXPECT_NE(reason().find("no use"), std::string::npos) << reason();
}

TEST_F(TextFolder, WhatIsNoTextIsAFault) {
  for (const char* bytes : {R"(["a"])", R"({"a": 1})", R"({"a": null})", R"({"a": {"one": {"b": "c"}}})",
                            R"({"a": {}})", "{", "", "\"a\"", "7"}) {
    write(Language::kk, "b.json", bytes);
    EXPECT_NE(reason(), "") << bytes;
  }
}

TEST_F(TextFolder, ALanguageWithoutTextsIsAFault) {
  fs::remove_all(folder_ / "kk");
  EXPECT_EQ(reason(), "no texts here");
}

TEST(Sentences, PlacesAreFilledAndBracesKept) {
  EXPECT_EQ(filled(Language::en, "{a} and {b}: {{c}} {d}", {{"a", "x"}, {"b", 12345}}),
            "x and 12\u00A0345: {c} {d}");
  EXPECT_EQ(filled(Language::en, "{open", {}), "{open");
  EXPECT_EQ(filled(Language::en, "a } b", {}), "a } b");
  EXPECT_EQ(placeholders_of("{a} {{b}} {c} {a}"), (std::vector<std::string>{"a", "c"}));
}

TEST(Sentences, AQuotationInsideAQuotationGetsInnerMarks) {
  const Args args{{"q", "«Жезарна Су» and “so”"}};
  EXPECT_EQ(filled(Language::ru, "Пункт «{q}».", args), "Пункт «„Жезарна Су“ and “so”».");
  EXPECT_EQ(filled(Language::kk, "«{q}»: {q}", args), "«“Жезарна Су” and “so”»: «Жезарна Су» and “so”");
  EXPECT_EQ(filled(Language::en, "Note “a”: “{q}”", args), "Note “a”: “«Жезарна Су» and ‘so’”");
}

TEST(ScenarioTexts, ByItsNumberASentenceIsWhatItIsByItsKey) {
  const std::vector<std::vector<std::string>> groups{{"plain", "named"}, {}, {"only_in_source", "nowhere"}};
  const ScenarioTexts texts(
      Language::ru,
      {ScenarioTexts::Texts{{"plain", "Жай сөз."}, {"named", "{akim}: {n}"}, {"seat.akim.name", "Ержан"}},
       ScenarioTexts::Texts{{"only_in_source", "Только здесь: {n}"}, {"named", "{n}"}},
       {}},
      groups);
  for (const Language language : kLanguages) {
    for (std::size_t group = 0; group < groups.size(); ++group) {
      for (std::size_t place = 0; place < groups[group].size(); ++place) {
        const std::string by_key = texts.say(language, groups[group][place], {{"n", 1234}});
        EXPECT_EQ(texts.say(language, ScenarioTexts::Number{group, place}, {{"n", 1234}}), by_key);
        std::string page = "Before. ";
        texts.add_to(page, language, {group, place}, {{"n", 1234}});
        EXPECT_EQ(page, "Before. " + by_key);
      }
    }
  }
  EXPECT_EQ(texts.say(Language::kk, ScenarioTexts::Number{2, 0}, {{"n", 1234}}), "[ru] Только здесь: 1234");
  EXPECT_EQ(texts.say(Language::kk, ScenarioTexts::Number{0, 1}, {{"n", 5}}), "Ержан: 5");
}

TEST(ScenarioTexts, SeatsAreNamedAndTheSourceLanguageStepsIn) {
  const ScenarioTexts texts(
      Language::ru, {{{{"seat.akim.name", "Ерлан"}, {"line", "{akim} келді."}},
                      {{"seat.akim.name", "Ерлан"}, {"line", "Пришёл {akim}."}, {"only", "Только тут: {n}."}},
                      {}}});
  EXPECT_EQ(texts.say(Language::kk, "line"), "Ерлан келді.");
  EXPECT_EQ(texts.say(Language::en, "only", {{"n", 2}}), "[ru] Только тут: 2.");
  EXPECT_EQ(texts.say(Language::en, "none"), "⟦none⟧");
  EXPECT_TRUE(texts.can_say(Language::en, "only"));
  EXPECT_FALSE(texts.has(Language::en, "only"));
}

TEST(ShippedTexts, LoadAndHaveTheSameKeysAndPlacesInEveryLanguage) {
  const auto loaded = Catalogue::load(kShipped);
  ASSERT_TRUE(loaded) << loaded.error().file << ": " << loaded.error().reason;
  const auto source = loaded->keys(Language::en);
  for (const Language language : kLanguages) {
    EXPECT_EQ(loaded->keys(language), source) << code_of(language);
    for (const std::string& key : source) {
      auto here = placeholders_of(loaded->raw(language, key));
      auto there = placeholders_of(loaded->raw(Language::en, key));
      std::sort(here.begin(), here.end());
      std::sort(there.begin(), there.end());
      EXPECT_EQ(here, there) << code_of(language) << " " << key;
    }
  }
}

TEST(Figures, ATimeOfDayGoesOnPastMidnight) {
  EXPECT_EQ(clock_in_figures(9 * 60 + 5), "9:05");
  EXPECT_EQ(clock_in_figures(15 * 60 + 30), "15:30");
  EXPECT_EQ(clock_in_figures(24 * 60 + 5), "0:05");
}

TEST(ShippedTexts, FiguresAreSaidInEachLanguage) {
  const auto c = Catalogue::load(kShipped);
  ASSERT_TRUE(c);
  EXPECT_EQ(million_tenge(*c, Language::ru, 14820), "14\u00A0820\u00A0млн\u00A0₸");
  EXPECT_EQ(figure(*c, Language::ru, "villages", 34), "34\u00A0села");
  EXPECT_EQ(figure(*c, Language::kk, "villages", 34), "34\u00A0ауыл");
  EXPECT_EQ(figure(*c, Language::en, "nonsense", 34), "34");
  EXPECT_EQ(date_in_words(*c, Language::kk, "2023-04-09"), "2023 жылғы 9\u00A0сәуір");
  EXPECT_EQ(date_in_words(*c, Language::ru, "2023-04-19"), "19\u00A0апреля 2023\u00A0года");
  EXPECT_EQ(date_in_words(*c, Language::en, "soon"), "soon");
  EXPECT_EQ(date_in_figures("2023-04-19"), "19.04.2023");
}

}  // namespace
}  // namespace kenes::text
