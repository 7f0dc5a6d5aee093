#pragma once
// A laptop left alone: nothing of the session is seen and nothing can be pressed until four figures are
// typed. The room goes on meanwhile. A courtesy between people in one room, no defence against a thief.

#include <cstdint>
#include <optional>
#include <string>

#include "ui/pen.hpp"

namespace kenes::ui {

struct LockModel {
  bool choosing = false;  // There is no PIN yet: one is chosen now.
  bool wrong = false;     // The last one typed was not it.
};
struct LockDraft {
  std::string typed;  // Figures so far.
};
/// What was done: four figures were typed, or somebody thought better of choosing.
struct LockWish {
  std::string pin;  // Empty: never mind.
};
[[nodiscard]] std::optional<LockWish> lock_screen(const Pen& pen, const LockModel& model, LockDraft& draft);

}  // namespace kenes::ui
