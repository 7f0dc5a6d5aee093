#include "analysis/tried_state.hpp"

#include "analysis/state_words.hpp"

namespace kenes::analysis {
namespace {

using namespace detail;

/// What a word adds to the sum (the last steps of splitmix64; Sebastiano Vigna, public domain).
std::uint64_t mixed(std::uint64_t word, std::size_t place) {
  word += (place + 1) * 0x9E3779B97F4A7C15ULL;
  word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9ULL;
  word = (word ^ (word >> 27)) * 0x94D049BB133111EBULL;
  return word ^ (word >> 31);
}

}  // namespace

std::uint64_t carried_hash_of(const rules::Hearing& hearing) {
  std::uint64_t sum = 0;
  for (std::size_t place = 0; place < kWords; ++place) sum += mixed(word_at(hearing, place), place);
  return sum;
}

void TriedState::begin(const rules::Hearing& from, std::uint64_t hash) {
  tried_ = from;
  from_ = &from;
  hash_from_ = hash;
}

std::uint64_t TriedState::hash() {
  changed_ = changed_blocks(*from_, tried_);
  std::uint64_t hash = hash_from_;
  each_word_in(changed_, [&](std::size_t place) {
    const std::uint64_t before = word_at(*from_, place);
    const std::uint64_t after = word_at(tried_, place);
    if (before != after) hash += mixed(after, place) - mixed(before, place);
  });
  return hash;
}

void TriedState::take_back() {
  each_word_in(changed_, [&](std::size_t place) { set_word(tried_, place, word_at(*from_, place)); });
}

}  // namespace kenes::analysis
