#include "ui/watch.hpp"

#include <algorithm>

namespace kenes::ui {
namespace {

constexpr float kSlack = 1.5F;  // Pixels: letters stand out of their boxes by a little.

/// The part of a text that can be seen. Scrolled out of sight, it is in nobody's way.
Box visible(const Watch::Lettering& one) {
  return {std::max(one.box.left, one.seen.left), std::max(one.box.top, one.seen.top),
          std::min(one.box.right, one.seen.right), std::min(one.box.bottom, one.seen.bottom)};
}

bool overlap(const Box& a, const Box& b) {
  return std::min(a.right, b.right) - std::max(a.left, b.left) > kSlack &&
         std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > kSlack;
}

}  // namespace

const Watch::Pressable* Watch::find(std::string_view id) const {
  const auto at =
      std::find_if(pressables_.begin(), pressables_.end(), [&](const Pressable& p) { return p.id == id; });
  return at == pressables_.end() ? nullptr : &*at;
}

bool Watch::shows(std::string_view words) const {
  return std::any_of(letterings_.begin(), letterings_.end(),
                     [&](const Lettering& one) { return one.words.find(words) != std::string::npos; });
}

std::vector<std::string> Watch::crowded() const {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < letterings_.size(); ++i) {
    const Lettering& one = letterings_[i];
    const bool out_of_sight = one.box.bottom <= one.seen.top || one.box.top >= one.seen.bottom;
    if (out_of_sight) continue;
    if (one.box.left < one.seen.left - kSlack || one.box.right > one.seen.right + kSlack) {
      found.push_back("cut: " + one.words);
    }
    for (std::size_t j = i + 1; j < letterings_.size(); ++j) {
      if (overlap(visible(one), visible(letterings_[j])))
        found.push_back("on each other: " + one.words + " | " + letterings_[j].words);
    }
  }
  return found;
}

}  // namespace kenes::ui
