#pragma once
// What the kernel has counted of one connection.

#include <cstdint>

namespace kenes::hall {

/// Bytes that have come in on this TCP socket since it was made; 0 where that is not known.
[[nodiscard]] std::uint64_t bytes_received(int socket);

}  // namespace kenes::hall
