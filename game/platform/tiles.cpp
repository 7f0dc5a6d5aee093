#include "platform/tiles.hpp"

#include <utility>

#include "core/hash.hpp"

namespace kenes::platform {
namespace {

constexpr std::uint64_t kSalt = 0x4B33A62ED433D4A3ULL;
constexpr std::int64_t kWorthOneMore = 6;  // Tiles: so much may be drawn in vain to have a region less.

int tiles_for(int pixels) { return (pixels + Tiles::kSide - 1) / Tiles::kSide; }

/// The tiles a box touches.
Box touched_by(const Box& box) {
  return {box.left / Tiles::kSide, box.top / Tiles::kSide, tiles_for(box.right), tiles_for(box.bottom)};
}

/// The tiles that lie in a box with every pixel they have; the last ones are cut by the window's edge.
Box hidden_by(const Box& box, int width, int height) {
  return {tiles_for(box.left), tiles_for(box.top),
          box.right >= width ? tiles_for(width) : box.right / Tiles::kSide,
          box.bottom >= height ? tiles_for(height) : box.bottom / Tiles::kSide};
}

Box pixels_of(const Box& tiles, int width, int height) {
  return {tiles.left * Tiles::kSide, tiles.top * Tiles::kSide, std::min(tiles.right * Tiles::kSide, width),
          std::min(tiles.bottom * Tiles::kSide, height)};
}

}  // namespace

void Tiles::forget() { known_ = false; }

const std::vector<Region>& Tiles::changed(int width, int height, const std::vector<Shape>& shapes) {
  if (width != width_ || height != height_) known_ = false;
  width_ = width;
  height_ = height;
  columns_ = tiles_for(width);
  rows_ = tiles_for(height);
  std::swap(now_, before_);
  look(shapes);
  regions_.clear();
  if (known_) {
    gather();
    join();
  } else {
    regions_.push_back({{0, 0, columns_, rows_}, 0});
  }
  for (Region& region : regions_) {
    region.first = first_of(region.box);
    region.box = pixels_of(region.box, width, height);
  }
  known_ = true;
  return regions_;
}

void Tiles::look(const std::vector<Shape>& shapes) {
  now_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_), {});
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    const Shape& shape = shapes[i];
    const Box touched = touched_by(shape.seen);
    const Box hidden = shape.covers.empty() ? Box{} : hidden_by(shape.covers, width_, height_);
    for (int row = touched.top; row < touched.bottom; ++row) {
      for (int column = touched.left; column < touched.right; ++column) {
        Tile& tile = now_[at(column, row)];
        if (hidden.holds({column, row, column + 1, row + 1})) tile = {0, i};
        tile.digest = mix64(tile.digest ^ kSalt, shape.digest | 1U);
      }
    }
  }
}

bool Tiles::differs(int column, int row) const {
  return now_[at(column, row)].digest != before_[at(column, row)].digest;
}

bool Tiles::may_be_seen(const Shape& shape, std::size_t number, const Box& box) const {
  const Box pixels = shape.seen.common(box);
  if (pixels.empty()) return false;
  const Box tiles = touched_by(pixels);
  for (int row = tiles.top; row < tiles.bottom; ++row) {
    for (int column = tiles.left; column < tiles.right; ++column) {
      if (now_[at(column, row)].first <= number) return true;
    }
  }
  return false;
}

/// Runs in each row, joined with an equal one just above.
void Tiles::gather() {
  for (int row = 0; row < rows_; ++row) {
    for (int column = 0; column < columns_; ++column) {
      const int begin = column;
      while (column < columns_ && differs(column, row)) ++column;
      if (column > begin) add_run({begin, row, column, row + 1});
    }
  }
}

void Tiles::add_run(const Box& tiles) {
  for (Region& region : regions_) {
    Box& above = region.box;
    if (above.bottom != tiles.top || above.left != tiles.left || above.right != tiles.right) continue;
    above.bottom = tiles.bottom;
    return;
  }
  regions_.push_back({tiles, 0});
}

/// Each region costs a walk through the shapes: two become one while that draws little in vain.
void Tiles::join() {
  for (bool joined = true; joined;) {
    joined = false;
    for (std::size_t a = 0; a < regions_.size(); ++a) {
      for (std::size_t b = a + 1; b < regions_.size(); ++b) {
        const Box both = regions_[a].box.around(regions_[b].box);
        if (both.area() > regions_[a].box.area() + regions_[b].box.area() + kWorthOneMore) continue;
        regions_[a].box = both;
        regions_.erase(regions_.begin() + static_cast<std::ptrdiff_t>(b));
        joined = true;
        --b;
      }
    }
  }
}

std::size_t Tiles::first_of(const Box& tiles) const {
  std::size_t first = now_.empty() ? 0 : SIZE_MAX;
  for (int row = tiles.top; row < tiles.bottom; ++row) {
    for (int column = tiles.left; column < tiles.right; ++column)
      first = std::min(first, now_[at(column, row)].first);
  }
  return first;
}

}  // namespace kenes::platform
