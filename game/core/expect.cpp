#include "core/expect.hpp"

#include <cstdio>
#include <cstdlib>

namespace kenes {

void contract_broken(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "kenes: broken contract at %s:%d: %s\n", file, line, condition);
  std::abort();
}

}  // namespace kenes
