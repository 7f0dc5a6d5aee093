// Grammar and picture agree: where a scenario says "she", a woman is drawn.

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "rules/rules.hpp"
#include "scenario/scenario.hpp"
#include "stage/aftermath.hpp"
#include "stage/chamber.hpp"
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

bool overlap(const Rect& a, const Rect& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

/// Everybody waits for the floor. The plate is as wide as the head it is for, as where letters are large or
/// the hall is narrow.
void expect_plates_apart(const rules::Script& script, const Hall& hall) {
  Scene scene =
      scene_of(hall, rules::view_for(script, rules::initial_hearing(script, {}), rules::kPublicScreen), {});
  std::uint8_t next = 1;
  for (Figure& figure : scene.figures) {
    figure.hand = 1;
    figure.queue = next++;
  }
  for (const Rect rect : {Rect{0, 0, 614, 400}, Rect{50, 20, 1920, 1080}, Rect{0, 0, 260, 500}}) {
    const std::vector<Rect> numbers = queue_numbers(rect, scene);
    ASSERT_EQ(numbers.size(), hall.places.size());
    for (const Place& place : hall.places) {
      const auto head = head_of(rect, scene, place.seat);
      const auto plate = plate_of(rect, scene, place.seat, {head->width * 1.4F, head->width * 0.7F});
      ASSERT_TRUE(plate.has_value());
      for (std::size_t i = 0; i < numbers.size(); ++i)
        EXPECT_FALSE(overlap(*plate, numbers[i]))
            << script.names.seats[place.seat.index()] << " hides number " << i + 1 << " at " << rect.width;
    }
  }
}

TEST(ShippedHalls, AnOwnPlateHidesNobodysPlaceInTheQueue) {
  const std::filesystem::path assets = std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets";
  for (const auto& entry : std::filesystem::directory_iterator(assets / "scenarios")) {
    const auto loaded = scenario::load_scenario(entry, assets / "rulebooks");
    ASSERT_TRUE(loaded.script.has_value()) << entry;
    std::vector<std::string> portraits;
    for (const scenario::SeatContent& seat : loaded.content.seats) portraits.push_back(seat.portrait);
    for (const std::size_t seats : {std::size_t{12}, portraits.size()})
      expect_plates_apart(
          *loaded.script,
          seat_people(*loaded.script, portraits, rules::SeatSet::first(std::min(seats, portraits.size()))));
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
