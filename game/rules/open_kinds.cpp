// Which kinds of move a seat need not even think of, told by a few words of the state. A shortcut: every line
// here only says early what a check says for all values of a move, and a law holds it to that.

#include <algorithm>

#include "rules/check_parts.hpp"

namespace kenes::rules {
namespace {

using Kind = MoveKind;

constexpr MoveKindSet kOfThePresiding =
    kind_set({Kind::next_phase, Kind::extend, Kind::hand_over, Kind::adjourn, Kind::close_meeting,
              Kind::give_floor, Kind::take_floor, Kind::rule_on_order, Kind::open_vote, Kind::close_vote,
              Kind::casting_vote, Kind::publish_vote, Kind::call_reading});
constexpr MoveKindSet kOfVoters =
    kind_set({Kind::declare_interest, Kind::offer_pledge, Kind::propose, Kind::propose_procedure, Kind::amend,
              Kind::second, Kind::cast_ballot, Kind::cast_secret});
constexpr MoveKindSet kWithTheFloor =
    kind_set({Kind::yield_floor, Kind::ask_claim, Kind::press, Kind::speak, Kind::propose, Kind::amend});
constexpr MoveKindSet kBetweenTurns = kind_set({Kind::give_floor, Kind::next_phase, Kind::close_meeting});
constexpr MoveKindSet kBetweenQuestions =
    kind_set({Kind::yield_floor, Kind::take_floor, Kind::ask_claim, Kind::press, Kind::open_vote,
              Kind::next_phase, Kind::close_meeting});
constexpr MoveKindSet kAboutDrafts =
    kind_set({Kind::fill_slot, Kind::amend, Kind::accept_amendment, Kind::second, Kind::withdraw,
              Kind::call_reading, Kind::read_back, Kind::open_vote});

/// The kinds still open, and what closes some of them.
struct Open {
  MoveKindSet kinds;
  void only_if(bool possible, MoveKindSet some) {
    if (!possible) kinds = kinds - some;
  }
};

void close_by_floor(Open& open, const Floor& floor, SeatId seat) {
  const bool holds = floor.holder == seat;
  const bool answers = floor.respondent == seat;
  const bool asked = !floor.respondent.is_none();
  open.only_if(holds, kWithTheFloor);
  open.only_if(holds || answers, kind_set({Kind::present}));
  open.only_if(answers, kind_set({Kind::answer, Kind::refer}));
  open.only_if(asked && !holds && !answers, kind_set({Kind::support_question}));
  open.only_if(!asked, kBetweenQuestions);
  open.only_if(floor.holder.is_none(), kBetweenTurns);
  open.only_if(!floor.holder.is_none(), kind_set({Kind::take_floor}));
  open.only_if(!floor.claim.is_none(), kind_set({Kind::press, Kind::present}));
  open.only_if(!floor.order_by.is_none(), kind_set({Kind::rule_on_order}));
}

void close_by_vote(Open& open, const Vote& vote) {
  const bool secret = vote.method == Method::secret;
  const bool runs = vote.stage == VoteStage::open;
  open.only_if(runs && !secret, kind_set({Kind::cast_ballot, Kind::close_vote}));
  open.only_if(runs && secret, kind_set({Kind::cast_secret}));
  open.only_if(vote.stage == VoteStage::closed, kind_set({Kind::casting_vote, Kind::publish_vote}));
}

/// What a seat does once.
void close_by_done(Open& open, const Hearing& h, SeatId seat) {
  open.only_if(!h.predicted.has(seat), kind_set({Kind::predict}));
  open.only_if(!h.stated.has(seat), kind_set({Kind::state_position}));
  open.only_if(!h.ordered.has(seat), kind_set({Kind::raise_order}));
  open.only_if(!h.supporters.has(seat), kind_set({Kind::support_question}));
  open.only_if(!h.is(Hearing::opened), kind_set({Kind::open_meeting}));
}

void close_by_talk(Open& open, const Talk& talk, SeatId seat) {
  const bool asked = !talk.asked.is_none();
  open.only_if(talk.from.is_none(), kind_set({Kind::approach}));
  open.only_if(talk.from == seat && !asked, kind_set({Kind::seek_pledge, Kind::offer_pledge}));
  open.only_if(talk.to == seat || (talk.from == seat && !asked), kind_set({Kind::reply_pledge}));
}

bool has_draft(const Hearing& h) {
  for (const Motion& motion : h.motions.items) {
    if (motion.kind != MotionKind::none && motion.state == MotionState::draft) return true;
  }
  return false;
}

}  // namespace

MoveKindSet open_kinds(const Script& script, const Hearing& hearing, SeatId seat) {
  if (is_reserved(seat)) return MoveKindSet::first(kMoveKinds);
  Open open{detail::kinds_let_through(script, hearing, seat)};
  if (open.kinds.empty()) return open.kinds;
  open.only_if(hearing.presiding == seat, kOfThePresiding);
  open.only_if(script.voters.has(seat), kOfVoters);
  close_by_floor(open, hearing.floor, seat);
  close_by_vote(open, hearing.vote);
  close_by_done(open, hearing, seat);
  close_by_talk(open, hearing.talk, seat);
  open.only_if(!hearing.queue.empty(), kind_set({Kind::give_floor, Kind::leave_queue}));
  if (!(open.kinds & kAboutDrafts).empty()) open.only_if(has_draft(hearing), kAboutDrafts);
  const auto& owing = hearing.pending.seats;
  const bool owes = std::find(owing.begin(), owing.end(), seat) != owing.end();
  open.only_if(owes, kind_set({Kind::choose}));
  return open.kinds;
}

}  // namespace kenes::rules
