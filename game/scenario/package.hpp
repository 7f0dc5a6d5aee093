#pragma once
// A scenario in one file to share (`.kenes`): a zip archive of scenario.json, text/<language>.json,
// text/seen.json and plans/*.plan.json. Anything else in it is passed over; a folder around it all is too, as
// archivers like to add one. Whatever the archive says, nothing is ever written outside the folder that was
// named.

#include <filesystem>
#include <optional>

#include "scenario/scenario.hpp"

namespace kenes::scenario {

struct PackageLimits {
  std::size_t entries = 300;
  std::size_t bytes = 64U << 20U;  // Of all files together, unpacked.
};

/// The files of a package; or nothing, and at least one error in `found`. A damaged archive, names that lead
/// out of it and one that unpacks to too much are told, each by its code, and so are files among the plans
/// that are none; never throws.
[[nodiscard]] std::optional<Files> read_package(const std::filesystem::path& package, Diagnostics& found,
                                                const PackageLimits& limits = {});

/// The files of a scenario's folder that go into a package; those that cannot be read are left out.
[[nodiscard]] Files files_to_pack(const std::filesystem::path& folder);

/// Why something was not written, with the path it is about. What was there before is as it was.
struct PackageFault {
  enum class Why : std::uint8_t { exists, cannot_write };
  Why why{};
  std::filesystem::path path;
};
/// The same files give the same bytes, whenever and wherever.
[[nodiscard]] std::optional<PackageFault> write_package(const Files& files,
                                                        const std::filesystem::path& package);
/// Into a folder that does not exist yet or is empty.
[[nodiscard]] std::optional<PackageFault> write_folder(const Files& files,
                                                       const std::filesystem::path& folder);

}  // namespace kenes::scenario
