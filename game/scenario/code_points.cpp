#include "scenario/code_points.hpp"

#include "core/expect.hpp"

namespace kenes::scenario {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

struct Lead {
  std::size_t size = 0;
  char32_t bits = 0;
  char32_t least = 0;  // Anything smaller is an overlong spelling.
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80U) return {1, byte, 0};
  if (byte >= 0xC2U && byte < 0xE0U) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0U && byte < 0xF0U) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0U && byte < 0xF5U) return {4, byte & 0x07U, 0x10000};
  return {};
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  KENES_EXPECT(at < text.size());
  const Lead lead = lead_of(static_cast<unsigned char>(text[at]));
  if (lead.size == 0 || lead.size > text.size() - at) return {};
  char32_t value = lead.bits;
  for (std::size_t i = 1; i < lead.size; ++i) {
    if (!is_continuation(text[at + i])) return {};
    value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
  }
  const bool is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < lead.least || value > 0x10FFFF || is_surrogate) return {};
  return {value, lead.size};
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = code_point_at(text, at).size;
    if (size == 0) return at;
    at += size;
  }
  return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char byte : text) {
    if (!is_continuation(byte)) ++count;
  }
  return count;
}

std::string repaired_utf8(std::string_view text) {
  std::string repaired;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, size] = code_point_at(text, at);
    // Control characters would act on a terminal instead of being seen.
    const bool is_shown = size > 0 && value >= 0x20 && value != 0x7F;
    repaired += is_shown ? text.substr(at, size) : kReplacement;
    at += size == 0 ? 1 : size;
  }
  return repaired;
}

std::string shortened(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < text.size(); ++count) {
    if (count == most) return std::string(text.substr(0, at)) + "…";
    const std::size_t size = code_point_at(text, at).size;
    at += size == 0 ? 1 : size;
  }
  return std::string(text);
}

}  // namespace kenes::scenario
