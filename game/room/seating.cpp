#include "room/seating.hpp"

#include <algorithm>
#include <utility>

#include "core/rng.hpp"

namespace kenes::room {
namespace {

using rules::Role;
using rules::SeatId;

bool reports(Role role) { return role == Role::akim || role == Role::official; }

class Draw {
 public:
  Draw(const rules::Script& script, const std::vector<Newcomer>& newcomers)
      : script_(script), newcomers_(newcomers) {
    for (const Newcomer& guest : newcomers) seats_.push_back(guest.seat);
  }

  /// Gives each guest the first seat that suits; where none does, the first.
  void run(std::vector<SeatId> free) {
    for (std::size_t i = 0; i < newcomers_.size(); ++i) {
      if (!seats_[i].is_none() || free.empty()) continue;
      auto pick = std::find_if(free.begin(), free.end(), [&](SeatId seat) { return suits(i, seat); });
      if (pick == free.end()) pick = free.begin();
      seats_[i] = *pick;
      free.erase(pick);
    }
  }
  /// A guest whose seat does not suit changes with another where both are content afterwards.
  void mend() {
    for (std::size_t i = 0; i < newcomers_.size(); ++i) {
      if (seats_[i].is_none() || !newcomers_[i].seat.is_none() || suits(i, seats_[i])) continue;
      for (std::size_t j = 0; j < newcomers_.size(); ++j) {
        if (j == i || seats_[j].is_none() || !newcomers_[j].seat.is_none()) continue;
        std::swap(seats_[i], seats_[j]);
        if (suits(i, seats_[i]) && suits(j, seats_[j])) break;
        std::swap(seats_[i], seats_[j]);
      }
    }
  }
  [[nodiscard]] std::vector<SeatId> take() { return std::move(seats_); }

 private:
  [[nodiscard]] Role role(SeatId seat) const { return script_.seats[seat.index()].role; }
  [[nodiscard]] bool faces(SeatId a, SeatId b) const {
    return !a.is_none() && !b.is_none() && face_each_other(role(a), role(b));
  }
  [[nodiscard]] bool suits(std::size_t guest, SeatId seat) const {
    const Newcomer& one = newcomers_[guest];
    if (one.own_post == role(seat)) return false;
    if (one.superior && faces(seat, seats_[*one.superior])) return false;
    for (std::size_t i = 0; i < newcomers_.size(); ++i) {
      if (i != guest && newcomers_[i].superior == guest && faces(seat, seats_[i])) return false;
    }
    return true;
  }

  const rules::Script& script_;
  const std::vector<Newcomer>& newcomers_;
  std::vector<SeatId> seats_;
};

}  // namespace

bool face_each_other(Role a, Role b) { return reports(a) != reports(b); }

std::vector<SeatId> draw_seats(const rules::Script& script, const std::vector<Newcomer>& newcomers,
                               const std::vector<SeatId>& free, std::uint64_t seed) {
  // The hearing needs its core seats first; among them, and among the others, chance decides.
  std::vector<SeatId> order = free;
  Rng rng(seed);
  for (std::size_t i = order.size(); i > 1; --i)
    std::swap(order[i - 1], order[rng.below(static_cast<std::uint32_t>(i))]);
  std::stable_partition(order.begin(), order.end(), [&](SeatId seat) { return script.core.has(seat); });
  const std::size_t wanted = static_cast<std::size_t>(std::count_if(
      newcomers.begin(), newcomers.end(), [](const Newcomer& guest) { return guest.seat.is_none(); }));
  if (order.size() > wanted) order.resize(wanted);
  Draw draw(script, newcomers);
  draw.run(std::move(order));
  draw.mend();
  return draw.take();
}

}  // namespace kenes::room
