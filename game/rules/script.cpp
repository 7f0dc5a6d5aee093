#include "rules/script.hpp"

#include <algorithm>

namespace kenes::rules {
namespace {

constexpr std::size_t kSubjects = 256;

std::size_t place(Happening::Kind kind, std::size_t a) {
  return static_cast<std::size_t>(kind) * kSubjects + a;
}

}  // namespace

std::span<const BeatId> Script::answering(Happening::Kind kind, std::uint8_t a) const {
  const std::size_t at = place(kind, a);
  if (at + 1 >= trigger_starts.size()) return {};
  return {beats_by_trigger.data() + trigger_starts[at], trigger_starts[at + 1] - trigger_starts[at]};
}

void index_beats(Script& script) {
  // A beat about any subject stands in the run of each, so that one look-up finds all that answer, already in
  // order.
  std::vector<std::vector<BeatId>> runs(kTriggerKinds * kSubjects);
  for (std::size_t i = 0; i < script.beats.size(); ++i) {
    const Trigger& on = script.beats[i].on;
    if (on.kind == Happening::Kind::then) continue;
    for (std::size_t a = 0; a < kSubjects; ++a) {
      if (on.a == Trigger::kAny || on.a == a) runs[place(on.kind, a)].push_back(BeatId(i));
    }
  }
  script.beats_by_trigger.clear();
  script.trigger_starts.assign(1, 0);
  for (const auto& run : runs) {
    script.beats_by_trigger.insert(script.beats_by_trigger.end(), run.begin(), run.end());
    script.trigger_starts.push_back(static_cast<std::uint32_t>(script.beats_by_trigger.size()));
  }
}

}  // namespace kenes::rules
