#include "journal/database.hpp"

#include <sqlite3.h>

namespace kenes::journal {
namespace {

constexpr int kPatienceMs = 3000;  // While a reader has the file.
constexpr int kLongestValue = 64 * 1024 * 1024;

void distrust(SQLite::Database& database) {
  sqlite3* handle = database.getHandle();
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestValue);
  database.exec("PRAGMA cell_size_check=ON");
  database.exec("PRAGMA mmap_size=0");
}

std::string uri_of(const std::filesystem::path& path) {
  static constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string uri = "file:";
  for (char c : std::filesystem::absolute(path).string()) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '/' || c == '.' || c == '-' || c == '_';
    if (plain) {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += '%';
    uri += kDigits[byte >> 4U];
    uri += kDigits[byte & 15U];
  }
  return uri;
}

}  // namespace

std::unique_ptr<SQLite::Database> open_to_write(const std::filesystem::path& path) {
  auto database = std::make_unique<SQLite::Database>(path.string(), SQLite::OPEN_READWRITE, kPatienceMs);
  distrust(*database);
  database->exec("PRAGMA journal_mode=WAL");
  database->exec("PRAGMA synchronous=FULL");
  database->exec("PRAGMA secure_delete=ON");
  return database;
}

std::unique_ptr<SQLite::Database> open_to_read(const std::filesystem::path& path) {
  std::filesystem::path wal = path;
  wal += "-wal";
  // Without a -wal nobody is writing, and nothing must be left beside the file by having looked at it.
  const bool at_rest = !std::filesystem::exists(wal);
  const std::string uri = uri_of(path) + (at_rest ? "?mode=ro&immutable=1" : "?mode=ro");
  auto database =
      std::make_unique<SQLite::Database>(uri, SQLite::OPEN_READONLY | SQLite::OPEN_URI, kPatienceMs);
  distrust(*database);
  return database;
}

void close_to_one_file(SQLite::Database& database) {
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.exec("PRAGMA journal_mode=DELETE");
}

}  // namespace kenes::journal
