// A compiled condition as its author writes it.

#include "app/explore_words.hpp"
#include "scenario/fact_table.hpp"

namespace kenes::app {
namespace {

using rules::Fact;
using rules::Step;
using scenario::Argument;

/// How tightly an operation binds; what binds looser inside needs brackets.
int strength_of(Step::Op op) {
  switch (op) {
    case Step::Op::either:
      return 1;
    case Step::Op::both:
      return 2;
    case Step::Op::inverse:
      return 3;
    case Step::Op::add:
    case Step::Op::subtract:
      return 5;
    case Step::Op::negate:
      return 6;
    case Step::Op::number:
    case Step::Op::fact:
      return 7;
    default:
      return 4;  // Comparisons.
  }
}

std::string_view sign_of(Step::Op op) {
  switch (op) {
    case Step::Op::add:
      return " + ";
    case Step::Op::subtract:
      return " - ";
    case Step::Op::equal:
      return " == ";
    case Step::Op::unequal:
      return " != ";
    case Step::Op::less:
      return " < ";
    case Step::Op::at_most:
      return " <= ";
    case Step::Op::more:
      return " > ";
    case Step::Op::at_least:
      return " >= ";
    case Step::Op::both:
      return " and ";
    default:
      return " or ";
  }
}

std::string argument_text(const rules::Names& names, Argument argument, const Step& step, std::uint8_t id) {
  switch (argument) {
    case Argument::seat:
      return names.seats[id];
    case Argument::claim:
      return names.claims[id];
    case Argument::evidence:
      return names.evidence[id];
    case Argument::section:
      return names.sections[id];
    case Argument::recommendation:
      return names.recommendations[id];
    case Argument::beat:
      return names.beats[step.a + std::size_t{256} * step.b];
    case Argument::variant:
      return names.variants[id];
    case Argument::slot:
      return names.slots[step.a][id];
    case Argument::option:
      return names.options[step.a][step.b][id];
    default:
      break;
  }
  const auto words = scenario::words_for(argument);
  for (std::size_t place = 0; place < words.size(); ++place) {
    if (scenario::code_of_word(argument, place) == id) return std::string(words[place]);
  }
  return {};
}

std::string fact_text(const rules::Names& names, const Step& step) {
  if (step.fact == Fact::variable) return names.variables[step.a];
  if (step.fact == Fact::flag) return names.flags[step.a];
  const scenario::FactRow* row = scenario::fact_named(rules::name_of(step.fact));
  std::string text(rules::name_of(step.fact));
  if (row == nullptr || !row->brackets) return text;
  const std::array<std::uint8_t, 3> ids{step.a, step.b, step.c};
  std::string inside;
  for (std::size_t i = 0; i < row->argument_count(); ++i) {
    inside.append(i == 0 ? "" : ", ").append(argument_text(names, row->arguments[i], step, ids[i]));
  }
  return text + "(" + inside + ")";
}

struct Piece {
  std::string text;
  int strength = 0;
  [[nodiscard]] std::string within(int needed) const { return strength < needed ? "(" + text + ")" : text; }
};

}  // namespace

std::string condition_text(const rules::Script& script, rules::Condition condition) {
  if (condition.is_empty()) return "true";
  std::vector<Piece> stack;
  for (std::size_t i = 0; i < condition.count; ++i) {
    const Step& step = script.code[condition.first + i];
    const int strength = strength_of(step.op);
    if (step.op == Step::Op::number) {
      stack.push_back({std::to_string(step.number), strength});
    } else if (step.op == Step::Op::fact) {
      stack.push_back({fact_text(script.names, step), strength});
    } else if (analysis::takes_one(step.op)) {
      const std::string sign = step.op == Step::Op::negate ? "-" : "not ";
      stack.back() = {sign + stack.back().within(strength), strength};
    } else {
      const Piece right = std::move(stack.back());
      stack.pop_back();
      // What stands to the right of an equally strong sign was written in brackets, except in chains of and,
      // or.
      const bool chain = step.op == Step::Op::both || step.op == Step::Op::either;
      stack.back() = {stack.back().within(strength) + std::string(sign_of(step.op)) +
                          right.within(chain ? strength : strength + 1),
                      strength};
    }
  }
  return stack.back().text;
}

}  // namespace kenes::app
