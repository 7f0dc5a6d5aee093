// Customs of a room that are no rules: the order of the queue, one claim in a short session, silence before
// news, a raised hand raised twice, the quiz.

#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/crew.hpp"
#include "room/focus.hpp"
#include "room/queue.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

std::size_t place_of(const std::vector<rules::SeatId>& queue, rules::SeatId seat) {
  return static_cast<std::size_t>(std::find(queue.begin(), queue.end(), seat) - queue.begin());
}

TEST(Queue, StandsInTheOrderTheFacilitatorChose) {
  Parlour parlour;
  rules::Hearing hearing = parlour.session().hearing();
  const auto medic = parlour.seat("medic"), akim = parlour.seat("akim"), chair = parlour.seat("chair");
  for (const auto seat : {medic, akim, chair}) hearing.queue.push(seat);
  const auto queue = [&] {
    return room::queue_in_order(hearing, parlour.room().state(), parlour.room().telling());
  };
  EXPECT_EQ(queue(), (std::vector{medic, akim, chair}));
  ASSERT_TRUE(parlour.order(R"({"do":"elder","seat":"chair"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"elder","seat":"akim"})"));
  EXPECT_EQ(place_of(queue(), medic), 0U) << "not before it is asked for";
  ASSERT_TRUE(parlour.order(R"({"do":"queue","by":"eldest"})"));
  EXPECT_EQ(queue(), (std::vector{chair, akim, medic})) << "who is not in the order comes last";
  ASSERT_TRUE(parlour.order(R"({"do":"elder","seat":""})"));
  EXPECT_EQ(queue(), (std::vector{medic, akim, chair}));
  EXPECT_FALSE(parlour.order(R"({"do":"elder","seat":"nobody"})"));
}

TEST(Queue, TheOrderSurvivesTheLaptopAndNoAgeIsWritten) {
  Parlour parlour;
  ASSERT_TRUE(parlour.order(R"({"do":"elder","seat":"chair"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"queue","by":"eldest"})"));
  const room::RoomState before = parlour.room().state();
  parlour.restart();
  EXPECT_EQ(parlour.room().state(), before);
}

TEST(Queue, WhomTheFacilitatorPressesGetsTheFloorOutOfTurn) {
  Parlour parlour;
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  EXPECT_FALSE(parlour.order(R"({"do":"next_speaker","seat":"nobody"})"));
  for (int i = 0; i < 4000 && !parlour.session().is_over(); ++i) {
    parlour.wait_s(0.25);
    const auto queue =
        room::queue_in_order(parlour.session().hearing(), parlour.room().state(), parlour.room().telling());
    if (queue.size() < 2) continue;
    const rules::SeatId last = queue.back();
    if (!parlour.order(R"({"do":"next_speaker","seat":")" + parlour.script().names.seats[last.index()] +
                       "\"}"))
      continue;
    EXPECT_EQ(parlour.session().hearing().floor.holder, last);
    return;
  }
  FAIL() << "nobody could be pressed";
}

TEST(Wall, LetsGoOfAResultWhenTheNextPartBegins) {
  Parlour parlour;
  Phone& wall = parlour.connect("token-of-thewall-0123456789abcdef");
  parlour.say(wall, {{"do", "wall"}, {"languages", {"en"}}});
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":20})"));
  int results = 0;
  int published_in = -1;  // A phase; −1: no result is out.
  for (int i = 0; i < 1200 && !parlour.session().is_over(); ++i) {
    parlour.wait_s(0.25);
    const rules::Hearing& hearing = parlour.session().hearing();
    if (hearing.vote.stage != rules::VoteStage::published)
      published_in = -1;
    else if (published_in < 0)
      published_in = hearing.phase;
    if (wall.page.at("idea") != "verdict") continue;
    ++results;
    ASSERT_GE(published_in, 0) << "no result";
    ASSERT_EQ(published_in, hearing.phase);
  }
  EXPECT_GT(results, 0);
}

TEST(Focus, AShortSessionIsAboutTheWeightiestClaimUnlessTheFacilitatorChooses) {
  Parlour parlour;
  ASSERT_TRUE(parlour.room().order(room::SetLength{45}).has_value());
  const room::Focus focus = parlour.room().state().focus;
  ASSERT_FALSE(focus.is_none());
  for (const rules::Claim& claim : parlour.script().claims)
    EXPECT_LE(claim.weight, parlour.script().claims[focus.claim.index()].weight);
  EXPECT_TRUE(parlour.script().recommendations[focus.recommendation.index()].about.has(focus.claim));
  ASSERT_TRUE(parlour.order(R"({"do":"focus","claim":"strips"})"));
  EXPECT_EQ(parlour.script().names.recommendations[parlour.room().state().focus.recommendation.index()],
            "strips_map");
  EXPECT_FALSE(parlour.order(R"({"do":"focus","claim":"nothing"})"));
  parlour.restart();
  EXPECT_EQ(parlour.script().names.claims[parlour.room().state().focus.claim.index()], "strips");
  ASSERT_TRUE(parlour.room().order(room::SetLength{90}).has_value());
  EXPECT_TRUE(parlour.room().state().focus.is_none());
}

TEST(Focus, BotsAskAboutNothingElseAndOneRecommendationIsVotedOn) {
  Parlour parlour;
  ASSERT_TRUE(parlour.room().order(room::SetLength{45}).has_value());
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
  for (int i = 0; i < 2000 && !parlour.session().is_over(); ++i) parlour.wait_s(5);
  ASSERT_TRUE(parlour.session().is_over());
  const room::Focus focus = parlour.room().state().focus;
  int asked = 0, votes = 0;
  for (const session::Step& step : parlour.session().steps()) {
    EXPECT_FALSE(room::is_outside(focus, step.action.move));
    if (std::holds_alternative<rules::AskClaim>(step.action.move)) ++asked;
    if (std::holds_alternative<rules::Propose>(step.action.move)) ++votes;
  }
  EXPECT_GT(asked, 0);
  EXPECT_EQ(votes, 1);
}

TEST(Focus, AShortSessionHasOneVote) {
  for (const char* scenario : {"border_village_fires", "shyndala_report"}) {
    Parlour parlour(2, scenario, 45);
    ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
    ASSERT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
    for (int i = 0; i < 2000 && !parlour.session().is_over(); ++i) parlour.wait_s(5);
    ASSERT_TRUE(parlour.session().is_over()) << scenario;
    int votes = 0;
    for (const session::Step& step : parlour.session().steps()) {
      if (std::holds_alternative<rules::OpenVote>(step.action.move)) ++votes;
    }
    EXPECT_EQ(votes, 1) << scenario;
  }
}

TEST(Focus, WhereNoRecommendationWasDecidedTheVoteOnTheReportIsTheOne) {
  Parlour parlour(1, "border_village_fires", 45);
  const rules::Script& script = parlour.script();
  const room::Focus focus = parlour.room().state().focus;
  rules::Hearing hearing = parlour.session().hearing();
  std::size_t phase = 0;
  while (script.rulebook.phases[phase].kind != rules::PhaseKind::resolution) ++phase;
  hearing.phase = static_cast<decltype(hearing.phase)>(phase);
  hearing.motions[rules::MotionId(0)].kind = rules::MotionKind::report;
  const rules::Move open = rules::OpenVote{rules::MotionId(0), rules::Method::open};
  EXPECT_FALSE(room::strays_from_one_vote(script, hearing, focus, open));
  EXPECT_TRUE(room::strays_from_one_vote(script, hearing, focus, rules::NextPhase{})) << "no vote at all";
  rules::Motion& draft = hearing.motions[rules::MotionId(1)];
  draft.kind = rules::MotionKind::recommendation;
  draft.state = rules::MotionState::draft;
  EXPECT_FALSE(room::strays_from_one_vote(script, hearing, focus, open));
  draft.state = rules::MotionState::rejected;
  EXPECT_TRUE(room::strays_from_one_vote(script, hearing, focus, open));
  EXPECT_FALSE(room::strays_from_one_vote(script, hearing, focus, rules::NextPhase{}));
  EXPECT_FALSE(room::strays_from_one_vote(script, hearing, {}, open)) << "a long session votes on both";
}

bool offers_outside(const room::Focus& focus, const rules::Script& script, const json& items) {
  for (const json& item : items) {
    if (item.contains("items") && offers_outside(focus, script, item.at("items"))) return true;
    if (!item.contains("move") || item.at("move").at("move") != "ask_claim") continue;
    if (item.at("move").at("claim") != script.names.claims[focus.claim.index()]) return true;
  }
  return false;
}

TEST(Focus, PhonesAreOfferedNothingElseAndRefusedIt) {
  Parlour parlour;
  Phone& medic = parlour.seated("Dana", "en", "medic");
  ASSERT_TRUE(parlour.order(R"({"do":"focus","claim":"strips"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
  bool offered = false;
  for (int i = 0; i < 600 && !offered; ++i) {
    const json& seat = medic.page.at("seats")[0];
    const std::string page = seat.value("ask", json()).dump();
    offered = page.find("ask_claim") != std::string::npos;
    if (!offered && page.find("ask_floor") != std::string::npos)
      parlour.say(medic, {{"do", "move"},
                          {"seat", "medic"},
                          {"seen", medic.page.at("revision")},
                          {"move", {{"move", "ask_floor"}}}});
    if (!offered) serve_awaited(parlour);
    if (!offered) parlour.wait_s(1);
  }
  ASSERT_TRUE(offered);
  EXPECT_FALSE(offers_outside(parlour.room().state().focus, parlour.script(),
                              medic.page.at("seats")[0].at("ask").at("items")));
  const json other{{"do", "move"},
                   {"seat", "medic"},
                   {"seen", medic.page.at("revision")},
                   {"move", {{"move", "ask_claim"}, {"claim", "truck"}, {"tone", "neutral"}}}};
  EXPECT_EQ(parlour.say(medic, other).at("why"), "outside_focus");
}

/// Whether the village's news came by itself: after a long pause, and after as long a silence.
struct News {
  bool after_pause = false, after_silence = false;

  explicit News(std::uint64_t seed) {
    Parlour parlour(seed);
    EXPECT_TRUE(parlour.order(R"({"do":"start"})"));
    const auto& hearing = parlour.session().hearing();
    const auto fits = [&] {
      return rules::phase_of(parlour.script(), hearing) == rules::PhaseKind::questions &&
             hearing.floor.respondent.is_none();
    };
    for (int i = 0; i < 3000 && !fits(); ++i) parlour.wait_s(1);
    EXPECT_TRUE(fits());
    EXPECT_TRUE(parlour.order(R"({"do":"bots","seats":[]})"));
    EXPECT_TRUE(parlour.order(R"({"do":"pause"})"));
    parlour.wait_s(room::kQuietBeforeInject_s + 60);
    EXPECT_TRUE(parlour.order(R"({"do":"pause","on":false})"));
    parlour.wait_s(60);
    after_pause = !hearing.injected.empty();
    parlour.wait_s(room::kQuietBeforeInject_s);
    after_silence = !hearing.injected.empty();
  }
};

TEST(Silence, APauseIsNoneAndSixMinutesAre) {
  // By the seed, news comes in some hearings and not in others.
  int came = 0;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const News news(seed);
    EXPECT_FALSE(news.after_pause) << "a pause is no silence";
    came += news.after_silence ? 1 : 0;
  }
  EXPECT_GT(came, 0);
}

TEST(RaisedHand, TappedTwiceIsNothingNew) {
  Parlour parlour;
  Phone& chair = parlour.seated("Serik", "ru", "chair");
  Phone& medic = parlour.seated("Dana", "en", "medic");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
  const auto& vote = parlour.session().hearing().vote;
  const auto votes = [&] {
    return vote.stage == rules::VoteStage::open && vote.method == rules::Method::open;
  };
  const auto ballot = [&](std::size_t i) {
    return parlour.say(medic, {{"do", "move"},
                               {"seat", "medic"},
                               {"seen", medic.page.at("revision")},
                               {"move", medic.page.at("seats")[0].at("ballots").at(i).at("move")}});
  };
  for (int i = 0; i < 900 && !(votes() && medic.page.at("seats")[0].contains("ballots")); ++i) {
    if (!votes()) serve_awaited(parlour);
    parlour.wait_s(1);
  }
  ASSERT_TRUE(votes());
  static_cast<void>(chair);
  ASSERT_TRUE(ballot(0).at("ok"));
  ASSERT_TRUE(votes());
  const auto revision = parlour.session().revision();
  EXPECT_TRUE(ballot(0).at("ok")) << "already so";
  EXPECT_EQ(parlour.session().revision(), revision) << "and nothing is written";
  EXPECT_TRUE(ballot(1).at("ok")) << "it may be changed";
  EXPECT_EQ(parlour.session().hearing().vote.ballot_of(parlour.seat("medic")), rules::Ballot::against);
}

TEST(Debrief, OfAHearingThatIsOverLeadsBackOnlyByUndo) {
  Parlour parlour;
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
  for (int i = 0; i < 2000 && !parlour.session().is_over(); ++i) parlour.wait_s(5);
  ASSERT_TRUE(parlour.session().is_over());
  const auto back = parlour.room().order(room::BackToHearing{});
  ASSERT_FALSE(back.has_value());
  EXPECT_EQ(back.error().key, "room.refused.hearing_is_over");
  ASSERT_TRUE(parlour.order(R"({"do":"undo"})"));
  EXPECT_EQ(parlour.room().state().stage, room::Stage::hearing);
}

TEST(People, WhoIsAddedHasANumber) {
  Parlour parlour;
  const auto added = parlour.room().order(room::AddPerson{"Olga", text::Language::ru, "driver"});
  ASSERT_TRUE(added.has_value());
  ASSERT_TRUE(parlour.session().people().contains(added->person));
  EXPECT_EQ(parlour.session().people().at(added->person).name, "Olga");
}

TEST(Quiz, IsAskedWhileOneWaitsAndAgainInTheDebriefAndTellsCountsAlone) {
  Parlour parlour;
  std::vector<Phone*> phones;
  for (const char* name : {"Aigul", "Serik", "Dana"}) phones.push_back(&parlour.arrive(name, "en"));
  const auto fill = [&](Phone& phone, const char* when, const char* option) {
    return parlour.say(phone, {{"do", "quiz"}, {"when", when}, {"answers", {{"q_meeting", option}}}});
  };
  EXPECT_EQ(phones[0]->page.at("quiz").at("when"), "before");
  EXPECT_FALSE(phones[0]->page.at("quiz").at("answered"));
  EXPECT_TRUE(fill(*phones[0], "before", "b").at("ok"));
  EXPECT_TRUE(phones[0]->page.at("quiz").at("answered"));
  EXPECT_FALSE(phones[1]->page.at("quiz").at("answered"));
  EXPECT_TRUE(fill(*phones[1], "before", "a").at("ok"));
  EXPECT_FALSE(fill(*phones[1], "after", "b").at("ok"));
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  EXPECT_FALSE(phones[0]->page.contains("quiz")) << "nobody waits for it";
  EXPECT_FALSE(fill(*phones[2], "before", "b").at("ok")) << "the hearing has begun";
  parlour.restart();
  for (Phone* phone : phones) parlour.come_back(*phone);
  ASSERT_TRUE(parlour.order(R"({"do":"to_debrief"})"));
  EXPECT_EQ(phones[0]->page.at("quiz").at("when"), "after");
  for (Phone* phone : phones) EXPECT_TRUE(fill(*phone, "after", phone == phones[2] ? "" : "b").at("ok"));
  const std::string debrief = phones[0]->page.at("debrief").dump();
  EXPECT_NE(debrief.find("before: too few answered to show"), std::string::npos)
      << "two would know of each other";
  EXPECT_NE(debrief.find("after: 2 of 3 right"), std::string::npos) << debrief;
}

TEST(Quiz, RightAnswersAreForThoseWhoseSecondSheetIsInAndCountsMoveByThreeAtLeast) {
  Parlour parlour;
  std::vector<Phone*> phones;
  for (const char* name : {"Aigul", "Serik", "Dana", "Olga", "Marat", "Zhanna", "Timur"})
    phones.push_back(&parlour.arrive(name, "en"));
  const auto fill = [&](std::size_t phone, const char* option) {
    const json sheet{{"do", "quiz"}, {"when", "after"}, {"answers", {{"q_meeting", option}}}};
    EXPECT_TRUE(parlour.say(*phones[phone], sheet).at("ok"));
  };
  const auto tells = [&](std::size_t phone, const std::string& words) {
    return phones[phone]->page.at("debrief").dump().find(words) != std::string::npos;
  };
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"to_debrief"})"));
  const records::Voice voice = parlour.room().play().voice(text::Language::en);
  const std::string why = voice.tell("quiz.q_meeting.why").substr(0, 20);
  for (const std::size_t phone : {0U, 1U, 2U}) fill(phone, "b");
  EXPECT_TRUE(tells(0, "after: 3 of 3 right"));
  EXPECT_TRUE(tells(0, why));
  EXPECT_FALSE(tells(3, "after: 3 of 3 right"));
  EXPECT_FALSE(tells(3, why)) << "still has the sheet to fill in";
  fill(3, "a");
  EXPECT_TRUE(tells(3, why));
  EXPECT_TRUE(tells(0, "after: 3 of 3 right")) << "one more sheet would be read off the difference";
  fill(0, "a");
  EXPECT_TRUE(tells(0, "after: 3 of 3 right")) << "a sheet that is changed too";
  fill(4, "b");
  fill(5, "b");
  EXPECT_TRUE(tells(0, "after: 4 of 6 right"));
  parlour.restart();
  parlour.come_back(*phones[0]);
  EXPECT_TRUE(tells(0, "after: 4 of 6 right"));
}

TEST(StrawPoll, OfOneOrTwoVoicesIsNotTold) {
  Parlour parlour;
  std::vector<Phone*> phones;
  for (const char* name : {"Aigul", "Serik", "Dana"}) phones.push_back(&parlour.arrive(name, "en"));
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  const auto ask = [&](std::size_t answered) {
    EXPECT_TRUE(parlour.order(R"({"do":"open_poll"})"));
    for (std::size_t i = 0; i < answered; ++i)
      EXPECT_TRUE(parlour.say(*phones[i], {{"do", "poll"}, {"choice", "in_favour"}}).at("ok"));
    EXPECT_TRUE(parlour.order(R"({"do":"close_poll"})"));
    return phones[0]->page.at("poll").at("result").get<std::string>();
  };
  for (const std::size_t few : {0U, 1U, 2U}) {
    const std::string told = ask(few);
    EXPECT_EQ(told.find_first_of("0123456789"), std::string::npos) << told;
  }
  EXPECT_NE(ask(3).find("for 3"), std::string::npos);
}

}  // namespace
}  // namespace kenes::test
