// The steppe outside the window, by season and hour.

#include <algorithm>
#include <array>

#include "stage/room.hpp"

namespace kenes::stage {
namespace {

/// One of three colours of the day: afternoon, sunset, night.
Colour at_hour(float dusk, Colour day, Colour sunset, Colour night) {
  return dusk < 0.5F ? mix(day, sunset, dusk * 2) : mix(sunset, night, dusk * 2 - 1);
}

void draw_sky(Canvas& canvas, const Rect& pane, Season season, float dusk) {
  // Frost takes the blue out of the day; every evening burns.
  const bool cold = season == Season::winter;
  const Colour top = at_hour(dusk, cold ? rgb(0x90AEC8) : rgb(0x7FB2D6), rgb(0x5B6FA0), rgb(0x0E1B33));
  const Colour low = at_hour(dusk, cold ? rgb(0xF0E6D6) : rgb(0xF6DDAE), rgb(0xF2A65E), rgb(0x35405F));
  canvas.rect(pane, Paint({0, pane.y}, top, {0, pane.y + pane.height * 0.72F}, low));
  const float horizon = pane.y + pane.height * 0.66F;
  const Point sun{
      pane.x + pane.width * mix(0.64F, 0.80F, dusk),
      mix(horizon - pane.height * 0.26F, horizon + pane.height * 0.16F, std::min(1.0F, dusk * 1.6F))};
  canvas.glow(sun, pane.width * 0.34F, pane.width * 0.34F,
              faded(at_hour(dusk, rgb(0xFFF3C9), rgb(0xFFB25A), rgb(0x35405F)), 0.75F * (1 - dusk)));
  canvas.circle(sun, pane.height * 0.055F,
                faded(at_hour(dusk, rgb(0xFFF8DC), rgb(0xFFC873), rgb(0xFFC873)), dusk > 0.75F ? 0 : 1));
  if (dusk > 0.55F) {
    static constexpr std::array<Point, 9> kStars{{{0.08F, 0.12F},
                                                  {0.19F, 0.30F},
                                                  {0.30F, 0.08F},
                                                  {0.42F, 0.22F},
                                                  {0.55F, 0.11F},
                                                  {0.66F, 0.28F},
                                                  {0.78F, 0.09F},
                                                  {0.88F, 0.21F},
                                                  {0.95F, 0.35F}}};
    for (const Point star : kStars) {
      canvas.circle({pane.x + star.x * pane.width, pane.y + star.y * pane.height}, pane.height * 0.007F,
                    faded(rgb(0xFFFBEA), (dusk - 0.55F) * 2));
    }
  }
  // Long evening clouds.
  const Colour cloud = faded(at_hour(dusk, rgb(0xFFFFFF), rgb(0xF7C08A), rgb(0x2B3350)), 0.55F);
  for (const auto& [x, y, w] : std::array<std::array<float, 3>, 3>{
           {{0.22F, 0.26F, 0.15F}, {0.46F, 0.40F, 0.20F}, {0.84F, 0.30F, 0.13F}}}) {
    const Point c{pane.x + x * pane.width, pane.y + y * pane.height};
    const float r = w * pane.width;
    canvas.blob({{c + Point{-r, 0}, 0.2F},
                 {c + Point{-r * 0.3F, -r * 0.10F}},
                 {c + Point{r * 0.4F, -r * 0.06F}},
                 {c + Point{r, 0}, 0.2F},
                 {c + Point{r * 0.1F, r * 0.035F}}},
                cloud);
  }
}

/// One thing by day, at sunset and by night.
struct Hues {
  Colour day, sunset, night;
  [[nodiscard]] Colour at(float dusk) const { return at_hour(dusk, day, sunset, night); }
};
struct Steppe {
  Hues hill, far, near, swell, road, dark, grass;
  int stalks = 44;     // That stand before the window.
  bool white = false;  // Snow, on the roofs too.
};

Steppe steppe_of(Season season) {
  const Hues hill{rgb(0x8FA3A8), rgb(0x7C6F86), rgb(0x1B2438)};
  const Hues road{rgb(0xE9D9AE), rgb(0xB68B5E), rgb(0x2A323C)};
  const Hues dark{rgb(0x6E6450), rgb(0x4B3A36), rgb(0x0D1218)};
  switch (season) {
    case Season::winter:
      return {{rgb(0xB4C2CD), rgb(0x948AA4), rgb(0x222E46)},
              {rgb(0xEEF2F3), rgb(0xE8C4A6), rgb(0x3D4A60)},
              {rgb(0xCBD8E0), rgb(0xA592A8), rgb(0x252F41)},
              {rgb(0xFFFFFF), rgb(0xF3D5BC), rgb(0x4A5870)},
              {rgb(0xB3BEC5), rgb(0x97828E), rgb(0x262F3D)},
              {rgb(0x5D646C), rgb(0x473D48), rgb(0x0D1218)},
              {rgb(0xB39A68), rgb(0x8A6A4A), rgb(0x1D252C)},
              15,
              true};
    case Season::thaw:
      return {hill,
              {rgb(0xA9A27A), rgb(0x9A7A50), rgb(0x27303B)},
              {rgb(0x7E7650), rgb(0x655036), rgb(0x141B22)},
              {rgb(0xE6EBEA), rgb(0xD9B79C), rgb(0x3A4658)},
              {rgb(0x8B7B63), rgb(0x6F5540), rgb(0x1C222A)},
              dark,
              {rgb(0xA99A5C), rgb(0x7D5F3A), rgb(0x1D252C)},
              26};
    case Season::summer:
      return {hill,
              {rgb(0xB9B768), rgb(0xA98743), rgb(0x27303B)},
              {rgb(0x8B924C), rgb(0x6F6234), rgb(0x141B22)},
              {rgb(0x76843F), rgb(0x585030), rgb(0x10161C)},
              road,
              dark,
              {rgb(0xA6B060), rgb(0x80703C), rgb(0x1D252C)},
              44};
    case Season::autumn:
      break;
  }
  return {hill,
          {rgb(0xD9B765), rgb(0xB9803F), rgb(0x27303B)},
          {rgb(0xA98B43), rgb(0x7D5A2E), rgb(0x141B22)},
          {rgb(0x8C7A3A), rgb(0x5F4A2A), rgb(0x10161C)},
          road,
          dark,
          {rgb(0xC9AC5C), rgb(0x94683A), rgb(0x1D252C)}};
}

/// Far away along the road.
void draw_aul(Canvas& canvas, const Rect& pane, const Steppe& steppe, float dusk) {
  const auto p = [&](float x, float y) { return Point{pane.x + x * pane.width, pane.y + y * pane.height}; };
  const Colour walls = steppe.dark.at(dusk);
  const Colour roof = steppe.white ? steppe.swell.at(dusk) : walls;
  for (int i = 0; i < 5; ++i) {
    const float x = 0.16F + 0.045F * static_cast<float>(i);
    const float w = i % 2 == 0 ? 0.028F : 0.021F;
    canvas.rect({p(x, 0.635F).x, p(x, 0.635F).y, w * pane.width, 0.028F * pane.height}, walls);
    canvas.fill({p(x - 0.004F, 0.636F), p(x + w * 0.5F, 0.612F), p(x + w + 0.004F, 0.636F)}, roof);
    if (dusk > 0.45F)
      canvas.rect({p(x + w * 0.35F, 0.643F).x, p(x, 0.643F).y, w * 0.3F * pane.width, 0.011F * pane.height},
                  faded(rgb(0xFFCF7A), std::min(1.0F, (dusk - 0.45F) * 3)));
  }
}

/// Feather grass under the window; in winter what the snow has left of it.
void draw_grass(Canvas& canvas, const Rect& pane, const Steppe& steppe, float dusk) {
  const auto p = [&](float x, float y) { return Point{pane.x + x * pane.width, pane.y + y * pane.height}; };
  const Colour grass = steppe.grass.at(dusk);
  const float part = steppe.white ? 0.72F : 1;
  for (int i = 0; i < steppe.stalks; ++i) {
    // Close together evenly, far apart in tufts.
    const float tuft = steppe.white ? -0.032F * static_cast<float>(i % 3 - 1) : 0;
    const float x = (static_cast<float>(i) + 0.5F) / static_cast<float>(steppe.stalks) + tuft;
    const float high = part * (0.10F + 0.07F * static_cast<float>((i * 7) % 5) / 5);
    const float lean = 0.012F + 0.01F * static_cast<float>((i * 3) % 4) / 4;
    canvas.taper(
        {{p(x, 1.0F), 1}, {p(x + lean * 0.4F, 1 - high * 0.6F), 1}, {p(x + lean * 1.8F, 1 - high), 1}},
        pane.height * 0.005F, pane.height * 0.007F, 0, grass);
  }
}

void draw_steppe(Canvas& canvas, const Rect& pane, const Steppe& steppe, float dusk) {
  const auto p = [&](float x, float y) { return Point{pane.x + x * pane.width, pane.y + y * pane.height}; };
  canvas.blob({{p(0, 0.66F), 0},
               {p(0, 0.60F), 0.2F},
               {p(0.16F, 0.55F)},
               {p(0.34F, 0.61F)},
               {p(0.52F, 0.57F)},
               {p(0.78F, 0.62F)},
               {p(1, 0.585F), 0.2F},
               {p(1, 0.66F), 0}},
              steppe.hill.at(dusk));
  canvas.rect({pane.x, p(0, 0.65F).y, pane.width, pane.height * 0.35F},
              Paint(p(0, 0.65F), steppe.far.at(dusk), p(0, 1), steppe.near.at(dusk)));
  canvas.blob(
      {{p(0, 0.80F), 0}, {p(0.22F, 0.755F)}, {p(0.60F, 0.80F)}, {p(1, 0.74F), 0}, {p(1, 1), 0}, {p(0, 1), 0}},
      faded(steppe.swell.at(dusk), 0.55F));
  // The road out, and poles along it.
  canvas.fill({p(0.435F, 0.655F), p(0.442F, 0.655F), p(0.56F, 1), p(0.36F, 1)},
              faded(steppe.road.at(dusk), 0.8F));
  draw_power_line(canvas, pane, steppe.dark.at(dusk));
  draw_aul(canvas, pane, steppe, dusk);
  draw_grass(canvas, pane, steppe, dusk);
}

/// Ice in the lower corners of each pane.
void draw_frost(Canvas& canvas, const Rect& pane, float dusk) {
  const Colour ice = faded(at_hour(dusk, rgb(0xFFFFFF), rgb(0xFFE9DA), rgb(0x9FB4D0)), 0.34F - 0.14F * dusk);
  for (const float x : {0.0F, 0.25F, 0.5F, 0.75F, 1.0F})
    canvas.glow({pane.x + x * pane.width, pane.bottom()}, pane.width * 0.085F, pane.height * 0.20F, ice);
  for (const float x : {0.0F, 1.0F})
    canvas.glow({pane.x + x * pane.width, pane.y}, pane.width * 0.07F, pane.height * 0.16F, faded(ice, 0.7F));
}

}  // namespace

void draw_outside(Canvas& canvas, const Rect& pane, Season season, float dusk) {
  const Steppe steppe = steppe_of(season);
  draw_sky(canvas, pane, season, dusk);
  draw_steppe(canvas, pane, steppe, dusk);
  if (steppe.white) draw_frost(canvas, pane, dusk);
}

}  // namespace kenes::stage
