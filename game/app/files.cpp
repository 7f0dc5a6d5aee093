#include "app/files.hpp"

#include <array>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace kenes::app {
namespace {

constexpr std::uintmax_t kLargest = std::uintmax_t{256} << 20U;  // A report of a long exploration is large.

}  // namespace

std::optional<std::string> bytes_of(const std::filesystem::path& file) {
  // A folder opens as a stream and then fails to read; a pipe may never say a word, a device never stop.
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(file, ignored)) return std::nullopt;
  if (std::filesystem::file_size(file, ignored) > kLargest) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  // Not by iterators: those throw where the disk fails in the middle of a file.
  std::string bytes;
  std::array<char, 4096> part{};
  do {
    in.read(part.data(), part.size());
    bytes.append(part.data(), static_cast<std::size_t>(in.gcount()));
  } while (in);
  return in.bad() ? std::nullopt : std::optional(std::move(bytes));
}

namespace {

/// As the system calls it; streams do not say, but what they call does.
std::error_code last_fault() { return {errno != 0 ? errno : EIO, std::generic_category()}; }

/// To the disk, not only to the system: a name must never come to stand for half a file.
std::error_code written(const std::filesystem::path& file, std::string_view bytes) {
  errno = 0;
  std::ofstream writing(file, std::ios::binary | std::ios::trunc);
  writing << bytes;
  writing.close();
  if (!writing) return last_fault();
  const int descriptor = open(file.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return last_fault();
  const std::error_code fault = fsync(descriptor) == 0 ? std::error_code() : last_fault();
  close(descriptor);
  return fault;
}

}  // namespace

Result<Done, std::string> write_whole(const std::filesystem::path& file, std::string_view bytes) {
  namespace fs = std::filesystem;
  std::error_code wrong;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), wrong);
  if (wrong) return Unexpected{wrong.message()};
  const fs::path beside = file.string() + ".new";
  wrong = written(beside, bytes);
  if (!wrong) fs::rename(beside, file, wrong);
  if (wrong) return Unexpected{wrong.message()};
  return Done{};
}

}  // namespace kenes::app
