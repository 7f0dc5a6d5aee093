#include "content/shipped.hpp"

#include <algorithm>

#include <gtest/gtest.h>

namespace kenes::test {
namespace {

const std::filesystem::path kAssets = std::filesystem::path(KENES_TEST_SOURCE_DIR) / "assets";

scenario::LoadedScenario load(const std::string& place) {
  scenario::LoadedScenario loaded = scenario::load_scenario(kAssets / place, kAssets / "rulebooks");
  for (const scenario::Diagnostic& found : loaded.diagnostics) {
    ADD_FAILURE() << found.file << ":" << found.at.line << ": " << static_cast<int>(found.code) << " "
                  << found.subject;
  }
  return loaded;
}

}  // namespace

std::vector<std::string> shipped_scenarios() {
  std::vector<std::string> ids;
  for (const auto& entry : std::filesystem::directory_iterator(kAssets / "scenarios")) {
    if (entry.is_directory()) ids.push_back(entry.path().filename().string());
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

scenario::LoadedScenario load_shipped(const std::string& id) { return load("scenarios/" + id); }

scenario::LoadedScenario load_example(const std::string& id) { return load("examples/" + id); }

}  // namespace kenes::test
