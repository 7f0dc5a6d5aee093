#include "bots/wishes.hpp"

#include <algorithm>
#include <cstdlib>

namespace kenes::bots::detail {
namespace {

using rules::Fact;
using rules::Progress;
using rules::Step;

constexpr int kOpenGoal = 3;  // Times its worth.
constexpr int kWonGoal = 1;

/// Walks a condition from its end, the way postfix code is read backwards, and credits what it reads.
class Reader {
 public:
  Reader(const rules::Script& script, rules::SeatId seat, Wishes& wishes)
      : script_(script), seat_(seat), wishes_(wishes) {}

  /// Credits the code whose last step is at `last`; returns the index of its first step.
  std::size_t credit(std::size_t last, int weight) {  // NOLINT(misc-no-recursion): conditions are shallow.
    const Step& step = script_.code[last];
    switch (step.op) {
      case Step::Op::number:
        return last;
      case Step::Op::fact:
        note(step, weight);
        return last;
      case Step::Op::negate:
      case Step::Op::inverse:
        return credit(last - 1, -weight);
      default:
        return credit_pair(last, step.op, weight);
    }
  }

 private:
  std::size_t credit_pair(std::size_t last, Step::Op op, int weight) {  // NOLINT(misc-no-recursion)
    int left = weight;
    int right = weight;
    switch (op) {
      case Step::Op::subtract:
      case Step::Op::more:
      case Step::Op::at_least:
        right = -weight;
        break;
      case Step::Op::less:
      case Step::Op::at_most:
        left = -weight;
        break;
      case Step::Op::equal:
      case Step::Op::unequal: {
        // Mostly a comparison with a written number: towards it, which for zero means down.
        const Step& written = script_.code[last - 1];
        const bool zero = written.op == Step::Op::number && written.number == 0;
        left = zero == (op == Step::Op::equal) ? -weight : weight;
        right = 0;
        break;
      }
      default:
        break;
    }
    return credit(credit(last - 1, right) - 1, left);
  }

  void note(const Step& step, int weight) {
    if (step.fact >= Fact::delivered && step.fact <= Fact::answered) return note_claim(step, weight);
    switch (step.fact) {
      case Fact::variable:
        return add(wishes_.variable[step.a], weight);
      case Fact::flag:
        return add(wishes_.flag[step.a], weight);
      case Fact::trust:
        return add(wishes_.trust, weight);
      case Fact::guard:
        return add(wishes_.guard, weight);
      case Fact::asked:
        return add(wishes_.claim[step.a].asked, weight);
      case Fact::turns:
        return add(wishes_.turns[step.a], weight);
      case Fact::standing:
        return add(wishes_.standing[step.a], weight);
      case Fact::count_claims:
        return note_any_claim(static_cast<Progress>(step.a), weight);
      case Fact::count_evidence:
      case Fact::presented:
        return add(wishes_.evidence, weight);
      case Fact::report_accepted:
        return add(wishes_.accept_report, weight);
      case Fact::report_rejected:
        return add(wishes_.accept_report, -weight);
      case Fact::declared:
        return add(wishes_.declare, step.a == seat_.raw ? weight : 0);
      default:
        return note_recommendation(step, weight);
    }
  }

  void note_claim(const Step& step, int weight) {
    ClaimWish& wish = wishes_.claim[step.a];
    switch (step.fact) {
      case Fact::questioned:
        return add(wish.asked, weight);
      case Fact::tested:
        return add(wish.tested, weight);
      case Fact::confirmed:
        return add(reached(wish, Progress::confirmed), weight);
      case Fact::contradicted:
        return add(reached(wish, Progress::contradicted), weight);
      case Fact::explained:
        return add(reached(wish, Progress::explained), weight);
      case Fact::committed:
      case Fact::concrete:
        return add(reached(wish, Progress::committed), weight);
      case Fact::recorded:
        return add(wish.recorded, weight);
      case Fact::answered:
        return add(wish.answered[step.b], weight);
      default:
        return;
    }
  }

  void note_any_claim(Progress progress, int weight) {
    for (std::size_t i = 0; i < script_.claims.size(); ++i) {
      ClaimWish& wish = wishes_.claim[i];
      if (progress >= Progress::confirmed) {
        add(reached(wish, progress), weight);
      } else {
        add(progress == Progress::tested ? wish.tested : wish.asked, weight);
      }
    }
  }

  void note_recommendation(const Step& step, int weight) {
    switch (step.fact) {
      case Fact::adopted:
        return add(wishes_.recommendation[step.a].adopted, weight);
      case Fact::rejected:
        return add(wishes_.recommendation[step.a].adopted, -weight);
      case Fact::proposed:
        return add(wishes_.recommendation[step.a].proposed, weight);
      case Fact::score:
        return add(wishes_.recommendation[step.a].wording, weight);
      case Fact::count_motions:
        for (std::size_t i = 0; i < script_.recommendations.size(); ++i) {
          RecommendationWish& wish = wishes_.recommendation[i];
          const auto state = static_cast<rules::MotionState>(step.a);
          if (state == rules::MotionState::draft) add(wish.proposed, weight);
          if (state == rules::MotionState::adopted) add(wish.adopted, weight);
          if (state == rules::MotionState::rejected) add(wish.adopted, -weight);
        }
        return;
      default:
        return;
    }
  }

  static std::int16_t& reached(ClaimWish& wish, Progress progress) {
    return wish.reached[static_cast<std::size_t>(progress)];
  }
  static void add(std::int16_t& wish, int weight) { wish = static_cast<std::int16_t>(wish + weight); }

  const rules::Script& script_;
  rules::SeatId seat_;
  Wishes& wishes_;
};

/// By how much a change of a number is welcome; big changes count for no more than a few small ones.
int by(int wish, int change) { return wish * std::clamp(change, -4, 4); }

int worth_of_one(const rules::Script& script, const rules::Hearing& seen, const Wishes& wishes,
                 const rules::Effect& effect) {
  using Kind = rules::Effect::Kind;
  const auto value = [&] { return rules::value_of(script, seen, effect.value); };
  switch (effect.kind) {
    case Kind::add_variable:
      return by(wishes.variable[effect.a], value());
    case Kind::set_variable:
      return by(wishes.variable[effect.a], value() - seen.variables[effect.a]);
    case Kind::add_trust:
      return by(wishes.trust, value());
    case Kind::set_trust:
      return by(wishes.trust, value() - seen.trust);
    case Kind::add_guard:
      return by(wishes.guard, value());
    case Kind::set_guard:
      return by(wishes.guard, value() - seen.guard);
    case Kind::add_standing:
      return by(wishes.standing[effect.a], value());
    case Kind::set_flag:
      return 3 * wishes.flag[effect.a];
    case Kind::clear_flag:
      return -3 * wishes.flag[effect.a];
    case Kind::concrete:
      return 2 * wishes.claim[effect.a].recorded;
    case Kind::settle:
      return effect.b < wishes.claim[effect.a].reached.size() ? 3 * wishes.claim[effect.a].reached[effect.b]
                                                              : 0;
    default:
      return 0;
  }
}

}  // namespace

Wishes wishes_of(const rules::Script& script, rules::SeatId seat, const rules::Hearing& seen) {
  Wishes wishes;
  Reader reader(script, seat, wishes);
  for (const rules::Goal& goal : script.seats[seat.index()].goals) {
    if (goal.when.is_empty()) continue;
    const bool won = rules::holds(script, seen, goal.when);
    reader.credit(goal.when.first + goal.when.count - 1U, goal.worth * (won ? kWonGoal : kOpenGoal));
  }
  return wishes;
}

int worth_of(const rules::Script& script, const rules::Hearing& seen, const Wishes& wishes,
             rules::Effects effects) {
  int sum = 0;
  for (std::size_t i = 0; i < effects.count; ++i) {
    sum += worth_of_one(script, seen, wishes, script.effects[effects.first + i]);
  }
  return sum;
}

}  // namespace kenes::bots::detail
