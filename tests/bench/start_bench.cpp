// From the start of the program to its first line in a terminal: a hearing of the first scenario that begins.

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace kenes {
namespace {

using Clock = std::chrono::steady_clock;

/// A home of its own, so that nobody's settings and sessions count.
class Home {
 public:
  Home() {
    std::string folder = (std::filesystem::temp_directory_path() / "kenes-bench-XXXXXX").string();
    folder_ = ::mkdtemp(folder.data());
    for (const char* name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"}) ::setenv(name, folder_.c_str(), 1);
  }
  Home(const Home&) = delete;
  Home& operator=(const Home&) = delete;
  ~Home() { std::filesystem::remove_all(folder_); }

 private:
  std::filesystem::path folder_;
};

/// The program with its lines going into a pipe and nothing to read.
class Program {
 public:
  explicit Program(std::vector<std::string> words) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
    std::vector<char*> args;
    for (std::string& word : words) args.push_back(word.data());
    args.push_back(nullptr);
    if (::posix_spawn(&process_, args[0], &actions, nullptr, args.data(), environ) != 0) process_ = -1;
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(ends[1]);
    lines_ = ends[0];
  }
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;
  ~Program() {
    if (lines_ >= 0) ::close(lines_);
    if (process_ > 0) ::waitpid(process_, nullptr, 0);
  }

  /// Waits for a first line with a letter in it; false when there is none.
  bool says_something() const {
    bool has_words = false;
    for (char c = 0; ::read(lines_, &c, 1) == 1;) {
      if (c == '\n' && has_words) return true;
      has_words = has_words || c > ' ' || c < 0;
    }
    return false;
  }
  /// Reads on to the end, so that it need not break off.
  void read_out() const {
    char rest[4096];
    while (::read(lines_, rest, sizeof rest) > 0) {
    }
  }

 private:
  pid_t process_ = -1;
  int lines_ = -1;
};

void start_to_first_line(benchmark::State& state) {
  const Home home;
  for (auto _ : state) {
    const auto start = Clock::now();
    const Program program({KENES_PROGRAM, "play", "shyndala_report", "--seat", "akim", "--seed", "1",
                           "--text", "--lang", "en"});
    if (!program.says_something()) return state.SkipWithError("said nothing");
    state.SetIterationTime(std::chrono::duration<double>(Clock::now() - start).count());
    program.read_out();
  }
}
BENCHMARK(start_to_first_line)->Unit(benchmark::kMillisecond)->UseManualTime();

}  // namespace
}  // namespace kenes
