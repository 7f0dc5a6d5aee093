#include "room/asking.hpp"

#include <algorithm>

namespace kenes::room {
namespace {

constexpr std::size_t kMostWaiting = 30;  // As many as a room holds; more is somebody's mischief.

}  // namespace

std::uint32_t Asking::ask(session::PersonId person, const std::string& device, rules::SeatId seat) {
  const Asked* before = of(device);
  if (before != nullptr && before->person == person && before->seat == seat) return before->number;
  forget_device(device);
  if (asked_.size() >= kMostWaiting) return 0;
  asked_.push_back({++latest_, person, device, seat});
  return latest_;
}

const Asked* Asking::find(std::uint32_t number) const {
  const auto found = std::ranges::find(asked_, number, &Asked::number);
  return found == asked_.end() ? nullptr : &*found;
}

const Asked* Asking::of(const std::string& device) const {
  const auto found = std::ranges::find(asked_, device, &Asked::device);
  return found == asked_.end() ? nullptr : &*found;
}

bool Asking::forget(std::uint32_t number) {
  return std::erase_if(asked_, [&](const Asked& one) { return one.number == number; }) > 0;
}

bool Asking::forget_person(session::PersonId person) {
  return std::erase_if(asked_, [&](const Asked& one) { return one.person == person; }) > 0;
}

bool Asking::let_in(session::PersonId person, const std::string& device) {
  return std::erase_if(asked_, [&](const Asked& one) {
           const bool theirs = one.person == person && one.device == device && !one.seat.is_none();
           return !theirs && (one.person == person || one.device == device);
         }) > 0;
}

bool Asking::forget_device(const std::string& device) {
  return std::erase_if(asked_, [&](const Asked& one) { return one.device == device; }) > 0;
}

}  // namespace kenes::room
