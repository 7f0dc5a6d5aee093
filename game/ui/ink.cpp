#include "ui/ink.hpp"

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

bool enter_pressed() {
  return ImGui::IsItemFocused() && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
}

}  // namespace

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

stage::Point measured(const Pen& pen, Lettering lettering, std::string_view words, float wrap) {
  const ImFont* font = font_of(pen, lettering);
  const ImVec2 size =
      font->CalcTextSizeA(font->FontSize, kNoEnd, wrap, words.data(), words.data() + words.size());
  return {size.x, size.y};
}

void letter(const Pen& pen, Lettering lettering, stage::Point at, float wrap, stage::Colour colour,
            std::string_view words) {
  const ImFont* font = font_of(pen, lettering);
  const stage::Point size = measured(pen, lettering, words, wrap);
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, {at.x, at.y},
                                      IM_COL32(colour.r, colour.g, colour.b, colour.a), words.data(),
                                      words.data() + words.size(), wrap);
  tell(pen, words, at, size);
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

stage::Canvas canvas_here(const Pen& pen) { return {*ImGui::GetWindowDrawList(), pen.palette}; }

Area area(const Pen& pen, std::string_view id, std::string_view words, stage::Point size, bool enabled) {
  const stage::Point at = cursor();
  Area made{{at.x, at.y, size.x, size.y}};
  const bool pressed = ImGui::InvisibleButton(std::string(id).c_str(), {size.x, size.y});
  if (pen.focus != nullptr) pen.focus->item();
  made.pressed = (pressed || enter_pressed()) && enabled;
  made.hovered = ImGui::IsItemHovered();
  made.held = ImGui::IsItemActive();
  made.focused = ImGui::IsItemFocused();
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
