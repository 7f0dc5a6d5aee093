#include "codec/fault.hpp"

namespace kenes::codec {

std::string_view name_of(DecodeFault::Code code) {
  static constexpr std::array<std::string_view, 11> kCodes{
      "too_long",    "not_json",   "too_deep",     "duplicate_key", "not_an_object", "missing_key",
      "unknown_key", "wrong_type", "out_of_range", "unknown_word",  "newer_format"};
  static_assert(kCodes.size() == static_cast<std::size_t>(DecodeFault::Code::newer_format) + 1);
  return kCodes[static_cast<std::size_t>(code)];
}

}  // namespace kenes::codec
