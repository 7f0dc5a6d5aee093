#include "scenario/placeholders.hpp"

#include <algorithm>

#include "scenario/reader.hpp"

namespace kenes::scenario {

std::vector<std::string> Placeholders::names() const {
  std::vector<std::string> names;
  names.reserve(all.size());
  for (const Placeholder& one : all) names.push_back(one.name);
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Placeholders placeholders_in(std::string_view sentence) {
  Placeholders found;
  for (std::size_t at = sentence.find_first_of("{}"); at < sentence.size();
       at = sentence.find_first_of("{}", at)) {
    if (at + 1 < sentence.size() && sentence[at + 1] == sentence[at]) {
      at += 2;
      continue;
    }
    const std::size_t end = sentence.find('}', at);
    const bool closes = sentence[at] == '{' && end != std::string_view::npos;
    const std::string_view name = closes ? sentence.substr(at + 1, end - at - 1) : std::string_view();
    if (!is_id(name)) {
      found.broken = at;
      return found;
    }
    found.all.push_back({std::string(name), at});
    at = end + 1;
  }
  return found;
}

}  // namespace kenes::scenario
