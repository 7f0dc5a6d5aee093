#pragma once
// Which values a term can have, so that conditions that never hold, or always do, are found before anybody
// plays.

#include <cstdint>

#include "scenario/possible.hpp"

namespace kenes::scenario {

struct Range {
  std::int32_t least = 0;
  std::int32_t greatest = 0;
  [[nodiscard]] bool is_never() const { return least == 0 && greatest == 0; }
  [[nodiscard]] bool is_always() const { return least > 0; }
  [[nodiscard]] bool is_empty() const { return least > greatest; }
  friend bool operator==(const Range&, const Range&) = default;
};

class RangeReader {
 public:
  RangeReader(const rules::Script& script, const Possible& possible) : script_(script), possible_(possible) {}

  [[nodiscard]] Range of(const Term& term) const;
  [[nodiscard]] Range of_fact(const rules::Step& step) const;

 private:
  [[nodiscard]] Range of_number(const rules::Step& step) const;
  [[nodiscard]] bool is_possible(const rules::Step& step) const;
  [[nodiscard]] bool is_certain(const rules::Step& step) const;
  [[nodiscard]] bool some_variant_has(const rules::Step& step) const;

  const rules::Script& script_;
  const Possible& possible_;
};

/// What to call a condition that never or always holds.
struct TruthCodes {
  Code never = Code::never_true;
  Code always = Code::always_true;
};

/// Reports parts of the condition that can never hold, hold always, or exclude one another.
void check_truth(const Spot& spot, const Term& condition, const RangeReader& ranges, TruthCodes codes);

}  // namespace kenes::scenario
