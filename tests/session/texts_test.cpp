// Whatever the door answers can be said in three languages.

#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "session/session.hpp"

namespace kenes::test {
namespace {

using session::Refused;

TEST(SessionTexts, EveryReasonHasItsSentenceInEachLanguage) {
  for (const std::string language : {"kk", "ru", "en"}) {
    std::ifstream file(KENES_TEST_SOURCE_DIR "/assets/text/" + language + "/session.json");
    const nlohmann::json texts = nlohmann::json::parse(file);
    for (int why = static_cast<int>(Refused::Why::stale); why <= static_cast<int>(Refused::Why::bad_text);
         ++why) {
      const std::string key = "session.refused." + std::string(name_of(static_cast<Refused::Why>(why)));
      EXPECT_TRUE(texts.contains(key)) << language << " " << key;
    }
    for (const char* key : {"session.not_saved", "session.saved_again", "session.vote_reopened"}) {
      EXPECT_TRUE(texts.contains(key)) << language << " " << key;
    }
  }
}

}  // namespace
}  // namespace kenes::test
