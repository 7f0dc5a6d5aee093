#pragma once
// Why a text is not what it should be.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace kenes::codec {

struct DecodeFault {
  enum class Code : std::uint8_t {
    too_long,  // Longer than any honest text of this kind.
    not_json,  // Syntax, encoding, or a number no machine can hold.
    too_deep,
    duplicate_key,
    not_an_object,
    missing_key,
    unknown_key,
    wrong_type,
    out_of_range,  // A number that cannot be one of these.
    unknown_word,  // No such seat, claim, move …
    newer_format,  // Made by a later version of this program.
  };
  Code code = Code::not_json;
  std::string pointer;  // Where, as a JSON pointer: "/claim".
  std::string subject;  // The offending word, cut to 64 bytes; for people, never a format.
  friend bool operator==(const DecodeFault&, const DecodeFault&) = default;
};

/// The name of a code, for text keys (`decode.<code>`) and for logs.
[[nodiscard]] std::string_view name_of(DecodeFault::Code code);

}  // namespace kenes::codec
