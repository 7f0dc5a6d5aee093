// Quorum and votes: fractions, bases, methods.

#include <algorithm>
#include <charconv>

#include "scenario/closest.hpp"
#include "scenario/rulebook_parts.hpp"

namespace kenes::scenario::detail {
namespace {

using rules::Base;
using rules::Method;
using rules::MotionKind;
using rules::VoteRule;

/// One or two digits that are a number from 1 to 99.
std::optional<std::uint16_t> small_number(std::string_view text) {
  std::uint16_t number = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = fault == std::errc() && end == text.data() + text.size() && text.size() <= 2;
  return whole && number > 0 ? std::optional(number) : std::nullopt;
}

void read_methods(ObjectReader& object, VoteRule& rule) {
  const auto nodes = object.need_list("methods");
  const Reading& reading = object.reading();
  unsigned methods = 0;
  std::optional<Method> first;
  for (const Node& node : nodes) {
    const auto method = reading.word<Method>(node);
    if (!method) continue;
    const unsigned bit = 1U << static_cast<unsigned>(*method);
    if ((methods & bit) != 0) reading.report(Code::listed_twice, node, node.text);
    methods |= bit;
    if (!first) first = method;
  }
  rule.methods = static_cast<std::uint8_t>(methods);
  rule.usual = first.value_or(Method::open);
  const Node* usual = object.take("usual");
  if (usual == nullptr) return;
  const auto method = reading.word<Method>(*usual);
  if (!method) return;
  if (!rule.allows(*method)) reading.report(Code::usual_not_allowed, *usual, usual->text);
  rule.usual = *method;
}

VoteRule read_vote(const Reading& reading, const Node& node) {
  ObjectReader object(reading, node);
  VoteRule rule;
  if (const auto base = object.need_word<Base>("base")) rule.base = *base;
  if (const Node* threshold = object.need("threshold")) {
    if (const auto part = read_fraction(reading, *threshold, true)) rule.threshold = *part;
  }
  rule.strict = object.yes_no("strict").value_or(true);
  rule.needs_quorum = object.yes_no("needs_quorum").value_or(true);
  rule.may_abstain = object.yes_no("may_abstain").value_or(true);
  rule.chair_casts = object.yes_no("chair_casts").value_or(false);
  rule.recused_are_present = object.yes_no("recused_are_present").value_or(true);
  rule.least_in_favour = static_cast<std::uint8_t>(object.whole("least_in_favour", 0, 250).value_or(0));
  read_methods(object, rule);
  object.finish();
  return rule;
}

/// All kinds of motion but `none`.
std::optional<MotionKind> motion_named(const Reading& reading, const Node& member) {
  const auto kind = rules::named<MotionKind>(member.key);
  if (kind && *kind != MotionKind::none) return kind;
  const std::span<const std::string_view> words(rules::kNames<MotionKind>);
  reading.report(Code::unknown_key, member.key_at, member.key, {}, closest_of(member.key, words.subspan(1)));
  return std::nullopt;
}

}  // namespace

std::optional<rules::Fraction> read_fraction(const Reading& reading, const Node& node, bool from_half) {
  const auto text = reading.text(node);
  if (!text) return std::nullopt;
  const std::size_t bar = text->find('/');
  const bool parted = bar != std::string::npos;
  const auto upper = parted ? small_number(std::string_view(*text).substr(0, bar)) : std::nullopt;
  const auto lower = parted ? small_number(std::string_view(*text).substr(bar + 1)) : std::nullopt;
  if (!upper || !lower) {
    reading.report(Code::bad_fraction, node, *text);
    return std::nullopt;
  }
  const bool enough = !from_half || 2U * *upper >= *lower;
  if (enough && *upper <= *lower) return rules::Fraction{*upper, *lower};
  reading.report(Code::fraction_out_of_range, node, *text, from_half ? "1/2 … 1/1" : "1/99 … 1/1");
  return std::nullopt;
}

void read_quorum(ObjectReader& file, RulebookDraft& draft) {
  const Node* node = file.need("quorum");
  if (node == nullptr) return;
  const Reading& reading = file.reading();
  ObjectReader object(reading, *node);
  if (const auto base = object.need_word<Base>("base")) {
    draft.book.quorum.base = *base;
    const bool counts_members = *base == Base::all_members || *base == Base::entitled;
    if (!counts_members)
      reading.report(Code::bad_quorum_base, *object.take("base"), object.take("base")->text);
    if (*base == Base::entitled && !draft.book.gathering) {
      reading.report(Code::entitled_without_gathering, *object.take("base"));
    }
  }
  if (const Node* part = object.need("part")) {
    if (const auto fraction = read_fraction(reading, *part, false)) draft.book.quorum.part = *fraction;
  }
  object.finish();
}

void read_votes(ObjectReader& file, RulebookDraft& draft) {
  draft.all_votes = file.need("votes");
  if (draft.all_votes == nullptr) return;
  const Reading& reading = file.reading();
  for (const Node& member : file.members("votes")) {
    if (is_aside(member.key)) continue;
    const auto kind = motion_named(reading, member);
    if (!kind) continue;
    const auto at = static_cast<std::size_t>(*kind);
    draft.votes[at] = &member;
    draft.book.votes[at] = read_vote(reading, member);
    draft.book.uses[at] = true;
  }
}

namespace {

void check_vote(const Reading& reading, const RulebookDraft& draft, std::size_t at) {
  const VoteRule& rule = draft.book.votes[at];
  const Node& node = *draft.votes[at];
  const bool whole = rule.threshold.numerator == rule.threshold.denominator;
  if (rule.strict && whole) reading.report(Code::threshold_unreachable, node, node.key);
  if (rule.base == Base::entitled && !draft.book.gathering) {
    reading.report(Code::entitled_without_gathering, *node.member("base"));
  }
  // With a tie the chair's vote makes at most one more than half of those who decided.
  const bool over_half = 2U * rule.threshold.numerator > rule.threshold.denominator;
  if (rule.chair_casts && over_half) {
    reading.report(Code::casting_hardly_decides, *node.member("chair_casts"), node.key);
  }
  if (draft.book.gathering && rule.allows(Method::secret)) {
    reading.report(Code::gathering_secret, node, node.key);
  }
}

}  // namespace

void check_votes(const Reading& reading, const RulebookDraft& draft) {
  if (draft.all_votes == nullptr || draft.all_votes->kind != Node::Kind::object) return;
  for (const MotionKind kind : {MotionKind::recommendation, MotionKind::report}) {
    if (draft.book.uses[static_cast<std::size_t>(kind)]) continue;
    reading.report(Code::vote_rule_missing, *draft.all_votes, std::string(name_of(kind)));
  }
  for (std::size_t at = 0; at < rules::kMotionKinds; ++at) {
    if (draft.votes[at] != nullptr) check_vote(reading, draft, at);
  }
  const auto secret = static_cast<std::size_t>(MotionKind::secret_ballot);
  if (draft.book.gathering && draft.votes[secret] != nullptr) {
    reading.report(Code::gathering_secret, *draft.votes[secret], "secret_ballot");
  }
}

}  // namespace kenes::scenario::detail
