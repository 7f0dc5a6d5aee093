#pragma once
// Opening SQLite files with care. Inside the journal room only; the library's exceptions do not leave its
// .cpp files.

#include <filesystem>
#include <memory>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

namespace kenes::journal {

/// Throws SQLite::Exception. Nothing in the file can run code: no triggers, views or functions of its schema
/// are trusted.
[[nodiscard]] std::unique_ptr<SQLite::Database> open_to_write(const std::filesystem::path& path);
[[nodiscard]] std::unique_ptr<SQLite::Database> open_to_read(const std::filesystem::path& path);

/// Everything on disk, and the file alone: no -wal, no -shm. Throws when somebody else reads it just now.
void close_to_one_file(SQLite::Database& database);

}  // namespace kenes::journal
