#include "ui/keys.hpp"

#include <array>
#include <utility>

#include <imgui.h>

namespace kenes::ui {
namespace {

/// The row of figures of the standard Kazakh layout.
constexpr std::array<std::pair<ImWchar, unsigned>, 10> kKazakhRow{{{u'"', 1},
                                                                   {u'ә', 2},
                                                                   {u'і', 3},
                                                                   {u'ң', 4},
                                                                   {u'ғ', 5},
                                                                   {u',', 6},
                                                                   {u'.', 7},
                                                                   {u'ү', 8},
                                                                   {u'ұ', 9},
                                                                   {u'қ', 0}}};

bool writing() { return ImGui::GetIO().WantTextInput; }

bool down(ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false); }

}  // namespace

std::optional<unsigned> typed_figure() {
  const ImGuiIO& io = ImGui::GetIO();
  if (writing() || io.KeyCtrl || io.KeyAlt) return std::nullopt;
  for (const ImWchar typed : io.InputQueueCharacters) {
    if (typed >= u'0' && typed <= u'9') return static_cast<unsigned>(typed - u'0');
    for (const auto& [letter, figure] : kKazakhRow) {
      if (letter == typed) return figure;
    }
  }
  return std::nullopt;
}

bool goes_on() {
  if (writing() || ImGui::IsAnyItemFocused()) return false;
  return down(ImGuiKey_Enter) || down(ImGuiKey_KeyPadEnter) || down(ImGuiKey_Space);
}

bool goes_back() { return !writing() && down(ImGuiKey_Escape); }

bool takes_back() {
  if (writing()) return false;
  return down(ImGuiKey_Backspace) || (ImGui::GetIO().KeyCtrl && down(ImGuiKey_Z));
}

}  // namespace kenes::ui
