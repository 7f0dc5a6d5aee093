#include "analysis/state_queue.hpp"

#include <array>
#include <utility>

#include "analysis/state_words.hpp"
#include "core/expect.hpp"

namespace kenes::analysis {
namespace {

using namespace detail;

constexpr std::size_t kMarkWords = (kWords + 63) / 64;  // A bit for each word of a state.
constexpr std::size_t kMost = 1 + kMarkWords + kWords;
constexpr std::size_t kPieceWords = 4096;
static_assert(kMost < kPieceWords);

}  // namespace

StateQueue::Piece& StateQueue::piece_for(const rules::Hearing& hearing) {
  if (pieces_.empty() || pieces_.back().words.size() + kMost > kPieceWords) {
    pieces_.push_back({hearing, std::exchange(spare_, {})});
    pieces_.back().words.reserve(kPieceWords);
  }
  return pieces_.back();
}

void StateQueue::push(const rules::Hearing& hearing, std::uint64_t hash) {
  Piece& piece = piece_for(hearing);
  std::array<std::uint64_t, kMarkWords> marks{};
  const std::size_t from = piece.words.size();
  piece.words.push_back(hash);
  piece.words.insert(piece.words.end(), marks.begin(), marks.end());
  each_word_in(changed_blocks(piece.first, hearing), [&](std::size_t place) {
    const std::uint64_t word = word_at(hearing, place);
    if (word == word_at(piece.first, place)) return;
    marks[place / 64] |= std::uint64_t{1} << (place % 64);
    piece.words.push_back(word);
  });
  std::copy(marks.begin(), marks.end(), piece.words.begin() + static_cast<std::ptrdiff_t>(from) + 1);
  ++size_;
}

std::uint64_t StateQueue::pop(rules::Hearing& hearing) {
  KENES_EXPECT(size_ > 0);
  Piece& piece = pieces_.front();
  const std::uint64_t hash = piece.words[read_];
  const std::size_t marks = read_ + 1;
  read_ = marks + kMarkWords;
  hearing = piece.first;
  for (std::size_t i = 0; i < kMarkWords; ++i) {
    for (std::uint64_t left = piece.words[marks + i]; left != 0; left &= left - 1)
      set_word(hearing, 64 * i + static_cast<std::size_t>(std::countr_zero(left)), piece.words[read_++]);
  }
  --size_;
  if (read_ == piece.words.size()) {
    spare_ = std::move(piece.words);
    spare_.clear();
    pieces_.pop_front();
    read_ = 0;
  }
  return hash;
}

}  // namespace kenes::analysis
