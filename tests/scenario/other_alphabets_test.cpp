// Whoever thinks and types in Kazakh or Russian: Cyrillic where Latin belongs.

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "scenario_at_hand.hpp"

namespace kenes::scenario {
namespace {

using testing_files::listed;
using testing_files::replace_in;
using testing_files::starter_files;

TEST(Conditions, AWordOfAnotherLanguageIsTranslated) {
  for (const auto& [word, meant] : std::vector<std::pair<std::string, std::string>>{
           {"и", "and"}, {"или", "or"}, {"және", "and"}, {"немесе", "or"}, {"вода", ""}}) {
    Files files = starter_files();
    replace_in(files, "scenario.json", "adopted(fix_lamps) or committed(lamps)",
               "adopted(fix_lamps) " + word + " committed(lamps)");
    const LoadedScenario loaded = load_scenario_from(files);
    ASSERT_EQ(loaded.diagnostics.size(), 1U) << listed(loaded.diagnostics);
    EXPECT_EQ(loaded.diagnostics.begin()->code, Code::bad_character);
    EXPECT_EQ(loaded.diagnostics.begin()->subject, word) << "whole";
    EXPECT_EQ(loaded.diagnostics.begin()->hint, meant) << word;
  }
}

// Otherwise every reference would be reported too, with the slip as what was meant.
TEST(Names, AnIdWithACyrillicLetterIsReportedOnceAndNotItsReferences) {
  Files files = starter_files();
  replace_in(files, "scenario.json", R"({"id": "water"})", R"({"id": "wаter"})");
  const LoadedScenario loaded = load_scenario_from(files);
  ASSERT_EQ(loaded.diagnostics.size(), 1U) << listed(loaded.diagnostics);
  EXPECT_EQ(loaded.diagnostics.begin()->code, Code::mixed_script_id);
}

TEST(Names, AReferenceWithCyrillicLettersIsToldItsLatinTwin) {
  Files files = starter_files();
  replace_in(files, "scenario.json", R"("interests": ["lights"])", R"("interests": ["водitеr"])");
  replace_in(files, "scenario.json", R"("wants": ["finish_taps"])", R"("wants": ["fіnіѕһ_tарѕ"])");
  const LoadedScenario loaded = load_scenario_from(files);
  ASSERT_EQ(loaded.diagnostics.size(), 2U) << listed(loaded.diagnostics);
  const auto found = loaded.diagnostics.sorted();
  EXPECT_EQ(found[0].hint, "finish_taps");
  EXPECT_EQ(found[1].hint, "");
}

}  // namespace
}  // namespace kenes::scenario
