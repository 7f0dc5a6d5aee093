#pragma once
// What a person typed: a number, one of a few words, or nothing in particular. Words are understood in all
// three languages, letters in the language of the moment and in English, so that nobody has to change the
// keyboard.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "text/catalogue.hpp"
#include "text/wrap.hpp"

namespace kenes::app {

enum class Wish : std::uint8_t {
  act,
  report,
  evidence,
  brief,
  log,
  who,
  why,
  rules,
  undo,
  help,
  language,
  quit
};
inline constexpr std::array<std::string_view, 12> kWishNames{
    "act", "report", "evidence", "brief", "log", "who", "why", "rules", "undo", "help", "language", "quit"};

struct Input {
  std::optional<std::size_t> number;
  std::optional<Wish> wish;
  std::string rest;  // What follows the wish: "lang kk" → "kk".
  bool empty = false;
};

/// The text keys `input.<wish>` hold the accepted words, parted by spaces; the first is the one that is
/// shown.
[[nodiscard]] Input understood(const text::Catalogue& catalogue, text::Language language,
                               std::string_view line);

/// The word to show for a wish.
[[nodiscard]] std::string letter_of(const text::Catalogue& catalogue, text::Language language, Wish wish);

/// Small letters for Latin and Cyrillic, Kazakh letters included; spaces at the ends cut off.
[[nodiscard]] std::string folded(std::string_view text);

}  // namespace kenes::app
