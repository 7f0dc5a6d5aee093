// Writing a journal. Reading is in reading.cpp.

#include "journal/journal.hpp"

#include <cerrno>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "journal/database.hpp"
#include "journal/layout.hpp"
#include "journal/lock.hpp"

namespace kenes::journal {
namespace {

namespace fs = std::filesystem;
using session::WriteFault;

constexpr std::size_t kSaltBytes = 16;

Unexpected<Fault> fault(Fault::Why why, std::string what) {
  return Unexpected{Fault{why, std::move(what), Verdict::ok, 0}};
}

bool is_disk_full(const SQLite::Exception& exception, sqlite3* handle) {
  const int code = exception.getErrorCode();
  if (code == SQLITE_FULL) return true;
  const int system = sqlite3_system_errno(handle);
  return code == SQLITE_IOERR && (system == ENOSPC || system == EDQUOT || system == EFBIG);
}

WriteFault write_fault(const SQLite::Exception& exception, SQLite::Database& database) {
  WriteFault found{WriteFault::Kind::other, exception.what()};
  const int code = exception.getErrorCode();
  if (is_disk_full(exception, database.getHandle())) found.kind = WriteFault::Kind::disk_full;
  if (code == SQLITE_READONLY || code == SQLITE_CANTOPEN || code == SQLITE_PERM) {
    found.kind = WriteFault::Kind::not_writable;
  }
  return found;
}

void write_header(SQLite::Database& database, const session::Header& header) {
  SQLite::Transaction together(database);
  database.exec("PRAGMA application_id=" + std::to_string(kApplicationId));
  database.exec("PRAGMA user_version=" + std::to_string(kFormat));
  for (std::string_view table : kTables) database.exec(std::string(table));
  HeaderFields fields = fields_of(header);
  fields.emplace_back("chain", hex_of(chain_of(header)));
  SQLite::Statement field(database, "INSERT INTO header VALUES (?, ?)");
  for (const auto& [name, value] : fields) {
    field.reset();
    field.bind(1, name);
    field.bind(2, value);
    field.exec();
  }
  SQLite::Statement stored(database, "INSERT INTO files VALUES (?, ?)");
  for (const session::StoredFile& file : header.files) {
    stored.reset();
    stored.bind(1, file.name);
    stored.bind(2, file.bytes.data(), static_cast<int>(file.bytes.size()));
    stored.exec();
  }
  together.commit();
}

void bind_blob(SQLite::Statement& statement, int at, const std::string& bytes) {
  statement.bind(at, bytes.data(), static_cast<int>(bytes.size()));
}

void write_row(SQLite::Database& database, const session::Row& row, const Hash& side_hash,
               const Hash& chain) {
  SQLite::Statement statement(database, "INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  statement.bind(1, static_cast<std::int64_t>(row.number));
  statement.bind(2, std::string(session::name_of(row.kind)));
  statement.bind(3, row.seat);
  statement.bind(4, row.body);
  statement.bind(5, row.time_ms);
  statement.bind(6, digest_text(row.digest));
  statement.bind(7, row.move_id);
  statement.bind(8, static_cast<std::int64_t>(row.person));
  statement.bind(9, row.over ? 1 : 0);
  bind_blob(statement, 10, side_hash);
  bind_blob(statement, 11, chain);
  statement.exec();
}

void write_side(SQLite::Database& database, const session::Row& row, const std::string& salt) {
  SQLite::Statement statement(database, "INSERT INTO side VALUES (?, ?, ?, ?)");
  statement.bind(1, static_cast<std::int64_t>(row.number));
  statement.bind(2, row.side->language);
  statement.bind(3, row.side->text);
  bind_blob(statement, 4, salt);
  statement.exec();
}

/// The name of a new file survives a crash only when its folder is on the disk too.
void sync_folder(const fs::path& path) {
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

struct File::Inside {
  fs::path path;
  std::unique_ptr<Lock> lock;  // Given back last.
  std::unique_ptr<SQLite::Database> database;
  session::Revision last = 0;
  Hash chain;
};

File::File(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}

File::~File() {
  try {
    close_to_one_file(*inside_->database);
  } catch (const SQLite::Exception&) {
    // A reader has it just now, or the disk is full. Every row is in the -wal file; the next to open it
    // tidies up.
    inside_->last = 0;
  }
}

const fs::path& File::path() const { return inside_->path; }

Result<Done, WriteFault> File::append(const session::Row& row) {
  KENES_EXPECT(row.number == inside_->last + 1);
  SQLite::Database& database = *inside_->database;
  const std::string salt = row.side ? random_bytes(kSaltBytes) : std::string();
  const Hash side_hash = row.side ? side_hash_of(*row.side, salt) : Hash();
  const Hash chain = chain_of(inside_->chain, row, side_hash);
  try {
    SQLite::Transaction together(database, SQLite::TransactionBehavior::IMMEDIATE);
    write_row(database, row, side_hash, chain);
    if (row.side) write_side(database, row, salt);
    together.commit();
  } catch (const SQLite::Exception& exception) {
    return Unexpected{write_fault(exception, database)};
  }
  inside_->last = row.number;
  inside_->chain = chain;
  return Done{};
}

Result<Done, WriteFault> File::forget(session::Revision row) {
  SQLite::Database& database = *inside_->database;
  try {
    SQLite::Statement statement(database, "DELETE FROM side WHERE row = ?");
    statement.bind(1, static_cast<std::int64_t>(row));
    statement.exec();
    // The -wal file still holds older copies of the page.
    database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const SQLite::Exception& exception) {
    return Unexpected{write_fault(exception, database)};
  }
  return Done{};
}

namespace {

/// Makes the empty file, so that nothing that exists is ever overwritten.
std::optional<Fault> claim(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) {
    ::close(descriptor);
    return std::nullopt;
  }
  const Fault::Why why = errno == EEXIST ? Fault::Why::exists : Fault::Why::not_writable;
  return Fault{why, path.string(), Verdict::ok, 0};
}

}  // namespace

Result<std::unique_ptr<File>, Fault> create(const fs::path& path, const session::Header& header) {
  auto inside = std::make_unique<File::Inside>();
  inside->path = path;
  inside->lock = Lock::take(path);
  if (inside->lock == nullptr) {
    const bool taken = Lock::is_taken(path);
    return fault(taken ? Fault::Why::in_use : Fault::Why::not_writable, path.string());
  }
  if (const auto found = claim(path)) return Unexpected{*found};
  try {
    inside->database = open_to_write(path);
    write_header(*inside->database, header);
    // Into the file itself, so that it says what it is even without its -wal.
    inside->database->exec("PRAGMA wal_checkpoint(TRUNCATE)");
  } catch (const SQLite::Exception& exception) {
    const std::string what = exception.what();
    inside->database.reset();
    std::error_code ignored;
    fs::remove(path, ignored);
    return fault(Fault::Why::not_writable, what);
  }
  sync_folder(path);
  inside->chain = chain_of(header);
  return std::make_unique<File>(std::move(inside));
}

Result<Opened, Fault> open(const fs::path& path) {
  std::error_code error;
  if (!fs::exists(path, error)) return fault(Fault::Why::missing, path.string());
  auto inside = std::make_unique<File::Inside>();
  inside->path = path;
  inside->lock = Lock::take(path);
  if (inside->lock == nullptr) {
    const bool taken = Lock::is_taken(path);
    return fault(taken ? Fault::Why::in_use : Fault::Why::not_writable, path.string());
  }
  auto contents = read(path);
  if (!contents) return Unexpected{contents.error()};
  if (contents->verdict != Verdict::ok) {
    return Unexpected{Fault{Fault::Why::unusable, contents->what, contents->verdict, contents->first_bad}};
  }
  try {
    inside->database = open_to_write(path);
    SQLite::Statement last(*inside->database, "SELECT number, chain FROM rows ORDER BY number DESC LIMIT 1");
    inside->chain = chain_of(contents->header);
    if (last.executeStep()) {
      inside->last = static_cast<session::Revision>(last.getColumn(0).getInt64());
      inside->chain = last.getColumn(1).getString();
    }
  } catch (const SQLite::Exception& exception) {
    return fault(Fault::Why::not_writable, exception.what());
  }
  auto file = std::make_unique<File>(std::move(inside));
  return Opened{std::move(file), std::move(*contents)};
}

Result<std::unique_ptr<File>, Fault> salvage(const Contents& contents, const fs::path& to) {
  auto file = create(to, contents.header);
  if (!file) return file;
  for (const session::Row& row : contents.rows) {
    if (const auto done = (*file)->append(row); !done)
      return fault(Fault::Why::not_writable, done.error().what);
  }
  return file;
}

std::string_view name_of(Fault::Why why) {
  static constexpr std::array<std::string_view, 6> kNames{"exists",       "missing",  "in_use",
                                                          "not_writable", "unusable", "other"};
  return kNames[static_cast<std::size_t>(why)];
}

}  // namespace kenes::journal
