#pragma once
// SFML asks every new window to go without vertical sync and, where the driver has no such switch, writes
// "Setting vertical sync not supported" to the terminal: nothing anybody could or need do anything about.

#include <ostream>
#include <streambuf>
#include <string>

namespace kenes::platform {

/// As long as it lives that one line is left out of what is written to the stream; all others go through at
/// once.
class NoSyncWarning : private std::streambuf {
 public:
  explicit NoSyncWarning(std::ostream& stream);
  ~NoSyncWarning() override;
  NoSyncWarning(const NoSyncWarning&) = delete;
  NoSyncWarning& operator=(const NoSyncWarning&) = delete;

 private:
  int_type overflow(int_type character) override;
  int sync() override;
  void pass_line();

  std::ostream& stream_;
  std::streambuf* to_;
  std::string line_;
};

}  // namespace kenes::platform
