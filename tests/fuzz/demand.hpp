#pragma once
// How a fuzzer says that it has found something.

#include <string_view>

namespace kenes::fuzz {

/// Ends the program loudly unless it holds.
void demand(bool holds, std::string_view what);

}  // namespace kenes::fuzz
