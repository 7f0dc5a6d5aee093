#pragma once
// When a scenario's people meet, as the stage shows it.

#include "scenario/held.hpp"
#include "stage/season.hpp"

namespace kenes::ui {

[[nodiscard]] inline stage::Held held_of(const scenario::Held& held) {
  return {stage::season_of(held.month), static_cast<float>(held.hour * 60 + held.minute)};
}

/// A month after that.
[[nodiscard]] inline stage::Season season_of_replies(const scenario::Held& held) {
  return stage::season_of(held.month % 12U + 1);
}

}  // namespace kenes::ui
