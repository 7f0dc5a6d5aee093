#include "records/debrief.hpp"

#include <algorithm>

#include "records/outcome.hpp"
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
std::string what_was_done(const Voice& voice, const ClaimFacts& claim) {
  const SeatSet asked_by = askers(claim);
  std::string words = asked_by.empty()
                          ? voice.say("debrief.claim.not_asked")
                          : voice.say("debrief.claim.asked", {{"people", voice.people(asked_by)}});
  for (const assess::Shown& shown : claim.shown) words += " " + shown_words(voice, shown);
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

void add_claim(Page& page, const Voice& voice, const Facts& facts, ClaimId id) {
  const ClaimFacts& claim = facts.claims[id.index()];
  page.item(voice.say("debrief.claim.state",
                      {{"claim", voice.quoted_claim(id)}, {"state", voice.word("progress", claim.reached)}}));
  page.detail(what_was_done(voice, claim));
  page.detail(truth_words(voice, facts, id));
  if (is_settled(claim)) return;
  for (std::size_t i = 0; i < std::min(kMostProofs, claim.unused.size()); ++i) {
    page.detail(proof_words(voice, claim.unused[i], i == 0));
  }
}

std::string slip_words(const Voice& voice, const Slip& slip) {
  static constexpr std::array<std::string_view, assess::kSlipKinds> kSlips{
      "vote_without_reading",  "order_wrongly_dismissed", "order_wrongly_upheld",
      "interest_not_declared", "commitment_not_recorded", "turn_overran",
      "phase_overran",         "turn_cut_short",          "wrong_addressee",
      "commitment_left_vague"};
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
  return voice.say("debrief.slip." + std::string(kSlips[static_cast<std::size_t>(slip.kind)]), args);
}

/// What a seat did while it was heard, as far as it did it: "3 turns, 2 questions".
std::string deeds_words(const Voice& voice, const assess::SeatFacts& seat) {
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

std::string inequality_words(const Voice& voice, std::uint16_t gini) {
  constexpr std::uint16_t kEven = 250;
  constexpr std::uint16_t kUneven = 500;
  const std::string_view key = gini < kEven     ? "debrief.speaking.even"
                               : gini < kUneven ? "debrief.speaking.uneven"
                                                : "debrief.speaking.few";
  return voice.say(key, {{"gini", text::rounded_thousandths(voice.language, gini)}});
}

void add_goals(Page& page, const Voice& voice, const Facts& facts, SeatId seat) {
  const auto& names = voice.script.names.goals[seat.index()];
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string goal =
        voice.tell("seat." + voice.script.names.seats[seat.index()] + ".goal." + names[i]);
    page.item(voice.say(facts.seats[seat.index()].goals[i] ? "debrief.goal.reached" : "debrief.goal.missed",
                        {{"goal", goal}}));
  }
}

void add_predictions(Page& page, const Voice& voice, const Facts& facts, SeatId seat) {
  for (const assess::VoteFacts& vote : facts.votes) {
    for (const assess::Prediction& prediction : vote.predictions) {
      if (prediction.by != seat) continue;
      const std::string what = vote.recommendation.is_none()
                                   ? voice.word("motion", vote.kind)
                                   : voice.say("story.recommendation_named",
                                               {{"title", voice.recommendation(vote.recommendation)}});
      page.item(voice.say(
          "debrief.prediction",
          {{"motion", what}, {"guess", prediction.in_favour}, {"tally", vote.verdict.counts.in_favour}}));
    }
  }
}

void add_pledges(Page& page, const Voice& voice, const Facts& facts, SeatId seat) {
  static constexpr std::array<std::string_view, 4> kOutcomes{"kept", "broken", "never_put", "unknown"};
  for (const assess::PledgeFacts& pledge : facts.pledges) {
    if (pledge.pledge.by != seat && pledge.pledge.to != seat) continue;
    const std::string key =
        "debrief.pledge." + std::string(kOutcomes[static_cast<std::size_t>(pledge.outcome)]);
    page.item(voice.say(key, {{"by", voice.person(pledge.pledge.by)},
                              {"to", voice.person(pledge.pledge.to)},
                              {"title", voice.recommendation(pledge.pledge.recommendation)}}));
  }
}

void add_positions(Page& page, const Voice& voice, const Facts& facts, SeatId seat) {
  static constexpr std::array<std::string_view, 5> kKeys{"position.m2", "position.m1", "position.z0",
                                                         "position.p1", "position.p2"};
  for (const assess::Position& position : facts.positions) {
    if (position.by != seat) continue;
    page.item(voice.say("debrief.position",
                        {{"phase", voice.word("phase", position.phase)},
                         {"position", voice.say(kKeys[static_cast<std::size_t>(position.value + 2)])}}));
  }
}

void add_unshown(Page& page, const Voice& voice, const Facts& facts, SeatId seat) {
  for (const EvidenceId id : facts.seats[seat.index()].never_shown) {
    page.item(voice.say("debrief.unshown", {{"title", voice.evidence(id)}}));
  }
}

}  // namespace

Page claims_page(const Voice& voice, const Facts& facts) {
  Page page;
  page.heading(voice.say("debrief.claims"));
  std::size_t delivered = 0;
  std::size_t tested = 0;
  for (const ClaimFacts& claim : facts.claims) {
    delivered += claim.delivered ? 1U : 0U;
    tested += claim.delivered && !claim.untested() ? 1U : 0U;
  }
  page.paragraph(voice.say("debrief.claims_count", {{"tested", tested}, {"n", delivered}}));
  for (const Section& section : voice.script.sections) {
    for (const ClaimId id : section.claims) {
      if (facts.claims[id.index()].delivered) add_claim(page, voice, facts, id);
    }
  }
  return page;
}

Page procedure_page(const Voice& voice, const Facts& facts) {
  Page page;
  page.heading(voice.say("debrief.procedure"));
  std::vector<std::string> said;
  for (const Slip& slip : facts.slips) {
    std::string words = slip_words(voice, slip);
    if (std::find(said.begin(), said.end(), words) == said.end()) said.push_back(std::move(words));
  }
  if (said.empty()) page.paragraph(voice.say("debrief.no_slips"));
  for (std::string& words : said) page.item(std::move(words));
  if (facts.orders.raised > 0) {
    page.item(
        voice.say("debrief.orders", {{"n", facts.orders.raised}, {"right", facts.orders.ruled_rightly}}));
  }
  return page;
}

Page speaking_page(const Voice& voice, const Facts& facts) {
  Page page;
  page.heading(voice.say("debrief.speaking"));
  for (std::size_t i = 0; i < facts.seats.size(); ++i) {
    const assess::SeatFacts& seat = facts.seats[i];
    if (seat.speech_s == 0) continue;
    text::Args args{{"who", voice.speaker(SeatId(i))}, {"time", text::clock_time(seat.speech_s)}};
    const std::string deeds = deeds_words(voice, seat);
    if (!deeds.empty()) args.emplace_back("deeds", deeds);
    page.item(voice.say(deeds.empty() ? "debrief.speaking.seat" : "debrief.speaking.seat_did", args));
  }
  if (page.blocks().size() == 1) return {};
  page.paragraph(inequality_words(voice, facts.gini_thousandths));
  return page;
}

Page seat_page(const Voice& voice, const Facts& facts, SeatId seat) {
  Page page;
  page.heading(voice.say("debrief.seat", {{"who", voice.person(seat)}}));
  add_goals(page, voice, facts, seat);
  const assess::SeatFacts& own = facts.seats[seat.index()];
  if (own.proofs + own.misses > 0)
    page.item(voice.say("debrief.proofs", {{"proofs", own.proofs}, {"misses", own.misses}}));
  add_unshown(page, voice, facts, seat);
  add_predictions(page, voice, facts, seat);
  add_pledges(page, voice, facts, seat);
  add_positions(page, voice, facts, seat);
  return page.blocks().size() > 1 ? page : Page{};
}

Page quiz_page(const Voice& voice, const QuizSheet& sheet, const QuizAnswers& before,
               const QuizAnswers& after) {
  Page page;
  if (before.empty() && after.empty()) return page;
  const auto right_in = [&](const QuizAnswers& answers) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < answers.size() && i < sheet.right.size(); ++i)
      right += answers[i] == sheet.right[i] ? 1U : 0U;
    return right;
  };
  page.heading(voice.say("debrief.quiz"));
  const auto items = sheet.items.size();
  if (!before.empty())
    page.paragraph(voice.say("debrief.quiz.before", {{"right", right_in(before)}, {"items", items}}));
  if (!after.empty())
    page.paragraph(voice.say("debrief.quiz.after", {{"right", right_in(after)}, {"items", items}}));
  for (std::size_t i = 0; i < items; ++i) {
    const std::string key = "quiz." + sheet.items[i];
    const std::string right = bare(voice.tell(key + "." + sheet.options[i][sheet.right[i]]));
    page.item(voice.tell(key + ".question"));
    page.detail(voice.say("debrief.quiz.right", {{"option", right}, {"why", voice.tell(key + ".why")}}));
  }
  return page;
}

Page debrief_page(const Voice& voice, const Facts& facts, SeatId seat) {
  Page page = ending_page(voice, facts);
  page.append(resolution_page(voice, facts));
  page.append(aftermath_page(voice, facts));
  page.append(why_page(voice, facts));
  page.append(claims_page(voice, facts));
  page.append(procedure_page(voice, facts));
  page.append(speaking_page(voice, facts));
  if (!seat.is_none()) page.append(seat_page(voice, facts, seat));
  return page;
}

}  // namespace kenes::records
