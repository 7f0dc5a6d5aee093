// What kind of document it is, as a picture an inch wide. Drawn in a square of 0 … 20.

#include <algorithm>
#include <array>

#include "ui/marks.hpp"

namespace kenes::ui {
namespace {

using rules::EvidenceKind;
using stage::Canvas;
using stage::Colour;
using stage::Rect;
using stage::Tone;

constexpr float kLine = 1.3F;

struct Icon {
  Canvas& canvas;
  Colour sheet, ink;

  void page(const Rect& at = {3, 1, 14, 18}) const { canvas.rect(at, sheet, 1.2F); }
  void row(float y, float from = 6, float to = 14) const { canvas.stroke({{from, y}, {to, y}}, kLine, ink); }
  void ring(float x, float y, float radius, float width = kLine) const {
    canvas.stroke(stage::ellipse({x, y}, radius, radius, canvas.fineness()), width, ink, true);
  }
};

void act(const Icon& i) {
  i.page();
  i.row(5);
  i.row(8.2F);
  i.row(11.4F, 6, 9);
  i.ring(12, 13.8F, 2.6F);
  i.canvas.circle({12, 13.8F}, 1, i.ink);
}

void table(const Icon& i) {
  i.page({1, 3, 18, 14});
  i.canvas.rect({1, 3, 18, 4}, i.ink, 1.2F);
  i.row(10.3F, 1, 19);
  i.row(13.6F, 1, 19);
  i.canvas.stroke({{8, 3}, {8, 17}}, kLine, i.ink);
}

void letter_icon(const Icon& i) {
  i.page({1, 4, 18, 12.5F});
  i.canvas.stroke({{1.6F, 5}, {10, 11.6F}, {18.4F, 5}}, kLine, i.ink);
}

void photo(const Icon& i) {
  i.page({1, 3, 18, 14});
  i.canvas.circle({6, 7.5F}, 1.9F, i.ink);
  i.canvas.fill({{2.5F, 15.5F}, {8, 10}, {10.6F, 12.6F}, {13.6F, 8.4F}, {17.5F, 15.5F}}, i.ink);
}

void testimony(const Icon& i) {
  i.canvas.circle({7, 7}, 3.6F, i.sheet);
  i.canvas.fill(stage::rounded({1, 11.6F, 12, 7.4F}, 3.4F, i.canvas.fineness()), i.sheet);
  i.canvas.rect({11, 2, 8, 6}, i.sheet, 2);
  i.canvas.fill({{12.4F, 7.4F}, {15, 7.4F}, {12, 10.4F}}, i.sheet);
  i.row(4.2F, 13, 17);
  i.row(6, 13, 16);
}

void map(const Icon& i) {
  i.canvas.fill({{1, 5}, {7, 3}, {7, 16}, {1, 18}}, i.sheet);
  i.canvas.fill({{7.6F, 3}, {12.8F, 5}, {12.8F, 18}, {7.6F, 16}}, i.sheet);
  i.canvas.fill({{13.4F, 5}, {19, 3}, {19, 16}, {13.4F, 18}}, i.sheet);
  i.canvas.stroke({{3, 13}, {6, 9.6F}, {10.4F, 12}, {13, 8}}, kLine, i.ink);
  i.canvas.circle({15.6F, 8}, 1.9F, i.ink);
}

void contract(const Icon& i) {
  i.page();
  i.row(5);
  i.row(8);
  for (const float x : {5.5F, 11.0F})
    i.canvas.stroke({{x, 14.6F}, {x + 1.2F, 12.4F}, {x + 2, 15}, {x + 3.6F, 13}}, 1, i.ink);
  i.row(16.4F, 5, 9);
  i.row(16.4F, 11, 15);
}

void protocol(const Icon& i) {
  i.canvas.fill({{8, 2}, {12, 2}, {12, 8}, {17.2F, 17.4F}, {2.8F, 17.4F}, {8, 8}}, i.sheet);
  i.canvas.stroke({{6.8F, 2}, {13.2F, 2}}, 1.8F, i.sheet);
  i.canvas.fill({{6.6F, 12}, {13.4F, 12}, {15.8F, 16.4F}, {4.2F, 16.4F}}, i.ink);
}

void schedule(const Icon& i) {
  i.page({2, 3, 16, 15});
  i.canvas.rect({2, 3, 16, 3.6F}, i.ink, 1.2F);
  for (const float y : {8.6F, 11.4F, 14.2F}) {
    for (const float x : {4.4F, 8.2F, 12.0F}) i.canvas.rect({x, y, 2.6F, 1.7F}, i.ink);
  }
}

void minutes(const Icon& i) {
  i.page();
  for (const float y : {5.4F, 9.6F, 13.8F}) {
    i.canvas.circle({6.4F, y}, 1.1F, i.ink);
    i.row(y, 8.8F, 14.4F);
  }
}

void post(const Icon& i) {
  i.canvas.rect({1, 3, 18, 11}, i.sheet, 3);
  i.canvas.fill({{4, 13}, {9, 13}, {4.4F, 18}}, i.sheet);
  i.row(7, 4.6F, 15.4F);
  i.row(10.2F, 4.6F, 11.6F);
}

}  // namespace

IconColours icon_colours(const stage::Palette& palette, Colour ground) {
  const Colour paper = palette[Tone::paper];
  const Colour ink = mix(palette[Tone::ink], palette[Tone::sky], 0.45F);
  constexpr double kSeen = 3;
  if (stage::contrast(paper, ground) < kSeen) return {ink, paper};
  return {paper, ink};
}

void evidence_icon(Canvas& canvas, const Rect& box, EvidenceKind kind, Colour sheet, Colour ink) {
  const auto kept = canvas.keep();
  const float side = std::min(box.width, box.height);
  canvas.place(stage::Affine::shifted({box.x, box.y}));
  canvas.place(stage::Affine::scaled(side / 20, side / 20));
  constexpr std::array kDrawn{act,      table,    letter_icon, photo,   testimony, map,
                              contract, protocol, schedule,    minutes, post};
  static_assert(kDrawn.size() == rules::kNames<EvidenceKind>.size());
  kDrawn[static_cast<std::size_t>(kind)]({canvas, sheet, ink});
}

}  // namespace kenes::ui
