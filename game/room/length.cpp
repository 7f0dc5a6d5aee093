#include "room/length.hpp"

#include <algorithm>
#include <cstdlib>

#include <nlohmann/json.hpp>

namespace kenes::room {

namespace {

using Json = nlohmann::ordered_json;

void fit(Json& phases, unsigned hearing) {
  unsigned whole = 0;
  for (const auto& phase : phases) whole += phase.value("minutes", 0U);
  if (whole == 0) return;
  for (auto& phase : phases) {
    const unsigned minutes = phase.value("minutes", 0U);
    if (minutes != 0) phase["minutes"] = std::max(1U, (minutes * hearing + whole / 2) / whole);
  }
}

void leave_one_vote(Json& rulebook) {
  if (rulebook.contains("votes") && rulebook["votes"].is_object()) rulebook["votes"].erase("agenda");
  for (auto& phase : rulebook["phases"]) {
    if (!phase.contains("leave") || !phase["leave"].is_array()) continue;
    Json left = Json::array();
    for (const auto& word : phase["leave"]) {
      if (word != "agenda_adopted" && word != "report_decided") left.push_back(word);
    }
    phase["leave"] = std::move(left);
  }
}

}  // namespace

LengthPlan plan_for(std::uint16_t minutes) {
  constexpr std::array<LengthPlan, 4> kPlans{LengthPlan{45, 6, 27, 12}, LengthPlan{60, 8, 36, 16},
                                             LengthPlan{90, 10, 55, 25}, LengthPlan{120, 15, 70, 35}};
  return *std::min_element(kPlans.begin(), kPlans.end(), [&](const LengthPlan& a, const LengthPlan& b) {
    return std::abs(a.whole - minutes) < std::abs(b.whole - minutes);
  });
}

std::optional<scenario::Files> with_length(scenario::Files files, const LengthPlan& plan) {
  const auto rulebook = files.find("rulebook.json");
  if (rulebook == files.end()) return std::nullopt;
  // Ordered: what a person reads in the file stays where it stands.
  auto json = Json::parse(rulebook->second, nullptr, false);
  if (!json.is_object() || !json.contains("phases") || !json["phases"].is_array()) return std::nullopt;
  fit(json["phases"], plan.hearing);
  if (plan.whole <= kOneClaimUpTo) leave_one_vote(json);
  rulebook->second = json.dump(2);
  return files;
}

}  // namespace kenes::room
