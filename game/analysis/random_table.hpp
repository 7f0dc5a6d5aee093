#pragma once
// A table at which chance alone decides: whoever owes something is asked first, most of the time, and makes
// one of the legal moves. Every legal move has its chance, but what empties the hall or leads nowhere is made
// seldom, so that hearings end and show much.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/rng.hpp"
#include "rules/rules.hpp"

namespace kenes::analysis {

class RandomTable {
 public:
  RandomTable(const rules::Script& script, std::uint64_t seed);

  /// The next move, chance and the teller's count included; nothing when nobody can move. A pure function of
  /// the seed, of the hearings shown before and of this one.
  [[nodiscard]] std::optional<rules::Action> next(const rules::Hearing& hearing);

 private:
  std::optional<rules::Action> drawn(const rules::Hearing& hearing);
  std::optional<rules::Action> news(const rules::Hearing& hearing);
  std::optional<rules::Action> counted(const rules::Hearing& hearing);
  std::optional<rules::Action> made_by(const rules::Hearing& hearing, rules::SeatId seat, bool at_any_rate);
  std::optional<rules::Action> first_possible(const rules::Hearing& hearing);
  rules::SeatId whose_turn(const rules::Hearing& hearing);
  rules::Action leaning(const rules::Hearing& hearing, const rules::Action& action);
  /// One of a set that is not empty, each as likely as another.
  template <class Id, class Word>
  Id one_of(IdSet<Id, Word> ids) {
    std::uint32_t left = rng_.below(static_cast<std::uint32_t>(ids.size()));
    for (Id id : ids) {
      if (left-- == 0) return id;
    }
    return {};
  }
  /// As the votes of this ballot lean; undrawn votes would nearly all be lost.
  rules::Ballot ballot();

  const rules::Script& script_;
  Rng rng_;
  std::uint32_t leaning_ = 50;  // In 100, how many of the present vote are in favour. Drawn for each.
  std::vector<rules::Move> legal_;
};

}  // namespace kenes::analysis
