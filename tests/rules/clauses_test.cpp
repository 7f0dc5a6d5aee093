// Clauses are a shortcut for a condition's code: they must mean the same on every state.

#include <gtest/gtest.h>

#include "core/rng.hpp"
#include "rules/script.hpp"

namespace kenes::rules {
namespace {

using Op = Step::Op;

/// Writes random conditions over variables as the compiler would.
class Writer {
 public:
  explicit Writer(std::uint64_t seed) : rng_(seed) {}

  Condition condition(Script& script, int depth) {
    Condition condition;
    condition.first = static_cast<std::uint32_t>(script.code.size());
    yes_no(script.code, depth);
    condition.count = static_cast<std::uint16_t>(script.code.size() - condition.first);
    find_clauses(script, condition);
    return condition;
  }
  Hearing hearing() {
    Hearing hearing;
    for (std::int16_t& variable : hearing.variables) variable = static_cast<std::int16_t>(rng_.below(9)) - 4;
    return hearing;
  }

 private:
  static void put(std::vector<Step>& code, Op op) {
    Step step;
    step.op = op;
    code.push_back(step);
  }
  void yes_no(std::vector<Step>& code, int depth) {
    if (depth > 0 && rng_.chance(20)) {
      yes_no(code, depth - 1);
      return put(code, Op::inverse);
    }
    if (depth > 0 && rng_.chance(60)) {
      yes_no(code, depth - 1);
      yes_no(code, depth - 1);
      return put(code, rng_.chance(50) ? Op::both : Op::either);
    }
    sum(code, 2);
    sum(code, 1);
    put(code, static_cast<Op>(static_cast<std::uint32_t>(Op::equal) + rng_.below(6)));
  }
  void sum(std::vector<Step>& code, int depth) {
    if (depth > 0 && rng_.chance(60)) {
      sum(code, depth - 1);
      sum(code, depth - 1);
      return put(code, rng_.chance(50) ? Op::add : Op::subtract);
    }
    Step step;
    step.op = rng_.chance(70) ? Op::fact : Op::number;
    step.a = static_cast<std::uint8_t>(rng_.below(5));
    step.number = static_cast<std::int16_t>(rng_.below(9)) - 4;
    code.push_back(step);
    if (rng_.chance(20)) put(code, Op::negate);
  }

  Rng rng_;
};

class Clauses : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Clauses, MeanWhatTheCodeMeansOnEveryState) {
  Script script;
  Writer writer(GetParam());
  std::size_t found = 0;
  for (int i = 0; i < 300; ++i) {
    const Condition condition = writer.condition(script, i % 4);
    if (condition.clauses > 0) ++found;
    for (int state = 0; state < 20; ++state) {
      const Hearing hearing = writer.hearing();
      ASSERT_EQ(holds(script, hearing, condition), value_of(script, hearing, condition) != 0);
    }
  }
  EXPECT_GT(found, 200U);
  EXPECT_LT(found, 300U);  // Some ask for more than four clauses: they stay code.
}

INSTANTIATE_TEST_SUITE_P(Seed, Clauses, testing::Range<std::uint64_t>(1, 5));

TEST(Clause, ReadsNothingButVariables) {
  Script script;
  Step trust;
  trust.op = Op::fact;
  trust.fact = Fact::trust;
  Step fifty;
  fifty.number = 50;
  Step more;
  more.op = Op::more;
  script.code = {trust, fifty, more};
  Condition condition{0, 3};

  find_clauses(script, condition);

  EXPECT_EQ(condition.clauses, 0U);
  Hearing hearing;
  hearing.trust = 51;
  EXPECT_TRUE(holds(script, hearing, condition));
}

}  // namespace
}  // namespace kenes::rules
