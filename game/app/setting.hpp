#pragma once
// What every command line starts from: where the program's files are, in which language it speaks, where it
// reads and writes.

#include <iosfwd>

#include "app/assets.hpp"
#include "text/catalogue.hpp"

namespace kenes::app {

/// Exit codes are a contract.
inline constexpr int kDone = 0;
inline constexpr int kFault =
    1;  // The thing asked about has a fault: it is broken, or no such thing is there.
inline constexpr int kUsage = 2;    // Asked in a wrong way.
inline constexpr int kOutside = 3;  // Disk, display, a journal that cannot be opened or written.

struct Setting {
  Assets assets;
  text::Catalogue catalogue;
  text::Language language = text::Language::en;
  bool language_known = false;  // Somebody asked for it; otherwise it is a guess.
  std::istream& in;
  std::ostream& out;
  std::ostream& err;

  [[nodiscard]] std::string say(std::string_view key, const text::Args& args = {}) const {
    return catalogue.say(language, key, args);
  }
  /// One line to stderr.
  void complain(std::string_view key, const text::Args& args = {}) const;
};

}  // namespace kenes::app
