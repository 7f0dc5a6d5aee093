// What people at phones ask for.

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

constexpr int kGuesses = 6;                  // Wrong codes and numbers from one address …
constexpr std::int64_t kGuessesIn = 60'000;  // … in so many milliseconds.

/// Without blanks at the ends; control characters become blanks.
std::string cleaned(std::string name) {
  for (char& c : name) {
    if (static_cast<unsigned char>(c) < 32 || c == 127) c = ' ';
  }
  const std::size_t from = name.find_first_not_of(' ');
  if (from == std::string::npos) return {};
  return name.substr(from, name.find_last_not_of(' ') - from + 1);
}

bool same_code(std::string typed, const std::string& code) {
  for (char& c : typed) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return cleaned(typed) == code;
}

std::string words_of(const Play& play, text::Language language, const session::Refused& refused) {
  if (refused.why == Why::rules) return play.voice(language).word("refusal", refused.refusal.code);
  return play.catalogue.say(language, "session.refused." + std::string(session::name_of(refused.why)));
}

}  // namespace

Room::Reply Room::refuse(const Guest& guest, std::string_view why) const {
  return {false, std::string(why), play_.catalogue.say(guest.language, "room.refused." + std::string(why))};
}

Room::Reply Room::answer_of(const Guest& guest, const session::Answer& answer) {
  if (answer) {
    take_in(*answer);
    return {};
  }
  const session::Refused& refused = answer.error();
  return {false, std::string(session::name_of(refused.why)), words_of(play_, guest.language, refused)};
}

/// Whoever has guessed wrong too often is not told of a right guess either.
bool Room::may_guess(const Guest& guest) {
  const auto found = patience_.find(guest.address);
  if (found == patience_.end()) return true;
  if (now_ms_ - found->second.since_ms <= kGuessesIn) return found->second.left > 0;
  patience_.erase(found);
  return true;
}

Room::Reply Room::wrong_guess(const Guest& guest, std::string_view why) {
  const auto [patience, fresh] = patience_.try_emplace(guest.address, Patience{kGuesses, now_ms_});
  --patience->second.left;
  return refuse(guest, why);
}

/// The person's own phone is this one now. Names the hearing's language for them.
void Room::let_in(Guest& guest, session::PersonId person) {
  for (auto& [client, other] : guests_) {
    // Another phone of theirs is nobody's now.
    if (other.person != person || other.device == guest.device) continue;
    other.person = 0;
    other.wants_whole = true;
  }
  guest.person = person;
  guest.wants_whole = true;
  if (state_.asking.let_in(person, guest.device)) keep_state();
  touch();
  const session::Person* who = person_of(person);
  if (who == nullptr || !who->language.empty()) return;
  // Of somebody from the facilitator's list it is known only now.
  const std::string code(text::code_of(guest.language));
  static_cast<void>(answer_of(guest, session_.rename(person, {code, who->name})));
}

Room::Reply Room::handle(Guest& guest, const std::string&, const Hello& hello) {
  if (hello.language) guest.language = *hello.language;
  guest.wants_whole = true;
  if (!is_token(hello.token)) return refuse(guest, "no_token");
  guest.device = device_of(hello.token);
  for (const auto& [id, person] : session_.people()) {
    if (!person.here || person.device != guest.device) continue;
    if (!hello.language) guest.language = text::language_named(person.language).value_or(guest.language);
    let_in(guest, id);
  }
  return {};
}

Room::Reply Room::handle(Guest& guest, const std::string&, const WallHello& hello) {
  guest.wall = true;
  guest.wall_languages = hello.languages;
  guest.wants_whole = true;
  return {};
}

/// Somebody of that name who stands on the facilitator's list and has come without a phone so far; 0: nobody.
/// Only before the hearing: later a name alone must not open a seat, whoever comes then asks to be let back.
session::PersonId Room::listed_as(const std::string& name) const {
  if (state_.stage != Stage::lobby) return 0;
  for (const auto& [id, person] : session_.people()) {
    if (person.here && person.device.empty() && person.name == name) return id;
  }
  return 0;
}

Room::Reply Room::join_listed(Guest& guest, const Join& join, session::PersonId listed) {
  const session::Person person = *person_of(listed);
  const Reply reply = answer_of(guest, session_.seat_person(listed, guest.device, person.seats));
  if (!reply.ok) return reply;
  let_in(guest, listed);
  const std::string code(text::code_of(join.language));
  return person.language == code ? reply : answer_of(guest, session_.rename(listed, {code, person.name}));
}

Room::Reply Room::handle(Guest& guest, const std::string&, const Join& join) {
  guest.language = join.language;
  if (guest.device.empty()) return refuse(guest, "no_token");
  if (guest.person != 0) return {};
  if (!may_guess(guest)) return refuse(guest, "too_many_guesses");
  if (!same_code(join.code, state_.code)) return wrong_guess(guest, "wrong_code");
  const std::string name = cleaned(join.name);
  if (name.empty()) return refuse(guest, "no_name");
  if (const session::PersonId listed = listed_as(name); listed != 0) return join_listed(guest, join, listed);
  if (session_.people().size() >= 200) return refuse(guest, "room_full");
  const auto answer = session_.join({std::string(text::code_of(join.language)), name}, guest.device, {});
  const Reply reply = answer_of(guest, answer);
  if (answer) let_in(guest, answer->revision);
  return reply;
}

Room::Reply Room::handle(Guest& guest, const std::string&, const Return& back) {
  const session::Person* person = person_of(back.person);
  if (guest.device.empty() || person == nullptr) return refuse(guest, "nobody_of_that_name");
  if (guest.person == back.person) return {};
  if (back.number.empty()) {
    if (state_.asking.ask(back.person, guest.device) == 0) return refuse(guest, "too_many_ask");
    keep_state();
    return {};
  }
  if (!may_guess(guest)) return refuse(guest, "too_many_guesses");
  if (back.number != number_of(person->device)) return wrong_guess(guest, "wrong_number");
  const Reply reply = answer_of(guest, session_.seat_person(back.person, guest.device, person->seats));
  if (reply.ok) let_in(guest, back.person);
  return reply;
}

Room::Reply Room::handle(Guest& guest, const std::string&, const SetLanguage& set) {
  guest.language = set.language;
  guest.wants_whole = true;
  const session::Person* person = person_of(guest.person);
  const std::string code(text::code_of(set.language));
  if (person == nullptr || person->language == code) return {};
  return answer_of(guest, session_.rename(guest.person, {code, person->name}));
}

/// Whether a move of that seat comes from somebody who may make it, about what is still the question.
std::optional<Room::Reply> Room::barred_from(const Guest& guest, const std::string& seat_word,
                                             std::uint64_t seen, const std::string& move_id,
                                             SeatId& seat) const {
  const session::Person* person = person_of(guest.person);
  if (person == nullptr) return refuse(guest, "join_first");
  const auto place = place_in(play_.script->names.seats, seat_word);
  if (!place || !person->seats.has(SeatId(*place))) return refuse(guest, "not_your_seat");
  seat = SeatId(*place);
  if (session_.has_answered(move_id)) return std::nullopt;
  if (state_.stage != Stage::hearing) return refuse(guest, "not_now");
  if (state_.paused) return refuse(guest, "paused");
  return seen < context_ || seen > session_.revision() ? std::optional(refuse(guest, "stale")) : std::nullopt;
}

Room::Reply Room::handle(Guest& guest, const std::string& id, const MakeMove& make) {
  const std::string move_id = guest.device.substr(0, 20) + ":" + id;
  SeatId seat;
  if (auto barred = barred_from(guest, make.seat, make.seen, move_id, seat)) return *barred;
  if (session_.has_answered(move_id)) return Reply{};
  const auto move = codec::decode_move(codec::words_of(*play_.script, session_.view_for(seat)), make.move);
  if (!move) return refuse(guest, "malformed");
  const Hearing& hearing = session_.hearing();
  if (is_outside(state_.focus, *move, hearing.talk) ||
      strays_from_one_vote(*play_.script, hearing, state_.focus, *move))
    return refuse(guest, "outside_focus");
  const session::Answer answer = session_.submit({seat, *move}, {move_id, std::nullopt, guest.person});
  if (is_same_ballot(seat, *move, answer)) return {};
  const Reply reply = answer_of(guest, answer);
  if (make.own_words) note_own_words(answer, *move, guest.person);
  return reply;
}

/// A hand that is raised is raised, however often its owner taps.
bool Room::is_same_ballot(SeatId seat, const Move& move, const session::Answer& answer) const {
  const auto* cast = std::get_if<CastBallot>(&move);
  if (answer || cast == nullptr || answer.error().why != Why::rules) return false;
  if (answer.error().refusal.code != RefusalCode::already_voted) return false;
  return session_.hearing().vote.ballot_of(seat) == cast->choice;
}

Room::Reply Room::handle(Guest& guest, const std::string& id, const SecretBallot& ballot) {
  const std::string move_id = guest.device.substr(0, 20) + ":" + id;
  SeatId seat;
  if (auto barred = barred_from(guest, ballot.seat, ballot.seen, move_id, seat)) return *barred;
  if (session_.has_answered(move_id)) return Reply{};
  return answer_of(guest, session_.cast_secret(seat, ballot.choice, {move_id, std::nullopt, guest.person}));
}

Room::Reply Room::handle(Guest& guest, const std::string&, const RaiseHand& hand) {
  const session::Person* person = person_of(guest.person);
  const auto place = place_in(play_.script->names.seats, hand.seat);
  if (person == nullptr || !place || !person->seats.has(SeatId(*place)))
    return refuse(guest, "not_your_seat");
  Hand raised{SeatId(*place), hand.intent, {}};
  if (const auto claim = place_in(play_.script->names.claims, hand.claim)) raised.claim = ClaimId(*claim);
  std::erase_if(state_.hands, [&](const Hand& other) { return other.seat == raised.seat; });
  state_.hands.push_back(raised);
  lower_hands();
  keep_state();
  return {};
}

Room::Reply Room::handle(Guest& guest, const std::string&, const WholePage&) {
  guest.wants_whole = true;
  return {};
}

Room::Reply Room::handle(Guest&, const std::string&, const Ping&) { return {}; }

}  // namespace kenes::room
