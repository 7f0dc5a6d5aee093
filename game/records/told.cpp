#include "records/told.hpp"

#include <algorithm>
#include <array>

#include "records/cited.hpp"
#include "text/numbers.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using assess::ClaimFacts;
using assess::Facts;
using assess::Slip;

constexpr std::size_t kMostProofs = 2;  // Named per claim: enough to learn from.

SeatSet askers(const ClaimFacts& claim) {
  SeatSet seats;
  for (const assess::Question& question : claim.questions) seats.add(question.by);
  return seats;
}

std::string shown_words(const Voice& voice, const assess::Shown& shown) {
  const text::Args args{{"who", voice.person(shown.by)}, {"title", voice.evidence(shown.evidence)}};
  if (shown.bears == nullptr) return voice.say("debrief.claim.missed", args);
  return voice.say("debrief.claim.shown." + std::string(name_of(shown.bears->how)), args);
}

std::string proof_words(const Voice& voice, const assess::Proof& proof, bool first) {
  const text::Args args{{"title", voice.evidence(proof.evidence)},
                        {"line", bare(voice.line(proof.evidence, proof.bears->line))},
                        {"who", voice.people(proof.holders)}};
  if (proof.on_table) return voice.say("debrief.claim.proof_on_table", args);
  return voice.say(first ? "debrief.claim.proof_held" : "debrief.claim.proof_also", args);
}

/// Whether the claim came to rest; the four last stations do.
bool is_settled(const ClaimFacts& claim) { return claim.reached >= Progress::confirmed; }

/// Who asked, what was shown, what was promised: one line.
std::string what_was_done(const Voice& voice, const Facts& facts, ClaimId id) {
  const ClaimFacts& claim = facts.claims[id.index()];
  const SeatSet asked_by = askers(claim);
  std::string words = asked_by.empty()
                          ? voice.say("debrief.claim.not_asked")
                          : voice.say("debrief.claim.asked", {{"people", voice.people(asked_by)}});
  for (const assess::Shown& shown : claim.shown) words += " " + shown_words(voice, shown);
  const std::uint8_t by_when = facts.hearing.by_when[id];
  if (by_when != 0) words += " " + voice.say("debrief.claim.by_when", {{"date", voice.date(id, by_when)}});
  const bool recorded = claim.is(ClaimState::was_committed) && claim.is(ClaimState::was_recorded);
  return recorded ? words + " " + voice.say("debrief.claim.recorded") : words;
}

/// What was behind the claim: where the author wrote it for the variant that was drawn, that; else what holds
/// in all of them.
std::string behind_it(const Voice& voice, const Hearing& hearing, ClaimId id) {
  const Names& names = voice.script.names;
  const std::string key = "claim." + names.claims[id.index()] + ".truth";
  const std::string own = key + "." + names.variants[hearing.variant.index()];
  if (voice.texts.can_say(voice.language, own)) return voice.tell(own);
  return voice.texts.can_say(voice.language, key) ? voice.tell(key) : std::string();
}

std::string truth_words(const Voice& voice, const Facts& facts, ClaimId id) {
  const Truth truth = facts.claims[id.index()].truth;
  const std::string words = voice.say("debrief.claim.truth", {{"truth", voice.word("truth", truth)}});
  const std::string behind = behind_it(voice, facts.hearing, id);
  return behind.empty() ? words : words + " " + behind;
}

constexpr std::array<std::string_view, assess::kSlipKinds> kSlips{
    "vote_without_reading",  "order_wrongly_dismissed", "order_wrongly_upheld",
    "interest_not_declared", "commitment_not_recorded", "turn_overran",
    "phase_overran",         "turn_cut_short",          "wrong_addressee",
    "commitment_left_vague"};

text::Args slip_args(const Voice& voice, const Slip& slip) {
  text::Args args;
  const int minutes = (slip.seconds + 30) / 60;
  switch (slip.kind) {
    case Slip::Kind::vote_without_reading:
    case Slip::Kind::interest_not_declared:
    case Slip::Kind::wrong_addressee:
      args.emplace_back("title", voice.recommendation(slip.recommendation));
      break;
    case Slip::Kind::order_wrongly_dismissed:
    case Slip::Kind::order_wrongly_upheld:
      args.emplace_back("order", voice.word("order", slip.order));
      break;
    case Slip::Kind::commitment_not_recorded:
    case Slip::Kind::commitment_left_vague:
      args.emplace_back("claim", voice.quoted_claim(slip.claim));
      break;
    default:
      args.emplace_back("phase", voice.word("phase", slip.phase));
      args.emplace_back("time", minutes > 0 ? voice.say("figure.minutes", {{"n", minutes}})
                                            : voice.say("figure.seconds", {{"n", slip.seconds}}));
  }
  return args;
}

std::string rule_of(const Script& script, Slip::Kind kind) {
  switch (kind) {
    case Slip::Kind::interest_not_declared:
      return first_cited(script, {"recusal"});
    case Slip::Kind::commitment_not_recorded:
      return first_cited(script, {"council_minutes", "village_minutes"});
    case Slip::Kind::turn_overran:
    case Slip::Kind::phase_overran:
    case Slip::Kind::turn_cut_short:
      return first_cited(script, {"council_time", "assembly_time", "gathering_time"});
    case Slip::Kind::wrong_addressee:
      return first_cited(script, {"council_weight", "village_weight"});
    case Slip::Kind::vote_without_reading:
    case Slip::Kind::commitment_left_vague:
      return first_cited(script, {"council_resolution", "resolution_form"});
    case Slip::Kind::order_wrongly_dismissed:
    case Slip::Kind::order_wrongly_upheld:
      return first_cited(script, {"council_presides", "village_officers"});
  }
  return {};
}

}  // namespace

std::vector<ClaimId> claims_read_out(const Script& script, const Facts& facts) {
  std::vector<ClaimId> claims;
  for (const Section& section : script.sections) {
    for (const ClaimId id : section.claims) {
      if (facts.claims[id.index()].delivered) claims.push_back(id);
    }
  }
  return claims;
}

ClaimTold claim_told(const Voice& voice, const Facts& facts, ClaimId id) {
  const ClaimFacts& claim = facts.claims[id.index()];
  ClaimTold told{what_was_done(voice, facts, id), truth_words(voice, facts, id), {}};
  if (is_settled(claim)) return told;
  for (std::size_t i = 0; i < std::min(kMostProofs, claim.unused.size()); ++i)
    told.proofs.push_back(proof_words(voice, claim.unused[i], i == 0));
  return told;
}

SlipTold slip_told(const Voice& voice, const Slip& slip) {
  const std::string key = "debrief.slip." + std::string(kSlips[static_cast<std::size_t>(slip.kind)]);
  return {voice.say(key, slip_args(voice, slip)), rule_of(voice.script, slip.kind)};
}

std::vector<SlipTold> slips_told(const Voice& voice, const Facts& facts) {
  std::vector<SlipTold> all;
  for (const Slip& slip : facts.slips) {
    SlipTold told = slip_told(voice, slip);
    const auto same = [&](const SlipTold& one) { return one.words == told.words; };
    if (std::find_if(all.begin(), all.end(), same) == all.end()) all.push_back(std::move(told));
  }
  return all;
}

std::string rule_told(const Voice& voice, const std::string& id) {
  const std::string source = source_told(voice, id);
  return source.empty() ? std::string() : voice.say("rule." + id) + " (" + source + ")";
}

/// What a seat did while it was heard, as far as it did it: "3 turns, 2 questions".
std::string reply_rule(const Voice& voice) {
  return rule_told(voice, first_cited(voice.script, {"council_reply", "assembly_reply", "gathering_reply"}));
}

std::string motion_told(const Voice& voice, const assess::VoteFacts& vote) {
  const auto title = [&] { return voice.recommendation(vote.recommendation); };
  if (vote.kind == MotionKind::recommendation)
    return voice.say("story.recommendation_named", {{"title", title()}});
  if (vote.kind != MotionKind::amendment) return voice.word("motion", vote.kind);
  const std::string change = voice.change(vote.recommendation, vote.motion);
  return voice.say("story.amendment_told", {{"title", title()}, {"change", change}});
}

std::string deeds_told(const Voice& voice, const assess::SeatFacts& seat) {
  std::string words;
  const auto add = [&](const char* key, unsigned count) {
    if (count > 0) words.append(words.empty() ? "" : ", ").append(voice.say(key, {{"n", count}}));
  };
  add("debrief.turns", seat.turns);
  add("debrief.questions", seat.questions);
  add("debrief.answers", seat.answers);
  add("debrief.papers", unsigned{seat.proofs} + seat.misses);
  return words;
}

std::string evenness_told(const Voice& voice, std::uint16_t gini) {
  constexpr std::uint16_t kEven = 250;
  constexpr std::uint16_t kUneven = 500;
  const std::string_view key = gini < kEven     ? "debrief.speaking.even"
                               : gini < kUneven ? "debrief.speaking.uneven"
                                                : "debrief.speaking.few";
  return voice.say(key, {{"gini", text::rounded_thousandths(voice.language, gini)}});
}

}  // namespace kenes::records
