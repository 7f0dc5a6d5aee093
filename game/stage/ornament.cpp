#include "stage/ornament.hpp"

#include <algorithm>
#include <cmath>

namespace kenes::stage {

void draw_horns(Canvas& canvas, Point centre, float size, const Paint& paint, bool upward) {
  const auto kept = canvas.keep();
  const float k = size / 1.15F;
  canvas.place({k, 0, 0, upward ? k : -k, centre});
  for (const float side : {-1.0F, 1.0F}) {
    const auto p = [&](float x, float y) { return Knot{{side * x, y}, 1}; };
    canvas.taper({p(0.03F, 0.58F), p(0.05F, 0.10F), p(0.20F, -0.34F), p(0.48F, -0.46F), p(0.68F, -0.22F),
                  p(0.58F, 0.06F), p(0.38F, 0.04F), p(0.38F, -0.14F)},
                 0.12F, 0.15F, 0.10F, paint);
  }
  canvas.fill({{0, -0.02F}, {0.10F, -0.22F}, {0, -0.44F}, {-0.10F, -0.22F}}, paint);
}

void draw_frieze(Canvas& canvas, const Rect& band, Colour colour) {
  const bool level = band.width >= band.height;
  const float thick = level ? band.height : band.width;
  const float along = level ? band.width : band.height;
  const int count = std::max(1, static_cast<int>(std::lround(along / (thick * 1.25F))));
  const float step = along / static_cast<float>(count);
  const auto kept = canvas.keep();
  if (!level) canvas.place({0, 1, -1, 0, {band.x + band.width + band.y, band.y - band.x}});
  const Point from = {band.x, band.y + thick / 2};
  for (int i = 0; i < count; ++i) {
    const Point middle = from + Point{(static_cast<float>(i) + 0.5F) * step, 0};
    draw_horns(canvas, middle, thick * 0.66F, colour, i % 2 == 0);
    const Point gap = middle + Point{step / 2, 0};
    const float r = thick * 0.10F;
    if (i + 1 < count)
      canvas.fill(
          {gap + Point{0, -r * 1.5F}, gap + Point{r, 0}, gap + Point{0, r * 1.5F}, gap + Point{-r, 0}},
          colour);
  }
}

}  // namespace kenes::stage
