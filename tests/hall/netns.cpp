#include "hall/netns.hpp"

#include <array>
#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kenes::test {
namespace {

constexpr const char* kNotPermitted = "not permitted";
int result_pipe = -1;  // Of the play that runs in this process.

void put(int pipe, const std::string& text) {
  if (write(pipe, text.data(), text.size()) < 0) _exit(2);
}

std::string read_all(int pipe) {
  std::string text;
  std::array<char, 4096> bytes{};
  for (ssize_t count = read(pipe, bytes.data(), bytes.size()); count > 0;
       count = read(pipe, bytes.data(), bytes.size()))
    text.append(bytes.data(), static_cast<std::size_t>(count));
  return text;
}

/// A new network, as root or as a user who is root in a space of their own.
bool leave_network() {
  const auto user = getuid();
  const auto group = getgid();
  if (unshare(CLONE_NEWNET) == 0) return true;
  if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0) return false;
  std::ofstream("/proc/self/setgroups") << "deny";
  std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
  std::ofstream("/proc/self/gid_map") << "0 " << group << " 1";
  return getuid() == 0;
}

}  // namespace

void shell(const std::string& command) {
  if (std::system((command + " >/dev/null 2>&1").c_str()) == 0) return;
  put(result_pipe, "staging failed: " + command);
  _exit(1);
}

std::optional<std::string> in_own_network(const std::function<std::string()>& play) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return std::nullopt;
  const pid_t child = fork();
  if (child == 0) {
    result_pipe = ends[1];
    close(ends[0]);
    if (!leave_network()) {
      put(result_pipe, kNotPermitted);
      _exit(0);
    }
    shell("ip link set lo up");
    put(result_pipe, play());
    _exit(0);
  }
  close(ends[1]);
  std::string result = read_all(ends[0]);
  close(ends[0]);
  waitpid(child, nullptr, 0);
  if (result == kNotPermitted) return std::nullopt;
  return result;
}

std::string on_other_machine(const std::string& far, const std::string& address,
                             const std::function<std::string()>& play) {
  std::array<int, 2> result{};
  std::array<int, 2> ready{};  // The other machine has its own network.
  std::array<int, 2> go{};     // The cable leads into it.
  for (auto* ends : {&result, &ready, &go}) {
    if (pipe2(ends->data(), O_CLOEXEC) != 0) return "no pipe";
  }
  const pid_t child = fork();
  if (child == 0) {
    close(result[0]);
    result_pipe = result[1];
    char signal = unshare(CLONE_NEWNET) == 0 ? 'y' : 'n';
    put(ready[1], {signal});
    close(go[1]);
    if (read(go[0], &signal, 1) != 1) _exit(1);
    shell("ip link set lo up");
    shell("ip addr add " + address + "/24 dev " + far);
    shell("ip link set " + far + " up");
    put(result_pipe, play());
    close(result[1]);
    // Stays until the play is over: a cable goes with either end of it.
    while (read(go[0], &signal, 1) > 0) {
    }
    _exit(0);
  }
  close(result[1]);
  char signal = 'n';
  if (read(ready[0], &signal, 1) != 1 || signal != 'y') return "not permitted";
  shell("ip link set " + far + " netns " + std::to_string(child));
  put(go[1], "g");
  std::string answer = read_all(result[0]);
  for (const int end : {result[0], ready[0], ready[1], go[0]}) close(end);
  return answer;  // go[1] is closed by the end of this process, which ends the other machine.
}

}  // namespace kenes::test
