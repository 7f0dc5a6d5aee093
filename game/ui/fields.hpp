#pragma once
// Fields to write into, in any keyboard layout. What is written belongs to the caller.

#include <cstddef>
#include <string>
#include <string_view>

#include "ui/pen.hpp"

namespace kenes::ui {

/// One line as wide as there is room; `hint` stands in it while it is empty. True: it was changed. Takes no
/// more than `most` bytes and never half a letter.
bool line_field(const Pen& pen, std::string_view id, std::string_view hint, std::string& text,
                std::size_t most = 120);

/// Several lines, `lines` of them in sight.
bool page_field(const Pen& pen, std::string_view id, std::string_view hint, std::string& text,
                std::size_t most, int lines);

/// One line that can be marked and copied, not changed.
void shown_field(const Pen& pen, std::string_view id, std::string_view text);

/// The field of that id, in the region that is being drawn, is written in from the next frame on.
void write_in(std::string_view id);
/// Enter was pressed in the line that was drawn last.
[[nodiscard]] bool is_entered();

/// What Ctrl+V puts somewhere afterwards, here and in other programs.
void put_on_clipboard(const std::string& text);

}  // namespace kenes::ui
