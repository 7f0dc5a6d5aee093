#pragma once
// Random walks through hearings, for laws that hold on every path. Not bots: every legal move has its chance.

#include <functional>

#include "rules/rules.hpp"

namespace kenes::test {

struct Step {
  const rules::Hearing& hearing;          // Before the move.
  const rules::Action& action;            // One of the legal ones.
  const std::vector<rules::Move>& legal;  // Of the acting seat.
};

/// Everybody who may ever act: the seats and the reserved ones.
[[nodiscard]] std::vector<rules::SeatId> all_actors(const rules::Script& script);

/// Walks until the hearing is over or `limit` moves were made; returns the last state. `seen` is called
/// before each move.
rules::Hearing walk(const rules::Script& script, std::uint64_t seed, std::size_t limit,
                    const std::function<void(const Step&)>& seen, const rules::HearingOptions& options = {});

/// The same from a hearing that has already begun.
rules::Hearing walk_from(const rules::Script& script, rules::Hearing hearing, std::uint64_t seed,
                         std::size_t limit, const std::function<void(const Step&)>& seen);

/// A hearing that differs from `hearing` only in what `seat` cannot know: truths, hands, stands, promises,
/// ballots, the variant.
[[nodiscard]] rules::Hearing with_other_secrets(const rules::Script& script, const rules::Hearing& hearing,
                                                rules::SeatId seat, std::uint64_t seed);

}  // namespace kenes::test
