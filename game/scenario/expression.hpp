#pragma once
// Conditions and sums: from the author's text to a tree with types and dense ids. What is wrong is reported
// at its own column.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/condition.hpp"
#include "scenario/names.hpp"
#include "scenario/tokens.hpp"

namespace kenes::scenario {

/// A text of the author in which words have their own places.
class Spot {
 public:
  Spot(const Reading& reading, const Node& node) : reading_(reading), node_(node) {}
  [[nodiscard]] std::string_view text() const { return node_.text; }
  [[nodiscard]] const Reading& reading() const { return reading_; }
  void report(Code code, std::size_t offset, std::string_view subject, std::string other = {},
              std::string hint = {}) const {
    reading_.report(code, reading_.document().place_in_text(node_, offset), std::string(subject),
                    std::move(other), std::move(hint));
  }

 private:
  const Reading& reading_;
  const Node& node_;
};

/// A node of an expression: an operation on its parts, a fact or a number.
struct Term {
  enum class Type : std::uint8_t { number, yes_no, unknown };
  rules::Step step;
  Type type = Type::unknown;
  std::size_t offset = 0;  // Where it begins and ends in the text.
  std::size_t end = 0;
  std::vector<Term> parts;
};

/// Whether a term reads anything of the hearing.
[[nodiscard]] bool reads_something(const Term& term);

/// The condition in `spot`. Nothing, and at least one report, when it is broken.
[[nodiscard]] std::optional<Term> parse_condition(const Spot& spot, const Names& names);

/// Reads expressions out of a row of tokens; used for conditions and for the sums in effects.
class ExpressionParser {
 public:
  ExpressionParser(const Spot& spot, const Names& names, std::span<const Token> tokens)
      : spot_(spot), names_(names), tokens_(tokens) {}

  [[nodiscard]] Term either();  // or
  [[nodiscard]] Term sum();     // + and -
  /// Reports what is left over.
  void expect_end();
  [[nodiscard]] bool broken() const { return broken_; }

 private:
  [[nodiscard]] const Token& next() const { return tokens_[at_]; }
  [[nodiscard]] bool is_next(std::string_view text) const;
  bool take(std::string_view text);
  void expect(std::string_view text);
  void fail(Code code, const Token& token, std::string other = {}, std::string hint = {});
  void fail(Code code, const Term& term, std::string other = {});

  [[nodiscard]] Term both();
  [[nodiscard]] Term inverse();
  [[nodiscard]] Term comparison();
  [[nodiscard]] Term signed_part();
  [[nodiscard]] Term part();
  [[nodiscard]] Term number(const Token& token);
  [[nodiscard]] Term name(const Token& token);
  [[nodiscard]] Term in_brackets(const Token& bracket);
  [[nodiscard]] Term bare_name(const Token& token);
  [[nodiscard]] Term fact(const Token& token);
  [[nodiscard]] std::vector<Token> arguments();
  [[nodiscard]] Term joined(rules::Step::Op op, Term left, Term right, Term::Type type) const;
  void need(const Term& term, Term::Type type);
  [[nodiscard]] bool dive(const Token& token);
  [[nodiscard]] std::string_view text_of(const Term& term) const;

  const Spot& spot_;
  const Names& names_;
  std::span<const Token> tokens_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  bool broken_ = false;
  bool lost_ = false;  // After a fault of grammar nothing more can be said.
};

/// Appends the postfix code of `term`; false if it needs a deeper stack than the rules have.
[[nodiscard]] bool append_code(const Term& term, std::vector<rules::Step>& code);

}  // namespace kenes::scenario
