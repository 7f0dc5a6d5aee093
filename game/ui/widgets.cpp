#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <imgui.h>

#include "stage/chamber.hpp"
#include "stage/legible.hpp"
#include "ui/focus.hpp"
#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Colour;
using stage::Tone;

ImU32 packed(Colour c) { return IM_COL32(c.r, c.g, c.b, c.a); }
ImVec4 floats(Colour c) { return ImGui::ColorConvertU32ToFloat4(packed(c)); }
std::string owned(std::string_view text) { return std::string(text); }

struct Look {
  Colour fill, edge, words, quiet;
};

Look look_of(const Pen& pen, const Press& what, bool hovered, bool held) {
  const stage::Palette& p = pen.palette;
  Look look{p[Tone::slate], p[Tone::line], p[Tone::felt], p[Tone::mist]};
  if (what.kind == Press::Kind::main) look = {p[Tone::gold], p[Tone::gold], p[Tone::ink], p[Tone::ink]};
  if (what.kind == Press::Kind::quiet)
    look = {faded(p[Tone::slate], 0), faded(p[Tone::line], 0), p[Tone::felt], p[Tone::mist]};
  if (what.tone) look = {p[*what.tone], p[*what.tone], p[Tone::ink], p[Tone::ink]};
  if (what.chosen) look.edge = p[Tone::gold];
  if (!what.reason.empty()) return {faded(p[Tone::slate], 0.5F), p[Tone::line], p[Tone::mist], p[Tone::mist]};
  if (hovered)
    look.fill = mix(look.fill.a == 0 ? p[Tone::slate] : look.fill, p[Tone::felt], held ? 0.16F : 0.08F);
  return look;
}

Lettering lettering_of(const Press& what) {
  return what.kind == Press::Kind::main || what.tone ? Lettering::bold : Lettering::text;
}

/// What the sign before the words takes.
float lead_of(const Pen& pen, const Press& what) { return what.sign == Sign::none ? 0 : pen.px(26); }

void draw_lead(const Pen& pen, const Press& what, stage::Point at, float height, Colour colour) {
  if (what.sign == Sign::none) return;
  const float side = pen.px(18);
  Canvas canvas = canvas_here(pen);
  draw_sign(canvas, {at.x, at.y + (height - side) / 2, side, side}, what.sign, colour);
}

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
  if (pen.palette.theme != stage::Theme::high_contrast) stage::draw_chamber(canvas, all, scene);
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

/// A dot at the upper right of words that end there.
void mark_new(const Pen& pen, stage::Point end) {
  stage::Canvas canvas = canvas_here(pen);
  canvas.circle({end.x + pen.px(7), end.y + pen.px(6)}, pen.px(4.5F), pen.palette[Tone::gold]);
}

}  // namespace

bool press(const Pen& pen, std::string_view id, const Press& what) {
  const float pad = pen.px(12);
  const float width = what.width > 0 ? what.width : room();
  const std::string& second = what.reason.empty() ? what.below : what.reason;
  const float key_width = what.key.empty() ? 0 : measured(pen, Lettering::small, what.key).x + pad;
  const float lead = lead_of(pen, what);
  const float wrap = std::max(width - 2 * pad - key_width - lead, pen.px(20));
  const Lettering first = lettering_of(what);
  const float first_height = measured(pen, first, what.words, wrap).y;
  const float second_height =
      second.empty() ? 0 : pen.px(2) + measured(pen, Lettering::small, second, wrap).y;
  const std::string told = what.marked ? what.words + " ●" : what.words;
  const Area made =
      area(pen, id, told, {width, first_height + second_height + 2 * pen.px(8)}, what.reason.empty());
  const Look look = look_of(pen, what, made.hovered, made.held);
  const ImVec2 at(made.box.x, made.box.y);
  const ImVec2 end(made.box.right(), made.box.bottom());
  ImDrawList& list = *ImGui::GetWindowDrawList();
  list.AddRectFilled(at, end, packed(look.fill), pen.px(6));
  list.AddRect(at, end, packed(look.edge), pen.px(6), 0, pen.px(what.chosen ? 2.5F : 1));
  const float left = at.x + pad + lead;
  draw_lead(pen, what, {at.x + pad, at.y + pen.px(8)}, first_height, look.words);
  letter(pen, first, {left, at.y + pen.px(8)}, wrap, look.words, what.words);
  if (what.marked) mark_new(pen, {left + measured(pen, first, what.words, wrap).x, at.y + pen.px(8)});
  if (!second.empty())
    letter(pen, Lettering::small, {left, at.y + pen.px(10) + first_height}, wrap, look.quiet, second);
  if (!what.key.empty())
    letter(pen, Lettering::small, {end.x - key_width, at.y + pen.px(10)}, 0, look.quiet, what.key);
  return made.pressed;
}

namespace {

/// As wide as its words and its key.
float width_of(const Pen& pen, const Press& one) {
  const float key = one.key.empty() ? 0 : measured(pen, Lettering::small, one.key).x + pen.px(12);
  return measured(pen, lettering_of(one), one.words).x + pen.px(26) + lead_of(pen, one) + key +
         (one.marked ? pen.px(14) : 0);
}

}  // namespace

float row_width(const Pen& pen, const std::vector<Press>& row) {
  float width = 0;
  for (const Press& one : row) width += width_of(pen, one) + pen.px(8);
  return width;
}

std::optional<std::size_t> press_row(const Pen& pen, std::string_view id, const std::vector<Press>& row) {
  std::optional<std::size_t> pressed;
  const float whole = room();
  float used = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    Press one = row[i];
    if (one.width <= 0) one.width = std::min(whole, width_of(pen, one));
    if (used > 0 && used + pen.px(8) + one.width <= whole) {
      ImGui::SameLine(0, pen.px(8));
      used += pen.px(8) + one.width;
    } else {
      used = one.width;
    }
    if (press(pen, owned(id) + "." + std::to_string(i), one)) pressed = i;
  }
  return pressed;
}

std::optional<int> stepper(const Pen& pen, std::string_view id, std::string_view words, int value, int least,
                           int most, int step, std::string_view unit) {
  say(pen, owned(words) + ": " + std::to_string(value) + owned(unit), Lettering::text);
  Press less;
  less.words = "−";
  Press more;
  more.words = "+";
  less.width = more.width = pen.px(56);
  const auto pressed = press_row(pen, id, {less, more});
  if (!pressed) return std::nullopt;
  const int changed = std::clamp(value + (*pressed == 0 ? -step : step), least, most);
  return changed == value ? std::nullopt : std::optional(changed);
}

bool toggle(const Pen& pen, std::string_view id, std::string_view words, bool on) {
  Press what;
  what.kind = Press::Kind::plain;
  what.words = owned(on ? "■  " : "□  ") + owned(words);
  what.chosen = on;
  return press(pen, id, what);
}

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
    turn_page();
    inside();
  });
  ImGui::End();
}

}  // namespace kenes::ui
