// What the facilitator asks for.

#include <algorithm>

#include "codec/codec.hpp"
#include "room/fields.hpp"
#include "room/focus.hpp"
#include "room/room.hpp"
#include "room/secrets.hpp"

namespace kenes::room {

using namespace rules;
using Why = session::Refused::Why;

namespace {

constexpr std::size_t kMostUndo = 50;
/// Bots leave alone what was just taken back: whoever wants to go back further presses once more.
constexpr std::int64_t kAfterUndo = 5'000;

Unexpected<OrderRefused> no(std::string key) { return Unexpected{OrderRefused{std::move(key)}}; }

}  // namespace

Room::Obeyed Room::obeyed(const session::Answer& answer) {
  if (answer) {
    take_in(*answer);
    return Carried{};
  }
  const session::Refused& refused = answer.error();
  if (refused.why == Why::rules) return no("refusal." + std::string(name_of(refused.refusal.code)));
  return no("session.refused." + std::string(session::name_of(refused.why)));
}

Room::Obeyed Room::do_move(SeatId seat, const Move& move) { return obeyed(session_.submit({seat, move})); }

Room::Obeyed Room::obey(const StartHearing&) {
  if (state_.stage != Stage::lobby) return no("room.refused.not_now");
  state_.stage = Stage::hearing;
  ticked_ms_ = moved_ms_ = now_ms_;
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const Pause& order) {
  tick(now_ms_);
  state_.paused = order.on;
  ticked_ms_ = now_ms_;
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const Interpret& order) {
  tick(now_ms_);
  state_.interpreting = order.on;
  ticked_ms_ = now_ms_;
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const Blank& order) {
  state_.blank = order.on;
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const ShowCodes& order) {
  if (state_.stage == Stage::lobby) return no("room.refused.not_now");  // They stand there all the time.
  state_.codes = order.on;
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const ToDebrief&) {
  if (state_.stage == Stage::lobby) return no("room.refused.not_now");
  state_.stage = Stage::debrief;
  state_.debrief_part = 0;
  put_polls_away();
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const BackToHearing&) {
  if (state_.stage != Stage::debrief) return no("room.refused.not_now");
  if (session_.is_over()) return no("room.refused.hearing_is_over");
  state_.stage = Stage::hearing;
  ticked_ms_ = now_ms_;
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const TurnPart& order) {
  if (state_.stage != Stage::debrief) return no("room.refused.not_now");
  const int parts = static_cast<int>(debrief_parts(scene()));
  const int part = std::clamp(state_.debrief_part + order.by, 0, std::max(parts - 1, 0));
  state_.debrief_part = static_cast<std::uint8_t>(part);
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const SetSpeed& order) {
  if (order.times < 1 || order.times > 100) return no("room.refused.not_now");
  state_.speed = order.times;
  bot_due_ms_.reset();
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const SetLength& order) {
  state_.minutes = order.minutes;
  if (order.minutes > kOneClaimUpTo) state_.focus = {};
  if (order.minutes <= kOneClaimUpTo && state_.focus.is_none()) state_.focus = central_focus(*play_.script);
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const SetWall& order) {
  state_.wall = order.languages;
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const NewCode&) {
  state_.code = new_code();
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const SetPin& order) {
  state_.pin_salt = order.pin.empty() ? std::string() : new_code();
  state_.pin = order.pin.empty() ? std::string() : mark_of_pin(state_.pin_salt, order.pin);
  keep_state();
  return Carried{};
}

bool Room::is_pin(const std::string& pin) const {
  return has_pin() && mark_of_pin(state_.pin_salt, pin) == state_.pin;
}

InjectId Room::next_news() const {
  const Script& script = *play_.script;
  for (std::size_t i = 0; i < script.injects.size(); ++i) {
    if (!check(script, session_.hearing(), {kFacilitator, PlayInject{InjectId(i)}})) return InjectId(i);
  }
  return {};
}

Room::Obeyed Room::obey(const Inject& order) {
  const auto named = place_in(play_.script->names.injects, order.inject);
  const InjectId news = named ? InjectId(*named) : order.inject.empty() ? next_news() : InjectId{};
  return news.is_none() ? no("room.refused.no_inject") : do_move(kFacilitator, PlayInject{news});
}

Room::Obeyed Room::obey(const Undo& order) {
  const std::vector<session::Revision> done = undoable();
  const auto steps = static_cast<std::size_t>(std::max(order.steps, 0));
  if (steps < 1 || steps > kMostUndo || steps > done.size()) return no("session.refused.no_such_revision");
  std::optional<session::Revision> to;
  std::vector<session::Revision> noted;
  for (std::size_t i = 0; i < steps; ++i) {
    if (std::ranges::find(record_.changes(), done[i], &Record::Change::at) == record_.changes().end()) {
      to = done[i] - 1;
    } else {
      noted.push_back(done[i]);
    }
  }
  if (to) {
    if (auto undone = obeyed(session_.undo_to(*to)); !undone) return undone;
    bot_due_ms_ = now_ms_ + kAfterUndo / state_.speed;
  }
  for (const session::Revision at : noted) take_back_note(at);
  // A hearing whose end is taken back goes on.
  if (to && state_.stage == Stage::debrief && !session_.is_over()) return obey(BackToHearing{});
  return Carried{};
}

Room::Obeyed Room::obey(const MoveFor& order) {
  const auto place = place_in(play_.script->names.seats, order.seat);
  if (!place) return no("room.refused.no_such_seat");
  const SeatId seat(*place);
  const auto move = codec::decode_move(codec::words_of(*play_.script, session_.view_for(seat)), order.move);
  if (!move) return no("room.refused.malformed");
  const session::Answer answer = session_.submit({seat, *move});
  if (is_same_ballot(seat, *move, answer)) return Carried{};
  auto done = obeyed(answer);
  if (order.own_words) note_own_words(answer, *move, 0);
  return done;
}

Room::Obeyed Room::obey(const BallotFor& order) {
  const auto place = place_in(play_.script->names.seats, order.seat);
  if (!place) return no("room.refused.no_such_seat");
  return obeyed(session_.cast_secret(SeatId(*place), order.choice));
}

Room::Obeyed Room::obey(const CountHands& order) {
  return obeyed(session_.count_hall({order.in_favour, order.against, order.abstain}));
}

Room::Obeyed Room::obey(const Remark& order) { return obeyed(session_.note("remark", {"", order.words})); }

Room::Obeyed Room::obey(const AddPerson& order) {
  SeatSet seats;
  if (!order.seat.empty()) {
    const auto place = place_in(play_.script->names.seats, order.seat);
    if (!place) return no("room.refused.no_such_seat");
    seats.add(SeatId(*place));
  }
  const std::string language(order.language ? text::code_of(*order.language) : std::string_view());
  const auto answer = session_.join({language, order.name}, "", seats);
  if (!answer) return obeyed(answer);
  take_in(*answer);
  if (order.ties != Ties{}) tell_ties(answer->revision, order.ties);
  return Carried{answer->revision};
}

Room::Obeyed Room::obey(const SeatPerson& order) {
  const session::Person* person = person_of(order.person);
  if (person == nullptr) return no("session.refused.no_such_person");
  SeatSet seats;
  for (const std::string& word : order.seats) {
    const auto place = place_in(play_.script->names.seats, word);
    if (!place) return no("room.refused.no_such_seat");
    seats.add(SeatId(*place));
  }
  return obeyed(session_.seat_person(order.person, person->device, seats));
}

/// For that phone alone, whoever else has asked for the same person or seat.
Room::Obeyed Room::obey(const Nod& order) {
  const Asked* found = state_.asking.find(order.request);
  if (found == nullptr) return no("room.refused.asks_no_more");
  const Asked asked = *found;
  state_.asking.forget(order.request);
  keep_state();
  if (!order.yes) return Carried{};
  auto done = obeyed(grant(asked));
  for (auto& [client, guest] : guests_) {
    if (done && guest.device == asked.device) let_in(guest, asked.person);
  }
  return done;
}

Room::Obeyed Room::obey(const PersonGone& order) {
  if (state_.asking.forget_person(order.person)) keep_state();
  for (auto& [client, guest] : guests_) {
    if (guest.person != order.person) continue;
    guest.person = 0;
    guest.wants_whole = true;
  }
  return obeyed(session_.leave(order.person));
}

Room::Obeyed Room::obey(const SetBots& order) {
  SeatSet bots;
  for (const std::string& word : order.seats) {
    const auto place = place_in(play_.script->names.seats, word);
    if (!place) return no("room.refused.no_such_seat");
    bots.add(SeatId(*place));
  }
  state_.bots = bots;
  keep_state();
  return Carried{};
}

}  // namespace kenes::room
