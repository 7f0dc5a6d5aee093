#include "ui/footed.hpp"

#include <algorithm>
#include <string>

#include <imgui.h>

#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr float kFirstFoot = 60;  // Ours: before anybody knows how high it is.
constexpr float kMostFoot = 0.6F;
constexpr float kLow = 420;  // Ours.

}  // namespace

void turn_by_wheel_over(const stage::Rect& foot) {
  constexpr float kLetters = 5, kOfHeight = 0.67F;  // A notch turns as far as Dear ImGui's.
  const float turned = ImGui::GetIO().MouseWheel;
  if (turned == 0 || !ImGui::IsMouseHoveringRect({foot.x, foot.y}, {foot.right(), foot.bottom()}, false))
    return;
  const float notch = std::min(kLetters * ImGui::GetFontSize(), kOfHeight * ImGui::GetWindowHeight());
  ImGui::SetScrollY(std::clamp(ImGui::GetScrollY() - turned * notch, 0.0F, ImGui::GetScrollMaxY()));
}

void footed(const Pen& pen, std::string_view id, float width, float height,
            const std::function<void()>& inside, const std::function<void()>& foot) {
  const std::string name(id);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  // What it took in the last frame.
  float& high =
      *ImGui::GetStateStorage()->GetFloatRef(ImGui::GetID((name + ".foot").c_str()), pen.px(kFirstFoot));
  const float below = std::min(high, height * kMostFoot);
  scrolled(pen, name, width, height - below - ImGui::GetStyle().ItemSpacing.y, [&] {
    turn_page();
    const float gap = ImGui::GetStyle().ItemSpacing.y;
    if (below >= high)
      turn_by_wheel_over({at.x, at.y + height - below, ImGui::GetWindowWidth(), below + gap});
    inside();
  });
  const float edges = 2 * pen.px(4);
  ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});  // The same column.
  scrolled(pen, name + ".below", width, below, [&] {
    const float from = ImGui::GetCursorPosY();
    foot();
    high = ImGui::GetCursorPosY() - from - ImGui::GetStyle().ItemSpacing.y + edges + 1;
  });
}

void footed_screen(const Pen& pen, std::string_view id, float widest, const std::function<void()>& inside,
                   const std::function<void()>& foot) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float width = std::min(size.x - pen.px(32), pen.px(widest));
  const float margin = pen.px(24);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2((size.x - width) / 2, margin));
  ImGui::Begin(std::string(id).c_str(), nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground);
  ImGui::PopStyleVar();
  footed(pen, "all", 0, size.y - 2 * margin, inside, foot);
  ImGui::End();
}

void footed_where_low(const Pen& pen, std::string_view id, float widest, const std::function<void()>& inside,
                      const std::function<void()>& foot, const std::function<void()>& rest) {
  if (ImGui::GetIO().DisplaySize.y < pen.px(kLow)) {
    footed_screen(
        pen, id, widest,
        [&] {
          inside();
          rest();
        },
        foot);
    return;
  }
  screen(pen, id, widest, [&] {
    inside();
    foot();
    rest();
  });
}

}  // namespace kenes::ui
