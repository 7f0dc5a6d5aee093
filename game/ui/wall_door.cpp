#include "ui/wall_door.hpp"

#include <algorithm>
#include <functional>

#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using stage::Rect;
using stage::Tone;

constexpr float kQuiet = 4;  // Modules of light around a code: without them many phones cannot read it.
constexpr stage::Colour kLight = stage::rgb(0xFFFFFF), kDark = stage::rgb(0x000000);

void draw_code(const Pen& pen, const std::vector<std::string>& rows, const Rect& box) {
  stage::Canvas canvas = canvas_here(pen);
  canvas.rect(box, kLight);
  const float module = box.width / (static_cast<float>(rows.size()) + 2 * kQuiet);
  for (std::size_t y = 0; y < rows.size(); ++y) {
    for (std::size_t x = 0; x < rows[y].size(); ++x) {
      if (rows[y][x] != '1') continue;
      // Modules that touch are drawn as one, so that no seams show.
      std::size_t end = x;
      while (end < rows[y].size() && rows[y][end] == '1') ++end;
      canvas.rect({box.x + (static_cast<float>(x) + kQuiet) * module,
                   box.y + (static_cast<float>(y) + kQuiet) * module, static_cast<float>(end - x) * module,
                   module + 0.5F},
                  kDark);
      x = end;
    }
  }
}

/// A paragraph in the middle of a column. Its height.
float centred(const Pen& pen, std::string_view words, float size, bool bold, Tone tone, const Rect& column,
              float y) {
  const WallType type = wall_type(pen, size, bold);
  return letter_centred(pen, type.lettering, {column.x, y}, column.width, pen.palette[tone], words,
                        type.zoom);
}

constexpr float kRadius = 0.042F, kBelowNumber = 0.01F, kBelowStep = 0.02F;  // Of the wall's height.

/// How high that is, so that what stands below begins at one height in all columns.
float step_height(const Pen& pen, const WallModel& model, std::string WallModel::Half::*what, float width,
                  float high) {
  float tall = high * (2 * kRadius + kBelowNumber + kBelowStep);
  bool first = true;
  for (const auto& half : model.halves) {
    const WallType type = wall_type(pen, high * kWallLetter, first);
    tall += measured(pen, type.lettering, half.*what, width, type.zoom).y;
    first = false;
  }
  return tall;
}

/// The number of a step, and what to do, in each language.
void step(const Pen& pen, const WallModel& model, int number, std::string WallModel::Half::*what,
          const Rect& column, float high) {
  const float radius = high * kRadius;
  const stage::Point centre{column.centre().x, column.y + radius};
  canvas_here(pen).circle(centre, radius, pen.palette[Tone::gold]);
  const float size = high * kWallLetter;
  centred(pen, std::to_string(number), size, true, Tone::ink, column, centre.y - size / 2);
  float y = column.y + 2 * radius + high * kBelowNumber;
  bool first = true;
  for (const auto& half : model.halves) {
    if (!first && half.*what == model.halves.front().*what) continue;  // "Код" is a word of both.
    y += centred(pen, half.*what, size, first, first ? Tone::felt : Tone::mist, column, y);
    first = false;
  }
}

/// How large a code can be above its words.
float side_of(const Pen& pen, const WallModel::Door& what, const Rect& column, float y, float high) {
  const WallType type = wall_type(pen, high * kWallLetter, true);
  const float below = measured(pen, type.lettering, what.words, column.width, type.zoom).y + high * 0.012F;
  return std::min({column.width * 0.86F, column.bottom() - y - below, high * 0.42F});
}

void door(const Pen& pen, const WallModel::Door& what, float side, const Rect& column, float y, float high) {
  if (what.rows.empty()) side = 0;
  if (side > 0) draw_code(pen, what.rows, {column.centre().x - side / 2, y, side, side});
  centred(pen, what.words, high * kWallLetter, true, Tone::felt, column, y + side + high * 0.012F);
}

/// Phones leave a network without internet by themselves: below everything, in each language. Its height.
float stay(const Pen& pen, const WallModel& model, const Rect& body, float high) {
  const float size = high * kWallLetter;
  const WallType type = wall_type(pen, size, false);
  float tall = 0;
  for (const auto& half : model.halves)
    tall += measured(pen, type.lettering, half.stay, body.width, type.zoom).y;
  float y = body.bottom() - tall;
  for (const auto& half : model.halves) y += centred(pen, half.stay, size, false, Tone::mist, body, y);
  return tall + high * 0.01F;
}

}  // namespace

void wall_doors(const Pen& pen, const WallModel& model, const Rect& body, float high) {
  const bool wifi = !model.wifi.words.empty();
  const float count = wifi ? 3 : 2;
  const float gap = high * 0.05F;
  const float width = (body.width - gap * (count - 1)) / count;
  Rect column{body.x, body.y, width, body.height - stay(pen, model, body, high)};
  const auto tall = [&](std::string WallModel::Half::*what) {
    return step_height(pen, model, what, width, high);
  };
  const float steps = std::max({wifi ? tall(&WallModel::Half::wifi) : 0, tall(&WallModel::Half::address),
                                tall(&WallModel::Half::code)});
  const float below = column.y + steps;
  float side = side_of(pen, model.address, column, below, high);
  if (wifi) side = std::min(side, side_of(pen, model.wifi, column, below, high));
  int number = 0;
  if (wifi) {
    step(pen, model, ++number, &WallModel::Half::wifi, column, high);
    door(pen, model.wifi, side, column, below, high);
    column.x += width + gap;
  }
  step(pen, model, ++number, &WallModel::Half::address, column, high);
  door(pen, model.address, side, column, below, high);
  column.x += width + gap;
  step(pen, model, ++number, &WallModel::Half::code, column, high);
  float y = below;
  y += centred(pen, model.code, high * 0.2F, true, Tone::felt, column, y) + high * 0.02F;
  bool first = true;
  for (const auto& half : model.halves) {
    const WallType type = wall_type(pen, high * kWallLetter, false);
    // Less needed than what keeps phones in the network.
    if (y + measured(pen, type.lettering, half.came, column.width, type.zoom).y > column.bottom()) break;
    y += centred(pen, half.came, high * kWallLetter, false, first ? Tone::felt : Tone::mist, column, y);
    first = false;
  }
}

}  // namespace kenes::ui
