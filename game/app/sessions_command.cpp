#include <ctime>
#include <ostream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/local_time.hpp"
#include "app/terminal.hpp"
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
  return {{"path", summary.path.string()},     {"scenario", summary.scenario},
          {"seat", summary.options.seat},      {"languages", summary.languages},
          {"state", state_of(summary)},        {"started", iso_time(summary.started_ms)},
          {"last", iso_time(summary.last_ms)}, {"rows", summary.rows},
          {"room", summary.options.room}};
}

/// Where, who and when in one line, the file below it.
void tell(const Setting& setting, Terminal& terminal, const journal::Summary& summary) {
  std::string languages;
  for (const std::string& language : summary.languages)
    languages.append(languages.empty() ? "" : ", ").append(language);
  const std::string state = setting.say("session_state." + state_of(summary));
  const std::string name = summary.path.filename().string();
  if (summary.verdict != journal::Verdict::ok) {
    terminal.paragraph(setting.say("cli.session_unusable", {{"state", state}}));
  } else {
    const bool seated = !summary.options.seat.empty();
    terminal.paragraph(setting.say(seated ? "cli.session" : "cli.session_without_seat",
                                   {{"state", state},
                                    {"scenario", summary.scenario},
                                    {"seat", summary.options.seat},
                                    {"languages", languages},
                                    {"when", local_time(summary.last_ms)}}),
                       {"", "  "});
  }
  terminal.verbatim("  " + name);
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
  std::istringstream nothing;
  Terminal terminal(nothing, setting.out);
  if (found.empty()) {
    terminal.paragraph(setting.say("cli.no_sessions"));
    return kDone;
  }
  for (const journal::Summary& summary : found) tell(setting, terminal, summary);
  terminal.blank();
  terminal.paragraph(setting.say("cli.sessions_in"));
  terminal.verbatim("  " + journal::sessions_folder().string());
  terminal.paragraph(setting.say("cli.sessions_go_on"));
  terminal.verbatim("  kenes play --text --journal " + setting.say("cli.sessions_file"));
  return kDone;
}

}  // namespace kenes::app
