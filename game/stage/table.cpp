// The horseshoe table and what lies on it.

#include <algorithm>
#include <cmath>
#include <string>

#include "stage/ornament.hpp"
#include "stage/room.hpp"

namespace kenes::stage {
namespace {

constexpr float kMiddle = kStageWidth / 2;
constexpr float kTableReach = 0.735F;

/// The inner edge of the table's top: nearer to us and to the middle. `t`: −1 … 1 along the table.
struct Rims {
  Outline outer, inner;
};
Rims rims_of(float reach) {
  Rims rims;
  constexpr int kSteps = 48;
  for (int i = 0; i <= kSteps; ++i) {
    const float t = static_cast<float>(i) / kSteps * 2 - 1;
    const float x = kMiddle + t * reach;
    rims.outer.push_back({x, table_edge(x) - 0.012F});
    const float wide = 0.052F + 0.040F * t * t;
    rims.inner.push_back({kMiddle + t * (reach - 0.105F), table_edge(x) - 0.012F + wide});
  }
  return rims;
}

Outline band_between(const Outline& a, const Outline& b) {
  Outline band = a;
  band.insert(band.end(), b.rbegin(), b.rend());
  return band;
}
Outline lowered(const Outline& line, float by) {
  Outline lower = line;
  for (Point& p : lower) {
    const float away = (p.x - kMiddle) / kMiddle;
    p.y += by * (0.85F + 0.5F * away * away);
  }
  return lower;
}

void paper_lines(Canvas& canvas, const Rect& r, int from, int count, Colour ink) {
  for (int i = 0; i < count; ++i) {
    const float y = r.y + r.height * (0.22F + 0.085F * static_cast<float>(from + i));
    const float wide = i % 3 == 2 ? 0.52F : i % 2 == 0 ? 0.78F : 0.72F;
    canvas.rect({r.x + r.width * 0.11F, y, r.width * wide, r.height * 0.022F}, ink);
  }
}

void draw_photo(Canvas& canvas, const Rect& r) {
  const Rect image{r.x + r.width * 0.08F, r.y + r.height * 0.07F, r.width * 0.84F, r.height * 0.66F};
  canvas.rect(image, Paint({0, image.y}, rgb(0x9CC3DA), {0, image.bottom()}, rgb(0xE9D7AE)));
  canvas.fill({{image.x, image.bottom()},
               {image.x, image.y + image.height * 0.62F},
               {image.x + image.width * 0.4F, image.y + image.height * 0.5F},
               {image.right(), image.y + image.height * 0.66F},
               {image.right(), image.bottom()}},
              rgb(0xB59355));
  const Point well{image.x + image.width * 0.62F, image.y + image.height * 0.78F};
  const float s = image.height;
  canvas.rect({well.x - s * 0.025F, well.y - s * 0.34F, s * 0.05F, s * 0.34F}, rgb(0x5B6B75));
  canvas.rect({well.x - s * 0.15F, well.y - s * 0.30F, s * 0.14F, s * 0.035F}, rgb(0x5B6B75));
  canvas.oval(well, s * 0.16F, s * 0.035F, rgb(0x6B5A3A));
  paper_lines(canvas, r, 7, 2, rgb(0x8B8B84));
}

void draw_grid(Canvas& canvas, const Rect& r) {
  const Rect t{r.x + r.width * 0.10F, r.y + r.height * 0.24F, r.width * 0.80F, r.height * 0.58F};
  canvas.rect({t.x, t.y, t.width, t.height * 0.16F}, rgb(0xB9C9D1));
  for (int i = 0; i <= 6; ++i)
    canvas.rect({t.x, t.y + t.height * static_cast<float>(i) / 6 - 0.0006F, t.width, 0.0013F}, rgb(0x6C7F8A));
  for (const float x : {0.0F, 0.46F, 0.64F, 0.82F, 1.0F})
    canvas.rect({t.x + t.width * x - 0.0006F, t.y, 0.0013F, t.height}, rgb(0x6C7F8A));
  for (int i = 1; i < 6; ++i)
    canvas.rect({t.x + t.width * 0.04F, t.y + t.height * (static_cast<float>(i) + 0.38F) / 6,
                 t.width * (i % 2 == 0 ? 0.34F : 0.26F), t.height * 0.045F},
                rgb(0x7B8790));
}

void draw_map(Canvas& canvas, const Rect& r) {
  const Rect m{r.x + r.width * 0.06F, r.y + r.height * 0.06F, r.width * 0.88F, r.height * 0.88F};
  canvas.rect(m, rgb(0xDDE3C4));
  const auto p = [&](float x, float y) { return Point{m.x + x * m.width, m.y + y * m.height}; };
  canvas.taper({{p(0.02F, 0.72F), 1}, {p(0.3F, 0.60F), 1}, {p(0.55F, 0.78F), 1}, {p(0.98F, 0.62F), 1}},
               m.height * 0.05F, m.height * 0.06F, m.height * 0.05F, rgb(0x7FB6CC));
  canvas.taper({{p(0.10F, 0.98F), 1}, {p(0.34F, 0.45F), 1}, {p(0.72F, 0.34F), 1}, {p(0.92F, 0.02F), 1}},
               m.height * 0.03F, m.height * 0.03F, m.height * 0.03F, rgb(0xC4573F));
  for (const Point dot : {Point{0.34F, 0.45F}, Point{0.72F, 0.34F}, Point{0.5F, 0.2F}})
    canvas.circle(p(dot.x, dot.y), m.height * 0.035F, rgb(0x2B3640));
}

void draw_post(Canvas& canvas, const Rect& r) {
  const Rect phone{r.x + r.width * 0.16F, r.y + r.height * 0.03F, r.width * 0.68F, r.height * 0.94F};
  canvas.rect(phone, rgb(0x20262B), phone.width * 0.10F);
  canvas.rect({phone.x + phone.width * 0.05F, phone.y + phone.height * 0.06F, phone.width * 0.90F,
               phone.height * 0.86F},
              rgb(0xE9EEF0));
  for (int i = 0; i < 4; ++i) {
    const float y = phone.y + phone.height * (0.11F + 0.19F * static_cast<float>(i));
    canvas.rect(
        {phone.x + phone.width * (i % 2 == 0 ? 0.10F : 0.28F), y, phone.width * 0.62F, phone.height * 0.14F},
        i % 2 == 0 ? rgb(0xFFFFFF) : rgb(0xBFE0C9), phone.width * 0.05F);
  }
}

void draw_paper(Canvas& canvas, const Rect& r, rules::EvidenceKind kind) {
  const Colour ink = rgb(0x8B8B84);
  canvas.rect({r.x + r.width * 0.11F, r.y + r.height * 0.09F, r.width * 0.46F, r.height * 0.040F},
              rgb(0x4A4F52));
  if (kind == rules::EvidenceKind::table || kind == rules::EvidenceKind::schedule)
    return draw_grid(canvas, r);
  paper_lines(canvas, r, 0, 7, ink);
  const bool sealed = kind == rules::EvidenceKind::act || kind == rules::EvidenceKind::contract ||
                      kind == rules::EvidenceKind::protocol;
  if (sealed) {
    canvas.stroke(ellipse({r.x + r.width * 0.74F, r.y + r.height * 0.86F}, r.width * 0.12F, r.width * 0.12F,
                          canvas.fineness()),
                  r.width * 0.025F, rgb(0x4C6FA8), true);
    canvas.stroke(ellipse({r.x + r.width * 0.74F, r.y + r.height * 0.86F}, r.width * 0.07F, r.width * 0.07F,
                          canvas.fineness()),
                  r.width * 0.012F, rgb(0x4C6FA8), true);
  }
  const Point s{r.x + r.width * 0.14F, r.y + r.height * 0.88F};
  canvas.taper({{s, 1},
                {s + Point{r.width * 0.08F, -r.height * 0.035F}, 1},
                {s + Point{r.width * 0.13F, r.height * 0.02F}, 1},
                {s + Point{r.width * 0.22F, -r.height * 0.02F}, 1},
                {s + Point{r.width * 0.34F, 0}, 1}},
               0, r.width * 0.016F, 0, rgb(0x2F4B8A));
}

}  // namespace

Outline inside_of_table(float bottom) {
  Outline floor = lowered(rims_of(kTableReach).inner, 0.09F);
  floor.push_back({floor.back().x, bottom});
  floor.push_back({floor.front().x, bottom});
  return floor;
}

void draw_table(Canvas& canvas, const Scene& scene) {
  const bool plain = canvas.theme() == Theme::high_contrast;
  const Rims rims = rims_of(kTableReach);
  const Colour top = canvas[Tone::wood];
  const Colour front = canvas[Tone::wood_edge];
  const Outline foot = lowered(rims.inner, 0.115F);
  canvas.fill(band_between(rims.inner, foot),
              Paint({0, 0.66F}, front, {0, 1.08F}, mix(front, rgb(0x140C08), plain ? 0 : 0.45F)));
  // The shadow of the top upon its front, and a line of ornament along it.
  canvas.stroke(lowered(rims.inner, 0.006F), 0.016F, faded(rgb(0x120A06), 0.45F));
  canvas.stroke(lowered(rims.inner, 0.030F), 0.003F, faded(canvas[Tone::gold], 0.55F));
  canvas.stroke(lowered(rims.inner, 0.098F), 0.003F, faded(canvas[Tone::gold], 0.55F));
  const Outline middle = lowered(rims.inner, 0.064F);
  for (std::size_t i = 2; i + 2 < middle.size(); i += 4)
    draw_horns(canvas, middle[i], 0.036F, faded(canvas[Tone::gold], 0.75F), (i / 4) % 2 == 0);
  canvas.fill(band_between(rims.outer, rims.inner),
              Paint({0, 0.60F}, mix(top, rgb(0xFFE2B0), plain ? 0 : 0.16F), {0, 1.0F}, top));
  canvas.stroke(rims.inner, 0.004F, mix(top, rgb(0xFFE8C4), 0.45F));
  if (plain) {
    canvas.stroke(rims.outer, 0.004F, canvas[Tone::line]);
    canvas.stroke(rims.inner, 0.005F, canvas[Tone::line]);
  }
  if (scene.lamps > 0 && !plain)
    canvas.glow({kMiddle, 0.66F}, 0.5F, 0.05F, faded(rgb(0xFFE0A0), 0.25F * scene.lamps));
}

void draw_card(Canvas& canvas, Point foot, float size, Card card) {
  if (card == Card::none) return;
  const float high = size * 0.30F;
  const float wide = high * 0.74F;
  const Rect r{foot.x - wide / 2, foot.y - high, wide, high};
  if (card == Card::closed) {
    canvas.rect(r, canvas[Tone::slate], wide * 0.12F);
    canvas.frame(r, size * 0.012F, canvas[Tone::mist], wide * 0.12F);
    return draw_horns(canvas, r.centre(), wide * 0.55F, canvas[Tone::mist]);
  }
  const Tone tone = card == Card::in_favour ? Tone::sage : card == Card::against ? Tone::madder : Tone::plum;
  canvas.rect({r.x - size * 0.012F, r.y - size * 0.012F, r.width + size * 0.024F, r.height + size * 0.024F},
              canvas[Tone::ink], wide * 0.14F);
  canvas.rect(r, canvas[tone], wide * 0.12F);
  // A shape as well as a colour: a tick, a cross, a level line.
  const Point c = r.centre();
  const float k = wide * 0.28F;
  const float thick = wide * 0.15F;
  const Colour ink = canvas[Tone::ink];
  if (card == Card::in_favour)
    canvas.stroke({c + Point{-k, 0}, c + Point{-k * 0.25F, k * 0.75F}, c + Point{k, -k * 0.8F}}, thick, ink);
  if (card == Card::against) {
    canvas.stroke({c + Point{-k, -k}, c + Point{k, k}}, thick, ink);
    canvas.stroke({c + Point{-k, k}, c + Point{k, -k}}, thick, ink);
  }
  if (card == Card::abstain) canvas.stroke({c + Point{-k, 0}, c + Point{k, 0}}, thick, ink);
}

void draw_queue_number(Canvas& canvas, const Figure& figure, const ImFont* letters) {
  if (figure.queue == 0 || letters == nullptr || figure.hand <= 0) return;
  const Point middle = queue_number_at(figure);
  const float r = figure.place.size * 0.095F * figure.hand;
  canvas.circle(middle, r * 1.16F, canvas[Tone::ink]);
  canvas.circle(middle, r, canvas[Tone::sky]);
  const std::string number = std::to_string(figure.queue);
  const float high = r * 1.6F;
  canvas.text({middle.x - canvas.text_width(*letters, high, number) / 2, middle.y - high * 0.54F}, *letters,
              high, canvas[Tone::ink], number);
}

void draw_setting(Canvas& canvas, const Figure& figure, const ImFont* letters) {
  const float s = figure.place.size;
  const Point spot = setting_at(figure);
  // Name plate, sheets of paper, a microphone whose ring is lit for whoever has the floor.
  const Colour plate =
      mix(mix(canvas[Tone::paper], canvas[Tone::wood], 0.25F), canvas[Tone::gold], figure.lit);
  canvas.fill({spot + Point{-s * 0.16F, s * 0.02F}, spot + Point{s * 0.16F, s * 0.02F},
               spot + Point{s * 0.18F, s * 0.085F}, spot + Point{-s * 0.18F, s * 0.085F}},
              plate);
  canvas.rect({spot.x - s * 0.11F, spot.y + s * 0.043F, s * 0.22F, s * 0.017F},
              mix(plate, canvas[Tone::ink], 0.6F));
  draw_queue_number(canvas, figure, letters);
  if (figure.here <= 0) return;
  const Point stand = spot + Point{s * 0.24F, s * 0.03F};
  canvas.taper(
      {{stand, 1}, {stand + Point{-s * 0.01F, -s * 0.12F}, 1}, {stand + Point{-s * 0.055F, -s * 0.20F}, 1}},
      s * 0.016F, s * 0.014F, s * 0.014F, rgb(0x23282C));
  canvas.circle(stand + Point{-s * 0.06F, -s * 0.215F}, s * 0.026F,
                mix(rgb(0x30373C), canvas[Tone::gold], figure.lit));
}

namespace {

constexpr Point kSideTable{kMiddle, 0.875F};

void draw_side_table(Canvas& canvas, int papers) {
  constexpr float kWide = 0.125F;
  constexpr float kDeep = 0.030F;
  const Colour wood = canvas[Tone::wood_edge];
  canvas.oval(kSideTable + Point{0, 0.115F}, kWide * 0.8F, kDeep * 0.7F, faded(rgb(0x000000), 0.30F));
  canvas.rect({kSideTable.x - 0.014F, kSideTable.y, 0.028F, 0.105F}, mix(wood, rgb(0x140C08), 0.35F));
  canvas.oval(kSideTable + Point{0, 0.105F}, kWide * 0.42F, kDeep * 0.5F, mix(wood, rgb(0x140C08), 0.35F));
  canvas.oval(kSideTable + Point{0, 0.012F}, kWide, kDeep, mix(wood, rgb(0x140C08), 0.25F));
  canvas.oval(kSideTable, kWide, kDeep, canvas[Tone::wood]);
  if (canvas.theme() == Theme::high_contrast)
    canvas.stroke(ellipse(kSideTable, kWide, kDeep, canvas.fineness()), 0.004F, canvas[Tone::line], true);
  // A sheet for each piece of evidence, as far as there is room.
  for (int i = 0; i < std::min(papers, 14); ++i) {
    const Point c =
        kSideTable + Point{0.018F * static_cast<float>((i * 5) % 11 - 5),
                           0.0035F * static_cast<float>((i * 3) % 7 - 3) - 0.0012F * static_cast<float>(i)};
    const float skew = 0.003F * static_cast<float>(i % 5 - 2);
    const Colour paper = mix(canvas[Tone::paper], rgb(0x9A8F7A), 0.06F * static_cast<float>(i % 4));
    canvas.fill({c + Point{-0.019F + skew, -0.009F}, c + Point{0.019F + skew, -0.008F},
                 c + Point{0.023F - skew, 0.009F}, c + Point{-0.022F - skew, 0.008F}},
                paper);
    canvas.stroke({c + Point{-0.012F, -0.002F}, c + Point{0.011F, -0.001F}}, 0.0016F,
                  faded(rgb(0x6B6B66), 0.8F));
  }
}

}  // namespace

void draw_exhibit(Canvas& canvas, const Scene& scene) {
  draw_side_table(canvas, scene.papers);
  const Exhibit& exhibit = scene.exhibit;
  if (!exhibit.any || exhibit.shown <= 0) return;
  const float t = exhibit.shown;
  const float high = mix(0.03F, 0.250F, t);
  const float wide = mix(0.05F, 0.195F, t);
  const Point c{kMiddle, mix(kSideTable.y, 0.850F, t)};
  const auto kept = canvas.keep();
  canvas.fade(std::min(1.0F, t * 2));
  canvas.glow(c, wide * 1.5F, high * 1.0F, faded(canvas[Tone::gold], 0.35F * t));
  const Rect r{c.x - wide / 2, c.y - high / 2, wide, high};
  canvas.rect({r.x + 0.006F, r.y + 0.008F, r.width, r.height}, faded(rgb(0x000000), 0.35F), 0.004F);
  canvas.rect(r, canvas[Tone::paper], 0.003F);
  using rules::EvidenceKind;
  if (exhibit.kind == EvidenceKind::photo) return draw_photo(canvas, r);
  if (exhibit.kind == EvidenceKind::map) return draw_map(canvas, r);
  if (exhibit.kind == EvidenceKind::post) return draw_post(canvas, r);
  draw_paper(canvas, r, exhibit.kind);
}

}  // namespace kenes::stage
