// Whether the hall can decide anything, and everybody in it has something to do.

#include <algorithm>

#include "rules/rules.hpp"
#include "scenario/check_structure.hpp"

namespace kenes::scenario {
namespace {

using rules::MoveKind;
using rules::SeatId;

/// Moves that make a seat more than an onlooker.
constexpr MoveKind kDoings[] = {
    MoveKind::open_meeting, MoveKind::mark_presence, MoveKind::certify_quorum,    MoveKind::deliver_section,
    MoveKind::ask_claim,    MoveKind::present,       MoveKind::record_commitment, MoveKind::speak,
    MoveKind::approach,     MoveKind::propose,       MoveKind::cast_ballot,       MoveKind::read_back,
};

bool answers_for_something(const rules::Script& script, SeatId seat) {
  return std::ranges::any_of(script.claims, [&](const rules::Claim& claim) { return claim.answers == seat; });
}

bool is_asked(const rules::Script& script, SeatId seat) {
  return std::ranges::any_of(script.beats, [&](const rules::Beat& beat) { return beat.asks == seat; });
}

bool has_something_to_do(const Workbench& bench, const Possible& possible, SeatId seat) {
  const bool may_act =
      std::ranges::any_of(kDoings, [&](MoveKind kind) { return possible.may_ever(seat, kind); });
  return may_act || answers_for_something(bench.script, seat) || is_asked(bench.script, seat);
}

}  // namespace

void check_seats(Workbench& bench, const Possible& possible) {
  const rules::Script& script = bench.script;
  const std::size_t voters = script.voters.size();
  if (script.members < voters) {
    bench.reading.report(Code::members_too_few, *bench.root.member("members"), std::to_string(script.members),
                         std::to_string(voters));
  }
  rules::Counts counts;
  counts.all_members = script.members;
  counts.entitled = script.entitled;
  const std::size_t residents = script.rulebook.gathering ? script.residents : 0U;
  counts.present = static_cast<std::uint16_t>((script.voters & script.core).size() + residents);
  if (bench.has_rulebook && script.members >= voters && !rules::has_quorum(script.rulebook.quorum, counts)) {
    const rules::Verdict verdict = rules::decide({}, script.rulebook.quorum, counts);
    bench.reading.report(Code::quorum_unreachable, *bench.root.member("members"),
                         std::to_string(counts.present), std::to_string(verdict.quorum_needed));
  }
  for (const SeatId seat : script.core) {
    if (!has_something_to_do(bench, possible, seat))
      report_at(bench, Code::seat_idle, NameKind::seats, seat.index());
  }
}

}  // namespace kenes::scenario
