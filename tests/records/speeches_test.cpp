// What is said in the debate: two speakers in a row do not open the same way, whatever they stand for.

#include <set>

#include <gtest/gtest.h>

#include "records/story.hpp"
#include "records/words.hpp"
#include "support/playing.hpp"
#include "support/recording.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using test::kAigul;
using test::kRoads;
using test::small_script;
using test::small_voice;

constexpr std::array<Stance, 3> kStances{Stance::support, Stance::oppose, Stance::conciliate};
constexpr std::uint8_t kManySpeeches = 24;

/// The first word said, without what stands around it; of what is quoted only the mark.
std::string opening(const std::string& words) {
  for (const char* mark : {"«", "“"}) {
    if (words.starts_with(mark)) return mark;
  }
  return words.substr(0, words.find_first_of(" ,.:"));
}

/// The words of a statement on the roads after so many others.
std::string said(text::Language language, Stance stance, std::uint8_t so_far) {
  Hearing before = test::Recording(*small_script()).asked().hearing();
  before.speeches = so_far;
  for (const StoryLine& line :
       story_of(small_voice(language), {0, {kAigul, Speak{kRoads, stance}}, before, before, {}}, {})) {
    if (line.kind == StoryLine::Kind::speech) return line.text;
  }
  return {};
}

TEST(Speeches, TwoInARowNeverOpenAlike) {
  for (const text::Language language : text::kLanguages) {
    for (std::uint8_t so_far = 0; so_far < kManySpeeches; ++so_far) {
      for (const Stance one : kStances) {
        for (const Stance next : kStances) {
          const std::string first = said(language, one, so_far);
          const std::string second = said(language, next, so_far + 1U);
          EXPECT_NE(opening(first), opening(second)) << first << "\n" << second;
        }
      }
    }
  }
}

TEST(Speeches, OpenInManyWaysInEveryLanguageAndSayWhatTheyAreAbout) {
  constexpr std::size_t kWays = 4;
  for (const text::Language language : text::kLanguages) {
    for (const Stance stance : kStances) {
      std::set<std::string> ways;
      for (std::uint8_t so_far = 0; so_far < kManySpeeches; ++so_far) {
        const std::string words = said(language, stance, so_far);
        ways.insert(opening(words));
        EXPECT_NE(words.find(small_voice(language).issue(kRoads)), std::string::npos) << words;
      }
      EXPECT_GE(ways.size(), kWays);
    }
  }
}

TEST(Speeches, AreCounted) {
  Hearing hearing = test::at_debate(*small_script());
  EXPECT_EQ(hearing.speeches, 0);
  hearing = test::played(*small_script(), hearing, {{kAigul, Speak{kRoads, Stance::oppose}}});
  EXPECT_EQ(hearing.speeches, 1);
}

}  // namespace
}  // namespace kenes::records
