// A scenario.json of any kind: it compiles or it is told what is wrong; what compiles can be played.

#include "fuzz/starting_point.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kenes;
  scenario::Files files = fuzz::starter_files();
  files["scenario.json"].assign(reinterpret_cast<const char*>(data), size);
  const scenario::LoadedScenario loaded = scenario::load_scenario_from(std::move(files));
  fuzz::demand(loaded.script.has_value() != loaded.diagnostics.has_errors(),
               "a scenario compiles exactly when nothing is wrong");
  if (loaded.script) static_cast<void>(fuzz::wandered(*loaded.script, size, 150));
  return 0;
}
