#include "solo/barred.hpp"

#include <algorithm>

namespace kenes::solo {

using namespace rules;

namespace {

/// Whether the rulebook gives the seat this kind of move in some part of the meeting; while it presides, the
/// chair's.
bool has_right(const Script& script, const Hearing& hearing, SeatId seat, MoveKind kind) {
  const Role role = hearing.presiding == seat ? Role::chair : script.seats[seat.index()].role;
  return std::ranges::any_of(script.rulebook.phases, [&](const PhaseRule& phase) {
    return phase.may[static_cast<std::size_t>(role)].has(id_of(kind));
  });
}

using Counts = std::array<std::uint16_t, kNames<RefusalCode>.size()>;

/// That no draft lies in most places of the table, or that others come first, is beside the point where one
/// of those others says what it lacks.
void forget_other_drafts(Counts& counts) {
  for (const RefusalCode code : {RefusalCode::motion_not_open, RefusalCode::motions_first}) {
    const auto reasons = std::ranges::count_if(counts, [](std::uint16_t count) { return count > 0; });
    if (reasons > 1) counts[static_cast<std::size_t>(code)] = 0;
  }
}

}  // namespace

std::vector<Barred> barred_now(const Script& script, const Hearing& hearing, SeatId seat) {
  std::array<Counts, kMoveKinds> counts{};
  std::array<bool, kMoveKinds> allowed{};
  for (const Move& move : conceivable_moves(script)) {
    const auto kind = static_cast<std::size_t>(kind_of(move));
    const auto refusal = check(script, hearing, {seat, move});
    if (!refusal) allowed[kind] = true;
    if (refusal) ++counts[kind][static_cast<std::size_t>(refusal->code)];
  }
  std::vector<Barred> barred;
  for (std::size_t kind = 0; kind < kMoveKinds; ++kind) {
    // Values that make no sense now say little; a right the role never has is no news.
    counts[kind][static_cast<std::size_t>(RefusalCode::no_such_thing)] = 0;
    forget_other_drafts(counts[kind]);
    const auto most = std::max_element(counts[kind].begin(), counts[kind].end());
    const auto code = static_cast<RefusalCode>(most - counts[kind].begin());
    const bool own = has_right(script, hearing, seat, static_cast<MoveKind>(kind));
    if (!allowed[kind] && *most > 0 && own && code != RefusalCode::not_your_role) {
      barred.push_back({static_cast<MoveKind>(kind), code});
    }
  }
  return barred;
}

}  // namespace kenes::solo
