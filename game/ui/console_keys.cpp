#include "ui/console_keys.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

namespace kenes::ui {
namespace {

struct Shortkey {
  ConsoleKey key;
  const char* name;
  unsigned function_key;           // 0: none.
  std::array<ImWchar, 6> letters;  // What is typed by that key; 0: nothing more.
};
// The Russian and the Kazakh layout have the same letters on these keys. The key of + writes һ in Kazakh.
constexpr std::array<Shortkey, 17> kKeys{{
    {ConsoleKey::next_speaker, "N", 2, {u'n', u'N', u'т', u'Т', 0, 0}},
    {ConsoleKey::minutes, "+", 3, {u'+', u'=', u'һ', u'Һ', 0, 0}},
    {ConsoleKey::vote, "V", 4, {u'v', u'V', u'м', u'М', 0, 0}},
    {ConsoleKey::inject, "I", 5, {u'i', u'I', u'ш', u'Ш', 0, 0}},
    {ConsoleKey::undo, "U", 6, {u'u', u'U', u'г', u'Г', 0, 0}},
    {ConsoleKey::blank, "B", 7, {u'b', u'B', u'и', u'И', 0, 0}},
    {ConsoleKey::poll, "P", 8, {u'p', u'P', u'з', u'З', 0, 0}},
    {ConsoleKey::interpret, "T", 9, {u't', u'T', u'е', u'Е', 0, 0}},
    {ConsoleKey::queue, "Q", 0, {u'q', u'Q', u'й', u'Й', 0, 0}},
    {ConsoleKey::record, "R", 0, {u'r', u'R', u'к', u'К', 0, 0}},
    {ConsoleKey::debrief, "D", 0, {u'd', u'D', u'в', u'В', 0, 0}},
    {ConsoleKey::next_part, "G", 0, {u'g', u'G', u'п', u'П', 0, 0}},
    {ConsoleKey::claim, "C", 0, {u'c', u'C', u'с', u'С', 0, 0}},
    {ConsoleKey::codes, "W", 0, {u'w', u'W', u'ц', u'Ц', 0, 0}},
    {ConsoleKey::ask, "A", 0, {u'a', u'A', u'ф', u'Ф', 0, 0}},
    {ConsoleKey::quiz, "K", 0, {u'k', u'K', u'л', u'Л', 0, 0}},
    {ConsoleKey::lock, "L", 0, {u'l', u'L', u'д', u'Д', 0, 0}},
}};

bool down(ImGuiKey key) { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(key), false); }

std::optional<ConsoleKey> typed_letter() {
  const ImGuiIO& io = ImGui::GetIO();
  if (io.KeyCtrl || io.KeyAlt) return std::nullopt;
  for (const ImWchar typed : io.InputQueueCharacters) {
    for (const Shortkey& one : kKeys) {
      if (typed != 0 && std::find(one.letters.begin(), one.letters.end(), typed) != one.letters.end())
        return one.key;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<ConsoleKey> console_key(const Pen& pen) {
  for (const Shortkey& one : kKeys) {
    if (one.function_key != 0 && pen.function_key == one.function_key) return one.key;
  }
  if (down(ImGuiKey_PageUp)) return ConsoleKey::part_back;
  if (down(ImGuiKey_PageDown)) return ConsoleKey::part_on;
  if (ImGui::GetIO().WantTextInput) return std::nullopt;
  // Space presses what somebody has gone to with Tab; it pauses wherever the mouse is used.
  if (down(ImGuiKey_Space) && !ImGui::IsAnyItemFocused()) return ConsoleKey::pause;
  if (down(ImGuiKey_Backspace)) return ConsoleKey::undo;
  return typed_letter();
}

std::string key_name(const Pen& pen, ConsoleKey key) {
  if (key == ConsoleKey::pause) return pen.say("console.key.space");
  if (key == ConsoleKey::part_back) return "PgUp";
  if (key == ConsoleKey::part_on) return "PgDn";
  for (const Shortkey& one : kKeys) {
    if (one.key != key) continue;
    return one.function_key == 0 ? std::string(one.name)
                                 : std::string(one.name) + " · F" + std::to_string(one.function_key);
  }
  return {};
}

}  // namespace kenes::ui
