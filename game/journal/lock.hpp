#pragma once
// One program writes a journal. The lock is a file beside it, "<journal>-lock", held with flock: it goes with
// the process, however that ends. Not on the journal itself, because closing any descriptor of that would
// drop SQLite's own locks.

#include <filesystem>
#include <memory>

namespace kenes::journal {

class Lock {
 public:
  /// Null when another program (or another part of this one) has it.
  [[nodiscard]] static std::unique_ptr<Lock> take(const std::filesystem::path& journal);
  /// Whether somebody has it now. Takes nothing, leaves nothing.
  [[nodiscard]] static bool is_taken(const std::filesystem::path& journal);
  ~Lock();
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  Lock(int descriptor, std::filesystem::path path) : descriptor_(descriptor), path_(std::move(path)) {}
  int descriptor_;
  std::filesystem::path path_;
};

}  // namespace kenes::journal
