// What the chamber shows follows from what may be seen, and from nothing else.

#include "stage/scene.hpp"

#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "support/playing.hpp"
#include "support/walk.hpp"

namespace kenes::stage {
namespace {

using namespace rules;
using test::kAigul;
using test::kAkim;
using test::kAuditAct;
using test::kChair;
using test::kExpert;
using test::kSerik;
using test::kWaterShare;
using test::played;

const std::vector<std::string>& portraits() {
  static const std::vector<std::string> kIds = [] {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < kMaxSeats; ++i) all.emplace_back(portrait_ids()[i % kPortraits]);
    return all;
  }();
  return kIds;
}

Hall hall_of(const Script& script) {
  return seat_people(script, portraits(), SeatSet::first(script.seats.size()));
}

/// Every number of a scene, so that two can be compared whole.
std::vector<float> numbers_of(const Scene& scene) {
  std::vector<float> all{scene.clock,
                         scene.dusk,
                         scene.lamps,
                         scene.hush,
                         scene.exhibit.shown,
                         static_cast<float>(scene.papers),
                         static_cast<float>(scene.exhibit.evidence.raw)};
  for (const Figure& f : scene.figures) {
    const Expression& e = f.face;
    all.insert(all.end(), {static_cast<float>(f.place.seat.raw),
                           f.place.at.x,
                           f.place.at.y,
                           f.place.size,
                           f.turn,
                           f.gaze,
                           f.lids,
                           f.speech,
                           f.here,
                           f.lit,
                           f.heard,
                           f.hand,
                           static_cast<float>(f.queue),
                           static_cast<float>(f.card),
                           f.card_up,
                           f.pen,
                           e.brow_lift,
                           e.brow_inner,
                           e.eyes,
                           e.smile,
                           e.mouth,
                           e.skew,
                           e.tilt,
                           e.nod,
                           e.shoulders,
                           e.cheeks,
                           e.gaze_down});
  }
  return all;
}

const Figure& figure_of(const Scene& scene, SeatId seat) {
  return *std::find_if(scene.figures.begin(), scene.figures.end(),
                       [&](const Figure& f) { return f.place.seat == seat; });
}

Scene scene_at(const Script& script, const Hearing& hearing, const Moment& moment = {}) {
  return scene_of(hall_of(script), view_for(script, hearing, kPublicScreen), moment);
}

TEST(Scene, TheSameViewAndTimeGiveTheSameScene) {
  const auto script = test::small_script();
  const Moment moment{.ms = 12345, .speaking = true};
  test::walk(*script, 3, 120, [&](const test::Step& step) {
    ASSERT_EQ(numbers_of(scene_at(*script, step.hearing, moment)),
              numbers_of(scene_at(*script, step.hearing, moment)));
  });
}

// Whoever looks over a shoulder sees what the wall shows, and no hand, brief or ballot of that seat.
TEST(Scene, WhatOneSeatAloneKnowsIsNotOnTheStage) {
  const auto script = test::small_script();
  const Hall hall = hall_of(*script);
  const Moment moment{.verdict = true};
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    test::walk(*script, seed, 150, [&](const test::Step& step) {
      const auto wall = numbers_of(scene_of(hall, view_for(*script, step.hearing, kPublicScreen), moment));
      for (const SeatId seat : {kAigul, kAkim, kChair}) {
        ASSERT_EQ(numbers_of(scene_of(hall, view_for(*script, step.hearing, seat), moment)), wall);
      }
    });
  }
}

TEST(Scene, NoCardShowsAChoiceBeforeItIsPublishedNorEverASecretOne) {
  const auto script = test::small_script();
  for (const Method method : {Method::open, Method::roll_call, Method::secret}) {
    SeatView view = view_for(*script, test::at_debate(*script), kAigul);
    view.vote = {};
    view.vote.method = method;
    view.vote.voted.add(kAigul);
    view.vote.voted.add(kSerik);
    view.vote.ballots = ~std::uint64_t{0};  // A view would never tell; if one did, it must not be shown.
    view.my_ballot = Ballot::in_favour;
    for (const VoteStage stage : {VoteStage::open, VoteStage::closed}) {
      view.vote.stage = stage;
      const Scene scene = scene_of(hall_of(*script), view, {.verdict = true});
      EXPECT_EQ(figure_of(scene, kAigul).card, Card::closed);
      EXPECT_EQ(figure_of(scene, kSerik).card, Card::closed);
      EXPECT_EQ(figure_of(scene, kChair).card, Card::none);
    }
    view.vote.stage = VoteStage::published;
    const Scene scene = scene_of(hall_of(*script), view, {.verdict = true});
    EXPECT_EQ(figure_of(scene, kAigul).card, method == Method::secret ? Card::none : Card::abstain);
  }
}

TEST(Scene, PublishedCardsAreThoseOfTheVoteAndGoDownWithTheVerdict) {
  const auto script = test::small_script();
  SeatView view = view_for(*script, test::at_debate(*script), kPublicScreen);
  view.vote = {};
  view.vote.stage = VoteStage::published;
  view.vote.method = Method::open;
  for (const SeatId seat : {kChair, kAigul, kSerik}) view.vote.voted.add(seat);
  view.vote.ballots = (std::uint64_t{1} << (2 * kChair.index())) |
                      (std::uint64_t{2} << (2 * kAigul.index())) | (std::uint64_t{3} << (2 * kSerik.index()));
  const Scene shown = scene_of(hall_of(*script), view, {.verdict = true});
  EXPECT_EQ(figure_of(shown, kChair).card, Card::in_favour);
  EXPECT_EQ(figure_of(shown, kAigul).card, Card::against);
  EXPECT_EQ(figure_of(shown, kSerik).card, Card::abstain);
  EXPECT_EQ(figure_of(shown, kAkim).card, Card::none);
  const Scene later = scene_of(hall_of(*script), view, {});
  EXPECT_EQ(figure_of(later, kChair).card, Card::none);
  EXPECT_EQ(figure_of(later, kChair).card_up, 0);
}

TEST(Scene, RaisedHandsFollowTheQueue) {
  const auto script = test::small_script();
  const Hall hall = hall_of(*script);
  std::size_t seen = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    test::walk(*script, seed, 200, [&](const test::Step& step) {
      const Scene scene = scene_of(hall, view_for(*script, step.hearing, kPublicScreen), {});
      for (const Figure& figure : scene.figures) {
        const bool waits = step.hearing.queue.contains(figure.place.seat);
        ASSERT_EQ(figure.hand > 0, waits);
        ASSERT_EQ(figure.queue > 0, waits);
        ASSERT_TRUE(!waits || step.hearing.queue[figure.queue - 1U] == figure.place.seat);
        seen += waits ? 1U : 0U;
      }
    });
  }
  EXPECT_GT(seen, 20U);  // The walks came by people who wait at all.
}

TEST(Scene, WhoAnswersHasTheLightAndEverybodyTurnsToThem) {
  const auto script = test::small_script();
  const Hearing asked = played(*script, test::at_expert_floor(*script),
                               {{kExpert, AskClaim{kWaterShare, rules::Tone::neutral}}});
  const Scene scene = scene_at(*script, asked);
  const Figure& akim = figure_of(scene, kAkim);
  EXPECT_EQ(akim.lit, 1);
  for (const Figure& figure : scene.figures) {
    if (figure.place.seat == kAkim) continue;
    EXPECT_EQ(figure.lit, 0);
    EXPECT_GT(figure.turn * (akim.place.at.x - figure.place.at.x), 0) << int(figure.place.seat.raw);
  }
  // Who answers looks at who asked.
  EXPECT_GT(akim.turn * (figure_of(scene, kExpert).place.at.x - akim.place.at.x), 0);
}

TEST(Scene, NobodyHasTheLightInARecess) {
  const auto script = test::small_script();
  const Scene scene = scene_at(*script, test::at_recess(*script));
  for (const Figure& figure : scene.figures) EXPECT_EQ(figure.lit, 0);
  EXPECT_EQ(scene.hush, 0);
}

TEST(Scene, ThePenGoesToTheGlassForAPointOfOrder) {
  const auto script = test::small_script();
  SeatView view = view_for(*script, test::at_questions(*script), kPublicScreen);
  EXPECT_EQ(figure_of(scene_of(hall_of(*script), view, {}), view.presiding).pen, 0);
  view.floor.order_by = kAigul;
  EXPECT_GT(figure_of(scene_of(hall_of(*script), view, {}), view.presiding).pen, 0);
}

TEST(Scene, EveningComes) {
  const auto script = test::small_script();
  SeatView view = view_for(*script, test::at_questions(*script), kPublicScreen);
  float dusk = -1;
  for (const int minutes : {0, 30, 60, 90, 120}) {
    view.elapsed_s = static_cast<std::uint16_t>(minutes * 60);
    const Scene scene = scene_of(hall_of(*script), view, {});
    EXPECT_GT(scene.dusk, dusk);
    dusk = scene.dusk;
    EXPECT_EQ(scene.lamps > 0, minutes > 25);
  }
}

TEST(Scene, TheClockAndTheEveningAreThoseOfTheDayPeopleMeet) {
  const auto script = test::small_script();
  SeatView view = view_for(*script, test::at_questions(*script), kPublicScreen);
  view.elapsed_s = 50 * 60;
  const auto after_fifty_minutes = [&](const Held& held) {
    return scene_of(seat_people(*script, portraits(), SeatSet::first(script->seats.size()), held), view, {});
  };
  const Scene winter = after_fifty_minutes({Season::winter, 15 * 60});
  EXPECT_EQ(winter.season, Season::winter);
  EXPECT_EQ(winter.clock, 15 * 60 + 50);
  EXPECT_GT(winter.dusk, 0.6F) << "dark before four";
  EXPECT_LT(after_fifty_minutes({Season::autumn, 16 * 60}).dusk, 0.5F);
  EXPECT_EQ(after_fifty_minutes({Season::winter, 11 * 60}).dusk, 0) << "before noon";
  EXPECT_EQ(after_fifty_minutes({Season::winter, 11 * 60}).lamps, 0);
  EXPECT_EQ(after_fifty_minutes({Season::summer, 16 * 60}).dusk, 0);
}

TEST(Season, IsThatOfTheMonth) {
  EXPECT_EQ(season_of(12), Season::winter);
  EXPECT_EQ(season_of(1), Season::winter);
  EXPECT_EQ(season_of(2), Season::winter);
  EXPECT_EQ(season_of(3), Season::thaw);
  EXPECT_EQ(season_of(5), Season::summer);
  EXPECT_EQ(season_of(8), Season::summer);
  EXPECT_EQ(season_of(9), Season::autumn);
  EXPECT_EQ(season_of(11), Season::autumn);
}

TEST(Scene, TheLightPassesOnlyWhereItIsNoticed) {
  Scene before;
  before.dusk = 0.30F;
  before.lamps = 0.20F;
  before.clock = 40;
  Scene after = before;
  after.dusk = 0.32F;
  after.lamps = 0.26F;
  after.clock = 42;
  EXPECT_EQ(between(before, after, 20, false).dusk, after.dusk) << "the room is drawn once";
  EXPECT_EQ(between(before, after, 20, false).clock, after.clock);
  after.lamps = 0.50F;  // After a recess.
  EXPECT_LT(between(before, after, 20, false).lamps, 0.25F);
  EXPECT_LT(between(before, after, 20, false).dusk, 0.31F);
  EXPECT_EQ(between(before, after, kPassage_ms, false).lamps, after.lamps);
}

TEST(Scene, AMoodIsTheFaceItSets) {
  const auto script = test::small_script();
  SeatView view = view_for(*script, test::at_questions(*script), kPublicScreen);
  for (int mood = 0; mood < 5; ++mood) {
    view.moods[kAkim.index()] = static_cast<Mood>(mood);
    const Scene scene = scene_of(hall_of(*script), view, {});
    EXPECT_EQ(figure_of(scene, kAkim).face.brow_inner, expression_of(static_cast<Mood>(mood)).brow_inner);
  }
}

TEST(Scene, WithReducedMotionTimeChangesNothing) {
  const auto script = test::small_script();
  const SeatView view = view_for(*script, test::at_questions(*script), kPublicScreen);
  const Hall hall = hall_of(*script);
  const auto still = numbers_of(scene_of(hall, view, {.ms = 0, .reduced = true, .speaking = true}));
  for (std::uint32_t ms = 0; ms < 12000; ms += 50) {
    ASSERT_EQ(numbers_of(scene_of(hall, view, {.ms = ms, .reduced = true, .speaking = true})), still);
  }
  EXPECT_FALSE(next_change(hall, view, {.reduced = true}).has_value());
}

TEST(Scene, NothingChangesBeforeTheNextChange) {
  const auto script = test::small_script();
  const SeatView view = view_for(*script, test::at_questions(*script), kPublicScreen);
  const Hall hall = hall_of(*script);
  for (std::uint32_t ms = 0; ms < 40000; ms += 977) {
    const auto wait = next_change(hall, view, {.ms = ms});
    ASSERT_TRUE(wait.has_value());
    if (*wait < 40) continue;
    const auto now = numbers_of(scene_of(hall, view, {.ms = ms}));
    ASSERT_EQ(numbers_of(scene_of(hall, view, {.ms = ms + *wait - 1})), now);
    ASSERT_NE(numbers_of(scene_of(hall, view, {.ms = ms + *wait + 60})), now);
  }
}

TEST(Between, BeginsAsTheFirstEndsAsTheSecondAndIsAtOnceThereWithReducedMotion) {
  const auto script = test::small_script();
  const Hearing first = test::at_questions(*script);
  const Hearing second = played(*script, test::at_expert_floor(*script),
                                {{kExpert, AskClaim{kWaterShare, rules::Tone::neutral}}});
  const Scene a = scene_at(*script, first);
  const Scene b = scene_at(*script, second, {.shown = kAuditAct});
  EXPECT_EQ(numbers_of(between(a, b, kPassage_ms, false)), numbers_of(b));
  EXPECT_EQ(numbers_of(between(a, b, 0, true)), numbers_of(b));
  const Scene start = between(a, b, 0, false);
  EXPECT_EQ(start.exhibit.shown, 0);
  EXPECT_EQ(figure_of(start, kAkim).turn, figure_of(a, kAkim).turn);
  EXPECT_EQ(figure_of(start, kChair).lit, figure_of(a, kChair).lit);
  // Eased: slow at both ends, and always onwards.
  float before = 0;
  for (std::uint32_t ms = 10; ms <= kPassage_ms; ms += 10) {
    const float shown = between(a, b, ms, false).exhibit.shown;
    EXPECT_GT(shown, before);
    before = shown;
  }
  EXPECT_LT(between(a, b, 20, false).exhibit.shown, 20.0F / kPassage_ms);
}

TEST(Between, APassageIsShortButSeen) {
  EXPECT_GE(kPassage_ms, 150U);
  EXPECT_LE(kPassage_ms, 250U);
}

TEST(Seating, EverybodyHasAPlaceOfTheirOwnFromTwelveToThirty) {
  for (const std::size_t count : {1UL, 2UL, 6UL, 12UL, 17UL, 18UL, 24UL, 30UL, 32UL}) {
    Script script = test::small_script_copy();
    const std::array<Role, 8> roles{Role::member, Role::official, Role::citizen,    Role::expert,
                                    Role::member, Role::akim,     Role::journalist, Role::observer};
    while (script.seats.size() < count) {
      script.seats.push_back(script.seats[kSerik.index()]);
      script.seats.back().role = roles[script.seats.size() % roles.size()];
    }
    const Hall hall = seat_people(script, portraits(), SeatSet::first(count));
    ASSERT_EQ(hall.places.size(), count);
    for (const Place& place : hall.places) {
      EXPECT_GT(place.at.x - place.size * 0.2F, 0.0F) << count;
      EXPECT_LT(place.at.x + place.size * 0.2F, kStageWidth) << count;
      EXPECT_LT(place.at.y, 1.0F);
      EXPECT_GT(place.at.y - place.size, 0.2F);
      for (const Place& other : hall.places) {
        if (place.seat == other.seat) continue;
        // Heads do not cover each other: half a head apart at least.
        EXPECT_GT(length(place.at - other.at), 0.25F * std::min(place.size, other.size)) << count;
      }
    }
  }
}

TEST(Seating, TheChairSitsAtTheHead) {
  const auto script = test::small_script();
  const Hall hall = hall_of(*script);
  const auto chair =
      std::find_if(hall.places.begin(), hall.places.end(), [](const Place& p) { return p.seat == kChair; });
  EXPECT_FLOAT_EQ(chair->at.x, kStageWidth / 2);
  for (const Place& place : hall.places) EXPECT_GE(place.at.y, chair->at.y);
}

}  // namespace
}  // namespace kenes::stage
