#pragma once
// A state in which moves are tried one after another and taken back, with its hash. The hash is a sum over
// the state's words, each mixed with its place: after a move only the words that have changed are taken out
// of it and put in, and finding them costs less than hashing all. It is not the digest of the state
// (digest_of), and nothing keeps it.

#include <cstdint>

#include "rules/hearing.hpp"

namespace kenes::analysis {

/// The hash of a state from nothing.
[[nodiscard]] std::uint64_t carried_hash_of(const rules::Hearing& hearing);

class TriedState {
 public:
  /// Whoever tries moves in it begins from here. `from` must stay where it is and as it is.
  void begin(const rules::Hearing& from, std::uint64_t hash);

  /// For a move to be made in. Every move is followed by `hash` and then by `take_back`.
  [[nodiscard]] rules::Hearing& hearing() { return tried_; }
  [[nodiscard]] std::uint64_t hash();
  void take_back();

 private:
  rules::Hearing tried_;
  const rules::Hearing* from_ = nullptr;
  std::uint64_t hash_from_ = 0;
  std::uint64_t changed_ = 0;  // Which blocks of the state the move has changed, a bit each.
};

}  // namespace kenes::analysis
