#include "scenario/positioned_json.hpp"

#include <gtest/gtest.h>

namespace kenes::scenario {
namespace {

struct Fault {
  Code code{};
  Position at;
  std::string subject;
  friend bool operator==(const Fault&, const Fault&) = default;
};
void PrintTo(const Fault& fault, std::ostream* out) {
  *out << code_text(fault.code) << " at " << fault.at.line << ":" << fault.at.column << " '" << fault.subject
       << "'";
}

std::vector<Fault> faults_of(const std::string& bytes, const JsonLimits& limits = {}) {
  Diagnostics found;
  const auto document = read_json("a.json", bytes, found, limits);
  EXPECT_TRUE(document.has_value() || found.has_errors());
  std::vector<Fault> faults;
  for (const Diagnostic& one : found.sorted()) faults.push_back({one.code, one.at, one.subject});
  return faults;
}

Document good(const std::string& bytes) {
  Diagnostics found;
  auto document = read_json("a.json", bytes, found);
  EXPECT_TRUE(document.has_value());
  EXPECT_TRUE(found.empty());
  return document ? *document : Document{};
}

using Faults = std::vector<Fault>;

TEST(PositionedJson, KnowsWhereEveryKeyAndValueStands) {
  const Document document = good("{\n  \"су\": [1, true,\n    null, -2.5, \"мектеп\"], \"b\": {}}");
  const Node* water = document.root.member("су");
  ASSERT_NE(water, nullptr);
  EXPECT_EQ(water->key_at, (Position{2, 3}));
  EXPECT_EQ(water->at, (Position{2, 9}));
  ASSERT_EQ(water->children.size(), 5U);
  EXPECT_EQ(water->children[0].number, 1);
  EXPECT_EQ(water->children[0].at, (Position{2, 10}));
  EXPECT_EQ(water->children[1].at, (Position{2, 13}));
  EXPECT_EQ(water->children[2].at, (Position{3, 5}));
  EXPECT_EQ(water->children[3].kind, Node::Kind::fraction);
  EXPECT_EQ(water->children[4].at, (Position{3, 17}));
  EXPECT_EQ(document.root.member("b")->key_at, (Position{3, 28}));
  EXPECT_EQ(document.root.member("b")->at, (Position{3, 33}));
}

TEST(PositionedJson, PassesOverAByteOrderMark) {
  const Document document = good("\xEF\xBB\xBF{\"a\": 1}");
  EXPECT_EQ(document.root.member("a")->key_at, (Position{1, 2}));
  EXPECT_EQ(faults_of("\xEF\xBB\xBF{\"a\": 1,}"), (Faults{{Code::trailing_comma, {1, 8}, ""}}));
}

TEST(PositionedJson, GoesOnPastSlipsOfSyntaxWithEveryPlaceAsItWas) {
  EXPECT_EQ(faults_of("{\n  \"a\": [1, 2,],  // two\n  \"b\": 1\n  \"c\": 3, \"c\": 4,\n}"),
            (Faults{{Code::trailing_comma, {2, 13}, ""},
                    {Code::comment_in_json, {2, 18}, ""},
                    {Code::missing_comma, {4, 3}, "\"c\""},
                    {Code::duplicate_key, {4, 11}, "c"},
                    {Code::trailing_comma, {4, 17}, ""}}));
  EXPECT_EQ(faults_of("{\"a\": 1, /* one\nmore */ \"b\": 2,\n# three\n\"d\": }"),
            (Faults{{Code::comment_in_json, {1, 10}, ""},
                    {Code::comment_in_json, {3, 1}, ""},
                    {Code::not_json, {4, 6}, "}"}}));
  Diagnostics found;
  const auto document = read_json("a.json", "{\"a\": 1 \"b\": [2,],}", found);
  ASSERT_TRUE(document.has_value()) << "what was meant is read on";
  EXPECT_EQ(document->root.member("b")->children.at(0).number, 2);
  EXPECT_TRUE(found.has_errors());
}

TEST(PositionedJson, GoesOnPastACommaThatIsMissingAtTheMargin) {
  const std::string text = "{\n\"a\": {\"x\": 1}\n\n\"b\": [1\n2],\n\"c\": 3, \"c\": 4\n\"d\": 5,\n}";
  EXPECT_EQ(faults_of(text), (Faults{{Code::missing_comma, {4, 1}, "\"b\""},
                                     {Code::missing_comma, {5, 1}, "2"},
                                     {Code::duplicate_key, {6, 9}, "c"},
                                     {Code::missing_comma, {7, 1}, "\"d\""},
                                     {Code::trailing_comma, {7, 7}, ""}}));
  Diagnostics found;
  const auto document = read_json("a.json", text, found);
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->root.member("a")->member("x")->at, (Position{2, 12}));
  EXPECT_EQ(document->root.member("d")->at, (Position{7, 6}));
}

TEST(PositionedJson, GivesUpAfterTwentySlips) {
  // Values that touch have no room for the comma that is put in, so the rest of their line moves by one.
  EXPECT_EQ(faults_of("{\"a\": 1\"b\": 2,\n\"c\": 3,}"),
            (Faults{{Code::missing_comma, {1, 8}, "\"b\""}, {Code::trailing_comma, {2, 7}, ""}}));
  EXPECT_EQ(faults_of("{\"a\": 1\r\n\"b\": 2,\r\n\"c\": 3,}"),
            (Faults{{Code::missing_comma, {2, 1}, "\"b\""}, {Code::trailing_comma, {3, 7}, ""}}));
  std::string slips = "[";
  for (int i = 0; i < 30; ++i) slips += "[1,],\n";
  EXPECT_EQ(faults_of(slips + "1]").size(), 21U);
  JsonLimits small;
  small.mended_bytes = 10;
  EXPECT_EQ(faults_of("[[1,], [1,]]", small).size(), 1U);
}

TEST(PositionedJson, AZeroBeforeANumberIsShownWhereItStands) {
  EXPECT_EQ(faults_of("{\"a\": 05,\n \"b\": 1}"), (Faults{{Code::not_json, {1, 7}, "05"}}));
  EXPECT_EQ(faults_of("[1, 007]"), (Faults{{Code::not_json, {1, 5}, "007"}}));
}

TEST(PositionedJson, FindsThePlaceInsideATextWithEscapes) {
  const Document document = good(R"({"a": "x\"ә\u04d9\n> y"})");
  const Node& text = *document.root.member("a");
  EXPECT_EQ(document.place_in_text(text, 0), (Position{1, 8}));
  EXPECT_EQ(document.place_in_text(text, text.text.find('>')), (Position{1, 20}));
  EXPECT_EQ(document.place_in_text(text, 999), (Position{1, 23}));
}

TEST(PositionedJson, ReportsTwinKeysAndKeepsTheFirst) {
  Diagnostics found;
  const auto document = read_json("a.json", "{\"a\": 1,\n \"b\": 2, \"a\": 3}", found);
  ASSERT_TRUE(document.has_value());
  EXPECT_EQ(document->root.member("a")->number, 1);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.sorted()[0].at, (Position{2, 10}));
}

TEST(PositionedJson, NamesTheSlipWhereAParserGivesUp) {
  EXPECT_EQ(faults_of("[1, 2,\n]"), (Faults{{Code::trailing_comma, {1, 6}, ""}}));
  EXPECT_EQ(faults_of("{\"a\": 1\n \"b\": 2}"), (Faults{{Code::missing_comma, {2, 2}, "\"b\""}}));
  EXPECT_EQ(faults_of("[{} {}]"), (Faults{{Code::missing_comma, {1, 5}, "{"}}));
  EXPECT_EQ(faults_of("{\"a\": [1, 2"), (Faults{{Code::ends_too_soon, {1, 12}, ""}}));
  EXPECT_EQ(faults_of(""), (Faults{{Code::ends_too_soon, {1, 1}, ""}}));
  EXPECT_EQ(faults_of("{\"a\": \"x\n\"}"), (Faults{{Code::broken_text, {1, 7}, ""}}));
  EXPECT_EQ(faults_of(R"({"a": "\q"})"), (Faults{{Code::broken_text, {1, 7}, ""}}));
  EXPECT_EQ(faults_of("{ // why\n}"), (Faults{{Code::comment_in_json, {1, 3}, ""}}));
  EXPECT_EQ(faults_of("{\"a\" 1}"), (Faults{{Code::not_json, {1, 6}, "1"}}));
  EXPECT_EQ(faults_of("{\"a\": yes}"), (Faults{{Code::not_json, {1, 7}, "y"}}));
  EXPECT_EQ(faults_of("{a: 1}"), (Faults{{Code::not_json, {1, 2}, "a"}}));
  EXPECT_EQ(faults_of("[1,,2]"), (Faults{{Code::not_json, {1, 4}, ","}}));
  EXPECT_EQ(faults_of("{\"a\": 1} x"), (Faults{{Code::not_json, {1, 10}, "x"}}));
  EXPECT_EQ(faults_of("[01]").size(), 1U);
}

TEST(PositionedJson, RefusesNumbersThatDoNotFit) {
  EXPECT_EQ(faults_of("[99999999999999999999]"),
            (Faults{{Code::number_too_large, {1, 2}, "99999999999999999999"}}));
  EXPECT_EQ(faults_of("[-99999999999999999999, 1e999]"),
            (Faults{{Code::number_too_large, {1, 2}, "-99999999999999999999"},
                    {Code::number_too_large, {1, 25}, "1e999"}}));
  EXPECT_EQ(faults_of("[18446744073709551615]").size(), 1U);
  EXPECT_TRUE(faults_of("[9223372036854775807, -9223372036854775808]").empty());
}

TEST(PositionedJson, RefusesBytesThatAreNoText) {
  EXPECT_EQ(faults_of("{\"a\": \"\xD0\"}"), (Faults{{Code::bad_utf8, {1, 8}, ""}}));
  EXPECT_EQ(faults_of("{\"a\":\n\"\xED\xA0\x80\"}"), (Faults{{Code::bad_utf8, {2, 2}, ""}}));
  EXPECT_EQ(faults_of(std::string("{}\0{}", 5)), (Faults{{Code::nul_byte, {1, 3}, ""}}));
}

TEST(HostileJson, DepthIsLimited) {
  const std::string deep = std::string(64, '[') + std::string(64, ']');
  EXPECT_TRUE(faults_of(deep).empty());
  EXPECT_EQ(faults_of("[" + deep + "]"), (Faults{{Code::too_deep, {1, 65}, "64"}}));
  EXPECT_EQ(faults_of(std::string(5'000'000, '[')).size(), 1U);
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  EXPECT_EQ(faults_of(objects), (Faults{{Code::too_deep, {1, 321}, "64"}}));
}

// By their length alone: what is read of them would be told as a fault of its own, at another place.
TEST(HostileJson, AHundredMegabytesAreRefusedUnread) {
  EXPECT_EQ(faults_of(std::string(100'000'000, '}')), (Faults{{Code::file_too_large, {1, 1}, "16"}}));
}

TEST(HostileJson, AMillionElementsAreReadAndMoreAreRefused) {
  std::string list = "[0";
  for (int i = 0; i < 999'998; ++i) list += ",0";
  EXPECT_TRUE(faults_of(list + "]").empty());
  EXPECT_EQ(faults_of(list + ",0]").size(), 1U);
  EXPECT_EQ(faults_of("[1, 2, 3]", {.values = 3}), (Faults{{Code::too_many_values, {1, 8}, "3"}}));
}

TEST(HostileJson, ManyTwinKeysDoNotHang) {
  std::string object = "{\"a\":0";
  for (int i = 0; i < 200'000; ++i) object += ",\"a\":0";
  Diagnostics found;
  EXPECT_TRUE(read_json("a.json", object + "}", found).has_value());
  EXPECT_EQ(found.errors(), 200'000U);
  EXPECT_EQ(found.size(), Diagnostics::kMostKept);
}

TEST(HostileJson, EveryCutOfAFileIsAnswered) {
  const std::string whole = "{\"a\": [1, -2.5e3, true, null, \"ә\\u04d9\\n\"], \"b\": {\"c\": {}}}";
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_EQ(faults_of(whole.substr(0, size)).size(), 1U) << size;
    std::string changed = whole;
    for (const char byte : {'\0', '"', '{', ']', ',', '\\', '\xFF', '7'}) {
      changed[size] = byte;
      static_cast<void>(faults_of(changed));
    }
  }
}

}  // namespace
}  // namespace kenes::scenario
