#pragma once
// Shows a folder in the machine's own file manager. Never waits for it.

#include <filesystem>
#include <optional>

#include <sys/types.h>

namespace kenes::app {

class FolderOpener {
 public:
  /// There is a program `xdg-open` on the PATH.
  [[nodiscard]] static bool is_there();

  /// False: it could not even be started. True: it runs, and how that ends is told by `ended`.
  [[nodiscard]] bool open(const std::filesystem::path& folder);
  /// To be asked now and then. Something, once: it has ended, and whether it did what it was asked.
  [[nodiscard]] std::optional<bool> ended();

 private:
  pid_t running_ = 0;  // The last one started; 0: none that is still to be heard of.
};

}  // namespace kenes::app
