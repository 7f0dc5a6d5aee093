// Everybody's votes in a half-ring: for from the left, against from the right, what is needed marked across.

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

#include "ui/ink.hpp"
#include "ui/voting.hpp"

namespace kenes::ui {
namespace {

using rules::Ballot;
using stage::Canvas;
using stage::Colour;
using stage::Point;
using stage::Rect;
using stage::Tone;

constexpr int kMostSeats = 60;    // Beyond that single ballots are too small to see.
constexpr int kMostSectors = 16;  // So few fill the ring as broad sectors.
constexpr float kPi = std::numbers::pi_v<float>;

/// Who stands where from left to right.
struct Share {
  Ballot ballot;
  int count;
};
std::array<Share, 4> shares_of(const Tally& t) {
  return {Share{Ballot::in_favour, t.in_favour}, Share{Ballot::abstain, t.abstain},
          Share{Ballot::none, t.silent}, Share{Ballot::against, t.against}};
}
int total_of(const Tally& t) { return t.in_favour + t.against + t.abstain + t.silent; }

struct Spot {
  float angle = 0;  // From the left, 0 … π.
  float radius = 0;
};

/// Seats in rings, as evenly apart as in the outermost, from the left to the right.
std::vector<Spot> spots_of(int total, float outer, float step) {
  const int rings = total <= 34 ? 2 : 3;
  float length = 0;
  for (int ring = 0; ring < rings; ++ring) length += outer - step * static_cast<float>(ring);
  std::vector<Spot> spots;
  int left = total;
  for (int ring = 0; ring < rings; ++ring) {
    const float radius = outer - step * static_cast<float>(ring);
    const int share =
        ring + 1 == rings ? left : static_cast<int>(std::lround(static_cast<float>(total) * radius / length));
    left -= share;
    for (int i = 0; i < share; ++i) {
      const float part = share == 1 ? 0.5F : static_cast<float>(i) / static_cast<float>(share - 1);
      spots.push_back({part * kPi, radius});
    }
  }
  std::stable_sort(spots.begin(), spots.end(),
                   [](const Spot& a, const Spot& b) { return a.angle < b.angle; });
  return spots;
}

Point at_angle(Point centre, float angle, float radius) {
  return {centre.x - std::cos(angle) * radius, centre.y - std::sin(angle) * radius};
}

void draw_ballot(Canvas& canvas, Point at, float radius, Ballot ballot) {
  const Colour colour = canvas[tone_of(ballot)];
  if (ballot == Ballot::none) {
    canvas.frame({at.x - radius, at.y - radius, 2 * radius, 2 * radius}, radius * 0.16F, colour, radius);
    return;
  }
  canvas.circle(at, radius, colour);
  const float sign = radius * 1.1F;
  draw_sign(canvas, {at.x - sign / 2, at.y - sign / 2, sign, sign}, sign_of(ballot), canvas[Tone::ink]);
}

/// Where the half-ring stands.
struct Ring {
  Point centre;
  float outer = 0;
};

void draw_sector(Canvas& canvas, const Ring& ring, float from, float to, Ballot ballot) {
  const float inner = ring.outer * 0.56F;
  stage::Outline outline =
      stage::arc(ring.centre, ring.outer, ring.outer, kPi + from, kPi + to, canvas.fineness());
  const stage::Outline back = stage::arc(ring.centre, inner, inner, kPi + from, kPi + to, canvas.fineness());
  outline.insert(outline.end(), back.rbegin(), back.rend());
  const Colour colour = canvas[tone_of(ballot)];
  if (ballot == Ballot::none)
    canvas.stroke(outline, ring.outer * 0.012F, colour, true);
  else
    canvas.fill(outline, colour);
  const Point at = at_angle(ring.centre, (from + to) / 2, (inner + ring.outer) / 2);
  const float sign = std::min(ring.outer * 0.16F, (to - from) * ring.outer * 0.5F);
  draw_sign(canvas, {at.x - sign / 2, at.y - sign / 2, sign, sign}, sign_of(ballot),
            canvas[ballot == Ballot::none ? Tone::mist : Tone::ink]);
}

/// Returns the angle after which it is enough.
float draw_sectors(Canvas& canvas, const Ring& ring, const Tally& tally) {
  const float each = kPi / static_cast<float>(total_of(tally));
  constexpr float kGap = 0.012F;  // Between two, in radians.
  float angle = 0;
  for (const Share& share : shares_of(tally)) {
    for (int i = 0; i < share.count; ++i, angle += each)
      draw_sector(canvas, ring, angle + kGap, angle + each - kGap, share.ballot);
  }
  return each * static_cast<float>(tally.needed);
}

float draw_spots(Canvas& canvas, const Ring& ring, const Tally& tally) {
  const int total = total_of(tally);
  const float step = ring.outer / 5;
  const float radius = std::min(step * 0.42F, ring.outer * kPi / static_cast<float>(total) * 0.72F);
  const std::vector<Spot> spots = spots_of(total, ring.outer - radius, step);
  std::size_t next = 0;
  for (const Share& share : shares_of(tally)) {
    for (int i = 0; i < share.count; ++i, ++next)
      draw_ballot(canvas, at_angle(ring.centre, spots[next].angle, spots[next].radius), radius, share.ballot);
  }
  const auto enough = static_cast<std::size_t>(std::clamp(tally.needed, 1, total));
  const float after = enough < spots.size() ? spots[enough].angle : kPi + kPi / static_cast<float>(total);
  return (spots[enough - 1].angle + after) / 2;
}

void half_ring(const Pen& pen, const Tally& tally, Sign centre) {
  const int total = total_of(tally);
  const float width = room();
  const float tip = pen.px(14);
  const float outer = std::min(width / 2 - tip, pen.px(170));
  const Point from = cursor();
  const Ring ring{{from.x + width / 2, from.y + outer + tip}, outer};
  Canvas canvas = canvas_here(pen);
  const float enough =
      total <= kMostSectors ? draw_sectors(canvas, ring, tally) : draw_spots(canvas, ring, tally);
  if (tally.needed > 0 && tally.needed <= total) {
    canvas.stroke(
        {at_angle(ring.centre, enough, outer * 0.46F), at_angle(ring.centre, enough, outer + tip * 0.5F)},
        pen.px(4), pen.palette[Tone::gold]);
    canvas.circle(at_angle(ring.centre, enough, outer + tip * 0.5F), pen.px(6), pen.palette[Tone::gold]);
  }
  const float sign = outer * 0.34F;
  draw_sign(canvas, {ring.centre.x - sign / 2, ring.centre.y - sign * 1.1F, sign, sign}, centre,
            pen.palette[centre == Sign::tick ? Tone::sage : Tone::madder]);
  take(width, outer + tip + pen.px(12));
}

void bar(const Pen& pen, const Tally& tally) {
  const float width = room();
  const Rect all{cursor().x, cursor().y + pen.px(10), width, pen.px(34)};
  const float unit = width / static_cast<float>(std::max(total_of(tally), 1));
  Canvas canvas = canvas_here(pen);
  float x = all.x;
  for (const Share& share : shares_of(tally)) {
    const float across = unit * static_cast<float>(share.count);
    if (share.count > 0) {
      const Colour colour = pen.palette[tone_of(share.ballot)];
      canvas.rect({x, all.y, std::max(across - pen.px(2), 1.0F), all.height},
                  share.ballot == Ballot::none ? faded(colour, 0.3F) : colour, pen.px(4));
      const float sign = pen.px(16);
      if (across > sign * 1.6F) {
        draw_sign(canvas, {x + (across - sign) / 2, all.y + pen.px(9), sign, sign}, sign_of(share.ballot),
                  pen.palette[share.ballot == Ballot::none ? Tone::felt : Tone::ink]);
      }
    }
    x += across;
  }
  if (tally.needed > 0 && tally.needed <= total_of(tally)) {
    const float at = all.x + unit * static_cast<float>(tally.needed) - pen.px(1);
    canvas.rect({at - pen.px(1.5F), all.y - pen.px(8), pen.px(3), all.height + pen.px(16)},
                pen.palette[Tone::gold]);
  }
  take(width, all.height + pen.px(20));
}

}  // namespace

void draw_tally(const Pen& pen, const Tally& tally, Sign centre) {
  const int total = total_of(tally);
  if (total > 0) total <= kMostSeats ? half_ring(pen, tally, centre) : bar(pen, tally);
  std::vector<Mark> legend;
  const auto add = [&](Ballot ballot, std::string_view key, int count) {
    if (count > 0 || ballot != Ballot::none)
      legend.push_back({sign_of(ballot), pen.say(key, {{"n", count}}), tone_of(ballot)});
  };
  add(Ballot::in_favour, "tally.in_favour", tally.in_favour);
  add(Ballot::against, "tally.against", tally.against);
  add(Ballot::abstain, "tally.abstain", tally.abstain);
  add(Ballot::none, "tally.silent", tally.silent);
  if (tally.needed > 0)
    legend.push_back({Sign::needed, pen.say("tally.needed", {{"n", tally.needed}}), Tone::gold});
  marks(pen, legend);
}

}  // namespace kenes::ui
