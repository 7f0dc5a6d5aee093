#include <algorithm>
#include <ostream>
#include <thread>

#include "app/commands.hpp"
#include "app/explore_report.hpp"
#include "app/explore_words.hpp"
#include "app/faults.hpp"
#include "app/trace.hpp"

namespace kenes::app {
namespace {

using analysis::Exploration;

/// The moves of the shortest known play up to what is wanted, or why there is none.
int print_trace(const Setting& setting, const Bundle& bundle, const analysis::Order& order,
                const std::string& wanted) {
  const rules::Script& script = *bundle.script;
  const auto named = thing_named(script, analysis::Things(script), wanted);
  if (!named) {
    setting.complain("explore.no_such_thing", {{"what", wanted}});
    return kUsage;
  }
  const std::size_t thing = *named;
  const Exploration exploration = analysis::explore(script, order);
  const std::string what = thing_in_words(setting, script, exploration.survey.things[thing]);
  const analysis::Finding& finding = exploration.findings[thing];
  if (finding.proof) {
    setting.complain("explore.trouble.cannot",
                     {{"what", what}, {"why", reason_in_words(setting, script, *finding.proof)}});
    return kFault;
  }
  const analysis::Beginning play = analysis::shortest_play(script, exploration, thing);
  if (play.moves.empty()) {
    setting.complain("explore.trouble.not_seen", {{"what", what}});
    return kFault;
  }
  const analysis::Witness& witness = exploration.survey.shortest[thing];
  const bool seen = finding.play.empty();
  setting.out << setting.say(
                     seen ? "explore.trace.seen" : "explore.trace.found",
                     {{"what", what}, {"n", play.moves.size()}, {"seed", std::to_string(witness.seed)}})
              << '\n'
              << trace_of(script, play.options, play.moves);
  return kDone;
}

/// The earlier report, where one was named. A report of other players would differ for that alone.
int read_comparison(const Setting& setting, const ExploreOptions& options,
                    std::optional<Comparison>& comparison) {
  if (options.against.empty()) return kDone;
  auto earlier = read_earlier(options.against);
  if (!earlier) {
    const bool unreadable = earlier.error() == EarlierFault::unreadable;
    setting.complain(unreadable ? "explore.against.unreadable" : "explore.against.no_report",
                     {{"file", options.against}});
    return unreadable ? kOutside : kFault;
  }
  if (earlier->policy != options.policy) {
    setting.complain("explore.against.other_policy",
                     {{"file", options.against}, {"policy", earlier->policy}});
    return kUsage;
  }
  comparison = Comparison{std::move(*earlier), {}};
  return kDone;
}

}  // namespace

int explore(const Setting& setting, const ExploreOptions& options) {
  int code = kDone;
  const auto bundle = wanted_bundle(setting, options.scenario, code);
  if (!bundle) {
    put_fault(setting, options.json, "scenario", options.scenario);
    return code;
  }
  analysis::Order order;
  order.plan.plays = options.plays;
  order.plan.seed = options.seed;
  order.plan.policy = analysis::policy_named(options.policy).value_or(analysis::Policy::seasoned);
  order.plan.threads =
      options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
  order.states = options.states;
  if (!options.trace.empty()) return print_trace(setting, *bundle, order, options.trace);

  std::optional<Comparison> comparison;
  if (const int wrong = read_comparison(setting, options, comparison); wrong != kDone) return wrong;
  const Exploration exploration = analysis::explore(*bundle->script, order);
  if (comparison) comparison->changes = changes_since(*bundle->script, exploration, comparison->earlier);
  const Comparison* beside = comparison ? &*comparison : nullptr;
  if (options.json) {
    setting.out << report_json(setting, *bundle, exploration, beside) << '\n';
  } else {
    print_report(setting, *bundle, exploration, beside);
  }
  const auto troubles = analysis::troubles_of(*bundle->script, exploration);
  const bool fault = std::any_of(troubles.begin(), troubles.end(),
                                 [](const analysis::Trouble& t) { return analysis::is_fault(t.kind); });
  return fault ? kFault : kDone;
}

}  // namespace kenes::app
