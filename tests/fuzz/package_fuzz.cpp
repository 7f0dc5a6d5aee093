// A package of any kind: it is read, or what is wrong with it is told; what is read stays inside, and inside
// the limits. Half of the inputs are the archive itself; nearly all of those end at its checksums. The others
// are names and contents, of which a sound archive is made first: what somebody would send who knows how.

#include "scenario/package.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>
#include <zip.h>

#include "fuzz/demand.hpp"
#include "scenario/scenario_files.hpp"

namespace {

using namespace kenes;

constexpr scenario::PackageLimits kLimits{12, 1U << 14U};

/// A file without a folder, so that a run leaves nothing behind.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view bytes) : fd_(memfd_create("package", 0)) {
    fuzz::demand(fd_ >= 0, "there is memory for a file");
    fuzz::demand(write(fd_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
                 "and it takes all");
  }
  ~MemoryFile() { close(fd_); }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

 private:
  int fd_;
};

std::vector<std::string_view> parts_of(std::string_view text, char between) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; (end = text.find(between)) != std::string_view::npos; text.remove_prefix(end + 1))
    parts.push_back(text.substr(0, end));
  parts.push_back(text);
  return parts;
}

/// An archive of "name \n content \0 name \n content \0 …".
std::string archive_of(std::string_view text) {
  zip_source_t* out = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  zip_t* archive = zip_open_from_source(out, ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) {
    zip_source_free(out);
    return {};
  }
  zip_source_keep(out);
  for (const std::string_view part : parts_of(text, '\0')) {
    const std::string name(part.substr(0, part.find('\n')));
    const std::string_view content = part.substr(std::min(part.size(), name.size() + 1));
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    if (zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_GUESS) < 0) zip_source_free(source);
  }
  std::string bytes;
  if (zip_close(archive) != 0) zip_discard(archive);
  zip_stat_t stat;
  if (zip_source_stat(out, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0 && zip_source_open(out) == 0) {
    bytes.resize(stat.size);
    const zip_int64_t got = zip_source_read(out, bytes.data(), bytes.size());
    bytes.resize(static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
    zip_source_close(out);
  }
  zip_source_free(out);
  return bytes;
}

void look_at(const scenario::Files& files) {
  std::size_t bytes = 0;
  for (const auto& [name, content] : files) {
    fuzz::demand(scenario::belongs_to_a_scenario(name), "only what belongs to a scenario is taken");
    const std::filesystem::path path(name);
    fuzz::demand(path.is_relative() && std::ranges::find(path, "..") == path.end(), "a name stays inside");
    bytes += content.size();
  }
  fuzz::demand(files.size() <= kLimits.entries && bytes <= kLimits.bytes, "the limits hold");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const MemoryFile file((data[0] & 1U) != 0 ? archive_of(rest) : std::string(rest));
  scenario::Diagnostics found;
  const auto files = scenario::read_package(file.path(), found, kLimits);
  fuzz::demand(files.has_value() != found.has_errors(), "a package is read exactly when nothing is wrong");
  if (files) look_at(*files);
  return 0;
}
