#include "rules/script.hpp"

#include <algorithm>

namespace kenes::rules {
void index_beats(Script& script) {
  // A beat about any subject stands in the run of each, so that one look-up finds all that answer, already in
  // order.
  std::vector<std::vector<BeatId>> runs(kTriggerKinds * Script::kSubjects);
  for (std::size_t i = 0; i < script.beats.size(); ++i) {
    const Trigger& on = script.beats[i].on;
    if (on.kind == Happening::Kind::then) continue;
    for (std::size_t a = 0; a < Script::kSubjects; ++a) {
      if (on.a == Trigger::kAny || on.a == a)
        runs[static_cast<std::size_t>(on.kind) * Script::kSubjects + a].push_back(BeatId(i));
    }
  }
  script.beats_by_trigger.clear();
  script.trigger_starts.assign(1, 0);
  for (const auto& run : runs) {
    script.beats_by_trigger.insert(script.beats_by_trigger.end(), run.begin(), run.end());
    script.trigger_starts.push_back(static_cast<std::uint32_t>(script.beats_by_trigger.size()));
  }
  // Choices come to lie side by side in the order of their beats: those of a large script are fetched from
  // afar.
  for (Beat& beat : script.beats) beat.choices = std::vector<Choice>(beat.choices);
}

}  // namespace kenes::rules
