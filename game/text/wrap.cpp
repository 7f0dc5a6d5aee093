#include "text/wrap.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace kenes::text {
namespace {

struct Sign {
  std::uint32_t code = 0;
  std::size_t bytes = 1;
};

std::size_t length_by_lead(unsigned char lead) {
  if (lead < 0x80) return 1;
  if ((lead & 0xE0) == 0xC0) return 2;
  if ((lead & 0xF0) == 0xE0) return 3;
  return (lead & 0xF8) == 0xF0 ? 4 : 1;
}

/// The first code point; a byte that begins none stands for itself.
Sign first_sign(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::size_t length = length_by_lead(byte(0));
  if (length == 1 || length > text.size()) return {byte(0), 1};
  std::uint32_t code = byte(0) & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {byte(0), 1};
    code = (code << 6) | (byte(i) & 0x3FU);
  }
  return {code, length};
}

struct Range {
  std::uint32_t first, last;
};
constexpr std::array<Range, 11> kNoWidth{{{0x0000, 0x001F},
                                          {0x007F, 0x009F},
                                          {0x00AD, 0x00AD},
                                          {0x0300, 0x036F},
                                          {0x0483, 0x0489},
                                          {0x1AB0, 0x1AFF},
                                          {0x1DC0, 0x1DFF},
                                          {0x200B, 0x200F},
                                          {0x20D0, 0x20FF},
                                          {0xFE00, 0xFE0F},
                                          {0xFEFF, 0xFEFF}}};
constexpr std::array<Range, 9> kTwoWide{{{0x1100, 0x115F},
                                         {0x2E80, 0xA4CF},
                                         {0xAC00, 0xD7A3},
                                         {0xF900, 0xFAFF},
                                         {0xFE30, 0xFE6F},
                                         {0xFF00, 0xFF60},
                                         {0xFFE0, 0xFFE6},
                                         {0x1F300, 0x1FAFF},
                                         {0x20000, 0x3FFFD}}};

template <std::size_t N>
bool is_in(const std::array<Range, N>& ranges, std::uint32_t code) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [code](Range r) { return code >= r.first && code <= r.last; });
}

std::size_t width_of(std::uint32_t code) {
  if (is_in(kNoWidth, code)) return 0;
  return is_in(kTwoWide, code) ? 2 : 1;
}

bool is_dash(std::string_view word) { return word == "—" || word == "–"; }

/// The words of one line of text; a dash stays with the word before it, because no line begins with one.
std::vector<std::string> words_of(std::string_view line) {
  std::vector<std::string> words;
  while (!line.empty()) {
    const std::size_t start = line.find_first_not_of(" \t");
    if (start == std::string_view::npos) break;
    line.remove_prefix(start);
    const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
    const std::string_view word = line.substr(0, end);
    if (is_dash(word) && !words.empty()) {
      words.back().append(" ").append(word);
    } else {
      words.emplace_back(word);
    }
    line.remove_prefix(end);
  }
  return words;
}

/// The longest beginning of a word that is at most `room` wide, but at least one sign.
std::size_t bytes_that_fit(std::string_view word, std::size_t room) {
  std::size_t bytes = 0;
  std::size_t width = 0;
  while (bytes < word.size()) {
    const Sign sign = first_sign(word.substr(bytes));
    if (bytes > 0 && width + width_of(sign.code) > room) break;
    width += width_of(sign.code);
    bytes += sign.bytes;
  }
  return bytes;
}

class LineBreaker {
 public:
  LineBreaker(std::size_t width, const Indent& indent)
      : width_(width), indent_(indent), line_(indent.first) {}

  void add(std::string_view word) {
    const std::size_t space = has_words_ ? 1 : 0;
    if (display_width(line_) + space + display_width(word) <= width_) {
      line_.append(space, ' ').append(word);
      has_words_ = true;
      return;
    }
    if (has_words_) {
      break_line();
      add(word);
      return;
    }
    const std::size_t used = display_width(line_);
    const std::size_t fits = bytes_that_fit(word, width_ > used ? width_ - used : 1);
    line_.append(word.substr(0, fits));
    has_words_ = true;
    if (fits < word.size()) {
      break_line();
      add(word.substr(fits));
    }
  }
  void break_line() {
    // An indent alone would be blanks at the end of a line.
    while (!has_words_ && line_.ends_with(' ')) line_.pop_back();
    lines_.push_back(line_);
    line_ = indent_.rest;
    has_words_ = false;
  }
  [[nodiscard]] std::vector<std::string> lines() && { return std::move(lines_); }

 private:
  std::size_t width_;
  const Indent& indent_;
  std::string line_;
  bool has_words_ = false;
  std::vector<std::string> lines_;
};

}  // namespace

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  while (!text.empty()) {
    const Sign sign = first_sign(text);
    width += width_of(sign.code);
    text.remove_prefix(sign.bytes);
  }
  return width;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, const Indent& indent) {
  LineBreaker breaker(width, indent);
  while (true) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    for (const std::string& word : words_of(text.substr(0, end))) breaker.add(word);
    breaker.break_line();
    if (end == text.size()) return std::move(breaker).lines();
    text.remove_prefix(end + 1);
  }
}

std::string wrapped_text(std::string_view text, std::size_t width, const Indent& indent) {
  std::string out;
  for (const std::string& line : wrapped(text, width, indent)) out.append(line).append("\n");
  return out;
}

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  const std::size_t has = display_width(text);
  if (has < width) out.append(width - has, ' ');
  return out;
}

}  // namespace kenes::text
