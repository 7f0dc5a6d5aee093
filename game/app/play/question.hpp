#pragma once
// A numbered question at the terminal.

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "app/terminal.hpp"
#include "text/catalogue.hpp"

namespace kenes::app {

struct Question {
  std::string text;
  std::vector<std::string> labels;  // Of 1, 2 …
  std::string zero;                 // Of 0; empty: there is no 0.

  [[nodiscard]] bool takes(std::size_t number) const {
    return number <= labels.size() && (number > 0 || !zero.empty());
  }
};

/// Words the question in the language of the moment, and prints what belongs before it. Asked again after the
/// language has changed, after something long has been looked up, and after answers that fit nothing.
using Asking = std::function<Question()>;

/// After so many answers that fit nothing the question is put again: it has scrolled away by then.
inline constexpr int kMissesUntilAgain = 3;

void put(Terminal& terminal, const Question& question);
/// Which numbers the question takes, for somebody who typed another.
[[nodiscard]] std::string numbers_of(const text::Catalogue& catalogue, text::Language language,
                                     const Question& question);

}  // namespace kenes::app
