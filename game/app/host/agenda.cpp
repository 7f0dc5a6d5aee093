#include "app/host/agenda.hpp"

#include <algorithm>

namespace kenes::app {

std::vector<std::uint32_t> seconds_by_phase(const rules::Script& script,
                                            std::span<const session::Step> steps) {
  std::vector<std::uint32_t> seconds(script.rulebook.phases.size(), 0);
  std::size_t now = 0;
  for (const session::Step& step : steps) {
    if (const auto* tick = std::get_if<rules::Tick>(&step.action.move);
        tick != nullptr && now < seconds.size())
      seconds[now] += tick->seconds;
    if (std::holds_alternative<rules::NextPhase>(step.action.move)) ++now;
  }
  return seconds;
}

}  // namespace kenes::app
