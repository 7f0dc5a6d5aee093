#include "app/terminal.hpp"

#include <algorithm>
#include <istream>
#include <ostream>
#include <utility>

#include <sys/ioctl.h>
#include <unistd.h>

#include "app/interrupt.hpp"

namespace kenes::app {

Terminal::Terminal(std::istream& in, std::ostream& out, std::size_t width, bool echo)
    : in_(in), out_(out), width_(width), echo_(echo) {}

void Terminal::put_line(std::string_view line) {
  if (left_out_) return;
  if (!more_.empty() && rows_ > 0 && lines_ + 2 > rows_) {
    const auto answer = ask(more_);
    left_out_ = !answer || !answer->empty();
    if (left_out_) return;
  }
  out_ << line << '\n';
  ++lines_;
  at_blank_ = line.empty();
}

void Terminal::paragraph(std::string_view text, const text::Indent& indent) {
  for (const std::string& line : text::wrapped(text, width_, indent)) {
    if (line.empty()) {
      blank();
    } else {
      put_line(line);
    }
  }
}

void Terminal::blank() {
  if (!at_blank_) put_line({});
}

void Terminal::begin_view(std::string more) {
  more_ = std::move(more);
  left_out_ = false;
}

void Terminal::end_view(std::string_view done) {
  const bool fills = !done.empty() && rows_ > 0 && !left_out_ && lines_ > rows_ / 2;
  more_.clear();
  left_out_ = false;
  // What is answered here says nothing; the end of the input shows at the next question.
  if (fills) static_cast<void>(ask(done));
}

void Terminal::heading(std::string_view text) {
  blank();
  paragraph(text);
  paragraph(std::string(std::min(text::display_width(text), width_), '-'));
}

void Terminal::numbered(std::size_t number, std::string_view text) {
  const std::string label = std::to_string(number) + ". ";
  paragraph(text, {label, std::string(label.size(), ' ')});
}

std::optional<std::string> Terminal::ask(std::string_view prompt) {
  out_ << prompt << std::flush;
  at_blank_ = false;
  lines_ = 0;
  std::string line;
  if (was_interrupted() || !std::getline(in_, line)) {
    out_ << '\n';
    return std::nullopt;
  }
  if (line.ends_with('\r')) line.pop_back();
  if (echo_) out_ << line << '\n';
  return line;
}

std::size_t terminal_width() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return Terminal::kUsualWidth;
  return std::clamp<std::size_t>(size.ws_col, 40, Terminal::kUsualWidth);
}

std::size_t terminal_rows() {
  constexpr std::size_t kFewest = 10;  // Below that turning pages is more work than scrolling.
  winsize size{};
  if (!person_at_stdin() || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_row < kFewest ? 0 : size.ws_row;
}

bool person_at_stdin() { return isatty(STDIN_FILENO) == 1; }

}  // namespace kenes::app
