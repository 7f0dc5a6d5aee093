#pragma once
// The places to fill in of a sentence: {akim}. `{{` and `}}` are braces.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kenes::scenario {

struct Placeholder {
  std::string name;
  std::size_t offset = 0;  // Of the brace.
};
struct Placeholders {
  std::vector<Placeholder> all;                          // In the order of the sentence.
  std::optional<std::size_t> broken;                     // Where a brace stands alone or holds no name.
  [[nodiscard]] std::vector<std::string> names() const;  // Sorted, each once.
};
[[nodiscard]] Placeholders placeholders_in(std::string_view sentence);

}  // namespace kenes::scenario
