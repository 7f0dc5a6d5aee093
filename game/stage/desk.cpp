// The desk on which the month's papers arrive.

#include <algorithm>
#include <array>

#include "stage/ornament.hpp"
#include "stage/village.hpp"

namespace kenes::stage {
namespace {

constexpr Colour kInk = rgb(0x39434B);

/// Lines of writing, ragged on the right.
void write_lines(Canvas& canvas, Point at, float width, int count, float gap, float weight = 0.006F) {
  static constexpr std::array<float, 6> kRagged{1.0F, 0.94F, 0.98F, 0.86F, 0.96F, 0.62F};
  for (int i = 0; i < count; ++i) {
    canvas.rect(
        {at.x, at.y + gap * static_cast<float>(i), width * kRagged[static_cast<std::size_t>(i) % 6], weight},
        faded(kInk, 0.62F), weight / 2);
  }
}

void lay_sheet(Canvas& canvas, const Rect& sheet) {
  canvas.rect({sheet.x + 0.010F, sheet.y + 0.014F, sheet.width, sheet.height}, faded(rgb(0x000000), 0.30F),
              0.006F);
  canvas.rect(sheet, Paint({sheet.x, sheet.y}, rgb(0xFBF7EC), {sheet.x, sheet.bottom()}, rgb(0xEDE4D0)),
              0.004F);
}

/// A shape of its own for each answer, since colours alone tell not everybody.
void draw_seal(Canvas& canvas, Point at, float r, Seal seal) {
  if (seal == Seal::none) return;
  const Tone tone = seal == Seal::accepted ? Tone::sage : seal == Seal::in_part ? Tone::gold : Tone::madder;
  const Colour colour = mix(palette_of(Theme::light)[tone], rgb(0x000000), 0.05F);
  canvas.circle(at, r, faded(colour, 0.16F));
  canvas.frame({at.x - r, at.y - r, 2 * r, 2 * r}, r * 0.13F, colour, r);
  if (seal == Seal::accepted)
    canvas.stroke(
        {at + Point{-r * 0.45F, 0}, at + Point{-r * 0.1F, r * 0.38F}, at + Point{r * 0.5F, -r * 0.4F}},
        r * 0.2F, colour);
  if (seal == Seal::refused) {
    canvas.stroke({at + Point{-r * 0.4F, -r * 0.4F}, at + Point{r * 0.4F, r * 0.4F}}, r * 0.2F, colour);
    canvas.stroke({at + Point{r * 0.4F, -r * 0.4F}, at + Point{-r * 0.4F, r * 0.4F}}, r * 0.2F, colour);
  }
  if (seal != Seal::in_part) return;
  const auto kept = canvas.keep();
  canvas.blob({{at + Point{-r * 0.62F, 0}, 0},
               {at + Point{-r * 0.44F, r * 0.44F}},
               {at + Point{0, r * 0.62F}},
               {at + Point{r * 0.44F, r * 0.44F}},
               {at + Point{r * 0.62F, 0}, 0}},
              colour);
}

void draw_letter(Canvas& canvas, Point c, Seal seal) {
  {
    const auto kept = canvas.keep();
    canvas.place(Affine::turned(0.10F, c + Point{0.42F, 0.12F}));
    const Rect envelope{c.x + 0.20F, c.y - 0.02F, 0.44F, 0.28F};
    lay_sheet(canvas, envelope);
    canvas.stroke(
        {{envelope.x, envelope.y}, {envelope.centre().x, envelope.y + 0.16F}, {envelope.right(), envelope.y}},
        0.005F, rgb(0xB9AD95));
  }
  const auto kept = canvas.keep();
  canvas.place(Affine::turned(-0.045F, c));
  const Rect sheet{c.x - 0.33F, c.y - 0.36F, 0.56F, 0.74F};
  lay_sheet(canvas, sheet);
  draw_horns(canvas, {sheet.centre().x, sheet.y + 0.055F}, 0.05F, rgb(0xB98A35));
  write_lines(canvas, {sheet.x + 0.30F, sheet.y + 0.11F}, 0.20F, 2, 0.026F);
  write_lines(canvas, {sheet.x + 0.06F, sheet.y + 0.20F}, 0.44F, 11, 0.030F);
  canvas.taper({{{sheet.x + 0.07F, sheet.y + 0.645F}, 1},
                {{sheet.x + 0.11F, sheet.y + 0.60F}, 1},
                {{sheet.x + 0.12F, sheet.y + 0.66F}, 1},
                {{sheet.x + 0.17F, sheet.y + 0.615F}, 1},
                {{sheet.x + 0.22F, sheet.y + 0.640F}, 1}},
               0.003F, 0.006F, 0.002F, rgb(0x2F4F86));
  draw_seal(canvas, {sheet.right() - 0.125F, sheet.bottom() - 0.115F}, 0.082F, seal);
}

void draw_minutes(Canvas& canvas, Point c) {
  const auto kept = canvas.keep();
  canvas.place(Affine::turned(0.03F, c));
  lay_sheet(canvas, {c.x - 0.28F, c.y - 0.33F, 0.60F, 0.70F});
  const Rect sheet{c.x - 0.31F, c.y - 0.36F, 0.60F, 0.70F};
  lay_sheet(canvas, sheet);
  canvas.rect({sheet.x + 0.13F, sheet.y + 0.05F, 0.34F, 0.014F}, faded(kInk, 0.8F), 0.005F);
  constexpr int kRows = 7;
  for (int i = 0; i <= kRows; ++i)
    canvas.rect({sheet.x + 0.05F, sheet.y + 0.12F + 0.07F * static_cast<float>(i), 0.50F, 0.003F},
                faded(kInk, 0.5F));
  for (const float x : {0.05F, 0.11F, 0.34F, 0.45F, 0.547F})
    canvas.rect({sheet.x + x, sheet.y + 0.12F, 0.003F, 0.07F * kRows}, faded(kInk, 0.5F));
  for (int i = 0; i < kRows; ++i) {
    const float y = sheet.y + 0.150F + 0.07F * static_cast<float>(i);
    canvas.rect({sheet.x + 0.125F, y, i % 3 == 1 ? 0.15F : 0.20F, 0.007F}, faded(kInk, 0.6F), 0.003F);
    canvas.rect({sheet.x + 0.355F, y, 0.07F, 0.007F}, faded(kInk, 0.6F), 0.003F);
    canvas.rect({sheet.x + 0.470F, y, 0.055F, 0.007F}, faded(rgb(0x2F4F86), 0.8F), 0.003F);
  }
}

void draw_newspaper(Canvas& canvas, Point c) {
  const auto kept = canvas.keep();
  canvas.place(Affine::turned(-0.03F, c));
  const Rect sheet{c.x - 0.40F, c.y - 0.36F, 0.80F, 0.74F};
  lay_sheet(canvas, sheet);
  canvas.rect({sheet.x + 0.05F, sheet.y + 0.045F, 0.70F, 0.045F}, faded(kInk, 0.9F), 0.004F);
  canvas.rect({sheet.x + 0.05F, sheet.y + 0.105F, 0.70F, 0.004F}, kInk);
  canvas.rect({sheet.x + 0.05F, sheet.y + 0.135F, 0.45F, 0.026F}, faded(kInk, 0.75F), 0.004F);
  write_lines(canvas, {sheet.x + 0.05F, sheet.y + 0.19F}, 0.32F, 15, 0.034F);
  write_lines(canvas, {sheet.x + 0.43F, sheet.y + 0.44F}, 0.32F, 8, 0.034F);
  const Rect photo{sheet.x + 0.43F, sheet.y + 0.19F, 0.32F, 0.215F};
  canvas.rect(photo, Paint({photo.x, photo.y}, rgb(0xA9B3B8), {photo.x, photo.bottom()}, rgb(0x7B858B)));
  for (int i = 0; i < 5; ++i) {
    const Point head{photo.x + 0.045F + 0.058F * static_cast<float>(i),
                     photo.y + 0.085F + 0.012F * static_cast<float>(i % 2)};
    canvas.circle(head, 0.019F, rgb(0x3E464C));
    canvas.rect({head.x - 0.024F, head.y + 0.016F, 0.048F, photo.bottom() - head.y - 0.016F}, rgb(0x4A5359),
                0.016F);
  }
}

void draw_notice(Canvas& canvas, Point c) {
  const Rect board{c.x - 0.52F, c.y - 0.38F, 1.04F, 0.76F};
  canvas.rect({board.x - 0.03F, board.y - 0.03F, board.width + 0.06F, board.height + 0.06F}, rgb(0x6B4A32),
              0.010F);
  canvas.rect(board, rgb(0xB98C5C));
  const Rect sheet{c.x - 0.24F, c.y - 0.31F, 0.48F, 0.62F};
  lay_sheet(canvas, sheet);
  for (const float x : {0.0F, 0.15F, 0.30F}) {
    canvas.rect({sheet.x + 0.035F + x, sheet.y + 0.07F, 0.11F, 0.016F}, faded(kInk, 0.85F), 0.004F);
    write_lines(canvas, {sheet.x + 0.035F + x, sheet.y + 0.12F}, 0.10F, 13, 0.034F);
  }
  for (const Point pin :
       {Point{sheet.x + 0.02F, sheet.y + 0.02F}, Point{sheet.right() - 0.02F, sheet.y + 0.02F}})
    canvas.circle(pin, 0.012F, rgb(0xC4573F));
  lay_sheet(canvas, {c.x + 0.30F, c.y - 0.24F, 0.15F, 0.20F});
  lay_sheet(canvas, {c.x - 0.46F, c.y - 0.10F, 0.16F, 0.22F});
}

void draw_top(Canvas& canvas, const Rect& seen) {
  const Colour wood = rgb(0x6E4A31);
  canvas.rect(seen, Paint({0, seen.y}, mix(wood, rgb(0x1B120C), 0.45F), {0, seen.bottom()}, wood));
  for (int i = -6; i < 14; ++i) {
    const float y = 0.10F * static_cast<float>(i) + 0.03F;
    canvas.taper(
        {{{seen.x, y}, 1}, {{seen.x + seen.width * 0.4F, y + 0.016F}, 1}, {{seen.right(), y - 0.008F}, 1}},
        0.003F, 0.006F, 0.002F, faded(rgb(0x2A1A10), 0.35F));
  }
  canvas.glow({seen.centre().x - 0.1F, 0.40F}, 1.0F, 0.75F, faded(rgb(0xFFD79A), 0.34F));
}

/// A bowl of tea and a pen: somebody works here.
void draw_things(Canvas& canvas, Point c) {
  const Point bowl = c + Point{-0.67F, 0.20F};
  canvas.oval(bowl + Point{0.010F, 0.014F}, 0.108F, 0.100F, faded(rgb(0x000000), 0.3F));
  canvas.circle(bowl, 0.100F, rgb(0xF2ECDD));
  canvas.circle(bowl, 0.084F, rgb(0x3F86A8));
  canvas.circle(bowl, 0.076F, rgb(0xF2ECDD));
  canvas.circle(bowl, 0.066F,
                Paint(bowl + Point{0, -0.06F}, rgb(0xB9793C), bowl + Point{0, 0.06F}, rgb(0x8A5224)));
  const auto kept = canvas.keep();
  canvas.place(Affine::turned(-0.55F, c + Point{0.62F, -0.22F}));
  canvas.rect({c.x + 0.46F, c.y - 0.232F, 0.30F, 0.022F}, rgb(0x22323E), 0.010F);
  canvas.rect({c.x + 0.66F, c.y - 0.234F, 0.012F, 0.026F}, rgb(0xE2A33B));
}

}  // namespace

void draw_desk(Canvas& canvas, const Rect& rect, const AftermathScene& scene) {
  const float k = std::min(rect.height, rect.width / 1.5F);
  const Point c{0.5F * rect.width / k, 0.5F * rect.height / k};
  const auto kept = canvas.keep();
  canvas.place(Affine::shifted({rect.x, rect.y}).over(Affine::scaled(k, k)));
  draw_top(canvas, {0, 0, rect.width / k, rect.height / k});
  draw_things(canvas, c);
  switch (scene.picture) {
    case Picture::minutes:
      return draw_minutes(canvas, c);
    case Picture::newspaper:
      return draw_newspaper(canvas, c);
    case Picture::notice:
      return draw_notice(canvas, c);
    default:
      return draw_letter(canvas, c, scene.seal);
  }
}

}  // namespace kenes::stage
