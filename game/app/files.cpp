#include "app/files.hpp"

#include <fstream>
#include <iterator>

namespace kenes::app {

std::optional<std::string> bytes_of(const std::filesystem::path& file) {
  std::error_code ignored;  // A folder opens as a stream and then fails to read.
  if (std::filesystem::is_directory(file, ignored)) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
}

}  // namespace kenes::app
