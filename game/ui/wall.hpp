#pragma once
// The wall: what everybody in the room looks at, one idea at a time, in one or two languages beside each
// other. Drawn in any rectangle, so that the console can show it small. Its smallest letters are a twentieth
// of its height; what is too long is shown part after part, never smaller; nothing covers the time.

#include <cstdint>
#include <string>
#include <vector>

#include "stage/geometry.hpp"
#include "stage/palette.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

struct WallModel {
  struct Line {
    enum class Kind : std::uint8_t { label, heading, text, quiet, big, good, bad, warning, item, bar };
    /// A piece of a bar: so many of the whole.
    struct Part {
      std::size_t count = 0;
      stage::Tone tone = stage::Tone::mist;
      friend bool operator==(const Part&, const Part&) = default;
    };
    Kind kind = Kind::text;
    std::string words;  // Of a bar: its figures too, above it.
    std::size_t of = 0;
    std::vector<Part> parts = {};
    friend bool operator==(const Line&, const Line&) = default;
  };
  /// Everything in one language.
  struct Half {
    std::string phase;   // Above everything: the part of the meeting and its time.
    std::string notice;  // Paused, not saved …
    std::vector<Line> lines;
    std::string wifi, address, code, came;  // In the lobby: what to do with each; how many there are.
    std::string stay;                       // … and what keeps a phone in the network.
    friend bool operator==(const Half&, const Half&) = default;
  };
  /// A QR code and what is to be typed where it cannot be read.
  struct Door {
    std::vector<std::string> rows;  // Of 0 and 1; empty: none.
    std::string words;              // Empty: there is no such door.
    friend bool operator==(const Door&, const Door&) = default;
  };
  enum class Time : std::uint8_t { none, running, low, over, still };
  bool blank = false;
  bool lobby = false;
  std::vector<Half> halves;  // One or two.
  Door wifi, address;
  std::string code;
  std::string clock;
  Time time = Time::none;
  friend bool operator==(const WallModel&, const WallModel&) = default;
};

/// `part`: which part of a long text, from 0; beyond the last it begins anew. How many there are.
std::size_t wall_panel(const Pen& pen, const WallModel& model, const stage::Rect& rect, std::size_t part = 0);

/// The same over all of a window of its own.
std::size_t wall_window(const Pen& pen, const WallModel& model, std::size_t part);

}  // namespace kenes::ui
