#pragma once
// The short quiz on a page of its own, before and after a hearing.

#include "records/debrief.hpp"
#include "scenario/scenario.hpp"
#include "ui/pen.hpp"

namespace kenes::app {

enum class QuizStep : std::uint8_t { goes_on, done, left };

/// Asks first whether the person wants to, then item by item. `answers` grow by one an item; when it is
/// `done` they are all there, or none: skipped. A scenario without a quiz is done at once.
[[nodiscard]] QuizStep quiz_form(const ui::Pen& pen, const records::Voice& voice,
                                 const scenario::ScenarioContent& content, bool before, bool& wanted,
                                 records::QuizAnswers& answers);

}  // namespace kenes::app
