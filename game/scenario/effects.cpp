// What a beat or a choice does.

#include <algorithm>
#include <limits>

#include "scenario/closest.hpp"
#include "scenario/fact_table.hpp"
#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

using rules::Effect;
using Kind = Effect::Kind;
using Op = rules::Step::Op;

constexpr std::string_view kEffectWords[] = {"set",   "clear",  "reveal",   "give",  "mood",
                                             "shift", "settle", "concrete", "delay", "standing"};
constexpr std::size_t kFirstSettled = static_cast<std::size_t>(rules::Progress::tested);

constexpr std::size_t kMostEffects = 1000;  // Of one list; more are no author's.

struct Span {
  std::int32_t least = 0;
  std::int32_t greatest = 0;
};

/// The value of a term without facts.
std::optional<std::int32_t> constant_of(const Term& term) {
  if (term.step.op == Op::number) return term.step.number;
  std::vector<std::int32_t> parts;
  for (const Term& part : term.parts) {
    const auto value = constant_of(part);
    if (!value) return std::nullopt;
    parts.push_back(*value);
  }
  if (term.step.op == Op::negate) return -parts[0];
  if (term.step.op == Op::add) return parts[0] + parts[1];
  if (term.step.op == Op::subtract) return parts[0] - parts[1];
  return std::nullopt;
}

/// A sum of numbers and of what stands without brackets.
bool is_simple(const Term& term) {
  if (term.step.op == Op::fact) {
    return term.step.fact == rules::Fact::variable || term.step.fact == rules::Fact::trust ||
           term.step.fact == rules::Fact::guard || term.step.fact == rules::Fact::minute;
  }
  return std::ranges::all_of(term.parts, is_simple);
}

void mark_read(const Term& term, Usage& usage) {
  if (term.step.op == Op::fact && term.step.fact == rules::Fact::variable)
    usage.variable_read[term.step.a] = true;
  for (const Term& part : term.parts) mark_read(part, usage);
}

class EffectParser {
 public:
  EffectParser(Workbench& bench, const Node& node)
      : bench_(bench), spot_(bench.reading, node), tokens_(tokens_of(node.text)) {}

  std::optional<Effect> parse() {
    if (tokens_.stray) {
      spot_.report(Code::bad_character, tokens_.stray->offset, tokens_.stray->text, {},
                   std::string(tokens_.stray->meant));
      return std::nullopt;
    }
    const Token first = take();
    if (first.kind != Token::Kind::word) {
      fail(Code::effect_broken, first, "@word.name");
    } else if (first.text == "set" || first.text == "clear") {
      change_flag(first.text == "set");
    } else if (is_next("(")) {
      named_effect(first);
    } else {
      change_number(first);
    }
    return good_ ? std::optional(effect_) : std::nullopt;
  }

 private:
  [[nodiscard]] const Token& next() const { return tokens_.all[at_]; }
  [[nodiscard]] bool is_next(std::string_view text) const {
    return next().kind != Token::Kind::end && next().text == text;
  }
  Token take() {
    const Token token = next();
    if (token.kind != Token::Kind::end) ++at_;
    return token;
  }
  void fail(Code code, const Token& token, std::string other = {}, std::string hint = {}) {
    const std::string_view found = token.kind == Token::Kind::end ? "@word.end" : token.text;
    if (good_) spot_.report(code, token.offset, found, std::move(other), std::move(hint));
    good_ = false;
  }
  void expect(std::string_view text) {
    if (is_next(text)) {
      ++at_;
    } else {
      fail(Code::effect_broken, next(), std::string(text));
    }
  }
  void expect_end() {
    if (next().kind != Token::Kind::end) fail(Code::effect_broken, next(), "@word.nothing");
  }

  std::uint8_t thing(NameKind kind) {
    const Token word = take();
    if (word.kind != Token::Kind::word) {
      fail(Code::effect_broken, word, "@word.name");
      return 0;
    }
    if (const auto place = bench_.names[kind].find(word.text)) return static_cast<std::uint8_t>(*place);
    if (!bench_.names[kind].was_dropped(word.text)) {
      fail(Code::unknown_argument, word, "@kind." + std::string(word_of(kind)),
           bench_.names[kind].closest(word.text));
    }
    good_ = false;
    return 0;
  }
  std::uint8_t word_among(std::span<const std::string_view> words, std::size_t first) {
    const Token word = take();
    const auto found = std::ranges::find(words, word.text);
    if (found != words.end())
      return static_cast<std::uint8_t>(static_cast<std::size_t>(found - words.begin()) + first);
    std::string all;
    for (const std::string_view one : words) all += (all.empty() ? "" : ", ") + std::string(one);
    fail(Code::unknown_argument, word, all, closest_of(word.text, words));
    return 0;
  }

  /// Reads a sum up to the end or a bracket; a negative one for `-=`.
  void value(bool negative, Span sensible) {
    const auto rest = std::span<const Token>(tokens_.all).subspan(at_);
    const bool in_brackets = tokens_.all[tokens_.all.size() - 2].text == ")" && effect_takes_brackets_;
    std::vector<Token> inner(rest.begin(), rest.end());
    if (in_brackets) inner.erase(inner.end() - 2);
    ExpressionParser parser(spot_, bench_.names, inner);
    Term term = parser.sum();
    parser.expect_end();
    at_ = tokens_.all.size() - (in_brackets ? 2 : 1);
    if (parser.broken()) {
      good_ = false;
      return;
    }
    const Token where{Token::Kind::word, spot_.text().substr(term.offset, term.end - term.offset),
                      term.offset};
    if (term.type != Term::Type::number) return fail(Code::number_needed, where);
    if (!is_simple(term)) return fail(Code::value_not_simple, where);
    if (const auto number = constant_of(term)) {
      const std::int32_t signed_number = negative ? -*number : *number;
      check_constant(signed_number, sensible, where);
      effect_.is_number = true;
      effect_.number = static_cast<std::int16_t>(signed_number);
    }
    mark_read(term, bench_.usage);
    if (negative) term = negated(std::move(term));
    if (good_) effect_.value = store_code(bench_, spot_, term);
  }
  static Term negated(Term inner) {
    Term term;
    term.step.op = Op::negate;
    term.type = Term::Type::number;
    term.offset = inner.offset;
    term.end = inner.end;
    term.parts.push_back(std::move(inner));
    return term;
  }
  void check_constant(std::int32_t number, Span sensible, const Token& where) {
    const bool adds = effect_.kind != Kind::set_variable && effect_.kind != Kind::set_trust &&
                      effect_.kind != Kind::set_guard;
    if (adds && number == 0) {
      spot_.report(Code::effect_of_nothing, where.offset, spot_.text());
    } else if (number < sensible.least || number > sensible.greatest) {
      spot_.report(Code::effect_beyond_range, where.offset, where.text,
                   std::to_string(sensible.least) + " … " + std::to_string(sensible.greatest));
    }
  }

  void change_flag(bool on) {
    const Token word = next();
    if (word.kind == Token::Kind::word && bench_.names[NameKind::variables].find(word.text)) {
      return fail(Code::wrong_kind_of_variable, word, "@word.flag");
    }
    effect_.kind = on ? Kind::set_flag : Kind::clear_flag;
    effect_.a = thing(NameKind::flags);
    expect_end();
    if (good_) bench_.usage.flag_set[effect_.a] = true;
  }

  /// The operator between a number and its change; reports anything else.
  std::string_view change_sign() {
    const Token sign = take();
    if (sign.text == "+=" || sign.text == "-=" || sign.text == "=") return sign.text;
    fail(Code::effect_broken, sign, "+=  -=  =");
    return {};
  }

  void change_number(const Token& name) {
    if (name.text == "trust") return change(Kind::add_trust, Kind::set_trust, {0, 100});
    if (name.text == "guard") return change(Kind::add_guard, Kind::set_guard, {0, 10});
    if (const auto place = bench_.names[NameKind::variables].find(name.text)) {
      effect_.a = static_cast<std::uint8_t>(*place);
      const rules::Variable& range = bench_.script.variables[*place];
      change(Kind::add_variable, Kind::set_variable, {range.least, range.greatest});
      if (good_) bench_.usage.variable_set[*place] = true;
      return;
    }
    if (bench_.names[NameKind::flags].find(name.text))
      return fail(Code::wrong_kind_of_variable, name, "@word.number_variable");
    if (bench_.names[NameKind::variables].was_dropped(name.text)) {
      good_ = false;
      return;
    }
    fail(Code::unknown_fact, name, {}, closest_name(name.text));
  }
  [[nodiscard]] std::string closest_name(std::string_view written) const {
    std::vector<std::string> known = bench_.names[NameKind::variables].ids();
    known.insert(known.end(), {"trust", "guard"});
    known.insert(known.end(), std::begin(kEffectWords), std::end(kEffectWords));
    return closest_of(written, std::span<const std::string>(known));
  }
  void change(Kind add, Kind set, Span range) {
    const std::string_view sign = change_sign();
    if (!good_) return;
    effect_.kind = sign == "=" ? set : add;
    const std::int32_t width = range.greatest - range.least;
    value(sign == "-=", sign == "=" ? range : Span{-width, width});
  }

  void named_effect(const Token& name) {
    ++at_;  // The bracket.
    effect_takes_brackets_ = true;
    if (name.text == "standing") return change_standing();
    if (!read_named(name.text))
      return fail(Code::unknown_fact, name, {},
                  closest_of(name.text, std::span<const std::string_view>(kEffectWords)));
    if (!good_) return;
    expect(")");
    expect_end();
    if (good_) note_use();
  }
  void change_standing() {
    effect_takes_brackets_ = false;
    effect_.a = thing(NameKind::seats);
    expect(")");
    const Token sign = good_ ? take() : Token{};
    if (good_ && sign.text != "+=" && sign.text != "-=") return fail(Code::effect_broken, sign, "+=  -=");
    effect_.kind = Kind::add_standing;
    if (good_) value(sign.text == "-=", {-10, 10});
  }
  /// False for a name that is no effect's.
  bool read_named(std::string_view name);
  void note_reveal(rules::EvidenceId piece) {
    bench_.usage.revealed.add(piece);
    const auto is_public = [&](const rules::Variant& variant) { return variant.on_table.has(piece); };
    if (!std::ranges::all_of(bench_.script.variants, is_public)) return;
    spot_.report(Code::reveals_public, 0, bench_.names[NameKind::evidence][piece.index()].id);
  }
  void note_use() {
    if (effect_.kind == Kind::reveal) note_reveal(rules::EvidenceId(effect_.a));
    if (effect_.kind == Kind::give) {
      bench_.usage.given.add(rules::EvidenceId(effect_.a));
      bench_.usage.receives.add(rules::SeatId(effect_.b));
    }
    if (effect_.kind == Kind::settle) {
      std::uint8_t& mask = bench_.usage.settled[effect_.a];
      mask = static_cast<std::uint8_t>(mask | (1U << effect_.b));
    }
  }

  Workbench& bench_;
  Spot spot_;
  Tokens tokens_;
  std::size_t at_ = 0;
  Effect effect_;
  bool effect_takes_brackets_ = false;
  bool good_ = true;
};

bool EffectParser::read_named(std::string_view name) {
  if (name == "reveal") {
    effect_.kind = Kind::reveal;
    effect_.a = thing(NameKind::evidence);
  } else if (name == "give") {
    effect_.kind = Kind::give;
    effect_.a = thing(NameKind::evidence);
    expect(",");
    effect_.b = thing(NameKind::seats);
  } else if (name == "mood") {
    effect_.kind = Kind::mood;
    effect_.a = thing(NameKind::seats);
    expect(",");
    effect_.b = word_among(rules::kNames<rules::Mood>, 0);
  } else if (name == "shift") {
    effect_.kind = Kind::shift;
    effect_.a = thing(NameKind::seats);
    expect(",");
    effect_.b = thing(NameKind::issues);
    expect(",");
    if (good_) value(false, {-100, 100});
  } else if (name == "settle") {
    effect_.kind = Kind::settle;
    effect_.a = thing(NameKind::claims);
    expect(",");
    effect_.b =
        word_among(std::span<const std::string_view>(rules::kNames<rules::Progress>).subspan(kFirstSettled),
                   kFirstSettled);
  } else if (name == "concrete") {
    effect_.kind = Kind::concrete;
    effect_.a = thing(NameKind::claims);
  } else if (name == "delay") {
    effect_.kind = Kind::delay;
    value(false, {0, 60});
  } else {
    return false;
  }
  return true;
}

}  // namespace

rules::Effects compile_effects(Workbench& bench, std::span<const Node> list) {
  if (list.size() > kMostEffects) {
    bench.reading.report(Code::too_many_values, list[kMostEffects], std::to_string(kMostEffects));
    list = list.first(kMostEffects);
  }
  std::vector<Effect> compiled;
  for (const Node& node : list) {
    if (!bench.reading.text(node)) continue;
    if (const auto effect = EffectParser(bench, node).parse()) compiled.push_back(*effect);
  }
  std::vector<Effect>& all = bench.script.effects;
  const rules::Effects run{static_cast<std::uint32_t>(all.size()),
                           static_cast<std::uint16_t>(compiled.size())};
  all.insert(all.end(), compiled.begin(), compiled.end());
  return run;
}

}  // namespace kenes::scenario
