#pragma once
// What the program does when it is called by a command. Each returns the exit code.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/setting.hpp"

namespace kenes::app {

struct CheckOptions {
  std::vector<std::string> paths;
  bool json = false;
  bool strict = false;  // Warnings count as faults.
  bool translated =
      false;  // First text/seen.json is written: all translations are of the sources as they stand.
};
[[nodiscard]] int check(const Setting& setting, const CheckOptions& options);

struct SimulateOptions {
  std::string scenario;
  std::optional<std::uint64_t> seed;
  std::string level = "seasoned";
  std::string journal;
  bool json = false;
};
[[nodiscard]] int simulate(const Setting& setting, const SimulateOptions& options);

struct ExploreOptions {
  std::string scenario;
  std::uint64_t plays = 1000;
  std::uint64_t seed = 1;
  unsigned threads = 0;  // 0: as many as the machine has.
  std::string policy = "seasoned";
  std::uint64_t states = 20'000;  // The most that the walk through every branch sees; 0: no walk.
  std::string trace;              // A beat or another thing: see thing_named.
  std::string against;            // The file of an earlier report.
  bool json = false;
};
[[nodiscard]] int explore(const Setting& setting, const ExploreOptions& options);

struct ReplayOptions {
  std::string journal;
  std::uint64_t to = 0;
  bool json = false;
};
[[nodiscard]] int replay(const Setting& setting, const ReplayOptions& options);

struct PlanOptions {
  std::vector<std::string> files;
  bool json = false;
  bool transcript = false;  // The story in words, to stdout.
  bool trace = false;       // The moves and what came of them, in ids: short and the same in every language.
};
[[nodiscard]] int plan(const Setting& setting, const PlanOptions& options);

[[nodiscard]] int create(const Setting& setting, const std::string& folder);
/// Nothing is written over; a scenario that could not be played is not packed.
[[nodiscard]] int pack(const Setting& setting, const std::string& folder, const std::string& file);
[[nodiscard]] int unpack(const Setting& setting, const std::string& file, const std::string& folder);

struct DoctorOptions {
  std::uint16_t port = 8080;
  bool json = false;
};
/// kOutside when a part of the program could not work on this machine.
[[nodiscard]] int doctor(const Setting& setting, const DoctorOptions& options);

[[nodiscard]] int sessions(const Setting& setting, bool json);

struct PlayOptions {
  std::string scenario;
  std::string seat;
  std::string level = "seasoned";
  std::optional<std::uint64_t> seed;
  bool text = false;
  bool no_pages = false;  // Long views all at once, for screen readers.
  std::string journal;
};
[[nodiscard]] int play(const Setting& setting, const PlayOptions& options);

struct HostOptions {
  std::string scenario;
  std::optional<std::uint16_t> port;  // None: that the session had, else the usual one.
  std::string bind = "0.0.0.0";
  bool headless = false;
  std::string journal;
  std::string resume;
  std::string wifi, wifi_password;  // Of the room's network, for the wall.
  std::string pin;                  // Four figures that unlock the console; empty: none.
  std::vector<std::string> wall;    // One or two languages; none: as they were the last time.
  std::string packs;                // A folder to print from instead of a session; see host/packs.hpp.
  std::string packs_language;       // Empty: all three.
  std::uint16_t minutes = 90;       // Of the whole session.
  std::string level = "seasoned";
  std::optional<std::uint64_t> seed;
};
[[nodiscard]] int host(const Setting& setting, const HostOptions& options);

}  // namespace kenes::app
