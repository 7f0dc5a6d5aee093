// Coming in, coming back, taking seats: nobody takes another's.

#include <gtest/gtest.h>

#include "parlour.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

/// The facilitator looks at that phone and nods to the number on it.
std::string nod_to(const Phone& phone) {
  return R"({"do":"nod","request":)" + phone.page.at("door").at("waiting").dump() + "}";
}

TEST(Joining, OpensWithTheCodeOnTheWallInAnyCase) {
  Parlour parlour;
  Phone& phone = parlour.connect("token-of-Aigul-0123456789abcdef");
  parlour.say(phone, {{"do", "hello"}, {"token", phone.token}, {"language", "kk"}});
  EXPECT_EQ(phone.page.at("stage"), "door");
  std::string code = parlour.room().state().code;
  for (char& c : code) c = static_cast<char>(std::tolower(c));
  EXPECT_TRUE(
      parlour.say(phone, {{"do", "join"}, {"code", code}, {"name", " Айгүл "}, {"language", "kk"}}).at("ok"));
  EXPECT_EQ(phone.page.at("stage"), "lobby");
  EXPECT_EQ(phone.page.at("me").at("name"), "Айгүл");
}

TEST(Joining, IsRefusedWithAnotherCodeAndAfterManyTriesWithTheRightOneToo) {
  Parlour parlour;
  Phone& phone = parlour.connect("token-of-guess-0123456789abcdef", "192.168.1.66");
  parlour.say(phone, {{"do", "hello"}, {"token", phone.token}, {"language", "en"}});
  json answer;
  for (int i = 0; i < 6; ++i)
    answer = parlour.say(phone, {{"do", "join"}, {"code", "0000"}, {"name", "x"}, {"language", "en"}});
  EXPECT_EQ(answer.at("why"), "wrong_code");
  const json join{{"do", "join"}, {"code", parlour.room().state().code}, {"name", "x"}, {"language", "en"}};
  EXPECT_EQ(parlour.say(phone, join).at("why"), "too_many_guesses");
  EXPECT_NE(parlour.say(phone, join).at("words").get<std::string>().find("minute"), std::string::npos);
  // Somebody else's phone is not kept out by that.
  EXPECT_EQ(parlour.arrive("Serik", "ru").page.at("stage"), "lobby");
  parlour.wait_s(61);
  EXPECT_TRUE(parlour.say(phone, join).at("ok"));
}

TEST(Joining, TheSameRequestTwiceIsOnePerson) {
  Parlour parlour;
  Phone& phone = parlour.connect("token-of-Aigul-0123456789abcdef");
  parlour.say(phone, {{"do", "hello"}, {"token", phone.token}, {"language", "kk"}});
  const json join{
      {"do", "join"}, {"code", parlour.room().state().code}, {"name", "Aigul"}, {"language", "kk"}};
  parlour.say_as(phone, "same", join);
  parlour.say_as(phone, "same", join);
  parlour.drop(phone);
  parlour.come_back(phone);
  parlour.say_as(phone, "same", join);
  EXPECT_EQ(parlour.session().people().size(), 1U);
}

TEST(Joining, NobodyTakesASeatThatSomebodyHas) {
  Parlour parlour;
  parlour.seated("Aigul", "kk", "akim");
  Phone& other = parlour.arrive("Serik", "ru");
  const json answer = parlour.say(other, {{"do", "take_seat"}, {"seat", "akim"}});
  EXPECT_EQ(answer.at("why"), "seat_taken");
  EXPECT_FALSE(other.page.contains("seats"));
}

/// The words of the seats that stand on a phone.
std::vector<std::string> seats_on(const Phone& phone) {
  std::vector<std::string> seats;
  if (!phone.page.contains("seats")) return seats;
  for (const json& seat : phone.page.at("seats")) seats.push_back(seat.at("id"));
  return seats;
}

using Seats = std::vector<std::string>;

TEST(Joining, WhoeverHasASeatSaysWhatBecomesOfItWhenTheyTakeAnother) {
  Parlour parlour;
  Phone& phone = parlour.seated("Aigul", "en", "akim");
  json take{{"do", "take_seat"}, {"seat", "chair"}};
  EXPECT_EQ(parlour.say(phone, take).at("why"), "have_a_seat");
  EXPECT_EQ(seats_on(phone), Seats{"akim"});
  take["beside"] = "instead";
  EXPECT_TRUE(parlour.say(phone, take).at("ok"));
  EXPECT_EQ(seats_on(phone), Seats{"chair"});
  EXPECT_TRUE(parlour.say(phone, {{"do", "take_seat"}, {"seat", "herder"}, {"beside", "also"}}).at("ok"));
  EXPECT_EQ(seats_on(phone).size(), 2U) << "one phone for two";
  EXPECT_TRUE(parlour.say(phone, {{"do", "give_up_seat"}, {"seat", "chair"}}).at("ok"));
  EXPECT_EQ(seats_on(phone), Seats{"herder"});
}

TEST(Joining, TwoWhoBothWantAnotherSeatChangeOnce) {
  Parlour parlour;
  Phone& one = parlour.seated("Aigul", "kk", "akim");
  Phone& two = parlour.seated("Serik", "ru", "chair");
  Phone& three = parlour.seated("Dana", "en", "herder");
  EXPECT_TRUE(parlour.say(one, {{"do", "swap"}}).at("ok"));
  EXPECT_EQ(seats_on(one), Seats{"akim"}) << "nobody to change with yet";
  EXPECT_TRUE(one.page.at("lobby").at("swaps"));
  EXPECT_TRUE(parlour.say(one, {{"do", "swap"}}).at("ok"));
  EXPECT_FALSE(one.page.at("lobby").contains("swaps")) << "rather not";
  parlour.say(one, {{"do", "swap"}});
  EXPECT_TRUE(parlour.say(two, {{"do", "swap"}}).at("ok"));
  EXPECT_EQ(seats_on(one), Seats{"chair"});
  EXPECT_EQ(seats_on(two), Seats{"akim"});
  for (Phone* phone : {&one, &two}) {
    EXPECT_EQ(parlour.say(*phone, {{"do", "swap"}}).at("why"), "swapped_before");
    EXPECT_FALSE(phone->page.at("lobby").at("may_swap"));
  }
  // Whoever gave up the seat meanwhile has nothing to change.
  parlour.say(three, {{"do", "swap"}});
  parlour.say(three, {{"do", "give_up_seat"}, {"seat", "herder"}});
  Phone& four = parlour.seated("Marat", "ru", "medic");
  EXPECT_TRUE(parlour.say(four, {{"do", "swap"}}).at("ok"));
  EXPECT_EQ(seats_on(four), Seats{"medic"});
}

TEST(Joining, WhoeverHasASeatSharesItByANod) {
  Parlour parlour;
  Phone& one = parlour.seated("Aigul", "kk", "akim");
  Phone& two = parlour.arrive("Serik", "ru");
  Phone& three = parlour.seated("Dana", "en", "chair");
  const json share{{"do", "share_seat"}, {"seat", "akim"}};
  EXPECT_EQ(parlour.say(two, {{"do", "share_seat"}, {"seat", "herder"}}).at("why"), "seat_is_free");
  EXPECT_TRUE(parlour.say(two, share).at("ok"));
  EXPECT_TRUE(seats_on(two).empty()) << "not before somebody agrees";
  ASSERT_EQ(one.page.at("sharers").size(), 1U);
  EXPECT_FALSE(three.page.contains("sharers")) << "it is not theirs";
  json nod{{"do", "nod"}, {"request", one.page.at("sharers")[0].at("request")}, {"yes", true}};
  EXPECT_EQ(parlour.say(three, nod).at("why"), "not_your_seat");
  EXPECT_EQ(parlour.say(two, nod).at("why"), "not_your_seat");
  EXPECT_TRUE(parlour.say(one, nod).at("ok"));
  EXPECT_EQ(seats_on(two), Seats{"akim"});
  EXPECT_EQ(seats_on(one), Seats{"akim"});
  EXPECT_FALSE(one.page.contains("sharers"));
  EXPECT_EQ(parlour.say(one, nod).at("why"), "asks_no_more");
  // No is no; and the facilitator may say yes for somebody.
  EXPECT_TRUE(parlour.say(three, share).at("ok"));
  nod["request"] = two.page.at("sharers")[0].at("request");
  nod["yes"] = false;
  EXPECT_TRUE(parlour.say(two, nod).at("ok"));
  EXPECT_EQ(seats_on(three), Seats{"chair"});
  EXPECT_TRUE(parlour.say(three, share).at("ok"));
  const std::string request = one.page.at("sharers")[0].at("request").dump();
  EXPECT_TRUE(parlour.order(R"({"do":"nod","request":)" + request + "}"));
  EXPECT_EQ(seats_on(three).size(), 2U);
  // Nobody at the seat lets somebody back in: that is the facilitator's.
  Phone& fresh = parlour.connect("token-of-fresh-0123456789abcdef");
  parlour.say(fresh, {{"do", "hello"}, {"token", fresh.token}, {"language", "ru"}});
  parlour.say(fresh, {{"do", "ask_return"}, {"person", one.page.at("me").at("person")}});
  nod = {{"do", "nod"}, {"request", fresh.page.at("door").at("waiting")}, {"yes", true}};
  EXPECT_EQ(parlour.say(two, nod).at("why"), "not_your_seat");
  EXPECT_EQ(fresh.page.at("stage"), "door");
}

TEST(Joining, AWishToShareASeatWaitsWhilePhonesGoAndComeBack) {
  Parlour parlour;
  Phone& one = parlour.seated("Aigul", "kk", "akim");
  Phone& two = parlour.arrive("Serik", "ru");
  parlour.say(two, {{"do", "share_seat"}, {"seat", "akim"}});
  for (Phone* phone : {&two, &one}) {
    parlour.drop(*phone);
    parlour.come_back(*phone);
  }
  ASSERT_TRUE(one.page.contains("sharers"));
  parlour.say(one, {{"do", "nod"}, {"request", one.page.at("sharers")[0].at("request")}, {"yes", true}});
  EXPECT_EQ(seats_on(two), Seats{"akim"});
}

TEST(Joining, AWishToShareASeatDoesNotBringAnOldPhoneBack) {
  Parlour parlour;
  Phone& one = parlour.seated("Aigul", "kk", "akim");
  Phone& two = parlour.seated("Serik", "ru", "chair");
  parlour.say(two, {{"do", "share_seat"}, {"seat", "akim"}});
  Phone& other = parlour.connect("token-of-other-0123456789abcdef");
  parlour.say(other, {{"do", "hello"}, {"token", other.token}, {"language", "ru"}});
  const json me = two.page.at("me");
  ASSERT_TRUE(parlour.say(other, {{"do", "return"}, {"person", me.at("person")}, {"number", me.at("number")}})
                  .at("ok"));
  EXPECT_FALSE(one.page.contains("sharers")) << "it was that phone that asked";
}

TEST(Joining, ASharedSeatHasOneBallot) {
  Parlour parlour;
  Phone& one = parlour.seated("Aigul", "kk", "chair");
  Phone& two = parlour.arrive("Serik", "ru");
  parlour.say(two, {{"do", "share_seat"}, {"seat", "chair"}});
  parlour.say(one, {{"do", "nod"}, {"request", one.page.at("sharers")[0].at("request")}, {"yes", true}});
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  ASSERT_TRUE(parlour.order(R"({"do":"speed","times":50})"));
  const rules::SeatId seat = parlour.seat("chair");
  const auto& vote = parlour.session().hearing().vote;
  for (int i = 0; i < 2000 && vote.stage != rules::VoteStage::open; ++i) {
    parlour.wait_s(0.5);
    if (vote.stage != rules::VoteStage::open) serve_awaited(parlour);
  }
  ASSERT_EQ(vote.stage, rules::VoteStage::open);
  const std::size_t before = vote.voted.size();
  for (Phone* phone : {&one, &two}) {
    const json seats = phone->page.at("seats");  // The page changes meanwhile.
    for (const json& own : seats) {
      if (!own.contains("ballots")) continue;
      parlour.say(*phone, {{"do", "move"},
                           {"seat", "chair"},
                           {"seen", phone->page.at("revision")},
                           {"move", own.at("ballots")[0].at("move")}});
    }
  }
  EXPECT_TRUE(vote.voted.has(seat));
  EXPECT_EQ(vote.voted.size(), before + 1);
}

TEST(Joining, OnceTheHearingRunsASeatIsKeptButAFreeOneCanBeTakenByWhoComesLate) {
  Parlour parlour;
  Phone& early = parlour.seated("Aigul", "kk", "akim");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  EXPECT_EQ(parlour.say(early, {{"do", "take_seat"}, {"seat", "chair"}}).at("why"), "too_late");
  Phone& late = parlour.arrive("Serik", "ru");
  EXPECT_TRUE(late.page.contains("gallery"));
  EXPECT_TRUE(parlour.say(late, {{"do", "take_seat"}, {"seat", "herder"}}).at("ok"));
  parlour.wait_s(30);  // The meeting is opened first.
  EXPECT_TRUE(parlour.session().hearing().present.has(parlour.seat("herder")));
}

TEST(Joining, TheSamePersonComesBackOnAnotherPhoneByTheNumberOrByANod) {
  Parlour parlour;
  Phone& old = parlour.seated("Aigul", "kk", "akim");
  const auto person = old.page.at("me").at("person").get<std::uint64_t>();
  const std::string number = old.page.at("me").at("number");
  parlour.drop(old);

  Phone& fresh = parlour.connect("token-of-fresh-0123456789abcdef");
  parlour.say(fresh, {{"do", "hello"}, {"token", fresh.token}, {"language", "ru"}});
  ASSERT_EQ(fresh.page.at("door").at("people").size(), 1U);
  const std::string wrong = number == "0000" ? "0001" : "0000";
  EXPECT_EQ(parlour.say(fresh, {{"do", "return"}, {"person", person}, {"number", wrong}}).at("why"),
            "wrong_number");
  EXPECT_TRUE(parlour.say(fresh, {{"do", "return"}, {"person", person}, {"number", number}}).at("ok"));
  EXPECT_EQ(fresh.page.at("seats")[0].at("id"), "akim");
  // The old phone is nobody's now.
  parlour.come_back(old);
  EXPECT_EQ(old.page.at("stage"), "door");

  EXPECT_TRUE(parlour.say(old, {{"do", "ask_return"}, {"person", person}}).at("ok"));
  EXPECT_TRUE(parlour.order(nod_to(old)));
  EXPECT_EQ(old.page.at("seats")[0].at("id"), "akim");
  // … and now the other one is.
  EXPECT_EQ(fresh.page.at("stage"), "door");
}

TEST(Joining, ANodIsForThePhoneThatWasLookedAtAndForNoOther) {
  Parlour parlour;
  Phone& old = parlour.seated("Aigul", "kk", "akim");
  const auto person = old.page.at("me").at("person").get<std::uint64_t>();
  parlour.drop(old);
  Phone& first = parlour.connect("token-of-first-0123456789abcdef");
  Phone& second = parlour.connect("token-of-other-0123456789abcdef");
  for (Phone* phone : {&first, &second}) {
    parlour.say(*phone, {{"do", "hello"}, {"token", phone->token}, {"language", "ru"}});
    parlour.say(*phone, {{"do", "ask_return"}, {"person", person}});
  }
  const std::string to_first = nod_to(first), to_second = nod_to(second);
  EXPECT_NE(to_first, to_second);
  // Asking again gives no other number.
  parlour.say(first, {{"do", "ask_return"}, {"person", person}});
  EXPECT_EQ(nod_to(first), to_first);

  EXPECT_TRUE(parlour.order(to_first));
  EXPECT_EQ(first.page.at("seats")[0].at("id"), "akim");
  EXPECT_EQ(second.page.at("stage"), "door");
  EXPECT_FALSE(second.page.at("door").contains("waiting"));
  EXPECT_FALSE(parlour.order(to_first)) << "one nod, once";
  EXPECT_FALSE(parlour.order(to_second));
  // Whoever is told no sees the door again, and an old nod is not for what they ask next.
  parlour.say(second, {{"do", "ask_return"}, {"person", person}});
  const std::string no = nod_to(second);
  EXPECT_TRUE(parlour.order(no.substr(0, no.size() - 1) + R"(,"yes":false})"));
  EXPECT_FALSE(second.page.at("door").contains("waiting"));
  parlour.say(second, {{"do", "ask_return"}, {"person", person}});
  EXPECT_FALSE(parlour.order(no));
  EXPECT_EQ(second.page.at("stage"), "door");
}

TEST(Joining, TwoShareASeatAndOnePhoneServesTwoWhenTheFacilitatorSaysSo) {
  Parlour parlour;
  Phone& one = parlour.seated("Aigul", "kk", "akim");
  Phone& two = parlour.arrive("Serik", "ru");
  const std::string id = std::to_string(two.page.at("me").at("person").get<std::uint64_t>());
  EXPECT_TRUE(parlour.order(R"({"do":"seat_person","person":)" + id + R"(,"seats":["akim","chair"]})"));
  EXPECT_EQ(two.page.at("seats").size(), 2U);
  EXPECT_EQ(one.page.at("seats").size(), 1U);
}

TEST(Joining, DrawingSeatsGivesEverybodyADifferentOne) {
  Parlour parlour;
  for (const char* name : {"Aigul", "Serik", "Dana", "Marat"}) parlour.arrive(name, "kk");
  EXPECT_TRUE(parlour.order(R"({"do":"draw","seed":5})"));
  rules::SeatSet all;
  std::size_t count = 0;
  for (const auto& [id, person] : parlour.session().people()) {
    EXPECT_EQ(person.seats.size(), 1U);
    all = all | person.seats;
    count += person.seats.size();
  }
  EXPECT_EQ(all.size(), count);
  EXPECT_EQ((all - parlour.script().core).size(), 0U) << "core seats first";
  EXPECT_FALSE(parlour.order(R"({"do":"draw","seed":5})"));
}

TEST(Joining, TheDrawGivesNobodyTheirOwnPostNorTheSeatOppositeTheirSuperior) {
  const auto role_of = [](Parlour& parlour, const std::string& name) {
    for (const auto& [id, person] : parlour.session().people()) {
      if (person.name == name) return parlour.script().seats[(*person.seats.begin()).index()].role;
    }
    return rules::Role::observer;
  };
  for (int seed = 1; seed <= 12; ++seed) {
    Parlour parlour;
    // From the list, and from a phone.
    ASSERT_TRUE(parlour.order(R"({"do":"add_person","name":"Serik","post":"akim","superior":"Dana"})"));
    ASSERT_TRUE(parlour.order(R"({"do":"add_person","name":"Dana"})"));
    Phone& phone = parlour.arrive("Aigul", "en");
    EXPECT_EQ(phone.page.at("lobby").at("ties").dump().find("told"), std::string::npos);
    EXPECT_TRUE(parlour.say(phone, {{"do", "about_me"}, {"post", "chair"}, {"superior", "Serik"}}).at("ok"));
    EXPECT_NE(phone.page.at("lobby").at("ties").dump().find("told"), std::string::npos);
    ASSERT_TRUE(parlour.order(R"({"do":"draw","seed":)" + std::to_string(seed) + "}"));
    EXPECT_NE(role_of(parlour, "Serik"), rules::Role::akim) << seed;
    EXPECT_NE(role_of(parlour, "Aigul"), rules::Role::chair) << seed;
    EXPECT_FALSE(room::face_each_other(role_of(parlour, "Serik"), role_of(parlour, "Dana"))) << seed;
    EXPECT_FALSE(room::face_each_other(role_of(parlour, "Aigul"), role_of(parlour, "Serik"))) << seed;
    EXPECT_FALSE(phone.page.at("lobby").contains("ties"));
    for (const session::Row& row : parlour.journal.rows) {
      if (row.side) {
        EXPECT_EQ(row.side->text.find("superior"), std::string::npos) << "not written down";
      }
    }
  }
}

TEST(Joining, WhatTheDrawWasToldGoesWithTheLaptopsMemoryAndTheFacilitatorIsTold) {
  Parlour parlour;
  Phone& phone = parlour.arrive("Aigul", "en");
  EXPECT_TRUE(parlour.say(phone, {{"do", "about_me"}, {"post", ""}, {"superior", ""}}).at("ok"));
  parlour.restart();
  EXPECT_FALSE(parlour.room().ties_are_lost()) << "nothing was told";
  parlour.come_back(phone);
  EXPECT_TRUE(parlour.say(phone, {{"do", "about_me"}, {"post", "chair"}, {"superior", ""}}).at("ok"));
  EXPECT_FALSE(parlour.room().ties_are_lost());
  parlour.restart();
  EXPECT_TRUE(parlour.room().ties_are_lost());
  parlour.come_back(phone);
  EXPECT_TRUE(parlour.say(phone, {{"do", "about_me"}, {"post", "chair"}, {"superior", ""}}).at("ok"));
  EXPECT_FALSE(parlour.room().ties_are_lost());
  parlour.restart();
  ASSERT_TRUE(parlour.order(R"({"do":"draw","seed":1})"));
  EXPECT_FALSE(parlour.room().ties_are_lost()) << "there is nobody to draw for";
}

TEST(Joining, WhoStandsOnTheListBecomesThatPersonWithThePhoneTheyComeWith) {
  Parlour parlour;
  const auto listed = parlour.room().order(room::AddPerson{"Aigul", text::Language::en, "akim"});
  ASSERT_TRUE(listed);
  Phone& phone = parlour.arrive("Aigul", "kk");
  EXPECT_EQ(phone.page.at("me").at("person"), listed->person);
  EXPECT_EQ(phone.page.at("seats")[0].at("id"), "akim");
  EXPECT_EQ(phone.page.at("language"), "kk");
  EXPECT_EQ(parlour.session().people().size(), 1U);
  // Another of that name is another person: the list has one, and that one has a phone now.
  Phone& other = parlour.connect("token-of-namesake-0123456789abcdef");
  parlour.say(other, {{"do", "hello"}, {"token", other.token}, {"language", "ru"}});
  EXPECT_TRUE(
      parlour
          .say(other,
               {{"do", "join"}, {"code", parlour.room().state().code}, {"name", "Aigul"}, {"language", "ru"}})
          .at("ok"));
  EXPECT_EQ(parlour.session().people().size(), 2U);
  EXPECT_EQ(phone.page.at("seats")[0].at("id"), "akim");
  EXPECT_NE(other.page.at("me").at("person"), listed->person);
}

TEST(Joining, WhoStandsOnTheListHasNoLanguageUntilTheirPhoneSaysIt) {
  Parlour parlour;
  ASSERT_TRUE(parlour.order(R"({"do":"add_person","name":"Aigul","seat":"akim"})"));
  const auto listed = parlour.session().people().begin()->first;
  EXPECT_EQ(parlour.session().people().at(listed).language, "");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  // Too late for the name alone: the facilitator nods.
  Phone& phone = parlour.connect("token-of-aigulaigul-0123456789abcdef");
  parlour.say(phone, {{"do", "hello"}, {"token", phone.token}, {"language", "kk"}});
  ASSERT_TRUE(parlour.say(phone, {{"do", "return"}, {"person", listed}, {"number", ""}}).at("ok") ||
              parlour.say(phone, {{"do", "ask_return"}, {"person", listed}}).at("ok"));
  ASSERT_TRUE(parlour.order(nod_to(phone)));
  EXPECT_EQ(phone.page.at("seats")[0].at("id"), "akim");
  EXPECT_EQ(phone.page.at("language"), "kk");
  EXPECT_EQ(parlour.session().people().at(listed).language, "kk");
  EXPECT_FALSE(room::decode_order(R"({"do":"add_person","name":"B","language":"tlh"})").has_value());
}

TEST(Joining, OnceTheHearingRunsANameOpensNoSeat) {
  Parlour parlour;
  ASSERT_TRUE(parlour.room().order(room::AddPerson{"Aigul", text::Language::kk, "akim"}));
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  Phone& phone = parlour.arrive("Aigul", "kk");
  EXPECT_TRUE(phone.page.contains("gallery"));
  EXPECT_EQ(parlour.session().people().size(), 2U);
}

TEST(Joining, APersonWhoIsGoneIsAtTheDoorAgain) {
  Parlour parlour;
  Phone& phone = parlour.seated("Aigul", "kk", "akim");
  const std::string id = std::to_string(phone.page.at("me").at("person").get<std::uint64_t>());
  EXPECT_TRUE(parlour.order(R"({"do":"gone","person":)" + id + "}"));
  EXPECT_EQ(phone.page.at("stage"), "door");
  EXPECT_TRUE(parlour.say(parlour.arrive("Serik", "ru"), {{"do", "take_seat"}, {"seat", "akim"}}).at("ok"));
}

}  // namespace
}  // namespace kenes::test
