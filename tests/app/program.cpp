#include "app/program.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kenes::test {
namespace {

namespace fs = std::filesystem;

std::string read_all(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string quoted(const std::string& word) {
  std::string out = "'";
  for (const char c : word) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

}  // namespace

Scratch::Scratch() {
  static int count = 0;
  path_ =
      fs::temp_directory_path() / ("kenes_app_" + std::to_string(getpid()) + "_" + std::to_string(count++));
  fs::create_directories(path_);
}

Scratch::~Scratch() { fs::remove_all(path_); }

const fs::path& home() {
  static const Scratch kHome;
  return kHome.path();
}

Ran run_kenes(const std::vector<std::string>& arguments, const std::string& input) {
  const Scratch scratch;
  std::ofstream(scratch.path() / "in", std::ios::binary) << input;
  std::string line =
      "env -u KENES_LANG -u LC_ALL -u LC_MESSAGES -u DISPLAY -u WAYLAND_DISPLAY LANG=C XDG_DATA_HOME=" +
      quoted(home().string()) + " timeout 120 " + quoted(KENES_PROGRAM);
  for (const std::string& argument : arguments) line += " " + quoted(argument);
  line += " <" + quoted(scratch.file("in")) + " >" + quoted(scratch.file("out")) + " 2>" +
          quoted(scratch.file("err"));
  const int status = std::system(line.c_str());
  Ran ran;
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = read_all(scratch.path() / "out");
  ran.err = read_all(scratch.path() / "err");
  constexpr int kTimedOut = 124;
  EXPECT_NE(ran.code, kTimedOut) << line;
  return ran;
}

}  // namespace kenes::test
