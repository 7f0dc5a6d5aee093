#include "records/minutes.hpp"

#include "records/outcome.hpp"
#include "records/told.hpp"
#include "records/verdict_words.hpp"

namespace kenes::records {
namespace {

using namespace rules;

SeatSet speakers(const assess::Facts& facts) {
  SeatSet seats;
  for (std::size_t i = 0; i < facts.seats.size(); ++i) {
    if (facts.seats[i].speech_s > 0) seats.add(SeatId(i));
  }
  return seats;
}

std::string with_posts(const Voice& voice, SeatSet seats) {
  std::string all;
  for (const SeatId seat : seats) {
    all.append(all.empty() ? "" : "; ").append(voice.person(seat)).append(", ").append(voice.post(seat));
  }
  return all;
}

void add_presence(Page& page, const Voice& voice, const assess::Facts& facts) {
  const Counts counts = counts_now(voice.script, facts.hearing);
  const SeatSet members = facts.hearing.present & voice.script.voters;
  page.paragraph(voice.say(
      "minutes_lite.present",
      {{"present", counts.present}, {"members", counts.all_members}, {"names", voice.people(members)}}));
  const SeatSet others = facts.hearing.present - voice.script.voters;
  if (!others.empty())
    page.paragraph(voice.say("minutes_lite.others", {{"names", with_posts(voice, others)}}));
  page.paragraph(voice.say("minutes_lite.chair", {{"chair", voice.person(voice.script.chair)},
                                                  {"secretary", voice.person(voice.script.secretary)}}));
}

void add_interests(Page& page, const Voice& voice, const assess::Facts& facts) {
  Page declared;
  for (std::size_t i = 0; i < voice.script.issue_count; ++i) {
    const SeatSet seats = facts.hearing.declared[IssueId(i)];
    if (seats.empty()) continue;
    declared.item(voice.say("minutes_lite.interest",
                            {{"who", voice.people(seats)}, {"issue", voice.issue(IssueId(i))}}));
  }
  if (declared.empty()) return;
  page.heading(voice.say("minutes_lite.interests"));
  page.append(declared);
}

void add_heard(Page& page, const Voice& voice, const assess::Facts& facts) {
  page.heading(voice.say("minutes_lite.heard"));
  for (const SectionId id : facts.hearing.delivered) {
    page.item(voice.say("play.section", {{"title", voice.section(id)},
                                         {"who", voice.person(voice.script.sections[id.index()].by)}}));
  }
  const SeatSet spoke = speakers(facts);
  if (!spoke.empty()) page.paragraph(voice.say("minutes_lite.spoke", {{"names", voice.people(spoke)}}));
  for (std::size_t i = 0; i < facts.claims.size(); ++i) {
    const assess::ClaimFacts& claim = facts.claims[i];
    // Only what was taken down word for word stands in the minutes.
    if (!claim.is(ClaimState::was_recorded)) continue;
    page.item(voice.say("minutes_lite.commitment", {{"who", voice.person(voice.script.claims[i].answers)},
                                                    {"claim", voice.quoted_claim(ClaimId(i))}}));
  }
}

void add_votes(Page& page, const Voice& voice, const assess::Facts& facts) {
  if (facts.votes.empty()) return;
  page.heading(voice.say("minutes_lite.votes"));
  for (const assess::VoteFacts& vote : facts.votes) {
    page.item(motion_told(voice, vote));
    const JudgedBy by = judged_by(voice.script.rulebook, vote.kind, vote.method);
    page.detail(say_verdict(voice.catalogue, voice.language, by, vote.verdict).whole());
    if (!vote.barred.empty())
      page.detail(voice.say("minutes_lite.barred", {{"names", voice.people(vote.barred)}}));
  }
}

}  // namespace

Page minutes_page(const Voice& voice, const assess::Facts& facts) {
  Page page;
  page.heading(voice.say("minutes_lite.title", {{"title", voice.tell("title")}}));
  add_presence(page, voice, facts);
  add_interests(page, voice, facts);
  add_heard(page, voice, facts);
  add_votes(page, voice, facts);
  page.append(resolution_page(voice, facts));
  return page;
}

}  // namespace kenes::records
