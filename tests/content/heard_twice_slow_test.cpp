// What is heard over and over wears off: of all that is said aloud in a shipped hearing, hardly anything
// comes twice.

#include <filesystem>
#include <map>

#include <gtest/gtest.h>

#include "bots/table.hpp"
#include "content/shipped.hpp"
#include "records/story.hpp"
#include "text/catalogue.hpp"

namespace kenes {
namespace {

constexpr std::size_t kHearings = 12;
constexpr std::size_t kMostMoves = 3000;
/// Of more than a hundred speeches, on the average of the hearings.
constexpr std::size_t kMostRepeated = 6;

std::vector<rules::Action> played_out(const rules::Script& script, std::uint64_t seed) {
  rules::Hearing hearing = rules::initial_hearing(script);
  std::vector<rules::Action> actions;
  while (actions.size() < kMostMoves && !rules::is_over(script, hearing)) {
    const auto action = bots::next_action(script, hearing, script.core, seed);
    if (!action) break;
    rules::advance(script, hearing, *action, nullptr);
    actions.push_back(*action);
  }
  return actions;
}

/// Without what stands between quotation marks: the same frame around another claim is the same sentence.
std::string frame_of(const std::string& words) {
  std::string frame;
  std::size_t depth = 0;
  for (std::size_t i = 0; i < words.size();) {
    const auto starts = [&](std::string_view mark) { return words.compare(i, mark.size(), mark) == 0; };
    const std::size_t size = starts("«") || starts("»") ? 2 : starts("“") || starts("”") ? 3 : 1;
    if (starts("«") || starts("“")) ++depth;
    if (depth == 0) frame += words.substr(i, size);
    if ((starts("»") || starts("”")) && depth > 0) --depth;
    i += size;
  }
  return frame;
}

std::size_t repeated_in(const records::Voice& voice, const std::vector<rules::Action>& actions) {
  std::map<std::string, std::size_t> heard;
  std::size_t repeated = 0;
  for (const records::StoryLine& line : records::story_so_far(voice, {}, actions, {{}, true})) {
    if (line.kind == records::StoryLine::Kind::speech && heard[frame_of(line.text)]++ > 0) ++repeated;
  }
  return repeated;
}

class HeardTwice : public testing::TestWithParam<std::string> {};

TEST_P(HeardTwice, HardlyAnySpeechComesASecondTime) {
  const scenario::LoadedScenario loaded = test::load_shipped(GetParam());
  ASSERT_TRUE(loaded.script.has_value());
  const auto catalogue = text::Catalogue::load(std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets/text");
  ASSERT_TRUE(catalogue.has_value());
  for (const text::Language language : text::kLanguages) {
    const auto& texts = loaded.content.texts.at(std::string(text::code_of(language)));
    std::array<text::ScenarioTexts::Texts, 3> by_language;
    by_language[static_cast<std::size_t>(language)] = {texts.begin(), texts.end()};
    const text::ScenarioTexts own(language, by_language, records::beat_keys(*loaded.script));
    const records::Voice voice{*loaded.script, *catalogue, own, language};
    std::size_t repeated = 0;
    for (std::uint64_t seed = 1; seed <= kHearings; ++seed)
      repeated += repeated_in(voice, played_out(*loaded.script, seed));
    EXPECT_LE(repeated, kMostRepeated * kHearings) << text::code_of(language);
  }
}

INSTANTIATE_TEST_SUITE_P(Scenario, HeardTwice, testing::ValuesIn(test::shipped_scenarios()),
                         [](const testing::TestParamInfo<std::string>& one) { return one.param; });

}  // namespace
}  // namespace kenes
