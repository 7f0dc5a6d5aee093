#pragma once
// Inside the analysis: one play, and what it showed noted into a survey. Not for other rooms.

#include <array>

#include "analysis/player.hpp"
#include "analysis/survey.hpp"

namespace kenes::analysis::detail {

/// How long a seat has had nothing of some kind to do, in seconds of the hearing; and the longest such
/// stretch.
struct Stretch {
  std::uint16_t since = 0;
  std::uint16_t longest = 0;
  std::uint16_t longest_since = 0;
  void end(std::uint16_t now);
};

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
  [[nodiscard]] bool decides(rules::SeatId seat, const rules::Action& action) const;
  [[nodiscard]] bool may(rules::SeatId seat, rules::MoveKindSet kinds) const;
  [[nodiscard]] rules::MoveKindSet pastimes() const;
  void finish(bool over);
  void finish_aftermath();
  void finish_claims();
  void finish_seats();
  void finish_stretches(rules::SeatId seat);

  const rules::Script& script_;
  Policy policy_;
  Survey& survey_;
  std::uint64_t seed_ = 0;
  std::uint32_t moves_ = 0;
  bool watched_ = true;
  rules::Hearing hearing_;
  rules::Happenings told_;
  std::vector<std::uint64_t> shown_;               // A bit a thing.
  std::array<Stretch, rules::kMaxSeats> idle_{};   // Without anything that may be done.
  std::array<Stretch, rules::kMaxSeats> waits_{};  // Without anything that asks for a decision.
};

}  // namespace kenes::analysis::detail
