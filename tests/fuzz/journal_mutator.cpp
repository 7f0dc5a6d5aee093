// Mutates a journal as what it is: cells change, rows vanish, appear twice or change places, tables are
// others, and every other time the checksums are made right again, so that the reader has to look at what the
// rows say. One time in four the bytes are mutated as bytes.

#include <array>
#include <cstring>
#include <random>
#include <utility>
#include <vector>

#include "fuzz/journals.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

using namespace kenes;

struct Table {
  const char* name;
  const char* key;
  std::vector<const char*> columns;
};

const std::vector<Table>& tables() {
  static const std::vector<Table> all{
      {"header", "name", {"name", "value"}},
      {"files", "name", {"name", "bytes"}},
      {"rows",
       "number",
       {"number", "kind", "seat", "body", "time_ms", "digest", "move_id", "person", "over", "side_hash",
        "chain"}},
      {"side", "row", {"row", "language", "text", "salt"}},
  };
  return all;
}

class Mutator {
 public:
  Mutator(const fuzz::OpenBytes& database, unsigned seed) : database_(database), random_(seed) {}

  void mutate() {
    switch (below(8)) {
      case 0:
        return lose_one();
      case 1:
        return double_one();
      case 2:
        return change_places();
      case 3:
        return change_tables();
      case 4:
        return put_elsewhere();
      case 5:
        return put_value();
      default:
        return change_cell();
    }
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  template <class Things>
  auto& one_of(const Things& things) {
    return things[below(std::size(things))];
  }
  /// Mostly of the rows: there is most to say in them.
  const Table& table() { return below(2) == 0 ? tables()[2] : one_of(tables()); }
  std::string one_row_of(const Table& table) {
    const std::string from = std::string(" FROM ") + table.name;
    return std::string(table.key) + " = (SELECT " + table.key + from + " LIMIT 1 OFFSET " +
           std::to_string(below(100)) + " % max(1, (SELECT count(*)" + from + ")))";
  }
  void run(const std::string& sql) { static_cast<void>(database_.run(sql)); }

  void lose_one() {
    const Table& from = table();
    run(std::string("DELETE FROM ") + from.name + " WHERE " + one_row_of(from));
    if (below(2) == 0) close_gaps();
  }

  void double_one() {
    run("INSERT INTO rows SELECT (SELECT max(number) FROM rows) + 1, kind, seat, body, time_ms, digest, "
        "move_id, "
        "person, over, side_hash, chain FROM rows WHERE " +
        one_row_of(tables()[2]));
    if (below(3) == 0)
      run("INSERT INTO side SELECT number, 'kk', 'x', x'00' FROM rows WHERE " + one_row_of(tables()[2]));
  }

  void change_places() {
    const std::string one = std::to_string(1 + below(40));
    const std::string other = std::to_string(1 + below(40));
    run("UPDATE rows SET number = -1 WHERE number = " + one);
    run("UPDATE rows SET number = " + one + " WHERE number = " + other);
    run("UPDATE rows SET number = " + other + " WHERE number = -1");
    if (below(2) == 0) close_gaps();
  }

  /// Numbers the rows again, 1, 2, 3 …, their words with them.
  void close_gaps() {
    run("CREATE TEMP TABLE IF NOT EXISTS places(number, place)");
    run("DELETE FROM places");
    run("INSERT INTO places SELECT number, row_number() OVER (ORDER BY number) FROM rows");
    for (const auto& [name, key] : {std::pair("rows", "number"), std::pair("side", "row")}) {
      const std::string update = std::string("UPDATE ") + name + " SET " + key + " = ";
      run(update + "-(SELECT place FROM places WHERE places.number = " + key + ")");
      run(update + "-" + key + " WHERE " + key + " < 0");
    }
  }

  void change_tables() {
    static constexpr std::array<const char*, 10> kStatements{
        "CREATE TABLE more(x)",
        "CREATE VIEW more AS SELECT * FROM rows",
        "CREATE INDEX more ON rows(kind)",
        "CREATE TRIGGER more AFTER INSERT ON rows BEGIN DELETE FROM rows; END",
        "DROP TABLE side",
        "ALTER TABLE rows ADD COLUMN more TEXT",
        "PRAGMA user_version = 2",
        "PRAGMA application_id = 1",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name "
        "= "
        "'rows'",
        "UPDATE header SET value = '1' WHERE name = 'rules_version'",
    };
    run(one_of(kStatements));
  }

  /// A value stands where another stood.
  void put_elsewhere() {
    const Table& in = table();
    const Table& from = below(2) == 0 ? in : table();
    run(std::string("UPDATE OR IGNORE ") + in.name + " SET " + one_of(in.columns) + " = (SELECT " +
        one_of(from.columns) + " FROM " + from.name + " WHERE " + one_row_of(from) + ") WHERE " +
        one_row_of(in));
  }

  void put_value() {
    static constexpr std::array<const char*, 16> kValues{"0",
                                                         "1",
                                                         "-1",
                                                         "7",
                                                         "9223372036854775807",
                                                         "-9223372036854775807 - 1",
                                                         "NULL",
                                                         "0.5",
                                                         "''",
                                                         "'x'",
                                                         "x''",
                                                         "x'FF'",
                                                         "'{\"to\":0}'",
                                                         "zeroblob(32)",
                                                         "'person'",
                                                         "'undo_to'"};
    const Table& in = table();
    run(std::string("UPDATE OR IGNORE ") + in.name + " SET " + one_of(in.columns) + " = " + one_of(kValues) +
        " WHERE " + one_row_of(in));
  }

  /// A few bytes of a cell, mutated as bytes.
  void change_cell() {
    const Table& in = table();
    const char* column = one_of(in.columns);
    const std::string from = std::string(" FROM ") + in.name + " WHERE " + one_row_of(in);
    sqlite3_stmt* statement = nullptr;
    const std::string get = std::string("SELECT ") + in.key + ", " + column + from;
    if (sqlite3_prepare_v2(database_.handle(), get.c_str(), -1, &statement, nullptr) != SQLITE_OK) return;
    if (sqlite3_step(statement) == SQLITE_ROW) put_changed(statement, in, column);
    sqlite3_finalize(statement);
  }

  void put_changed(sqlite3_stmt* found, const Table& in, const char* column) {
    const int type = sqlite3_column_type(found, 1);
    const void* bytes = sqlite3_column_blob(found, 1);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(found, 1));
    std::vector<std::uint8_t> value(size + 32);
    if (size > 0) std::memcpy(value.data(), bytes, size);
    value.resize(LLVMFuzzerMutate(value.data(), size, value.size()));
    const std::string put =
        std::string("UPDATE OR IGNORE ") + in.name + " SET " + column + " = ?1 WHERE " + in.key + " = ?2";
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_.handle(), put.c_str(), -1, &statement, nullptr) != SQLITE_OK) return;
    const int length = static_cast<int>(value.size());
    if (type == SQLITE_BLOB) {
      sqlite3_bind_blob(statement, 1, value.data(), length, SQLITE_TRANSIENT);
    } else {
      sqlite3_bind_text(statement, 1, reinterpret_cast<const char*>(value.data()), length, SQLITE_TRANSIENT);
    }
    sqlite3_bind_value(statement, 2, sqlite3_column_value(found, 0));
    sqlite3_step(statement);
    sqlite3_finalize(statement);
  }

  const fuzz::OpenBytes& database_;
  std::minstd_rand random_;
};

/// So many that not every mutation begins with the same one.
const std::string& fresh(unsigned seed) {
  static std::array<std::string, 8> made;
  std::string& one = made[seed % made.size()];
  if (one.empty()) one = fuzz::fresh_journal(seed % made.size(), 10 + 6 * (seed % made.size()));
  return one;
}

std::string mutated(const std::string& bytes, unsigned seed) {
  const fuzz::OpenBytes database(bytes);
  if (database.handle() == nullptr) return {};
  for (unsigned i = 0; i <= seed / 4 % 3; ++i) Mutator(database, seed + i).mutate();
  if (seed / 16 % 2 == 0) static_cast<void>(fuzz::chain_again(database));
  return database.bytes();
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most,
                                               unsigned seed) {
  if (seed % 4 == 0) return LLVMFuzzerMutate(data, size, most);
  const bool anew = size < 512 || seed / 32 % 64 == 0;
  const std::string made =
      mutated(anew ? fresh(seed / 4) : std::string(reinterpret_cast<char*>(data), size), seed);
  if (made.empty() || made.size() > most) return LLVMFuzzerMutate(data, size, most);
  std::memcpy(data, made.data(), made.size());
  return made.size();
}
