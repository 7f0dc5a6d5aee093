#include <filesystem>
#include <ostream>
#include <system_error>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/files.hpp"
#include "app/findings.hpp"
#include "scenario/scenario.hpp"
#include "scenario/scenario_files.hpp"
#include "scenario/text_keys.hpp"

namespace kenes::app {
namespace {

nlohmann::ordered_json json_of(const Finding& finding) {
  return {{"code", finding.code},     {"level", finding.is_error ? "error" : "warning"},
          {"file", finding.file},     {"line", finding.line},
          {"column", finding.column}, {"message", finding.sentence}};
}

/// Writes down that the translations of a scenario's folder are of its sources as they stand now.
int note_translated(const Setting& setting, const std::filesystem::path& path) {
  namespace fs = std::filesystem;
  const bool is_document = path.filename() == scenario::kScenarioFile;
  const fs::path folder = is_document ? (path / "..").lexically_normal() : path;
  std::error_code ignored;  // Then there is no such file.
  const bool is_scenario = fs::is_regular_file(folder / scenario::kScenarioFile, ignored);
  const std::string seen =
      is_scenario
          ? scenario::seen_as_it_stands(scenario::load_scenario(folder, setting.assets.rulebooks()).content)
          : std::string();
  if (seen.empty()) {
    setting.complain("check.translated.none", {{"path", path.string()}});
    return kFault;
  }
  const fs::path file = folder / scenario::kSeenFile;
  if (!write_whole(file, seen)) {
    setting.complain("cli.cannot_write", {{"path", file.string()}});
    return kOutside;
  }
  return kDone;
}

}  // namespace

int check(const Setting& setting, const CheckOptions& options) {
  if (options.translated) {
    for (const std::string& path : options.paths) {
      if (const int wrong = note_translated(setting, path); wrong != kDone) return wrong;
    }
  }
  auto list = nlohmann::ordered_json::array();
  bool fault = false;
  for (const std::string& path : options.paths) {
    for (const Finding& finding : check_path(setting, path)) {
      fault = fault || finding.is_error || options.strict;
      if (options.json) {
        list.push_back(json_of(finding));
      } else {
        setting.err << line_of(finding) << '\n';
      }
    }
  }
  if (options.json) {
    setting.out << list.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
  }
  return fault ? kFault : kDone;
}

}  // namespace kenes::app
