#include "ui/ruled.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "text/letters.hpp"

namespace kenes::ui {
namespace {

constexpr std::array<std::string_view, 4> kOpening{"(", "«", "“", "„"};
constexpr std::array<std::string_view, 3> kClosing{")", "»", "”"};

template <std::size_t N>
bool starts_with_any(std::string_view text, const std::array<std::string_view, N>& signs) {
  return std::any_of(signs.begin(), signs.end(),
                     [&](std::string_view sign) { return text.starts_with(sign); });
}

bool starts_large(std::string_view text) {
  if (starts_with_any(text, kOpening)) return true;
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  const std::string_view first = text.substr(0, size);
  return text::small_letters(first) != first;
}

/// "tenge." ends a sentence; "S." and "No." in "S. Yu. Tomilkina, No. 5" do not. Bytes are counted, which for
/// Cyrillic is twice as many: a single letter of it is two.
bool ends_sentence(std::string_view before) {
  std::size_t from = before.size();
  while (from > 0 && before[from - 1] != ' ') --from;
  const std::string_view word = before.substr(from);
  // "07. Housing" at the beginning of a row: its number.
  const bool begins = from == 0 || (from >= 2 && (before[from - 2] == ';' || before[from - 2] == '.'));
  if (begins && std::ranges::all_of(word, [](unsigned char c) { return std::isdigit(c) != 0; })) return false;
  const bool figure = !word.empty() && (std::isdigit(static_cast<unsigned char>(word.back())) != 0);
  return figure || word.size() > 2;
}

bool splits_at(std::string_view line, std::size_t at) {
  if (at + 2 >= line.size() || line[at + 1] != ' ') return false;
  if (line[at] == ';') return true;
  return line[at] == '.' && ends_sentence(line.substr(0, at)) && starts_large(line.substr(at + 2));
}

/// Calls `found` at each byte outside quotation marks and brackets, until it says that this is enough.
template <class Found>
void outside(std::string_view line, Found found) {
  int depth = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const std::string_view rest = line.substr(i);
    if (starts_with_any(rest, kOpening)) ++depth;
    if (starts_with_any(rest, kClosing)) --depth;
    if (depth <= 0 && found(i)) return;
  }
}

std::vector<std::string_view> parts_of(std::string_view line) {
  std::vector<std::string_view> parts;
  std::size_t from = 0;
  outside(line, [&](std::size_t i) {
    if (i < from || !splits_at(line, i)) return false;
    parts.push_back(line.substr(from, i - from + (line[i] == '.' ? 1 : 0)));
    from = i + 2;
    return false;
  });
  parts.push_back(line.substr(from));
  return parts;
}

RuledRow row_of(std::string_view part) {
  if (part.starts_with('(') && (part.ends_with(')') || part.ends_with(").")))
    return {"", std::string(part), true};
  std::size_t colon = std::string_view::npos;
  outside(part, [&](std::size_t i) {
    if (!part.substr(i).starts_with(": ")) return false;
    colon = i;
    return true;
  });
  if (colon == std::string_view::npos) return {"", std::string(part), false};
  return {std::string(part.substr(0, colon)), std::string(part.substr(colon + 2)), false};
}

}  // namespace

std::vector<RuledRow> ruled(std::string_view line) {
  std::vector<RuledRow> rows;
  for (const std::string_view part : parts_of(line)) {
    if (!part.empty()) rows.push_back(row_of(part));
  }
  return rows;
}

}  // namespace kenes::ui
