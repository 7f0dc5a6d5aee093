#pragma once
// The keys of a scenario's sentences: they follow from its ids, so that nothing is named twice.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/scenario.hpp"

namespace kenes::scenario {

struct TextKeys {
  std::vector<std::string> needed;   // Sorted. Every language must have them.
  std::vector<std::string> allowed;  // Sorted. A language may have them; if one does, all must.
};

/// Every key of a scenario, from the names in its script and its content.
[[nodiscard]] TextKeys needed_keys(const rules::Script& script, const ScenarioContent& content);

/// What a translation is compared with later: eight hexadecimal digits, FNV-1a with 32 bits over the
/// sentence's UTF-8 bytes.
[[nodiscard]] std::string fingerprint_of(std::string_view sentence);

/// text/seen.json as it is when every translation that `content` holds was made from the source as it stands
/// there now. The same texts give the same bytes; empty where there is no source.
[[nodiscard]] std::string seen_as_it_stands(const ScenarioContent& content);

}  // namespace kenes::scenario
