#include "app/folder_opener.hpp"

#include <cstdlib>
#include <string>
#include <string_view>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

/// Empty: there is none.
fs::path program_on_path(const char* name) {
  const char* variable = std::getenv("PATH");
  std::string_view places = variable == nullptr ? std::string_view() : variable;
  while (!places.empty()) {
    const std::size_t end = places.find(':');
    const fs::path program = fs::path(places.substr(0, end)) / name;
    std::error_code ignored;  // What cannot be looked at is not there.
    if (program.is_absolute() && fs::is_regular_file(program, ignored) &&
        ::access(program.c_str(), X_OK) == 0)
      return program;
    places.remove_prefix(end == std::string_view::npos ? places.size() : end + 1);
  }
  return {};
}

/// Its own session, nothing to read, nowhere to write, none of our files: a file manager outlives us.
class Manners {
 public:
  Manners() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions_, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID);
  }
  ~Manners() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Manners(const Manners&) = delete;
  Manners& operator=(const Manners&) = delete;

  [[nodiscard]] pid_t start(const fs::path& program, const fs::path& argument) const {
    std::string first = program.string();
    std::string second = argument.string();
    char* arguments[] = {first.data(), second.data(), nullptr};
    pid_t child = 0;
    const int fault = posix_spawn(&child, first.c_str(), &actions_, &attributes_, arguments, environ);
    return fault == 0 ? child : 0;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

bool FolderOpener::is_there() { return !program_on_path("xdg-open").empty(); }

bool FolderOpener::open(const fs::path& folder) {
  static_cast<void>(ended());  // Of an earlier one nobody wants to hear any more.
  const fs::path program = program_on_path("xdg-open");
  running_ = program.empty() ? 0 : Manners().start(program, folder);
  return running_ != 0;
}

std::optional<bool> FolderOpener::ended() {
  if (running_ == 0) return std::nullopt;
  int status = 0;
  const pid_t done = ::waitpid(running_, &status, WNOHANG);
  if (done == 0) return std::nullopt;
  const bool well = done == running_ && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  running_ = 0;
  return well;
}

}  // namespace kenes::app
