#pragma once
// Inside the analysis: one play, and what it showed noted into a survey. Not for other rooms.

#include <array>

#include "analysis/player.hpp"
#include "analysis/survey.hpp"

namespace kenes::analysis::detail {

/// Plays hearing after hearing into one survey; what it needs for one play is kept for the next.
class NotedPlays {
 public:
  NotedPlays(const rules::Script& script, Policy policy, Survey& survey);

  /// One play from its beginning to its end.
  void play(std::uint64_t seed);

 private:
  void make(const rules::Action& action);
  void note(const rules::Happening& happening);
  /// This play has shown the thing, after the move that was just made.
  void mark(std::size_t thing);
  void note_idle(const rules::Action& action);
  bool has_something_to_decide(rules::SeatId seat);
  void busy(rules::SeatId seat);
  void finish(bool over);
  void finish_aftermath();
  void finish_claims();
  void finish_seats();

  const rules::Script& script_;
  Policy policy_;
  Survey& survey_;
  std::uint64_t seed_ = 0;
  std::uint32_t moves_ = 0;
  bool watched_ = true;
  rules::Hearing hearing_;
  rules::Happenings told_;
  std::vector<std::uint64_t> shown_;  // A bit a thing.
  std::array<std::uint16_t, rules::kMaxSeats> busy_at_{};
  std::array<std::uint16_t, rules::kMaxSeats> asked_at_{};
  std::array<std::uint32_t, rules::kMaxSeats> idle_{};
};

}  // namespace kenes::analysis::detail
