// A scenario in one file: made of a folder, and made a folder again.

#include <ostream>

#include "app/as_typed.hpp"
#include "app/commands.hpp"
#include "app/findings.hpp"
#include "scenario/package.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* kScenario = "scenario.json";

int tell(const Setting& setting, const scenario::PackageFault& fault) {
  const bool exists = fault.why == scenario::PackageFault::Why::exists;
  setting.complain(exists ? "cli.exists" : "cli.cannot_write", {{"path", fault.path.string()}});
  return exists ? kFault : kOutside;
}

int list(const Setting& setting, const scenario::Diagnostics& diagnostics) {
  for (const Finding& finding : findings_of(setting, diagnostics)) setting.err << line_of(finding) << '\n';
  return kFault;
}

scenario::Diagnostics missing(const std::string& file) {
  scenario::Diagnostics found;
  found.add({scenario::Code::file_unreadable, file, {}, file, {}, {}});
  return found;
}

}  // namespace

int pack(const Setting& setting, const std::string& folder, const std::string& file) {
  const scenario::LoadedScenario loaded = scenario::load_scenario(folder, setting.assets.rulebooks());
  // Whoever gets it could not play it.
  if (!loaded.script) return list(setting, loaded.diagnostics);
  if (const auto fault = scenario::write_package(scenario::files_to_pack(folder), file))
    return tell(setting, *fault);
  setting.out << setting.say("cli.packed", {{"file", as_typed(file)}}) << '\n';
  return kDone;
}

int unpack(const Setting& setting, const std::string& file, const std::string& folder) {
  std::error_code ignored;  // What cannot be looked at cannot be read.
  if (!fs::is_regular_file(file, ignored)) return list(setting, missing(file));
  scenario::Diagnostics found;
  const auto files = scenario::read_package(file, found);
  if (!files) return list(setting, found);
  if (!files->contains(std::string(kScenario)))
    return list(setting, missing((fs::path(file) / kScenario).string()));
  if (const auto fault = scenario::write_folder(*files, folder)) return tell(setting, *fault);
  setting.out << setting.say("cli.created", {{"folder", as_typed(folder)}}) << '\n';
  return kDone;
}

}  // namespace kenes::app
