#include "app/host/lobby_model.hpp"

#include <algorithm>
#include <sstream>

#include "app/host/console_actions.hpp"
#include "app/host/console_model.hpp"
#include "records/posts.hpp"
#include "room/length.hpp"
#include "text/letters.hpp"

namespace kenes::app {
namespace {

using namespace rules;
using records::Voice;
using ui::LobbyModel;
using What = ui::LobbyWish::What;

LobbyModel::Seat seat_of(const Hosting& hosting, const Voice& voice, SeatId id) {
  const room::Room& room = hosting.room();
  LobbyModel::Seat seat;
  seat.id = id;
  seat.held = names_at(room, id);
  seat.bot = room.state().bots.has(id);
  seat.face = {hosting.bundle().content.seats[id.index()].portrait, Mood::calm,
               seat.held.empty() && !seat.bot};
  seat.name = voice.person(id);
  seat.post = records::post_alone(voice, id);
  if (const std::string role = records::role_beside_post(voice, id); !role.empty()) seat.post += " · " + role;
  if (seat.held.empty())
    seat.marks.push_back({seat.bot ? ui::Sign::half : ui::Sign::ring,
                          voice.say(seat.bot ? "console.seat.bot" : "console.seat.absent"),
                          stage::Tone::mist});
  return seat;
}

LobbyModel::Person person_of(const room::Room& room, const Voice& voice, const session::Person& about) {
  LobbyModel::Person person;
  person.id = about.id;
  person.name = about.name;
  const auto language = text::language_named(about.language);
  if (language) person.below = std::string(text::own_name_of(*language)) + " · ";
  person.below += (about.seats.empty() ? voice.say("console.lobby.no_seat") : voice.people(about.seats));
  if (about.device.empty()) {
    person.below += " · " + voice.say("console.lobby.without_phone");
  } else {
    const bool online = room.is_online(about.id);
    person.sign = online ? ui::Sign::tick : ui::Sign::ring;
    person.below += " · " + voice.say(online ? "console.lobby.online" : "console.lobby.offline");
  }
  return person;
}

std::vector<std::string> words_of(const Script& script, SeatSet seats) {
  std::vector<std::string> words;
  for (const SeatId seat : seats) words.push_back(script.names.seats[seat.index()]);
  return words;
}

std::vector<room::Order> give(const ui::LobbyWish& wish, const room::Room& room) {
  const auto person = room.session().people().find(wish.person);
  if (person == room.session().people().end()) return {};
  SeatSet seats = person->second.seats;
  // The same seat once more gives it back.
  if (seats.has(wish.seat)) {
    seats.remove(wish.seat);
  } else {
    seats.add(wish.seat);
  }
  return {room::SeatPerson{wish.person, words_of(*room.play().script, seats)}};
}

std::vector<room::Order> turn_bot(SeatId seat, const room::Room& room) {
  SeatSet bots = room.state().bots;
  if (bots.has(seat)) {
    bots.remove(seat);
  } else {
    bots.add(seat);
  }
  return {room::SetBots{words_of(*room.play().script, bots)}};
}

/// Those of the list who are not here yet: whoever came in with a phone already is not added a second time.
std::vector<std::string> still_to_come(std::vector<std::string> names, const room::Room& room) {
  for (const auto& [id, person] : room.session().people()) {
    const auto known = std::ranges::find(names, person.name);
    if (person.here && known != names.end()) names.erase(known);
  }
  return names;
}

std::string trimmed(std::string words) {
  words.erase(0, std::min(words.find_first_not_of(" \t"), words.size()));
  words.erase(words.find_last_not_of(" \t") + 1);
  return words;
}

/// The role somebody means who writes a post of the scenario or the role itself, in any of the languages.
std::optional<Role> role_named(const room::Room& room, const std::string& written) {
  const std::string sought = text::small_letters(written);
  for (const text::Language language : text::kLanguages) {
    const Voice voice = room.play().voice(language);
    for (std::size_t i = 0; i < voice.script.seats.size(); ++i) {
      const Role role = voice.script.seats[i].role;
      if (text::small_letters(voice.word("role", role)) == sought) return role;
      if (text::small_letters(voice.post(SeatId(i))) == sought) return role;
    }
  }
  return std::nullopt;
}

/// "Name; post; superior", the last two as far as they are known.
room::AddPerson listed(const std::string& line, const room::Room& room) {
  std::vector<std::string> parts(3);
  std::istringstream rest(line);
  for (std::string& part : parts) {
    std::getline(rest, part, ';');
    part = trimmed(part);
  }
  room::AddPerson order;
  order.name = parts[0];
  if (!parts[1].empty()) order.ties.post = role_named(room, parts[1]);
  order.ties.superior = parts[2];
  return order;
}

std::vector<room::Order> draw(const ui::LobbyWish& wish, const room::Room& room, std::uint64_t seed) {
  std::vector<room::Order> orders;
  std::vector<std::string> names;
  for (const std::string& line : wish.names) names.push_back(listed(line, room).name);
  std::vector<std::string> to_come = still_to_come(std::move(names), room);
  for (const std::string& line : wish.names) {
    room::AddPerson order = listed(line, room);
    order.language = wish.language;
    const auto found = std::ranges::find(to_come, order.name);
    if (order.name.empty() || found == to_come.end()) continue;
    to_come.erase(found);
    orders.emplace_back(std::move(order));
  }
  orders.emplace_back(room::DrawSeats{seed});
  return orders;
}

}  // namespace

std::string plan_words(const text::Catalogue& catalogue, text::Language language, std::uint16_t minutes) {
  const room::LengthPlan plan = room::plan_for(minutes);
  return catalogue.say(language, "console.length",
                       {{"all", static_cast<int>(plan.whole)},
                        {"welcome", static_cast<int>(plan.welcome)},
                        {"hearing", static_cast<int>(plan.hearing)},
                        {"debrief", static_cast<int>(plan.debrief)}});
}

LobbyModel lobby_model(const Hosting& hosting, text::Language language) {
  const room::Room& room = hosting.room();
  const Voice voice = room.play().voice(language);
  LobbyModel model;
  model.title = voice.tell("title");
  model.addresses = hosting.addresses();
  model.code = room.state().code;
  model.wifi = hosting.way().wifi;
  if (!model.addresses.empty()) model.wall_address = model.addresses.front() + "/wall";
  model.notices = notices_of(hosting, language);
  model.plan = plan_words(voice.catalogue, language, room.state().minutes);
  model.focus = focus_words(room, voice);
  model.started = room.state().stage != room::Stage::lobby;
  for (const SeatId seat : room.play().content.seats_in_order)
    model.seats.push_back(seat_of(hosting, voice, seat));
  model.asks = asks_of(room, voice);
  for (const auto& [id, person] : room.session().people()) {
    if (person.here) model.people.push_back(person_of(room, voice, person));
  }
  return model;
}

std::vector<room::Order> orders_of(const ui::LobbyWish& wish, const room::Room& room, std::uint64_t seed) {
  switch (wish.what) {
    case What::start:
      if (room.state().stage != room::Stage::lobby) return {};
      return {room::StartHearing{}};
    case What::give:
      return give(wish, room);
    case What::free:
      return {room::SeatPerson{wish.person, {}}};
    case What::turn_bot:
      return turn_bot(wish.seat, room);
    case What::add:
      return {room::AddPerson{wish.names.front(), wish.language, {}}};
    case What::draw:
      return draw(wish, room, seed);
    case What::nod:
    case What::turn_away:
      return {room::Nod{wish.request, wish.what == What::nod}};
    case What::gone:
      return {room::PersonGone{wish.person}};
    case What::new_code:
      return {room::NewCode{}};
    case What::claim:
      if (auto order = another_claim(room)) return {std::move(*order)};
      return {};
    case What::wall:
    case What::address:
    case What::lock:
    case What::leave:
      break;
  }
  return {};
}

}  // namespace kenes::app
