#include "room/length.hpp"

#include <algorithm>
#include <cstdlib>

#include <nlohmann/json.hpp>

namespace kenes::room {

LengthPlan plan_for(std::uint16_t minutes) {
  constexpr std::array<LengthPlan, 4> kPlans{LengthPlan{45, 6, 27, 12}, LengthPlan{60, 8, 36, 16},
                                             LengthPlan{90, 10, 55, 25}, LengthPlan{120, 15, 70, 35}};
  return *std::min_element(kPlans.begin(), kPlans.end(), [&](const LengthPlan& a, const LengthPlan& b) {
    return std::abs(a.whole - minutes) < std::abs(b.whole - minutes);
  });
}

std::optional<scenario::Files> with_length(scenario::Files files, std::uint16_t hearing) {
  const auto rulebook = files.find("rulebook.json");
  if (rulebook == files.end()) return std::nullopt;
  // Ordered: what a person reads in the file stays where it stands.
  auto json = nlohmann::ordered_json::parse(rulebook->second, nullptr, false);
  if (!json.is_object() || !json.contains("phases") || !json["phases"].is_array()) return std::nullopt;
  unsigned whole = 0;
  for (const auto& phase : json["phases"]) whole += phase.value("minutes", 0U);
  if (whole == 0) return std::nullopt;
  for (auto& phase : json["phases"]) {
    const unsigned minutes = phase.value("minutes", 0U);
    if (minutes != 0) phase["minutes"] = std::max(1U, (minutes * hearing + whole / 2) / whole);
  }
  rulebook->second = json.dump(2);
  return files;
}

}  // namespace kenes::room
