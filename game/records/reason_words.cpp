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

/// What the author says the variable counts; empty where nothing is written for it.
std::string variable_name(const Voice& voice, std::size_t id) {
  const std::string key = "variable." + voice.script.names.variables[id];
  return voice.texts.can_say(voice.language, key) ? voice.tell(key) : std::string();
}

/// What a number counts: "claims asked about". Empty for what means nothing to people.
std::string counted(const Voice& voice, const Step& fact) {
  if (fact.fact == Fact::variable) return variable_name(voice, fact.a);
  text::Args args;
  if (fact.fact == Fact::asked) args.emplace_back("claim", voice.quoted_claim(ClaimId(fact.a)));
  if (fact.fact == Fact::turns || fact.fact == Fact::standing)
    args.emplace_back("who", voice.person(SeatId(fact.a)));
  if (fact.fact == Fact::score) args.emplace_back("title", voice.recommendation(RecommendationId(fact.a)));
  std::string key = "why." + std::string(name_of(fact.fact));
  if (fact.fact == Fact::count_claims) key += "." + std::string(name_of(static_cast<Progress>(fact.a)));
  if (fact.fact == Fact::count_motions) {
    const auto state = static_cast<MotionState>(fact.a);
    key += state == MotionState::adopted    ? ".adopted"
           : state == MotionState::rejected ? ".rejected"
                                            : ".proposed";
  }
  return voice.say(key, args);
}

std::string about_number(const Voice& voice, const assess::Reason& reason) {
  const std::string what = counted(voice, reason.fact);
  if (what.empty()) return {};
  return voice.say("why.number", {{"what", what}, {"is", reason.is}, {"wanted", wanted(voice, reason)}});
}

/// "Claims confirmed: 2. Claims explained: 1", of those that are taken away or of the others.
std::string listed(const Voice& voice, const std::vector<assess::Addend>& sum, bool minus) {
  std::string all;
  for (const assess::Addend& addend : sum) {
    if (addend.minus != minus) continue;
    const std::string what = counted(voice, addend.fact);
    if (what.empty()) return {};
    all.append(all.empty() ? "" : ". ").append(voice.say("why.addend", {{"what", what}, {"is", addend.is}}));
  }
  return all;
}

std::string relation(const Voice& voice, Step::Op how) {
  using Op = Step::Op;
  switch (how) {
    case Op::less:
      return voice.say("why.side.fewer");
    case Op::at_most:
      return voice.say("why.side.at_most");
    case Op::more:
      return voice.say("why.side.more");
    case Op::at_least:
      return voice.say("why.side.at_least");
    case Op::unequal:
      return voice.say("why.side.other");
    default:
      return voice.say("why.side.equal");
  }
}

/// A sum and what it had to come to; or two sides and how they had to stand. A difference that had to come to
/// something else than nought has no plain sentence.
std::string about_sum(const Voice& voice, const assess::Reason& reason) {
  const std::string left = listed(voice, reason.sum, false);
  if (left.empty()) return {};
  if (!reason.sum.back().minus)
    return voice.say("why.sum", {{"sum", left}, {"is", reason.is}, {"wanted", wanted(voice, reason)}});
  const std::string right = listed(voice, reason.sum, true);
  if (right.empty() || reason.wanted != 0) return {};
  return voice.say("why.sides", {{"left", left}, {"right", right}, {"how", relation(voice, reason.how)}});
}

/// What the author wrote for the flag: `flag.<id>` where it is a yes, `flag.<id>.not` where it is a no.
std::string about_flag(const Voice& voice, const assess::Reason& reason) {
  const std::string key = "flag." + voice.script.names.flags[reason.fact.a] + (reason.is != 0 ? "" : ".not");
  return voice.texts.can_say(voice.language, key) ? voice.tell(key) : std::string();
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
    // Phases, beats and variants are the script's own business.
    default:
      return {};
  }
}

}  // namespace

std::string sentence_of(const Voice& voice, const assess::Reason& reason) {
  if (!reason.sum.empty()) return about_sum(voice, reason);
  switch (reason.fact.fact) {
    case Fact::flag:
      return about_flag(voice, reason);
    case Fact::questioned:
    case Fact::accused:
    case Fact::tested:
    case Fact::confirmed:
    case Fact::contradicted:
    case Fact::explained:
    case Fact::committed:
    case Fact::recorded:
    case Fact::concrete:
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
