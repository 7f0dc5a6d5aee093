#include "scenario/expression.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

#include "scenario/fact_arguments.hpp"
#include "scenario/fact_table.hpp"

namespace kenes::scenario {
namespace {

using rules::Step;
using Op = Step::Op;
using Type = Term::Type;

constexpr std::size_t kLongest = 4000;  // Bytes of a condition.
constexpr std::size_t kDeepest = 32;    // Brackets, `not` and minus signs inside one another.

constexpr std::array<std::pair<std::string_view, Op>, 6> kComparisons{{{"==", Op::equal},
                                                                       {"!=", Op::unequal},
                                                                       {"<", Op::less},
                                                                       {"<=", Op::at_most},
                                                                       {">", Op::more},
                                                                       {">=", Op::at_least}}};

const Op* comparison_at(const Token& token) {
  const auto* found = std::ranges::find(kComparisons, token.text, &std::pair<std::string_view, Op>::first);
  return token.kind == Token::Kind::sign && found != kComparisons.end() ? &found->second : nullptr;
}

Term leaf(const Token& token, Type type) {
  Term term;
  term.type = type;
  term.offset = token.offset;
  term.end = token.offset + token.text.size();
  return term;
}

std::size_t stack_for(const Term& term) {
  std::size_t deepest = 1;
  for (std::size_t i = 0; i < term.parts.size(); ++i)
    deepest = std::max(deepest, i + stack_for(term.parts[i]));
  return deepest;
}

void append(const Term& term, std::vector<Step>& code) {
  for (const Term& part : term.parts) append(part, code);
  code.push_back(term.step);
}

}  // namespace

bool reads_something(const Term& term) {
  if (term.step.op == Op::fact) return true;
  return std::ranges::any_of(term.parts, reads_something);
}

bool append_code(const Term& term, std::vector<Step>& code) {
  if (stack_for(term) > rules::kMaxStack) return false;
  append(term, code);
  return true;
}

std::optional<Term> parse_condition(const Spot& spot, const Names& names) {
  if (spot.text().size() > kLongest) {
    spot.report(Code::expression_too_long, 0, std::to_string(kLongest));
    return std::nullopt;
  }
  const Tokens tokens = tokens_of(spot.text());
  if (tokens.stray) {
    spot.report(Code::bad_character, tokens.stray->offset, tokens.stray->text, {},
                std::string(tokens.stray->meant));
    return std::nullopt;
  }
  if (tokens.all.size() == 1) {
    spot.report(Code::expression_empty, 0, {});
    return std::nullopt;
  }
  ExpressionParser parser(spot, names, tokens.all);
  Term term = parser.either();
  parser.expect_end();
  if (parser.broken()) return std::nullopt;
  if (term.type == Type::yes_no) return term;
  spot.report(Code::yes_no_needed, term.offset, spot.text().substr(term.offset, term.end - term.offset));
  return std::nullopt;
}

bool ExpressionParser::is_next(std::string_view text) const {
  return next().kind != Token::Kind::end && next().text == text;
}

bool ExpressionParser::take(std::string_view text) {
  if (!is_next(text)) return false;
  ++at_;
  return true;
}

void ExpressionParser::fail(Code code, const Token& token, std::string other, std::string hint) {
  broken_ = true;
  const std::string_view found = token.kind == Token::Kind::end ? "@word.end" : token.text;
  if (!lost_) spot_.report(code, token.offset, found, std::move(other), std::move(hint));
}

void ExpressionParser::fail(Code code, const Term& term, std::string other) {
  broken_ = true;
  if (!lost_) spot_.report(code, term.offset, text_of(term), std::move(other));
}

void ExpressionParser::expect(std::string_view text) {
  if (take(text)) return;
  fail(is_next("=") ? Code::single_equals : Code::expression_broken, next(), std::string(text));
  lost_ = true;
}

void ExpressionParser::expect_end() {
  if (next().kind == Token::Kind::end) return;
  fail(next().text == "=" ? Code::single_equals : Code::expression_broken, next(), "@word.nothing");
  lost_ = true;
}

std::string_view ExpressionParser::text_of(const Term& term) const {
  return spot_.text().substr(term.offset, term.end - term.offset);
}

Term ExpressionParser::joined(Op op, Term left, Term right, Type type) const {
  Term term;
  term.step.op = op;
  term.type = type;
  term.offset = left.offset;
  term.end = right.end;
  term.parts.push_back(std::move(left));
  term.parts.push_back(std::move(right));
  return term;
}

void ExpressionParser::need(const Term& term, Type type) {
  if (term.type == type || term.type == Type::unknown) return;
  fail(type == Type::number ? Code::number_needed : Code::yes_no_needed, term);
}

bool ExpressionParser::dive(const Token& token) {
  if (++depth_ <= kDeepest) return true;
  fail(Code::expression_too_deep, token);
  lost_ = true;
  return false;
}

Term ExpressionParser::either() {
  Term left = both();
  while (!lost_ && take("or")) {
    Term right = both();
    need(left, Type::yes_no);
    need(right, Type::yes_no);
    left = joined(Op::either, std::move(left), std::move(right), Type::yes_no);
  }
  return left;
}

Term ExpressionParser::both() {
  Term left = inverse();
  while (!lost_ && take("and")) {
    Term right = inverse();
    need(left, Type::yes_no);
    need(right, Type::yes_no);
    left = joined(Op::both, std::move(left), std::move(right), Type::yes_no);
  }
  return left;
}

Term ExpressionParser::inverse() {
  const Token& token = next();
  if (!take("not")) return comparison();
  if (!dive(token)) return {};
  Term inner = inverse();
  --depth_;
  need(inner, Type::yes_no);
  Term term = leaf(token, Type::yes_no);
  term.step.op = Op::inverse;
  term.end = inner.end;
  term.parts.push_back(std::move(inner));
  return term;
}

Term ExpressionParser::comparison() {
  Term left = sum();
  const Op* op = comparison_at(next());
  if (op == nullptr) return left;
  ++at_;
  Term right = sum();
  const bool is_equality = *op == Op::equal || *op == Op::unequal;
  if (!is_equality) {
    need(left, Type::number);
    need(right, Type::number);
  } else if (left.type != right.type && left.type != Type::unknown && right.type != Type::unknown) {
    fail(Code::not_comparable, left, std::string(text_of(right)));
  }
  if (comparison_at(next()) != nullptr) {
    fail(Code::chained_comparison, next());
    lost_ = true;
  }
  return joined(*op, std::move(left), std::move(right), Type::yes_no);
}

Term ExpressionParser::sum() {
  Term left = signed_part();
  while (!lost_ && (is_next("+") || is_next("-"))) {
    const Op op = next().text == "+" ? Op::add : Op::subtract;
    ++at_;
    Term right = signed_part();
    need(left, Type::number);
    need(right, Type::number);
    left = joined(op, std::move(left), std::move(right), Type::number);
  }
  return left;
}

Term ExpressionParser::signed_part() {
  const Token& token = next();
  if (!take("-")) return part();
  if (!dive(token)) return {};
  Term inner = signed_part();
  --depth_;
  need(inner, Type::number);
  Term term = leaf(token, Type::number);
  term.step.op = Op::negate;
  term.end = inner.end;
  term.parts.push_back(std::move(inner));
  return term;
}

Term ExpressionParser::part() {
  const Token& token = next();
  if (lost_) return {};
  if (token.kind == Token::Kind::number) return number(token);
  if (token.kind == Token::Kind::word && token.text != "and" && token.text != "or" && token.text != "not") {
    return name(token);
  }
  if (is_next("(")) return in_brackets(token);
  fail(Code::expression_broken, token, "@word.value");
  lost_ = true;
  return {};
}

Term ExpressionParser::in_brackets(const Token& bracket) {
  if (!dive(bracket)) return {};
  ++at_;
  Term inner = either();
  --depth_;
  inner.offset = bracket.offset;
  inner.end = next().offset + 1;
  expect(")");
  return inner;
}

Term ExpressionParser::number(const Token& token) {
  ++at_;
  Term term = leaf(token, Type::number);
  std::int32_t value = 0;
  const auto [end, fault] = std::from_chars(token.text.data(), token.text.data() + token.text.size(), value);
  if (fault != std::errc() || value > std::numeric_limits<std::int16_t>::max())
    fail(Code::literal_too_large, token);
  term.step.number = static_cast<std::int16_t>(std::min(value, std::int32_t{32767}));
  return term;
}

Term ExpressionParser::name(const Token& token) {
  ++at_;
  if (token.text == "true" || token.text == "false") {
    Term term = leaf(token, Type::yes_no);
    term.step.number = token.text == "true" ? 1 : 0;
    return term;
  }
  return is_next("(") ? fact(token) : bare_name(token);
}

Term ExpressionParser::bare_name(const Token& token) {
  const FactRow* row = fact_named(token.text);
  if (row != nullptr && row->brackets) {
    fail(Code::argument_count, token, std::to_string(row->argument_count()));
    return leaf(token, Type::unknown);
  }
  Term term = leaf(token, Type::number);
  term.step.op = Op::fact;
  if (row != nullptr) {
    term.step.fact = row->fact;
    return term;
  }
  for (const NameKind kind : {NameKind::variables, NameKind::flags}) {
    const auto place = names_[kind].find(token.text);
    if (!place) continue;
    term.step.fact = kind == NameKind::flags ? rules::Fact::flag : rules::Fact::variable;
    term.step.a = static_cast<std::uint8_t>(*place);
    term.type = kind == NameKind::flags ? Type::yes_no : Type::number;
    return term;
  }
  term.type = Type::unknown;
  broken_ = true;
  if (!was_dropped_variable(names_, token.text)) {
    fail(Code::unknown_fact, token, {}, closest_bare_name(names_, token.text));
  }
  return term;
}

std::vector<Token> ExpressionParser::arguments() {
  std::vector<Token> found;
  ++at_;
  if (take(")")) return found;
  do {
    if (next().kind != Token::Kind::word) {
      fail(Code::expression_broken, next(), "@word.name");
      lost_ = true;
      return found;
    }
    found.push_back(next());
    ++at_;
  } while (take(","));
  expect(")");
  return found;
}

Term ExpressionParser::fact(const Token& token) {
  const std::vector<Token> given = arguments();
  Term term = leaf(token, Type::unknown);
  term.step.op = Op::fact;
  if (at_ > 0) term.end = tokens_[at_ - 1].offset + tokens_[at_ - 1].text.size();
  if (lost_) return term;
  const FactRow* row = fact_named(token.text);
  if (row == nullptr) {
    fail(Code::unknown_fact, token, {}, closest_fact(token.text));
    return term;
  }
  term.step.fact = row->fact;
  term.type = rules::is_number(row->fact) ? Type::number : Type::yes_no;
  if (!row->brackets || given.size() != row->argument_count()) {
    fail(Code::argument_count, token, std::to_string(row->argument_count()));
  } else if (!resolve_arguments(spot_, names_, *row, given, term.step)) {
    broken_ = true;
  }
  return term;
}

}  // namespace kenes::scenario
