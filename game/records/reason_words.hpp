#pragma once
// The facts behind a condition, in words.

#include <string>

#include "assess/reasons.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// One sentence; empty for facts that mean nothing to people: which beats were played, flags and variables
/// the author has written no words for (`flag.<id>`, `variable.<id>`).
[[nodiscard]] std::string sentence_of(const Voice& voice, const assess::Reason& reason);

}  // namespace kenes::records
