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
  /// A line that is copied rather than read, a command or a path: never broken.
  void verbatim(std::string_view line) { put_line(line); }
  void blank();  // An empty line, never two in a row.
  /// A title with a line below it, which a reader hears as nothing.
  void heading(std::string_view text);
  void numbered(std::size_t number, std::string_view text);

  /// One line of input without its end; nothing at the end of the input and after Ctrl-C.
  [[nodiscard]] std::optional<std::string> ask(std::string_view prompt);
  [[nodiscard]] std::size_t width() const { return width_; }

  /// Long views are shown a screenful of `rows` lines at a time; 0: all at once, as for a pipe or a screen
  /// reader.
  void set_rows(std::size_t rows) { rows_ = rows; }
  /// From here on pages are turned: `more` is asked after each. Any answer but Enter leaves out the rest.
  void begin_view(std::string more);
  /// Ends it. Where what follows would push the view off the screen, `done` is asked first; empty: a pause
  /// follows anyhow.
  void end_view(std::string_view done);

 private:
  void put_line(std::string_view line);

  std::istream& in_;
  std::ostream& out_;
  std::size_t width_;
  bool echo_;
  bool at_blank_ = true;
  std::size_t rows_ = 0;
  std::size_t lines_ = 0;  // Since the last question.
  std::string more_;       // Empty: no view is being shown.
  bool left_out_ = false;  // The rest of the view is not wanted.
};

/// The columns of the terminal behind stdout, between 40 and 80; 80 where there is none.
[[nodiscard]] std::size_t terminal_width();
/// Its lines; 0 where a person does not sit at both ends.
[[nodiscard]] std::size_t terminal_rows();
/// Whether a person sits at stdin.
[[nodiscard]] bool person_at_stdin();

}  // namespace kenes::app
