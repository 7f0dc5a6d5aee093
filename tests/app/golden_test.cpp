// Every shipped plan against the trace that was read and approved. After a change that is meant:
// scripts/golden, and read the diff.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include "app/program.hpp"

namespace kenes::test {
namespace {

namespace fs = std::filesystem;
const fs::path kRoot(KENES_TEST_SOURCE_DIR);
constexpr std::ptrdiff_t kMostLines = 380;  // More than that nobody reads in a diff.

struct Golden {
  fs::path plan;
  std::string name;
};
void PrintTo(const Golden& golden, std::ostream* out) {
  for (const char c : golden.name) *out << (c == '.' ? '_' : c);
}

std::vector<Golden> plans() {
  std::vector<Golden> found;
  for (const char* place : {"assets/starter", "assets/scenarios", "assets/examples"}) {
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / place)) {
      const std::string file = entry.path().filename().string();
      if (!file.ends_with(".plan.json")) continue;
      const std::string scenario = entry.path().parent_path().parent_path().filename().string();
      found.push_back({entry.path(), scenario + "." + file.substr(0, file.size() - 10)});
    }
  }
  std::sort(found.begin(), found.end(), [](const Golden& a, const Golden& b) { return a.name < b.name; });
  return found;
}

std::string read_all(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class GoldenPlan : public testing::TestWithParam<Golden> {};

TEST_P(GoldenPlan, GoesAsItWentWhenItWasRead) {
  const fs::path file = kRoot / "tests/golden" / (GetParam().name + ".txt");
  const Ran ran = run_kenes({"plan", "--trace", GetParam().plan.string()});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, read_all(file)) << "if this is meant, run scripts/golden";
  EXPECT_LE(std::count(ran.out.begin(), ran.out.end(), '\n'), kMostLines);
}

INSTANTIATE_TEST_SUITE_P(Shipped, GoldenPlan, testing::ValuesIn(plans()), testing::PrintToStringParamName());

TEST(GoldenPlans, NoneIsLeftOverFromAPlanThatIsGone) {
  std::set<std::string> wanted;
  for (const Golden& golden : plans()) wanted.insert(golden.name + ".txt");
  for (const auto& entry : fs::directory_iterator(kRoot / "tests/golden")) {
    EXPECT_TRUE(wanted.contains(entry.path().filename().string())) << entry.path();
  }
}

}  // namespace
}  // namespace kenes::test
