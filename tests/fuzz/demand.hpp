#pragma once
// How a fuzzer says that it has found something.

#include <chrono>
#include <string_view>

namespace kenes::fuzz {

/// How long an answer may take that must come: a fuzzer shares its machine with others.
inline constexpr std::chrono::milliseconds kLong{15'000};

/// Ends the program loudly unless it holds.
void demand(bool holds, std::string_view what);

}  // namespace kenes::fuzz
