#pragma once
// The command line: which commands there are and what they are called with.

#include <iosfwd>

namespace kenes::app {

/// Runs the program; the exit code.
[[nodiscard]] int run(int argc, const char* const* argv, std::istream& in, std::ostream& out,
                      std::ostream& err);

}  // namespace kenes::app
