// What is noted of answers: by whoever asked, by the secretary, by the facilitator for them.

#include <algorithm>

#include "room/fields.hpp"
#include "room/focus.hpp"
#include "room/room.hpp"

namespace kenes::room {

using namespace rules;
using session::Revision;

namespace {

/// One line: control characters become blanks.
bool is_line(std::string& words) {
  std::ranges::replace_if(
      words, [](char c) { return static_cast<unsigned char>(c) < 32 || c == 127; }, ' ');
  const auto begins_letter = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return std::ranges::count_if(words, begins_letter) <= kLongestPart;
}

}  // namespace

void Room::note(Revision answer, const Noted& now, bool with_move, session::PersonId person) {
  const auto noted =
      session_.note(kNotedTopic, {"en", encode(*play_.script, now, with_move)}, answer, person);
  if (noted) record_.put(noted->revision, answer, now, with_move);
  share_own_words();
  touch();
}

void Room::take_back_note(Revision at) {
  static_cast<void>(session_.note(kNotedTopic, {"en", encode_take_back(at)}));
  record_.take_back(at);
  share_own_words();
  touch();
}

void Room::share_own_words() {
  std::set<Revision> answers, skipped;
  for (const Telling::Exchange& exchange : telling_.exchanges()) {
    const Noted& noted = record_.of(exchange.answer);
    if (noted.own_words) answers.insert(exchange.answer);
    if (noted.skipped) skipped.insert(exchange.answer);
  }
  telling_.set_own_words(std::move(answers), std::move(skipped));
}

void Room::note_own_words(const session::Answer& answer, const Move& move, session::PersonId person) {
  if (!answer || answer->repeated || !std::holds_alternative<rules::Answer>(move)) return;
  Noted noted;
  noted.own_words = true;
  note(answer->steps.front().revision, noted, true, person);
}

bool Room::note_heard(Revision answer, std::optional<Heard> heard, session::PersonId person) {
  if (telling_.exchange(answer) == nullptr) return false;
  Noted noted = record_.of(answer);
  if (noted.heard == heard) return true;
  noted.heard = heard;
  // What somebody taps on their own phone they take back there: the facilitator's undo is for the hearing.
  note(answer, noted, person != 0, person);
  return true;
}

std::string_view Room::note_promise(Revision answer, Promise promise, session::PersonId person) {
  const Telling::Exchange* exchange = telling_.exchange(answer);
  if (exchange == nullptr || exchange->kind != AnswerKind::commit) return "no_such_answer";
  if (!is_line(promise.who) || !is_line(promise.what) || !is_line(promise.when)) return "line_too_long";
  Noted noted = record_.of(answer);
  if (noted.promise == promise) return {};
  noted.promise = std::move(promise);
  note(answer, noted, false, person);
  return {};
}

std::optional<Room::Reply> Room::barred_from_noting(const Guest& guest, const std::string& seat) const {
  const session::Person* person = person_of(guest.person);
  if (person == nullptr) return refuse(guest, "join_first");
  const auto place = place_in(play_.script->names.seats, seat);
  if (!place || !person->seats.has(SeatId(*place))) return refuse(guest, "not_your_seat");
  return state_.stage == Stage::lobby ? std::optional(refuse(guest, "not_now")) : std::nullopt;
}

Room::Reply Room::handle(Guest& guest, const std::string&, const MarkHeard& mark) {
  if (auto barred = barred_from_noting(guest, mark.seat)) return *barred;
  const Telling::Exchange* exchange = telling_.exchange(mark.answer);
  if (exchange == nullptr) return refuse(guest, "no_such_answer");
  if (play_.script->names.seats[exchange->asked_by.index()] != mark.seat)
    return refuse(guest, "not_your_question");
  return note_heard(mark.answer, mark.heard, guest.person) ? Reply{} : refuse(guest, "no_such_answer");
}

Room::Reply Room::handle(Guest& guest, const std::string&, const NotePromise& noted) {
  if (auto barred = barred_from_noting(guest, noted.seat)) return *barred;
  if (play_.script->names.seats[play_.script->secretary.index()] != noted.seat)
    return refuse(guest, "not_your_seat");
  const std::string_view refused = note_promise(noted.answer, noted.promise, guest.person);
  return refused.empty() ? Reply{} : refuse(guest, refused);
}

/// What was offered when the page was made may be gone; then nothing happens.
Room::Reply Room::handle(Guest& guest, const std::string& id, const DraftFrom& wanted) {
  const std::string move_id = guest.device.substr(0, 20) + ":" + id;
  SeatId seat;
  if (auto barred = barred_from(guest, wanted.seat, wanted.seen, move_id, seat)) return *barred;
  if (session_.has_answered(move_id)) return Reply{};
  for (const DraftOffer& offer : draft_offers(scene(), seat)) {
    const std::string& word = play_.script->names.recommendations[offer.recommendation.index()];
    if (offer.answer == wanted.answer && word == wanted.recommendation)
      return draft(guest, seat, offer, move_id);
  }
  return refuse(guest, "stale");
}

Room::Reply Room::draft(Guest& guest, SeatId seat, const DraftOffer& offer, const std::string& move_id) {
  std::string own_id = move_id;
  if (draft_of(session_.hearing(), seat, offer.recommendation).is_none()) {
    const Reply reply = answer_of(
        guest, session_.submit({seat, Propose{offer.recommendation}}, {own_id, std::nullopt, guest.person}));
    if (!reply.ok) return reply;
    own_id.clear();
  }
  const MotionId motion = draft_of(session_.hearing(), seat, offer.recommendation);
  for (const Fit& fit : offer.fits) {
    const Action fill{seat, FillSlot{motion, fit.slot, fit.option}};
    if (motion.is_none() || check(*play_.script, session_.hearing(), fill)) continue;
    const Reply reply = answer_of(guest, session_.submit(fill, {own_id, std::nullopt, guest.person}));
    if (!reply.ok) return reply;
    own_id.clear();
  }
  Noted noted = record_.of(offer.answer);
  noted.into = offer.recommendation;
  note(offer.answer, noted, true, guest.person);
  return {};
}

std::vector<Revision> Room::undoable() const {
  std::vector<Revision> rows;
  for (const session::Step& step : session_.steps()) {
    if (!is_reserved(step.action.seat)) rows.push_back(step.revision);
  }
  // What was noted of an answer that is undone has gone with it.
  for (const Record::Change& change : record_.changes()) {
    if (telling_.exchange(change.answer) != nullptr) rows.push_back(change.at);
  }
  std::ranges::sort(rows, std::greater<>());
  return rows;
}

std::string Room::undo_told(const records::Voice& voice) const {
  const std::vector<Revision> rows = undoable();
  if (rows.empty()) return {};
  for (const Record::Change& change : record_.changes()) {
    if (change.at != rows.front()) continue;
    const Telling::Exchange& about = *telling_.exchange(change.answer);
    const bool line = change.before.promise != change.after.promise;
    const SeatId whose = line ? play_.script->secretary : about.asked_by;
    return voice.called(whose) + ": " + voice.say(line ? "room.undo.promise" : "room.undo.heard");
  }
  for (const session::Step& step : session_.steps()) {
    if (step.revision == rows.front())
      return voice.called(step.action.seat) + ": " + voice.word("move", kind_of(step.action.move));
  }
  return {};
}

Room::Obeyed Room::obey(const HeardFor& order) {
  if (note_heard(order.answer, order.heard, 0)) return Carried{};
  return Unexpected{OrderRefused{"room.refused.no_such_answer"}};
}

Room::Obeyed Room::obey(const PromiseFor& order) {
  const std::string_view refused = note_promise(order.answer, order.promise, 0);
  if (refused.empty()) return Carried{};
  return Unexpected{OrderRefused{"room.refused." + std::string(refused)}};
}

Room::Obeyed Room::obey(const OrderQueue& order) {
  state_.queue_order = order.by;
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const RankElder& order) {
  if (order.seat.empty()) {
    state_.elders.clear();
    keep_state();
    return Carried{};
  }
  const auto place = place_in(play_.script->names.seats, order.seat);
  if (!place) return Unexpected{OrderRefused{"room.refused.no_such_seat"}};
  std::erase(state_.elders, SeatId(*place));
  state_.elders.emplace_back(*place);
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const FocusOn& order) {
  if (order.claim.empty()) {
    state_.focus = {};
    keep_state();
    return Carried{};
  }
  const auto place = place_in(play_.script->names.claims, order.claim);
  const Focus focus = place ? focus_on(*play_.script, ClaimId(*place)) : Focus{};
  if (focus.is_none()) return Unexpected{OrderRefused{"room.refused.no_such_claim"}};
  state_.focus = focus;
  keep_state();
  return Carried{};
}

}  // namespace kenes::room
