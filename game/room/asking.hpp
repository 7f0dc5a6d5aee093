#pragma once
// Who waits for a nod: one phone, one wish, under a number of its own. The number stands on that phone and
// beside the buttons of whoever nods, so that a nod is for the phone that was looked at and for no other.

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "rules/ids.hpp"
#include "session/people.hpp"

namespace kenes::room {

struct Asked {
  std::uint32_t number = 0;
  session::PersonId person = 0;  // Who they say they are.
  std::string device;            // From where.
  rules::SeatId seat;            // To be shared with whoever has it; none: they want to be let back in.
  friend bool operator==(const Asked&, const Asked&) = default;
};

class Asking {
 public:
  Asking() = default;
  /// As it was written down. `latest`: the latest number that was given.
  Asking(std::vector<Asked> asked, std::uint32_t latest) : asked_(std::move(asked)), latest_(latest) {}

  /// A phone asks for one thing at a time: what it asked for before is forgotten, the same again keeps its
  /// number. 0: too many wait already.
  std::uint32_t ask(session::PersonId person, const std::string& device, rules::SeatId seat = {});
  /// Null: it was answered, or is none any more.
  [[nodiscard]] const Asked* find(std::uint32_t number) const;
  /// What this phone waits for; null: nothing.
  [[nodiscard]] const Asked* of(const std::string& device) const;
  [[nodiscard]] const std::vector<Asked>& all() const { return asked_; }

  [[nodiscard]] std::uint32_t latest() const { return latest_; }

  // True: there was such a one.

  bool forget(std::uint32_t number);
  /// All that was asked for in this one's name.
  bool forget_person(session::PersonId person);
  /// That person is there, with that phone: whoever else said that they were this one, and whatever else that
  /// phone wanted, is over. A seat that the person asked to share from this phone is still asked for.
  bool let_in(session::PersonId person, const std::string& device);
  bool forget_device(const std::string& device);
  friend bool operator==(const Asking&, const Asking&) = default;

 private:
  std::vector<Asked> asked_;  // In the order they came.
  std::uint32_t latest_ = 0;  // No number is given twice: an old nod must not open the door to somebody new.
};

}  // namespace kenes::room
