#include "solo/barred.hpp"

#include <algorithm>
#include <array>

#include "records/cited.hpp"

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

namespace {

/// In the order in which they come in a hearing.
constexpr std::array kLookedFor{MoveKind::ask_floor, MoveKind::ask_claim, MoveKind::present,
                                MoveKind::propose, MoveKind::cast_ballot};

/// Somebody waits for this, and for nothing else of the seat.
bool is_waited_for(const Move& move) {
  switch (kind_of(move)) {
    case MoveKind::choose:
    case MoveKind::rule_on_order:
    case MoveKind::answer:
    case MoveKind::reply_pledge:
    case MoveKind::cast_ballot:
    case MoveKind::cast_secret:
    case MoveKind::casting_vote:
      return true;
    default:
      return false;
  }
}

/// Who has the floor or waits for it does not look for a way to ask for it; who has voted has voted; and
/// before there is anything to decide on nobody looks for a ballot.
bool is_missed(const Barred& barred, PhaseKind phase) {
  if (barred.kind == MoveKind::cast_ballot && phase < PhaseKind::debate) return false;
  return barred.why != RefusalCode::in_queue_already && barred.why != RefusalCode::already_voted &&
         barred.why != RefusalCode::hearing_over;
}

}  // namespace

std::vector<Barred> missed_now(const Script& script, const Hearing& hearing, SeatId seat,
                               std::span<const Move> moves) {
  if (std::ranges::any_of(moves, is_waited_for)) return {};
  const std::vector<Barred> all = barred_now(script, hearing, seat);
  const PhaseKind phase = phase_of(script, hearing);
  std::vector<Barred> missed;
  for (const MoveKind kind : kLookedFor) {
    const auto at = std::ranges::find_if(all, [&](const Barred& one) { return one.kind == kind; });
    if (at != all.end() && is_missed(*at, phase)) missed.push_back(*at);
  }
  return missed;
}

std::optional<PhaseKind> comes_in(const Script& script, const SeatView& view, MoveKind kind) {
  const auto role = static_cast<std::size_t>(script.seats[view.seat.index()].role);
  const auto& phases = script.rulebook.phases;
  for (std::size_t i = view.phase_place + 1U; i < phases.size(); ++i) {
    if (phases[i].may[role].has(id_of(kind))) return phases[i].kind;
  }
  return std::nullopt;
}

std::string why_told(const records::Voice& voice, const SeatView& view, const Barred& barred) {
  if (barred.why == RefusalCode::wrong_phase) {
    const auto phase = comes_in(voice.script, view, barred.kind);
    if (phase) return voice.say("hearing.comes_in", {{"phase", voice.word("phase", *phase)}});
  }
  const std::string why = voice.word("refusal", barred.why);
  const std::string source =
      records::short_source_told(voice, records::rule_behind(voice.script, barred.why));
  return source.empty() ? why : why + " · " + source;
}

}  // namespace kenes::solo
