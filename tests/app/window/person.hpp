#pragma once
// Somebody at the mirror of the window who hears everything and answers at random.

#include <cstdint>
#include <random>

#include "app/window/desk_mirror.hpp"

namespace kenes::test {

class Person {
 public:
  explicit Person(DeskMirror& mirror, std::uint32_t seed = 20261128) : mirror_(mirror), random_(seed) {}

  /// One press: closes what is open, hears a line, or answers. False, and nothing pressed: the hearing is
  /// over.
  bool go_on();
  /// A question with answers stands on the screen, and nothing over it.
  [[nodiscard]] bool is_asked() const;
  [[nodiscard]] bool is_told() const;

 private:
  void hear();
  void choose();

  DeskMirror& mirror_;
  std::mt19937 random_;
};

/// Goes with Tab to what has that id and presses Enter: also where it is scrolled out of sight. False: it is
/// not there.
bool press_by_key(DeskMirror& mirror, const std::string& id);

}  // namespace kenes::test
