#include "records/reason_words.hpp"

namespace kenes::records {
namespace {

using namespace rules;

/// Facts about one thing: `why.<fact>.yes` or `.no` with its name.
std::string about(const Voice& voice, const assess::Reason& reason, const text::Args& args) {
  const std::string key = "why." + std::string(name_of(reason.fact.fact)) + (reason.is != 0 ? ".yes" : ".no");
  return voice.say(key, args);
}

std::string about_claim(const Voice& voice, const assess::Reason& reason) {
  text::Args args{{"claim", voice.quoted_claim(ClaimId(reason.fact.a))}};
  if (reason.fact.fact == Fact::answered) {
    args.emplace_back("answer", voice.word("answer_done", static_cast<AnswerKind>(reason.fact.b)));
  }
  if (reason.fact.fact == Fact::truth)
    args.emplace_back("truth", voice.word("truth", static_cast<Truth>(reason.fact.b)));
  return about(voice, reason, args);
}

std::string about_recommendation(const Voice& voice, const assess::Reason& reason) {
  const RecommendationId id(reason.fact.fact == Fact::pledged ? reason.fact.b : reason.fact.a);
  text::Args args{{"title", voice.recommendation(id)}};
  if (reason.fact.fact == Fact::slot)
    args.emplace_back("option", voice.option(id, reason.fact.b, reason.fact.c));
  if (reason.fact.fact == Fact::pledged) args.emplace_back("who", voice.person(SeatId(reason.fact.a)));
  return about(voice, reason, args);
}

std::string about_evidence(const Voice& voice, const assess::Reason& reason) {
  const bool held = reason.fact.fact == Fact::holds;
  text::Args args{{"title", voice.evidence(EvidenceId(held ? reason.fact.b : reason.fact.a))}};
  if (held) args.emplace_back("who", voice.person(SeatId(reason.fact.a)));
  return about(voice, reason, args);
}

/// How a number was to be: "at least 55".
std::string wanted(const Voice& voice, const assess::Reason& reason) {
  using Op = Step::Op;
  const std::int64_t n = reason.wanted;
  switch (reason.how) {
    case Op::less:
      return voice.say("why.at_most", {{"n", n - 1}});
    case Op::at_most:
      return voice.say("why.at_most", {{"n", n}});
    case Op::more:
      return voice.say("why.at_least", {{"n", n + 1}});
    case Op::at_least:
      return voice.say("why.at_least", {{"n", n}});
    case Op::unequal:
      return voice.say("why.other_than", {{"n", n}});
    default:
      return voice.say("why.exactly", {{"n", n}});
  }
}

std::string about_number(const Voice& voice, const assess::Reason& reason) {
  const Fact fact = reason.fact.fact;
  text::Args args{{"is", reason.is}, {"wanted", wanted(voice, reason)}};
  if (fact == Fact::asked) args.emplace_back("claim", voice.quoted_claim(ClaimId(reason.fact.a)));
  if (fact == Fact::turns || fact == Fact::standing)
    args.emplace_back("who", voice.person(SeatId(reason.fact.a)));
  if (fact == Fact::score) args.emplace_back("title", voice.recommendation(RecommendationId(reason.fact.a)));
  std::string key = "why." + std::string(name_of(fact));
  if (fact == Fact::count_claims) key += "." + std::string(name_of(static_cast<Progress>(reason.fact.a)));
  if (fact == Fact::count_motions) {
    const auto state = static_cast<MotionState>(reason.fact.a);
    key += state == MotionState::adopted    ? ".adopted"
           : state == MotionState::rejected ? ".rejected"
                                            : ".proposed";
  }
  return voice.say(key, args);
}

std::string about_anything_else(const Voice& voice, const assess::Reason& reason) {
  switch (reason.fact.fact) {
    case Fact::delivered:
      return about(voice, reason, {{"title", voice.section(SectionId(reason.fact.a))}});
    case Fact::present:
    case Fact::declared:
      return about(voice, reason, {{"who", voice.person(SeatId(reason.fact.a))}});
    case Fact::report_accepted:
    case Fact::report_rejected:
    case Fact::quorum:
      return about(voice, reason, {});
    // Phases, flags, beats and variants are the script's own business.
    default:
      return {};
  }
}

}  // namespace

std::string sentence_of(const Voice& voice, const assess::Reason& reason) {
  switch (reason.fact.fact) {
    case Fact::variable:
    case Fact::guard:
    case Fact::minute:
      return {};
    case Fact::questioned:
    case Fact::accused:
    case Fact::tested:
    case Fact::confirmed:
    case Fact::contradicted:
    case Fact::explained:
    case Fact::committed:
    case Fact::recorded:
    case Fact::answered:
    case Fact::truth:
      return about_claim(voice, reason);
    case Fact::proposed:
    case Fact::adopted:
    case Fact::rejected:
    case Fact::slot:
    case Fact::pledged:
      return about_recommendation(voice, reason);
    case Fact::on_table:
    case Fact::holds:
    case Fact::presented:
      return about_evidence(voice, reason);
    default:
      return is_number(reason.fact.fact) ? about_number(voice, reason) : about_anything_else(voice, reason);
  }
}

}  // namespace kenes::records
