#include "scenario/diagnostics.hpp"

#include <array>

#include <gtest/gtest.h>

#include "scenario/closest.hpp"
#include "scenario/code_points.hpp"

namespace kenes::scenario {
namespace {

std::string plain(std::string_view key) {
  if (key == "diagnostic.KN0018") return "There is no “{subject}” among {other}.";
  if (key == "diagnostic.kind.seats") return "the seats";
  if (key == "diagnostic.did_you_mean") return "Did you mean “{hint}”?";
  return std::string(key);
}

TEST(Diagnostics, AreSortedByFileAndPlace) {
  Diagnostics found;
  found.add({Code::bad_id, "b.json", {1, 1}, "", "", ""});
  found.add({Code::bad_id, "a.json", {2, 1}, "", "", ""});
  found.add({Code::bad_id, "a.json", {1, 9}, "", "", ""});
  const auto sorted = found.sorted();
  EXPECT_EQ(sorted[0].at, (Position{1, 9}));
  EXPECT_EQ(sorted[1].at, (Position{2, 1}));
  EXPECT_EQ(sorted[2].file, "b.json");
}

TEST(Diagnostics, ALineSaysWhereAndWhatAndWhatWasMeant) {
  const Diagnostic one{Code::unknown_name, "scenario.json", {3, 14}, "akym", "@kind.seats", "akim"};
  EXPECT_EQ(line_of(one, plain),
            "scenario.json:3:14: KN0018 error: There is no “akym” among the seats. Did you mean “akim”?");
}

TEST(Diagnostics, WhatTheAuthorWroteIsNeverTakenForAPattern) {
  const Diagnostic one{Code::unknown_name, "a.json", {1, 1}, "{other}", "{hint}", ""};
  EXPECT_EQ(sentence_of(one, plain), "There is no “{other}” among {hint}.");
}

TEST(Diagnostics, AListOfTheProgramsWordsIsShownWhole) {
  std::string words = "first";
  for (int i = 0; i < 9; ++i) words += ", a_word_of_some_length";
  words += ", last";
  const Diagnostic one{Code::unknown_name, "a.json", {1, 1}, "lest", words, "last"};
  EXPECT_NE(sentence_of(one, plain).find(words), std::string::npos);
}

TEST(Diagnostics, HostileTextIsShownShortAndWithoutControlCharacters) {
  const Diagnostic one{
      Code::unknown_name, "a\n.json", {1, 1}, "\x1B[31m\xFF" + std::string(500, 'x'), "seats", ""};
  const std::string line = line_of(one, plain);
  EXPECT_EQ(line.find('\x1B'), std::string::npos);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(first_bad_utf8(line), std::nullopt);
  EXPECT_LT(line.size(), 200U);
}

TEST(Diagnostics, AnElementWithoutAKeyIsNotCalledByAnEmptyName) {
  const Diagnostic list{Code::wrong_type, "a.json", {1, 1}, "", "", ""};
  EXPECT_EQ(sentence_of(list, plain), "diagnostic.wrong_type_unnamed");
  const Diagnostic member{Code::wrong_type, "a.json", {1, 1}, "guard", "", ""};
  EXPECT_EQ(sentence_of(member, plain), "diagnostic.KN0012");
}

TEST(Diagnostics, OfAMissingFileItIsSaidWhatLiesBesideIt) {
  const Diagnostic one{Code::file_unreadable, "text/kk.json", {1, 1}, "text/kk.json", "", "kz.json"};
  EXPECT_EQ(sentence_of(one, plain), "diagnostic.KN0001 diagnostic.lies_beside");
}

TEST(Diagnostics, CountErrorsApartFromWarnings) {
  Diagnostics found;
  found.add({Code::never_read, "a.json", {1, 1}, "", "", ""});
  EXPECT_FALSE(found.has_errors());
  found.add({Code::bad_id, "a.json", {1, 1}, "", "", ""});
  EXPECT_EQ(found.errors(), 1U);
}

TEST(Closest, CountsSlips) {
  EXPECT_EQ(slips_between("akim", "akim"), 0U);
  EXPECT_EQ(slips_between("akim", "akmi"), 1U);
  EXPECT_EQ(slips_between("akim", "akims"), 1U);
  EXPECT_EQ(slips_between("akim", "akm"), 1U);
  EXPECT_EQ(slips_between("akim", "okem"), 2U);
  EXPECT_EQ(slips_between("", "akim"), 4U);
}

TEST(Closest, SuggestsWhatIsNearEnough) {
  const std::array<std::string, 4> names{"water", "roads", "school", "budget"};
  EXPECT_EQ(closest_of("watr", names), "water");
  EXPECT_EQ(closest_of("wtaer", names), "water");
  EXPECT_EQ(closest_of("shcool", names), "school");
  EXPECT_EQ(closest_of("lamps", names), "");
  EXPECT_EQ(closest_of("schoolmaster", names), "school");
  EXPECT_EQ(closest_of("scho", names), "school");
  EXPECT_EQ(closest_of("sch", names), "") << "nearly anything begins with three letters";
  EXPECT_EQ(closest_of("x", names), "");
  EXPECT_EQ(closest_of("", names), "");
}

}  // namespace
}  // namespace kenes::scenario
