#pragma once
// What panels about people are made of: signs with their words, rows with a portrait, pieces counted.

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/pen.hpp"
#include "ui/signs.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {

/// A sign with its word.
struct Mark {
  Sign sign = Sign::none;
  std::string words;
  stage::Tone tone = stage::Tone::mist;
  friend bool operator==(const Mark&, const Mark&) = default;
};
/// Beside each other, wrapped to the next row where they do not fit.
void marks(const Pen& pen, std::span<const Mark> all);
/// How high they are in a row `width` wide, and the same drawn from a corner on: for rows that are pressed.
[[nodiscard]] float marks_height(const Pen& pen, std::span<const Mark> all, float width);
void marks_at(const Pen& pen, stage::Point at, std::span<const Mark> all, float width);

/// Somebody with a face.
struct Face {
  std::string portrait;  // "p01" …
  rules::Mood mood = rules::Mood::calm;
  bool away = false;  // Drawn pale.
};
struct PersonRow {
  Face face;
  std::string name;
  std::string below;  // A quieter paragraph.
  std::vector<Mark> marks;
  std::string number;   // In front of the face: a place in a queue.
  bool chosen = false;  // Unfolded.
  bool lit = false;     // The hall listens to this one.
};
/// A row with a portrait that can be pressed. `face_size` in ours.
[[nodiscard]] bool press_person(const Pen& pen, std::string_view id, const PersonRow& row,
                                float face_size = 40);

/// The same to look at only.
void show_person(const Pen& pen, const PersonRow& row, float face_size = 40);
/// As many columns as have room, each at least `narrowest` (ours) wide; `one` draws an entry.
void columns(const Pen& pen, std::string_view id, std::size_t count, float narrowest,
             const std::function<void(std::size_t)>& one);

/// `value` of `most` as drawn pieces; for a standing of 0 – 10.
void pips(const Pen& pen, int value, int most, stage::Tone tone);
/// A heading inside a panel, with a fine line after it.
void subheading(const Pen& pen, std::string_view words);

}  // namespace kenes::ui
