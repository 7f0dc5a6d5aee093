#include "app/own_scenarios.hpp"

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <gtest/gtest.h>

#include "app/bundle.hpp"
#include "app/folder_opener.hpp"
#include "app/program.hpp"

namespace kenes::test {
namespace {

namespace fs = std::filesystem;
using Why = app::MakeFault::Why;

const app::Assets kAssets{fs::path(KENES_TEST_SOURCE_DIR) / "assets"};

/// Sets a variable of the environment for one test.
class Variable {
 public:
  Variable(const char* name, const std::string& value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    ::setenv(name, value.c_str(), 1);
  }
  ~Variable() { before_.empty() ? ::unsetenv(name_) : ::setenv(name_, before_.c_str(), 1); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::string before_;
};

void write(const fs::path& file, const std::string& bytes) {
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
}

TEST(OwnScenarios, LieBesideTheJournals) {
  const Variable data("XDG_DATA_HOME", "/somewhere");
  EXPECT_EQ(app::own_scenarios_folder(), "/somewhere/kenes/scenarios");
}

TEST(OwnScenarios, AreListedByNameAndOnlyWhereThereIsAScenario) {
  const Scratch data;
  const Variable home("XDG_DATA_HOME", data.path().string());
  EXPECT_TRUE(app::own_scenarios().empty()) << "before the folder is there";
  const fs::path all = app::own_scenarios_folder();
  write(all / "б-мост" / "scenario.json", "{");
  write(all / "а-вода" / "scenario.json", "{}");
  write(all / "notes" / "todo.txt", "later");
  write(all / "scenario.json", "{}");
  EXPECT_EQ(app::own_scenarios(), (std::vector<fs::path>{all / "а-вода", all / "б-мост"}));
}

TEST(OwnScenarios, PackagesStandOnTheShelfAfterTheFoldersAndAreFoundByTheirNames) {
  const Scratch data;
  const Variable home("XDG_DATA_HOME", data.path().string());
  const fs::path all = app::own_scenarios_folder();
  write(all / "б-мост" / "scenario.json", "{}");
  write(all / "вода.kenes", "?");
  write(all / "а.kenes" / "in", "a folder");
  write(all / "notes.txt", "later");
  EXPECT_EQ(app::own_shelf(), (std::vector<fs::path>{all / "б-мост", all / "вода.kenes"}));
  EXPECT_EQ(app::own_scenarios(), std::vector<fs::path>{all / "б-мост"}) << "one does not write in a package";
  for (const char* name : {"вода", "вода.kenes"})
    EXPECT_EQ(app::scenario_folder(kAssets, name), all / "вода.kenes") << name;
  EXPECT_EQ(app::scenario_folder(kAssets, "б-мост"), all / "б-мост");
  for (const char* out : {"../journals", "мост", ".", ".."})
    EXPECT_NE(app::scenario_folder(kAssets, out), std::optional(all / out)) << out;
  EXPECT_EQ(app::scenario_folder(kAssets, "shyndala_report"), kAssets.scenarios() / "shyndala_report");
}

TEST(OwnScenarios, AFoldersNameIsWhatThePersonCallsItAsFarAsFoldersCanBeCalledSo) {
  EXPECT_EQ(app::folder_name_for("Біздің көшенің суы"), "Біздің-көшенің-суы");
  EXPECT_EQ(app::folder_name_for("  ../../etc/passwd \t"), "etc-passwd");
  EXPECT_EQ(app::folder_name_for("Water & roads, 2026!"), "Water-roads-2026");
  EXPECT_EQ(app::folder_name_for(" . / "), "");
  std::string longest;
  for (int i = 0; i < 60; ++i) longest += "ү";
  const std::string name = app::folder_name_for("a" + longest);
  EXPECT_LE(name.size(), 80U);
  EXPECT_EQ(name.size() % 2, 1U) << "no letter is cut in two";
}

TEST(OwnScenarios, ANewOneIsTheStarterAndIsInTheList) {
  const Scratch data;
  const Variable home("XDG_DATA_HOME", data.path().string());
  const auto made = app::make_own_scenario(kAssets, "Менің ауылым");
  ASSERT_TRUE(made.has_value());
  EXPECT_EQ(*made, app::own_scenarios_folder() / "Менің-ауылым");
  EXPECT_TRUE(fs::exists(*made / "text" / "kk.json"));
  EXPECT_EQ(app::own_scenarios(), std::vector<fs::path>{*made});
}

TEST(OwnScenarios, NothingIsOverwrittenAndEveryFaultIsNamed) {
  const Scratch data;
  const Variable home("XDG_DATA_HOME", data.path().string());
  write(app::own_scenarios_folder() / "вода" / "scenario.json", "mine");
  const auto twice = app::make_own_scenario(kAssets, "вода");
  ASSERT_FALSE(twice.has_value());
  EXPECT_EQ(twice.error().why, Why::exists);
  std::ifstream kept(app::own_scenarios_folder() / "вода" / "scenario.json");
  std::string word;
  kept >> word;
  EXPECT_EQ(word, "mine");
  const auto nameless = app::make_own_scenario(kAssets, "...");
  ASSERT_FALSE(nameless.has_value());
  EXPECT_EQ(nameless.error().why, Why::no_name);
  const auto without = app::make_own_scenario({data.path() / "nowhere"}, "жол");
  ASSERT_FALSE(without.has_value());
  EXPECT_EQ(without.error().why, Why::starter_missing);
}

TEST(OwnScenarios, WhereNothingCanBeWrittenNothingIsLeftBehind) {
  const Scratch data;
  const Variable home("XDG_DATA_HOME", data.path().string());
  write(data.path() / "kenes" / "scenarios", "a file where the folder should be");
  const auto made = app::make_own_scenario(kAssets, "вода");
  ASSERT_FALSE(made.has_value());
  EXPECT_EQ(made.error().why, Why::cannot_write);
  EXPECT_TRUE(app::own_scenarios().empty());
}

TEST(OwnScenarios, HalfOfAStarterIsTakenAwayAgain) {
  const Scratch data;
  const Variable home("XDG_DATA_HOME", data.path().string());
  const Scratch assets;
  for (const char* name : {"a.json", "scenario.json", "text/en.json", "text/z.json", "z.json"})
    write(assets.path() / "starter" / name, "{}");
  // A file that is there and cannot be read, whoever tries.
  fs::create_symlink("/proc/self/mem", assets.path() / "starter" / "text" / "kk.json");
  const auto made = app::make_own_scenario({assets.path()}, "вода");
  ASSERT_FALSE(made.has_value());
  EXPECT_FALSE(fs::exists(app::own_scenarios_folder() / "вода"));
}

TEST(OwnScenarios, AnImprintChangesWithEveryFileThatIsChecked) {
  const Scratch data;
  const fs::path folder = data.path();
  write(folder / "scenario.json", "{}");
  write(folder / "text" / "kk.json", "{}");
  std::uint64_t before = app::imprint_of(folder);
  EXPECT_EQ(app::imprint_of(folder), before);
  const auto differs = [&](const char* why) {
    const std::uint64_t now = app::imprint_of(folder);
    EXPECT_NE(now, before) << why;
    before = now;
  };
  write(folder / "scenario.json", "{ }");
  differs("another size");
  fs::last_write_time(folder / "text" / "kk.json",
                      fs::file_time_type::clock::now() + std::chrono::seconds(5));
  differs("written again, as long as before");
  write(folder / "plans" / "a.plan.json", "{}");
  differs("a plan came");
  fs::remove(folder / "text" / "kk.json");
  differs("a text went");
  write(folder / "text" / "kk.json~", "{}");
  EXPECT_EQ(app::imprint_of(folder), before) << "what editors leave beside a file is none of it";
}

/// Waits for what the file manager came to; nothing after ten seconds.
std::optional<bool> outcome(app::FolderOpener& opener) {
  for (int i = 0; i < 1000; ++i) {
    if (const auto well = opener.ended()) return well;
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  }
  return std::nullopt;
}

void put_program(const fs::path& file, const std::string& script) {
  write(file, "#!/bin/sh\n" + script);
  fs::permissions(file, fs::perms::owner_all);
}

TEST(FolderOpener, AsksTheMachinesOwnProgramAndHearsHowItWent) {
  const Scratch bin;
  const Variable path("PATH", bin.path().string());
  app::FolderOpener opener;
  EXPECT_FALSE(app::FolderOpener::is_there());
  EXPECT_FALSE(opener.open("/tmp"));
  EXPECT_FALSE(opener.ended().has_value());
  put_program(bin.path() / "xdg-open", "printf %s \"$1\" > '" + bin.file("asked") + "'\n");
  EXPECT_TRUE(app::FolderOpener::is_there());
  ASSERT_TRUE(opener.open("/tmp/Көше суы"));
  EXPECT_EQ(outcome(opener), true);
  std::ifstream in(bin.path() / "asked");
  std::string asked;
  std::getline(in, asked);
  EXPECT_EQ(asked, "/tmp/Көше суы");
  put_program(bin.path() / "xdg-open", "exit 3\n");
  ASSERT_TRUE(opener.open("/tmp"));
  EXPECT_EQ(outcome(opener), false);
  EXPECT_FALSE(opener.ended().has_value()) << "it is told once";
}

TEST(FolderOpener, NeverWaitsForAFileManagerThatStaysOpen) {
  const Scratch bin;
  const Variable path("PATH", bin.path().string());
  put_program(bin.path() / "xdg-open", "exec /bin/sleep 2\n");
  app::FolderOpener opener;
  const auto before = std::chrono::steady_clock::now();
  ASSERT_TRUE(opener.open("/tmp"));
  EXPECT_FALSE(opener.ended().has_value());
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::milliseconds(1500));
  EXPECT_EQ(outcome(opener), true);
}

}  // namespace
}  // namespace kenes::test
