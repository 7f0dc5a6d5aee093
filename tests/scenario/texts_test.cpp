#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

#include <gtest/gtest.h>

#include "scenario/code_points.hpp"
#include "scenario/glyphs.hpp"
#include "scenario/placeholders.hpp"
#include "scenario/text_keys.hpp"
#include "scenario/time_of_day.hpp"
#include "scenario_at_hand.hpp"

namespace kenes::scenario {
namespace {

using testing_files::listed;
using testing_files::replace_in;
using testing_files::set_text;
using testing_files::starter_files;

std::vector<Code> codes_of(Files files) {
  std::vector<Code> codes;
  for (const Diagnostic& one : load_scenario_from(std::move(files)).diagnostics.sorted())
    codes.push_back(one.code);
  return codes;
}
using Codes = std::vector<Code>;

TEST(TextKeys, FollowFromTheIds) {
  const LoadedScenario loaded = load_scenario_from(starter_files());
  ASSERT_TRUE(loaded.script) << listed(loaded.diagnostics);
  const TextKeys keys = needed_keys(*loaded.script, loaded.content);
  for (const char* key : {"title",
                          "summary",
                          "setting",
                          "objective.word_it",
                          "issue.water",
                          "seat.akim.name",
                          "seat.akim.post",
                          "seat.akim.brief",
                          "seat.akim.goal.explain",
                          "section.s_water.title",
                          "section.s_water.text",
                          "claim.taps",
                          "claim.taps.truth",
                          "evidence.tap_list.about",
                          "evidence.tap_list.line.signed",
                          "recommendation.fix_lamps.measure.burning",
                          "recommendation.fix_lamps.reply.in_part",
                          "beat.welcome.hall",
                          "beat.list_shown.question",
                          "beat.list_shown.choice.wait",
                          "inject.power_cut.title",
                          "ending.noted.text",
                          "aftermath.water_runs",
                          "debrief.who_when",
                          "quiz.what_counts.why",
                          "quiz.what_counts.signed",
                          "gallery.resident.task"}) {
    EXPECT_TRUE(std::ranges::binary_search(keys.needed, key)) << key;
  }
  EXPECT_FALSE(std::ranges::binary_search(keys.needed, "beat.welcome.question")) << "it asks nothing";
  EXPECT_TRUE(std::ranges::binary_search(keys.allowed, "seat.akim.brief.half_way"));
  for (const char* key : {"variable.patience", "flag.list_promised", "flag.list_promised.not",
                          "beat.list_shown.choice.wait.heard"})
    EXPECT_TRUE(std::ranges::binary_search(keys.allowed, key)) << key;
  EXPECT_EQ(keys.needed.size() + 6, loaded.content.texts.at("ru").size())
      << "three are a variant's, two a flag's, one is the sitting";
}

TEST(TimeOfDay, IsFoundInWhatAScenarioSaysOfItsSitting) {
  EXPECT_EQ(time_of_day("12 February 2026, 15:00; the small hall"), 15 * 60);
  EXPECT_EQ(time_of_day("2026 жылғы 26 ақпан, сағат 9:05; ауыл клубы"), 9 * 60 + 5);
  EXPECT_EQ(time_of_day("note: 00:00"), 0);
  for (const char* none :
       {"", "December; the village club", "1:2", "24:00", "15:60", "115:00", "15:000", ":30", "7:"})
    EXPECT_EQ(time_of_day(none), std::nullopt) << none;
}

TEST(TextChecks, TheHourInWordsIsTheHourInNumbers) {
  Files files = starter_files();
  replace_in(files, "text/en.json", "December; the village club", "12 December, 15:00; the village club");
  EXPECT_TRUE(load_scenario_from(files).diagnostics.empty());
  replace_in(files, "text/en.json", "15:00", "15:01");
  EXPECT_EQ(codes_of(files), Codes{Code::hour_differs});
  replace_in(files, "scenario.json", R"("held": {"month": 12, "hour": 15},)", "");
  EXPECT_TRUE(load_scenario_from(files).diagnostics.empty()) << "nothing to differ from";
}

TEST(TextChecks, AVariantsTextMustBeInEveryLanguage) {
  Files files = starter_files();
  replace_in(files, "text/kk.json", "\"seat.akim.brief.half_way\"", "\"seat.akim.brief.half_wayy\"");
  EXPECT_EQ(codes_of(files), (Codes{Code::translation_missing, Code::text_orphan}));
}

TEST(TextChecks, AVariantsTextMustBeInTheSourceLanguageToo) {
  Files files = starter_files();
  replace_in(files, "text/ru.json", "\"seat.akim.brief.half_way\"", "\"seat.akim.brief.half_wayy\"");
  EXPECT_EQ(codes_of(files), (Codes{Code::text_missing, Code::text_orphan}));
}

/// The starter with words for a choice's onlookers under that key, in the three languages.
Files heard_as(const std::string& key, const std::string& kk, const std::string& ru, const std::string& en) {
  Files files = starter_files();
  const std::string after = "\"beat.list_shown.choice.wait\"";
  const auto put = [&](const char* name, const std::string& words) {
    if (!words.empty()) replace_in(files, name, after, "\"" + key + "\": \"" + words + "\", " + after);
  };
  put("text/kk.json", kk);
  put("text/ru.json", ru);
  put("text/en.json", en);
  return files;
}

TEST(TextChecks, WhatTheHallHearsOfAChoiceIsATextLikeOthers) {
  const std::string heard = "beat.list_shown.choice.wait.heard";
  EXPECT_EQ(codes_of(heard_as(heard, "Есеп {patience}.", "Отчёт {patience}.", "Report {patience}.")),
            Codes{});
  EXPECT_EQ(codes_of(heard_as(heard, "Есеп.", "Отчёт.", "")), Codes{Code::translation_missing});
  EXPECT_EQ(codes_of(heard_as(heard, "Есеп.", "Отчёт {patience}.", "Report {patience}.")),
            Codes{Code::placeholder_differs});
  EXPECT_EQ(codes_of(heard_as("beat.list_shown.choice.wayt.heard", "Есеп.", "Отчёт.", "Report.")),
            Codes(3, Code::text_orphan));
  EXPECT_EQ(codes_of(heard_as("beat.welcome.heard", "Есеп.", "Отчёт.", "Report.")),
            Codes(3, Code::text_orphan));
}

TEST(TextChecks, AFingerprintThatFitsIsSilent) {
  Files files = starter_files();
  files["text/seen.json"] = "{\"kk\": {\"title\": \"" +
                            fingerprint_of(load_scenario_from(files).content.texts.at("ru").at("title")) +
                            "\"}, \"note\": \"x\"}";
  EXPECT_EQ(codes_of(files), Codes{});
  files["text/seen.json"] = "{\"ru\": {}}";
  EXPECT_EQ(codes_of(files), Codes{Code::unknown_key});
  files["text/seen.json"] = R"({"kk": {"titel": "00000000"}})";
  EXPECT_EQ(codes_of(files), Codes{Code::text_orphan});
}

TEST(TextChecks, WhatIsNotedAsTranslatedIsSilentUntilItsSourceChanges) {
  Files files = starter_files();
  files["text/seen.json"] = seen_as_it_stands(load_scenario_from(files).content);
  EXPECT_EQ(codes_of(files), Codes{});
  std::string& source = files["text/ru.json"];
  const std::string title = load_scenario_from(files).content.texts.at("ru").at("title");
  source.replace(source.find(title), title.size(), title + " – 2");
  EXPECT_EQ(codes_of(files), Codes(2, Code::text_stale)) << "in both other languages";
  EXPECT_EQ(seen_as_it_stands(ScenarioContent{}), "");
}

TEST(TextChecks, ABraceThatStandsAloneIsShownWithWholeLetters) {
  Files files = starter_files();
  set_text(files, "text/ru.json", "title", "{нет} Вода у дома");
  const LoadedScenario loaded = load_scenario_from(files);
  ASSERT_EQ(loaded.diagnostics.size(), 1U) << listed(loaded.diagnostics);
  EXPECT_EQ(loaded.diagnostics.begin()->subject, "{нет} Вода у…");
}

TEST(Fingerprint, IsFnv1aOfTheBytes) {
  EXPECT_EQ(fingerprint_of(""), "811c9dc5");
  EXPECT_EQ(fingerprint_of("a"), "e40c292c");
  EXPECT_EQ(fingerprint_of("foobar"), "bf9cf968");
}

TEST(Placeholders, AreFoundAndBracesPassedOver) {
  const Placeholders found = placeholders_in("{akim} and {{not this}} and {patience}, {akim}");
  EXPECT_FALSE(found.broken);
  EXPECT_EQ(found.names(), (std::vector<std::string>{"akim", "patience"}));
  EXPECT_EQ(found.all[1].offset, 28U);
  for (const char* broken : {"{", "}", "{akim", "akim}", "{}", "{a b}", "{Akim}", "{{{", "x } y"}) {
    EXPECT_TRUE(placeholders_in(broken).broken) << broken;
  }
}

TEST(Texts, LookAlikeLettersInOneWordAreFoundAndTwoAlphabetsInASentenceAreNot) {
  for (const auto& [title, count] : std::vector<std::pair<std::string, std::size_t>>{{"Аким c отчётом", 0},
                                                                                     {"Wi-Fi мектепте", 0},
                                                                                     {"COVID-тест", 0},
                                                                                     {"aким", 1},
                                                                                     {"Акиm и oтчёт", 2},
                                                                                     {"Су.kz", 0}}) {
    Files files = starter_files();
    testing_files::set_text(files, "text/ru.json", "title", title);
    EXPECT_EQ(codes_of(files), Codes(count, Code::mixed_scripts)) << title;
  }
}

TEST(Glyphs, EveryKazakhLetterAndSignThatTextsUseCanBeDrawn) {
  const std::string text =
      "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя₸№«»–—…→✓★⚠−\u00A0"
      "\u2009\u202F";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    EXPECT_TRUE(has_glyph(point.value)) << text.substr(at, point.size);
    at += point.size;
  }
  for (const char32_t none : {U'\U0001F600', U'漢', U'\x01', U'\uE000'}) {
    EXPECT_FALSE(has_glyph(none)) << static_cast<unsigned>(none);
  }
}

/// What a command prints; empty if it cannot be run.
std::string printed_by(const std::string& line) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> pipe(popen(line.c_str(), "r"), pclose);
  std::string all;
  std::array<char, 4096> part{};
  while (pipe && std::fgets(part.data(), static_cast<int>(part.size()), pipe.get()) != nullptr)
    all += part.data();
  return all;
}

TEST(Glyphs, TheTableIsWhatTheInstalledFontsSay) {
  const std::string script = (testing_files::project_root() / "scripts/make_glyph_ranges.py").string();
  const std::string now = printed_by("python3 '" + script + "' 2>/dev/null");
  if (now.empty()) GTEST_SKIP() << "the fonts or fc-query are not installed here";
  EXPECT_EQ(now, testing_files::bytes_of(testing_files::project_root() / "game/scenario/glyph_ranges.cpp"))
      << "run scripts/make_glyph_ranges.py > game/scenario/glyph_ranges.cpp";
}

}  // namespace
}  // namespace kenes::scenario
