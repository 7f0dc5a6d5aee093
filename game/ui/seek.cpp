#include "ui/seek.hpp"

#include <algorithm>

#include "text/letters.hpp"

namespace kenes::ui {

bool has_words(std::string_view words, std::string_view sought) {
  const std::string where = text::small_letters(words);
  const std::string what = text::small_letters(sought);
  std::size_t from = what.find_first_not_of(' ');
  while (from != std::string::npos) {
    const std::size_t end = std::min(what.find(' ', from), what.size());
    if (where.find(what.substr(from, end - from)) == std::string::npos) return false;
    from = what.find_first_not_of(' ', end);
  }
  return true;
}

}  // namespace kenes::ui
