#include "fuzz/starting_point.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

#include "support/walk.hpp"

namespace kenes::fuzz {
namespace {

std::string bytes_of(const std::string& name) {
  std::ifstream file(std::string(KENES_TEST_SOURCE_DIR "/assets/") + name, std::ios::binary);
  demand(file.good(), name);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// A word of each text: reading three languages whole would take most of a fuzzer's time, and it is not they
/// that are mutated. What has a placeholder stays, because that is asked for.
void shorten(nlohmann::ordered_json& node) {
  constexpr std::size_t kLong = 12;  // In bytes.
  for (auto& inner : node) {
    if (inner.is_structured()) shorten(inner);
    if (!inner.is_string()) continue;
    const auto text = inner.get<std::string>();
    const std::size_t end = text.find(' ', kLong);
    if (text.find('{') == std::string::npos && end != std::string::npos) inner = text.substr(0, end);
  }
}

std::string short_texts(const std::string& name) {
  auto texts = nlohmann::ordered_json::parse(bytes_of(name));
  shorten(texts);
  return texts.dump();
}

}  // namespace

const scenario::Files& starter_files() {
  static const scenario::Files files{
      {"scenario.json", bytes_of("starter/scenario.json")},
      {"text/kk.json", short_texts("starter/text/kk.json")},
      {"text/ru.json", short_texts("starter/text/ru.json")},
      {"text/en.json", short_texts("starter/text/en.json")},
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
