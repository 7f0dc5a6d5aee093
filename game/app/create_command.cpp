#include <ostream>

#include "app/as_typed.hpp"
#include "app/commands.hpp"
#include "scenario/scenario.hpp"

namespace kenes::app {

int create(const Setting& setting, const std::string& folder) {
  const auto fault = scenario::new_scenario(folder, setting.assets.starter());
  if (!fault) {
    setting.out << setting.say("cli.created", {{"folder", as_typed(folder)}}) << '\n';
    return kDone;
  }
  using Kind = scenario::NewScenarioFault::Kind;
  const bool full = fault->kind == Kind::folder_not_empty;
  const std::string_view key = full                                ? "cli.folder_not_empty"
                               : fault->kind == Kind::cannot_write ? "cli.cannot_write"
                                                                   : "cli.starter_missing";
  setting.complain(key, {{"path", fault->path.string()}});
  return full ? kFault : kOutside;
}

}  // namespace kenes::app
