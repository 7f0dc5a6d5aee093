#include <ostream>
#include <random>
#include <sstream>

#include <nlohmann/json.hpp>

#include "app/commands.hpp"
#include "app/faults.hpp"
#include "app/pages.hpp"
#include "app/results.hpp"
#include "journal/journal.hpp"
#include "records/debrief.hpp"
#include "solo/table.hpp"

namespace kenes::app {
namespace {

/// More moves than any hearing has; a table that goes on and on is a fault to be told, not a program that
/// hangs.
constexpr std::size_t kMostMoves = 20000;

bool play_out(solo::Table& table) {
  for (std::size_t i = 0; i < kMostMoves && !table.session().is_over(); ++i) {
    const auto action = table.bot_action({});
    if (!action || !table.play(*action)) return false;
  }
  return table.session().is_over();
}

void tell(const Setting& setting, const Bundle& bundle, const solo::Table& table) {
  std::istringstream nothing;
  Terminal terminal(nothing, setting.out);
  const records::Voice voice{*bundle.script, setting.catalogue, bundle.texts, setting.language};
  terminal.heading(voice.tell("title"));
  const auto actions = table.actions();
  print(terminal, voice, records::story_so_far(voice, table.options(), actions, {{}, true}));
  print(terminal,
        records::debrief_page(voice, assess::facts_of(*bundle.script, table.options(), actions), {}));
}

}  // namespace

int simulate(const Setting& setting, const SimulateOptions& options) {
  int code = kDone;
  const auto bundle = wanted_bundle(setting, options.scenario, code);
  if (!bundle) {
    put_fault(setting, options.json, "scenario", options.scenario);
    return code;
  }
  const std::uint64_t seed = options.seed ? *options.seed : std::random_device{}();
  const session::Header header =
      solo::header_for(*bundle->script, stored(bundle->files), {}, seed, options.level);

  std::unique_ptr<journal::File> file;
  if (!options.journal.empty()) {
    auto created = journal::create(options.journal, header);
    if (!created) {
      put_fault(setting, options.json, "journal", options.journal);
      return tell_fault(setting, options.journal, created.error());
    }
    file = std::move(*created);
  }
  session::Ports ports;
  ports.journal = file.get();
  solo::Table table(session::Session::start(bundle->script, header, ports), {}, seed);
  if (!play_out(table)) {
    setting.complain("cli.stuck", {{"seed", std::to_string(seed)}});
    return kFault;
  }
  if (!table.session().all_saved()) {
    setting.complain("journal.fault.not_writable", {{"file", options.journal}, {"row", 0}});
    return kOutside;
  }
  if (options.json) {
    const std::string ending = ending_word(*bundle->script, table.hearing());
    nlohmann::ordered_json out{{"scenario", bundle->content.id},
                               {"seed", seed},
                               {"level", options.level},
                               {"digest", hex(rules::digest_of(table.hearing()))},
                               {"moves", table.actions().size()},
                               {"ending", nullptr},
                               {"minutes", table.hearing().elapsed_s / 60}};
    if (!ending.empty()) out["ending"] = ending;
    setting.out << out.dump(2) << '\n';
  } else {
    tell(setting, *bundle, table);
    setting.out << setting.say("cli.simulated", {{"seed", std::to_string(seed)},
                                                 {"moves", std::to_string(table.actions().size())},
                                                 {"digest", hex(rules::digest_of(table.hearing()))}})
                << '\n';
  }
  return kDone;
}

}  // namespace kenes::app
