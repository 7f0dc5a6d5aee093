#pragma once
// Figures as the hall says them: money, dates, minutes, and the figures of an indicator with their unit.
// Through the catalogue, because the words between the figures are texts (`figure.…`, `date.…`).

#include <cstdint>
#include <string>
#include <string_view>

#include "text/catalogue.hpp"

namespace kenes::text {

/// "12 500 ₸".
[[nodiscard]] std::string tenge(const Catalogue& catalogue, Language language, std::int64_t amount);
/// "14 820 млн ₸"; takes a number of millions.
[[nodiscard]] std::string million_tenge(const Catalogue& catalogue, Language language, std::int64_t millions);

/// A day "2023-04-19" in words: "19 апреля 2023 года", "2023 жылғы 19 сәуір", "19 April 2023". What is no
/// date comes back as it is.
[[nodiscard]] std::string date_in_words(const Catalogue& catalogue, Language language,
                                        std::string_view iso_day);
/// The same in figures, "19.04.2023", in every language.
[[nodiscard]] std::string date_in_figures(std::string_view iso_day);

/// A time of day, "9:05", from minutes since midnight; after midnight the clock begins again.
[[nodiscard]] std::string clock_in_figures(int minute);

/// A figure of an indicator with its unit, as scenarios name units: "91 %", "14 820 млн ₸", "34 ауыл". An
/// unknown unit leaves the figure bare.
[[nodiscard]] std::string figure(const Catalogue& catalogue, Language language, std::string_view unit,
                                 std::int64_t value);

}  // namespace kenes::text
