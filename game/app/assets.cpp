#include "app/assets.hpp"

#include <array>
#include <system_error>

namespace kenes::app {

namespace fs = std::filesystem;

std::optional<Assets> find_assets() {
  std::error_code ignored;  // What cannot be looked at is not there.
  const fs::path beside = fs::read_symlink("/proc/self/exe", ignored).parent_path();
  const std::array<fs::path, 3> places{beside / "assets", fs::path(KENES_SOURCE_ASSETS),
                                       beside / "../share/kenes"};
  for (const fs::path& place : places) {
    if (fs::is_directory(place / "text", ignored)) return Assets{place};
  }
  return std::nullopt;
}

}  // namespace kenes::app
