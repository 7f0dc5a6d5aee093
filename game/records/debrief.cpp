#include "records/debrief.hpp"

#include <algorithm>

#include "records/outcome.hpp"
#include "records/short_debrief.hpp"
#include "records/told.hpp"
#include "text/numbers.hpp"

namespace kenes::records {
namespace {

using namespace rules;
using assess::ClaimFacts;
using assess::Facts;

void add_claim(Page& page, const Voice& voice, const Facts& facts, ClaimId id) {
  const ClaimFacts& claim = facts.claims[id.index()];
  page.item(voice.say("debrief.claim.state",
                      {{"claim", voice.quoted_claim(id)}, {"state", voice.word("progress", claim.reached)}}));
  const ClaimTold told = claim_told(voice, facts, id);
  page.detail(told.done);
  page.detail(told.truth);
  for (const std::string& proof : told.proofs) page.detail(proof);
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
  std::size_t all = 0;
  std::vector<std::string> wrong;
  for (const assess::VoteFacts& vote : facts.votes) {
    for (const assess::Prediction& prediction : vote.predictions) {
      if (prediction.by != seat) continue;
      ++all;
      if (prediction.in_favour == vote.verdict.counts.in_favour) continue;
      wrong.push_back(voice.say("debrief.prediction", {{"motion", motion_told(voice, vote)},
                                                       {"guess", prediction.in_favour},
                                                       {"tally", vote.verdict.counts.in_favour}}));
    }
  }
  if (all > 0)
    page.item(voice.say("debrief.predictions_right", {{"right", all - wrong.size()}, {"all", all}}));
  for (std::string& words : wrong) page.item(std::move(words));
}

void add_pledges(Page& page, const Voice& voice, const Facts& facts, SeatId seat) {
  static constexpr std::array<std::string_view, 5> kOutcomes{"kept", "broken", "never_put", "unknown",
                                                             "not_cast"};
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

namespace {

/// How many claims there were and how many of them were tested.
void add_claims_count(Page& page, const Voice& voice, const Facts& facts) {
  std::size_t delivered = 0;
  std::size_t tested = 0;
  for (const ClaimFacts& claim : facts.claims) {
    delivered += claim.delivered ? 1U : 0U;
    tested += claim.delivered && !claim.untested() ? 1U : 0U;
  }
  page.paragraph(voice.say("debrief.claims_count", {{"tested", tested}, {"n", delivered}}));
}

}  // namespace

Page claims_head_page(const Voice& voice, const Facts& facts) {
  Page page;
  page.heading(voice.say("debrief.claims"));
  add_claims_count(page, voice, facts);
  return page;
}

Page claims_page(const Voice& voice, const Facts& facts) {
  Page page = claims_head_page(voice, facts);
  for (const ClaimId id : claims_read_out(voice.script, facts)) add_claim(page, voice, facts, id);
  return page;
}

namespace {

/// Members who sat in the hall and stood as absent when a vote was counted. Where moves keep the time nobody
/// goes out: whoever came is there. In a room only the facilitator knows.
SeatSet marked_absent(const Script& script, const Facts& facts) {
  SeatSet absent;
  if (!facts.hearing.is(Hearing::moves_keep_time) || script.rulebook.gathering) return absent;
  for (const assess::VoteFacts& vote : facts.votes) {
    const SeatSet came = (script.core & script.voters) | vote.voted;
    if (vote.verdict.counts.present < came.size()) absent = absent | (came - vote.voted - vote.barred);
  }
  return absent;
}

}  // namespace

Page procedure_page(const Voice& voice, const Facts& facts) {
  Page page;
  page.heading(voice.say("debrief.procedure"));
  const std::vector<SlipTold> slips = slips_told(voice, facts);
  const SeatSet absent = marked_absent(voice.script, facts);
  if (slips.empty() && absent.empty()) page.paragraph(voice.say("debrief.no_slips"));
  for (const SlipTold& slip : slips) page.item(slip.words);
  if (!absent.empty()) page.item(voice.say("debrief.slip.marked_absent", {{"names", voice.people(absent)}}));
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
    const std::string deeds = deeds_told(voice, seat);
    if (!deeds.empty()) args.emplace_back("deeds", deeds);
    page.item(voice.say(deeds.empty() ? "debrief.speaking.seat" : "debrief.speaking.seat_did", args));
  }
  if (page.blocks().size() == 1) return {};
  page.paragraph(evenness_told(voice, facts.gini_thousandths));
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

namespace {

/// What was right, and what the person last said instead of it.
std::string quiz_item_told(const Voice& voice, const QuizSheet& sheet, const QuizAnswers& last,
                           std::size_t i) {
  const std::string key = "quiz." + sheet.items[i];
  const auto option = [&](std::size_t at) { return bare(voice.tell(key + "." + sheet.options[i][at])); };
  text::Args args{{"option", option(sheet.right[i])}, {"why", voice.tell(key + ".why")}};
  if (i >= last.size() || last[i] == sheet.right[i]) return voice.say("debrief.quiz.right", args);
  if (!last[i]) return voice.say("debrief.quiz.not_known", args);
  args.emplace_back("own", option(*last[i]));
  return voice.say("debrief.quiz.wrong", args);
}

}  // namespace

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
    page.item(voice.tell("quiz." + sheet.items[i] + ".question"));
    page.detail(quiz_item_told(voice, sheet, after.empty() ? before : after, i));
  }
  return page;
}

Page debrief_page(const Voice& voice, const Facts& facts, SeatId seat) {
  Page page = ending_page(voice, facts);
  page.append(after_ending_page(voice, facts, seat));
  return page;
}

Page cut_short_page(const Voice& voice, const Facts& facts) {
  Page page;
  page.heading(voice.say("debrief.cut_short"));
  page.paragraph(voice.say("debrief.cut_short.when",
                           {{"phase", voice.word("phase", phase_of(voice.script, facts.hearing))}}));
  for (const Motion& motion : facts.hearing.motions.items) {
    const bool draft = motion.kind == MotionKind::recommendation && motion.state == MotionState::draft;
    if (draft)
      page.item(voice.say("debrief.cut_short.draft",
                          {{"title", voice.recommendation(RecommendationId(motion.subject))}}));
  }
  const Hearing& h = facts.hearing;
  if (!h.is(Hearing::report_accepted) && !h.is(Hearing::report_rejected))
    page.item(voice.say("debrief.cut_short.report"));
  return page;
}

Page after_ending_page(const Voice& voice, const Facts& facts, SeatId seat) {
  Page page = resolution_page(voice, facts);
  page.append(aftermath_page(voice, facts));
  page.append(why_page(voice, facts));
  page.append(claims_page(voice, facts));
  page.append(procedure_page(voice, facts));
  page.append(speaking_page(voice, facts));
  if (!seat.is_none()) page.append(seat_page(voice, facts, seat));
  return page;
}

}  // namespace kenes::records
