#include <algorithm>
#include <filesystem>
#include <ostream>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/findings.hpp"
#include "app/pages.hpp"
#include "app/plan_place.hpp"
#include "app/plan_runner.hpp"
#include "app/results.hpp"
#include "app/trace.hpp"
#include "records/debrief.hpp"
#include "scenario/positioned_json.hpp"
#include "scenario/scenario_files.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

/// One plan read together with the scenario it is for. Requires that check_plan found nothing.
struct Loaded {
  codec::Plan plan;
  Bundle bundle;
};

std::optional<Loaded> loaded(const Setting& setting, const std::string& file) {
  const auto bytes = bytes_of(file);
  if (!bytes) return std::nullopt;
  auto plan = codec::read_plan(*bytes);
  if (!plan) return std::nullopt;
  const auto folder = scenario_of_plan(setting.assets, file, plan->scenario);
  if (!folder) return std::nullopt;
  auto bundle = load_bundle(setting.assets, *folder);
  if (!bundle) {
    for (const Finding& finding : findings_of(setting, bundle.error().diagnostics))
      setting.err << line_of(finding) << '\n';
    return std::nullopt;
  }
  return Loaded{std::move(*plan), std::move(*bundle)};
}

std::string words_of(const Setting& setting, const PlanFault& fault) {
  return setting.say(
      "plan.step", {{"n", fault.step + 1},
                    {"why", setting.say("plan." + std::string(name_of(fault.why)), {{"what", fault.word}})}});
}

void tell_story(const Setting& setting, const Loaded& what, const PlanPlayed& played) {
  std::istringstream nothing;
  Terminal terminal(nothing, setting.out);
  const auto wished = text::language_named(what.plan.language);
  const text::Language language =
      setting.language_known ? setting.language : wished.value_or(what.bundle.texts.source());
  const records::Voice voice{*what.bundle.script, setting.catalogue, what.bundle.texts, language};
  print(terminal, voice, records::story_so_far(voice, played.options, played.actions, {{}, true}));
  const auto facts = assess::facts_of(*what.bundle.script, played.options, played.actions);
  if (facts.over) print(terminal, records::debrief_page(voice, facts, {}));
}

/// Where a step stands in its file; nothing where the file has no such step.
std::optional<scenario::Position> place_of(const std::string& file, std::size_t step) {
  scenario::Diagnostics told_before;
  const auto document = scenario::read_json(file, bytes_of(file).value_or(std::string()), told_before);
  const scenario::Node* steps = document ? document->root.member("steps") : nullptr;
  if (steps == nullptr || step >= steps->children.size()) return std::nullopt;
  return steps->children[step].at;
}

void tell_fault(const Setting& setting, const std::string& file, const PlanFault& fault) {
  setting.err << file;
  if (const auto at = place_of(file, fault.step)) setting.err << ':' << at->line << ':' << at->column;
  setting.err << ": " << words_of(setting, fault) << '\n';
}

nlohmann::ordered_json json_of(const Setting& setting, const std::string& file, const Loaded& what,
                               const PlanPlayed& played) {
  nlohmann::ordered_json out{{"file", file}, {"passed", !played.fault.has_value()}};
  if (played.fault) {
    out["step"] = played.fault->step;
    out["why"] = name_of(played.fault->why);
    out["message"] = words_of(setting, *played.fault);
    if (const auto at = place_of(file, played.fault->step)) out["line"] = at->line;
  }
  out["digest"] = hex(rules::digest_of(played.hearing));
  out["moves"] = played.actions.size();
  const std::string ending = ending_word(*what.bundle.script, played.hearing);
  out["ending"] = ending.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(ending);
  return out;
}

/// The plans of a scenario's folder, or those that lie in this one; the folder itself where there are none,
/// so that it is told of.
std::vector<std::string> plans_in(const fs::path& folder) {
  std::error_code ignored;  // A folder that cannot be looked into has no plans.
  const fs::path inner = folder / "plans";
  std::vector<std::string> plans;
  for (const auto& entry : fs::directory_iterator(fs::is_directory(inner, ignored) ? inner : folder, ignored))
    if (entry.path().filename().string().ends_with(".plan.json")) plans.push_back(entry.path().string());
  std::ranges::sort(plans);
  return plans.empty() ? std::vector{folder.string()} : plans;
}

/// Somebody who asks for all plans of a folder hears of those that are none by their names.
void tell_of_misnamed_plans(const Setting& setting, const fs::path& folder) {
  scenario::Diagnostics found;
  const fs::path plain = folder.lexically_normal();
  scenario::find_misnamed_plans(plain.filename() == "plans" ? plain / ".." : plain, found);
  for (const Finding& finding : findings_of(setting, found)) setting.err << line_of(finding) << '\n';
}

std::vector<std::string> files_of(const Setting& setting, const std::vector<std::string>& asked) {
  std::vector<std::string> files;
  for (const std::string& path : asked) {
    std::error_code ignored;  // What cannot be looked at is told when it is read.
    const bool is_folder = fs::is_directory(path, ignored);
    if (is_folder) tell_of_misnamed_plans(setting, path);
    const auto plans = is_folder ? plans_in(path) : std::vector{path};
    files.insert(files.end(), plans.begin(), plans.end());
  }
  return files;
}

nlohmann::ordered_json broken(const std::string& file, const Findings& findings) {
  nlohmann::ordered_json out{{"file", file}, {"passed", false}, {"why", "unreadable"}};
  if (!findings.empty()) out["message"] = line_of(findings.front());
  return out;
}

}  // namespace

int plan(const Setting& setting, const PlanOptions& options) {
  auto list = nlohmann::ordered_json::array();
  bool failed = false;
  const bool quiet = options.json || options.transcript || options.trace;
  for (const std::string& file : files_of(setting, options.files)) {
    const Findings findings = check_plan(setting, file);
    const auto what = findings.empty() ? loaded(setting, file) : std::nullopt;
    if (!what) {
      failed = true;
      for (const Finding& finding : findings) setting.err << line_of(finding) << '\n';
      list.push_back(broken(file, findings));
      continue;
    }
    const PlanPlayed played = play_plan(what->bundle, what->plan);
    failed = failed || played.fault.has_value();
    list.push_back(json_of(setting, file, *what, played));
    if (options.transcript) tell_story(setting, *what, played);
    if (options.trace) setting.out << trace_of(*what->bundle.script, played.options, played.actions);
    if (played.fault) tell_fault(setting, file, *played.fault);
    if (!played.fault && !quiet) {
      setting.out << setting.say("plan.passed",
                                 {{"file", file}, {"moves", std::to_string(played.actions.size())}})
                  << '\n';
    }
  }
  if (options.json)
    setting.out << list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
  return failed ? kFault : kDone;
}

}  // namespace kenes::app
