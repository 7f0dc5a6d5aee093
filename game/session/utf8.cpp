#include "session/utf8.hpp"

#include <cstdint>

namespace kenes::session {
namespace {

struct Lead {
  std::size_t length = 0;  // 0: no character begins so.
  std::uint32_t bits = 0;
  std::uint32_t least = 0;  // Less is an overlong form.
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return {4, byte & 0x07U, 0x10000};
  return {};
}

bool is_printable(std::uint32_t point) {
  if (point < 0x20) return point == '\n' || point == '\t' || point == '\r';
  const bool surrogate = point >= 0xD800 && point < 0xE000;
  return point != 0x7F && !surrogate && point < 0x110000;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  while (!bytes.empty()) {
    const Lead lead = lead_of(static_cast<unsigned char>(bytes[0]));
    if (lead.length == 0 || lead.length > bytes.size()) return false;
    std::uint32_t point = lead.bits;
    for (std::size_t i = 1; i < lead.length; ++i) {
      const auto byte = static_cast<unsigned char>(bytes[i]);
      if ((byte & 0xC0U) != 0x80) return false;
      point = (point << 6) | (byte & 0x3FU);
    }
    if (point < lead.least || !is_printable(point)) return false;
    bytes.remove_prefix(lead.length);
  }
  return true;
}

}  // namespace kenes::session
