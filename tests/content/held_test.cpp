// When people meet stands in the words of the minutes and, as a number, for the clock on the wall: both have
// to say the same.

#include <gtest/gtest.h>

#include "content/shipped.hpp"
#include "records/sitting.hpp"

namespace kenes {
namespace {

TEST(Held, TheMinutesAndTheClockOnTheWallSayTheSameHour) {
  for (const std::string& id : test::shipped_scenarios()) {
    const auto loaded = test::load_shipped(id);
    const int held = 60 * loaded.content.held.hour + loaded.content.held.minute;
    EXPECT_FALSE(loaded.content.texts.empty()) << id;
    for (const auto& [language, texts] : loaded.content.texts) {
      const auto sitting = texts.find("sitting");
      ASSERT_NE(sitting, texts.end()) << id << " " << language;
      EXPECT_EQ(records::time_of_day(sitting->second), held) << id << " " << language;
    }
  }
}

}  // namespace
}  // namespace kenes
