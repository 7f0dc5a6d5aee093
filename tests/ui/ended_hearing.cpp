#include "ui/ended_hearing.hpp"

#include "rules/rules.hpp"

namespace kenes::test {

const EndedHearing& ended_hearing() {
  static const EndedHearing kEnded = [] {
    Seated seated("engineer", in_phase(rules::PhaseKind::closing));
    seated.go_on([](const rules::Script& script, const rules::Hearing& hearing) {
      return rules::is_over(script, hearing);
    });
    assess::Facts facts = assess::facts_of(seated.script(), {}, seated.actions());
    return EndedHearing{seated, std::move(facts)};
  }();
  return kEnded;
}

}  // namespace kenes::test
