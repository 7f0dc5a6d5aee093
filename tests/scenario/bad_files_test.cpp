// Each bad file yields exactly the diagnostic it is named for, where it says; the codes, the guide's rows,
// the sentences in three languages and the bad files are one list.

#include <algorithm>
#include <filesystem>
#include <set>

#include <gtest/gtest.h>

#include "scenario/plan_check.hpp"
#include "scenario_at_hand.hpp"

namespace kenes::scenario {
namespace {

namespace fs = std::filesystem;
using testing_files::bad_case;
using testing_files::BadCase;
using testing_files::listed;

bool is_plan(const fs::path& path) { return path.filename().string().ends_with(".plan.json"); }
/// Those of rulebooks have a test of their own, and plans the one below.
bool is_of_scenarios(const fs::path& path) {
  return !path.filename().string().starts_with("KN08") && !is_plan(path);
}

std::vector<fs::path> bad_files(bool (*wanted)(const fs::path&) = is_of_scenarios) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(testing_files::project_root() / "tests/scenario/bad")) {
    if (entry.path().extension() == ".json" && wanted(entry.path())) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

std::string place(Position at) { return std::to_string(at.line) + ":" + std::to_string(at.column); }

class BadFile : public testing::TestWithParam<fs::path> {};

TEST_P(BadFile, YieldsExactlyTheDiagnosticItIsNamedFor) {
  const BadCase bad = bad_case(GetParam());
  ASSERT_TRUE(bad.fault.empty()) << bad.fault;
  const LoadedScenario loaded = load_scenario_from(bad.files);
  ASSERT_EQ(loaded.diagnostics.size(), 1U) << listed(loaded.diagnostics);
  const Diagnostic found = loaded.diagnostics.sorted()[0];
  EXPECT_EQ(code_text(found.code), GetParam().filename().string().substr(0, 6)) << listed(loaded.diagnostics);
  EXPECT_EQ(found.file, bad.at_file) << listed(loaded.diagnostics);
  EXPECT_EQ(place(found.at), place(bad.at)) << listed(loaded.diagnostics);
  EXPECT_EQ(loaded.script.has_value(), level_of(found.code) == Level::warning);
}

std::string name_of_case(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
}
std::string name_of_plan(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.stem().stem().string();
  std::ranges::replace(name, '-', '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(All, BadFile, testing::ValuesIn(bad_files()), name_of_case);

class BadPackage : public testing::TestWithParam<fs::path> {};

TEST_P(BadPackage, YieldsExactlyTheDiagnosticItIsNamedFor) {
  const LoadedScenario loaded = load_scenario(GetParam(), testing_files::project_root() / "assets/rulebooks");
  ASSERT_EQ(loaded.diagnostics.size(), 1U) << listed(loaded.diagnostics);
  const Diagnostic found = loaded.diagnostics.sorted()[0];
  EXPECT_EQ(code_text(found.code), GetParam().filename().string().substr(0, 6)) << listed(loaded.diagnostics);
  EXPECT_TRUE(found.file.starts_with(GetParam().string())) << found.file;
  EXPECT_EQ(loaded.script.has_value(), level_of(found.code) == Level::warning);
}

std::vector<fs::path> bad_packages() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(testing_files::project_root() / "tests/scenario/bad")) {
    if (entry.path().extension() == ".kenes") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}
INSTANTIATE_TEST_SUITE_P(All, BadPackage, testing::ValuesIn(bad_packages()), name_of_case);

/// The line that says "here", from 1.
std::uint32_t line_of_here(const std::string& text) {
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(text.find("\"here"));
  return static_cast<std::uint32_t>(std::count(text.begin(), end, '\n') + 1);
}

class BadPlan : public testing::TestWithParam<fs::path> {};

TEST_P(BadPlan, YieldsExactlyTheDiagnosticItIsNamedForOnTheLineThatSaysHere) {
  const LoadedScenario starter = load_scenario_from(testing_files::starter_files());
  ASSERT_TRUE(starter.script.has_value());
  const std::string bytes = testing_files::bytes_of(GetParam());
  const Diagnostics found = check_plan("plan", bytes, [&](const std::string&) {
    return std::optional<const rules::Script*>(&*starter.script);
  });
  ASSERT_EQ(found.size(), 1U) << listed(found);
  EXPECT_EQ(code_text(found.begin()->code), GetParam().filename().string().substr(0, 6)) << listed(found);
  EXPECT_EQ(found.begin()->at.line, line_of_here(bytes)) << listed(found);
  for (const std::string_view language : kLanguages) {
    const std::string sentence =
        sentence_of(*found.begin(), testing_files::program_texts(std::string(language)));
    for (const char* hole : {"⟦", "{subject}", "{other}", "“”", "«»"}) {
      EXPECT_EQ(sentence.find(hole), std::string::npos) << sentence;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(All, BadPlan, testing::ValuesIn(bad_files(is_plan)), name_of_plan);

std::set<std::string> codes_in_enum() {
  std::set<std::string> codes;
  for (const CodeRow& row : all_codes()) codes.insert(code_text(row.code));
  return codes;
}

TEST(Codes, EachHasABadFile) {
  std::set<std::string> files;
  for (const auto& entry : fs::directory_iterator(testing_files::project_root() / "tests/scenario/bad")) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("KN")) files.insert(name.substr(0, 6));
  }
  EXPECT_EQ(files, codes_in_enum());
}

TEST(Codes, EachHasItsRowInTheGuide) {
  const std::string guide =
      testing_files::bytes_of(testing_files::project_root() / "assets/guide/en/diagnostics.md");
  std::set<std::string> rows;
  for (std::size_t at = guide.find("\n| KN"); at != std::string::npos; at = guide.find("\n| KN", at + 1)) {
    EXPECT_TRUE(rows.insert(guide.substr(at + 3, 6)).second) << guide.substr(at + 3, 6) << " stands twice";
  }
  EXPECT_EQ(rows, codes_in_enum());
  for (const CodeRow& row : all_codes()) {
    const std::string level = row.level == Level::error ? "error" : "warning";
    const std::string start =
        "\n| " + code_text(row.code) + " `" + std::string(row.name) + "` | " + level + " | ";
    EXPECT_NE(guide.find(start), std::string::npos) << start;
  }
}

TEST(Codes, EachIsSaidInThreeLanguages) {
  for (const std::string_view language : kLanguages) {
    const TextOf text_of = testing_files::program_texts(std::string(language));
    for (const CodeRow& row : all_codes()) {
      const std::string sentence = text_of("diagnostic." + code_text(row.code));
      EXPECT_FALSE(sentence.starts_with("⟦")) << language << " " << code_text(row.code);
      EXPECT_GT(sentence.size(), 15U) << language << " " << code_text(row.code);
    }
  }
}

/// Placeholders are the same in the three languages.
TEST(Codes, SayTheSameThingsInThreeLanguages) {
  const TextOf english = testing_files::program_texts("en");
  for (const std::string_view language : kLanguages) {
    const TextOf text_of = testing_files::program_texts(std::string(language));
    for (const CodeRow& row : all_codes()) {
      for (const char* place : {"{subject}", "{other}", "{hint}"}) {
        const std::string key = "diagnostic." + code_text(row.code);
        EXPECT_EQ(text_of(key).find(place) == std::string::npos,
                  english(key).find(place) == std::string::npos)
            << language << " " << key << " " << place;
      }
    }
  }
}

/// Nothing that a sentence puts in is a key that no language has.
TEST(Codes, SentencesOfBadFilesAreWholeInThreeLanguages) {
  std::vector<TextOf> languages;
  languages.reserve(kLanguages.size());
  for (const std::string_view language : kLanguages) {
    languages.push_back(testing_files::program_texts(std::string(language)));
  }
  for (const fs::path& path : bad_files()) {
    const std::string name = path.filename().string();
    if (name.starts_with("KN0002") || name.starts_with("KN0009") || name.starts_with("KN0072"))
      continue;  // Large.
    const LoadedScenario loaded = load_scenario_from(bad_case(path).files);
    for (const Diagnostic& one : loaded.diagnostics) {
      for (const TextOf& text_of : languages) {
        const std::string sentence = sentence_of(one, text_of);
        for (const char* hole : {"⟦", "@", "{subject}", "{other}", "“”", "«»"}) {
          EXPECT_EQ(sentence.find(hole), std::string::npos) << name << ": " << sentence;
        }
      }
    }
  }
}

}  // namespace
}  // namespace kenes::scenario
