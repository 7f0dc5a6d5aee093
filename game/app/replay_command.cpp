#include <ostream>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/faults.hpp"
#include "app/results.hpp"
#include "journal/replay.hpp"

namespace kenes::app {
namespace {

Result<session::ScriptPtr, std::string> compiled(const std::vector<session::StoredFile>& files) {
  auto bundle = load_bundle(files);
  if (bundle) return bundle->script;
  const auto sorted = bundle.error().diagnostics.sorted();
  return Unexpected{sorted.empty() ? std::string("?") : scenario::code_text(sorted.front().code)};
}

/// "ok", or the word for what is wrong.
std::string verdict_word(const journal::Verified& verified) {
  if (verified.contents.verdict != journal::Verdict::ok)
    return std::string(name_of(verified.contents.verdict));
  if (!verified.script) return "scenario_broken";
  if (verified.replayed.fault) return std::string(session::name_of(verified.replayed.fault->why));
  return "ok";
}

nlohmann::ordered_json json_of(const journal::Verified& verified) {
  const session::Replayed& replayed = verified.replayed;
  nlohmann::ordered_json out{{"verdict", verdict_word(verified)}};
  if (verified.first_bad() > 0) out["first_bad_row"] = verified.first_bad();
  out["scenario"] = verified.contents.header.scenario;
  out["seed"] = verified.contents.header.seed;
  out["rows"] = verified.contents.rows.size();
  out["digest"] =
      verified.script ? nlohmann::ordered_json(hex(replayed.digest)) : nlohmann::ordered_json(nullptr);
  out["moves"] = replayed.moves;
  out["ending"] =
      replayed.ending.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(replayed.ending);
  out["over"] = replayed.over;
  return out;
}

void tell(const Setting& setting, const journal::Verified& verified) {
  const session::Replayed& replayed = verified.replayed;
  if (verified.script) {
    setting.out << setting.say("journal.replayed",
                               {{"moves", std::to_string(replayed.moves)},
                                {"digest", hex(replayed.digest)},
                                {"ending", replayed.ending.empty() ? "–" : replayed.ending}})
                << '\n';
  }
}

}  // namespace

int replay(const Setting& setting, const ReplayOptions& options) {
  const auto verified = journal::replay(options.journal, compiled, options.to);
  if (!verified) {
    put_fault(setting, options.json, "journal", options.journal);
    return tell_fault(setting, options.journal, verified.error());
  }
  const std::string word = verdict_word(*verified);
  if (options.json) {
    setting.out << json_of(*verified).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace)
                << '\n';
  } else {
    tell(setting, *verified);
  }
  if (word == "ok") return kDone;
  const bool nothing_left = word == "damaged" && verified->first_bad() == 0;
  setting.complain("journal." + (nothing_left ? "damaged_wholly" : word),
                   {{"file", options.journal}, {"row", static_cast<std::int64_t>(verified->first_bad())}});
  return kFault;
}

}  // namespace kenes::app
