// Who sits where: taking, sharing, changing and giving up seats from a phone, and what is nodded to.

#include <algorithm>
#include <utility>

#include "room/fields.hpp"
#include "room/room.hpp"
#include "room/seating.hpp"

namespace kenes::room {

using namespace rules;

SeatSet Room::free_seats() const {
  return SeatSet::first(play_.script->seats.size()) - crew_of(session_.people(), state_).people;
}

/// Whoever has a seat already says what is to become of it: one phone can serve two.
Room::Reply Room::handle(Guest& guest, const std::string&, const TakeSeat& take) {
  using Beside = TakeSeat::Beside;
  const session::Person* person = person_of(guest.person);
  const auto place = place_in(play_.script->names.seats, take.seat);
  if (person == nullptr) return refuse(guest, "join_first");
  if (!place) return refuse(guest, "no_such_seat");
  const SeatId seat(*place);
  if (person->seats.has(seat)) return {};
  if (!free_seats().has(seat)) return refuse(guest, "seat_taken");
  // Once the hearing runs a person who has a seat keeps it; a free one is for those who come late.
  const bool has_one = !person->seats.empty();
  if (has_one && state_.stage != Stage::lobby) return refuse(guest, "too_late");
  if (has_one && take.beside == Beside::nothing) return refuse(guest, "have_a_seat");
  SeatSet seats = take.beside == Beside::also ? person->seats : SeatSet{};
  seats.add(seat);
  if (state_.asking.forget_device(guest.device)) keep_state();
  return answer_of(guest, session_.seat_person(guest.person, guest.device, seats));
}

Room::Reply Room::handle(Guest& guest, const std::string&, const ShareSeat& share) {
  const session::Person* person = person_of(guest.person);
  const auto place = place_in(play_.script->names.seats, share.seat);
  if (person == nullptr) return refuse(guest, "join_first");
  if (!place) return refuse(guest, "no_such_seat");
  if (person->seats.has(SeatId(*place))) return {};
  if (free_seats().has(SeatId(*place))) return refuse(guest, "seat_is_free");
  if (state_.asking.ask(guest.person, guest.device, SeatId(*place)) == 0)
    return refuse(guest, "too_many_ask");
  keep_state();
  return {};
}

Room::Reply Room::handle(Guest& guest, const std::string&, const NodTo& nod) {
  const session::Person* person = person_of(guest.person);
  const Asked* asked = state_.asking.find(nod.request);
  if (asked == nullptr) return refuse(guest, "asks_no_more");
  // Whether somebody is let back in, the facilitator alone decides.
  if (person == nullptr || !person->seats.has(asked->seat)) return refuse(guest, "not_your_seat");
  const Asked granted = *asked;
  state_.asking.forget(nod.request);
  keep_state();
  return nod.yes ? answer_of(guest, grant(granted)) : Reply{};
}

/// The seat beside those the person has; or, of somebody who comes back, the same seats on that phone.
session::Answer Room::grant(const Asked& asked) {
  const session::Person* person = person_of(asked.person);
  using Refused = session::Refused;
  if (person == nullptr) return Unexpected{Refused{Refused::Why::no_such_person, {}, {}}};
  SeatSet seats = person->seats;
  if (!asked.seat.is_none()) seats.add(asked.seat);
  return session_.seat_person(asked.person, asked.device, seats);
}

Room::Reply Room::handle(Guest& guest, const std::string&, const GiveUpSeat& give) {
  const session::Person* person = person_of(guest.person);
  const auto place = place_in(play_.script->names.seats, give.seat);
  if (person == nullptr) return refuse(guest, "join_first");
  if (!place || !person->seats.has(SeatId(*place))) return {};
  SeatSet seats = person->seats;
  seats.remove(SeatId(*place));
  return answer_of(guest, session_.seat_person(guest.person, guest.device, seats));
}

Room::Reply Room::handle(Guest& guest, const std::string&, const AboutMe& about) {
  if (person_of(guest.person) == nullptr) return refuse(guest, "join_first");
  if (state_.stage != Stage::lobby) return refuse(guest, "too_late");
  tell_ties(guest.person, about.ties);
  touch();
  return {};
}

void Room::tell_ties(session::PersonId person, const Ties& ties) {
  ties_[person] = ties;
  if (state_.ties || ties == Ties{}) return;
  state_.ties = true;
  keep_state();
}

bool Room::ties_are_lost() const {
  if (!state_.ties || !ties_.empty() || state_.stage != Stage::lobby) return false;
  return std::ranges::any_of(session_.people(),
                             [](const auto& one) { return one.second.here && one.second.seats.empty(); });
}

/// Everybody here, with what they would rather not be given, those with a seat too: they may be somebody's
/// superior.
std::vector<Newcomer> Room::newcomers() const {
  std::vector<Newcomer> all;
  std::vector<std::string> superiors;
  for (const auto& [id, person] : session_.people()) {
    if (!person.here) continue;
    const auto found = ties_.find(id);
    const Ties ties = found == ties_.end() ? Ties{} : found->second;
    all.push_back({person.name, ties.post, {}, person.seats.empty() ? SeatId{} : *person.seats.begin()});
    superiors.push_back(ties.superior);
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto superior = std::ranges::find(all, superiors[i], &Newcomer::name);
    const auto place = static_cast<std::size_t>(superior - all.begin());
    if (!superiors[i].empty() && superior != all.end() && place != i) all[i].superior = place;
  }
  return all;
}

/// Everybody here without a seat gets one, the hearing's core seats first.
Room::Obeyed Room::obey(const DrawSeats& order) {
  const std::vector<Newcomer> all = newcomers();
  std::vector<SeatId> free;
  for (const SeatId seat : free_seats()) free.push_back(seat);
  const auto seats = draw_seats(*play_.script, all, free, order.seed);
  std::vector<std::pair<session::PersonId, SeatId>> drawn;
  std::size_t place = 0, without = 0;
  for (const auto& [id, person] : session_.people()) {
    if (!person.here) continue;
    const SeatId seat = seats[place++];
    if (!person.seats.empty()) continue;
    ++without;
    if (!seat.is_none()) drawn.emplace_back(id, seat);
  }
  if (without == 0) return Unexpected{OrderRefused{"room.refused.nobody_to_seat"}};
  for (const auto& [id, seat] : drawn) {
    SeatSet own;
    own.add(seat);
    if (auto done = obeyed(session_.seat_person(id, person_of(id)->device, own)); !done) return done;
  }
  return Carried{};
}

/// Two who both want another seat change with each other, without a reason; once. A free seat is simply
/// taken instead.
Room::Reply Room::handle(Guest& guest, const std::string&, const Swap&) {
  const session::Person* person = person_of(guest.person);
  if (person == nullptr || person->seats.empty()) return refuse(guest, "join_first");
  if (state_.stage != Stage::lobby) return refuse(guest, "too_late");
  if (state_.swapped.contains(guest.person)) return refuse(guest, "swapped_before");
  const session::Person* other = person_of(state_.swaps);
  const bool alone = other == nullptr || other->seats.empty();
  if (alone || other == person) {
    state_.swaps = other == person ? 0 : guest.person;
    keep_state();
    return {};
  }
  return exchange(guest, std::exchange(state_.swaps, 0));
}

/// Of two who have several seats the first are changed.
Room::Reply Room::exchange(const Guest& guest, session::PersonId other) {
  const session::Person one = *person_of(guest.person), two = *person_of(other);
  const SeatId from = *one.seats.begin(), to = *two.seats.begin();
  const auto changed = [](SeatSet seats, SeatId gives, SeatId gets) {
    seats.remove(gives);
    seats.add(gets);
    return seats;
  };
  const Reply reply =
      answer_of(guest, session_.seat_person(one.id, one.device, changed(one.seats, from, to)));
  if (!reply.ok) return reply;
  state_.swapped.insert({one.id, two.id});
  keep_state();
  return answer_of(guest, session_.seat_person(two.id, two.device, changed(two.seats, to, from)));
}

}  // namespace kenes::room
