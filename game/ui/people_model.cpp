#include "records/posts.hpp"
#include "ui/people.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using stage::Tone;

std::vector<Mark> marks_of(const Sight& sight, SeatId seat) {
  const SeatView& view = sight.view;
  std::vector<Mark> marks;
  const auto add = [&](Sign sign, std::string_view key, Tone tone) {
    marks.push_back({sign, sight.voice.say(key), tone});
  };
  if (seat == view.seat) add(Sign::dot, "people.you", Tone::sky);
  if (!view.present.has(seat)) {
    add(Sign::ring, "people.absent", Tone::mist);
    return marks;
  }
  if (seat == view.presiding) add(Sign::diamond, "play.who.presides", Tone::gold);
  if (seat == view.floor.holder) add(Sign::bubble, "play.who.floor", Tone::gold);
  if (seat == view.floor.respondent) add(Sign::ask, "play.who.answers", Tone::gold);
  // Most are calm most of the time: only what differs is news.
  const Mood mood = view.moods[seat.index()];
  if (mood != Mood::calm) marks.push_back({Sign::none, sight.voice.word("mood", mood), Tone::mist});
  return marks;
}

template <class Set, class Say>
std::string listed(const Set& set, const Say& say) {
  std::string all;
  for (const auto id : set) all.append(all.empty() ? "" : "; ").append(say(id));
  return all;
}

SectionSet sections_by(const Script& script, SeatId seat) {
  SectionSet sections;
  for (std::size_t i = 0; i < script.sections.size(); ++i) {
    if (script.sections[i].by == seat) sections.add(SectionId(i));
  }
  return sections;
}

IssueSet interests_declared(const SeatView& view, SeatId seat) {
  IssueSet issues;
  for (std::size_t i = 0; i < view.declared.size(); ++i) {
    if (view.declared[i].has(seat)) issues.add(IssueId(i));
  }
  return issues;
}

RecommendationSet drafts_of(const SeatView& view, SeatId seat, bool signed_only) {
  RecommendationSet drafts;
  for (const Motion& motion : view.motions) {
    if (motion.kind != MotionKind::recommendation || motion.state == MotionState::withdrawn) continue;
    const bool proposes = motion.proposer == seat;
    if (signed_only ? motion.cosigners.has(seat) && !proposes : proposes)
      drafts.add(RecommendationId(motion.subject));
  }
  return drafts;
}

std::string last_ballot(const Sight& sight, SeatId seat) {
  const Vote& vote = sight.view.vote;
  const bool by_name = vote.stage == VoteStage::published && vote.method != Method::secret;
  if (!by_name || !vote.voted.has(seat)) return {};
  return sight.voice.say(
      "people.voted",
      {{"motion", sight.voice.motion(sight.view.motions, sight.view.motions[vote.motion.index()])},
       {"ballot", sight.voice.word("ballot_named", vote.ballot_of(seat))}});
}

std::vector<std::string> known_of(const Sight& sight, SeatId seat) {
  const records::Voice& voice = sight.voice;
  std::vector<std::string> known;
  const auto add = [&](std::string_view key, const std::string& list) {
    if (!list.empty()) known.push_back(voice.say(key, {{"list", list}}));
  };
  const auto title = [&](RecommendationId id) { return voice.recommendation(id); };
  add("people.reports",
      listed(sections_by(voice.script, seat), [&](SectionId id) { return voice.section(id); }));
  add("people.interests",
      listed(interests_declared(sight.view, seat), [&](IssueId id) { return voice.issue(id); }));
  add("people.proposes", listed(drafts_of(sight.view, seat, false), title));
  add("people.signs", listed(drafts_of(sight.view, seat, true), title));
  if (std::string ballot = last_ballot(sight, seat); !ballot.empty()) known.push_back(std::move(ballot));
  return known;
}

std::size_t place_of(const SeatView& view, SeatId seat) {
  std::size_t place = 0;
  for (const SeatId waiting : view.queue) {
    ++place;
    if (waiting == seat) return place;
  }
  return 0;
}

PeopleModel::Person person_of(const Sight& sight, SeatId seat) {
  const SeatView& view = sight.view;
  const records::Voice& voice = sight.voice;
  PeopleModel::Person person;
  person.seat = seat;
  person.face = {sight.content.seats[seat.index()].portrait, view.moods[seat.index()],
                 !view.present.has(seat)};
  person.name = voice.person(seat);
  person.post = records::post_alone(voice, seat);
  person.role = voice.word("role", voice.script.seats[seat.index()].role);
  person.marks = marks_of(sight, seat);
  person.lit = !view.floor.respondent.is_none() ? seat == view.floor.respondent : seat == view.floor.holder;
  person.place = place_of(view, seat);
  const int turns = view.turns[seat.index()];
  if (turns > 0) person.turns = voice.say("people.turns", {{"n", turns}});
  person.known = known_of(sight, seat);
  return person;
}

}  // namespace

PeopleModel people_model(const Sight& sight, SeatSet around) {
  if (around.empty()) around = sight.voice.script.core | sight.view.present;
  PeopleModel model;
  for (const SeatId seat : sight.content.seats_in_order) {
    if (around.has(seat)) model.people.push_back(person_of(sight, seat));
  }
  for (const SeatId waiting : sight.view.queue) {
    for (std::size_t i = 0; i < model.people.size(); ++i) {
      if (model.people[i].seat == waiting) model.queue.push_back(i);
    }
  }
  return model;
}

}  // namespace kenes::ui
