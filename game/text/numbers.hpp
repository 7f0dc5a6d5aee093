#pragma once
// Whole numbers, tenths, and which plural form a number takes. Nothing here depends on the locale of the
// machine.

#include <cstdint>
#include <string>
#include <string_view>

#include "text/language.hpp"

namespace kenes::text {

/// The forms a text can have; which of them a language uses is in plural_form.
enum class Plural : std::uint8_t { one, few, many, other };
[[nodiscard]] std::string_view name_of(Plural form);

/// Kazakh: always `other` (a noun stays singular after a number). English: `one`, `other`. Russian: `one`,
/// `few`, `many`.
[[nodiscard]] Plural plural_form(Language language, std::int64_t number);
[[nodiscard]] bool uses(Language language, Plural form);

/// "−12 500": thousands parted by a no-break space from five figures on, so that years stay whole; a true
/// minus sign.
[[nodiscard]] std::string number(Language language, std::int64_t value);

/// A number of tenths, "48,5" or "48.5"; "90" when the tenth is nought.
[[nodiscard]] std::string tenths(Language language, std::int64_t value);

/// A number of thousandths with two decimals, "0,37" or "0.37"; rounded half up.
[[nodiscard]] std::string rounded_thousandths(Language language, std::int64_t value);

/// "07:05" of a number of seconds; never negative.
[[nodiscard]] std::string clock_time(std::int64_t seconds);

}  // namespace kenes::text
