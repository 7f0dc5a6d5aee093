#pragma once
// Contracts: a broken one is a bug in this program, never bad input. It aborts in every build.

namespace kenes {

/// Prints the broken condition with its place to stderr and aborts. Never returns.
[[noreturn]] void contract_broken(const char* condition, const char* file, int line);

}  // namespace kenes

#define KENES_EXPECT(condition) \
  ((condition) ? static_cast<void>(0) : ::kenes::contract_broken(#condition, __FILE__, __LINE__))
