// The command from outside: what its document promises, and when it ends with a fault.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "app/program.hpp"

namespace kenes::test {
namespace {

using nlohmann::json;

json explored(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "explore");
  arguments.insert(arguments.end(), {"--json", "--plays", "12", "--policy", "random"});
  return json::parse(run_kenes(arguments).out);
}

/// The starter, changed, in a folder of its own.
class Explore : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::path(testing::TempDir()) /
              (std::string("explore_") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(folder_);
    ASSERT_EQ(run_kenes({"new", folder_.string()}).code, 0);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string folder() const { return folder_.string(); }
  [[nodiscard]] json scenario() const {
    std::ifstream file(folder_ / "scenario.json");
    return json::parse(file);
  }
  void write(const json& body) const { std::ofstream(folder_ / "scenario.json") << body.dump(2); }

 private:
  std::filesystem::path folder_;
};

TEST_F(Explore, TheDocumentHoldsWhatIsPromised) {
  const json report = explored({folder()});
  EXPECT_EQ(report.at("plays"), 12);
  EXPECT_EQ(report.at("seed"), 1);
  ASSERT_FALSE(report.at("endings").empty());
  std::uint64_t ended =
      report.at("no_quorum").get<std::uint64_t>() + report.at("unfinished").get<std::uint64_t>();
  for (const json& ending : report.at("endings")) {
    ended += ending.at("count").get<std::uint64_t>();
    const double share = ending.at("count").get<double>() / 12;
    EXPECT_LE(ending.at("low").get<double>(), share);
    EXPECT_GE(ending.at("high").get<double>(), share);
  }
  EXPECT_EQ(ended, 12U);
  ASSERT_FALSE(report.at("beats").empty());
  for (const json& beat : report.at("beats")) {
    EXPECT_TRUE(beat.at("id").is_string());
    EXPECT_TRUE(beat.at("possible").is_boolean());
    EXPECT_TRUE(beat.at("count").is_number_unsigned());
  }
  for (const json& seat : report.at("seats")) {
    EXPECT_TRUE(seat.at("turns").is_number_unsigned());
    EXPECT_TRUE(seat.at("longest_idle").is_number_unsigned());
    EXPECT_GE(seat.at("longest_wait").at("seconds"), seat.at("mean_wait"));
  }
}

TEST_F(Explore, TheWalkGoesAsFarAsIsWished) {
  const auto walked = [&](const std::string& states) {
    return explored({folder(), "--states", states}).at("walk");
  };
  EXPECT_EQ(walked("0").at("states"), 0);
  const json near = walked("500");
  const json far = walked("3000");
  EXPECT_GE(near.at("states"), 400);
  EXPECT_LT(near.at("states"), 1000);
  EXPECT_GT(far.at("states"), 2000);
  EXPECT_GE(far.at("depth"), near.at("depth"));
}

TEST_F(Explore, OnlyTheTimingDependsOnThreads) {
  json one = explored({folder(), "--threads", "1"});
  json two = explored({folder(), "--threads", "2"});
  EXPECT_EQ(one.at("timing").at("threads"), 1);
  EXPECT_EQ(two.at("timing").at("threads"), 2);
  one.erase("timing");
  two.erase("timing");
  EXPECT_EQ(one, two);
}

TEST_F(Explore, ABeatThatCanNeverComeIsAFaultWithItsReason) {
  EXPECT_EQ(run_kenes({"explore", folder(), "--plays", "20"}).code, 0);
  json body = scenario();
  json& beat = body.at("beats").at(0);
  const std::string id = beat.at("id");
  beat["when"] = "trust + guard > 110";
  write(body);
  const Ran ran = run_kenes({"explore", folder(), "--plays", "20", "--lang", "en"});
  EXPECT_EQ(ran.code, 1);
  EXPECT_NE(ran.out.find("beat " + id + " can never come about: it needs trust + guard > 110"),
            std::string::npos)
      << ran.out;
  const Ran trace = run_kenes({"explore", folder(), "--plays", "5", "--trace", id, "--lang", "en"});
  EXPECT_EQ(trace.code, 1);
  EXPECT_TRUE(trace.out.empty());
}

TEST_F(Explore, ATraceEndsWithTheBeatAndIsTheSameEachTime) {
  const std::string id = scenario().at("beats").at(0).at("id");
  const Ran once = run_kenes({"explore", folder(), "--plays", "20", "--trace", id});
  ASSERT_EQ(once.code, 0) << once.err;
  EXPECT_EQ(once.out, run_kenes({"explore", folder(), "--plays", "20", "--trace", id, "--threads", "1"}).out);
  std::istringstream lines(once.out);
  std::string last_move;
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("ending ") && !line.starts_with("digest ")) last_move = line;
  }
  EXPECT_NE(last_move.find(id), std::string::npos) << once.out;
}

TEST_F(Explore, ATraceLeadsToAnEndingToo) {
  const json report = explored({folder()});
  std::string id;
  for (const json& ending : report.at("endings")) {
    if (ending.at("count") > 0) id = ending.at("id");
  }
  const Ran ran =
      run_kenes({"explore", folder(), "--plays", "12", "--policy", "random", "--trace", "ending:" + id});
  ASSERT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(ran.out.find("ending " + id + "\n"), std::string::npos) << ran.out;
}

TEST_F(Explore, AComparisonShowsAConditionTurnedRoundThoughNothingIsImpossible) {
  const std::vector<std::string> order{"explore", folder(), "--plays", "400", "--json"};
  const std::string before = folder() + "/before.json";
  std::ofstream(before) << run_kenes(order).out;
  auto against = order;
  against.insert(against.end(), {"--against", before});
  EXPECT_TRUE(json::parse(run_kenes(against).out).at("changes").empty());
  json body = scenario();
  for (json& told : body.at("aftermath")) {
    if (told.at("id") == "water_runs") told["when"] = "adopted(finish_taps) and score(finish_taps) < 4";
  }
  ASSERT_NE(body, scenario());
  write(body);
  const json changes = json::parse(run_kenes(against).out).at("changes");
  ASSERT_FALSE(changes.empty());
  EXPECT_EQ(changes.at(0).at("what"), "aftermath");
  EXPECT_EQ(changes.at(0).at("id"), "water_runs");
}

TEST_F(Explore, AComparisonShowsWhatComesAsOftenAtAnotherTime) {
  const std::vector<std::string> order{"explore", folder(), "--plays", "400", "--json"};
  const std::string before = folder() + "/before.json";
  std::ofstream(before) << run_kenes(order).out;
  json body = scenario();
  for (json& beat : body.at("beats")) {
    if (beat.at("id") == "lamps_dark") beat["on"] = "phase debate";
  }
  ASSERT_NE(body, scenario());
  write(body);
  auto against = order;
  against.insert(against.end(), {"--against", before});
  bool told = false;
  const json report = json::parse(run_kenes(against).out);
  for (const json& change : report.at("changes")) {
    if (change.at("id") != "lamps_dark" || !change.contains("mean")) continue;
    told = true;
    EXPECT_GT(change.at("mean").get<double>(), change.at("mean_before").get<double>() + 5);
  }
  EXPECT_TRUE(told);
  against.erase(std::find(against.begin(), against.end(), "--json"));
  against.insert(against.end(), {"--lang", "en"});
  EXPECT_NE(run_kenes(against).out.find("as often as before, but at move"), std::string::npos);
}

TEST_F(Explore, AComparisonNeedsAReportOfTheSamePlayers) {
  const std::string before = folder() + "/before.json";
  const std::vector<std::string> against{"explore", folder(), "--plays", "5", "--against", before};
  EXPECT_EQ(run_kenes(against).code, 3);
  for (const char* spoilt : {"", "[]", "{\"plays\":-1}", "{\"plays\":1,\"policy\":4,\"beats\":{}}"}) {
    std::ofstream(before) << spoilt;
    EXPECT_EQ(run_kenes(against).code, 1) << spoilt;
  }
  std::ofstream(before)
      << run_kenes({"explore", folder(), "--plays", "5", "--policy", "random", "--json"}).out;
  EXPECT_EQ(run_kenes(against).code, 2);
}

TEST_F(Explore, WrongWishesAreWrongUsage) {
  EXPECT_EQ(run_kenes({"explore", folder(), "--trace", "no_such_beat"}).code, 2);
  EXPECT_EQ(run_kenes({"explore", folder(), "--plays", "0"}).code, 2);
  EXPECT_EQ(run_kenes({"explore", folder(), "--policy", "god"}).code, 2);
}

TEST_F(Explore, TheReportFitsAScreenInEachLanguage) {
  for (const char* language : {"kk", "ru", "en"}) {
    const Ran ran = run_kenes({"explore", folder(), "--plays", "20", "--lang", language});
    EXPECT_EQ(ran.out.find("⟦"), std::string::npos) << ran.out;
    EXPECT_LE(std::count(ran.out.begin(), ran.out.end(), '\n'), 60);
  }
}

}  // namespace
}  // namespace kenes::test
