#pragma once
// Moments of a shipped scenario, for tests of panels.

#include <functional>

#include "records/voice.hpp"
#include "rules/rules.hpp"
#include "scenario/scenario.hpp"
#include "ui/allowed.hpp"
#include "ui/sight.hpp"

namespace kenes::test {

/// A scenario with its words, read once and kept.
struct Shipped {
  rules::Script script;
  scenario::ScenarioContent content;
  text::ScenarioTexts texts;
};
[[nodiscard]] const Shipped& shipped(const std::string& id = "shyndala_report");

/// The first moment of seeded random walks at which `wanted` holds; fails the test when there is none.
struct Moment {
  const Shipped& of;
  rules::Hearing hearing;
  rules::SeatId seat;

  [[nodiscard]] rules::SeatView view() const { return rules::view_for(of.script, hearing, seat); }
};
[[nodiscard]] Moment moment_when(const Shipped& of,
                                 const std::function<bool(const rules::Hearing&, rules::SeatId)>& wanted);
/// Somebody with at least two documents, who knows something from their own work, has the floor and may ask;
/// three claims or more have been tested.
[[nodiscard]] const Moment& busy_moment();

/// What the rules allow at that moment, as the hearing screen says it.
[[nodiscard]] ui::Allowed allowed_at(const Moment& moment, const records::Voice& voice);

/// Calls `with` with what the seat sees, in that language.
void look(const Moment& moment, text::Language language, const std::function<void(const ui::Sight&)>& with);

}  // namespace kenes::test
