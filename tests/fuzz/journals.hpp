#pragma once
// Journals to start from, made by the program itself, and what it takes to change one from inside.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

#include <sqlite3.h>

namespace kenes::fuzz {

/// A folder of its own, in memory where the system has that; gone with everything in it when this is.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);
void put_bytes(const std::filesystem::path& path, const std::string& bytes);

/// The bytes of a closed journal of the starter: a walk of at most `moves` moves drawn from `seed`, with a
/// person, a note and an undo. Its copies of the scenario's files are a few bytes long, so that what is
/// mutated is the journal and not what it carries; small pages, for the same reason.
[[nodiscard]] std::string fresh_journal(std::uint64_t seed, std::size_t moves);

/// A database in memory that was a file; closed with this.
class OpenBytes {
 public:
  /// `handle()` is null when SQLite cannot even open it.
  explicit OpenBytes(const std::string& bytes);
  ~OpenBytes();
  OpenBytes(const OpenBytes&) = delete;
  OpenBytes& operator=(const OpenBytes&) = delete;
  [[nodiscard]] sqlite3* handle() const { return handle_; }
  /// False when SQLite refused it.
  bool run(const std::string& sql) const;
  /// As a file again; empty when that fails.
  [[nodiscard]] std::string bytes() const;

 private:
  sqlite3* handle_ = nullptr;
};

/// Makes all checksums right again, as somebody could who knows how they are made, so that what was changed
/// is looked at for what it says. False: it is too broken for that.
bool chain_again(const OpenBytes& database);

}  // namespace kenes::fuzz
