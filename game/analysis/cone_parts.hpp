#pragma once
// Inside the cone search: which parts of the state a cone holds and how one is packed into a word. Not for
// other rooms.

#include <map>
#include <optional>
#include <vector>

#include "analysis/reach.hpp"

namespace kenes::analysis::detail {

/// One part of the state: a number with few values.
struct Part {
  std::int32_t least = 0;
  std::uint32_t values = 1;
};

/// The parts of one cone and what they stand for. The first part is always the phase.
class Parts {
 public:
  Parts(const rules::Script& script, const Reach& reach);

  /// Takes in what the condition reads; returns whether anything was new.
  bool take_facts(rules::Condition condition);
  /// Takes in every beat that changes what is already here; returns whether anything was new.
  bool take_writers();
  /// Takes in what the writers' conditions and amounts read; returns whether anything was new.
  bool take_needs();
  void take_beat(rules::BeatId beat);
  void take_variable(std::uint8_t id);

  [[nodiscard]] const std::vector<Part>& all() const { return all_; }
  [[nodiscard]] const std::vector<rules::BeatId>& writers() const { return writers_; }
  [[nodiscard]] std::optional<std::size_t> variable(std::size_t id) const { return at(variables_, id); }
  [[nodiscard]] std::optional<std::size_t> flag(std::size_t id) const { return at(flags_, id); }
  /// A beat that can be played only once: 0 not yet, 1 played and its choice waits, 2 done.
  [[nodiscard]] std::optional<std::size_t> beat(std::size_t id) const { return at(beats_, id); }
  /// Whether a state of all parts fits into one word.
  [[nodiscard]] bool fit() const;

 private:
  using Places = std::map<std::size_t, std::size_t>;
  static std::optional<std::size_t> at(const Places& places, std::size_t id) {
    const auto found = places.find(id);
    return found == places.end() ? std::nullopt : std::optional(found->second);
  }
  bool take(Places& places, std::size_t id, const Part& part);
  bool take_needs_of(rules::Condition when, rules::Effects effects);
  [[nodiscard]] bool changes(rules::Effects effects) const;

  const rules::Script& script_;
  const Reach& reach_;
  std::vector<Part> all_;
  std::vector<rules::BeatId> writers_;
  std::vector<bool> is_writer_;
  Places variables_;
  Places flags_;
  Places beats_;
};

/// One state of a cone: a value for each part, by place.
using Values = std::vector<std::int32_t>;
[[nodiscard]] std::uint64_t packed(const std::vector<Part>& parts, const Values& values);
void unpack(const std::vector<Part>& parts, std::uint64_t word, Values& values);

}  // namespace kenes::analysis::detail
