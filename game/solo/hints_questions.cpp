// Hints for question time: asking, showing, answering.

#include <algorithm>

#include "solo/hint_parts.hpp"

namespace kenes::solo::detail {

using namespace rules;

namespace {

std::string about(const Reading& r, std::string_view what, ClaimId claim) {
  return std::string(what) + "." + r.script().names.claims[claim.index()];
}

text::Args paper_args(const Reading& r, const Proof& proof) {
  text::Args args = r.claim_args(proof.claim);
  args.emplace_back("title", r.voice().evidence(proof.evidence));
  args.emplace_back("at", proof.bears->line + 1);
  args.emplace_back("line", records::bare(r.voice().line(proof.evidence, proof.bears->line)));
  return args;
}

bool is_settled(const ClaimView& claim) { return claim.progress >= Progress::confirmed; }

/// Its own explanation counts only where something was shown against the claim.
bool settles_now(const Reading& r, const Bears& bears) {
  return bears.how != Bearing::explains || r.claim(bears.on).contradicting > 0;
}

/// What can be done about a claim now, from near to far: show a paper for it, ask about it, ask for the
/// floor.
struct Way {
  std::string_view word;
  Move move;
};
std::optional<Way> way_to(const Reading& r, const Proof& proof) {
  const Move show = Present{proof.evidence, proof.bears->line};
  const Floor& floor = r.view().floor;
  if (floor.claim == proof.claim && r.may(show)) return Way{"show", show};
  for (const Tone tone : {Tone::neutral, Tone::inviting}) {
    const Move ask = AskClaim{proof.claim, tone};
    if (r.may(ask)) return Way{"ask", ask};
  }
  if (floor.holder != r.view().seat && r.may(AskFloor{})) return Way{"floor", AskFloor{}};
  return std::nullopt;
}

/// The claim that is best tested now, with what: the one under discussion before the others.
std::optional<Proof> best_proof(const Reading& r) {
  std::optional<Proof> best;
  int most = 0;
  for (std::size_t i = 0; i < r.script().claims.size(); ++i) {
    const ClaimId id(i);
    const Claim& claim = r.script().claims[i];
    const bool open = r.claim(id).progress >= Progress::delivered && !is_settled(r.claim(id));
    if (!open || claim.answers == r.view().seat) continue;
    const auto proof = proof_for(r, id, [&](const Bears& bears) { return settles_now(r, bears); });
    if (!proof || !way_to(r, *proof)) continue;
    const int worth = claim.weight * proof->weight + (r.view().floor.claim == id ? 100 : 0);
    if (worth <= most) continue;
    most = worth;
    best = proof;
  }
  return best;
}

bool evidence_stands(const ClaimView& claim) {
  return claim.contradicting >= claim.supporting + kDecisiveWeight && claim.explaining < kExplainingWeight;
}

/// Which of the ways to answer fits, as in the keys `hint.answer.<word>.<step>`.
struct Answering {
  std::string_view word;
  AnswerKind kind;
};
Answering fitting_answer(const Reading& r, ClaimId id) {
  const ClaimView& claim = r.claim(id);
  const bool promised = r.is_marked(id, ClaimState::was_committed) && !r.view().concrete.has(id);
  if (promised && r.may(Answer{AnswerKind::commit})) return {"promised", AnswerKind::commit};
  if (evidence_stands(claim)) {
    const bool promise = r.may(Answer{AnswerKind::commit});
    return {"stands", promise ? AnswerKind::commit : AnswerKind::concede};
  }
  // Its own work is no secret to the seat.
  const bool too_high = claim.truth_known && claim.truth != Truth::accurate;
  if (too_high && r.may(Answer{AnswerKind::commit})) return {"weak", AnswerKind::commit};
  return {"open", AnswerKind::explain};
}

}  // namespace

namespace {

/// A promise is worth most with the date that can be held against a calendar best.
Answer with_best_date(const Reading& r, ClaimId claim, AnswerKind kind) {
  Answer best{kind};
  const Dates dates = dates_for(r.script(), claim);
  if (kind != AnswerKind::commit || dates.of.is_none()) return best;
  const auto& fit = r.script().recommendations[dates.of.index()].slots[dates.slot].fit;
  const auto at = std::max_element(fit.begin(), fit.end());
  if (*at > 0) best.by = static_cast<std::uint8_t>(at - fit.begin() + 1);
  return best;
}

}  // namespace

void hint_answer(const Reading& r, Ladders& to) {
  const Floor& floor = r.view().floor;
  if (floor.respondent != r.view().seat || floor.claim.is_none()) return;
  Climb climb(about(r, "answer", floor.claim), floor.claim);
  climb.say("hint.answer.1", r.claim_args(floor.claim));
  const Answering way = fitting_answer(r, floor.claim);
  const auto paper =
      proof_for(r, floor.claim, [](const Bears& bears) { return bears.how != Bearing::contradicts; });
  // Who is asked what they have promised is not asked for papers.
  if (paper && way.word != "promised" && r.may(Present{paper->evidence, paper->bears->line})) {
    climb.say(paper->mine ? "hint.answer.paper.2" : "hint.answer.table.2", r.claim_args(floor.claim));
    climb.say("hint.answer.paper.3", paper_args(r, *paper));
    to.push_back(climb.towards(Present{paper->evidence, paper->bears->line}));
    return;
  }
  if (!r.may(Answer{way.kind})) return;
  const std::string key = "hint.answer." + std::string(way.word);
  climb.say(key + ".2", r.claim_args(floor.claim));
  const bool concede = way.kind == AnswerKind::concede;
  climb.say(concede ? "hint.answer.concede.3" : key + ".3", r.claim_args(floor.claim));
  to.push_back(climb.towards(with_best_date(r, floor.claim, way.kind)));
}

void hint_proof(const Reading& r, Ladders& to) {
  const bool answers = r.view().floor.respondent == r.view().seat;
  const auto proof = answers ? std::nullopt : best_proof(r);
  if (!proof) return;
  const auto way = way_to(r, *proof);
  Climb climb(about(r, "proof", proof->claim), proof->claim);
  climb.say("hint.proof.1", r.claim_args(proof->claim));
  climb.say(proof->mine ? "hint.proof.mine.2" : "hint.proof.table.2", r.claim_args(proof->claim));
  climb.say("hint.proof." + std::string(way->word) + ".3", paper_args(r, *proof));
  to.push_back(climb.towards(way->move));
}

void hint_promise(const Reading& r, Ladders& to) {
  const auto is_vague = [&](ClaimId id) {
    return r.is_marked(id, ClaimState::was_committed) && !r.view().concrete.has(id);
  };
  std::optional<Move> move;
  ClaimId claim = r.view().floor.claim;
  if (!claim.is_none() && is_vague(claim) && r.may(Press{Tone::neutral})) {
    move = Press{Tone::neutral};
  } else if (const auto ask = r.first<AskClaim>([&](const AskClaim& m) { return is_vague(m.claim); })) {
    claim = ask->claim;
    move = AskClaim{claim, Tone::neutral};
  }
  if (!move || !r.may(*move)) return;
  Climb climb(about(r, "promise", claim), claim);
  climb.say("hint.promise.1", r.claim_args(claim)).say("hint.promise.2", r.claim_args(claim));
  climb.say(std::holds_alternative<Press>(*move) ? "hint.promise.press.3" : "hint.promise.ask.3",
            r.claim_args(claim));
  to.push_back(climb.towards(*move));
}

void hint_joining(const Reading& r, Ladders& to) {
  const Floor& floor = r.view().floor;
  const bool evaded = !floor.claim.is_none() && r.claim(floor.claim).answer == AnswerKind::deflect;
  if (!evaded || !r.may(SupportQuestion{})) return;
  Climb climb(about(r, "joining", floor.claim), floor.claim);
  climb.say("hint.joining.1", r.claim_args(floor.claim));
  climb.say("hint.joining.2", {{"n", kInsistingSupporters}});
  to.push_back(climb.towards(SupportQuestion{}));
}

void hint_tone(const Reading& r, Ladders& to) {
  constexpr int kOnGuard = 6;  // Of 10.
  if (r.view().guard < kOnGuard) return;
  const auto ask = r.first<AskClaim>([](const AskClaim& m) { return m.tone == Tone::inviting; });
  const bool press = r.may(Press{Tone::inviting});
  if (!ask && !press) return;
  Climb climb("tone");
  climb.say("hint.tone.1").say("hint.tone.2");
  to.push_back(climb.towards(press ? Move(Press{Tone::inviting}) : Move(*ask)));
}

}  // namespace kenes::solo::detail
