#include "app/explore_against.hpp"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

#include "analysis/difference.hpp"
#include "app/explore_words.hpp"
#include "app/files.hpp"

namespace kenes::app {
namespace {

using analysis::ThingKind;
using nlohmann::json;

/// Where the report keeps the things of each kind; goals stand with their seats.
constexpr std::array<std::pair<ThingKind, const char*>, 11> kPlaces{{
    {ThingKind::beat, "/beats"},
    {ThingKind::choice, "/choices"},
    {ThingKind::claim, "/claims"},
    {ThingKind::presented, "/evidence"},
    {ThingKind::proposed, "/recommendations/proposed"},
    {ThingKind::adopted, "/recommendations/adopted"},
    {ThingKind::rejected, "/recommendations/rejected"},
    {ThingKind::inject, "/injects"},
    {ThingKind::variant, "/variants"},
    {ThingKind::ending, "/endings"},
    {ThingKind::aftermath, "/aftermath"},
}};

std::string key_of(ThingKind kind, const std::string& id) { return std::string(kind_word(kind)) + " " + id; }

void take_list(const json& list, ThingKind kind, const std::string& before_id, Earlier& earlier) {
  if (!list.is_array()) return;
  for (const json& entry : list) {
    if (!entry.is_object()) continue;
    const auto id = entry.find("id");
    const auto count = entry.find("count");
    if (id == entry.end() || count == entry.end() || !id->is_string() || !count->is_number_unsigned())
      continue;
    earlier.counts[key_of(kind, before_id + id->get<std::string>())] = count->get<std::uint64_t>();
  }
}

void take_goals(const json& report, Earlier& earlier) {
  const auto seats = report.find("seats");
  if (seats == report.end() || !seats->is_array()) return;
  for (const json& seat : *seats) {
    if (!seat.is_object() || !seat.contains("id") || !seat["id"].is_string() || !seat.contains("goals"))
      continue;
    take_list(seat["goals"], ThingKind::goal, seat["id"].get<std::string>() + "/", earlier);
  }
}

double share(std::uint64_t count, std::uint64_t of) {
  return of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of);
}

}  // namespace

Result<Earlier, EarlierFault> read_earlier(const std::string& file) {
  const auto bytes = bytes_of(file);
  if (!bytes) return Unexpected{EarlierFault::unreadable};
  const json report = json::parse(*bytes, nullptr, false);
  const bool is_report = report.is_object() && report.contains("plays") &&
                         report["plays"].is_number_unsigned() && report.contains("policy") &&
                         report["policy"].is_string() && report.contains("beats");
  if (!is_report) return Unexpected{EarlierFault::not_a_report};
  Earlier earlier;
  earlier.plays = report["plays"].get<std::uint64_t>();
  earlier.policy = report["policy"].get<std::string>();
  for (const auto& [kind, place] : kPlaces) {
    const json::json_pointer at(place);
    if (report.contains(at)) take_list(report[at], kind, "", earlier);
  }
  take_goals(report, earlier);
  return earlier;
}

std::vector<Change> changes_since(const rules::Script& script, const analysis::Exploration& exploration,
                                  const Earlier& earlier) {
  const analysis::Survey& survey = exploration.survey;
  std::vector<Change> changes;
  for (std::size_t i = 0; i < survey.things.size(); ++i) {
    const auto before = earlier.counts.find(key_of(survey.things[i].kind, id_of(script, survey.things[i])));
    if (before == earlier.counts.end()) continue;
    if (analysis::differs(before->second, earlier.plays, survey.seen[i], survey.plays,
                          survey.things.size())) {
      changes.push_back({i, before->second, survey.seen[i]});
    }
  }
  const auto size = [&](const Change& c) {
    return std::abs(share(c.now, survey.plays) - share(c.before, earlier.plays));
  };
  std::stable_sort(changes.begin(), changes.end(),
                   [&](const Change& a, const Change& b) { return size(a) > size(b); });
  return changes;
}

}  // namespace kenes::app
