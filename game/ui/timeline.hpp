#pragma once
// The hearing as a line: its parts, how the hall's trust went, and where it turned. Every turning point can
// be pressed: what happened there, what was said, and to play on from there.

#include <optional>
#include <string>
#include <vector>

#include "assess/turning.hpp"
#include "ui/ended.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

struct TimelineModel {
  struct Stretch {
    std::string name;
    float from = 0, to = 0;  // Of the whole, 0 – 1.
  };
  struct Trust {
    float at = 0, trust = 0;  // Both 0 – 1.
  };
  struct Point {
    assess::TurningPoint::Kind kind{};
    rules::Progress progress{};
    bool adopted = false, up = false;
    float at = 0, trust = 0;
    std::string when;               // "minute 12 · Questions"
    std::string title;              // What turned.
    std::string trust_words;        // "Trust in the hall: 45 → 49." Empty: it stayed.
    std::vector<std::string> told;  // What was said and done.
    std::size_t from = 0;           // Played on from here, so many moves stay: up to the person's own choice.
    bool mine = false;              // That choice is the move itself.
  };
  std::vector<Stretch> stretches;
  std::vector<Trust> trust;
  std::vector<Point> points;
  std::string length;  // "41 minutes"
};
[[nodiscard]] TimelineModel timeline_model(const Ended& ended);

struct TimelineDraft {
  bool turned_to = false;  // A mark was pressed: what it was is to be seen.
  std::size_t chosen = 0;
};
struct TimelineWish {
  std::size_t play_from = 0;  // So many moves stay.
};
[[nodiscard]] std::optional<TimelineWish> timeline_panel(const Pen& pen, const TimelineModel& model,
                                                         TimelineDraft& draft);

}  // namespace kenes::ui
