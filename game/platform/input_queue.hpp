#pragma once
// What keyboard and mouse did, handed to Dear ImGui so that nothing of it is lost. This is the one file that
// knows the input of ImGui 1.86 (the last with key and button arrays; later ones still understand them).

#include <deque>

#include <SFML/Window/Event.hpp>

struct ImGuiIO;

namespace kenes::platform {

/// A press and its release can arrive between two frames, and ImGui 1.86 looks at arrays once a frame: it
/// would see neither. So a frame takes as much as it can tell apart, and the rest waits for the next.
class InputQueue {
 public:
  /// Puts the keys and the clipboard into `io`. Call once for a context.
  static void prepare(ImGuiIO& io);

  void push(const sf::Event& what) { waiting_.push_back(what); }
  /// Gives `io` what this frame may take, in order: of each key and button one change, no movement after a
  /// button or the wheel, no key after a modifier changed or the other way round, no text after a key that is
  /// not its own.
  void feed(ImGuiIO& io);
  /// Whether something waits for another frame.
  [[nodiscard]] bool empty() const { return waiting_.empty(); }

 private:
  std::deque<sf::Event> waiting_;
};

/// The function key, 1 – 12, that went down in the current context's frame; 0: none. ImGui 1.86 has no names
/// for them.
[[nodiscard]] unsigned function_key();

}  // namespace kenes::platform
