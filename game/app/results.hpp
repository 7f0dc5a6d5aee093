#pragma once
// The numbers that `simulate` and `replay` both give, so that they can be compared.

#include <cstdint>
#include <string>

#include "rules/rules.hpp"

namespace kenes::app {

/// Sixteen hex digits.
[[nodiscard]] std::string hex(std::uint64_t digest);
/// The author's word; empty when the hearing is not over or failed for want of a quorum.
[[nodiscard]] std::string ending_word(const rules::Script& script, const rules::Hearing& hearing);

}  // namespace kenes::app
