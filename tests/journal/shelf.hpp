#pragma once
// A folder of its own for each test, and journals to put into it.

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include "journal/folder.hpp"
#include "journal/replay.hpp"
#include "support/small_play.hpp"
#include "support/small_script.hpp"

namespace kenes::test {

/// Removed with everything in it when the test is over.
class Shelf {
 public:
  Shelf();
  ~Shelf();
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const { return folder_ / name; }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

[[nodiscard]] session::Header journal_header(std::uint64_t seed = 7);

/// A session whose journal is a file.
struct Kept {
  std::unique_ptr<journal::File> file;
  std::unique_ptr<session::Session> session;
  void play(const std::vector<rules::Action>& actions);
};
[[nodiscard]] Kept keep(const std::filesystem::path& path, const session::Header& header = journal_header());
/// Opens and resumes what is there.
[[nodiscard]] Kept keep_on(const std::filesystem::path& path);

/// A finished file: to_resolution played, one person, one note, closed.
void write_journal(const std::filesystem::path& path);

/// The bytes of such a file, always the same.
[[nodiscard]] const std::string& finished_journal();

/// Compiles any files to the small script.
[[nodiscard]] Result<session::ScriptPtr, std::string> compile_small(
    const std::vector<session::StoredFile>& files);

[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);
void put_bytes(const std::filesystem::path& path, const std::string& bytes);
/// Runs SQL on the file as somebody who means no good.
void tamper(const std::filesystem::path& path, const std::string& sql);

}  // namespace kenes::test
