#include "app/faults.hpp"

#include <ostream>

#include <nlohmann/json.hpp>

#include "app/findings.hpp"

namespace kenes::app {

namespace {

/// The ids of the scenarios that come with the program.
std::string shelf_of(const Setting& setting) {
  std::string ids;
  for (const auto& folder : built_in_scenarios(setting.assets))
    ids.append(ids.empty() ? "" : ", ").append(folder.filename().string());
  return ids;
}

}  // namespace

int tell_fault(const Setting& setting, const std::string& wanted, const BundleFault& fault) {
  if (!fault.found) {
    setting.complain("cli.no_such_scenario", {{"what", wanted}, {"scenarios", shelf_of(setting)}});
    return kFault;
  }
  for (const Finding& finding : findings_of(setting, fault.diagnostics))
    setting.err << line_of(finding) << '\n';
  setting.complain("cli.scenario_broken", {{"what", wanted}});
  return kFault;
}

int tell_fault(const Setting& setting, const std::filesystem::path& journal, const journal::Fault& fault) {
  const text::Args args{{"file", journal.string()}, {"row", static_cast<std::int64_t>(fault.first_bad)}};
  if (fault.why == journal::Fault::Why::unusable) {
    setting.complain("journal." + std::string(journal::name_of(fault.verdict)), args);
    return kFault;
  }
  setting.complain("journal.fault." + std::string(journal::name_of(fault.why)), args);
  return kOutside;
}

std::optional<Bundle> wanted_bundle(const Setting& setting, const std::string& wanted, int& code) {
  const auto folder = scenario_folder(setting.assets, wanted);
  LoadedBundle loaded =
      folder ? load_bundle(setting.assets, *folder) : LoadedBundle(Unexpected{BundleFault{false, {}}});
  if (loaded) return std::move(*loaded);
  code = tell_fault(setting, folder ? folder->string() : wanted, loaded.error());
  return std::nullopt;
}

void put_fault(const Setting& setting, bool json, std::string_view fault, const std::string& what) {
  if (!json) return;
  const nlohmann::ordered_json document{{"fault", fault}, {"what", what}};
  setting.out << document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace kenes::app
