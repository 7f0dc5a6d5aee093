#include "ui/keys.hpp"

#include <algorithm>
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

struct Shortkey {
  const char* key;
  std::array<ImWchar, 4> letters;  // Latin and Cyrillic, small and large.
};
/// By Shortcut. The Kazakh and the Russian layout have the same letters on these keys.
constexpr std::array<Shortkey, 6> kShortcuts{{{"H", {u'h', u'H', u'р', u'Р'}},
                                              {"S", {u's', u'S', u'ы', u'Ы'}},
                                              {"A", {u'a', u'A', u'ф', u'Ф'}},
                                              {"M", {u'm', u'M', u'ь', u'Ь'}},
                                              {"K", {u'k', u'K', u'л', u'Л'}},
                                              {"T", {u't', u'T', u'е', u'Е'}}}};

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

bool typed(Shortcut shortcut) {
  const ImGuiIO& io = ImGui::GetIO();
  if (writing() || io.KeyCtrl || io.KeyAlt) return false;
  const auto& letters = kShortcuts[static_cast<std::size_t>(shortcut)].letters;
  return std::any_of(io.InputQueueCharacters.begin(), io.InputQueueCharacters.end(), [&](ImWchar letter) {
    return std::find(letters.begin(), letters.end(), letter) != letters.end();
  });
}

const char* key_of(Shortcut shortcut) { return kShortcuts[static_cast<std::size_t>(shortcut)].key; }

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
