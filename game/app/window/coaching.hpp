#pragma once
// Which card of the coach is up in a hearing, and what the person has had enough of. What was seen is kept in
// the settings.

#include <cstdint>
#include <optional>
#include <set>

#include "app/window/desk.hpp"
#include "app/window/turn.hpp"
#include "rules/view.hpp"
#include "ui/coach.hpp"

namespace kenes::app {

class Coaching {
 public:
  explicit Coaching(Desk& desk) : desk_(desk) {}

  /// `moment`: another whenever something was said or done. After a card was put away the next one waits for
  /// another moment, so that nobody has to press them away in a row. A card that nobody puts away goes by
  /// itself when the hearing has gone on well past what it explains.
  [[nodiscard]] std::optional<ui::CoachTopic> topic(const ui::CoachScene& scene, std::uint64_t moment);
  void take(ui::CoachTopic topic, ui::CoachWish wish);

 private:
  /// Whether it has been up for so long that it is passed over.
  [[nodiscard]] bool is_passed_over(ui::CoachTopic topic, std::uint64_t moment);

  Desk& desk_;
  ui::CoachScene scene_, quiet_scene_;
  std::uint64_t moment_ = 0;
  std::optional<std::uint64_t> quiet_;  // The moment in which a card was put away.
  std::optional<ui::CoachTopic> up_;
  std::set<std::uint64_t> up_in_;  // The moments in which that one has been up.
};

/// What the box below the chamber shows. `hears`: a line is being heard.
[[nodiscard]] ui::CoachScene::Box box_of(const Turn& turn, const rules::SeatView& view, bool hears);

}  // namespace kenes::app
