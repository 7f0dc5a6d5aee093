#include "assess/fold.hpp"

namespace kenes::assess {

Folded fold(const rules::Script& script, const rules::HearingOptions& options,
            std::span<const rules::Action> actions, const Look& look) {
  Folded folded{rules::initial_hearing(script, options), 0};
  rules::Happenings happenings;
  for (const rules::Action& action : actions) {
    if (rules::check(script, folded.hearing, action)) break;
    const rules::Hearing before = folded.hearing;
    happenings.clear();
    rules::advance(script, folded.hearing, action, &happenings);
    if (look) look({folded.applied, action, before, folded.hearing, happenings});
    ++folded.applied;
  }
  return folded;
}

}  // namespace kenes::assess
