// Looking at a whole journal: the verdict and the good prefix.

#include <algorithm>
#include <fstream>
#include <set>

#include "journal/database.hpp"
#include "journal/journal.hpp"
#include "journal/layout.hpp"

namespace kenes::journal {
namespace {

namespace fs = std::filesystem;
using session::Revision;
using session::Row;

/// Something in the file is not as it was written. Never leaves this file.
struct Damage {
  std::string what;
};

std::string text_of(SQLite::Statement& statement, int column, std::size_t longest = kLongestText) {
  const SQLite::Column value = statement.getColumn(column);
  if (value.getBytes() < 0 || static_cast<std::size_t>(value.getBytes()) > longest)
    throw Damage{"a field is too long"};
  return value.getString();
}

std::set<std::string> schema_of(SQLite::Database& database) {
  std::set<std::string> found;
  SQLite::Statement statement(database, "SELECT type, coalesce(sql, '') FROM sqlite_schema");
  while (statement.executeStep()) {
    // Indexes that SQLite makes for primary keys have no statement of their own.
    const std::string sql = text_of(statement, 1);
    if (sql.empty() && text_of(statement, 0) == "index") continue;
    found.insert(sql);
  }
  return found;
}

void check_schema(SQLite::Database& database) {
  const std::set<std::string> expected(std::begin(kTables), std::end(kTables));
  if (schema_of(database) != expected) throw Damage{"the tables are not those of a journal"};
}

std::vector<session::StoredFile> read_files(SQLite::Database& database) {
  std::vector<session::StoredFile> files;
  std::size_t total = 0;
  SQLite::Statement statement(database, "SELECT name, bytes FROM files ORDER BY name");
  while (statement.executeStep()) {
    session::StoredFile file{text_of(statement, 0), text_of(statement, 1, kMostFileBytes)};
    total += file.bytes.size();
    if (total > kMostFileBytes) throw Damage{"the scenario is too large"};
    // A damaged index gives them in an order of its own, and the checksum is of the order.
    if (!files.empty() && file.name <= files.back().name) throw Damage{"the files of the scenario"};
    files.push_back(std::move(file));
  }
  return files;
}

/// The chain covers what was read of the header, not how it was written: "007" for a seed of 7 would pass.
void check_spelling(const HeaderFields& written, const session::Header& header) {
  for (const auto& field : fields_of(header)) {
    if (std::find(written.begin(), written.end(), field) == written.end())
      throw Damage{"header: " + field.first};
  }
}

/// The header, and the beginning of the chain.
Hash read_header(SQLite::Database& database, session::Header& header) {
  HeaderFields fields;
  std::string chain;
  std::string hash;
  SQLite::Statement statement(database, "SELECT name, value FROM header");
  while (statement.executeStep() && fields.size() < 64)
    fields.emplace_back(text_of(statement, 0), text_of(statement, 1));
  for (const auto& [name, value] : fields) {
    if (name == "chain") chain = value;
    if (name == "scenario_hash") hash = value;
  }
  const std::string wrong = read_fields(fields, header);
  if (!wrong.empty()) throw Damage{"header: " + wrong};
  header.files = read_files(database);
  if (hash != scenario_hash(header)) throw Damage{"header: the files of the scenario"};
  check_spelling(fields, header);
  Hash first = chain_of(header);
  if (hex_of(first) != chain) throw Damage{"header: checksum"};
  return first;
}

std::optional<Row::Kind> kind_named(std::string_view name) {
  for (auto kind : {Row::Kind::move, Row::Kind::undo_to, Row::Kind::person, Row::Kind::note}) {
    if (session::name_of(kind) == name) return kind;
  }
  return std::nullopt;
}

/// One row of the big query below.
Row read_row(SQLite::Statement& at) {
  Row row;
  row.number = static_cast<Revision>(at.getColumn(0).getInt64());
  const auto kind = kind_named(text_of(at, 1));
  if (!kind) throw Damage{"unknown kind of row"};
  row.kind = *kind;
  row.seat = text_of(at, 2);
  row.body = text_of(at, 3);
  row.time_ms = at.getColumn(4).getInt64();
  if (!read_digest(text_of(at, 5), row.digest)) throw Damage{"digest"};
  row.move_id = text_of(at, 6);
  row.person = static_cast<std::uint64_t>(at.getColumn(7).getInt64());
  const std::int64_t over = at.getColumn(8).getInt64();
  if (over != 0 && over != 1) throw Damage{"over"};
  row.over = over == 1;
  return row;
}

/// The side text of a row, checked against its hash; none when it was forgotten or never was.
std::optional<session::SideText> read_side(SQLite::Statement& at, const Hash& side_hash) {
  if (at.getColumn(11).isNull()) return std::nullopt;
  session::SideText side{text_of(at, 11), text_of(at, 12)};
  if (side_hash_of(side, text_of(at, 13)) != side_hash) throw Damage{"side text"};
  return side;
}

void read_rows(SQLite::Database& database, Hash chain, Contents& contents) {
  SQLite::Statement at(
      database,
      "SELECT number, kind, seat, body, time_ms, digest, move_id, person, over, side_hash, chain, language, "
      "text, salt FROM rows LEFT JOIN side ON side.row = rows.number ORDER BY number");
  while (at.executeStep()) {
    Row row = read_row(at);
    if (row.number != contents.rows.size() + 1) throw Damage{"a row is missing"};
    const Hash side_hash = text_of(at, 9);
    if (!side_hash.empty() && side_hash.size() != 32) throw Damage{"side text"};
    chain = chain_of(chain, row, side_hash);
    if (chain != text_of(at, 10)) throw Damage{"checksum"};
    row.side = read_side(at, side_hash);
    if (contents.rows.size() >= kMostRows) throw Damage{"too many rows"};
    contents.rows.push_back(std::move(row));
  }
}

void check_pages(SQLite::Database& database) {
  SQLite::Statement statement(database, "PRAGMA quick_check(1)");
  if (!statement.executeStep()) throw Damage{"pages"};
  const std::string found = text_of(statement, 0);
  if (found != "ok") throw Damage{found.substr(0, 200)};
  SQLite::Statement orphans(database, "SELECT count(*) FROM side WHERE row NOT IN (SELECT number FROM rows)");
  if (orphans.executeStep() && orphans.getColumn(0).getInt64() != 0)
    throw Damage{"side text without its row"};
}

/// How a file begins: magic and the application's number at byte 68, as SQLite writes them.
struct Beginning {
  bool sqlite = false;
  bool ours = false;
};
Beginning beginning_of(const fs::path& path) {
  std::array<char, 100> head{};
  std::ifstream file(path, std::ios::binary);
  file.read(head.data(), head.size());
  Beginning beginning;
  static constexpr std::string_view kMagic{"SQLite format 3\0", 16};
  beginning.sqlite = std::string_view(head.data(), kMagic.size()) == kMagic;
  std::int64_t id = 0;
  for (std::size_t i = 68; i < 72; ++i) id = id * 256 + static_cast<unsigned char>(head[i]);
  beginning.ours = id == kApplicationId;
  return beginning;
}

Contents damaged(std::string what) {
  Contents contents;
  contents.verdict = Verdict::damaged;
  contents.what = std::move(what);
  return contents;
}

std::int64_t pragma(SQLite::Database& database, const std::string& name) {
  return database.execAndGet("PRAGMA " + name).getInt64();
}

void examine(SQLite::Database& database, Contents& contents) {
  // One view of the file, even while somebody writes to it.
  SQLite::Transaction together(database);
  check_schema(database);
  const Hash first = read_header(database, contents.header);
  contents.first_bad = 1;
  read_rows(database, first, contents);
  check_pages(database);
  contents.first_bad = 0;
}

Contents examine_file(const fs::path& path) {
  Contents contents;
  contents.verdict = Verdict::damaged;
  try {
    const auto database = open_to_read(path);
    const bool ours = pragma(*database, "application_id") == kApplicationId;
    const bool newer = pragma(*database, "user_version") > kFormat;
    if (!ours || newer) {
      contents.verdict = ours ? Verdict::newer_format : Verdict::not_a_journal;
      return contents;
    }
    examine(*database, contents);
    const bool same_rules = contents.header.rules_version == session::kRulesVersion;
    contents.verdict = same_rules ? Verdict::ok : Verdict::other_rules;
    return contents;
  } catch (const SQLite::Exception& exception) {
    contents.what = exception.what();
  } catch (const Damage& damage) {
    contents.what = damage.what;
  }
  // The header was whole once first_bad was set; from then on the first row that is missing is the bad one.
  if (contents.first_bad != 0) contents.first_bad = contents.rows.size() + 1;
  return contents;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  static constexpr std::array<std::string_view, 5> kNames{"ok", "damaged", "other_rules", "newer_format",
                                                          "not_a_journal"};
  return kNames[static_cast<std::size_t>(verdict)];
}

Result<Contents, Fault> read(const fs::path& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status))
    return Unexpected{Fault{Fault::Why::missing, path.string(), Verdict::not_a_journal, 0}};
  Contents other;
  other.verdict = Verdict::not_a_journal;
  if (!fs::is_regular_file(status)) return other;
  if (!std::ifstream(path))
    return Unexpected{Fault{Fault::Why::other, "cannot be read", Verdict::damaged, 0}};
  if (fs::file_size(path, error) == 0) return damaged("the file is empty");
  const Beginning beginning = beginning_of(path);
  // A crash just after it was created leaves everything in the -wal.
  const bool may_be_ours = beginning.ours || (beginning.sqlite && fs::exists(path.string() + "-wal", error));
  if (!may_be_ours) return other;
  if (!beginning.sqlite) return damaged("the beginning of the file");
  return examine_file(path);
}

}  // namespace kenes::journal
