#pragma once
// Lines in, lines out: a terminal, a pipe or a screen reader, all alike. No cursor tricks, no colours, no
// boxes.

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

#include "text/wrap.hpp"

namespace kenes::app {

class Terminal {
 public:
  static constexpr std::size_t kUsualWidth = 80;

  /// `width`: columns; lines are wrapped to it. `echo`: what is read is printed too, so that a transcript of
  /// a pipe can be read.
  Terminal(std::istream& in, std::ostream& out, std::size_t width = kUsualWidth, bool echo = false);

  void paragraph(std::string_view text, const text::Indent& indent = {});
  void blank();  // An empty line, never two in a row.
  /// A title with a line below it, which a reader hears as nothing.
  void heading(std::string_view text);
  void numbered(std::size_t number, std::string_view text);

  /// One line of input without its end; nothing at the end of the input.
  [[nodiscard]] std::optional<std::string> ask(std::string_view prompt);
  [[nodiscard]] std::size_t width() const { return width_; }

 private:
  std::istream& in_;
  std::ostream& out_;
  std::size_t width_;
  bool echo_;
  bool at_blank_ = true;
};

/// The columns of the terminal behind stdout, between 40 and 80; 80 where there is none.
[[nodiscard]] std::size_t terminal_width();
/// Whether a person sits at stdin.
[[nodiscard]] bool person_at_stdin();

}  // namespace kenes::app
