// A rulebook of any kind: it is read or it is told what is wrong; what is read can be played under.

#include "fuzz/starting_point.hpp"
#include "scenario/rulebook_loader.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kenes;
  std::string bytes(reinterpret_cast<const char*>(data), size);
  scenario::Diagnostics found;
  const auto rulebook = scenario::read_rulebook("rulebook.json", bytes, found);
  fuzz::demand(rulebook.has_value() != found.has_errors(),
               "a rulebook is read exactly when nothing is wrong");
  if (!rulebook) return 0;
  static_cast<void>(scenario::needed_keys(*rulebook));
  scenario::Files files = fuzz::starter_files();
  files["rulebook.json"] = std::move(bytes);
  const scenario::LoadedScenario loaded = scenario::load_scenario_from(std::move(files));
  if (loaded.script) static_cast<void>(fuzz::wandered(*loaded.script, size, 150));
  return 0;
}
