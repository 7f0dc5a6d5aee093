#include "app/host/wanted_room.hpp"

#include <random>

#include "app/faults.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

std::unique_ptr<Hosted> resumed(const Setting& setting, const fs::path& journal, int& code) {
  auto hosted = Hosted::resume(setting.catalogue, journal);
  if (hosted) return std::move(*hosted);
  code = tell_fault(setting, journal, hosted.error());
  return nullptr;
}

}  // namespace

std::unique_ptr<Hosted> wanted_room(const Setting& setting, const HostOptions& options, int& code) {
  std::error_code ignored;
  const fs::path journal = options.resume.empty() ? options.journal : options.resume;
  if (!options.resume.empty() || (!journal.empty() && fs::exists(journal, ignored)))
    return resumed(setting, journal, code);
  auto bundle = wanted_bundle(setting, options.scenario, code);
  if (!bundle) return nullptr;
  std::optional<KeepFault> fault;
  const std::uint64_t seed = options.seed ? *options.seed : std::random_device{}();
  auto hosted = Hosted::start(setting.catalogue,
                              {std::move(*bundle), seed, options.level, options.minutes, setting.language},
                              journal, fault);
  if (!fault) return hosted;
  code = tell_fault(setting, fault->path, fault->fault);
  return nullptr;
}

}  // namespace kenes::app
