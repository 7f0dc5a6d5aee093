#pragma once
// What a person probably did wrong where a parser gave up.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "scenario/codes.hpp"

namespace kenes::scenario {

struct Lapse {
  Code code{};
  std::size_t offset = 0;  // The byte to show.
  std::string subject;
};

/// What stood before the fault: the last token that was in order was a key, a value or the bracket that opens
/// a list or object.
enum class Before : std::uint8_t { nothing, opening, key, value, root };

/// `from`: the first byte after that token. Requires text that the parser refused.
[[nodiscard]] Lapse lapse_in(std::string_view text, std::size_t from, Before before);

/// Writes what was meant over what was written, so that reading can go on: whatever is told afterwards stands
/// in the line and column in which its author sees it. False where that cannot be done; then nothing has
/// changed.
[[nodiscard]] bool mend(std::string& text, const Lapse& lapse);

}  // namespace kenes::scenario
