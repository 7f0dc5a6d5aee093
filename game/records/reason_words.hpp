#pragma once
// The facts behind a condition, in words.

#include <string>

#include "assess/reasons.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// One sentence; empty for facts that mean nothing to people (flags and variables of the script, which beats
/// were played).
[[nodiscard]] std::string sentence_of(const Voice& voice, const assess::Reason& reason);

}  // namespace kenes::records
