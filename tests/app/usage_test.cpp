// What the program says to whoever asked in a wrong way, and where its answer cannot be written.

#include <filesystem>
#include <sstream>
#include <streambuf>

#include <gtest/gtest.h>

#include "app/cli.hpp"
#include "app/program.hpp"

namespace kenes::test {
namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(Usage, HelpIsWhollyInTheReadersLanguage) {
  for (const auto& command : std::vector<std::vector<std::string>>{{}, {"explore"}, {"host"}, {"new"}}) {
    for (const char* language : {"kk", "ru"}) {
      std::vector<std::string> arguments = command;
      arguments.insert(arguments.end(), {"--help", "--lang", language});
      const std::string help = run_kenes(arguments).out;
      for (const char* english : {"Options:", ":{", " in [", "REQUIRED"})
        EXPECT_FALSE(has(help, english)) << english << "\n" << help;
    }
  }
}

TEST(Usage, WhatIsWrongIsSaidWhollyInTheReadersLanguage) {
  for (const auto& wrong : std::vector<std::vector<std::string>>{{"no_such_command"},
                                                                 {"play", "one", "two", "three"},
                                                                 {"check"},
                                                                 {"simulate", "--seed", "many"},
                                                                 {"simulate", "--level", "god"},
                                                                 {"explore", "--plays", "0"},
                                                                 {"doctor", "--port", "70000"},
                                                                 {"host", "--pin", "12"},
                                                                 {"host", "--minutes", "50"},
                                                                 {"new", ""},
                                                                 {"simulate", "--seed"}}) {
    std::vector<std::string> arguments{"--lang", "ru"};
    arguments.insert(arguments.end(), wrong.begin(), wrong.end());
    const Ran ran = run_kenes(arguments);
    EXPECT_EQ(ran.code, 2) << wrong.front();
    for (const char* english : {"required", "not expected", "not in", "convert", "range", "missing", "NNNN"})
      EXPECT_FALSE(has(ran.err, english)) << ran.err;
    EXPECT_TRUE(ran.err.starts_with("kenes: ")) << ran.err;
  }
}

TEST(Usage, NamesWhatIsMeant) {
  EXPECT_TRUE(has(run_kenes({"check", "--lang", "en"}).err, "missing: PATH\n"));
  EXPECT_TRUE(has(run_kenes({"--foo", "--lang", "en"}).err, "not understood: --foo\n"));
  const std::string level = run_kenes({"simulate", "--level", "god", "--lang", "en"}).err;
  EXPECT_TRUE(has(level, "--level: “god”")) << level;
  EXPECT_TRUE(has(level, "novice, seasoned, expert")) << level;
}

// They would be taken for some other number without a word.
TEST(Usage, ANumberThatIsNoneIsRefused) {
  for (const char* seed : {"-1", "99999999999999999999999", "1.5", "0x10", ""})
    EXPECT_EQ(run_kenes({"simulate", "--seed", seed}).code, 2) << seed;
  EXPECT_EQ(run_kenes({"replay", "no_journal", "--to", "-5"}).code, 2);
  EXPECT_EQ(run_kenes({"simulate", "--seed", "18446744073709551615", "--json"}).code, 0);
}

/// A place that takes what is written and loses it when it is to be kept, as a full disk does.
class FullDisk : public std::streambuf {
 protected:
  int_type overflow(int_type c) override { return c; }
  int sync() override { return -1; }
};

TEST(Usage, AnAnswerThatIsLostIsNoSuccess) {
  const char* const arguments[] = {"kenes", "--help", "--lang", "en"};
  std::istringstream in;
  std::ostringstream out, err;
  EXPECT_EQ(app::run(4, arguments, in, out, err), 0);
  EXPECT_EQ(err.str(), "");
  FullDisk disk;
  std::ostream lost(&disk);
  EXPECT_EQ(app::run(4, arguments, in, lost, err), 3);
  EXPECT_TRUE(has(err.str(), "disk is full")) << err.str();
}

TEST(Usage, WhatToTypeNextCanBeTyped) {
  const Scratch scratch;
  const std::string folder = scratch.file("my village");
  EXPECT_TRUE(has(run_kenes({"new", folder, "--lang", "en"}).out, "kenes check '" + folder + "'"));
  const std::string package = scratch.file("my village.kenes");
  EXPECT_TRUE(has(run_kenes({"pack", folder, package, "--lang", "en"}).out, "kenes play '" + package + "'"));
}

}  // namespace
}  // namespace kenes::test
