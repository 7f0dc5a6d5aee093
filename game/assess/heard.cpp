#include "assess/heard.hpp"

#include "rules/rules.hpp"

namespace kenes::assess {
namespace {

/// Whose section is being read out: the latest that was begun in this phase.
rules::SeatId reader_now(const rules::Script& script, const rules::Hearing& hearing) {
  const rules::PhaseKind phase = rules::phase_of(script, hearing);
  rules::SeatId reader;
  for (const rules::SectionId id : hearing.delivered) {
    const rules::Section& section = script.sections[id.index()];
    if (phase == (section.co_report ? rules::PhaseKind::co_report : rules::PhaseKind::report))
      reader = section.by;
  }
  return reader;
}

}  // namespace

rules::SeatId heard_now(const rules::Script& script, const rules::Hearing& hearing) {
  const rules::Floor& floor = hearing.floor;
  if (!floor.respondent.is_none()) return floor.respondent;
  return floor.holder.is_none() ? reader_now(script, hearing) : floor.holder;
}

}  // namespace kenes::assess
