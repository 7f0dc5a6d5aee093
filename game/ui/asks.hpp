#pragma once
// Somebody in the room waits for a yes or a no of whoever runs the session.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/pen.hpp"

namespace kenes::ui {

struct Asks {
  std::uint32_t request = 0;
  std::string words;  // Who asks for what, with what tells their phone from others.
};

/// Of one of them.
struct NodWish {
  std::uint32_t request = 0;
  bool yes = true;
};
[[nodiscard]] std::optional<NodWish> asks_panel(const Pen& pen, const std::vector<Asks>& asks);

}  // namespace kenes::ui
