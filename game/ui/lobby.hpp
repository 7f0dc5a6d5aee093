#pragma once
// Who is in the room and where they sit: while people come in, and later beside the hearing. One presses a
// person, then a seat; nothing is asked twice, everything can be changed again.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/ids.hpp"
#include "ui/asks.hpp"
#include "ui/rows.hpp"

namespace kenes::ui {

struct LobbyModel {
  struct Seat {
    rules::SeatId id;
    Face face;
    std::string name, post;         // Of the person in the scenario; the post begins with the role.
    std::vector<std::string> held;  // Who sits there in this room.
    bool bot = false;               // A bot plays it while it is free; otherwise it is absent then.
    std::vector<Mark> marks;
  };
  struct Person {
    std::uint64_t id = 0;
    std::string name;
    std::string below;  // Language, seats, whether the phone is there.
    Sign sign{};        // Of the phone; none: a person without one.
  };
  std::string title;
  std::vector<std::string> addresses;  // "http://192.168.1.5:8080", the likeliest first; none: no phones.
  std::string code;
  std::string wifi;                  // The network's name; empty: not told.
  std::string wall_address;          // Of the page for a projector; empty: there is none.
  std::vector<std::string> notices;  // No network, not saved …
  std::string plan;                  // "90 minutes: …".
  std::string focus;                 // The one claim of a short session; empty: it is about everything.
  std::vector<Seat> seats;
  std::vector<Person> people;
  std::vector<Asks> asks;
  bool started = false;
  bool has_wall = false;  // The second window stands open.
  std::string refused;    // Why the last wish was not granted.
};

struct LobbyDraft {
  std::uint64_t person = 0;  // Pressed, to be given a seat; 0: nobody.
  std::string name;          // Of somebody without a phone.
  std::string list;          // Names, one a line.
  bool listing = false;
  bool leaving = false;                    // Asked whether the session is to be closed.
  std::optional<text::Language> language;  // Of those who come without a phone; none: not said.
};

struct LobbyWish {
  enum class What : std::uint8_t {
    start,      // The hearing; once it runs: back to it.
    give,       // `seat` to `person`.
    free,       // `person` gives up all seats.
    turn_bot,   // `seat` is played by a bot while free, or is absent.
    add,        // Somebody without a phone: `names` holds one.
    draw,       // Everybody in `names` comes in; those without a seat draw one.
    nod,        // Yes to `request`.
    turn_away,  // No.
    gone,
    new_code,
    address,  // `names` holds the one to be shown on the wall.
    claim,    // Another one for a short session.
    wall,
    lock,
    leave
  };
  What what{};
  std::uint64_t person = 0;
  rules::SeatId seat;
  std::vector<std::string> names;
  std::optional<text::Language> language;
  std::uint32_t request = 0;
};
[[nodiscard]] std::optional<LobbyWish> lobby_screen(const Pen& pen, const LobbyModel& model,
                                                    LobbyDraft& draft);

/// The names in a pasted list: a line each, numbers and marks before them left out, at most 40.
[[nodiscard]] std::vector<std::string> names_in(const std::string& list);

}  // namespace kenes::ui
