#pragma once
// A move for somebody without a phone: the facilitator picks the seat and answers the same short questions
// that a phone would ask.

#include <optional>
#include <vector>

#include "room/room.hpp"
#include "ui/choices.hpp"

namespace kenes::app {

class SeatMenu {
 public:
  void pick(rules::SeatId seat);
  /// The same, but not because the facilitator chose it: only as long as the seat has something to do.
  void offer(rules::SeatId seat);
  void let_go_if_done(const room::Room& room, text::Language language);
  [[nodiscard]] rules::SeatId picked() const { return seat_; }

  /// Requires a picked seat.
  [[nodiscard]] ui::ChoicesModel model(const room::Room& room, text::Language language);
  /// The order that the answer leads to; nothing: another question follows. An entry that is not there any
  /// more answers nothing.
  [[nodiscard]] std::optional<room::Order> answer(const room::Room& room, text::Language language,
                                                  std::size_t entry);
  /// One question back; from the first the seat is let go of.
  void back();

 private:
  [[nodiscard]] std::vector<rules::Move> moves(const room::Room& room) const;
  void look(const room::Room& room);
  [[nodiscard]] ui::ChoicesModel ballots(const room::Room& room, text::Language language) const;

  rules::SeatId seat_;
  bool offered_ = false;
  std::vector<rules::Move> moves_;  // As they were when the last question was asked.
  std::vector<std::size_t> answers_;
  bool in_secret_ = false;  // A secret ballot is typed in: which?
};

}  // namespace kenes::app
