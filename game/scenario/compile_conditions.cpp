// Every `when`, `allowed` and goal, once all that they can read is known.

#include "scenario/ranges.hpp"
#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

using rules::Fact;
using Op = rules::Step::Op;

/// Who has to be able to see what a condition reads. Choices, `allowed` and injects decide which moves are
/// legal, and a legal move must not give away what its seat cannot know.
struct Audience {
  bool is_fate = true;  // Beats, goals, endings, aftermath: nobody sees why.
  rules::SeatId seat{};
};

class ConditionCompiler {
 public:
  explicit ConditionCompiler(Workbench& bench)
      : bench_(bench), possible_(bench), ranges_(bench.script, possible_) {}

  rules::Condition compile(const Node* node, Audience audience = {}, TruthCodes codes = {}) {
    if (node == nullptr || node->kind != Node::Kind::text) return {};
    const Spot spot(bench_.reading, *node);
    const std::optional<Term> term = parse_condition(spot, bench_.names);
    if (!term) return {};
    note_reads(spot, *term, audience);
    check_truth(spot, *term, ranges_, codes);
    return store_code(bench_, spot, *term);
  }

 private:
  void note_reads(const Spot& spot, const Term& term, Audience audience) {
    for (const Term& part : term.parts) note_reads(spot, part, audience);
    if (term.step.op != Op::fact) return;
    const rules::Step& step = term.step;
    if (step.fact == Fact::variable) bench_.usage.variable_read[step.a] = true;
    if (step.fact == Fact::flag) bench_.usage.flag_read[step.a] = true;
    if (audience.is_fate) return;
    if (is_hidden(step, audience.seat)) {
      spot.report(Code::hidden_fact, term.offset, spot.text().substr(term.offset, term.end - term.offset));
    }
    publish(step);
  }

  static bool is_hidden(const rules::Step& step, rules::SeatId seat) {
    const bool is_own = !seat.is_none() && step.a == seat.raw;
    if (step.fact == Fact::holds || step.fact == Fact::pledged) return !is_own;
    return step.fact == Fact::variant || step.fact == Fact::truth;
  }

  /// Script state that legal moves depend on goes into every view.
  void publish(const rules::Step& step) {
    rules::PublicState& state = bench_.script.public_state;
    if (step.fact == Fact::variable) state.variables[step.a] = true;
    if (step.fact == Fact::flag) state.flags[step.a / 64U] |= std::uint64_t{1} << (step.a % 64U);
    if (step.fact != Fact::fired) return;
    const std::uint16_t bit = bench_.script.beats[step.a + 256U * step.b].once_bit;
    if (bit != 0xFFFF) state.fired[bit / 64U] |= std::uint64_t{1} << (bit % 64U);
  }

  Workbench& bench_;
  Possible possible_;
  RangeReader ranges_;
};

const Node* inside(const Node& element, std::string_view list, std::size_t place) {
  const Node* found = element.member(list);
  const bool is_there = found != nullptr && found->kind == Node::Kind::list && place < found->children.size();
  return is_there ? &found->children[place] : nullptr;
}

const Node* when_of(const Node* element) { return element == nullptr ? nullptr : element->member("when"); }

void compile_goals(Workbench& bench, ConditionCompiler& compiler) {
  for (std::size_t i = 0; i < bench.script.seats.size(); ++i) {
    std::vector<rules::Goal>& goals = bench.script.seats[i].goals;
    for (std::size_t g = 0; g < goals.size(); ++g) {
      const Node* when = when_of(inside(*bench.names[NameKind::seats][i].node, "goals", g));
      if (when != nullptr) static_cast<void>(bench.reading.text(*when));
      goals[g].when = compiler.compile(when, {}, {Code::goal_never, Code::goal_always});
    }
  }
}

void compile_beat_conditions(Workbench& bench, ConditionCompiler& compiler) {
  for (std::size_t i = 0; i < bench.script.beats.size(); ++i) {
    rules::Beat& beat = bench.script.beats[i];
    const Node& element = *bench.names[NameKind::beats][i].node;
    beat.when = compiler.compile(element.member("when"));
    for (std::size_t c = 0; c < beat.choices.size(); ++c) {
      beat.choices[c].when = compiler.compile(when_of(inside(element, "choices", c)), {false, beat.asks});
    }
  }
}

template <class Things>
void compile_whens(Workbench& bench, ConditionCompiler& compiler, NameKind kind, Things& things,
                   Audience audience = {}) {
  for (std::size_t i = 0; i < things.size(); ++i) {
    things[i].when = compiler.compile(bench.names[kind][i].node->member("when"), audience);
  }
}

}  // namespace

void compile_conditions(Workbench& bench) {
  ConditionCompiler compiler(bench);
  compile_goals(bench, compiler);
  for (std::size_t i = 0; i < bench.script.recommendations.size(); ++i) {
    const Node* allowed = bench.names[NameKind::recommendations][i].node->member("allowed");
    bench.script.recommendations[i].allowed = compiler.compile(allowed, {false, {}});
  }
  compile_beat_conditions(bench, compiler);
  compile_whens(bench, compiler, NameKind::injects, bench.script.injects, {false, {}});
  compile_whens(bench, compiler, NameKind::endings, bench.script.endings);
  compile_whens(bench, compiler, NameKind::aftermath, bench.script.aftermath);
}

}  // namespace kenes::scenario
