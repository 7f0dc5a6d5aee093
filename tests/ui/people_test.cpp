#include "ui/people.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "records/posts.hpp"
#include "ui/panel_rooms.hpp"
#include "ui/seated.hpp"

namespace kenes::test {
namespace {

using namespace ui;
using Language = text::Language;

bool has_mark(const PeopleModel::Person& person, Sign sign) {
  return std::any_of(person.marks.begin(), person.marks.end(), [&](const Mark& m) { return m.sign == sign; });
}

const PeopleModel::Person& person_in(const PeopleModel& model, rules::SeatId seat) {
  const auto at = std::find_if(model.people.begin(), model.people.end(),
                               [&](const auto& person) { return person.seat == seat; });
  KENES_EXPECT(at != model.people.end());
  return *at;
}

bool somebody_waits(const rules::Script&, const rules::Hearing& hearing) {
  return hearing.queue.size() >= 2 && !hearing.floor.respondent.is_none();
}

TEST(PeopleModel, EverybodyStandsInTheAuthorsOrder) {
  const Seated seated("engineer", in_phase(rules::PhaseKind::questions));
  const PeopleModel model = people_model(seated.sight(Language::en));
  std::vector<rules::SeatId> order;
  for (const rules::SeatId seat : seated.content().seats_in_order) {
    if (seated.script().core.has(seat)) order.push_back(seat);
  }
  ASSERT_EQ(model.people.size(), order.size());
  for (std::size_t i = 0; i < order.size(); ++i) EXPECT_EQ(model.people[i].seat, order[i]);
}

TEST(PeopleModel, MarksWhoLeadsWhoSpeaksWhoAnswersAndWhoIAm) {
  const Seated seated("engineer", somebody_waits);
  const rules::SeatView& view = seated.view();
  const PeopleModel model = people_model(seated.sight(Language::en));
  for (const auto& person : model.people) {
    EXPECT_EQ(has_mark(person, Sign::diamond), person.seat == view.presiding) << person.name;
    EXPECT_EQ(has_mark(person, Sign::bubble), person.seat == view.floor.holder) << person.name;
    EXPECT_EQ(has_mark(person, Sign::ask), person.seat == view.floor.respondent) << person.name;
    EXPECT_EQ(has_mark(person, Sign::dot), person.seat == view.seat) << person.name;
    EXPECT_EQ(person.lit, person.seat == view.floor.respondent) << person.name;
  }
}

TEST(PeopleModel, TheQueueHasPlacesInItsOwnOrder) {
  const Seated seated("engineer", somebody_waits);
  const PeopleModel model = people_model(seated.sight(Language::en));
  ASSERT_EQ(model.queue.size(), seated.view().queue.size());
  std::size_t place = 0;
  for (const rules::SeatId waiting : seated.view().queue) {
    EXPECT_EQ(model.people[model.queue[place]].seat, waiting);
    ++place;
    EXPECT_EQ(person_in(model, waiting).place, place);
  }
}

/// A recommendation was voted on in the open, by its proposer too.
bool proposer_has_voted(const rules::Script& script, const rules::Hearing& hearing) {
  return at_vote(rules::VoteStage::published, rules::MotionKind::recommendation)(script, hearing) &&
         hearing.vote.ballot_of(hearing.motions[hearing.vote.motion].proposer) != rules::Ballot::none;
}

TEST(PeopleModel, TellsOfDraftsAndBallotsThatEverybodyHasHeard) {
  const Seated seated("engineer", proposer_has_voted);
  const rules::Motion& motion = seated.view().motions[seated.view().vote.motion.index()];
  const records::Voice& voice = seated.voice(Language::en);
  const PeopleModel model = people_model(seated.sight(Language::en));
  const auto& known = person_in(model, motion.proposer).known;
  const std::string title = voice.recommendation(rules::RecommendationId(motion.subject));
  EXPECT_TRUE(std::any_of(known.begin(), known.end(), [&](const std::string& sentence) {
    return sentence.starts_with("Has proposed") && sentence.find(title) != std::string::npos;
  }));
  EXPECT_TRUE(std::any_of(known.begin(), known.end(), [](const std::string& sentence) {
    return sentence.starts_with("In the last vote");
  }));
}

TEST(PeopleModel, WhoIsAbsentIsMarkedAndDrawnPale) {
  const Seated seated("engineer", in_phase(rules::PhaseKind::questions));
  rules::SeatView view = seated.view();
  const rules::SeatId akim = seated.seat_of("akim");
  view.present.remove(akim);
  const Sight sight{seated.voice(Language::en), seated.content(), view};
  const PeopleModel model = people_model(sight);
  EXPECT_TRUE(has_mark(person_in(model, akim), Sign::ring));
  EXPECT_TRUE(person_in(model, akim).face.away);
}

TEST(PeoplePanel, APersonPressedIsUnfoldedWithTheirPostAndFoldedUpAgain) {
  const Seated seated("engineer", in_phase(rules::PhaseKind::questions));
  const PeopleModel model = people_model(seated.sight(Language::en));
  PeopleDraft draft;
  std::optional<PeopleWish> wish;
  Mirror mirror({Language::en, 1024, 1400});
  const auto draw = [&](const Pen& pen) {
    in_region(pen, 250, [&] {
      if (auto made = people_panel(pen, model, draft, Extent::compact)) wish = made;
    });
  };
  const rules::SeatId akim = seated.seat_of("akim");
  const std::string id = "person." + std::to_string(akim.index());
  mirror.frames(draw, 2);
  EXPECT_FALSE(mirror.watch().shows(records::post_alone(seated.voice(Language::en), akim)));
  mirror.click(draw, id);
  ASSERT_TRUE(wish.has_value());
  EXPECT_EQ(wish->pressed, akim);
  mirror.frames(draw, 2);
  EXPECT_TRUE(mirror.watch().shows(records::post_alone(seated.voice(Language::en), akim)));
  mirror.click(draw, id);
  mirror.frames(draw, 2);
  EXPECT_FALSE(mirror.watch().shows(records::post_alone(seated.voice(Language::en), akim)));
}

TEST(PeoplePanel, HasRoomForItsWords) {
  const Seated seated("engineer", somebody_waits);
  for (const Extent extent : {Extent::compact, Extent::full}) {
    PeopleDraft draft{seated.seat_of("akim")};
    const bool compact = extent == Extent::compact;
    has_room(compact ? "people" : "people-full", compact ? 230 : 0, [&](const Pen& pen) {
      static_cast<void>(people_panel(pen, people_model(seated.sight(pen.language)), draft, extent));
    });
  }
}

}  // namespace
}  // namespace kenes::test
