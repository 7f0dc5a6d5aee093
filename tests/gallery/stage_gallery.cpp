// Contact sheets of what the stage draws, to be looked at: stage_gallery FOLDER.

#include <cstdio>
#include <exception>
#include <filesystem>

#include "stage/portrait.hpp"
#include "support/raster.hpp"

namespace {

using namespace kenes;

constexpr test::Pixel kGround{20, 33, 43, 255};

void people_and_moods(test::Sheet& sheet, const std::filesystem::path& folder) {
  constexpr int kSize = 128;
  const auto ids = stage::portrait_ids();
  const auto rows = static_cast<int>(ids.size());
  for (int half = 0; half < 2; ++half) {
    const test::Image image = sheet.picture(
        kSize * 5, kSize * rows / 2,
        [&](ImDrawList& list) {
          stage::Canvas canvas(list, stage::palette_of(stage::Theme::dark));
          for (int row = 0; row < rows / 2; ++row) {
            for (int mood = 0; mood < 5; ++mood) {
              stage::draw_portrait(
                  canvas,
                  {static_cast<float>(mood * kSize), static_cast<float>(row * kSize), kSize - 4, kSize - 4},
                  ids[static_cast<std::size_t>(half * rows / 2 + row)],
                  {.mood = static_cast<rules::Mood>(mood), .turn = 0});
            }
          }
        },
        kGround);
    test::write_png(image, folder / ("moods_" + std::to_string(half + 1) + ".png"));
  }
}

void people_at(test::Sheet& sheet, const std::filesystem::path& folder, int size, int columns, float turn,
               const char* name) {
  const auto ids = stage::portrait_ids();
  const int rows = (static_cast<int>(ids.size()) + columns - 1) / columns;
  const test::Image image = sheet.picture(
      size * columns, size * rows,
      [&](ImDrawList& list) {
        stage::Canvas canvas(list, stage::palette_of(stage::Theme::dark));
        for (int i = 0; i < static_cast<int>(ids.size()); ++i) {
          const auto s = static_cast<float>(size);
          stage::draw_portrait(
              canvas,
              {static_cast<float>(i % columns) * s, static_cast<float>(i / columns) * s, s - 4, s - 4},
              ids[static_cast<std::size_t>(i)], {.turn = turn});
        }
      },
      kGround);
  test::write_png(image, folder / name);
}

}  // namespace

int main(int count, char** words) {
  try {
    const std::filesystem::path folder = count > 1 ? words[1] : ".";
    std::filesystem::create_directories(folder);
    test::Sheet sheet;
    people_and_moods(sheet, folder);
    people_at(sheet, folder, 64, 8, 0, "people_064.png");
    people_at(sheet, folder, 240, 6, 0, "people_240.png");
    people_at(sheet, folder, 160, 8, 0.8F, "people_turned.png");
    return 0;
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "stage_gallery: %s\n", fault.what());
    return 1;
  }
}
