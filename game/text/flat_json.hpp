#pragma once
// Inside the text room: files that hold one flat object of texts. Not for other rooms.

#include <map>
#include <string>
#include <vector>

#include "core/result.hpp"

namespace kenes::text::detail {

/// A text, or its forms by the names of the plural forms. Exactly one of the two is filled.
struct FlatText {
  std::string key;
  std::string text;
  std::map<std::string, std::string> forms;
};

/// The texts in the order of the file, or what is wrong with it. Twins are a fault; a key "note" is left out.
[[nodiscard]] Result<std::vector<FlatText>, std::string> read_flat(const std::string& bytes);

}  // namespace kenes::text::detail
