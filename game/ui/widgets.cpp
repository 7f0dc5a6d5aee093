#include "ui/widgets.hpp"

#include <algorithm>
#include <string>

#include <imgui.h>

#include "stage/chamber.hpp"
#include "stage/legible.hpp"
#include "ui/focus.hpp"
#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using stage::Colour;
using stage::Tone;

ImVec4 floats(Colour c) { return ImGui::ColorConvertU32ToFloat4(packed(c)); }
std::string owned(std::string_view text) { return std::string(text); }

}  // namespace

void take_up(const Pen& pen) {
  if (pen.focus != nullptr) pen.focus->begin_frame();
  ImGuiStyle& style = ImGui::GetStyle();
  const stage::Palette& p = pen.palette;
  style.WindowPadding = style.FramePadding = {pen.px(12), pen.px(8)};
  style.ItemSpacing = {pen.px(8), pen.px(8)};
  style.ScrollbarSize = pen.px(12);
  style.ScrollbarRounding = style.FrameRounding = style.ChildRounding = style.PopupRounding = pen.px(6);
  style.WindowRounding = style.WindowBorderSize = style.ChildBorderSize = 0;
  const auto set = [&](ImGuiCol_ which, Colour colour) { style.Colors[which] = floats(colour); };
  set(ImGuiCol_Text, p[Tone::felt]);
  set(ImGuiCol_TextDisabled, p[Tone::mist]);
  set(ImGuiCol_WindowBg, p[Tone::night]);
  set(ImGuiCol_ChildBg, faded(p[Tone::slate], 0));
  set(ImGuiCol_PopupBg, p[Tone::slate]);
  set(ImGuiCol_Border, p[Tone::line]);
  set(ImGuiCol_FrameBg, p[Tone::night]);
  set(ImGuiCol_ScrollbarBg, faded(p[Tone::night], 0));
  set(ImGuiCol_ScrollbarGrab, p[Tone::line]);
  set(ImGuiCol_ScrollbarGrabHovered, p[Tone::mist]);
  set(ImGuiCol_ScrollbarGrabActive, p[Tone::mist]);
  set(ImGuiCol_NavHighlight, p[Tone::sky]);
  set(ImGuiCol_TextSelectedBg, faded(p[Tone::sky], 0.4F));
}

void backdrop(const Pen& pen, bool still) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  stage::Canvas canvas(*ImGui::GetBackgroundDrawList(), pen.palette, pen.memory);
  const stage::Rect all{0, 0, size.x, size.y};
  stage::Scene scene;
  scene.dusk = 0.55F;
  scene.lamps = 0.7F;
  // The frieze below the ceiling stays out of sight: it would run through the headings.
  const float frieze = size.y * 0.1F;
  const stage::Rect room{0, -frieze, size.x, size.y + frieze};
  if (pen.palette.theme != stage::Theme::high_contrast) stage::draw_chamber(canvas, room, scene);
  canvas.rect(all, faded(pen.palette[Tone::night], still ? 0.9F : 0.72F));
}

void say(const Pen& pen, std::string_view words, Lettering lettering, Tone tone) {
  const float wrap = room();
  letter(pen, lettering, cursor(), wrap, stage::legible(pen.palette, tone), words);
  take(wrap, measured(pen, lettering, words, wrap).y);
}

void line(const Pen& pen, std::string_view words, Lettering lettering, Tone tone) {
  const stage::Point size = measured(pen, lettering, words);
  letter(pen, lettering, cursor(), 0, stage::legible(pen.palette, tone), words);
  take(size.x, size.y);
}

float text_width(const Pen& pen, std::string_view words, Lettering lettering) {
  return measured(pen, lettering, words).x;
}

void gap(const Pen& pen, float ours) { ImGui::Dummy({1, pen.px(ours)}); }

void ornament(const Pen& pen) {
  // A ram's horn: two spirals that turn away from a stem.
  const float horn = pen.px(14);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x;
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 colour = packed(faded(pen.palette[Tone::gold], 0.7F));
  const int count = static_cast<int>(width / (2 * horn));
  const float start = at.x + (width - 2 * horn * static_cast<float>(count)) / 2 + horn;
  for (int i = 0; i < count; ++i) {
    const float x = start + 2 * horn * static_cast<float>(i);
    const float y = at.y + horn * 0.75F;
    for (const float side : {-1.0F, 1.0F}) {
      list.PathLineTo({x, y + horn * 0.5F});
      list.PathBezierCubicCurveTo({x, y - horn * 0.3F}, {x + side * horn * 0.25F, y - horn * 0.6F},
                                  {x + side * horn * 0.6F, y - horn * 0.4F});
      list.PathBezierCubicCurveTo({x + side * horn * 0.95F, y - horn * 0.1F},
                                  {x + side * horn * 0.6F, y + horn * 0.35F}, {x + side * horn * 0.4F, y});
      list.PathStroke(colour, 0, pen.px(1.6F));
    }
  }
  ImGui::Dummy({width, horn * 1.5F});
}

namespace {

/// At the lower end of a part that scrolls, as long as something lies below it: it fades, and an arrow beside
/// it says so.
void more_below(const Pen& pen, Tone ground) {
  if (ImGui::GetScrollMaxY() - ImGui::GetScrollY() < pen.px(6)) return;
  const ImVec2 at = ImGui::GetWindowPos();
  const ImVec2 end(at.x + ImGui::GetWindowWidth(), at.y + ImGui::GetWindowHeight());
  const float high = std::min(pen.px(20), ImGui::GetWindowHeight() / 3);
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImU32 full = packed(pen.palette[ground]);
  const ImU32 none = packed(faded(pen.palette[ground], 0));
  list.PushClipRect(at, end);
  list.AddRectFilledMultiColor({at.x, end.y - high}, {end.x - pen.px(12), end.y}, none, none, full, full);
  // At the foot of the bar that scrolls, where no words stand.
  const float bar = ImGui::GetStyle().ScrollbarSize;
  const ImVec2 tip(end.x - bar / 2, end.y - pen.px(2));
  const float side = bar / 2;
  list.AddTriangleFilled({tip.x - side, tip.y - side}, {tip.x + side, tip.y - side}, tip,
                         packed(pen.palette[Tone::gold]));
  list.PopClipRect();
}

}  // namespace

void scrolled(const Pen& pen, std::string_view id, float width, float height,
              const std::function<void()>& inside) {
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(pen.px(4), pen.px(4)));
  ImGui::BeginChild(owned(id).c_str(), {width, height}, false, ImGuiWindowFlags_AlwaysUseWindowPadding);
  inside();
  more_below(pen, Tone::night);
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

void turn_page() {
  if (ImGui::GetIO().WantTextInput) return;
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key)); };
  const float most_of_it = ImGui::GetWindowHeight() * 0.85F;
  std::optional<float> to;
  if (pressed(ImGuiKey_PageDown)) to = ImGui::GetScrollY() + most_of_it;
  if (pressed(ImGuiKey_PageUp)) to = std::max(0.0F, ImGui::GetScrollY() - most_of_it);
  if (pressed(ImGuiKey_Home)) to = 0;
  if (pressed(ImGuiKey_End)) to = ImGui::GetScrollMaxY();
  if (!to) return;
  ImGui::SetScrollY(*to);
  keep_focus();  // It would scroll back to what has it.
}

void sheet(const Pen& pen, std::string_view id, float width, const std::function<void()>& inside) {
  const float across = width > 0 ? width : room();
  ImDrawList& list = *ImGui::GetWindowDrawList();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  list.ChannelsSplit(2);  // Its ground is drawn when its height is known, but lies below.
  list.ChannelsSetCurrent(1);
  ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(pen.px(16), pen.px(12)));
  // A table of one cell: the one thing in Dear ImGui 1.86 that pads, wraps and grows by itself.
  if (ImGui::BeginTable(owned(id).c_str(), 1, ImGuiTableFlags_PadOuterX | ImGuiTableFlags_NoSavedSettings,
                        {across, 0})) {
    ImGui::TableNextColumn();
    ImGui::PopStyleVar();
    inside();
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2(pen.px(16), pen.px(12)));
    ImGui::EndTable();
  }
  ImGui::PopStyleVar();
  list.ChannelsSetCurrent(0);
  list.AddRectFilled(at, {at.x + across, ImGui::GetItemRectMax().y}, packed(pen.palette[Tone::slate]),
                     pen.px(8));
  list.ChannelsMerge();
}

void region(const Pen& pen, std::string_view id, const stage::Rect& rect, std::optional<Tone> ground,
            const std::function<void()>& inside, bool still) {
  if (rect.width < 8 || rect.height < 8 || !inside) return;
  if (ground) canvas_here(pen).rect(rect, pen.palette[*ground], pen.px(8));
  ImGui::SetCursorScreenPos({rect.x, rect.y});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(pen.px(10), pen.px(8)));
  ImGui::BeginChild(owned(id).c_str(), {rect.width, rect.height}, false,
                    ImGuiWindowFlags_AlwaysUseWindowPadding |
                        (still ? ImGuiWindowFlags_NoScrollbar : ImGuiWindowFlags_None));
  inside();
  if (!still) more_below(pen, ground.value_or(Tone::night));
  ImGui::EndChild();
  ImGui::PopStyleVar();
}

void screen(const Pen& pen, std::string_view id, float widest, const std::function<void()>& inside) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float width = std::min(size.x - pen.px(32), pen.px(widest));
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2((size.x - width) / 2, pen.px(24)));
  ImGui::Begin(owned(id).c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground);
  ImGui::PopStyleVar();
  scrolled(pen, "all", 0, 0, [&] {
    if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(0);  // Dear ImGui remembers where one was before.
    turn_page();
    inside();
  });
  ImGui::End();
}

}  // namespace kenes::ui
