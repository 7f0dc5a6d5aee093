#pragma once
// Where everything stands while a hearing runs: the bar on top, who is here on the left, the report and the
// documents on the right, the chamber in the middle with what is said or asked below it. Where the window is
// small or the letters are large the sides are left out and open over the middle instead.

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "stage/geometry.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

/// What can be opened over the middle.
enum class Drawer : std::uint8_t {
  none,
  people,
  brief,
  report,
  evidence,
  table,  // Drafts and votes.
  log,
  procedure,
  glossary,
  menu
};

struct TopBarModel {
  std::string title;
  std::string phase;         // "Questions · 3 of 7".
  std::string clock;         // "12 of 20 minutes".
  float spent = 0;           // Part of this phase's time, 0 – 1 and beyond.
  std::string trust;         // "trust 45".
  std::vector<bool> marked;  // By Drawer: something new is in there.
  bool auto_play = false;
  bool mute = false;
  bool unsaved = false;  // Nothing is kept, or not all of it.
};

struct FrameDraft {
  Drawer drawer = Drawer::none;
  Drawer looked_into = Drawer::none;  // The one that has the keyboard.
  bool sides = false;                 // The sides stood beside the chamber in the last frame.
  float box_height = 0;               // What is said or asked took in the last frame, in pixels.
  float foot_height = 0;              // The same of what stands below it.
  float lower_height = 0;             // What both have below the hall: as long as they need not much less.
  float coach_height = 0;             // The same of the coach's card.
  float box_room = 0;         // What the box has where that does not go by what stands in it, or 0 …
  float box_extra = 0;        // … and what of it was filled only because there was room.
  bool coach_alone = false;   // The coach's card hides what it explains: there is no room for both.
  bool box_begins = false;    // What is said or asked is another: it is shown from its beginning.
  bool box_turns = false;     // It is to be turned on to what lies below.
  bool box_goes_on = false;   // Something of it lies below what can be seen.
  text::Language language{};  // The one that was pressed in the bar.
  std::size_t shelved = 7;    // So many drawers have room in the row; the others stand in the menu.
  /// What places have taken: where it has changed, the next frame looks different though nothing happens.
  [[nodiscard]] std::array<float, 3> taken() const { return {box_height, foot_height, coach_height}; }
};

/// What fills the places. Each is called inside a region of its own, at most once a frame; `stage` gets its
/// rectangle in pixels. `foot` stands below `box` and is in sight however long that is: what moves on.
/// `coach` is empty where nothing is to be explained; its card gets a place of its own and covers nothing.
struct FrameParts {
  std::function<void()> people, report, evidence, box, foot, drawer, coach;
  std::function<void(const stage::Rect&)> stage;
};

/// `glossary` is opened by the frame itself; `language`: FrameDraft::language is to be spoken.
enum class FrameWish : std::uint8_t {
  leave,
  undo,
  hint,
  skip,
  auto_play,
  mute,
  glossary,
  settings,
  help,
  language
};

[[nodiscard]] std::optional<FrameWish> hearing_frame(const Pen& pen, const TopBarModel& top,
                                                     FrameDraft& draft, const FrameParts& parts);

}  // namespace kenes::ui
