// Persons, devices and seats are many to many; what a person is called can be forgotten.

#include <gtest/gtest.h>

#include "session/table.hpp"
#include "session/utf8.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using session::Refused;
using session::SubmitInfo;

SeatSet seats(std::initializer_list<SeatId> list) {
  SeatSet set;
  for (SeatId seat : list) set.add(seat);
  return set;
}

session::PersonId join(Table& table, const std::string& name, SeatSet serves,
                       const std::string& device = "phone") {
  const auto answer = table.session->join({"kk", name}, device, serves);
  EXPECT_TRUE(answer.has_value());
  return answer ? answer->revision : 0;
}

SubmitInfo by(session::PersonId person) {
  SubmitInfo info;
  info.person = person;
  return info;
}

TEST(People, TwoMayShareASeatAndOneMayServeSeveral) {
  Table table;
  const auto one = join(table, "Айгүл", seats({kChair}));
  const auto two = join(table, "Серік", seats({kChair, kSecretary}), "phone");
  table.move({kChair, OpenMeeting{}}, by(one));
  table.move({kSecretary, CertifyQuorum{}}, by(two));
  EXPECT_EQ(table.journal.rows.back().person, two);
  EXPECT_EQ(table.session->steps().back().person, two);
}

TEST(People, NobodyMovesForASeatTheyDoNotServe) {
  Table table;
  const auto person = join(table, "Айгүл", seats({kSerik}));
  const auto answer = table.session->submit({kChair, OpenMeeting{}}, by(person));
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().why, Refused::Why::not_your_seat);
}

TEST(People, WhoHasLeftMovesNoMoreAndMayComeBack) {
  Table table;
  const auto person = join(table, "Айгүл", seats({kChair}));
  ASSERT_TRUE(table.session->leave(person).has_value());
  const auto answer = table.session->submit({kChair, OpenMeeting{}}, by(person));
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().why, Refused::Why::no_such_person);
  ASSERT_TRUE(table.session->seat_person(person, "other", seats({kChair})).has_value());
  table.move({kChair, OpenMeeting{}}, by(person));
}

TEST(People, SurviveACrashWithNamesSeatsAndDevices) {
  Table table;
  const auto person = join(table, "Айгүл", seats({kChair, kSerik}));
  ASSERT_TRUE(table.session->rename(person, {"ru", "Айгуль"}).has_value());
  const session::People before = table.session->people();
  EXPECT_EQ(before.at(person).name, "Айгуль");
  EXPECT_EQ(table.again()->people(), before);
}

TEST(People, NamesStandInTheSideTableOnly) {
  Table table;
  join(table, "Айгүл", seats({kChair}));
  EXPECT_EQ(table.journal.rows.back().body.find("Айгүл"), std::string::npos);
  ASSERT_TRUE(table.journal.rows.back().side.has_value());
  EXPECT_EQ(table.journal.rows.back().side->text, "Айгүл");
}

TEST(People, ForgettingOneNameForgetsAllNamesOfThatPerson) {
  Table table;
  const auto person = join(table, "Айгүл", seats({kChair}));
  const auto renamed = table.session->rename(person, {"ru", "Айгуль"});
  ASSERT_TRUE(renamed.has_value());
  ASSERT_TRUE(table.session->forget(renamed->revision).has_value());
  for (const auto& row : table.journal.rows) EXPECT_FALSE(row.side.has_value());
  EXPECT_TRUE(table.session->people().at(person).name.empty());
  EXPECT_TRUE(table.again()->people().at(person).name.empty());
}

TEST(People, NotesCarryWordsAndWhatTheyAreAbout) {
  Table table;
  const auto person = join(table, "Айгүл", {});
  table.move({kChair, OpenMeeting{}});
  const auto answer = table.session->note("headline", {"kk", "Су бар ма?"}, 2, person);
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(table.journal.rows.back().body, R"({"topic":"headline","about":2})");
  EXPECT_EQ(table.journal.rows.back().person, person);
}

TEST(People, BadTextsAndStrangersAreRefused) {
  Table table;
  EXPECT_FALSE(table.session->join({"kk", std::string(201, 'a')}, "", {}).has_value());
  EXPECT_FALSE(table.session->join({"kk", "\xFF"}, "", {}).has_value());
  EXPECT_FALSE(table.session->join({"kk", "a"}, "two words", {}).has_value());
  EXPECT_FALSE(table.session->join({"kk", "a"}, "", seats({SeatId(30)})).has_value());
  EXPECT_FALSE(table.session->rename(77, {"kk", "a"}).has_value());
  EXPECT_FALSE(table.session->leave(77).has_value());
  EXPECT_FALSE(table.session->note("", {"kk", "a"}).has_value());
  EXPECT_FALSE(table.session->note("note", {"kk", "a"}, 99).has_value());
  EXPECT_FALSE(table.session->note("note", {"kk", "a"}, 0, 99).has_value());
  EXPECT_EQ(table.journal.rows.size(), 1U);
}

TEST(Utf8, OnlyWellFormedTextPasses) {
  for (const char* good : {"", "a", "Айгүл", "Кеңес — қала", "€", "😀", "two\nlines"})
    EXPECT_TRUE(session::is_utf8(good)) << good;
  for (const std::string& bad :
       {std::string("\xC0\xAF"), std::string("\xE0\x80\xAF"), std::string("\xED\xA0\x80"),
        std::string("\xF4\x90\x80\x80"), std::string("\xD0"), std::string("\x80"), std::string("\xFF"),
        std::string("\0", 1), std::string("\x1B[2J"), std::string("\x7F")}) {
    EXPECT_FALSE(session::is_utf8(bad));
  }
}

}  // namespace
}  // namespace kenes::test
