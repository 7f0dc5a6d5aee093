#pragma once
// What came of a hearing, in pictures: a desk with the papers of the month after, the village of the year
// after. Which picture goes with which words the scenario says, by the names below; what stands in the
// village follows from what came to pass. Drawn in code, calm, without triumph: where nothing was done, life
// goes on as it did.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "stage/canvas.hpp"
#include "stage/season.hpp"

namespace kenes::stage {

enum class Picture : std::uint8_t {
  // On the desk.
  letter,
  minutes,
  newspaper,
  notice,  // A sheet on a board.
  // In the village. Most come in pairs: done, and not.
  visit,  // People in boots, with a tape measure.
  tap,
  queue,  // For water, with buckets.
  pipe,
  warm_school,
  cold_school,
  mended_road,
  broken_road,
  square,  // People who meet.
  ready_truck,
  idle_truck,
  furrows,  // Plowed against steppe fire.
};
inline constexpr std::size_t kPictures = 16;
/// In order; the same words that the scenario format knows.
[[nodiscard]] std::span<const std::string_view> picture_words();
[[nodiscard]] std::optional<Picture> picture_named(std::string_view word);
[[nodiscard]] constexpr bool is_on_desk(Picture picture) { return picture <= Picture::notice; }

/// What stands in the village.
struct Village {
  enum class Work : std::uint8_t { absent, done, undone };
  Work water = Work::absent, school = Work::absent, road = Work::absent, truck = Work::absent;
  bool pipe = false, people = false, furrows = false, visitors = false;
  friend bool operator==(const Village&, const Village&) = default;
};
/// `all`: every picture the scenario has; `passed`: those that came to pass. What a scenario tells of only
/// when it is done is seen undone otherwise.
[[nodiscard]] Village village_of(std::span<const Picture> all, std::span<const Picture> passed);

/// How a reply came out, on the letter.
enum class Seal : std::uint8_t { none, accepted, in_part, refused };

/// What of the village is seen: the middle and the height, in its own units.
struct Outview {
  Point centre{1.6F, 0.5F};
  float height = 1;
};
struct AftermathScene {
  bool desk = false;
  Picture picture = Picture::letter;  // On the desk, or looked at in the village.
  Seal seal = Seal::none;
  Village village;
  Season season = Season::autumn;
  Outview view;
  float dim = 0;  // 0: as it is … 1: not to be seen, between two pictures.
};
[[nodiscard]] AftermathScene scene_of_desk(Picture picture, Seal seal);
/// `picture`: what is looked at; none: all of it. `season`: of a certain day; none: when it is seen best.
[[nodiscard]] AftermathScene scene_of_village(const Village& village, std::optional<Picture> picture,
                                              std::optional<Season> season);

inline constexpr std::uint32_t kTurn_ms = 700;
/// `ms` after `b` has replaced `a`: the eye wanders over the village; to and from the desk it closes. From
/// kTurn_ms on, and at once with `reduced`, it is `b`.
[[nodiscard]] AftermathScene between(const AftermathScene& a, const AftermathScene& b, std::uint32_t ms,
                                     bool reduced);

/// Fills `rect` and stays within it.
void draw_aftermath(Canvas& canvas, const Rect& rect, const AftermathScene& scene);

}  // namespace kenes::stage
