#pragma once
// The parts of the console, each flowing in a region of its own. Not for other rooms.

#include "ui/console.hpp"

namespace kenes::ui {

using MaybeWish = std::optional<ConsoleWish>;

[[nodiscard]] MaybeWish console_cue(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft);
/// The latest answer, or an earlier one that is chosen, and what can be noted of it; nothing where there is
/// none.
[[nodiscard]] MaybeWish console_answer(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft);
/// What the room is to be asked: one of the ready questions or one that is typed. Nothing while nobody wants
/// to.
[[nodiscard]] MaybeWish console_ask(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft);
/// `with_wall`: the wall's picture stands below it.
[[nodiscard]] MaybeWish console_agenda(const Pen& pen, const ConsoleModel& model, bool with_wall);
/// The wall as the room sees it, small, not higher than that (pixels).
[[nodiscard]] MaybeWish console_wall(const Pen& pen, const ConsoleModel& model, float highest);
[[nodiscard]] MaybeWish console_people(const Pen& pen, const ConsoleModel& model);
[[nodiscard]] MaybeWish console_actions(const Pen& pen, const ConsoleModel& model);

/// Of what was asked for in several places of one frame, the latest counts.
inline void also(MaybeWish& wish, MaybeWish other) {
  if (other) wish = std::move(other);
}

}  // namespace kenes::ui
