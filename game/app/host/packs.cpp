#include "app/host/packs.hpp"

#include <optional>
#include <ostream>
#include <random>

#include "app/faults.hpp"
#include "app/files.hpp"
#include "app/host/hosted.hpp"
#include "room/paper.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

bool write_one(const Setting& setting, const HostOptions& options, const room::Play& play,
               const room::PaperWish& wish, text::Language language) {
  const fs::path file = fs::path(options.packs) / ("packs-" + std::string(text::code_of(language)) + ".html");
  const auto written = write_whole(file, room::paper_packs(play, wish, language));
  if (written) {
    setting.out << file.string() << '\n';
    return true;
  }
  setting.complain("paper.cannot_write", {{"file", file.string()}, {"reason", written.error()}});
  return false;
}

int write_all(const Setting& setting, const HostOptions& options, const room::Play& play,
              const room::PaperWish& wish) {
  const auto only = text::language_named(options.packs_language);
  for (const text::Language language : text::kLanguages) {
    if (only && *only != language) continue;
    if (!write_one(setting, options, play, wish, language)) return kOutside;
  }
  return kDone;
}

int packs_of_session(const Setting& setting, const HostOptions& options, const fs::path& journal) {
  auto hosted = Hosted::resume(setting.catalogue, journal);
  if (!hosted) return tell_fault(setting, journal, hosted.error());
  const Bundle& bundle = (*hosted)->bundle();
  const room::Play play{bundle.script, bundle.content, bundle.texts, setting.catalogue};
  // Papers are for the beginning: what has been shown since lies on the table already.
  return write_all(setting, options, play,
                   {(*hosted)->session().hearing(), (*hosted)->room().state().minutes});
}

int packs_of_scenario(const Setting& setting, const HostOptions& options) {
  int code = kDone;
  auto wanted = wanted_bundle(setting, options.scenario, code);
  if (!wanted) return code;
  const Bundle bundle = of_length(std::move(*wanted), options.minutes);
  const std::uint64_t seed = options.seed ? *options.seed : std::random_device{}();
  const session::Header header = solo::header_for(*bundle.script, {}, {}, seed, options.level);
  const auto session = session::Session::start(bundle.script, header, {});
  const room::Play play{bundle.script, bundle.content, bundle.texts, setting.catalogue};
  code = write_all(setting, options, play, {session->hearing(), options.minutes});
  if (code == kDone)
    setting.out << setting.say("paper.written", {{"scenario", bundle.content.id},
                                                 {"seed", std::to_string(seed)},
                                                 {"minutes", std::to_string(options.minutes)}})
                << '\n';
  return code;
}

}  // namespace

int write_packs(const Setting& setting, const HostOptions& options) {
  const fs::path journal = options.resume.empty() ? options.journal : options.resume;
  return journal.empty() ? packs_of_scenario(setting, options) : packs_of_session(setting, options, journal);
}

}  // namespace kenes::app
