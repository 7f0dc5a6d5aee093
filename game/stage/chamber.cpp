#include "stage/chamber.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "stage/person.hpp"
#include "stage/room.hpp"
#include "stage/sitter.hpp"

namespace kenes::stage {
namespace {

Rect box_of(const Place& place) {
  return {place.at.x - place.size / 2, place.at.y - place.size, place.size, place.size};
}

void draw_chair(Canvas& canvas, const Place& place) {
  const float s = place.size;
  const Colour leather = mix(canvas[Tone::carpet], rgb(0x1A1412), 0.45F);
  const Rect back{place.at.x - s * 0.30F, place.at.y - s * 0.62F, s * 0.60F, s * 1.4F};
  canvas.rect(back, leather, s * 0.12F);
  canvas.rect({back.x + s * 0.05F, back.y + s * 0.06F, back.width - s * 0.10F, back.height},
              mix(leather, rgb(0xFFF2DC), 0.08F), s * 0.09F);
  if (canvas.theme() == Theme::high_contrast) canvas.frame(back, s * 0.012F, canvas[Tone::line], s * 0.12F);
}

/// Where the hand is that is raised to ask for the floor, or that holds a card.
float side_of(const Figure& figure) { return figure.place.at.x < kStageWidth / 2 ? -1.0F : 1.0F; }
float raised(const Figure& figure) {
  return figure.card == Card::none || figure.card == Card::closed ? figure.hand
                                                                  : std::max(figure.hand, figure.card_up);
}
Point wrist_of(const Figure& figure) {
  const float s = figure.place.size;
  const Point rest = figure.place.at + Point{side_of(figure) * s * 0.42F, s * 0.18F};
  return mix(rest, figure.place.at + Point{side_of(figure) * s * 0.33F, -s * 0.66F}, raised(figure));
}

/// A forearm and an open hand beside the head.
void draw_hand(Canvas& canvas, const Figure& figure) {
  const Person& who = person_of(figure.place.portrait);
  const float s = figure.place.size;
  const float side = side_of(figure);
  const Point elbow = figure.place.at + Point{side * s * 0.40F, -s * 0.02F};
  const Point wrist = wrist_of(figure);
  const Colour sleeve = who.clothes == Clothes::waistcoat || who.clothes == Clothes::kamzol ||
                                who.clothes == Clothes::overall || who.clothes == Clothes::safety_vest ||
                                who.clothes == Clothes::shawl
                            ? who.under
                        : who.clothes == Clothes::hoodie ? who.accent
                                                         : who.cloth;
  const auto p = [&](float x, float y) { return wrist + Point{side * x * s, y * s}; };
  canvas.fill({elbow + Point{-s * 0.075F, 0}, elbow + Point{s * 0.075F, s * 0.02F},
               wrist + Point{s * 0.052F, s * 0.015F}, wrist + Point{-s * 0.052F, s * 0.015F}},
              side > 0 ? shade_of(sleeve, 0.15F) : light_of(sleeve, 0.08F));
  canvas.blob({{p(-0.040F, 0.02F), 0.2F},
               {p(-0.062F, -0.09F)},
               {p(-0.058F, -0.14F), 0.6F},
               {p(0.058F, -0.14F), 0.6F},
               {p(0.060F, -0.07F)},
               {p(0.040F, 0.02F), 0.2F}},
              who.skin);
  static constexpr float kFingers[] = {-0.043F, -0.014F, 0.015F, 0.043F};
  for (int i = 0; i < 4; ++i) {
    const float high = i == 0 || i == 3 ? 0.065F : 0.085F;
    const Point low = p(kFingers[i], -0.125F);
    canvas.rect({low.x - s * 0.0135F, low.y - s * high, s * 0.027F, s * (high + 0.02F)},
                i % 2 == 0 ? who.skin : mix(who.skin, skin_shade(who), 0.18F), s * 0.0135F);
  }
  canvas.taper({{p(-0.040F, -0.045F), 1}, {p(-0.085F, -0.085F), 1}, {p(-0.095F, -0.13F), 1}}, s * 0.03F,
               s * 0.03F, s * 0.022F, who.skin);
}

/// The chair strikes a pen on a glass.
void draw_glass(Canvas& canvas, const Figure& figure) {
  const float s = figure.place.size;
  const Point foot = figure.place.at + Point{-s * 0.36F, s * 0.09F};
  const Colour glass = faded(rgb(0xDDF1F6), 0.55F);
  canvas.fill({foot + Point{-s * 0.055F, -s * 0.17F}, foot + Point{s * 0.055F, -s * 0.17F},
               foot + Point{s * 0.042F, 0}, foot + Point{-s * 0.042F, 0}},
              glass);
  canvas.fill({foot + Point{-s * 0.050F, -s * 0.10F}, foot + Point{s * 0.050F, -s * 0.10F},
               foot + Point{s * 0.042F, 0}, foot + Point{-s * 0.042F, 0}},
              faded(rgb(0x8CC4D6), 0.6F));
  if (figure.pen <= 0) return;
  const Point tip = foot + Point{s * mix(0.12F, 0.06F, figure.pen), -s * 0.16F};
  canvas.stroke({tip, tip + Point{s * 0.20F, -s * 0.09F}}, s * 0.022F, canvas[Tone::gold]);
  const Person& who = person_of(figure.place.portrait);
  const Point fist = tip + Point{s * 0.22F, -s * 0.07F};
  canvas.taper({{fist, 1}, {fist + Point{s * 0.13F, s * 0.045F}, 1}, {fist + Point{s * 0.26F, s * 0.02F}, 1}},
               s * 0.085F, s * 0.12F, s * 0.13F,
               Paint(fist, light_of(who.cloth, 0.14F), fist + Point{s * 0.26F, 0}, who.cloth));
  canvas.circle(fist, s * 0.055F, who.skin);
  for (int i = 0; i < 3; ++i) {
    const float r = s * (0.10F + 0.05F * static_cast<float>(i));
    canvas.stroke(arc(foot + Point{0, -s * 0.17F}, r, r, 3.6F, 4.9F, canvas.fineness()), s * 0.013F,
                  faded(canvas[Tone::gold], 0.9F - 0.25F * static_cast<float>(i)));
  }
}

void draw_floor_light(Canvas& canvas, const Figure& figure) {
  if (figure.lit <= 0) return;
  const float s = figure.place.size;
  const Point head = figure.place.at + Point{0, -s * 0.52F};
  canvas.glow(head, s * 0.95F, s * 0.95F, faded(canvas[Tone::gold], 0.62F * figure.lit));
}

/// What falls on everybody.
struct Light {
  float hush, dusk, lamps;
  friend bool operator==(const Light&, const Light&) = default;
};

/// A mark over the head as well: light alone is not seen by everybody.
void draw_floor_mark(Canvas& canvas, const Figure& figure) {
  const float k = figure.lit;
  if (k <= 0.05F) return;
  const float s = figure.place.size;
  const Point tip = figure.place.at + Point{0, -s * 1.0F};
  const float r = s * 0.085F * k;
  canvas.fill(
      {tip + Point{-r * 1.35F, -r * 1.75F}, tip + Point{r * 1.35F, -r * 1.75F}, tip + Point{0, r * 0.35F}},
      canvas[Tone::ink]);
  canvas.fill({tip + Point{-r, -r * 1.5F}, tip + Point{r, -r * 1.5F}, tip}, canvas[Tone::gold]);
}

}  // namespace

Outlook outlook_of(const Rect& rect) {
  const float scale = std::min(rect.width / kStageWidth, rect.height / kStageHeight);
  const float wide = rect.width / scale;
  const float high = rect.height / scale;
  // More room at both sides, or above: the table stands on the lower edge.
  const Rect units{(kStageWidth - wide) / 2, kStageHeight - high, wide, high};
  return {units, {scale, 0, 0, scale, {rect.x - units.x * scale, rect.y - units.y * scale}}};
}

namespace {

void draw_seated(Canvas& canvas, const Figure& figure, const Light& light) {
  draw_chair(canvas, figure.place);
  if (figure.here <= 0) return;
  draw_floor_light(canvas, figure);
  {
    const auto kept = canvas.keep();
    canvas.fade(figure.here);
    const float dim = light.hush * (1 - std::max(figure.lit, 0.7F * figure.heard));
    const float part = canvas.theme() == Theme::dark ? 0.11F : 0.07F;
    const Colour evening = mix(rgb(0x20304A), rgb(0x3A2A22), light.lamps);
    if (canvas.theme() != Theme::high_contrast)
      canvas.tint(evening, part * dim + 0.07F * light.dusk * (1 - figure.lit));
    const Bearing bearing{rules::Mood::calm, figure.turn, figure.gaze, figure.lids, figure.speech};
    draw_person(canvas, box_of(figure.place), figure.place.portrait, bearing, figure.face, 1.2F);
    if (raised(figure) > 0) draw_hand(canvas, figure);
  }
}

/// What stands still: drawn again only when the light changes.
struct Still {
  Rect seen;
  float dusk, lamps, clock;
  Season season;
  friend bool operator==(const Still&, const Still&) = default;
};
struct Before {
  std::uint8_t papers;
  Exhibit exhibit;
  friend bool operator==(const Before&, const Before&) = default;
};

}  // namespace

void draw_figure(Canvas& canvas, const Figure& figure, const Scene& scene) {
  struct Seen {
    Figure figure;
    Light light;
    bool operator==(const Seen&) const = default;
  };
  const Seen seen{figure, {scene.hush, scene.dusk, scene.lamps}};
  canvas.remember("figure", figure.place.seat.raw, seen,
                  [&] { draw_seated(canvas, seen.figure, seen.light); });
}

void draw_chamber(Canvas& canvas, const Rect& rect, const Scene& scene, const ImFont* letters) {
  if (rect.width < 1 || rect.height < 1) return;
  const Outlook outlook = outlook_of(rect);
  const auto kept = canvas.keep();
  canvas.clip(rect);
  canvas.place(outlook.placing);
  const Still still{outlook.units, scene.dusk, scene.lamps, scene.clock, scene.season};
  canvas.remember("room", 0, still, [&] {
    draw_walls(canvas, outlook.units, scene);
    draw_floor(canvas, outlook.units);
  });
  for (const Figure& figure : scene.figures) draw_figure(canvas, figure, scene);
  canvas.remember("table", 0, still, [&] {
    draw_carpet(canvas, outlook.units, scene);
    draw_table(canvas, scene);
  });
  for (const Figure& figure : scene.figures) {
    if (figure.place.behind) {
      draw_queue_number(canvas, figure, letters);
    } else {
      draw_setting(canvas, figure, letters);
    }
  }
  for (const Figure& figure : scene.figures) {
    const float size = figure.place.size;
    const bool held = figure.card != Card::closed;
    const Point spot = figure.place.at + Point{(kStageWidth / 2 - figure.place.at.x) * 0.10F, size * 0.15F};
    draw_card(canvas, held ? wrist_of(figure) + Point{0, -size * 0.05F} : spot, size * (held ? 0.98F : 0.62F),
              figure.card);
    if (figure.pen > 0) draw_glass(canvas, figure);
    draw_floor_mark(canvas, figure);
  }
  canvas.remember("exhibit", 0, Before{scene.papers, scene.exhibit}, [&] { draw_exhibit(canvas, scene); });
}

Point setting_at(const Figure& figure) {
  const Point at = figure.place.at;
  return at + Point{(kStageWidth / 2 - at.x) * 0.10F, figure.place.size * 0.055F};
}

Point queue_number_at(const Figure& figure) {
  const Point lower{0, figure.place.size * 0.05F};
  return (figure.place.behind ? wrist_of(figure) : setting_at(figure)) + lower;
}

namespace {

float shared_area(const Rect& a, const Rect& b) {
  const float wide = std::min(a.right(), b.right()) - std::max(a.x, b.x);
  const float high = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  return std::max(0.0F, wide) * std::max(0.0F, high);
}

}  // namespace

std::vector<Rect> queue_numbers(const Rect& rect, const Scene& scene) {
  const Outlook outlook = outlook_of(rect);
  std::vector<Rect> all;
  for (const Figure& figure : scene.figures) {
    if (figure.queue == 0) continue;
    Figure up = figure;  // Where it comes to rest.
    up.hand = 1;
    const Point middle = outlook.placing(queue_number_at(up));
    const float r = figure.place.size * kQueueNumber * outlook.placing.scale();
    all.push_back({middle.x - r, middle.y - r, 2 * r, 2 * r});
  }
  return all;
}

std::optional<Rect> plate_of(const Rect& rect, const Scene& scene, rules::SeatId seat, Point size) {
  const auto head = head_of(rect, scene, seat);
  if (!head) return std::nullopt;
  const std::vector<Rect> numbers = queue_numbers(rect, scene);
  const auto at = [&](float right, float top) {
    return Rect{head->centre().x - size.x / 2 + right, top, size.x, size.y};
  };
  const float breast = head->bottom() + head->height * 0.16F;
  const float aside = (head->width + size.x) * 0.4F;
  const std::array<Rect, 6> places{at(0, breast),
                                   at(0, head->bottom() - size.y * 0.5F),
                                   at(0, breast + head->height * 0.3F),
                                   at(aside, breast),
                                   at(-aside, breast),
                                   at(0, head->y - size.y * 1.1F)};
  const auto hides = [&](const Rect& place) {
    float hidden = 0;
    for (const Rect& number : numbers) hidden += shared_area(place, number);
    return hidden;
  };
  return *std::ranges::min_element(places, {}, hides);  // The first of those that hide least.
}

std::optional<Rect> head_of(const Rect& rect, const Scene& scene, rules::SeatId seat) {
  const auto found = std::find_if(scene.figures.begin(), scene.figures.end(),
                                  [&](const Figure& f) { return f.place.seat == seat; });
  if (found == scene.figures.end()) return std::nullopt;
  const Outlook outlook = outlook_of(rect);
  const float s = found->place.size;
  const Point corner = outlook.placing(found->place.at + Point{-s * 0.2F, -s * 0.86F});
  const float scale = outlook.placing.scale();
  return Rect{corner.x, corner.y, s * 0.4F * scale, s * 0.58F * scale};
}

rules::SeatId seat_at(const Rect& rect, const Scene& scene, Point point) {
  const Outlook outlook = outlook_of(rect);
  const float scale = outlook.placing.scale();
  const Point p = (point - outlook.placing.at) * (1 / scale);
  for (auto figure = scene.figures.rbegin(); figure != scene.figures.rend(); ++figure) {
    const float s = figure->place.size;
    const Rect body{figure->place.at.x - s * 0.30F, figure->place.at.y - s * 0.9F, s * 0.60F, s * 0.9F};
    if (rect.holds(point) && body.holds(p)) return figure->place.seat;
  }
  return {};
}

}  // namespace kenes::stage
