#pragma once
// A sheet of paper that grows with what is written on it, and the documents written on such sheets.

#include <imgui.h>

#include "ui/block.hpp"
#include "ui/reader.hpp"

namespace kenes::ui {

/// Ours, at 100 %: a sheet takes a zoom of so many times this width, or its words would have no room.
inline constexpr float kWideEnough = 340;

/// Begins at Dear ImGui's cursor, `width` pixels wide; what is written goes from above downwards. Everything
/// on it grows with `zoom`, as far as the width allows.
class Paper {
 public:
  Paper(const Pen& pen, float width, float zoom);
  ~Paper();  // Lays the sheet under it all.
  Paper(const Paper&) = delete;
  Paper& operator=(const Paper&) = delete;

  struct Hand {
    Lettering lettering = Lettering::text;
    float quiet = 0;   // 0: black ink … 1: as pale as may be read.
    float indent = 0;  // Ours, from the left margin.
    float right = 0;   // Ours, kept free at the right.
    bool centred = false;
  };
  /// A paragraph.
  void write(std::string_view words, const Hand& hand);
  [[nodiscard]] float height_of(std::string_view words, const Hand& hand) const;
  void skip(float ours) { y_ += px(ours); }
  /// Goes to the lower edge of something drawn by the caller.
  void go_to(float y) { y_ = y; }

  [[nodiscard]] const Pen& pen() const { return pen_; }
  [[nodiscard]] float px(float ours) const { return pen_.px(ours) * zoom_; }
  [[nodiscard]] float zoom() const { return zoom_; }
  [[nodiscard]] float left() const { return left_; }  // Between the margins.
  [[nodiscard]] float width() const { return width_; }
  [[nodiscard]] float y() const { return y_; }
  [[nodiscard]] stage::Canvas canvas() const { return canvas_here(pen_); }
  [[nodiscard]] stage::Colour ink(float quiet = 0) const;
  [[nodiscard]] stage::Colour sheet() const;
  /// Other paper than plain: a chat's screen, a print's back.
  void tint(stage::Tone tone, float part) {
    tint_ = tone;
    tinted_ = part;
  }

 private:
  const Pen& pen_;
  float zoom_, left_, width_, y_;
  stage::Rect box_;
  stage::Tone tint_ = stage::Tone::paper;
  float tinted_ = 0;
  ImDrawListSplitter layers_;
};

inline constexpr float kChatTint = 0.25F;  // How blue the ground of a chat is.

struct DocumentLook {
  float width = 0;  // In pixels.
  float zoom = 1;
  bool presenting = false;  // Lines that may be shown can be pressed.
  std::string_view prefix;  // Of the lines' ids.
};
/// The document in the dress of its kind. The place of the line that was pressed.
[[nodiscard]] std::optional<std::size_t> draw_document(const Pen& pen, const DocumentModel& document,
                                                       const DocumentLook& look);

}  // namespace kenes::ui
