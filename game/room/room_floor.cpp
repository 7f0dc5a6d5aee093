// The facilitator's keys that move the hearing on: the next speaker, more time, the vote.

#include "room/fields.hpp"
#include "room/queue.hpp"
#include "room/room.hpp"
#include "room/vote_key.hpp"

namespace kenes::room {

using namespace rules;

namespace {

Unexpected<OrderRefused> no(std::string key) { return Unexpected{OrderRefused{std::move(key)}}; }

}  // namespace

/// A question that nobody answers does not hold up a room: at the first press it is said who owes what, at
/// the second the hearing goes on, and what was skipped stands in the minutes as not answered.
Room::Obeyed Room::go_on_without(const OrderRefused& owed) {
  const bool may_skip = owed.key == "room.refused.answer_owed";
  const bool asked = skip_offered_ == context_hash_;
  skip_offered_ = context_hash_;
  if (!may_skip || !asked) return Unexpected{owed};
  skip_offered_ = 0;
  const session::Answer answer = session_.submit({owed.seat, Answer{AnswerKind::deflect}});
  auto done = obeyed(answer);
  if (!done) return done;
  Noted noted;
  noted.skipped = true;
  note(answer->steps.front().revision, noted, true, 0);
  return done;
}

Room::Obeyed Room::obey(const NextSpeaker& order) {
  settle_bots();
  if (const OrderRefused owed = owed_move(*play_.script, session_.hearing()); !owed.key.empty()) {
    if (auto done = go_on_without(owed); !done) return done;
    if (session_.hearing().queue.empty()) return Carried{};
  }
  const Hearing& hearing = session_.hearing();
  // The key that goes on is pressed in a vote too: it is said which one does then.
  const bool voting = hearing.vote.stage == VoteStage::open || hearing.vote.stage == VoteStage::closed;
  if (hearing.queue.empty()) return no(voting ? "room.refused.vote_goes_on" : "room.refused.no_queue");
  SeatId next = queue_in_order(hearing, state_, telling_).front();
  if (!order.seat.empty()) {
    const auto place = place_in(play_.script->names.seats, order.seat);
    if (!place) return no("room.refused.no_such_seat");
    next = SeatId(*place);
  }
  const Action give{hearing.presiding, GiveFloor{next}};
  const Action take{hearing.presiding, TakeFloor{}};
  if (check(*play_.script, hearing, give) && !check(*play_.script, hearing, take)) {
    if (auto done = do_move(take.seat, take.move); !done) return done;
  }
  return do_move(session_.hearing().presiding, GiveFloor{next});
}

/// Whatever ends this part of the meeting, in the name of whoever presides.
Room::Obeyed Room::obey(const NextPart&) {
  if (state_.stage == Stage::debrief) return obey(TurnPart{1});
  settle_bots();
  if (const OrderRefused owed = owed_move(*play_.script, session_.hearing()); !owed.key.empty())
    return Unexpected{owed};
  const SeatId chair = session_.hearing().presiding;
  const auto may = [&](const Move& move) { return !check(*play_.script, session_.hearing(), {chair, move}); };
  for (const Move& move : {Move(OpenMeeting{}), Move(CloseMeeting{})}) {
    if (may(move)) return do_move(chair, move);
  }
  if (may(TakeFloor{})) {
    if (auto done = do_move(chair, TakeFloor{}); !done) return done;
  }
  if (const OrderRefused owed = owed_report(*play_.script, session_.hearing()); !owed.key.empty())
    return Unexpected{owed};
  return do_move(chair, NextPhase{});
}

Room::Obeyed Room::obey(const AddMinutes&) { return do_move(session_.hearing().presiding, Extend{}); }

/// None: no draft that stands as it was read.
MotionId Room::read_last() const {
  MotionId last;
  for (const session::Step& step : session_.steps()) {
    const auto* read = std::get_if<ReadBack>(&step.action.move);
    if (read != nullptr && was_read(session_.hearing(), read->motion)) last = read->motion;
  }
  return last;
}

/// The one key of a vote does what comes next in it.
Room::Obeyed Room::obey(const VoteKey&) {
  settle_bots();
  const Hearing& hearing = session_.hearing();
  const SeatId chair = hearing.presiding;
  if (hearing.vote.stage == VoteStage::open) return do_move(chair, CloseVote{});
  if (hearing.vote.stage == VoteStage::closed) return do_move(chair, PublishVote{});
  if (const auto vote = vote_to_open(*play_.script, hearing, read_last(), state_.focus))
    return do_move(chair, *vote);
  return Unexpected{why_no_vote(*play_.script, hearing)};
}

}  // namespace kenes::room
