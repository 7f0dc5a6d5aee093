// A plan of any kind: it is read or it is told what is wrong; the moves of one that fits its scenario are
// understood at any moment or refused, and its conditions compile or are told what is wrong.

#include "codec/plan.hpp"

#include "fuzz/starting_point.hpp"
#include "scenario/condition_text.hpp"

namespace {

using namespace kenes;

void try_step(rules::Hearing& hearing, const codec::PlanStep& step) {
  if (const auto* move = std::get_if<codec::PlanMove>(&step.what)) {
    const auto action = codec::decode_plan_move(codec::words_of(fuzz::starter(), hearing), *move);
    if (action && !rules::check(fuzz::starter(), hearing, *action)) {
      rules::advance(fuzz::starter(), hearing, *action, nullptr);
    }
  } else if (const auto* expect = std::get_if<codec::PlanExpect>(&step.what)) {
    scenario::Diagnostics found;
    static const scenario::ConditionCompiler conditions(fuzz::starter_files());
    const auto holds = conditions.holds(fuzz::starter(), hearing, expect->condition, "plan", found);
    fuzz::demand(holds.has_value() != found.has_errors(),
                 "a condition holds or not exactly when it can be read");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto plan = codec::read_plan({reinterpret_cast<const char*>(data), size});
  if (!plan) {
    fuzz::demand(!plan.error().empty(), "a plan that is not read is told why");
    return 0;
  }
  if (!codec::check_plan(fuzz::starter(), *plan).empty()) return 0;
  rules::Hearing hearing = fuzz::wandered(fuzz::starter(), plan->seed, size % 100);
  for (const codec::PlanStep& step : plan->steps) try_step(hearing, step);
  return 0;
}
