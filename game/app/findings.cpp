#include "app/findings.hpp"

#include <algorithm>
#include <system_error>

#include "app/bundle.hpp"
#include "app/files.hpp"
#include "app/plan_place.hpp"
#include "codec/plan.hpp"
#include "scenario/positioned_json.hpp"
#include "scenario/rulebook_loader.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using scenario::Diagnostics;
using scenario::Node;

/// The codes of faults in plans; those of everything else belong to the scenario room.
constexpr int kFirstPlanCode = 900;

std::string plan_code(codec::DecodeFault::Code code) {
  return "KN0" + std::to_string(kFirstPlanCode + static_cast<int>(code));
}

/// The node a JSON pointer leads to, or the last one on the way that exists.
const Node& node_at(const Node& root, std::string_view pointer) {
  const Node* node = &root;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view step = pointer.substr(0, pointer.find('/'));
    pointer.remove_prefix(step.size());
    const Node* next = node->member(step);
    const bool digits =
        !step.empty() && step.size() < 7 && step.find_first_not_of("0123456789") == std::string_view::npos;
    if (next == nullptr && node->kind == Node::Kind::list && digits) {
      const std::size_t at = std::stoul(std::string(step));
      if (at < node->children.size()) next = &node->children[at];
    }
    if (next == nullptr) break;
    node = next;
  }
  return *node;
}

Finding plan_finding(const Setting& setting, const std::string& file, const Node& root,
                     const codec::DecodeFault& fault) {
  const Node& node = node_at(root, fault.pointer);
  const std::string name(codec::name_of(fault.code));
  return {plan_code(fault.code),
          true,
          file,
          node.at.line,
          node.at.column,
          setting.say("plan_fault." + name,
                      {{"subject", fault.subject}, {"place", fault.pointer.empty() ? "/" : fault.pointer}})};
}

void add(Findings& to, Findings more) {
  to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool is_plan(const fs::path& path) { return path.filename().string().ends_with(".plan.json"); }

std::vector<fs::path> plans_in(const fs::path& folder) {
  std::vector<fs::path> plans;
  std::error_code ignored;  // Without a folder there are no plans.
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "plans", ignored)) {
    if (is_plan(entry.path())) plans.push_back(entry.path());
  }
  std::sort(plans.begin(), plans.end());
  return plans;
}

Findings check_folder(const Setting& setting, const fs::path& folder) {
  const scenario::LoadedScenario loaded = scenario::load_scenario(folder, setting.assets.rulebooks());
  Findings found = findings_of(setting, loaded.diagnostics);
  // Plans say little about a scenario that cannot be played.
  if (!loaded.script) return found;
  for (const fs::path& plan : plans_in(folder)) add(found, check_plan(setting, plan));
  return found;
}

}  // namespace

Findings findings_of(const Setting& setting, const Diagnostics& diagnostics) {
  const auto text_of = [&](std::string_view key) { return setting.catalogue.raw(setting.language, key); };
  Findings found;
  for (const scenario::Diagnostic& d : diagnostics.sorted()) {
    const bool error = scenario::level_of(d.code) == scenario::Level::error;
    found.push_back({scenario::code_text(d.code), error, d.file, d.at.line, d.at.column,
                     scenario::sentence_of(d, text_of)});
  }
  return found;
}

std::string line_of(const Finding& finding) {
  return finding.file + ":" + std::to_string(finding.line) + ":" + std::to_string(finding.column) + ": " +
         finding.code + (finding.is_error ? " error: " : " warning: ") + finding.sentence;
}

Findings check_plan(const Setting& setting, const fs::path& file) {
  Diagnostics diagnostics;
  const auto bytes = bytes_of(file);
  if (!bytes) {
    diagnostics.add({scenario::Code::file_unreadable, file.string(), {}, file.string(), {}, {}});
    return findings_of(setting, diagnostics);
  }
  const auto document = scenario::read_json(file.string(), *bytes, diagnostics);
  if (!document || diagnostics.has_errors()) return findings_of(setting, diagnostics);
  const auto plan = codec::read_plan(*bytes);
  Findings found;
  const auto tell = [&](const std::vector<codec::DecodeFault>& faults) {
    for (const codec::DecodeFault& fault : faults)
      found.push_back(plan_finding(setting, file.string(), document->root, fault));
  };
  if (!plan) {
    tell(plan.error());
    return found;
  }
  const auto folder = scenario_of_plan(setting.assets, file, plan->scenario);
  if (!folder) {
    codec::DecodeFault fault;
    fault.code = codec::DecodeFault::Code::unknown_word;
    fault.pointer = "/scenario";
    fault.subject = plan->scenario;
    tell({fault});
    return found;
  }
  if (const auto bundle = load_bundle(setting.assets, *folder))
    tell(codec::check_plan(*bundle->script, *plan));
  return found;
}

Findings check_path(const Setting& setting, const fs::path& path) {
  if (is_plan(path)) return check_plan(setting, path);
  std::error_code ignored;  // What cannot be looked at is reported by the loader.
  if (path.filename() == "scenario.json")
    return check_folder(setting, path.has_parent_path() ? path.parent_path() : fs::path("."));
  if (fs::is_regular_file(path, ignored) && path.extension() == ".json") {
    return findings_of(setting, scenario::load_rulebook(path).diagnostics);
  }
  return check_folder(setting, path);
}

}  // namespace kenes::app
