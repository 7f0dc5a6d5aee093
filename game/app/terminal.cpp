#include "app/terminal.hpp"

#include <algorithm>
#include <istream>
#include <ostream>

#include <sys/ioctl.h>
#include <unistd.h>

namespace kenes::app {

Terminal::Terminal(std::istream& in, std::ostream& out, std::size_t width, bool echo)
    : in_(in), out_(out), width_(width), echo_(echo) {}

void Terminal::paragraph(std::string_view text, const text::Indent& indent) {
  for (const std::string& line : text::wrapped(text, width_, indent)) {
    if (line.empty()) {
      blank();
      continue;
    }
    out_ << line << '\n';
    at_blank_ = false;
  }
}

void Terminal::blank() {
  if (!at_blank_) out_ << '\n';
  at_blank_ = true;
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
  std::string line;
  if (!std::getline(in_, line)) {
    out_ << '\n';
    at_blank_ = true;
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

bool person_at_stdin() { return isatty(STDIN_FILENO) == 1; }

}  // namespace kenes::app
