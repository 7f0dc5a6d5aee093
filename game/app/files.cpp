#include "app/files.hpp"

#include <array>
#include <fstream>
#include <utility>

namespace kenes::app {

std::optional<std::string> bytes_of(const std::filesystem::path& file) {
  std::error_code ignored;  // A folder opens as a stream and then fails to read.
  if (std::filesystem::is_directory(file, ignored)) return std::nullopt;
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

Result<Done, std::string> write_whole(const std::filesystem::path& file, std::string_view bytes) {
  namespace fs = std::filesystem;
  std::error_code wrong;
  fs::create_directories(file.parent_path(), wrong);
  const fs::path beside = file.string() + ".new";
  {
    std::ofstream writing(beside, std::ios::binary | std::ios::trunc);
    writing << bytes;
    writing.flush();
    if (!writing) return Unexpected{beside.string()};
  }
  fs::rename(beside, file, wrong);
  if (wrong) return Unexpected{wrong.message()};
  return Done{};
}

}  // namespace kenes::app
