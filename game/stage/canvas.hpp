#pragma once
// A small canvas over Dear ImGui's draw list, the only thing in this room that knows one. Everything that the
// project draws besides letters is made of what is here, in code: no pictures, no files, so it is crisp at
// any size, and the same drawing goes to the window and, without any display, to a picture in memory.
//
// Coordinates are those of the current placing (at first pixels); edges are smooth by a fringe of one pixel,
// whatever the size.

#include <initializer_list>
#include <span>
#include <string_view>

#include "stage/geometry.hpp"
#include "stage/memory.hpp"
#include "stage/palette.hpp"

struct ImDrawList;
struct ImFont;

namespace kenes::stage {

/// One colour, or a gradient from `first` at `from` to `last` at `to` (beyond them the colours go on).
struct Paint {
  Colour first, last;
  Point from, to;
  bool gradient = false;
  // NOLINTNEXTLINE(google-explicit-constructor): a colour is a paint.
  Paint(Colour colour) : first(colour), last(colour) {}
  Paint(Point at_first, Colour first_colour, Point at_last, Colour last_colour)
      : first(first_colour), last(last_colour), from(at_first), to(at_last), gradient(true) {}
};

class Canvas {
 public:
  /// `list`, `palette` and `memory` must outlive the canvas. Without a memory everything is drawn anew.
  Canvas(ImDrawList& list, const Palette& palette, Memory* memory = nullptr)
      : list_(list), palette_(palette), memory_(memory) {}

  [[nodiscard]] const Palette& palette() const { return palette_; }
  [[nodiscard]] Colour operator[](Tone tone) const { return palette_[tone]; }
  [[nodiscard]] Theme theme() const { return palette_.theme; }
  /// Pixels to a unit: what curves ask for.
  [[nodiscard]] float fineness() const { return state_.placing.scale(); }

  /// How everything drawn while it lives is placed, tinted, faded and cut; put back when it ends.
  class Kept {
   public:
    explicit Kept(Canvas& canvas) : canvas_(canvas), before_(canvas.state_) {}
    ~Kept();
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;

   private:
    friend class Canvas;
    struct State {
      Affine placing;
      Colour tint{};
      float tinted = 0;
      float opacity = 1;
      int clips = 0;
    };
    Canvas& canvas_;
    State before_;
  };
  [[nodiscard]] Kept keep() { return Kept(*this); }
  void place(const Affine& inner) { state_.placing = state_.placing.over(inner); }
  void fade(float part) { state_.opacity *= part; }
  /// Every colour goes `part` of the way to `colour`; the last tint counts.
  void tint(Colour colour, float part);
  /// Nothing is drawn outside `rect` any more. Only in a placing that is not turned.
  void clip(const Rect& rect);

  /// Does what `draw` does. `draw` must depend on nothing but `inputs`, the palette and what the canvas was
  /// told: then what it drew in the last frame is put there again while they are equal. No letters in it.
  template <class Inputs, class Draw>
  void remember(std::string_view name, unsigned number, const Inputs& inputs, const Draw& draw);

  void fill(std::span<const Point> shape, const Paint& paint);
  void fill(std::initializer_list<Point> shape, const Paint& paint);
  /// A closed curve through knots.
  void blob(std::initializer_list<Knot> knots, const Paint& paint);
  void rect(const Rect& rect, const Paint& paint, float radius = 0);
  void circle(Point centre, float radius, const Paint& paint);
  void oval(Point centre, float rx, float ry, const Paint& paint);
  /// Light: `colour` in the middle, nothing at the rim.
  void glow(Point centre, float rx, float ry, Colour colour);

  /// A line `width` units wide.
  void stroke(std::span<const Point> line, float width, Colour colour, bool closed = false);
  void stroke(std::initializer_list<Point> line, float width, Colour colour, bool closed = false);
  /// An open curve through knots, tapered: its width at the beginning, half-way and at the end.
  void taper(std::initializer_list<Knot> knots, float first, float middle, float last, const Paint& paint);
  void frame(const Rect& rect, float width, Colour colour, float radius = 0);

  /// One line of text, `size` units high, from its upper left corner.
  void text(Point at, const ImFont& font, float size, Colour colour, std::string_view words);
  [[nodiscard]] float text_width(const ImFont& font, float size, std::string_view words) const;

 private:
  [[nodiscard]] Colour shown(Colour colour) const;
  [[nodiscard]] std::uint32_t packed(Colour colour) const;
  void pop_clip();
  [[nodiscard]] Memory::Circumstances circumstances() const;

  ImDrawList& list_;
  const Palette& palette_;
  Memory* memory_;
  Kept::State state_{};
};

template <class Inputs, class Draw>
void Canvas::remember(std::string_view name, unsigned number, const Inputs& inputs, const Draw& draw) {
  if (memory_ == nullptr) return draw();
  Memory::Drawing& drawing = memory_->drawing(name, number, state_.placing);
  const Memory::Circumstances under = circumstances();
  const Inputs* before = std::any_cast<Inputs>(&drawing.inputs);
  if (drawing.whole && before != nullptr && *before == inputs && drawing.under == under)
    return Memory::put(list_, drawing);
  const Memory::Recording recording(list_);
  draw();
  recording.keep(drawing);
  drawing.inputs = inputs;
  drawing.under = under;
}

}  // namespace kenes::stage
