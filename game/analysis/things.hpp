#pragma once
// Everything that can come about in hearings of one script, numbered, so that what a hearing showed is a row
// of bits and what many showed is a row of counts.

#include <cstdint>
#include <vector>

#include "rules/script.hpp"

namespace kenes::analysis {

enum class ThingKind : std::uint8_t {
  beat,
  choice,     // a: beat, b: choice.
  claim,      // a: claim, b: Progress, from `questioned` on.
  presented,  // a: evidence, with a line that matters.
  proposed,   // a: recommendation.
  adopted,
  rejected,
  inject,
  variant,
  ending,
  aftermath,  // a: what is told after the end.
  goal,       // a: seat, b: its goal, reached when the hearing ends.
};
inline constexpr std::size_t kThingKinds = 12;

struct Thing {
  ThingKind kind{};
  std::uint16_t a = 0;
  std::uint8_t b = 0;
  friend bool operator==(const Thing&, const Thing&) = default;
};

class Things {
 public:
  explicit Things(const rules::Script& script);

  [[nodiscard]] std::size_t size() const { return all_.size(); }
  [[nodiscard]] const Thing& operator[](std::size_t at) const { return all_[at]; }
  /// The number of a thing whose `b` is not used.
  [[nodiscard]] std::size_t at(ThingKind kind, std::size_t a) const { return first(kind) + a; }
  [[nodiscard]] std::size_t choice(std::size_t beat, std::size_t choice) const {
    return choices_[beat] + choice;
  }
  [[nodiscard]] std::size_t claim(std::size_t claim, rules::Progress reached) const {
    return first(ThingKind::claim) + claim * kSteps + static_cast<std::size_t>(reached) - kFirstStep;
  }
  [[nodiscard]] std::size_t goal(std::size_t seat, std::size_t goal) const { return goals_[seat] + goal; }
  [[nodiscard]] std::size_t first(ThingKind kind) const { return starts_[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] std::size_t count(ThingKind kind) const {
    return starts_[static_cast<std::size_t>(kind) + 1] - first(kind);
  }

 private:
  static constexpr std::size_t kFirstStep = static_cast<std::size_t>(rules::Progress::questioned);
  static constexpr std::size_t kSteps = rules::kNames<rules::Progress>.size() - kFirstStep;

  void add(ThingKind kind, std::size_t count);
  void add_choices(const rules::Script& script);
  void add_goals(const rules::Script& script);

  std::vector<Thing> all_;
  std::array<std::size_t, kThingKinds + 1> starts_{};
  std::vector<std::size_t> choices_;  // Where each beat's begin.
  std::vector<std::size_t> goals_;    // Where each seat's begin.
};

/// What must hold when the hearing is over for a goal or an aftermath to come about. Requires one of those.
[[nodiscard]] rules::Condition condition_at_end(const rules::Script& script, const Thing& thing);

inline constexpr std::size_t kNoThing = ~std::size_t{0};
/// The number of the thing that a happening is; kNoThing for most. Adopted and rejected count for
/// recommendations themselves, not for amendments to them.
[[nodiscard]] std::size_t thing_of(const Things& things, const rules::Happening& happening);

}  // namespace kenes::analysis
