#include "hall/traffic.hpp"

// The kernel's header: the C library's lacks this figure, and the two cannot be read in one file.
#include <cstddef>

#include <linux/tcp.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace kenes::hall {

std::uint64_t bytes_received(int socket) {
  tcp_info info{};
  socklen_t size = sizeof info;
  if (getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) != 0) return 0;
  const bool has_it = size >= offsetof(tcp_info, tcpi_bytes_received) + sizeof info.tcpi_bytes_received;
  return has_it ? std::uint64_t{info.tcpi_bytes_received} : 0;
}

}  // namespace kenes::hall
