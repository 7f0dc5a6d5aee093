#include "ui/ink.hpp"

#include <algorithm>
#include <string>

#include <imgui.h>

#include "ui/focus.hpp"

namespace kenes::ui {
namespace {

constexpr float kNoEnd = 3.4e38F;

Box seen_now() {
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  return {list.GetClipRectMin().x, list.GetClipRectMin().y, list.GetClipRectMax().x, list.GetClipRectMax().y};
}

std::size_t end_of_word(std::string_view words, std::size_t from) {
  const std::size_t end = words.find_first_of(" \n", from);
  return end == std::string_view::npos ? words.size() : end;
}

/// The words with line breaks where they do not fit. Dear ImGui would also break behind any comma: "82,|9 %".
/// A word that is too long for a line is left to it.
std::string in_lines(const ImFont* font, float size, std::string_view words, float wrap) {
  if (wrap <= 0) return std::string(words);
  const auto width = [&](std::size_t from, std::size_t to) {
    return font->CalcTextSizeA(size, kNoEnd, 0, words.data() + from, words.data() + to).x;
  };
  std::string out(words);
  std::size_t line = 0;
  std::size_t broken = std::string::npos;  // The last space of this line.
  for (std::size_t at = end_of_word(words, 0);; at = end_of_word(words, at + 1)) {
    if (width(line, at) > wrap && broken != std::string::npos) {
      out[broken] = '\n';
      line = broken + 1;
    }
    if (at == words.size()) return out;
    broken = words[at] == '\n' ? std::string::npos : at;
    if (words[at] == '\n') line = at + 1;
  }
}

void write(const ImFont* font, float size, stage::Point at, float wrap, stage::Colour colour,
           std::string_view words) {
  ImGui::GetWindowDrawList()->AddText(font, size, {at.x, at.y}, packed(colour), words.data(),
                                      words.data() + words.size(), wrap);
}

bool enter_pressed() {
  return ImGui::IsItemFocused() && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
}

}  // namespace

std::uint32_t packed(stage::Colour colour) { return IM_COL32(colour.r, colour.g, colour.b, colour.a); }

ImFont* font_of(const Pen& pen, Lettering lettering) {
  switch (lettering) {
    case Lettering::small:
      return pen.letters.small;
    case Lettering::text:
      return pen.letters.text;
    case Lettering::bold:
      return pen.letters.bold;
    case Lettering::heading:
      return pen.letters.heading;
    case Lettering::title:
      return pen.letters.title;
  }
  return pen.letters.text;
}

stage::Point measured(const Pen& pen, Lettering lettering, std::string_view words, float wrap, float zoom) {
  const ImFont* font = font_of(pen, lettering);
  const float high = font->FontSize * zoom;
  const std::string lines = in_lines(font, high, words, wrap);
  const ImVec2 size = font->CalcTextSizeA(high, kNoEnd, wrap, lines.data(), lines.data() + lines.size());
  return {size.x, size.y};
}

void letter(const Pen& pen, Lettering lettering, stage::Point at, float wrap, stage::Colour colour,
            std::string_view words, float zoom) {
  const ImFont* font = font_of(pen, lettering);
  const float high = font->FontSize * zoom;
  write(font, high, at, wrap, colour, in_lines(font, high, words, wrap));
  tell(pen, words, at, measured(pen, lettering, words, wrap, zoom));
}

float letter_centred(const Pen& pen, Lettering lettering, stage::Point at, float width, stage::Colour colour,
                     std::string_view words, float zoom) {
  const ImFont* font = font_of(pen, lettering);
  const float high = font->FontSize * zoom;
  const std::string lines = in_lines(font, high, words, width);
  float y = at.y;
  for (std::size_t from = 0; from <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', from), lines.size());
    const std::string_view line = std::string_view(lines).substr(from, end - from);
    const ImVec2 size = font->CalcTextSizeA(high, kNoEnd, width, line.data(), line.data() + line.size());
    write(font, high, {at.x + (width - size.x) / 2, y}, width, colour, line);
    y += std::max(size.y, high);
    from = end + 1;
  }
  const stage::Point taken = measured(pen, lettering, words, width, zoom);
  tell(pen, words, {at.x + (width - taken.x) / 2, at.y}, taken);
  return taken.y;
}

void tell(const Pen& pen, std::string_view words, stage::Point at, stage::Point size) {
  if (pen.watch == nullptr) return;
  pen.watch->add(
      Watch::Lettering{std::string(words), {at.x, at.y, at.x + size.x, at.y + size.y}, seen_now()});
}

stage::Point cursor() {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  return {at.x, at.y};
}

float room() { return ImGui::GetContentRegionAvail().x; }

void take(float width, float height) { ImGui::Dummy({width, height}); }

stage::Canvas canvas_here(const Pen& pen) { return {*ImGui::GetWindowDrawList(), pen.palette, pen.memory}; }

namespace {

/// A light ring in a dark one (on paper the other way round), which can be told from every fill there is.
/// Over all, because the thing itself is drawn after it has been asked for.
void ring(const Pen& pen, const stage::Rect& box) {
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  const ImDrawList& here = *ImGui::GetWindowDrawList();
  list.PushClipRect(here.GetClipRectMin(), here.GetClipRectMax());
  const ImVec2 from(box.x, box.y);
  const ImVec2 to(box.right(), box.bottom());
  list.AddRect(from, to, packed(pen.palette[stage::Tone::night]), pen.px(6), 0, pen.px(5));
  list.AddRect(from, to, packed(pen.palette[stage::Tone::felt]), pen.px(6), 0, pen.px(2.5F));
  list.PopClipRect();
}

}  // namespace

Area area(const Pen& pen, std::string_view id, std::string_view words, stage::Point size, bool enabled) {
  const stage::Point at = cursor();
  Area made{{at.x, at.y, size.x, size.y}};
  const bool pressed = ImGui::InvisibleButton(std::string(id).c_str(), {size.x, size.y});
  if (pen.focus != nullptr) pen.focus->item();
  made.pressed = (pressed || enter_pressed()) && enabled;
  made.hovered = ImGui::IsItemHovered();
  made.held = ImGui::IsItemActive();
  made.focused = ImGui::IsItemFocused();
  if (focus_is_shown()) ring(pen, made.box);
  if (pen.watch != nullptr) {
    pen.watch->add(Watch::Pressable{std::string(id),
                                    std::string(words),
                                    {at.x, at.y, at.x + size.x, at.y + size.y},
                                    seen_now(),
                                    enabled,
                                    made.focused});
  }
  return made;
}

}  // namespace kenes::ui
