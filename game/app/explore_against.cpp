#include "app/explore_against.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

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
    const std::string key = key_of(kind, before_id + id->get<std::string>());
    earlier.counts[key] = count->get<std::uint64_t>();
    const auto first = entry.find("first");
    if (first == entry.end() || !first->is_object()) continue;
    const auto mean = first->find("mean");
    const auto spread = first->find("spread");
    if (mean == first->end() || spread == first->end() || !mean->is_number() || !spread->is_number())
      continue;
    earlier.first[key] = {earlier.counts[key], mean->get<double>(), spread->get<double>()};
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

/// Fills in when it came and comes, where that is far enough apart to be worth a word: everything after a
/// beat that was added comes a little later.
bool comes_at_another_time(const analysis::Survey& survey, const Earlier& earlier, const std::string& key,
                           Change& change) {
  constexpr double kNoticeable = 0.05;  // Of a hearing's moves.
  const auto before = earlier.first.find(key);
  if (before == earlier.first.end() || survey.plays == 0) return false;
  const analysis::FirstMoves& first = survey.first[change.thing];
  const analysis::Mean now = analysis::mean_of(change.now, first.sum, first.squares);
  change.mean_before = before->second.mean;
  change.mean_now = now.mean;
  const double hearing = static_cast<double>(survey.moves) / static_cast<double>(survey.plays);
  change.is_when = std::abs(change.mean_now - change.mean_before) > kNoticeable * hearing &&
                   analysis::means_differ(before->second, now, survey.things.size());
  return change.is_when;
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
    const std::string key = key_of(survey.things[i].kind, id_of(script, survey.things[i]));
    const auto before = earlier.counts.find(key);
    if (before == earlier.counts.end()) continue;
    Change change{i, before->second, survey.seen[i]};
    if (analysis::differs(change.before, earlier.plays, change.now, survey.plays, survey.things.size()) ||
        comes_at_another_time(survey, earlier, key, change))
      changes.push_back(change);
  }
  const auto size = [&](const Change& c) {
    return std::pair(!c.is_when, c.is_when
                                     ? std::abs(c.mean_now - c.mean_before)
                                     : std::abs(share(c.now, survey.plays) - share(c.before, earlier.plays)));
  };
  std::stable_sort(changes.begin(), changes.end(),
                   [&](const Change& a, const Change& b) { return size(a) > size(b); });
  return changes;
}

}  // namespace kenes::app
