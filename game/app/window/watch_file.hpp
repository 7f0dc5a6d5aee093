#pragma once
// What stands on the screen, told to whoever cannot look at it: a test that plays with a real mouse, later a
// screen reader. Only where somebody asks for it: the environment variable KENES_WATCH names a file, which is
// written anew after each frame, whole at every moment:
//
//   {"frame": 12, "inputs": 40, "settled": true, "took_us": 3100,
//    "pressables": [{"id": "practise", "words": "…", "box": [left, top, right, bottom], "in_sight": true,
//                    "enabled": true, "focused": false}, …],
//    "texts": ["…", …]}
//
// Boxes are in pixels of the window. `in_sight`: the middle of the box can be seen, so that it can be pressed
// there. `texts`: what is written and can be seen, at least in part. `inputs`: events that had come from the
// system; `settled`: nothing of them waits and no other frame follows by itself; `took_us`: from the frame's
// beginning until it was on the screen, before this file was written.

#include <cstdint>
#include <filesystem>
#include <string>

#include "ui/watch.hpp"

namespace kenes::app {

/// $KENES_WATCH; empty: nobody asks.
[[nodiscard]] std::filesystem::path watch_file();

struct FrameState {
  std::uint64_t frame = 0;  // Its number; WatchFile counts.
  std::uint64_t inputs = 0;
  bool settled = true;
  std::uint64_t took_us = 0;  // From its beginning until it was on the screen.
};
/// What the file says after a frame.
[[nodiscard]] std::string watch_json(const ui::Watch& watch, const FrameState& state);

/// Lives as long as the window. A file that cannot be written stops nobody from playing: it is not there.
class WatchFile {
 public:
  explicit WatchFile(std::filesystem::path file) : file_(std::move(file)) {}

  /// Null: nobody asks.
  [[nodiscard]] ui::Watch* watch() { return file_.empty() ? nullptr : &watch_; }
  void begin_frame() { watch_.begin_frame(); }
  /// The frame is on the screen: writes the file, where somebody asks.
  void end_frame(FrameState state);

 private:
  std::filesystem::path file_;
  ui::Watch watch_;
  std::uint64_t frame_ = 0;
};

}  // namespace kenes::app
