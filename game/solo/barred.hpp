#pragma once
// What a person may not do now, and why: for a choice that is shown though it cannot be made.

#include <vector>

#include "rules/rules.hpp"

namespace kenes::solo {

/// Each kind of move the seat may sometimes make and may not make now, with the reason.
struct Barred {
  rules::MoveKind kind{};
  rules::RefusalCode why{};
};
[[nodiscard]] std::vector<Barred> barred_now(const rules::Script& script, const rules::Hearing& hearing,
                                             rules::SeatId seat);

}  // namespace kenes::solo
