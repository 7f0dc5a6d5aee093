#include "app/faults.hpp"

#include <ostream>

#include <nlohmann/json.hpp>

#include "app/findings.hpp"
#include "app/own_scenarios.hpp"

namespace kenes::app {

namespace {

/// The ids of the scenarios that come with the program, and the names of one's own.
std::string shelf_of(const Setting& setting) {
  std::string ids;
  std::vector<std::filesystem::path> shelf = built_in_scenarios(setting.assets);
  for (const auto& own : own_shelf()) shelf.push_back(own);
  for (const auto& folder : shelf) ids.append(ids.empty() ? "" : ", ").append(folder.filename().string());
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

namespace {

/// The text key and the exit code of what is wrong with a journal.
struct Worded {
  std::string key;
  int code = kFault;
};
Worded worded(const journal::Fault& fault) {
  const bool nothing_left = fault.verdict == journal::Verdict::damaged && fault.first_bad == 0;
  if (fault.why == journal::Fault::Why::unusable && nothing_left) return {"journal.damaged_wholly", kFault};
  if (fault.why == journal::Fault::Why::unusable)
    return {"journal." + std::string(journal::name_of(fault.verdict)), kFault};
  return {"journal.fault." + std::string(journal::name_of(fault.why)), kOutside};
}

struct Sentence {
  Worded what;
  std::int64_t row = 0;
};
Sentence sentence_parts(const SittingFault& fault) {
  if (const auto* f = std::get_if<journal::Fault>(&fault))
    return {worded(*f), static_cast<std::int64_t>(f->first_bad)};
  if (const auto* f = std::get_if<session::ResumeFault>(&fault))
    return {{"journal." + std::string(session::name_of(f->why)), kFault}, static_cast<std::int64_t>(f->row)};
  if (std::holds_alternative<NotSolo>(fault)) return {{"cli.not_solo", kFault}, 0};
  if (std::holds_alternative<NotRoom>(fault)) return {{"cli.not_room", kFault}, 0};
  return {{"cli.scenario_broken", kFault}, 0};
}

text::Args args_of(const std::filesystem::path& journal, std::int64_t row) {
  return {{"file", journal.string()}, {"what", journal.string()}, {"row", row}};
}

}  // namespace

int tell_fault(const Setting& setting, const std::filesystem::path& journal, const journal::Fault& fault) {
  return tell_fault(setting, journal, SittingFault(fault));
}

int tell_fault(const Setting& setting, const std::filesystem::path& journal, const SittingFault& fault) {
  if (const auto* f = std::get_if<BundleFault>(&fault)) return tell_fault(setting, journal.string(), *f);
  const Sentence parts = sentence_parts(fault);
  setting.complain(parts.what.key, args_of(journal, parts.row));
  return parts.what.code;
}

std::string sentence_of(const Setting& setting, const std::filesystem::path& journal,
                        const SittingFault& fault) {
  const Sentence parts = sentence_parts(fault);
  return setting.say(parts.what.key, args_of(journal, parts.row));
}

std::optional<Bundle> wanted_bundle(const Setting& setting, const std::string& wanted, int& code) {
  const auto folder = scenario_folder(setting.assets, wanted);
  LoadedBundle loaded =
      folder ? load_bundle(setting.assets, *folder) : LoadedBundle(Unexpected{BundleFault{false, {}}});
  if (loaded) return std::move(*loaded);
  code = tell_fault(setting, folder ? folder->string() : wanted, loaded.error());
  return std::nullopt;
}

std::optional<int> other_than_wanted(const Setting& setting, const std::filesystem::path& journal,
                                     const std::string& scenario, const std::string& seat) {
  const auto contents = journal::read(journal);
  if (!contents || contents->header.options.seat.empty()) return std::nullopt;  // Told by whoever opens it.
  const session::Header& header = contents->header;
  std::string wanted = header.scenario;
  if (!scenario.empty()) {
    int code = kDone;
    const auto bundle = wanted_bundle(setting, scenario, code);
    if (!bundle) return code;
    wanted = bundle->script->names.scenario;
  }
  if (wanted == header.scenario && (seat.empty() || seat == header.options.seat)) return std::nullopt;
  setting.complain(
      "cli.other_hearing",
      {{"file", journal.string()}, {"scenario", header.scenario}, {"seat", header.options.seat}});
  return kUsage;
}

void put_fault(const Setting& setting, bool json, std::string_view fault, const std::string& what) {
  if (!json) return;
  const nlohmann::ordered_json document{{"fault", fault}, {"what", what}};
  setting.out << document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

}  // namespace kenes::app
