#pragma once
// Dense small ids, sets of them as one machine word, and arrays indexed by them. Each kind of thing has its
// own type, so that a seat is never taken for a claim.

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>

#include "core/expect.hpp"

namespace kenes {

/// A dense id 0, 1, 2 … of one kind of thing; `Raw` is wide enough for its capacity. The greatest raw value
/// means "none".
template <class Tag, class Raw>
struct Id {
  Raw raw = static_cast<Raw>(~Raw{0});

  constexpr Id() = default;
  constexpr explicit Id(std::size_t index) : raw(static_cast<Raw>(index)) {}
  [[nodiscard]] constexpr std::size_t index() const { return raw; }
  [[nodiscard]] constexpr bool is_none() const { return raw == static_cast<Raw>(~Raw{0}); }
  friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

/// How many bits are set, by sums of neighbours: the common processor that binaries are made for has no
/// instruction for it, and the library's substitute is a call.
[[nodiscard]] constexpr std::size_t count_ones(std::uint64_t word) {
  word -= (word >> 1) & 0x5555555555555555ULL;
  word = (word & 0x3333333333333333ULL) + ((word >> 2) & 0x3333333333333333ULL);
  word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0FULL;
  return static_cast<std::size_t>((word * 0x0101010101010101ULL) >> 56);
}

/// A set of ids below 64, in one word. `Word` is the storage; iteration is in the order of the ids.
template <class IdType, class Word>
class IdSet {
 public:
  constexpr IdSet() = default;
  [[nodiscard]] static constexpr IdSet of_word(Word word) {
    IdSet set;
    set.word_ = word;
    return set;
  }
  /// The ids 0 … count - 1. Requires count to fit the word.
  [[nodiscard]] static constexpr IdSet first(std::size_t count) {
    KENES_EXPECT(count <= sizeof(Word) * 8);
    return of_word(count == sizeof(Word) * 8 ? static_cast<Word>(~Word{0})
                                             : static_cast<Word>((Word{1} << count) - 1));
  }

  [[nodiscard]] constexpr bool has(IdType id) const {
    return id.index() < sizeof(Word) * 8 && ((word_ >> id.index()) & 1U) != 0;
  }
  constexpr void add(IdType id) { word_ = static_cast<Word>(word_ | bit(id)); }
  constexpr void remove(IdType id) { word_ = static_cast<Word>(word_ & ~bit(id)); }
  constexpr void clear() { word_ = 0; }
  [[nodiscard]] constexpr bool empty() const { return word_ == 0; }
  [[nodiscard]] constexpr std::size_t size() const { return count_ones(word_); }
  [[nodiscard]] constexpr Word word() const { return word_; }

  friend constexpr bool operator==(const IdSet&, const IdSet&) = default;
  friend constexpr IdSet operator&(IdSet a, IdSet b) { return of_word(static_cast<Word>(a.word_ & b.word_)); }
  friend constexpr IdSet operator|(IdSet a, IdSet b) { return of_word(static_cast<Word>(a.word_ | b.word_)); }
  friend constexpr IdSet operator-(IdSet a, IdSet b) {
    return of_word(static_cast<Word>(a.word_ & ~b.word_));
  }

  class Iterator {
   public:
    constexpr explicit Iterator(Word rest) : rest_(rest) {}
    constexpr IdType operator*() const { return IdType(static_cast<std::size_t>(std::countr_zero(rest_))); }
    constexpr Iterator& operator++() {
      rest_ = static_cast<Word>(rest_ & (rest_ - 1));
      return *this;
    }
    friend constexpr bool operator==(const Iterator&, const Iterator&) = default;

   private:
    Word rest_;
  };
  [[nodiscard]] constexpr Iterator begin() const { return Iterator(word_); }
  [[nodiscard]] constexpr Iterator end() const { return Iterator(0); }

 private:
  [[nodiscard]] static constexpr Word bit(IdType id) {
    KENES_EXPECT(id.index() < sizeof(Word) * 8);
    return static_cast<Word>(Word{1} << id.index());
  }
  Word word_ = 0;
};

/// An array with one element per id of a kind.
template <class IdType, class T, std::size_t N>
struct IdArray {
  std::array<T, N> items{};

  [[nodiscard]] constexpr T& operator[](IdType id) {
    KENES_EXPECT(id.index() < N);
    return items[id.index()];
  }
  [[nodiscard]] constexpr const T& operator[](IdType id) const {
    KENES_EXPECT(id.index() < N);
    return items[id.index()];
  }
  friend constexpr bool operator==(const IdArray&, const IdArray&) = default;
};

}  // namespace kenes
