#pragma once
// The built program, run from outside: what goes in, what comes out, how it ends.

#include <filesystem>
#include <string>
#include <vector>

namespace kenes::test {

struct Ran {
  int code = -1;  // 128 + signal for a program that was killed.
  std::string out;
  std::string err;
};

/// Runs `kenes` with these arguments in a folder and with a home of its own. Fails the test when it takes
/// longer than two minutes.
[[nodiscard]] Ran run_kenes(const std::vector<std::string>& arguments, const std::string& input = {});

/// A folder that is empty at first and goes away with the test.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

/// The home of all runs of this test program.
[[nodiscard]] const std::filesystem::path& home();

}  // namespace kenes::test
