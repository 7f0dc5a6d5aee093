// Slips of whoever writes a scenario that are not in its files: a wrong path, a wrong name.

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "app/program.hpp"

namespace kenes::test {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::ptrdiff_t lines_of(const std::string& text) { return std::ranges::count(text, '\n'); }

/// A scenario of one's own.
class OwnScenario : public testing::Test {
 protected:
  OwnScenario() { EXPECT_EQ(run_kenes({"new", own()}).code, 0); }
  [[nodiscard]] std::string own(const std::string& inner = {}) const {
    return (scratch_.path() / "own" / inner).string();
  }
  [[nodiscard]] static Ran check(const std::string& path) {
    return run_kenes({"check", path, "--lang", "en"});
  }
  const Scratch scratch_;
};

TEST_F(OwnScenario, APathThatIsNotThereIsNamedOnce) {
  const Ran ran = check(own("nowhere"));
  EXPECT_EQ(ran.code, 1);
  EXPECT_EQ(lines_of(ran.err), 1) << ran.err;
  EXPECT_TRUE(has(ran.err, "nowhere:1:1: KN0001")) << ran.err;
}

TEST_F(OwnScenario, AFileUnderNearlyTheRightNameIsNamed) {
  for (const auto& [right, wrong] :
       std::vector<std::pair<std::string, std::string>>{{"text/kk.json", "text/kz.json"},
                                                        {"scenario.json", "scenario.json.txt"},
                                                        {"scenario.json", "Scenario.json"}}) {
    fs::rename(own(right), own(wrong));
    const Ran ran = check(own());
    const std::string name = fs::path(wrong).filename().string();
    EXPECT_TRUE(has(ran.err, right + ":1:1: KN0001")) << ran.err;
    EXPECT_TRUE(has(ran.err, "“" + name + "” lies beside it")) << ran.err;
    fs::rename(own(wrong), own(right));
  }
  fs::remove(own("text/kk.json"));
  EXPECT_FALSE(has(check(own()).err, "lies beside")) << "the other languages are no slip";
}

TEST_F(OwnScenario, ATextIsCheckedWithItsScenario) {
  for (const char* part : {"text/ru.json", "text", "plans"}) {
    const Ran ran = check(own(part));
    EXPECT_EQ(ran.code, 0) << part << "\n" << ran.err;
  }
  std::ofstream(own("text/ru.json")) << "{";
  const Ran ran = check(own("text/ru.json"));
  EXPECT_EQ(ran.code, 1);
  EXPECT_TRUE(has(ran.err, "text/ru.json:1:2: KN0032")) << ran.err;
}

TEST_F(OwnScenario, AllPlansOfAFolderArePlayed) {
  EXPECT_EQ(run_kenes({"plan", own()}).code, 0);
  EXPECT_EQ(lines_of(run_kenes({"plan", own()}).out), 1);
  fs::copy_file(own("plans/list_is_shown.plan.json"), own("plans/again.plan.json"));
  EXPECT_EQ(lines_of(run_kenes({"plan", own("plans")}).out), 2);
  fs::remove_all(own("plans"));
  const Ran none = run_kenes({"plan", own(), "--lang", "en"});
  EXPECT_EQ(none.code, 1);
  EXPECT_TRUE(has(none.err, "KN0001")) << none.err;
}

TEST_F(OwnScenario, AFileAmongThePlansThatNothingRunsIsNamed) {
  fs::rename(own("plans/list_is_shown.plan.json"), own("plans/list_is_shown.json"));
  fs::create_directory(own("plans/more"));
  std::ofstream(own("plans/more/deep.plan.json")) << "{}";
  for (const char* left_behind : {".DS_Store", "list_is_shown.plan.json~"})
    std::ofstream(own(std::string("plans/") + left_behind)) << "?";
  for (const Ran& ran : {check(own()), check(own("plans")), run_kenes({"plan", own(), "--lang", "en"}),
                         run_kenes({"plan", own("plans"), "--lang", "en"})}) {
    EXPECT_TRUE(has(ran.err, "list_is_shown.json:1:1: KN0911 warning: “plans/list_is_shown.json”"))
        << ran.err;
    EXPECT_TRUE(has(ran.err, "“plans/more/deep.plan.json”")) << ran.err;
    EXPECT_FALSE(has(ran.err, ".DS_Store") || has(ran.err, "~")) << ran.err;
  }
  EXPECT_EQ(check(own()).code, 0) << "a warning";
}

// Reading would wait for ever, or never stop.
TEST_F(OwnScenario, AFileThatIsNoneIsNotRead) {
  ASSERT_EQ(mkfifo(own("plans/pipe.plan.json").c_str(), 0600), 0);
  EXPECT_TRUE(has(check(own()).err, "pipe.plan.json:1:1: KN0001"));
  fs::remove(own("plans/pipe.plan.json"));
  fs::create_symlink("/dev/zero", own("plans/zero.plan.json"));
  EXPECT_TRUE(has(check(own()).err, "zero.plan.json:1:1: KN0001"));
  EXPECT_EQ(run_kenes({"explore", own(), "--plays", "1", "--against", "/dev/zero"}).code, 3);
}

TEST_F(OwnScenario, AFileTooLargeToBeAPlanIsNotRead) {
  std::ofstream(own("plans/huge.plan.json")) << "{";
  fs::resize_file(own("plans/huge.plan.json"), std::uintmax_t{1} << 33U);  // Takes no room on the disk.
  EXPECT_TRUE(has(check(own()).err, "huge.plan.json:1:1: KN0001"));
}

TEST_F(OwnScenario, APackageThatIsNotThereIsNotCalledDamaged) {
  const Ran absent = run_kenes({"unpack", own("no.kenes"), own("there"), "--lang", "en"});
  EXPECT_EQ(absent.code, 1);
  EXPECT_TRUE(has(absent.err, "KN0001")) << absent.err;
  std::ofstream(own("empty.kenes"), std::ios::binary) << "PK\5\6" << std::string(18, '\0');
  const Ran empty = run_kenes({"unpack", own("empty.kenes"), own("there"), "--lang", "en"});
  EXPECT_EQ(empty.code, 1) << empty.out;
  EXPECT_TRUE(has(empty.err, "scenario.json:1:1: KN0001")) << empty.err;
}

}  // namespace
}  // namespace kenes::test
