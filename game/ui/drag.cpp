#include "ui/drag.hpp"

#include <cstring>

#include <imgui.h>

#include "ui/ink.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr const char* kWhat = "evidence";
using stage::Tone;

ImVec4 floats(stage::Colour c) { return ImGui::ColorConvertU32ToFloat4(packed(c)); }

}  // namespace

void carry(const Pen& pen, rules::EvidenceId evidence, std::string_view title) {
  ImGui::PushStyleColor(ImGuiCol_PopupBg, floats(pen.palette[Tone::paper]));
  ImGui::PushStyleColor(ImGuiCol_Text, floats(pen.palette[Tone::ink]));
  if (ImGui::BeginDragDropSource()) {
    ImGui::SetDragDropPayload(kWhat, &evidence, sizeof evidence);
    ImGui::PushFont(pen.letters.small);
    ImGui::PushTextWrapPos(pen.px(220));
    ImGui::TextUnformatted(title.data(), title.data() + title.size());
    ImGui::PopTextWrapPos();
    ImGui::PopFont();
    ImGui::EndDragDropSource();
  }
  ImGui::PopStyleColor(2);
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
