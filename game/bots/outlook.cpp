#include "bots/outlook.hpp"

#include <algorithm>
#include <cstdlib>

namespace kenes::bots::detail {
namespace {

using rules::Fact;
using rules::Hearing;
using rules::Progress;
using rules::Script;
using rules::Step;

constexpr int kCertain = 1000;
constexpr int kAlmost = 700;  // An open comparison never looks better than this.

/// A value and how near it is to being true, in thousandths.
struct Nearness {
  std::int32_t value = 0;
  std::int32_t truth = 0;
};

Nearness certain(std::int32_t value) { return {value, value != 0 ? kCertain : 0}; }

/// How near a claim that is not there yet is to being settled, while there is still time to ask.
int near_settling(const Script& script, const Hearing& h, const Step& step) {
  if (rules::phase_of(script, h) > rules::PhaseKind::questions) return 0;
  switch (h.claims.items[step.a].reached()) {
    case Progress::undelivered:
    case Progress::delivered:
      return 60;
    case Progress::questioned:
      return 150;
    default:
      return 300;
  }
}

Nearness read(const Script& script, const Hearing& h, const Step& step) {
  Nearness read = certain(rules::read_fact(script, h, step));
  if (read.value != 0 || rules::is_number(step.fact)) return read;
  const bool claim = step.fact >= Fact::questioned && step.fact <= Fact::concrete;
  if (claim) read.truth = near_settling(script, h, step);
  if (step.fact == Fact::adopted && h.proposed.has(rules::RecommendationId(step.a)) &&
      !h.rejected.has(rules::RecommendationId(step.a))) {
    read.truth = 500;
  }
  return read;
}

/// How near `left op right` is: by how much is missing, measured against the number wanted.
int near_comparison(std::int32_t missing, std::int32_t wanted) {
  if (missing <= 0) return kCertain;
  const int scale = std::clamp(std::abs(wanted), 3, 20);
  return std::max(0, kAlmost - kAlmost * missing / scale);
}

Nearness compare(Step::Op op, Nearness left, Nearness right) {
  const std::int32_t more = left.value - right.value;
  switch (op) {
    case Step::Op::equal:
      return {more == 0 ? 1 : 0, near_comparison(std::abs(more), right.value)};
    case Step::Op::unequal:
      return certain(more != 0 ? 1 : 0);
    case Step::Op::less:
      return {more < 0 ? 1 : 0, near_comparison(more + 1, right.value)};
    case Step::Op::at_most:
      return {more <= 0 ? 1 : 0, near_comparison(more, right.value)};
    case Step::Op::more:
      return {more > 0 ? 1 : 0, near_comparison(1 - more, right.value)};
    default:
      return {more >= 0 ? 1 : 0, near_comparison(-more, right.value)};
  }
}

Nearness operate(Step::Op op, Nearness left, Nearness right) {
  switch (op) {
    case Step::Op::add:
      return certain(left.value + right.value);
    case Step::Op::subtract:
      return certain(left.value - right.value);
    case Step::Op::both:
      return {left.value != 0 && right.value != 0 ? 1 : 0, left.truth * right.truth / kCertain};
    case Step::Op::either:
      return {left.value != 0 || right.value != 0 ? 1 : 0, std::max(left.truth, right.truth)};
    default:
      return compare(op, left, right);
  }
}

/// The same walk over postfix code as the rules', with nearness beside each value.
int nearness_of(const Script& script, const Hearing& h, rules::Condition condition) {
  if (condition.is_empty()) return kCertain;
  std::array<Nearness, rules::kMaxStack> stack{};
  std::size_t size = 0;
  for (std::size_t i = 0; i < condition.count; ++i) {
    const Step& step = script.code[condition.first + i];
    if (step.op == Step::Op::number) {
      stack[size++] = certain(step.number);
    } else if (step.op == Step::Op::fact) {
      stack[size++] = read(script, h, step);
    } else if (step.op == Step::Op::negate) {
      stack[size - 1] = certain(-stack[size - 1].value);
    } else if (step.op == Step::Op::inverse) {
      Nearness& top = stack[size - 1];
      top = {top.value == 0 ? 1 : 0, kCertain - top.truth};
    } else {
      --size;
      stack[size - 1] = operate(step.op, stack[size - 1], stack[size]);
    }
  }
  return stack[0].truth;
}

}  // namespace

int worth_in_all(const Script& script, rules::SeatId seat) {
  int worth = 0;
  for (const rules::Goal& goal : script.seats[seat.index()].goals) worth += goal.worth;
  return worth;
}

int outlook(const Script& script, const Hearing& hearing, rules::SeatId seat) {
  constexpr int kByStanding = 10;  // A point of standing; ten of them are a hundredth of the whole.
  const int standing = kByStanding * hearing.standing[seat];
  const int worth = worth_in_all(script, seat);
  if (worth == 0) return standing;
  const bool over = rules::is_over(script, hearing);
  int sum = 0;
  for (const rules::Goal& goal : script.seats[seat.index()].goals) {
    const int truth = over ? (rules::holds(script, hearing, goal.when) ? kCertain : 0)
                           : nearness_of(script, hearing, goal.when);
    sum += goal.worth * truth;
  }
  return std::min(kBestOutlook, sum * (kBestOutlook / kCertain) / worth + standing);
}

}  // namespace kenes::bots::detail
