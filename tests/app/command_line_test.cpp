#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "app/program.hpp"

namespace kenes::test {
namespace {

namespace fs = std::filesystem;
const fs::path kAssets = fs::path(KENES_TEST_SOURCE_DIR) / "assets";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(CommandLine, HelpIsSaidInEachLanguageAndOnStdout) {
  EXPECT_TRUE(has(run_kenes({"--help"}).out, "Usage: kenes"));
  EXPECT_TRUE(has(run_kenes({"--help", "--lang", "ru"}).out, "Использование: kenes"));
  const Ran kk = run_kenes({"simulate", "--help", "--lang", "kk"});
  EXPECT_EQ(kk.code, 0);
  EXPECT_TRUE(has(kk.out, "Қолданылуы: kenes simulate")) << kk.out;
}

TEST(CommandLine, EveryCommandOfThisVersionIsListedAndNoOther) {
  const std::string help = run_kenes({"--help"}).out;
  for (const char* command : {"play", "simulate", "explore", "replay", "plan", "check", "new", "sessions",
                              "host", "author", "doctor", "pack", "unpack"}) {
    EXPECT_TRUE(has(help, std::string("\n  ") + command + " ")) << command;
  }
  for (const char* later : {"report", "text", "sync", "programme"}) {
    EXPECT_FALSE(has(help, std::string("\n  ") + later + " ")) << later;
  }
}

TEST(CommandLine, WrongUsageEndsWithTwoAndSaysSoOnStderr) {
  for (const auto& wrong :
       std::vector<std::vector<std::string>>{{"no_such_command"},
                                             {"check"},
                                             {"replay"},
                                             {"simulate", "--seed", "many"},
                                             {"simulate", "--level", "god"},
                                             {"--lang", "de"},
                                             {"play", "--text", "--seat", "nobody", "--lang", "en"}}) {
    const Ran ran = run_kenes(wrong);
    EXPECT_EQ(ran.code, 2) << wrong.front();
    EXPECT_FALSE(ran.err.empty()) << wrong.front();
  }
}

struct Fault {
  std::vector<std::string> arguments;
  int code;
};

// 1: what was asked about is broken or not there; 3: the machine, or a journal that cannot be opened.
TEST(CommandLine, FaultsEndWithTheCodeOfTheirKind) {
  for (const Fault& fault : std::vector<Fault>{{{"simulate", "nosuch"}, 1},
                                               {{"explore", "nosuch"}, 1},
                                               {{"play", "--text", "nosuch"}, 1},
                                               {{"check", "/nonexistent"}, 1},
                                               {{"check", "/nonexistent.plan.json"}, 1},
                                               {{"plan", "/nonexistent.plan.json"}, 1},
                                               {{"replay", kAssets.string() + "/guide/changes.md"}, 1},
                                               {{"replay", "/nonexistent"}, 3},
                                               {{"simulate", "--journal", "/no/such/folder/j"}, 3},
                                               {{"play", "--text", "--journal", "/no/such/folder/j"}, 3},
                                               {{"new", "/proc/no_such"}, 3}}) {
    std::vector<std::string> arguments = fault.arguments;
    arguments.insert(arguments.end(), {"--lang", "en"});
    const Ran ran = run_kenes(arguments);
    EXPECT_EQ(ran.code, fault.code) << arguments[0] << " " << arguments[1] << ": " << ran.err;
    EXPECT_FALSE(ran.err.empty()) << arguments[0];
  }
}

TEST(CommandLine, WhereJsonIsAskedForAFaultIsADocumentToo) {
  for (const auto& arguments : std::vector<std::vector<std::string>>{{"simulate", "nosuch", "--json"},
                                                                     {"explore", "nosuch", "--json"},
                                                                     {"replay", "/nonexistent", "--json"}}) {
    const Ran ran = run_kenes(arguments);
    EXPECT_EQ(ran.out.rfind("{\n  \"fault\": ", 0), 0U) << arguments[0] << ": " << ran.out;
  }
  EXPECT_EQ(run_kenes({"check", "/nonexistent", "--json"}).out.front(), '[');
}

TEST(CommandLine, WithoutADisplayTheWindowIsRefusedAndWhatTheTerminalCanDoIsNamed) {
  struct Wanted {
    std::vector<std::string> arguments;
    std::string instead;
  };
  for (const Wanted& wanted : std::vector<Wanted>{{{}, "kenes play --text"},
                                                  {{"--lang", "en"}, "kenes host --headless"},
                                                  {{"play", "--lang", "en"}, "kenes play --text"},
                                                  {{"host", "--lang", "en"}, "kenes host --headless"},
                                                  {{"author", "--lang", "en"}, "kenes check"}}) {
    const Ran ran = run_kenes(wanted.arguments);
    EXPECT_EQ(ran.code, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(has(ran.err, "no display")) << ran.err;
    EXPECT_TRUE(has(ran.err, wanted.instead)) << ran.err;
  }
}

TEST(Check, IsSilentOnEverythingThatShips) {
  std::vector<std::string> arguments{"check", "--strict", (kAssets / "starter").string()};
  for (const auto& entry : fs::directory_iterator(kAssets / "scenarios"))
    arguments.push_back(entry.path().string());
  for (const auto& entry : fs::directory_iterator(kAssets / "rulebooks")) {
    if (entry.path().extension() == ".json") arguments.push_back(entry.path().string());
  }
  const Ran ran = run_kenes(arguments);
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "");
}

TEST(Check, NamesPlaceCodeAndLevel) {
  const Scratch scratch;
  std::ofstream(scratch.path() / "scenario.json") << "{\n  \"format\": 1,\n  \"id\": }";
  const Ran ran = run_kenes({"check", scratch.path().string(), "--lang", "en"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(has(ran.err, "scenario.json:3:9: KN")) << ran.err;
  EXPECT_TRUE(has(ran.err, " error: ")) << ran.err;
}

TEST(Check, JsonIsOneDocumentOnStdout) {
  const Scratch scratch;
  std::ofstream(scratch.path() / "scenario.json") << "[]";
  const Ran ran = run_kenes({"check", scratch.path().string(), "--json"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out.front(), '[');
  for (const char* key : {"\"code\"", "\"level\"", "\"file\"", "\"line\"", "\"column\"", "\"message\""}) {
    EXPECT_TRUE(has(ran.out, key)) << key;
  }
  EXPECT_EQ(run_kenes({"check", (kAssets / "starter").string(), "--json"}).out, "[]\n");
}

TEST(Check, APlanIsJudgedWithItsPlaceInTheFile) {
  const Scratch scratch;
  const std::string file = scratch.file("odd.plan.json");
  std::ofstream(file) << "{\"format\": 1, \"scenario\": \"shyndala_report\",\n \"steps\": [\n  {\"seat\": "
                         "\"akim\", \"move\": \"fly\"}]}";
  const Ran ran = run_kenes({"check", file, "--lang", "en"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_TRUE(has(ran.err, file + ":3:")) << ran.err;
  EXPECT_TRUE(has(ran.err, "KN0909 error: ")) << ran.err;
}

TEST(Check, APathThatIsNotThereIsAFault) { EXPECT_EQ(run_kenes({"check", "/nowhere/at/all"}).code, 1); }

TEST(New, MakesAScenarioThatIsCleanAndCanBePlayed) {
  const Scratch scratch;
  const std::string folder = scratch.file("my_village");
  EXPECT_EQ(run_kenes({"new", folder}).code, 0);
  const Ran checked = run_kenes({"check", "--strict", folder});
  EXPECT_EQ(checked.code, 0) << checked.err;
  EXPECT_EQ(run_kenes({"simulate", folder, "--seed", "1", "--json"}).code, 0);
  EXPECT_EQ(run_kenes({"new", folder}).code, 1) << "never overwrites";
}

TEST(Check, TranslationsAreNotedAndTellWhenTheirSourceChanges) {
  const Scratch scratch;
  const std::string folder = scratch.file("own");
  ASSERT_EQ(run_kenes({"new", folder}).code, 0);
  const Ran noted = run_kenes({"check", "--translated", "--strict", folder});
  EXPECT_EQ(noted.code, 0) << noted.err;
  const fs::path source = fs::path(folder) / "text/ru.json";
  std::ifstream in(source);
  std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const std::size_t at = bytes.find("\"title\": \"") + 10;
  std::ofstream(source) << bytes.insert(at, "Новое: ");
  const Ran stale = run_kenes({"check", folder, "--lang", "en"});
  EXPECT_EQ(stale.code, 0) << "a warning";
  EXPECT_TRUE(has(stale.err, "text/kk.json:")) << stale.err;
  EXPECT_TRUE(has(stale.err, "KN0603")) << stale.err;
  EXPECT_EQ(run_kenes({"check", "--translated", "--strict", folder}).code, 0);
  EXPECT_EQ(run_kenes({"check", "--translated", scratch.file("none")}).code, 1);
  EXPECT_FALSE(fs::exists(scratch.file("none")));
}

TEST(Pack, MakesOneFileThatIsPlayedAsItsFolderIsAndGoesBack) {
  const Scratch scratch;
  const auto at = [&](const char* name) { return scratch.file(name); };
  ASSERT_EQ(run_kenes({"new", at("own")}).code, 0);
  ASSERT_EQ(run_kenes({"pack", at("own"), at("own.kenes")}).code, 0);
  EXPECT_EQ(run_kenes({"pack", at("own"), at("own.kenes")}).code, 1) << "never overwrites";
  EXPECT_EQ(run_kenes({"check", "--strict", at("own.kenes")}).code, 0);
  EXPECT_EQ(run_kenes({"simulate", at("own.kenes"), "--seed", "1", "--json"}).out,
            run_kenes({"simulate", at("own"), "--seed", "1", "--json"}).out);
  ASSERT_EQ(run_kenes({"unpack", at("own.kenes"), at("again")}).code, 0);
  EXPECT_EQ(run_kenes({"check", "--strict", at("again")}).code, 0);
  std::ofstream(fs::path(at("again")) / "scenario.json") << "{}";
  const Ran broken = run_kenes({"pack", at("again"), at("again.kenes")});
  EXPECT_EQ(broken.code, 1) << "nobody could play it";
  EXPECT_TRUE(has(broken.err, "KN0011"));
  EXPECT_FALSE(fs::exists(at("again.kenes")));
}

TEST(Pack, PlansAreCheckedInAPackageAsInAFolder) {
  const Scratch scratch;
  const auto at = [&](const char* name) { return scratch.file(name); };
  ASSERT_EQ(run_kenes({"new", at("own")}).code, 0);
  fs::create_directories(fs::path(at("own")) / "plans");
  std::ofstream(fs::path(at("own")) / "plans/slip.plan.json") << R"({"steps": [{"seat": "nobody"}]})";
  ASSERT_EQ(run_kenes({"pack", at("own"), at("own.kenes")}).code, 0);
  const Ran in_folder = run_kenes({"check", at("own")});
  const Ran in_package = run_kenes({"check", at("own.kenes")});
  EXPECT_EQ(in_package.code, 1);
  EXPECT_TRUE(has(in_package.err + in_package.out, "own.kenes/plans/slip.plan.json:1:")) << in_package.err;
  const auto lines = [](const Ran& ran) { return std::ranges::count(ran.err + ran.out, '\n'); };
  EXPECT_EQ(lines(in_package), lines(in_folder));
}

TEST(Simulate, TheSameSeedIsTheSameHearingAndAnotherIsNot) {
  const std::string one = run_kenes({"simulate", "--seed", "1", "--json"}).out;
  EXPECT_EQ(one, run_kenes({"simulate", "--seed", "1", "--json"}).out);
  EXPECT_NE(one, run_kenes({"simulate", "--seed", "2", "--json"}).out);
}

TEST(Host, ASessionInARoomIsNotMadeOfAHearingThatWasNone) {
  const Scratch scratch;
  const std::string journal = scratch.file("alone");
  ASSERT_EQ(run_kenes({"simulate", "--seed", "1", "--journal", journal}).code, 0);
  const std::string before = run_kenes({"replay", journal, "--json"}).out;
  const Ran host = run_kenes({"host", "--headless", "--resume", journal, "--lang", "en"});
  EXPECT_EQ(host.code, 1);
  EXPECT_TRUE(has(host.err, "not the journal of a session in a room")) << host.err;
  EXPECT_EQ(run_kenes({"replay", journal, "--json"}).out, before);
}

TEST(Simulate, AnUnknownScenarioIsAFault) { EXPECT_EQ(run_kenes({"simulate", "no_such"}).code, 1); }

/// The value of a key in a flat JSON document.
std::string value_of(const std::string& json, const std::string& key) {
  const std::size_t at = json.find("\"" + key + "\":");
  if (at == std::string::npos) return "missing";
  const std::size_t from = at + key.size() + 4;
  return json.substr(from, json.find_first_of(",\n", from) - from);
}

TEST(Replay, AgreesWithTheSimulationThatWroteTheJournal) {
  const Scratch scratch;
  const std::string journal = scratch.file("j");
  const Ran simulated = run_kenes({"simulate", "--seed", "1", "--journal", journal, "--json"});
  ASSERT_EQ(simulated.code, 0) << simulated.err;
  EXPECT_FALSE(fs::exists(journal + "-wal"));
  const Ran replayed = run_kenes({"replay", journal, "--json"});
  EXPECT_EQ(replayed.code, 0) << replayed.err;
  for (const char* key : {"digest", "moves", "ending"}) {
    EXPECT_EQ(value_of(simulated.out, key), value_of(replayed.out, key)) << key;
    EXPECT_NE(value_of(simulated.out, key), "missing") << key;
  }
  EXPECT_EQ(run_kenes({"simulate", "--seed", "1", "--journal", journal}).code, 3) << "never overwrites";
}

TEST(Replay, StopsWhereItIsTold) {
  const Scratch scratch;
  const std::string journal = scratch.file("j");
  ASSERT_EQ(run_kenes({"simulate", "--seed", "1", "--journal", journal, "--json"}).code, 0);
  const Ran ran = run_kenes({"replay", journal, "--to", "10", "--json"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(value_of(ran.out, "moves"), "10");
  EXPECT_EQ(value_of(ran.out, "ending"), "null");
}

TEST(Replay, TellsDamageFromAbsence) {
  const Scratch scratch;
  std::ofstream(scratch.path() / "empty") << "";
  const Ran empty = run_kenes({"replay", scratch.file("empty"), "--lang", "en"});
  EXPECT_EQ(empty.code, 1);
  EXPECT_TRUE(has(empty.err, "nothing of it can be read")) << empty.err;
  EXPECT_EQ(run_kenes({"replay", scratch.file("absent")}).code, 3);
}

TEST(Plan, ShippedPlansComeOutAsWritten) {
  std::vector<std::string> arguments{"plan"};
  for (const fs::path& folder : {kAssets / "starter", kAssets / "scenarios"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
      if (entry.path().string().ends_with(".plan.json")) arguments.push_back(entry.path().string());
    }
  }
  const Ran ran = run_kenes(arguments);
  EXPECT_EQ(ran.code, 0) << ran.err;
}

// Where the script speaks for whoever shows it, the paper is told in a line of its own.
TEST(Plan, TheTranscriptSaysWhoShowsAPaper) {
  const std::string file = (kAssets / "starter/plans/list_is_shown.plan.json").string();
  const Ran ran = run_kenes({"plan", "--transcript", file, "--lang", "en"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(has(ran.out, "  * Gulnara Omarova shows a document: ")) << ran.out;
}

TEST(Plan, AStepThatComesOutOtherwiseIsNamed) {
  const Scratch scratch;
  const auto plan = [&](const std::string& step) {
    const std::string file = scratch.file("one.plan.json");
    std::ofstream(file) << R"({"format": 1, "scenario": "shyndala_report", "seed": 1, "steps": [)" + step +
                               "]}";
    return run_kenes({"plan", file, "--lang", "en"});
  };
  EXPECT_EQ(plan(R"({"seat": "akim", "move": "ask_floor", "refused": "meeting_not_open"})").code, 0);
  const Ran other = plan(R"({"seat": "akim", "move": "ask_floor", "refused": "not_present"})");
  EXPECT_EQ(other.code, 1);
  EXPECT_TRUE(
      has(other.err, "one.plan.json:1:67: step 1: the move is refused for another reason: meeting_not_open"))
      << other.err;
  EXPECT_TRUE(
      has(plan(R"({"seat": "akim", "move": "ask_floor"})").err, "the move is refused: meeting_not_open"));
  EXPECT_TRUE(has(plan(R"({"seat": "chair", "move": "open_meeting", "refused": "not_present"})").err,
                  "should have been refused"));
  EXPECT_TRUE(has(plan(R"~({"expect": "report_accepted()"})~").err, "this does not hold"));
  EXPECT_TRUE(has(plan(R"~({"expect": "no such thing ("})~").err, "condition is not written right"));
  EXPECT_TRUE(has(plan(R"~({"bots": {"until": "over", "at_most": 3}})~").err, "too many moves"));
}

TEST(Sessions, AreListedAsJsonToo) {
  const Ran ran = run_kenes({"sessions", "--json"});
  EXPECT_EQ(ran.code, 0);
  EXPECT_EQ(ran.out.front(), '[');
}

}  // namespace
}  // namespace kenes::test
