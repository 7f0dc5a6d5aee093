#pragma once
// A shipped hearing, played by bots up to a moment, as one seat sees it: what panels are tested on.

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "ui/sight.hpp"

namespace kenes::test {

using Until = std::function<bool(const rules::Script&, const rules::Hearing&)>;

class Seated {
 public:
  /// The first moment of the hearing with that seed at which `until` holds; where it never does, of the next
  /// hearing. Aborts when there is none in thirty. `seat`: as the scenario calls it.
  Seated(const std::string& seat, const Until& until, std::uint64_t seed = 1);

  [[nodiscard]] const rules::Script& script() const;
  [[nodiscard]] const scenario::ScenarioContent& content() const;
  [[nodiscard]] const rules::Hearing& hearing() const { return hearing_; }
  [[nodiscard]] const rules::SeatView& view() const { return view_; }
  [[nodiscard]] rules::SeatId seat() const { return view_.seat; }
  [[nodiscard]] const std::vector<rules::Action>& actions() const { return actions_; }
  [[nodiscard]] std::vector<rules::Move> moves() const;
  [[nodiscard]] const records::Voice& voice(text::Language language) const;
  [[nodiscard]] ui::Sight sight(text::Language language) const;
  /// The seat of that name.
  [[nodiscard]] rules::SeatId seat_of(const std::string& name) const;

  /// One more move of anybody; must be allowed.
  void play(rules::SeatId seat, const rules::Move& move);
  /// Bots go on, nobody at `without`, until it holds.
  void go_on(const Until& until, rules::SeatSet without = {});
  /// Looks with the eyes of another seat.
  void sit(const std::string& seat);

 private:
  rules::Hearing hearing_{};
  rules::SeatView view_{};
  std::vector<rules::Action> actions_;
  std::uint64_t seed_;
};

[[nodiscard]] Until in_phase(rules::PhaseKind phase);
[[nodiscard]] Until at_vote(rules::VoteStage stage, rules::MotionKind kind);

}  // namespace kenes::test
