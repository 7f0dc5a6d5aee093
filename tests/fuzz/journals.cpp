#include "fuzz/journals.hpp"

#include <fstream>
#include <functional>
#include <iterator>
#include <optional>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>
#include <stdlib.h>

#include "core/rng.hpp"
#include "fuzz/starting_point.hpp"
#include "journal/journal.hpp"
#include "journal/layout.hpp"
#include "session/session.hpp"

namespace kenes::fuzz {
namespace {

namespace fs = std::filesystem;

/// One legal move of somebody; whoever has none is passed over.
void wander(session::Session& session, Rng& rng) {
  const rules::Script& script = session.script();
  const auto seat = rules::SeatId(rng.below(static_cast<std::uint32_t>(script.seats.size())));
  std::vector<rules::Move> legal;
  rules::legal_moves(script, session.hearing(), seat, legal);
  if (legal.empty()) return;
  const rules::Move& move = legal[rng.below(static_cast<std::uint32_t>(legal.size()))];
  static_cast<void>(session.submit({seat, move}));
}

void play(session::Session& session, std::uint64_t seed, std::size_t moves) {
  Rng rng(seed);
  const auto joined = session.join({"kk", "Айгүл"}, "phone", {});
  demand(joined.has_value(), "somebody can come in");
  for (std::size_t i = 0; i < moves && !session.is_over(); ++i) wander(session, rng);
  static_cast<void>(session.undo_to(session.revision() / 2));
  for (std::size_t i = 0; i < moves / 2 && !session.is_over(); ++i) wander(session, rng);
  demand(session.note("note", {"ru", "Слова"}, 2, joined->revision).has_value(), "a note can be made");
}

/// The same contents on small pages.
void shrink(const fs::path& path) {
  SQLite::Database database(path.string(), SQLite::OPEN_READWRITE);
  database.exec("PRAGMA page_size=512");
  database.exec("VACUUM");
}

/// Row by row what a query finds. False: SQLite refused it.
bool each(const OpenBytes& database, const char* sql, const std::function<void(sqlite3_stmt*)>& take) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr) != SQLITE_OK) return false;
  int answer = SQLITE_ROW;
  while ((answer = sqlite3_step(statement)) == SQLITE_ROW) take(statement);
  sqlite3_finalize(statement);
  return answer == SQLITE_DONE;
}

std::string cell(sqlite3_stmt* statement, int column) {
  const void* bytes = sqlite3_column_blob(statement, column);
  const int count = sqlite3_column_bytes(statement, column);
  return bytes == nullptr ? std::string()
                          : std::string(static_cast<const char*>(bytes), static_cast<std::size_t>(count));
}

bool put(const OpenBytes& database, const char* sql, std::string_view value, bool blob,
         sqlite3_int64 row = 0) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr) != SQLITE_OK) return false;
  const int length = static_cast<int>(value.size());
  if (blob) {
    sqlite3_bind_blob(statement, 1, value.data(), length, SQLITE_TRANSIENT);
  } else {
    sqlite3_bind_text(statement, 1, value.data(), length, SQLITE_TRANSIENT);
  }
  if (sqlite3_bind_parameter_count(statement) > 1) sqlite3_bind_int64(statement, 2, row);
  const bool done = sqlite3_step(statement) == SQLITE_DONE;
  sqlite3_finalize(statement);
  return done;
}

std::optional<session::Header> header_in(const OpenBytes& database) {
  session::Header header;
  journal::HeaderFields fields;
  const bool read = each(database, "SELECT name, value FROM header",
                         [&](sqlite3_stmt* at) { fields.emplace_back(cell(at, 0), cell(at, 1)); });
  if (!read || !journal::read_fields(fields, header).empty()) return std::nullopt;
  const bool with_files =
      each(database, "SELECT name, bytes FROM files ORDER BY name", [&](sqlite3_stmt* at) {
        header.files.push_back({cell(at, 0), cell(at, 1)});
      });
  return with_files ? std::optional(header) : std::nullopt;
}

struct Link {
  session::Row row;
  journal::Hash side_hash;
};

/// A row as the reader takes it; what makes no row of it is left at its default.
Link link_in(sqlite3_stmt* at) {
  Link link;
  link.row.number = static_cast<session::Revision>(sqlite3_column_int64(at, 0));
  for (const auto kind :
       {session::Row::Kind::undo_to, session::Row::Kind::person, session::Row::Kind::note}) {
    if (cell(at, 1) == session::name_of(kind)) link.row.kind = kind;
  }
  link.row.seat = cell(at, 2);
  link.row.body = cell(at, 3);
  link.row.time_ms = sqlite3_column_int64(at, 4);
  static_cast<void>(journal::read_digest(cell(at, 5), link.row.digest));
  link.row.move_id = cell(at, 6);
  link.row.person = static_cast<std::uint64_t>(sqlite3_column_int64(at, 7));
  link.row.over = sqlite3_column_int64(at, 8) != 0;
  link.side_hash = cell(at, 9);
  if (sqlite3_column_type(at, 10) != SQLITE_NULL)
    link.side_hash = journal::side_hash_of({cell(at, 10), cell(at, 11)}, cell(at, 12));
  return link;
}

std::vector<Link> links_in(const OpenBytes& database) {
  std::vector<Link> links;
  static_cast<void>(
      each(database,
           "SELECT number, kind, seat, body, time_ms, digest, move_id, person, over, side_hash, "
           "language, text, salt FROM rows LEFT JOIN side ON side.row = rows.number ORDER BY number",
           [&](sqlite3_stmt* at) { links.push_back(link_in(at)); }));
  return links;
}

}  // namespace

Folder::Folder() {
  const fs::path memory("/dev/shm");
  std::string name =
      ((fs::exists(memory) ? memory : fs::temp_directory_path()) / "kenes-fuzz-XXXXXX").string();
  demand(::mkdtemp(name.data()) != nullptr, "there is a folder to write in");
  path_ = name;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void put_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string fresh_journal(std::uint64_t seed, std::size_t moves) {
  const Folder folder;
  const auto script = std::make_shared<const rules::Script>(starter());
  session::Header header;
  header.scenario = script->names.scenario;
  header.files = {{"rulebook.json", "{}"}, {"scenario.json", "{}"}};
  header.seed = seed;
  header.languages = {"kk", "ru"};
  {
    auto file = journal::create(folder / "j", header);
    demand(file.has_value(), "a journal can be made");
    session::Ports ports;
    ports.journal = file->get();
    ports.now_ms = [] { return std::int64_t{1'700'000'000'000}; };
    play(*session::Session::start(script, header, ports), seed, moves);
  }
  shrink(folder / "j");
  return bytes_of(folder / "j");
}

OpenBytes::OpenBytes(const std::string& bytes) {
  if (sqlite3_open(":memory:", &handle_) != SQLITE_OK) return;
  auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size() + 1));
  bytes.copy(reinterpret_cast<char*>(copy), bytes.size());
  const auto size = static_cast<sqlite3_int64>(bytes.size());
  const unsigned how = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
  if (sqlite3_deserialize(handle_, "main", copy, size, size, how) == SQLITE_OK) return;
  sqlite3_close(handle_);
  handle_ = nullptr;
}

OpenBytes::~OpenBytes() { sqlite3_close(handle_); }

bool OpenBytes::run(const std::string& sql) const {
  return sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::string OpenBytes::bytes() const {
  sqlite3_int64 size = 0;
  unsigned char* made = sqlite3_serialize(handle_, "main", &size, 0);
  if (made == nullptr) return {};
  std::string all(reinterpret_cast<const char*>(made), static_cast<std::size_t>(size));
  sqlite3_free(made);
  return all;
}

bool chain_again(const OpenBytes& database) {
  const auto header = header_in(database);
  if (!header) return false;
  journal::Hash chain = journal::chain_of(*header);
  bool done =
      put(database, "UPDATE header SET value = ? WHERE name = 'scenario_hash'",
          journal::scenario_hash(*header), false) &&
      put(database, "UPDATE header SET value = ? WHERE name = 'chain'", journal::hex_of(chain), false);
  for (const Link& link : links_in(database)) {
    chain = journal::chain_of(chain, link.row, link.side_hash);
    const auto row = static_cast<sqlite3_int64>(link.row.number);
    done = done &&
           put(database, "UPDATE rows SET side_hash = ? WHERE number = ?", link.side_hash, true, row) &&
           put(database, "UPDATE rows SET chain = ? WHERE number = ?", chain, true, row);
  }
  return done;
}

}  // namespace kenes::fuzz
