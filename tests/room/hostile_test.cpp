// Whatever a phone sends: an answer, never a crash, never somebody else's seat.

#include <random>

#include <gtest/gtest.h>

#include "parlour.hpp"
#include "room/length.hpp"
#include "room/seating.hpp"
#include "room/secrets.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

TEST(Hostile, WhatIsNoMessageIsAnsweredAndAfterManyTheConnectionIsClosed) {
  Parlour parlour;
  Phone& phone = parlour.arrive("Aigul", "kk");
  const std::string deep = std::string(2000, '[');
  for (const std::string& text :
       {std::string(), std::string("null"), std::string("[]"), std::string("{}"), deep,
        std::string("\xff\xfe"), std::string(R"({"id":"","do":"page"})"),
        std::string(R"({"id":"a b","do":"page"})"), std::string(R"({"id":"x","do":"order"})"),
        std::string(R"({"id":"x","do":"start"})"),
        std::string(R"({"id":"x","do":"move","seat":"akim","seen":-1,"move":{}})"),
        std::string(R"({"id":"x","do":"move","seat":"akim","seen":1e300,"move":{}})"),
        std::string(R"({"id":"x","do":"ballot","seat":"akim","seen":1,"choice":"none"})"),
        std::string(5000, 'x')}) {
    parlour.raw(phone, text);
    EXPECT_EQ(phone.answers[""].at("ok"), false) << text.substr(0, 60);
    phone.answers.clear();
  }
  for (int i = 0; i < 30; ++i) parlour.room().message(phone.client, "nothing");
  const auto letters = parlour.room().take_letters();
  EXPECT_TRUE(std::ranges::any_of(
      letters, [](const room::Letter& one) { return one.kind == room::Letter::Kind::close; }));
}

TEST(Hostile, ScriptInANameStaysText) {
  Parlour parlour;
  Phone& phone = parlour.connect("token-of-someone-0123456789abcdef");
  parlour.say(phone, {{"do", "hello"}, {"token", phone.token}, {"language", "en"}});
  parlour.say(phone, {{"do", "join"},
                      {"code", parlour.room().state().code},
                      {"name", "<script>alert(1)</script>\n\x01"},
                      {"language", "en"}});
  EXPECT_EQ(phone.page.at("me").at("name"), "<script>alert(1)</script>");
}

TEST(Hostile, AForgedTokenOrNoneIsNobody) {
  Parlour parlour;
  parlour.seated("Aigul", "kk", "akim");
  for (const std::string& token :
       {std::string(), std::string("short"), std::string(200, 'a'), std::string(30, '\'')}) {
    Phone& phone = parlour.connect(token);
    EXPECT_EQ(parlour.say_as(phone, "h", {{"do", "hello"}, {"token", token}, {"language", "en"}}).at("why"),
              "no_token");
    EXPECT_EQ(
        parlour
            .say_as(
                phone, "j",
                {{"do", "join"}, {"code", parlour.room().state().code}, {"name", "x"}, {"language", "en"}})
            .at("ok"),
        false);
  }
  EXPECT_EQ(parlour.session().people().size(), 1U);
}

TEST(Hostile, RandomMessagesNeverMoveASeatThatIsNotTheirs) {
  Parlour parlour(3);
  Phone& victim = parlour.seated("Aigul", "kk", "akim");
  Phone& attacker = parlour.seated("Mallory", "en", "medic");
  ASSERT_TRUE(parlour.order(R"({"do":"start"})"));
  std::mt19937 random(17);
  const std::vector<json> parts{"akim",
                                "medic",
                                "chair",
                                1,
                                0,
                                -1,
                                json::array(),
                                json::object(),
                                nullptr,
                                true,
                                {{"move", "open_meeting"}},
                                {{"move", "answer"}, {"kind", "explain"}},
                                "in_favour",
                                "kk"};
  const std::vector<std::string> keys{"do",     "seat",   "move",     "seen",  "choice",
                                      "person", "number", "language", "token", "claim"};
  const std::vector<std::string> verbs{"hello", "join", "return", "take_seat", "give_up_seat",
                                       "swap",  "move", "ballot", "hand",      "poll",
                                       "quiz",  "page", "wall"};
  for (int i = 0; i < 3000; ++i) {
    json message{{"id", "f" + std::to_string(i)}, {"do", verbs[random() % verbs.size()]}};
    for (std::size_t n = random() % 5; n > 0; --n)
      message[keys[random() % keys.size()]] = parts[random() % parts.size()];
    if (message.at("do") == "hello") message["token"] = attacker.token;
    if (!message.at("do").is_string()) message["do"] = "move";
    parlour.room().message(attacker.client, message.dump());
    if (i % 100 == 0) parlour.deliver();
  }
  parlour.deliver();
  for (const session::Step& step : parlour.session().steps())
    EXPECT_NE(step.action.seat, parlour.seat("akim"));
  const auto person = victim.page.at("me").at("person").get<std::uint64_t>();
  EXPECT_TRUE(parlour.session().people().at(person).seats.has(parlour.seat("akim")));
}

TEST(Secrets, AreLongDifferentAndCannotBeTurnedBack) {
  EXPECT_NE(room::new_code(), room::new_code());
  EXPECT_EQ(room::new_code().size(), 4U);
  EXPECT_TRUE(room::is_token("abcdefghijklmnopqrstuv"));
  EXPECT_FALSE(room::is_token("abcdefghijklmnopqrstu"));
  EXPECT_FALSE(room::is_token("abcdefghijklmnopqrstu/v"));
  EXPECT_EQ(room::device_of("token"), room::device_of("token"));
  EXPECT_EQ(room::device_of("token").find("token"), std::string::npos);
  EXPECT_EQ(room::number_of("a").size(), 4U);
}

TEST(Lengths, KeepTheDebriefLongEnoughAndDivideTheHearing) {
  for (const std::uint16_t minutes : room::kLengths) {
    const room::LengthPlan plan = room::plan_for(minutes);
    EXPECT_EQ(plan.whole, minutes);
    EXPECT_EQ(plan.welcome + plan.hearing + plan.debrief, minutes);
    if (minutes >= 90) {
      EXPECT_GE(plan.debrief, 25);
    }
  }
  const scenario::Files files{
      {"rulebook.json", R"({"phases":[{"id":"a","minutes":10},{"id":"b","minutes":30},{"id":"c"}]})"}};
  const auto fitted = room::with_length(files, {60, 20, 20, 20});
  ASSERT_TRUE(fitted.has_value());
  const json rulebook = json::parse(fitted->at("rulebook.json"));
  EXPECT_EQ(rulebook.at("phases")[0].at("minutes"), 5);
  EXPECT_EQ(rulebook.at("phases")[1].at("minutes"), 15);
  EXPECT_FALSE(rulebook.at("phases")[2].contains("minutes"));
  EXPECT_FALSE(room::with_length({}, {60, 20, 20, 20}).has_value());
}

TEST(Seating, GivesNobodyTheirOwnPostNorTheSeatAcrossFromTheirSuperior) {
  Parlour parlour;
  const rules::Script& script = parlour.script();
  std::vector<rules::SeatId> free;
  for (std::size_t i = 0; i < script.seats.size(); ++i) free.push_back(rules::SeatId(i));
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const std::vector<room::Newcomer> people{{"akim in life", rules::Role::akim, std::nullopt, {}},
                                             {"his deputy", rules::Role::official, std::size_t{0}, {}},
                                             {"a secretary", rules::Role::secretary, std::size_t{0}, {}},
                                             {"a member", rules::Role::member, std::nullopt, {}},
                                             {"another", std::nullopt, std::nullopt, {}}};
    const auto seats = room::draw_seats(script, people, free, seed);
    rules::SeatSet all;
    for (std::size_t i = 0; i < seats.size(); ++i) {
      ASSERT_FALSE(seats[i].is_none());
      EXPECT_FALSE(all.has(seats[i]));
      all.add(seats[i]);
      const rules::Role role = script.seats[seats[i].index()].role;
      EXPECT_NE(people[i].own_post, role) << seed << " " << people[i].name;
      if (!people[i].superior) continue;
      const rules::Role other = script.seats[seats[*people[i].superior].index()].role;
      EXPECT_FALSE(room::face_each_other(role, other)) << seed << " " << people[i].name;
    }
  }
}

}  // namespace
}  // namespace kenes::test
