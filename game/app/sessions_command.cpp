#include <ctime>
#include <ostream>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/local_time.hpp"
#include "journal/folder.hpp"

namespace kenes::app {
namespace {

/// One word for where a session stands.
std::string state_of(const journal::Summary& summary) {
  if (summary.verdict != journal::Verdict::ok) return std::string(name_of(summary.verdict));
  if (summary.over) return "finished";
  return summary.in_use ? "in_use" : "unfinished";
}

nlohmann::ordered_json json_of(const journal::Summary& summary) {
  return {{"path", summary.path.string()},
          {"scenario", summary.scenario},
          {"seat", summary.options.seat},
          {"state", state_of(summary)},
          {"started", iso_time(summary.started_ms)},
          {"last", iso_time(summary.last_ms)},
          {"rows", summary.rows},
          {"room", summary.options.room}};
}

}  // namespace

int sessions(const Setting& setting, bool json) {
  const auto found = journal::sessions_in(journal::sessions_folder());
  if (json) {
    auto list = nlohmann::ordered_json::array();
    for (const journal::Summary& summary : found) list.push_back(json_of(summary));
    setting.out << list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
    return kDone;
  }
  if (found.empty()) setting.out << setting.say("cli.no_sessions") << '\n';
  for (const journal::Summary& summary : found) {
    setting.out << setting.say("cli.session", {{"state", setting.say("session_state." + state_of(summary))},
                                               {"scenario", summary.scenario},
                                               {"when", local_time(summary.last_ms)},
                                               {"path", summary.path.string()}})
                << '\n';
  }
  return kDone;
}

}  // namespace kenes::app
