#pragma once
// The people: 24 of them, "p01" … "p24", drawn in code as busts. Scenarios name them by id; who a person is,
// what they are called and what they think is the scenario's business.

#include <cstdint>
#include <span>
#include <string_view>

#include "rules/words.hpp"
#include "stage/canvas.hpp"

namespace kenes::stage {

inline constexpr std::size_t kPortraits = 24;
/// In order; the same ids that the scenario format knows.
[[nodiscard]] std::span<const std::string_view> portrait_ids();
/// Whether the person of that id is a woman; scenarios say it too, for grammar, and should agree.
[[nodiscard]] bool is_woman(std::string_view id);

/// What changes in a person from moment to moment.
struct Bearing {
  rules::Mood mood = rules::Mood::calm;
  float turn = 0;    // The head, −1: to the left of the picture … 1: to the right.
  float gaze = 0;    // The eyes beyond that, −1 … 1.
  float lids = 0;    // 0: open … 1: shut.
  float speech = 0;  // The mouth, 0: closed … 1: open.
  friend bool operator==(const Bearing&, const Bearing&) = default;
};

/// One between two: what lies between two moods is neither of them, but the face passes smoothly.
struct Expression {
  float brow_lift = 0, brow_inner = 0;  // In head heights; inner ends up is worry, down is anger.
  float eyes = 1;                       // How far open.
  float smile = 0, mouth = 1;           // Corners up; width.
  float skew = 0, tilt = 0, nod = 0, shoulders = 0, cheeks = 0, gaze_down = 0;
  friend bool operator==(const Expression&, const Expression&) = default;
};
[[nodiscard]] const Expression& expression_of(rules::Mood mood);
[[nodiscard]] Expression mix(const Expression& a, const Expression& b, float t);

/// A bust within `box`: the head in its upper part, cut at the lower edge. With `below` the body goes on by
/// that many heights of the box, for people behind a table. An id that nobody has gets the first person.
void draw_person(Canvas& canvas, const Rect& box, std::string_view id, const Bearing& bearing,
                 float below = 0);
/// The same with an expression of one's own.
void draw_person(Canvas& canvas, const Rect& box, std::string_view id, const Bearing& bearing,
                 const Expression& expression, float below);

/// A person on a ground of their own colour, as cards and lists show them.
void draw_portrait(Canvas& canvas, const Rect& box, std::string_view id, const Bearing& bearing);

}  // namespace kenes::stage
