#include "fuzz/starting_point.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include "support/walk.hpp"

namespace kenes::fuzz {
namespace {

std::string bytes_of(const std::string& name) {
  std::ifstream file(std::string(KENES_TEST_SOURCE_DIR "/assets/") + name, std::ios::binary);
  demand(file.good(), name);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

void demand(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

const scenario::Files& starter_files() {
  static const scenario::Files files{
      {"scenario.json", bytes_of("starter/scenario.json")},
      {"text/kk.json", bytes_of("starter/text/kk.json")},
      {"text/ru.json", bytes_of("starter/text/ru.json")},
      {"text/en.json", bytes_of("starter/text/en.json")},
      {"rulebook.json", bytes_of("rulebooks/kz-public-council.json")},
  };
  return files;
}

const rules::Script& starter() {
  static const scenario::LoadedScenario loaded = scenario::load_scenario_from(starter_files());
  demand(loaded.script.has_value(), "the starter compiles");
  return *loaded.script;
}

rules::Hearing wandered(const rules::Script& script, std::uint64_t seed, std::size_t moves) {
  return test::walk(script, seed, moves, [](const test::Step&) {});
}

}  // namespace kenes::fuzz
