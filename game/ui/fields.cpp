#include "ui/fields.hpp"

#include <algorithm>
#include <vector>

#include <imgui.h>
#include <imgui_internal.h>

#include "ui/focus.hpp"
#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;

ImVec4 floats(stage::Colour c) { return ImGui::ColorConvertU32ToFloat4(packed(c)); }

/// The beginning of `text` that has at most `most` bytes and ends with a whole letter.
std::string cut_to(std::string text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  text.resize(most);
  return text;
}

/// Dear ImGui writes into a buffer of so many bytes; what does not fit it leaves out, letter by letter.
std::vector<char> buffer_of(const std::string& text, std::size_t most) {
  std::vector<char> buffer(most + 1, '\0');
  const std::string kept = cut_to(text, most);
  std::copy(kept.begin(), kept.end(), buffer.begin());
  return buffer;
}

class Dressed {
 public:
  explicit Dressed(const Pen& pen) {
    ImGui::PushFont(pen.letters.text);
    ImGui::PushAllowKeyboardFocus(false);  // Tab is ours: see Focus.
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2(pen.px(10), pen.px(7)));
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, pen.px(1));
    ImGui::PushStyleColor(ImGuiCol_FrameBg, floats(pen.palette[Tone::night]));
    ImGui::PushStyleColor(ImGuiCol_Border, floats(pen.palette[Tone::line]));
  }
  ~Dressed() {
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(2);
    ImGui::PopAllowKeyboardFocus();
    ImGui::PopFont();
  }
  Dressed(const Dressed&) = delete;
  Dressed& operator=(const Dressed&) = delete;
};

ImGuiID id_of(std::string_view id) { return ImGui::GetID(("##" + std::string(id)).c_str()); }

/// Dear ImGui puts back what stood in a field before when one leaves it by Escape. Nobody expects that here.
bool is_putting_back() { return ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Escape), false); }

void tell(const Pen& pen, std::string_view id, std::string_view words) {
  if (pen.focus != nullptr) pen.focus->item(id_of(id));
  if (pen.watch == nullptr) return;
  const ImVec2 least = ImGui::GetItemRectMin();
  const ImVec2 most = ImGui::GetItemRectMax();
  const ImDrawList& list = *ImGui::GetWindowDrawList();
  pen.watch->add(Watch::Pressable{
      std::string(id),
      std::string(words),
      {least.x, least.y, most.x, most.y},
      {list.GetClipRectMin().x, list.GetClipRectMin().y, list.GetClipRectMax().x, list.GetClipRectMax().y},
      true,
      ImGui::IsItemFocused()});
}

bool is_written_in(std::string_view id) { return ImGui::GetActiveID() == id_of(id); }

void hint_over(const Pen& pen, std::string_view hint) {
  const ImVec2 least = ImGui::GetItemRectMin();
  const ImVec2 most = ImGui::GetItemRectMax();
  letter(pen, Lettering::text, {least.x + pen.px(10), least.y + pen.px(7)}, most.x - least.x - pen.px(20),
         pen.palette[Tone::mist], hint);
}

}  // namespace

bool line_field(const Pen& pen, std::string_view id, std::string_view hint, std::string& text,
                std::size_t most) {
  std::vector<char> buffer = buffer_of(text, most);
  const float wrap = room() - pen.px(20);
  const bool roomy = measured(pen, Lettering::text, hint).x <= wrap;
  bool changed = false;
  {
    const Dressed dressed(pen);
    ImGui::SetNextItemWidth(room());
    changed = ImGui::InputText(("##" + std::string(id)).c_str(), buffer.data(), buffer.size());
  }
  tell(pen, id, hint);
  if (changed && !is_putting_back()) text = buffer.data();
  // A hint that has no room in one line would be cut: the field is plain without it.
  if (text.empty() && roomy && !is_written_in(id)) hint_over(pen, hint);
  return changed;
}

bool page_field(const Pen& pen, std::string_view id, std::string_view hint, std::string& text,
                std::size_t most, int lines) {
  std::vector<char> buffer = buffer_of(text, most);
  bool changed = false;
  {
    const Dressed dressed(pen);
    const float height = ImGui::GetTextLineHeight() * static_cast<float>(lines) + pen.px(14);
    changed = ImGui::InputTextMultiline(("##" + std::string(id)).c_str(), buffer.data(), buffer.size(),
                                        {room(), height});
  }
  tell(pen, id, hint);
  if (changed && !is_putting_back()) text = buffer.data();
  if (text.empty() && !is_written_in(id)) hint_over(pen, hint);
  return changed;
}

void shown_field(const Pen& pen, std::string_view id, std::string_view text) {
  std::vector<char> buffer = buffer_of(std::string(text), text.size());
  {
    const Dressed dressed(pen);
    ImGui::SetNextItemWidth(room());
    ImGui::InputText(("##" + std::string(id)).c_str(), buffer.data(), buffer.size(),
                     ImGuiInputTextFlags_ReadOnly);
  }
  tell(pen, id, text);
}

void write_in(std::string_view id) {
  ImGui::ActivateItem(id_of(id));
  // Otherwise it would be a press, which opens a field for writing only where the keyboard was used last.
  ImGui::GetCurrentContext()->NavNextActivateFlags = ImGuiActivateFlags_PreferInput;
}

bool is_entered() {
  const bool enter = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false) ||
                     ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_KeyPadEnter), false);
  return enter && ImGui::IsItemDeactivated();
}

void put_on_clipboard(const std::string& text) { ImGui::SetClipboardText(text.c_str()); }

}  // namespace kenes::ui
