#include "platform/input_queue.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include <SFML/Window/Clipboard.hpp>
#include <imgui.h>

namespace kenes::platform {
namespace {

using Key = sf::Keyboard::Key;

constexpr std::array<std::pair<ImGuiKey_, Key>, 22> kKeys{{
    {ImGuiKey_Tab, Key::Tab},
    {ImGuiKey_LeftArrow, Key::Left},
    {ImGuiKey_RightArrow, Key::Right},
    {ImGuiKey_UpArrow, Key::Up},
    {ImGuiKey_DownArrow, Key::Down},
    {ImGuiKey_PageUp, Key::PageUp},
    {ImGuiKey_PageDown, Key::PageDown},
    {ImGuiKey_Home, Key::Home},
    {ImGuiKey_End, Key::End},
    {ImGuiKey_Insert, Key::Insert},
    {ImGuiKey_Delete, Key::Delete},
    {ImGuiKey_Backspace, Key::Backspace},
    {ImGuiKey_Space, Key::Space},
    {ImGuiKey_Enter, Key::Enter},
    {ImGuiKey_Escape, Key::Escape},
    {ImGuiKey_KeyPadEnter, Key::Enter},
    {ImGuiKey_A, Key::A},
    {ImGuiKey_C, Key::C},
    {ImGuiKey_V, Key::V},
    {ImGuiKey_X, Key::X},
    {ImGuiKey_Y, Key::Y},
    {ImGuiKey_Z, Key::Z},
}};

const char* clipboard_text(void* /*unused*/) {
  static std::string kept;  // ImGui reads it after we return.
  const auto utf8 = sf::Clipboard::getString().toUtf8();
  kept.assign(utf8.begin(), utf8.end());
  return kept.c_str();
}

void put_on_clipboard(void* /*unused*/, const char* text) {
  const std::string copied(text);
  sf::Clipboard::setString(sf::String::fromUtf8(copied.begin(), copied.end()));
}

bool is_modifier(Key key) {
  return key == Key::LControl || key == Key::RControl || key == Key::LShift || key == Key::RShift ||
         key == Key::LAlt || key == Key::RAlt || key == Key::LSystem || key == Key::RSystem;
}

/// What one frame has taken so far, and whether it can take more.
class Frame {
 public:
  explicit Frame(ImGuiIO& io) : io_(io) {}

  /// False: this and everything after it waits.
  bool take(const sf::Event& what) {
    switch (what.type) {
      case sf::Event::KeyPressed:
      case sf::Event::KeyReleased:
        return take_key(what.key, what.type == sf::Event::KeyPressed);
      case sf::Event::TextEntered:
        return take_text(what.text.unicode);
      case sf::Event::MouseButtonPressed:
      case sf::Event::MouseButtonReleased:
        return take_button(what.mouseButton, what.type == sf::Event::MouseButtonPressed);
      case sf::Event::MouseMoved:
        return take_movement(what.mouseMove);
      case sf::Event::MouseWheelScrolled:
        return take_wheel(what.mouseWheelScroll);
      case sf::Event::LostFocus:
        return lose_focus();
      case sf::Event::GainedFocus:
        io_.AddFocusEvent(true);
        return true;
      case sf::Event::MouseLeft:
        io_.MousePos = ImVec2(-3.4e38F, -3.4e38F);
        return true;
      default:
        return true;
    }
  }

 private:
  bool take_key(const sf::Event::KeyEvent& key, bool down) {
    if (key.code == Key::Unknown) return true;  // A layout without Latin letters: its text comes by itself.
    const auto at = static_cast<std::size_t>(key.code);
    const bool modifier = is_modifier(key.code);
    if (changed_.at(at) || (modifier ? key_changed_ : modifier_changed_)) return false;
    changed_.at(at) = true;
    (modifier ? modifier_changed_ : key_changed_) = true;
    io_.KeysDown[at] = down;
    const auto held = [&](Key left, Key right) { return io_.KeysDown[left] || io_.KeysDown[right]; };
    io_.KeyCtrl = held(Key::LControl, Key::RControl);
    io_.KeyShift = held(Key::LShift, Key::RShift);
    io_.KeyAlt = held(Key::LAlt, Key::RAlt);
    io_.KeySuper = held(Key::LSystem, Key::RSystem);
    return true;
  }

  bool take_text(sf::Uint32 letter) const {
    constexpr sf::Uint32 kFirstPrintable = 32;
    constexpr sf::Uint32 kDelete = 127;
    if (letter >= kFirstPrintable && letter != kDelete) io_.AddInputCharacter(letter);
    return true;
  }

  bool take_button(const sf::Event::MouseButtonEvent& button, bool down) {
    constexpr std::size_t kButtons = 5;
    const auto at = static_cast<std::size_t>(button.button);
    if (at >= kButtons) return true;
    if (button_changed_) return false;
    button_changed_ = true;
    io_.MousePos = ImVec2(static_cast<float>(button.x), static_cast<float>(button.y));
    io_.MouseDown[at] = down;
    return true;
  }

  bool take_movement(const sf::Event::MouseMoveEvent& to) const {
    if (button_changed_ || wheel_turned_) return false;
    io_.MousePos = ImVec2(static_cast<float>(to.x), static_cast<float>(to.y));
    return true;
  }

  bool take_wheel(const sf::Event::MouseWheelScrollEvent& wheel) {
    wheel_turned_ = true;
    float& turned = wheel.wheel == sf::Mouse::VerticalWheel ? io_.MouseWheel : io_.MouseWheelH;
    turned += wheel.delta;
    return true;
  }

  /// Releases will not be told any more, so everything is let go.
  bool lose_focus() const {
    std::fill(std::begin(io_.KeysDown), std::end(io_.KeysDown), false);
    std::fill(std::begin(io_.MouseDown), std::end(io_.MouseDown), false);
    io_.KeyCtrl = io_.KeyShift = io_.KeyAlt = io_.KeySuper = false;
    io_.AddFocusEvent(false);
    return true;
  }

  ImGuiIO& io_;
  std::array<bool, Key::KeyCount> changed_{};
  bool key_changed_ = false;
  bool modifier_changed_ = false;
  bool button_changed_ = false;
  bool wheel_turned_ = false;
};

}  // namespace

void InputQueue::prepare(ImGuiIO& io) {
  for (const auto& [theirs, ours] : kKeys) io.KeyMap[theirs] = ours;
  io.GetClipboardTextFn = clipboard_text;
  io.SetClipboardTextFn = put_on_clipboard;
  io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors | ImGuiBackendFlags_RendererHasVtxOffset;
}

void InputQueue::feed(ImGuiIO& io) {
  Frame frame(io);
  while (!waiting_.empty() && frame.take(waiting_.front())) waiting_.pop_front();
}

unsigned function_key() {
  for (unsigned i = 0; i < 12; ++i) {
    if (ImGui::IsKeyPressed(sf::Keyboard::F1 + static_cast<int>(i), false)) return i + 1;
  }
  return 0;
}

}  // namespace kenes::platform
