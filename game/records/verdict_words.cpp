#include "records/verdict_words.hpp"

#include <algorithm>
#include <string_view>

namespace kenes::records {
namespace {

using rules::Ballot;
using rules::Base;
using rules::Method;
using rules::Verdict;
using rules::VoteRule;

/// One vote and the language it is told in.
class Telling {
 public:
  Telling(const text::Catalogue& catalogue, text::Language language, const JudgedBy& by,
          const Verdict& verdict)
      : catalogue_(catalogue), language_(language), by_(by), verdict_(verdict) {}

  [[nodiscard]] std::string method() const {
    return by_.method == Method::open ? std::string() : say("method." + std::string(name_of(by_.method)));
  }
  [[nodiscard]] std::string presence() const;
  [[nodiscard]] std::string recused() const;
  [[nodiscard]] std::string needed() const;
  [[nodiscard]] std::string result() const;

 private:
  [[nodiscard]] std::string say(const std::string& key, const text::Args& args = {}) const {
    return catalogue_.say(language_, "verdict." + key, args);
  }
  [[nodiscard]] int votes_for() const {
    return verdict_.counts.in_favour + (casting_is(Ballot::in_favour) ? 1 : 0);
  }
  [[nodiscard]] bool casting_is(Ballot ballot) const {
    return by_.rule.chair_casts && verdict_.tie && verdict_.counts.casting == ballot;
  }
  [[nodiscard]] std::string counts() const;
  [[nodiscard]] std::string outcome() const;

  const text::Catalogue& catalogue_;
  text::Language language_;
  const JudgedBy& by_;
  const Verdict& verdict_;
};

std::string part_key(const VoteRule& rule) {
  const rules::Fraction part = rule.threshold;
  const auto is = [&](unsigned upper, unsigned lower) {
    return part.numerator * lower == part.denominator * upper;
  };
  std::string_view name = "other";
  if (is(1, 2)) name = "half";
  if (is(2, 3)) name = "two_thirds";
  if (is(3, 4)) name = "three_quarters";
  if (is(1, 1)) name = "whole";
  return std::string("part.") + (rule.strict ? "more." : "least.") + std::string(name);
}

text::Args part_args(const VoteRule& rule) {
  const std::string fraction =
      std::to_string(rule.threshold.numerator) + "/" + std::to_string(rule.threshold.denominator);
  return {{"fraction", fraction}};
}

std::string Telling::presence() const {
  const bool silent = !by_.rule.needs_quorum;
  const std::string found = silent ? "not_needed" : verdict_.quorum ? "reached" : "missing";
  return say(
      "quorum." + std::string(name_of(by_.quorum.base)) + "." + found,
      {{"all", verdict_.quorum_base}, {"present", verdict_.counts.present}, {"n", verdict_.quorum_needed}});
}

std::string Telling::recused() const {
  if (verdict_.counts.recused == 0) return {};
  const bool out = by_.rule.base == Base::present && !by_.rule.recused_are_present;
  return say(out ? "recused.left_out" : "recused.counted", {{"n", verdict_.counts.recused}});
}

std::string Telling::needed() const {
  const std::string part = say(part_key(by_.rule), part_args(by_.rule));
  const std::string of = say("of." + std::string(name_of(by_.rule.base)), {{"n", verdict_.base_count}});
  const VoteRule& rule = by_.rule;
  const int by_part = rule.strict ? more_than(rule.threshold, verdict_.base_count)
                                  : at_least(rule.threshold, verdict_.base_count);
  std::string sentence = say("needed", {{"part", part}, {"of", of}, {"n", std::max(by_part, 1)}});
  if (rule.least_in_favour > by_part) sentence += " " + say("least", {{"n", rule.least_in_favour}});
  return sentence;
}

std::string Telling::counts() const {
  const rules::Counts& c = verdict_.counts;
  const std::string key = verdict_.not_voting > 0 ? "counts.some_silent" : "counts";
  return say(key, {{"for", c.in_favour},
                   {"against", c.against},
                   {"abstain", c.abstain},
                   {"silent", verdict_.not_voting}});
}

std::string Telling::outcome() const {
  const rules::Counts& c = verdict_.counts;
  if (verdict_.adopted) return say("outcome.adopted");
  if (by_.rule.needs_quorum && !verdict_.quorum) return say("outcome.no_quorum");
  if (c.in_favour + c.against + c.abstain == 0) return say("outcome.nobody");
  if (votes_for() < verdict_.needed) return say("outcome.short", {{"n", verdict_.needed - votes_for()}});
  // Half the base or more is in favour and still it is not adopted: then as many are against.
  return say("outcome.tie");
}

std::string Telling::result() const {
  std::string key = "result";
  if (casting_is(Ballot::in_favour)) key = "result.casting_for";
  if (casting_is(Ballot::against)) key = "result.casting_against";
  return say(key, {{"counts", counts()}, {"outcome", outcome()}});
}

}  // namespace

std::string VerdictWords::whole() const {
  std::string all;
  for (const std::string* sentence : {&method, &presence, &recused, &needed, &result}) {
    if (sentence->empty()) continue;
    if (!all.empty()) all += ' ';
    all += *sentence;
  }
  return all;
}

JudgedBy judged_by(const rules::Rulebook& rulebook, rules::MotionKind kind, rules::Method method) {
  return {rulebook.votes[static_cast<std::size_t>(kind)], rulebook.quorum, method};
}

VerdictWords say_verdict(const text::Catalogue& catalogue, text::Language language, const JudgedBy& by,
                         const Verdict& verdict) {
  const Telling telling(catalogue, language, by, verdict);
  return {telling.method(), telling.presence(), telling.recused(), telling.needed(), telling.result()};
}

std::string say_rule(const text::Catalogue& catalogue, text::Language language, const VoteRule& rule,
                     int base_count) {
  const bool open = rule.base == Base::cast;  // How many votes will be cast nobody knows yet.
  const std::string of_key = open ? "verdict.of.cast_open" : "verdict.of." + std::string(name_of(rule.base));
  const std::string part = catalogue.say(language, "verdict." + part_key(rule), part_args(rule));
  const std::string of = catalogue.say(language, of_key, {{"n", base_count}});
  return catalogue.say(language, "verdict.rule", {{"part", part}, {"of", of}});
}

}  // namespace kenes::records
