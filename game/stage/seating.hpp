#pragma once
// Where everybody sits in the chamber: a horseshoe table that opens towards us, the chair at its head, the
// council on one arm, those who report on the other; who only listens, in a row behind when the table is
// full.
//
// The stage's units: 1.6 wide, 1 high, whatever the size of the picture.

#include <span>
#include <string>
#include <vector>

#include "rules/script.hpp"
#include "stage/geometry.hpp"
#include "stage/season.hpp"

namespace kenes::stage {

inline constexpr float kStageWidth = 1.6F;
inline constexpr float kStageHeight = 1.0F;

struct Place {
  rules::SeatId seat;
  std::string_view portrait;  // One of portrait_ids().
  Point at;                   // The middle of the bust's lower edge, which the table hides.
  float size = 0;             // Of the bust's box.
  bool behind = false;        // In the row behind the table.
  friend bool operator==(const Place&, const Place&) = default;
};

/// What the stage knows of a scenario, taken once.
struct Hall {
  std::vector<Place> places;  // From the back to the front.
  struct Delivery {
    rules::SectionId section;
    rules::SeatId by;
    bool co_report = false;
    friend bool operator==(const Delivery&, const Delivery&) = default;
  };
  std::vector<Delivery> deliveries;           // In their order.
  std::vector<rules::EvidenceKind> evidence;  // By EvidenceId.
  Held held;
  friend bool operator==(const Hall&, const Hall&) = default;
};

/// `portraits` by SeatId, at least as many as the script has seats. `seated`: for whom there is a place.
[[nodiscard]] Hall seat_people(const rules::Script& script, std::span<const std::string> portraits,
                               rules::SeatSet seated, const Held& held = {});

/// The table's outer edge: how far down it is at `x`.
[[nodiscard]] float table_edge(float x);

}  // namespace kenes::stage
