#pragma once
// Moments of a hearing at which tests look at every surface.

#include <functional>
#include <ostream>
#include <string>

#include "rules/rules.hpp"

namespace kenes::test {

struct Moment {
  std::string name;
  std::function<bool(const rules::SeatView&)> came;  // Empty: before the hearing.
};

/// For failures: without it their bytes are printed.
inline void PrintTo(const Moment& moment, std::ostream* out) { *out << moment.name; }

[[nodiscard]] inline Moment in_part(rules::PhaseKind phase) {
  return {std::string(rules::name_of(phase)),
          [phase](const rules::SeatView& view) { return view.phase == phase; }};
}

/// While hands are up, or names are called; a secret vote begins anew with a new box.
[[nodiscard]] inline Moment in_vote(rules::Method method) {
  return {std::string(rules::name_of(method)) + "_vote", [method](const rules::SeatView& view) {
            return view.vote.stage == rules::VoteStage::open && view.vote.method == method;
          }};
}

}  // namespace kenes::test
