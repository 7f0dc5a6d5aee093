// What is seen of the month and of the year after; the drawing itself is in desk.cpp and village*.cpp.

#include "stage/aftermath.hpp"

#include <algorithm>
#include <array>

#include "stage/village.hpp"

namespace kenes::stage {
namespace {

constexpr std::array<std::string_view, kPictures> kWords{
    "letter", "minutes",     "newspaper",   "notice",      "visit",       "tap",
    "queue",  "pipe",        "warm_school", "cold_school", "mended_road", "broken_road",
    "square", "ready_truck", "idle_truck",  "furrows"};
static_assert(kWords.size() == static_cast<std::size_t>(Picture::furrows) + 1);

bool has(std::span<const Picture> pictures, Picture one) {
  return std::find(pictures.begin(), pictures.end(), one) != pictures.end();
}

struct Look {
  Outview view;
  Season season;
};
/// Where in the village it is, and when in the year one looks there.
Look look_at(Picture picture) {
  switch (picture) {
    case Picture::tap:
    case Picture::queue:
      return {{{0.78F, 0.62F}, 0.62F}, Season::autumn};
    case Picture::pipe:
      return {{{0.42F, 0.64F}, 0.66F}, Season::autumn};
    case Picture::warm_school:
    case Picture::cold_school:
      return {{{2.40F, 0.54F}, 0.66F}, picture == Picture::cold_school ? Season::winter : Season::autumn};
    case Picture::mended_road:
    case Picture::broken_road:
      return {{{1.85F, 0.70F}, 0.60F}, Season::summer};
    case Picture::ready_truck:
    case Picture::idle_truck:
      return {{{3.22F, 0.58F}, 0.64F}, Season::summer};
    case Picture::furrows:
      return {{{3.20F, 0.47F}, 0.52F}, Season::summer};
    case Picture::visit:
      return {{{1.16F, 0.64F}, 0.60F}, Season::thaw};
    default:
      return {{{1.52F, 0.58F}, 0.66F}, Season::summer};
  }
}

float eased(float t) { return t * t * (3 - 2 * t); }

}  // namespace

std::span<const std::string_view> picture_words() { return kWords; }

std::optional<Picture> picture_named(std::string_view word) {
  const auto at = std::find(kWords.begin(), kWords.end(), word);
  return at == kWords.end() ? std::nullopt : std::optional(static_cast<Picture>(at - kWords.begin()));
}

Village village_of(std::span<const Picture> all, std::span<const Picture> passed) {
  const auto work = [&](Picture done, Picture undone) {
    if (has(passed, done)) return Village::Work::done;
    return has(all, done) || has(all, undone) ? Village::Work::undone : Village::Work::absent;
  };
  Village village;
  village.water = work(Picture::tap, Picture::queue);
  village.school = work(Picture::warm_school, Picture::cold_school);
  village.road = work(Picture::mended_road, Picture::broken_road);
  village.truck = work(Picture::ready_truck, Picture::idle_truck);
  village.pipe = has(passed, Picture::pipe);
  village.people = has(passed, Picture::square);
  village.furrows = has(passed, Picture::furrows);
  village.visitors = has(passed, Picture::visit);
  return village;
}

AftermathScene scene_of_desk(Picture picture, Seal seal) {
  AftermathScene scene;
  scene.desk = true;
  scene.picture = picture;
  scene.seal = seal;
  return scene;
}

AftermathScene scene_of_village(const Village& village, std::optional<Picture> picture,
                                std::optional<Season> season) {
  AftermathScene scene;
  scene.village = village;
  scene.picture = picture.value_or(Picture::square);
  scene.season = season.value_or(scene.season);
  if (!picture) return scene;
  const Look look = look_at(*picture);
  scene.view = look.view;
  scene.season = season.value_or(look.season);
  // Who measured in the thaw is gone by summer.
  scene.village.visitors = *picture == Picture::visit;
  return scene;
}

AftermathScene between(const AftermathScene& a, const AftermathScene& b, std::uint32_t ms, bool reduced) {
  if (reduced || ms >= kTurn_ms) return b;
  const float t = static_cast<float>(ms) / static_cast<float>(kTurn_ms);
  const bool wanders = !a.desk && !b.desk && a.season == b.season;
  AftermathScene scene = wanders || t >= 0.5F ? b : a;
  if (wanders) {
    scene.view.centre = mix(a.view.centre, b.view.centre, eased(t));
    scene.view.height = mix(a.view.height, b.view.height, eased(t));
  } else {
    scene.dim = 1 - 2 * std::abs(t - 0.5F);
  }
  return scene;
}

void draw_aftermath(Canvas& canvas, const Rect& rect, const AftermathScene& scene) {
  const auto kept = canvas.keep();
  canvas.clip(rect);
  if (scene.desk) {
    draw_desk(canvas, rect, scene);
  } else {
    draw_village(canvas, rect, scene);
  }
  if (scene.dim > 0) canvas.rect(rect, faded(canvas[Tone::night], scene.dim));
}

}  // namespace kenes::stage
