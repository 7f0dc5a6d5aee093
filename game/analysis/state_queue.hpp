#pragma once
// States that wait to be walked, first in, first out. Those that were found one after another are much alike:
// of a pieceful of them the first is held whole, the others as the words in which they differ from it. In a
// wide walk most states wait outside every cache, so that their size is what they cost.

#include <cstdint>
#include <deque>
#include <vector>

#include "rules/hearing.hpp"

namespace kenes::analysis {

class StateQueue {
 public:
  void push(const rules::Hearing& hearing, std::uint64_t hash);
  /// The hash of the oldest, which goes, and itself. Requires size() > 0.
  std::uint64_t pop(rules::Hearing& hearing);
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  struct Piece {
    rules::Hearing first;
    std::vector<std::uint64_t> words;  // Of each state: its hash, which words differ, and these words.
  };
  /// The piece that the state joins.
  Piece& piece_for(const rules::Hearing& hearing);

  std::deque<Piece> pieces_;
  std::vector<std::uint64_t> spare_;  // The room of a piece that was read to its end.
  std::size_t read_ = 0;              // So far, of the first piece.
  std::size_t size_ = 0;
};

}  // namespace kenes::analysis
