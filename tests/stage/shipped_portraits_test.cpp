// Grammar and picture agree: where a scenario says "she", a woman is drawn.

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "scenario/scenario.hpp"
#include "stage/aftermath.hpp"
#include "stage/portrait.hpp"

namespace kenes::stage {
namespace {

TEST(ShippedPortraits, AreOfTheSexTheScenarioSaysAndNobodyComesTwice) {
  const std::filesystem::path assets = std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets";
  std::vector<std::filesystem::path> folders{assets / "starter"};
  for (const auto& entry : std::filesystem::directory_iterator(assets / "scenarios"))
    folders.push_back(entry);
  for (const std::filesystem::path& folder : folders) {
    const auto loaded = scenario::load_scenario(folder, assets / "rulebooks");
    std::vector<std::string> seen;
    EXPECT_FALSE(loaded.content.seats.empty()) << folder;
    for (const scenario::SeatContent& seat : loaded.content.seats) {
      EXPECT_EQ(is_woman(seat.portrait), seat.sex == scenario::Sex::f) << folder << ' ' << seat.portrait;
      EXPECT_EQ(std::count(seen.begin(), seen.end(), seat.portrait), 0) << folder << ' ' << seat.portrait;
      seen.push_back(seat.portrait);
    }
  }
}

TEST(ShippedAftermath, EveryPieceOfItNamesItsPicture) {
  const std::filesystem::path assets = std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets";
  for (const auto& entry : std::filesystem::directory_iterator(assets / "scenarios")) {
    const auto loaded = scenario::load_scenario(entry, assets / "rulebooks");
    ASSERT_TRUE(loaded.script.has_value()) << entry;
    ASSERT_EQ(loaded.content.aftermath_shows.size(), loaded.script->aftermath.size()) << entry;
    for (std::size_t i = 0; i < loaded.content.aftermath_shows.size(); ++i)
      EXPECT_TRUE(picture_named(loaded.content.aftermath_shows[i]).has_value())
          << entry << ' ' << loaded.script->names.aftermath[i];
  }
}

}  // namespace
}  // namespace kenes::stage
