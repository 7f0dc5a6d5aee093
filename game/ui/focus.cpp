#include "ui/focus.hpp"

#include <algorithm>
#include <cstddef>

#include <imgui.h>
#include <imgui_internal.h>

namespace kenes::ui {
namespace {

ImGuiWindow* region_of(unsigned id) {
  for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    if (window->ChildId == id && window->WasActive) return window;
  }
  return nullptr;
}

/// Nothing has the focus; arrows begin in that region.
void let_go(ImGuiWindow* region) {
  if (region != nullptr) ImGui::FocusWindow(region);
  ImGuiContext& all = *ImGui::GetCurrentContext();
  all.NavId = 0;
  if (all.NavWindow != nullptr) all.NavWindow->NavLastIds[all.NavLayer] = 0;
}

}  // namespace

void Focus::begin_frame() {
  before_.swap(now_);
  now_.clear();
  wanted_.reset();
  if (before_.empty()) return;
  const ImGuiID focused = ImGui::GetFocusID();
  // Esc and arrows give the focus to a whole region, which may not even be there any more: nobody could see
  // what has it, and Enter would do nothing.
  const bool can_be_pressed = std::find(before_.begin(), before_.end(), focused) != before_.end();
  if (ImGui::IsAnyItemFocused() && !can_be_pressed) let_go(region_of(focused));
  const ImGuiIO& io = ImGui::GetIO();
  const bool tab = ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Tab), true);
  if (!tab || io.KeyCtrl || io.KeyAlt) return;
  const auto at = std::find(before_.begin(), before_.end(), ImGui::GetFocusID());
  const auto size = static_cast<std::ptrdiff_t>(before_.size());
  if (at == before_.end()) {
    wanted_ = io.KeyShift ? before_.back() : before_.front();
  } else {
    const std::ptrdiff_t next = (at - before_.begin() + (io.KeyShift ? size - 1 : 1)) % size;
    wanted_ = before_[static_cast<std::size_t>(next)];
  }
}

void Focus::item() { item(ImGui::GetItemID()); }

void Focus::item(unsigned id) {
  if (id == 0) return;  // In a part of the screen that has no room at all: Dear ImGui has made nothing of it.
  now_.push_back(id);
  if (wanted_ != id) return;
  wanted_.reset();
  ImGuiWindow* window = ImGui::GetCurrentWindow();
  ImGui::ClearActiveID();  // A field that is written in lets go.
  ImGui::FocusWindow(window);
  ImGui::SetFocusID(id, window);
  ImGui::GetCurrentContext()->NavDisableHighlight = false;
  if (!ImGui::IsItemVisible() || ImGui::GetItemRectMax().y > window->ClipRect.Max.y)
    ImGui::SetScrollHereY(0.5F);
}

bool focus_is_shown() { return ImGui::IsItemFocused() && !ImGui::GetCurrentContext()->NavDisableHighlight; }

void keep_focus() {
  ImGui::NavMoveRequestCancel();
  // Where nothing has the focus a key would give it to the whole region, and Enter would not move on any
  // more.
  ImGuiContext& all = *ImGui::GetCurrentContext();
  all.NavInitRequest = all.NavInitRequestFromMove = false;
}

}  // namespace kenes::ui
