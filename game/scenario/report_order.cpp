#include "scenario/report_order.hpp"

#include <algorithm>

namespace kenes::scenario {

using rules::ClaimId;

std::string number_of(const ScenarioContent& content, ClaimId claim) {
  for (std::size_t section = 0; section < content.section_claims.size(); ++section) {
    const auto& claims = content.section_claims[section];
    const auto at = std::find(claims.begin(), claims.end(), claim);
    if (at == claims.end()) continue;
    return std::to_string(section + 1) + "." + std::to_string(at - claims.begin() + 1);
  }
  return {};
}

std::size_t place_of(const ScenarioContent& content, ClaimId claim) {
  std::size_t place = 0;
  for (const auto& claims : content.section_claims) {
    for (const ClaimId one : claims) {
      if (one == claim) return place;
      ++place;
    }
  }
  return place;
}

}  // namespace kenes::scenario
