#pragma once
// The coach of the first hearing: what a panel is for, in a sentence or two, the first time it matters. Each
// card is shown until the person has got it, then never again; all of them can be sent away for good.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "rules/words.hpp"
#include "ui/hearing_frame.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

/// In the order in which they come before each other.
enum class CoachTopic : std::uint8_t {
  brief,
  report,
  documents,
  line,  // Of an opened document.
  drafts,
  people,
  log,
  procedure,
  glossary,
  dialogue,
  act,  // While others speak.
  prediction,
  vote,
  question,
  recess,
  turn,
  queue,
  end,
  count
};
/// As it is kept in the settings: "brief" … "end".
[[nodiscard]] std::string_view name_of(CoachTopic topic);
/// What is kept when no more explanations are wanted.
inline constexpr std::string_view kCoachDismissed = "all";

/// What is on the screen.
struct CoachScene {
  enum class Box : std::uint8_t { nothing, words, turn, question, prediction, vote };
  Drawer drawer = Drawer::none;
  bool reading = false;  // A document is open.
  Box box = Box::nothing;
  bool sides = false;    // Report and documents stand beside the chamber.
  bool queue = false;    // Somebody waits for the floor.
  bool may_act = false;  // While something is said, the person could do something instead.
  rules::PhaseKind phase{};
  friend bool operator==(const CoachScene&, const CoachScene&) = default;
};

/// What is to be explained now. Nothing: all that is on the screen has been seen before, or no explanations
/// are wanted. Speaks of nothing that is not on the screen.
[[nodiscard]] std::optional<CoachTopic> coach_topic(const CoachScene& scene,
                                                    std::span<const std::string> seen);

enum class CoachWish : std::uint8_t { got_it, no_more };
/// A card as wide as there is room. Stands beside what it explains, never over it.
[[nodiscard]] std::optional<CoachWish> coach_card(const Pen& pen, CoachTopic topic);

}  // namespace kenes::ui
