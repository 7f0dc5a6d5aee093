#pragma once
// How a journal lies in its SQLite file. Inside the journal room only.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "journal/sha256.hpp"
#include "session/journal_port.hpp"

namespace kenes::journal {

inline constexpr std::int64_t kApplicationId = 0x4B4E4A31;  // "KNJ1", in the header of the SQLite file.
inline constexpr std::size_t kLongestText = 256UL * 1024;   // Of one field of a row.
inline constexpr std::size_t kMostFileBytes = 256UL * 1024 * 1024;
inline constexpr std::size_t kMostRows = 1000000;

/// The statements that make the tables; a file with others in its schema is not trusted.
inline constexpr std::string_view kTables[] = {
    "CREATE TABLE header(name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE files(name TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT",
    "CREATE TABLE rows(number INTEGER PRIMARY KEY, kind TEXT NOT NULL, seat TEXT NOT NULL, body TEXT NOT "
    "NULL, "
    "time_ms INTEGER NOT NULL, digest TEXT NOT NULL, move_id TEXT NOT NULL, person INTEGER NOT NULL, over "
    "INTEGER NOT NULL, "
    "side_hash BLOB NOT NULL, chain BLOB NOT NULL) STRICT",
    "CREATE TABLE side(row INTEGER PRIMARY KEY, language TEXT NOT NULL, text TEXT NOT NULL, salt BLOB NOT "
    "NULL) STRICT",
};

/// The header but its files as names and values, in the order in which they are chained.
using HeaderFields = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] HeaderFields fields_of(const session::Header& header);
/// What was wrong, or empty. Fills everything but the files.
[[nodiscard]] std::string read_fields(const HeaderFields& fields, session::Header& header);

/// The beginning of the chain.
[[nodiscard]] Hash chain_of(const session::Header& header);
/// The next link: covers the row, and of its side text only the salted hash.
[[nodiscard]] Hash chain_of(const Hash& before, const session::Row& row, const Hash& side_hash);
[[nodiscard]] Hash side_hash_of(const session::SideText& side, const std::string& salt);

[[nodiscard]] std::string digest_text(std::uint64_t digest);
/// False: not what digest_text would have written.
[[nodiscard]] bool read_digest(std::string_view text, std::uint64_t& digest);

}  // namespace kenes::journal
