#pragma once
// What an argument may be, and what is wrong with it: said in the reader's language, which CLI11 by itself
// would say in English.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/setting.hpp"

namespace kenes::app {

/// One of these words. Requires that the setting outlives it, as it does for those below.
[[nodiscard]] CLI::Validator one_of(const Setting& setting, std::vector<std::string> words);

/// A whole number within these bounds; without it a minus sign and too many digits would pass as some number.
[[nodiscard]] CLI::Validator whole(const Setting& setting, std::uint64_t low = 0,
                                   std::uint64_t high = std::numeric_limits<std::uint64_t>::max());

/// A name of a file or folder: an empty one would mean the folder one happens to be in.
[[nodiscard]] CLI::Validator not_empty(const Setting& setting);

/// Says on stderr what is wrong and where help is; the exit code.
[[nodiscard]] int complain_of_usage(const Setting& setting, const CLI::ParseError& fault);

}  // namespace kenes::app
