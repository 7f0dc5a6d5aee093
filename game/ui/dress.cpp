#include "ui/dress.hpp"

#include <algorithm>

#include "ui/sketch.hpp"

namespace kenes::ui {
namespace {

using rules::EvidenceKind;
using stage::Canvas;
using stage::Colour;
using stage::Knot;
using stage::Tone;

enum class Signing : std::uint8_t { none, blank, signed_by_hand, sealed };

Signing signing_of(const DocumentModel& document) {
  switch (document.kind) {
    case EvidenceKind::act:
    case EvidenceKind::contract:
    case EvidenceKind::protocol:
      if (document.reliability >= 3) return Signing::sealed;
      return document.reliability == 2 ? Signing::blank : Signing::none;
    case EvidenceKind::letter:
      return document.reliability >= 2 ? Signing::signed_by_hand : Signing::none;
    case EvidenceKind::minutes:
      return document.reliability >= 3 ? Signing::signed_by_hand : Signing::none;
    default:
      return Signing::none;
  }
}

std::uint32_t seed_of(std::string_view name) {
  std::uint32_t seed = 2166136261U;
  for (const char c : name) seed = (seed ^ static_cast<unsigned char>(c)) * 16777619U;
  return seed;
}

/// A hand that nobody reads: a curve of its own for each document.
void signature(Canvas& canvas, stage::Point at, float size, std::uint32_t seed, Colour ink) {
  const auto part = [&](unsigned shift) { return static_cast<float>((seed >> shift) & 15U) / 15.0F; };
  const auto kept = canvas.keep();
  canvas.place(stage::Affine::shifted(at));
  canvas.place(stage::Affine::scaled(size, size));
  const float tall = 0.26F + 0.1F * part(0);
  canvas.taper({{{0, 0.02F}},
                {{0.1F, -tall}},
                {{0.17F, 0.06F}},
                {{0.3F, -0.12F - 0.06F * part(4)}},
                {{0.36F, 0.03F}},
                {{0.47F, -0.1F - 0.05F * part(8)}},
                {{0.54F, 0.03F}},
                {{0.68F, -0.08F - 0.12F * part(12)}},
                {{0.76F, 0.02F}},
                {{1.1F + 0.25F * part(16), -0.06F}}},
               0.012F, 0.022F, 0.008F, ink);
  canvas.taper({{{0.25F, 0.12F}}, {{0.7F, 0.08F + 0.05F * part(20)}}, {{0.95F, 0.11F}}}, 0.006F, 0.014F,
               0.004F, ink);
}

/// A round seal of no office: two rings and a rosette, pressed on a little crookedly.
void seal(Canvas& canvas, stage::Point centre, float radius, Colour ink) {
  constexpr int kPetals = 8;
  const auto kept = canvas.keep();
  canvas.place(stage::Affine::turned(-0.12F, centre));
  canvas.place(stage::Affine::shifted(centre));
  canvas.place(stage::Affine::scaled(radius, radius));
  const float fine = canvas.fineness();
  canvas.stroke(stage::ellipse({0, 0}, 0.95F, 0.95F, fine), 0.07F, ink, true);
  canvas.stroke(stage::ellipse({0, 0}, 0.62F, 0.62F, fine), 0.045F, ink, true);
  for (int i = 0; i < kPetals; ++i) {
    const auto petal = canvas.keep();
    canvas.place(stage::Affine::turned(6.2832F * static_cast<float>(i) / kPetals, {0, 0}));
    canvas.blob({{{0, -0.08F}, 0}, {{0.13F, -0.3F}}, {{0, -0.5F}, 0}, {{-0.13F, -0.3F}}}, ink);
    canvas.rect({-0.06F, -0.86F, 0.12F, 0.14F}, ink);
  }
}

void horn(Canvas& canvas, stage::Point at, float size, Colour ink) {
  for (const float side : {-1.0F, 1.0F}) {
    canvas.taper({{{at.x, at.y + size * 0.5F}},
                  {{at.x + side * size * 0.2F, at.y - size * 0.4F}},
                  {{at.x + side * size * 0.75F, at.y - size * 0.3F}},
                  {{at.x + side * size * 0.8F, at.y + size * 0.25F}},
                  {{at.x + side * size * 0.45F, at.y + size * 0.2F}}},
                 size * 0.16F, size * 0.16F, size * 0.06F, ink);
  }
}

void rule(Paper& paper, float y, float from, float to, float width) {
  Canvas canvas = paper.canvas();
  canvas.rect({from, y, to - from, paper.px(width)}, paper.ink(0.7F));
}

}  // namespace

void letterhead(Paper& paper) {
  Canvas canvas = paper.canvas();
  const float middle = paper.left() + paper.width() / 2;
  const float y = paper.y() + paper.px(8);
  rule(paper, y, paper.left(), middle - paper.px(26), 1.5F);
  rule(paper, y, middle + paper.px(26), paper.left() + paper.width(), 1.5F);
  horn(canvas, {middle, y}, paper.px(15), mix(paper.ink(), paper.pen().palette[Tone::gold], 0.55F));
  paper.skip(24);
}

void heading(Paper& paper, const DocumentModel& document, bool centred) {
  const bool wide = paper.width() > paper.px(420);
  paper.write(document.about, {Lettering::small, 1, 0, 0, centred});
  paper.skip(6);
  paper.write(document.title, {wide ? Lettering::heading : Lettering::bold, 0, 0, 0, centred});
  paper.skip(16);
}

void signing(Paper& paper, const DocumentModel& document) {
  const Signing how = signing_of(document);
  if (how == Signing::none) return;
  paper.skip(62);
  const float wide = std::min(paper.px(170), paper.width() * 0.6F);
  const float right = paper.left() + paper.width();
  Canvas canvas = paper.canvas();
  rule(paper, paper.y(), right - wide, right, 1);
  const Colour pen_ink = mix(paper.ink(), paper.pen().palette[Tone::sky], 0.4F);
  if (how != Signing::blank)
    signature(canvas, {right - wide * 0.85F, paper.y() - paper.px(6)}, wide * 0.62F, seed_of(document.name),
              pen_ink);
  if (how == Signing::sealed)
    seal(canvas, {right - wide - paper.px(12), paper.y() - paper.px(8)}, paper.px(34), faded(pen_ink, 0.6F));
  paper.skip(how == Signing::sealed ? 30 : 8);
}

void print(Paper& paper, const DocumentModel& document) {
  const float wide = std::min(paper.width(), paper.px(520));
  const float high = wide * 0.6F;
  const stage::Rect box{paper.left() + (paper.width() - wide) / 2, paper.y(), wide, high};
  Canvas canvas = paper.canvas();
  const float rim = paper.px(6);
  canvas.rect(box, mix(paper.sheet(), paper.pen().palette[Tone::felt], 0.5F));
  canvas.frame(box, paper.pen().px(1), paper.ink(0.9F));
  draw_sketch(canvas, {box.x + rim, box.y + rim, box.width - 2 * rim, box.height - 2 * rim},
              motif_of(document.kind, document.name), seed_of(document.name));
  paper.go_to(box.bottom());
  paper.skip(4);
  paper.write(paper.pen().say("reader.sketch"), {Lettering::small, 1});
  paper.skip(10);
}

}  // namespace kenes::ui
