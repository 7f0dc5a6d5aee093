#pragma once
// Who moves when nobody touches a phone: bots on free seats, chance, the count of residents' hands, and the
// register of who is here. People come first: where somebody owes an answer, a choice or a ballot, nobody
// overtakes them.

#include <optional>

#include "bots/level.hpp"
#include "room/state.hpp"
#include "rules/rules.hpp"
#include "session/session.hpp"

namespace kenes::room {

/// Which seats people serve, and which of the free ones bots do.
struct Crew {
  rules::SeatSet people, bots;
};
[[nodiscard]] Crew crew_of(const session::People& people, const RoomState& state);

/// What happens next by itself.
struct NextMove {
  rules::Action action;
  bool at_once = false;   // Chance and the register: nobody waits for them.
  bool moves_on = false;  // Ends something people might still want to use: a part of the meeting, a vote.
};
/// In the open or into the box.
[[nodiscard]] bool is_ballot(const rules::Move& move);

/// Nothing: it is a person's turn, or everybody waits. `quiet_s`: since the last move of a seat; an inject
/// comes only into silence. `focus`: bots keep to it. `hushed`: bots say nothing and end nothing, they only
/// raise hands, vote and give the floor.
[[nodiscard]] std::optional<NextMove> next_move(const session::Session& session, const Crew& crew,
                                                bots::Level level, std::uint32_t quiet_s,
                                                const Focus& focus = {}, bool hushed = false);

/// The seats whose turn it is before anybody else's: they owe something, or nobody else can do anything.
[[nodiscard]] rules::SeatSet awaited(const session::Session& session);

/// The seats whose silence keeps the facilitator from going on: choices that are owed, ballots that are
/// missing.
[[nodiscard]] rules::SeatSet in_the_way(const session::Session& session);

/// Nobody owes anything and no bot moves: whoever presides keeps the meeting going; where others have
/// something to do and they have not, these are waited for.
[[nodiscard]] rules::SeatSet keeps_going(const session::Session& session, rules::SeatSet people);

/// An inject comes only when nothing has moved for so long.
inline constexpr std::uint32_t kQuietBeforeInject_s = 360;

}  // namespace kenes::room
