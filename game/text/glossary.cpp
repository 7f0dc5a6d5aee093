#include "text/glossary.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

namespace kenes::text {
namespace {

constexpr std::size_t kColumns = 6;
constexpr std::string_view kHeading = "en\tru\tkk\ten.meaning\tru.meaning\tkk.meaning";
/// The columns of a table from left to right.
constexpr std::array<Language, 3> kOrder{Language::en, Language::ru, Language::kk};

std::vector<std::string> split(std::string_view row) {
  std::vector<std::string> cells;
  while (true) {
    const std::size_t tab = row.find('\t');
    cells.emplace_back(row.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    row.remove_prefix(tab + 1);
  }
}

/// What is wrong with the cells of a row; empty: nothing.
std::string fault_in(const std::vector<std::string>& cells) {
  if (cells.size() != kColumns) return "has " + std::to_string(cells.size()) + " columns, not 6";
  const auto empty = [](const std::string& cell) { return cell.empty(); };
  if (std::any_of(cells.begin(), cells.begin() + 3, empty)) return "lacks a word";
  const auto blanks = std::count_if(cells.begin() + 3, cells.end(), empty);
  return blanks == 0 || blanks == 3 ? std::string() : "is explained in some languages only";
}

Term term_of(const std::vector<std::string>& cells) {
  Term term;
  for (std::size_t i = 0; i < kOrder.size(); ++i) {
    term.words[static_cast<std::size_t>(kOrder[i])] = cells[i];
    term.meaning[static_cast<std::size_t>(kOrder[i])] = cells[i + 3];
  }
  return term;
}

/// The letters that order is made of, small, in the order of each alphabet; all in two bytes of UTF-8 where
/// they are not Latin.
std::string_view alphabet_of(Language language) {
  switch (language) {
    case Language::kk:
      return "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    case Language::ru:
      return "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    case Language::en:
      break;
  }
  return "abcdefghijklmnopqrstuvwxyz";
}

/// The next letter of `text`, small. Only the capitals of the three alphabets matter here.
std::string letter_at(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80U || at + 1 >= text.size()) {
    ++at;
    return {byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : static_cast<char>(byte)};
  }
  const unsigned code = ((byte & 0x1FU) << 6) | (static_cast<unsigned char>(text[at + 1]) & 0x3FU);
  unsigned small = code;
  if (code >= 0x410 && code <= 0x42F) small = code + 0x20;
  if (code >= 0x400 && code <= 0x40F) small = code + 0x50;
  if (code >= 0x490 && code <= 0x4FF) small = code | 1U;
  at += 2;
  return {static_cast<char>(0xC0U | (small >> 6)), static_cast<char>(0x80U | (small & 0x3FU))};
}

/// The places of a text's letters in the alphabet; what is no letter of it is left out, so that a bracket or
/// a space does not order words.
std::vector<std::size_t> places_of(Language language, std::string_view text) {
  const std::string_view alphabet = alphabet_of(language);
  std::vector<std::size_t> places;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t place = alphabet.find(letter_at(text, at));
    if (place != std::string_view::npos) places.push_back(place);
  }
  return places;
}

}  // namespace

Result<std::vector<Term>, std::string> read_glossary(std::string_view table) {
  std::vector<Term> terms;
  for (std::size_t row = 1; !table.empty(); ++row) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (row == 1 && line != kHeading) return Unexpected{std::string("row 1 does not name the columns")};
    if (row == 1 || line.empty()) continue;
    const std::vector<std::string> cells = split(line);
    if (const std::string fault = fault_in(cells); !fault.empty())
      return Unexpected{"row " + std::to_string(row) + " " + fault};
    terms.push_back(term_of(cells));
  }
  return terms;
}

Result<std::vector<Term>, std::string> load_glossary(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return Unexpected{std::string("cannot be read")};
  const std::string table{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  return read_glossary(table);
}

bool stands_before(Language language, std::string_view a, std::string_view b) {
  const auto first = places_of(language, a);
  const auto second = places_of(language, b);
  return first == second ? a < b : first < second;
}

}  // namespace kenes::text
