#pragma once
// Where the program's own files are: beside the program, in the source tree it was built from, or under the
// install prefix.

#include <filesystem>
#include <optional>

namespace kenes::app {

struct Assets {
  std::filesystem::path root;
  [[nodiscard]] std::filesystem::path text() const { return root / "text"; }
  [[nodiscard]] std::filesystem::path scenarios() const { return root / "scenarios"; }
  [[nodiscard]] std::filesystem::path rulebooks() const { return root / "rulebooks"; }
  [[nodiscard]] std::filesystem::path phone() const { return root / "phone"; }
  [[nodiscard]] std::filesystem::path starter() const { return root / "starter"; }
};

/// The first place that has texts; nothing when there is none.
[[nodiscard]] std::optional<Assets> find_assets();

}  // namespace kenes::app
