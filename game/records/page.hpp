#pragma once
// A document in plain blocks, for any surface that can show text: terminal, file, screen.

#include <cstdint>
#include <string>
#include <vector>

namespace kenes::records {

struct Block {
  enum class Kind : std::uint8_t {
    heading,
    paragraph,
    item,
    detail
  };  // A detail belongs to the item before it.
  Kind kind = Kind::paragraph;
  std::string text;
  friend bool operator==(const Block&, const Block&) = default;
};

class Page {
 public:
  void heading(std::string text) { blocks_.push_back({Block::Kind::heading, std::move(text)}); }
  void paragraph(std::string text) { blocks_.push_back({Block::Kind::paragraph, std::move(text)}); }
  void item(std::string text) { blocks_.push_back({Block::Kind::item, std::move(text)}); }
  void detail(std::string text) { blocks_.push_back({Block::Kind::detail, std::move(text)}); }
  void add(Block block) { blocks_.push_back(std::move(block)); }
  void append(const Page& other) {
    blocks_.insert(blocks_.end(), other.blocks_.begin(), other.blocks_.end());
  }
  [[nodiscard]] bool empty() const { return blocks_.empty(); }
  [[nodiscard]] const std::vector<Block>& blocks() const { return blocks_; }

 private:
  std::vector<Block> blocks_;
};

}  // namespace kenes::records
