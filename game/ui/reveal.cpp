#include "ui/reveal.hpp"

#include <algorithm>

#include <imgui.h>

#include "ui/ink.hpp"
#include "ui/watch.hpp"

namespace kenes::ui {
namespace {

/// Where the line that begins at `from` ends, and where the next begins.
struct Line {
  const char* end;
  const char* next;
};
Line line_at(const ImFont& font, const char* from, const char* last, float width) {
  const char* newline = std::find(from, last, '\n');
  const char* end = font.CalcWordWrapPositionA(1.0F, from, newline, width);
  if (end == from && from != newline) ++end;  // A letter wider than the line still takes its place.
  if (end == newline) return {end, newline == last ? last : newline + 1};
  const char* next = end;
  while (next != newline && *next == ' ') ++next;
  return {end, next};
}

}  // namespace

void reveal(const Pen& pen, std::string_view words, std::size_t shown, Lettering lettering,
            stage::Tone tone) {
  const ImFont& font = *font_of(pen, lettering);
  const float width = ImGui::GetContentRegionAvail().x;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const char* const first = words.data();
  const char* const last = first + words.size();
  const char* const visible = first + std::min(shown, words.size());
  const stage::Colour c = pen.palette[tone];
  float y = at.y;
  for (const char* from = first; from < last;) {
    const Line line = line_at(font, from, last, width);
    if (from < visible)
      list.AddText(&font, font.FontSize, {at.x, y}, packed(c), from, std::min(line.end, visible));
    y += font.FontSize;
    from = line.next;
  }
  tell(pen, words, {at.x, at.y}, {width, y - at.y});
  ImGui::Dummy({width, y - at.y});
}

}  // namespace kenes::ui
