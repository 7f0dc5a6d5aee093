#pragma once
// Who is in the room. Person, device and seat are three things, many to many: two people may share a seat,
// one phone may serve several, and a person without a phone is served by a neighbour. Quiz, language and
// speaking time belong to persons.

#include <map>
#include <string>

#include "rules/ids.hpp"
#include "session/journal_port.hpp"

namespace kenes::session {

/// The number of the row that brought the person; 0: nobody.
using PersonId = std::uint64_t;

struct Person {
  PersonId id = 0;
  std::string name;      // As it is to be shown; empty when forgotten.
  std::string language;  // "kk", "ru", "en".
  std::string device;    // Empty: none of their own.
  rules::SeatSet seats;
  bool here = true;
  friend bool operator==(const Person&, const Person&) = default;
};
using People = std::map<PersonId, Person>;

}  // namespace kenes::session
