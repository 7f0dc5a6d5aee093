// Reads the guide's little Markdown.

#include <algorithm>
#include <cctype>

#include "ui/guide.hpp"

namespace kenes::ui {
namespace {

using Block = GuideModel::Block;
using Kind = Block::Kind;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

/// Words with their bold, code and links; what is not closed is text.
class Inline {
 public:
  Prose read(std::string_view text) {
    while (!text.empty()) {
      const std::size_t taken = mark_at(text);
      if (taken > 0) {
        text.remove_prefix(taken);
        continue;
      }
      words_ += text.front();
      text.remove_prefix(1);
    }
    flush();
    return std::move(prose_);
  }

 private:
  /// How many bytes a mark at the front takes; 0: it is none.
  std::size_t mark_at(std::string_view text) {
    if (text.starts_with("**")) return bold_mark(text);
    if (text.front() == '`') return code(text);
    if (text.front() == '[') return link(text);
    return 0;
  }
  std::size_t bold_mark(std::string_view text) {
    const std::size_t close = text.find("**", 2);
    if (!bold_ && (close == std::string_view::npos || close == 2)) return 0;
    flush();
    bold_ = !bold_;
    return 2;
  }
  std::size_t code(std::string_view text) {
    const std::size_t close = text.find('`', 1);
    if (close == std::string_view::npos) return 0;
    flush();
    prose_.push_back({std::string(text.substr(1, close - 1)), true});
    return close + 1;
  }
  /// On a page there is nowhere to go: only its words are left.
  std::size_t link(std::string_view text) {
    const std::size_t middle = text.find("](");
    const std::size_t close = middle == std::string_view::npos ? middle : text.find(')', middle);
    if (close == std::string_view::npos) return 0;
    words_ += text.substr(1, middle - 1);
    return close + 1;
  }
  void flush() {
    if (!words_.empty()) prose_.push_back({std::move(words_), bold_});
    words_.clear();
  }

  Prose prose_;
  std::string words_;
  bool bold_ = false;
};

Prose prose_of(std::string_view text) { return Inline().read(text); }

/// A line's mark as an item: its length with the space behind it, and what stands before the item.
struct ItemMark {
  std::size_t length = 0;
  std::string shown;
};
std::optional<ItemMark> item_mark(std::string_view line) {
  if (line.starts_with("* ") || line.starts_with("- ")) return ItemMark{2, "•"};
  std::size_t digits = 0;
  while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits])) != 0) ++digits;
  if (digits == 0 || !line.substr(digits).starts_with(". ")) return std::nullopt;
  return ItemMark{digits + 2, std::string(line.substr(0, digits + 1))};
}

std::size_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  const bool is = level >= 1 && level <= 3 && line.substr(level).starts_with(" ");
  return is ? level : 0;
}

/// "|---|:--|": what stands between the head of a table and its rows.
bool is_divider(std::string_view line) {
  return line.starts_with('|') && line.find('-') != std::string_view::npos &&
         line.find_first_not_of("|-: ") == std::string_view::npos;
}

std::vector<Prose> cells_of(std::string_view line) {
  std::vector<Prose> cells;
  line.remove_prefix(1);
  if (!line.empty() && line.back() == '|') line.remove_suffix(1);
  while (true) {
    const std::size_t bar = line.find('|');
    cells.push_back(prose_of(trimmed(line.substr(0, bar))));
    if (bar == std::string_view::npos) return cells;
    line.remove_prefix(bar + 1);
  }
}

class Reader {
 public:
  explicit Reader(std::string_view text) : lines_(lines_of(text)) {}

  GuideModel read() {
    while (at_ < lines_.size()) line(lines_[at_]);
    end_text();
    return std::move(model_);
  }

 private:
  void line(std::string_view whole) {
    const std::string_view text = trimmed(whole);
    const std::size_t indent = text.empty() ? 0 : whole.find(text.front());
    if (text.empty()) {
      end_text();
      ++at_;
    } else if (text.starts_with("```")) {
      code();
    } else if (const std::size_t level = heading_level(text)) {
      add({Kind::heading, static_cast<int>(level), prose_of(trimmed(text.substr(level)))});
    } else if (text.front() == '|' && at_ + 1 < lines_.size() && is_divider(trimmed(lines_[at_ + 1]))) {
      table();
    } else if (picture(text)) {
    } else if (const auto mark = item_mark(text)) {
      begin_text({Kind::item, indent >= 2 ? 2 : 1, {}, mark->shown}, text.substr(mark->length));
    } else {
      go_on(text);
    }
  }
  void add(Block block) {
    end_text();
    model_.blocks.push_back(std::move(block));
    ++at_;
  }
  /// A text goes on over the following lines.
  void begin_text(Block block, std::string_view text) {
    end_text();
    open_ = std::move(block);
    text_ = text;
    ++at_;
  }
  void go_on(std::string_view text) {
    if (!open_) {
      begin_text({}, text);
      return;
    }
    text_.append(" ").append(text);
    ++at_;
  }
  void end_text() {
    if (!open_) return;
    open_->prose = prose_of(text_);
    model_.blocks.push_back(std::move(*open_));
    open_.reset();
  }
  void code() {
    end_text();
    for (++at_; at_ < lines_.size() && !trimmed(lines_[at_]).starts_with("```"); ++at_)
      model_.blocks.push_back({Kind::code, 1, {{std::string(lines_[at_]), false}}});
    if (at_ < lines_.size()) ++at_;
  }
  void table() {
    end_text();
    bool head = true;
    while (at_ < lines_.size() && trimmed(lines_[at_]).starts_with('|')) {
      const std::string_view text = trimmed(lines_[at_]);
      if (!is_divider(text)) {
        Block row{Kind::row};
        row.row = cells_of(text);
        row.head = head;
        head = false;
        model_.blocks.push_back(std::move(row));
      }
      ++at_;
    }
  }
  bool picture(std::string_view text) {
    const std::size_t middle = text.find("](");
    if (!text.starts_with("![") || middle == std::string_view::npos || text.back() != ')') return false;
    const std::string file(text.substr(middle + 2, text.size() - middle - 3));
    add({Kind::picture, 1, {{std::string(text.substr(2, middle - 2)), false}}, file});
    return true;
  }

  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  GuideModel model_;
  std::optional<Block> open_;
  std::string text_;
};

}  // namespace

GuideModel guide_model(std::string_view markdown) { return Reader(markdown).read(); }

}  // namespace kenes::ui
