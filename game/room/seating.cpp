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
    for (const Newcomer& one : newcomers) seats_.push_back(one.seat);
  }

  /// Seats for all, tried one after the other; wishes that cannot be met are given up from the last on.
  void run(const std::vector<SeatId>& free) {
    free_ = free;
    for (wishes_ = newcomers_.size();; --wishes_) {
      used_.assign(free_.size(), false);
      steps_ = 0;
      if (assign(0) || wishes_ == 0) return;
    }
  }
  [[nodiscard]] std::vector<SeatId> take() { return std::move(seats_); }

 private:
  [[nodiscard]] Role role(SeatId seat) const { return script_.seats[seat.index()].role; }
  [[nodiscard]] bool faces(SeatId a, SeatId b) const {
    return !a.is_none() && !b.is_none() && face_each_other(role(a), role(b));
  }
  /// From this newcomer on. Whoever comes after the last free seat has none.
  bool assign(std::size_t newcomer) {
    if (newcomer == newcomers_.size()) return true;
    const bool none_left = std::ranges::find(used_, false) == used_.end();
    if (!newcomers_[newcomer].seat.is_none() || none_left) return assign(newcomer + 1);
    for (std::size_t i = 0; i < free_.size(); ++i) {
      if (used_[i] || !suits(newcomer, free_[i])) continue;
      if (++steps_ > kMostSteps) return false;
      used_[i] = true;
      seats_[newcomer] = free_[i];
      if (assign(newcomer + 1)) return true;
      used_[i] = false;
      seats_[newcomer] = {};
    }
    return false;
  }
  [[nodiscard]] bool suits(std::size_t newcomer, SeatId seat) const {
    if (newcomer >= wishes_) return true;
    const Newcomer& one = newcomers_[newcomer];
    if (one.own_post == role(seat)) return false;
    if (one.superior && faces(seat, seats_[*one.superior])) return false;
    for (std::size_t i = 0; i < newcomers_.size(); ++i) {
      if (i != newcomer && newcomers_[i].superior == newcomer && faces(seat, seats_[i])) return false;
    }
    return true;
  }

  static constexpr std::size_t kMostSteps = 20'000;  // Of one search; thirty people need some dozens.

  const rules::Script& script_;
  const std::vector<Newcomer>& newcomers_;
  std::vector<SeatId> seats_, free_;
  std::vector<bool> used_;
  std::size_t wishes_ = 0;  // So many newcomers' wishes are kept.
  std::size_t steps_ = 0;
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
      newcomers.begin(), newcomers.end(), [](const Newcomer& one) { return one.seat.is_none(); }));
  // Where there are fewer people than core seats, any of these will do: wishes choose.
  const auto core = static_cast<std::size_t>(
      std::ranges::count_if(order, [&](SeatId seat) { return script.core.has(seat); }));
  order.resize(std::min(order.size(), std::max(wanted, core)));
  Draw draw(script, newcomers);
  draw.run(order);
  return draw.take();
}

}  // namespace kenes::room
