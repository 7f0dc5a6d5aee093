#pragma once
// Roles and queue: who sits here, who leads, who speaks and answers, whose turn comes when.

#include <optional>
#include <string>
#include <vector>

#include "ui/rows.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

struct PeopleModel {
  struct Person {
    rules::SeatId seat;
    Face face;
    std::string name, post, role;
    std::vector<Mark> marks;         // Chair, floor, answer, you, absent, a mood that differs from calm.
    bool lit = false;                // Has the floor or is to answer.
    std::size_t place = 0;           // In the queue, from 1; 0: not in it.
    std::string turns;               // "2 turns so far"; empty: none yet.
    std::vector<std::string> known;  // What everybody knows, one sentence each.
  };
  std::vector<Person> people;      // In the author's order; those who belong to this hearing.
  std::vector<std::size_t> queue;  // Places in `people`, first comes first.
};
/// Only what the seat may know. `around`: who belongs to the hearing, present or not; nobody: the core seats
/// and whoever is present.
[[nodiscard]] PeopleModel people_model(const Sight& sight, rules::SeatSet around = {});

struct PeopleDraft {
  rules::SeatId open;  // Unfolded: post and what is known; none: nobody.
};
struct PeopleWish {
  rules::SeatId pressed;
};
enum class Extent : std::uint8_t {
  compact,  // A column 200 – 260 wide.
  full,     // An overlay.
};
/// A person pressed is unfolded, or folded up again.
[[nodiscard]] std::optional<PeopleWish> people_panel(const Pen& pen, const PeopleModel& model,
                                                     PeopleDraft& draft, Extent extent);

}  // namespace kenes::ui
