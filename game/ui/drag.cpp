#include "ui/drag.hpp"

#include <algorithm>
#include <cstring>

#include <imgui.h>

#include "ui/ink.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr const char* kWhat = "evidence";
using stage::Tone;

/// Beside the mouse, whole in the window.
void draw_card(const Pen& pen, std::string_view title) {
  const float wrap = pen.px(220);
  const float pad = pen.px(10);
  const stage::Point words = measured(pen, Lettering::small, title, wrap);
  const ImVec2 all = ImGui::GetIO().DisplaySize;
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const ImVec2 size{words.x + 2 * pad, words.y + 2 * pad};
  const ImVec2 at{std::min(mouse.x + pen.px(14), all.x - size.x),
                  std::min(mouse.y + pen.px(10), all.y - size.y)};
  ImDrawList& list = *ImGui::GetForegroundDrawList();
  list.AddRectFilled(at, {at.x + size.x, at.y + size.y}, packed(pen.palette[Tone::paper]), pen.px(4));
  list.AddRect(at, {at.x + size.x, at.y + size.y}, packed(pen.palette[Tone::gold]), pen.px(4), 0,
               pen.px(1.5F));
  const ImFont* font = font_of(pen, Lettering::small);
  list.AddText(font, font->FontSize, {at.x + pad, at.y + pad}, packed(pen.palette[Tone::ink]), title.data(),
               title.data() + title.size(), wrap);
}

ImVec4 floats(stage::Colour c) { return ImGui::ColorConvertU32ToFloat4(packed(c)); }

}  // namespace

void carry(const Pen& pen, rules::EvidenceId evidence, std::string_view title) {
  // Its card is drawn here: Dear ImGui's own would leave the window at its edge, and be half seen through.
  if (!ImGui::BeginDragDropSource(ImGuiDragDropFlags_SourceNoPreviewTooltip)) return;
  ImGui::SetDragDropPayload(kWhat, &evidence, sizeof evidence);
  draw_card(pen, title);
  ImGui::EndDragDropSource();
}

std::optional<rules::EvidenceId> laid_here(const Pen& pen) {
  std::optional<rules::EvidenceId> laid;
  ImGui::PushStyleColor(ImGuiCol_DragDropTarget, floats(pen.palette[Tone::gold]));
  if (ImGui::BeginDragDropTarget()) {
    const ImGuiPayload* payload = ImGui::AcceptDragDropPayload(kWhat);
    if (payload != nullptr && payload->DataSize == sizeof(rules::EvidenceId)) {
      rules::EvidenceId evidence;
      std::memcpy(&evidence, payload->Data, sizeof evidence);
      laid = evidence;
    }
    ImGui::EndDragDropTarget();
  }
  ImGui::PopStyleColor();
  return laid;
}

bool is_carrying() {
  const ImGuiPayload* payload = ImGui::GetDragDropPayload();
  return payload != nullptr && payload->IsDataType(kWhat);
}

}  // namespace kenes::ui
