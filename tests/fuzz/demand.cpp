#include "fuzz/demand.hpp"

#include <cstdio>
#include <cstdlib>

namespace kenes::fuzz {

void demand(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

}  // namespace kenes::fuzz
