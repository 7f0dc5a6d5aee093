#pragma once
// The keys of whoever runs a session: one each, found whatever the layout. Letters are heard as what stands
// on that key of a Latin, Russian or Kazakh keyboard; where even that fails there are function keys, and
// every action is a button.

#include <cstdint>
#include <optional>
#include <string>

#include "ui/pen.hpp"

namespace kenes::ui {

enum class ConsoleKey : std::uint8_t {
  pause,
  next_speaker,
  minutes,
  vote,
  inject,
  undo,
  blank,
  poll,
  interpret,
  debrief,
  lock,
  part_back,
  part_on,
  queue,
  record,
  next_part,
  claim,
  codes,
  ask,
  quiz
};

/// What was pressed in this frame, if anything. Never while a text is being written.
[[nodiscard]] std::optional<ConsoleKey> console_key(const Pen& pen);
/// As it is written on a button: "N · F2".
[[nodiscard]] std::string key_name(const Pen& pen, ConsoleKey key);

}  // namespace kenes::ui
