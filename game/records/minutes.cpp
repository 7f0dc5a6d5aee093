#include "records/minutes.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "records/by_hand.hpp"
#include "records/outcome.hpp"
#include "records/sitting.hpp"
#include "records/told.hpp"
#include "records/verdict_words.hpp"
#include "text/letters.hpp"

namespace kenes::records {
namespace {

using namespace rules;

/// What a rulebook may want in the minutes and a part below writes. Anything else is left to a hand.
constexpr std::array<std::string_view, 8> kWritten{
    "minutes.date_and_place",      "minutes.number_present",           "minutes.list_present",
    "minutes.number_entitled",     "minutes.chair_and_secretary",      "minutes.officials_who_spoke",
    "minutes.agenda_and_speeches", "minutes.agenda_speeches_decisions"};

/// Whoever was heard, however short: a clock that counts seconds may have missed them, the law does not.
SeatSet speakers(const Voice& voice, const assess::Facts& facts) {
  SeatSet seats;
  for (std::size_t i = 0; i < facts.seats.size(); ++i) {
    const assess::SeatFacts& seat = facts.seats[i];
    if (seat.speech_s > 0 || seat.questions > 0 || seat.answers > 0) seats.add(SeatId(i));
  }
  for (const assess::Speech& speech : facts.speeches) seats.add(speech.by);
  for (const SectionId id : facts.hearing.delivered) seats.add(voice.script.sections[id.index()].by);
  return seats;
}

std::string with_post(const Voice& voice, SeatId seat) {
  return voice.person(seat) + ", " + voice.post(seat);
}

std::string with_posts(const Voice& voice, SeatSet seats) {
  std::string all;
  for (const SeatId seat : seats) all.append(all.empty() ? "" : "; ").append(with_post(voice, seat));
  return all;
}

/// A scenario that does not say when and where leaves the line to a hand.
void add_sitting(Page& page, const Voice& voice, const assess::Facts& facts, std::optional<int> opened) {
  const bool known = voice.texts.can_say(voice.language, "sitting");
  page.paragraph(voice.say("minutes_page.number", {{"blank", kBlank}}));
  page.paragraph(voice.say("minutes_page.sitting", {{"sitting", known ? voice.tell("sitting") : kBlank}}));
  page.paragraph(opened_and_closed(voice, facts, opened));
}

void add_presence(Page& page, const Voice& voice, const assess::Facts& facts) {
  const Counts counts = counts_now(voice.script, facts.hearing);
  const SeatSet members = facts.hearing.present & voice.script.voters;
  page.paragraph(voice.say(
      "minutes_page.present",
      {{"present", counts.present}, {"members", counts.all_members}, {"names", voice.people(members)}}));
  // Whoever was heard was there, whatever the register says at the end; the secretary has a line below.
  SeatSet others = (facts.hearing.present | speakers(voice, facts)) - voice.script.voters;
  others.remove(voice.script.secretary);
  if (!others.empty())
    page.paragraph(voice.say("minutes_page.others", {{"names", with_posts(voice, others)}}));
  page.paragraph(voice.say("minutes_page.chair", {{"chair", voice.person(voice.script.chair)},
                                                  {"secretary", voice.person(voice.script.secretary)}}));
}

void add_interests(Page& page, const Voice& voice, const assess::Facts& facts) {
  Page declared;
  for (std::size_t i = 0; i < voice.script.issue_count; ++i) {
    const SeatSet seats = facts.hearing.declared[IssueId(i)];
    if (seats.empty()) continue;
    declared.item(voice.say("minutes_page.interest",
                            {{"who", voice.people(seats)}, {"issue", voice.issue(IssueId(i))}}));
  }
  if (declared.empty()) return;
  page.heading(voice.say("minutes_page.interests"));
  page.append(declared);
}

void add_agenda(Page& page, const Voice& voice) {
  page.heading(voice.say("minutes_page.agenda"));
  for (std::size_t i = 0; i < voice.script.sections.size(); ++i) {
    page.item(voice.say(
        "minutes_page.agenda.item",
        {{"title", voice.section(SectionId(i))}, {"who", with_post(voice, voice.script.sections[i].by)}}));
  }
}

/// In the order in which the report makes them, where the scenario tells it.
std::vector<ClaimId> claims_in(const Section& section, std::size_t place, const Occasion& occasion) {
  if (place < occasion.claims.size()) return occasion.claims[place];
  std::vector<ClaimId> claims;
  for (const ClaimId claim : section.claims) claims.push_back(claim);
  return claims;
}

/// What the report said: its sections as they were read out, each with its claims.
void add_heard(Page& page, const Voice& voice, const assess::Facts& facts, const Occasion& occasion) {
  page.heading(voice.say("minutes_page.heard"));
  for (const SectionId id : facts.hearing.delivered) {
    const Section& section = voice.script.sections[id.index()];
    page.item(
        voice.say("minutes_page.section", {{"title", voice.section(id)}, {"who", voice.person(section.by)}}));
    for (const ClaimId claim : claims_in(section, id.index(), occasion)) page.detail(voice.claim(claim));
  }
}

/// Each document once, with everybody who showed it.
void add_shown(Page& page, const Voice& voice, const std::vector<assess::Shown>& all) {
  std::map<std::size_t, SeatSet> by;
  for (const assess::Shown& shown : all) by[shown.evidence.index()].add(shown.by);
  for (const auto& [place, seats] : by) {
    page.detail(voice.say("minutes_page.shown",
                          {{"title", voice.evidence(EvidenceId(place))}, {"who", voice.people(seats)}}));
  }
}

void add_answers(Page& page, const Voice& voice, const assess::ClaimFacts& claim, SeatId by) {
  std::vector<AnswerKind> told;
  for (const AnswerKind kind : claim.answers) {
    if (std::ranges::find(told, kind) == told.end()) told.push_back(kind);
  }
  for (const AnswerKind kind : told) {
    page.detail(voice.say("minutes_page.answer." + std::string(name_of(kind)), {{"who", voice.person(by)}}));
  }
}

void add_asked(Page& page, const Voice& voice, const assess::Facts& facts, ClaimId id) {
  const assess::ClaimFacts& claim = facts.claims[id.index()];
  if (claim.questions.empty()) return;
  SeatSet askers;
  for (const assess::Question& question : claim.questions) askers.add(question.by);
  page.item(
      voice.say("minutes_page.asked", {{"claim", voice.quoted_claim(id)}, {"who", voice.people(askers)}}));
  add_shown(page, voice, claim.shown);
  add_answers(page, voice, claim, voice.script.claims[id.index()].answers);
}

void add_questions(Page& page, const Voice& voice, const assess::Facts& facts, const Occasion& occasion) {
  Page asked;
  for (std::size_t i = 0; i < voice.script.sections.size(); ++i) {
    for (const ClaimId claim : claims_in(voice.script.sections[i], i, occasion))
      add_asked(asked, voice, facts, claim);
  }
  if (asked.empty()) return;
  page.heading(voice.say("minutes_page.questions"));
  page.append(asked);
}

/// Only what was taken down word for word.
void add_commitments(Page& page, const Voice& voice, const assess::Facts& facts) {
  Page taken;
  for (std::size_t i = 0; i < facts.claims.size(); ++i) {
    if (!facts.claims[i].is(ClaimState::was_recorded)) continue;
    taken.item(voice.say("minutes_page.commitment", {{"who", voice.person(voice.script.claims[i].answers)},
                                                     {"claim", voice.quoted_claim(ClaimId(i))}}));
    const std::uint8_t by_when = facts.hearing.by_when.items[i];
    if (by_when != 0)
      taken.detail(voice.say("minutes_page.by_when", {{"date", voice.date(ClaimId(i), by_when)}}));
  }
  if (taken.empty()) return;
  page.heading(voice.say("minutes_page.commitments"));
  page.append(taken);
}

/// Who spoke in the debate and to what; then everybody who was heard.
void add_speeches(Page& page, const Voice& voice, const assess::Facts& facts) {
  const SeatSet spoke = speakers(voice, facts);
  if (spoke.empty()) return;
  page.heading(voice.say("minutes_page.speeches"));
  for (const assess::Speech& speech : facts.speeches) {
    page.item(voice.say("minutes_page.speech." + std::string(name_of(speech.stance)),
                        {{"who", voice.person(speech.by)}, {"issue", voice.issue(speech.issue)}}));
  }
  const SeatSet officials = spoke - voice.script.voters;
  page.paragraph(voice.say("minutes_page.spoke", {{"names", voice.people(spoke)}}));
  if (!officials.empty())
    page.paragraph(voice.say("minutes_page.officials", {{"names", with_posts(voice, officials)}}));
}

/// Who thought that the rules were broken, and what whoever presided said to it.
void add_points_of_order(Page& page, const Voice& voice, const assess::Facts& facts) {
  if (facts.points_of_order.empty()) return;
  page.heading(voice.say("minutes_page.orders"));
  for (const assess::PointOfOrder& point : facts.points_of_order) {
    page.item(voice.say(point.upheld ? "minutes_page.order.upheld" : "minutes_page.order.dismissed",
                        {{"who", voice.person(point.by)}, {"order", voice.word("order", point.kind)}}));
  }
}

/// Who voted how: of a roll call alone, where each name is called and answered aloud. A show of hands is
/// counted, and of a secret ballot nobody knows.
void add_named(Page& page, const Voice& voice, const assess::VoteFacts& vote) {
  if (vote.method != Method::roll_call) return;
  for (const Ballot ballot : {Ballot::in_favour, Ballot::against, Ballot::abstain}) {
    SeatSet seats;
    for (const SeatId seat : vote.voted) {
      if (vote.ballot_of(seat) == ballot) seats.add(seat);
    }
    if (!seats.empty())
      page.detail(
          voice.say("minutes_page.named." + std::string(name_of(ballot)), {{"names", voice.people(seats)}}));
  }
  if (!vote.silent.empty())
    page.detail(voice.say("minutes_page.named.silent", {{"names", voice.people(vote.silent)}}));
}

void add_votes(Page& page, const Voice& voice, const assess::Facts& facts) {
  if (facts.votes.empty()) return;
  page.heading(voice.say("minutes_page.votes"));
  for (const assess::VoteFacts& vote : facts.votes) {
    page.item(text::large_initial(motion_told(voice, vote)));
    const JudgedBy by = judged_by(voice.script.rulebook, vote.kind, vote.method);
    page.detail(say_verdict(voice.catalogue, voice.language, by, vote.verdict).whole());
    add_named(page, voice, vote);
    if (!vote.barred.empty())
      page.detail(voice.say("minutes_page.barred", {{"names", voice.people(vote.barred)}}));
  }
}

void add_signatures(Page& page, const Voice& voice) {
  page.paragraph(voice.say("minutes_page.signed.chair", {{"who", voice.person(voice.script.chair)}}));
  page.paragraph(voice.say("minutes_page.signed.secretary", {{"who", voice.person(voice.script.secretary)}}));
}

}  // namespace

Page minutes_page(const Voice& voice, const assess::Facts& facts, const Occasion& occasion,
                  const Page& noted) {
  Page page;
  page.heading(voice.say("minutes_page.title", {{"title", voice.tell("title")}}));
  add_sitting(page, voice, facts, occasion.opened);
  add_presence(page, voice, facts);
  add_presided(page, voice, facts, occasion.opened);
  add_interests(page, voice, facts);
  add_agenda(page, voice);
  add_heard(page, voice, facts, occasion);
  add_questions(page, voice, facts, occasion);
  add_commitments(page, voice, facts);
  page.append(noted);
  add_speeches(page, voice, facts);
  add_points_of_order(page, voice, facts);
  add_votes(page, voice, facts);
  page.append(resolution_page(voice, facts));
  add_by_hand(page, voice, voice.script.rulebook.minutes_hold, kWritten);
  add_signatures(page, voice);
  return page;
}

}  // namespace kenes::records
