#include "stage/seating.hpp"

#include <algorithm>
#include <cmath>

#include "core/expect.hpp"
#include "stage/portrait.hpp"

namespace kenes::stage {
namespace {

using rules::Role;
using rules::SeatId;

constexpr float kMiddle = kStageWidth / 2;
constexpr float kHead = 0.615F;   // How far down the table's head lies …
constexpr float kDrop = 0.335F;   // … and how much further its ends.
constexpr float kReach = 0.665F;  // From the middle to the outermost people.
constexpr std::size_t kAtTable = 17;

/// Lower sits nearer to the chair; those from 6 on go to the row behind first.
int rank_of(Role role) {
  switch (role) {
    case Role::chair:
      return 0;
    case Role::secretary:
    case Role::maslikhat_chair:
      return 1;
    case Role::akim:
      return 2;
    case Role::member:
      return 3;
    case Role::official:
      return 4;
    case Role::expert:
      return 5;
    case Role::citizen:
      return 6;
    case Role::journalist:
      return 7;
    default:
      return 8;
  }
}

/// Whose arm of the table: −1 the council's, 1 that of those who report, 0 either.
int arm_of(Role role) {
  if (role == Role::member || role == Role::maslikhat_chair) return -1;
  if (role == Role::secretary || role == Role::akim || role == Role::official) return 1;
  return 0;
}

struct Arms {
  std::vector<SeatId> left, right, behind;  // From the chair outwards.
};

Arms share_out(const rules::Script& script, std::vector<SeatId> people) {
  const auto role = [&](SeatId seat) { return script.seats[seat.index()].role; };
  std::stable_sort(people.begin(), people.end(),
                   [&](SeatId a, SeatId b) { return rank_of(role(a)) < rank_of(role(b)); });
  Arms arms;
  while (people.size() > kAtTable) {
    arms.behind.insert(arms.behind.begin(), people.back());
    people.pop_back();
  }
  for (std::size_t i = 1; i < people.size(); ++i) {
    const int arm = arm_of(role(people[i]));
    const bool to_left = arm < 0 || (arm == 0 && arms.left.size() <= arms.right.size());
    (to_left ? arms.left : arms.right).push_back(people[i]);
  }
  // Neither arm much longer than the other: the outermost change sides.
  while (arms.left.size() > arms.right.size() + 1) {
    arms.right.push_back(arms.left.back());
    arms.left.pop_back();
  }
  while (arms.right.size() > arms.left.size() + 1) {
    arms.left.push_back(arms.right.back());
    arms.right.pop_back();
  }
  return arms;
}

float size_at(float y, float spacing) {
  const float near = 0.84F + 0.40F * (y - kHead) / kDrop;
  return std::min(spacing * 2.05F, 0.265F) * near;
}

Place place_at(SeatId seat, std::string_view portrait, float x, float spacing) {
  const float y = table_edge(x);
  return {seat, portrait, {x, y + 0.012F}, size_at(y, spacing), false};
}

/// In the gaps between those at the table, spread over its whole length.
template <class Known>
void seat_behind(Hall& hall, const std::vector<SeatId>& people, const Known& known, float spacing) {
  std::vector<float> table;
  table.reserve(hall.places.size());
  for (const Place& place : hall.places) table.push_back(place.at.x);
  std::sort(table.begin(), table.end());
  const std::size_t gaps = table.size() - 1;
  for (std::size_t i = 0; i < people.size(); ++i) {
    const float t = (static_cast<float>(i) + 0.5F) / static_cast<float>(people.size());
    const auto gap = std::min(static_cast<std::size_t>(t * static_cast<float>(gaps)), gaps - 1);
    const float x =
        people.size() > gaps ? mix(table.front(), table.back(), t) : (table[gap] + table[gap + 1]) / 2;
    const float size = size_at(table_edge(x), spacing) * 0.86F;
    hall.places.push_back({people[i], known(people[i]), {x, table_edge(x) - size * 0.60F}, size, true});
  }
}

}  // namespace

float table_edge(float x) {
  const float away = (x - kMiddle) / kReach;
  return kHead + kDrop * std::pow(std::fabs(away), 1.8F);
}

Hall seat_people(const rules::Script& script, std::span<const std::string> portraits, rules::SeatSet seated,
                 const Held& held) {
  KENES_EXPECT(portraits.size() >= script.seats.size());
  const auto known = [&](SeatId seat) {
    const auto ids = portrait_ids();
    const auto found = std::find(ids.begin(), ids.end(), portraits[seat.index()]);
    return found == ids.end() ? ids.front() : *found;
  };
  Hall hall;
  hall.held = held;
  std::vector<SeatId> people;
  for (std::size_t i = 0; i < script.seats.size(); ++i) {
    if (seated.has(SeatId{i})) people.push_back(SeatId{i});
  }
  // Whoever presides comes first: at the head of the table, whether in this role or not.
  std::stable_partition(people.begin(), people.end(), [&](SeatId seat) { return seat == script.chair; });
  const Arms arms = share_out(script, people);
  const std::size_t longest = std::max({arms.left.size(), arms.right.size(), std::size_t{3}});
  const float spacing = kReach / static_cast<float>(longest);
  const auto arm = [&](const std::vector<SeatId>& seats, float side) {
    const float step = std::min(kReach / std::max(1.0F, static_cast<float>(seats.size())), spacing * 1.12F);
    for (std::size_t i = 0; i < seats.size(); ++i) {
      hall.places.push_back(
          place_at(seats[i], known(seats[i]), kMiddle + side * step * static_cast<float>(i + 1), spacing));
    }
  };
  if (!people.empty()) {
    const auto head = std::min_element(people.begin(), people.end(), [&](SeatId a, SeatId b) {
      return rank_of(script.seats[a.index()].role) < rank_of(script.seats[b.index()].role);
    });
    hall.places.push_back(place_at(*head, known(*head), kMiddle, spacing));
  }
  arm(arms.left, -1);
  arm(arms.right, 1);
  seat_behind(hall, arms.behind, known, spacing);
  std::stable_sort(hall.places.begin(), hall.places.end(), [](const Place& a, const Place& b) {
    return a.behind != b.behind ? a.behind : a.at.y < b.at.y;
  });
  for (std::size_t i = 0; i < script.sections.size(); ++i) {
    hall.deliveries.push_back({rules::SectionId{i}, script.sections[i].by, script.sections[i].co_report});
  }
  for (const rules::Evidence& item : script.evidence) hall.evidence.push_back(item.kind);
  return hall;
}

}  // namespace kenes::stage
