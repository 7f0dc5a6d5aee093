#include "scenario/package.hpp"

#include <algorithm>
#include <fstream>
#include <memory>
#include <system_error>

#include <zip.h>

#include "scenario/code_points.hpp"
#include "scenario/positioned_json.hpp"
#include "scenario/scenario_files.hpp"

namespace kenes::scenario {
namespace {

namespace fs = std::filesystem;

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using Archive = std::unique_ptr<zip_t, Discard>;
using Entry = std::unique_ptr<zip_file_t, Discard>;

/// A path that stays below where it begins, on every system.
bool stays_inside(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find_first_of("\\:") != std::string_view::npos)
    return false;
  if (first_bad_utf8(name) ||
      std::ranges::any_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x20U; }))
    return false;
  const fs::path path(name);
  return std::ranges::none_of(path, [](const fs::path& part) { return part == ".." || part == "."; });
}

/// Reads the entries of one archive. `found` is told of the first that will not do.
class PackageReader {
 public:
  PackageReader(zip_t& archive, std::string shown, Diagnostics& found, const PackageLimits& limits)
      : archive_(archive), shown_(std::move(shown)), found_(found), limits_(limits) {}

  std::optional<Files> read() {
    const zip_int64_t count = zip_get_num_entries(&archive_, 0);
    if (count > static_cast<zip_int64_t>(limits_.entries)) {
      too_large();
      return std::nullopt;
    }
    for (zip_int64_t i = 0; i < count; ++i) {
      if (!read_entry(static_cast<zip_uint64_t>(i))) return std::nullopt;
    }
    return without_folder_around(std::move(files_));
  }

 private:
  bool fail(Code code, std::string subject, std::string other = {}) {
    found_.add({code, shown_, {}, std::move(subject), std::move(other), {}});
    return false;
  }
  bool too_large() {
    return fail(Code::package_too_large, std::to_string(limits_.bytes >> 20U),
                std::to_string(limits_.entries));
  }

  bool read_entry(zip_uint64_t index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    constexpr zip_uint64_t kWanted = ZIP_STAT_NAME | ZIP_STAT_SIZE;
    const bool is_known = zip_stat_index(&archive_, index, ZIP_FL_ENC_STRICT, &stat) == 0;
    if (!is_known || (stat.valid & kWanted) != kWanted)
      return fail(Code::package_damaged, fs::path(shown_).filename().string());
    const std::string name = stat.name;
    if (!stays_inside(name)) return fail(Code::package_leads_out, shortened(name, 40));
    if (name.ends_with('/')) return true;  // A folder.
    if (stat.size > limits_.bytes - taken_) return too_large();
    taken_ += static_cast<std::size_t>(stat.size);
    auto bytes = bytes_of(index, static_cast<std::size_t>(stat.size));
    if (!bytes) return fail(Code::package_damaged, name);
    files_[name] = std::move(*bytes);
    return true;
  }

  /// No more than was announced; libzip compares the checksum at the end.
  std::optional<std::string> bytes_of(zip_uint64_t index, std::size_t size) {
    const Entry entry(zip_fopen_index(&archive_, index, 0));
    if (!entry) return std::nullopt;
    std::string bytes(size, '\0');
    std::size_t have = 0;
    while (have < size) {
      const zip_int64_t got = zip_fread(entry.get(), bytes.data() + have, size - have);
      if (got <= 0) return std::nullopt;
      have += static_cast<std::size_t>(got);
    }
    char beyond = 0;
    return zip_fread(entry.get(), &beyond, 1) == 0 ? std::optional(std::move(bytes)) : std::nullopt;
  }

  /// What a package may hold, as it is seen from the folder in which scenario.json lies.
  Files without_folder_around(Files&& all) {
    std::string around;
    const std::string scenario = "/" + std::string(kScenarioFile);
    for (const auto& [name, bytes] : all) {
      if (!all.contains(std::string(kScenarioFile)) && name.ends_with(scenario) &&
          std::ranges::count(name, '/') == 1)
        around = name.substr(0, name.find('/') + 1);
    }
    Files files;
    for (auto& [name, bytes] : all) {
      if (!name.starts_with(around)) continue;
      const std::string inner = name.substr(around.size());
      if (belongs_to_a_scenario(inner)) files[inner] = std::move(bytes);
      if (is_misnamed_plan(inner))
        found_.add({Code::plan_misnamed, (fs::path(shown_) / inner).string(), {}, inner, {}, {}});
    }
    return files;
  }

  zip_t& archive_;
  std::string shown_;
  Diagnostics& found_;
  PackageLimits limits_;
  Files files_;
  std::size_t taken_ = 0;
};

bool add_file(zip_t& archive, const std::string& name, const std::string& bytes) {
  zip_source_t* source = zip_source_buffer(&archive, bytes.data(), bytes.size(), 0);
  if (source == nullptr) return false;
  const zip_int64_t index = zip_file_add(&archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    return false;
  }
  constexpr std::time_t kSameForAll = 1'577'836'800;  // 2020: a zip knows no time before 1980.
  return zip_file_set_mtime(&archive, static_cast<zip_uint64_t>(index), kSameForAll, 0) == 0;
}

bool write_file(const fs::path& path, const std::string& bytes) {
  std::error_code fault;
  fs::create_directories(path.parent_path(), fault);
  std::ofstream file(path, std::ios::binary);
  file << bytes;
  file.close();
  return static_cast<bool>(file);
}

}  // namespace

std::optional<Files> read_package(const fs::path& package, Diagnostics& found, const PackageLimits& limits) {
  std::error_code ignored;
  const bool is_file = fs::is_regular_file(package, ignored);  // A pipe would be waited for.
  int fault = 0;
  const Archive archive(is_file ? zip_open(package.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &fault) : nullptr);
  if (!archive) {
    found.add({Code::package_damaged, package.string(), {}, package.filename().string(), {}, {}});
    return std::nullopt;
  }
  return PackageReader(*archive, package.string(), found, limits).read();
}

Files files_to_pack(const fs::path& folder) {
  Files files;
  std::error_code fault;
  for (fs::recursive_directory_iterator at(folder, fault), end; !fault && at != end; at.increment(fault)) {
    const std::string name = at->path().lexically_relative(folder).generic_string();
    if (!belongs_to_a_scenario(name)) continue;
    if (auto bytes = read_bytes(at->path())) files.emplace(name, std::move(*bytes));
  }
  return files;
}

std::optional<PackageFault> write_package(const Files& files, const fs::path& package) {
  std::error_code ignored;
  if (fs::exists(package, ignored)) return PackageFault{PackageFault::Why::exists, package};
  int fault = 0;
  Archive archive(zip_open(package.c_str(), ZIP_CREATE | ZIP_EXCL, &fault));
  if (!archive) return PackageFault{PackageFault::Why::cannot_write, package};
  for (const auto& [name, bytes] : files) {
    if (!add_file(*archive, name, bytes)) return PackageFault{PackageFault::Why::cannot_write, package};
  }
  // Only now is anything written, under another name first.
  if (zip_close(archive.get()) != 0) return PackageFault{PackageFault::Why::cannot_write, package};
  (void)archive.release();
  return std::nullopt;
}

std::optional<PackageFault> write_folder(const Files& files, const fs::path& folder) {
  std::error_code fault;
  if (fs::exists(folder, fault) && !(fs::is_directory(folder, fault) && fs::is_empty(folder, fault)))
    return PackageFault{PackageFault::Why::exists, folder};
  for (const auto& [name, bytes] : files) {
    if (!write_file(folder / name, bytes))
      return PackageFault{PackageFault::Why::cannot_write, folder / name};
  }
  return std::nullopt;
}

}  // namespace kenes::scenario
