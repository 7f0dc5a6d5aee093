#pragma once
// What of a frame has to be drawn anew while the frame before is still there. The window is looked at in
// tiles: one whose visible shapes are what they were, one upon another as they were, is left alone.

#include <cstdint>
#include <vector>

#include "platform/shapes.hpp"

namespace kenes::platform {

/// Draw every shape from `first` on that may be seen there, cut to `box`, and what stood there before is
/// gone.
struct Region {
  Box box;
  std::size_t first = 0;  // Those before lie hidden. 0: nothing hides what is behind the first.
};

class Tiles {
 public:
  static constexpr int kSide = 32;  // Pixels: a mouth that moves is one or two.

  /// The regions that differ from the frame told before; all of it in one at first, after forget() and in
  /// another size. Where two overlap, each draws all there is. Good until the next call.
  const std::vector<Region>& changed(int width, int height, const std::vector<Shape>& shapes);
  /// Whether shape `number` of those told last may be seen somewhere in `box`: it meets it, and not
  /// everywhere behind something.
  [[nodiscard]] bool may_be_seen(const Shape& shape, std::size_t number, const Box& box) const;
  /// Nothing is there any more: what comes next is drawn whole.
  void forget();

 private:
  struct Tile {
    std::uint64_t digest = 0;
    std::size_t first = 0;
  };
  void look(const std::vector<Shape>& shapes);
  void gather();
  void add_run(const Box& tiles);
  void join();
  [[nodiscard]] std::size_t at(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) +
           static_cast<std::size_t>(column);
  }
  [[nodiscard]] bool differs(int column, int row) const;
  [[nodiscard]] std::size_t first_of(const Box& tiles) const;

  int width_ = 0, height_ = 0, columns_ = 0, rows_ = 0;
  bool known_ = false;
  std::vector<Tile> now_, before_;
  std::vector<Region> regions_;  // Counted in tiles until they are handed out.
};

}  // namespace kenes::platform
