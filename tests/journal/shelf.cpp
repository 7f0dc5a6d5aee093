#include "journal/shelf.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <stdlib.h>

namespace kenes::test {

namespace fs = std::filesystem;

Shelf::Shelf() {
  std::string name = (fs::temp_directory_path() / "kenes-journal-XXXXXX").string();
  folder_ = ::mkdtemp(name.data());
}

Shelf::~Shelf() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

session::Header journal_header(std::uint64_t seed) {
  session::Header header;
  header.scenario = "small";
  header.files = {{"rulebook.json", "{}"},
                  {"scenario.json", "{\"id\":\"small\"}"},
                  {"text/kk.json", std::string("\0\xFF bytes", 8)}};
  header.options.seat = "member_serik";
  header.seed = seed;
  header.languages = {"kk", "ru"};
  header.started_ms = 1'700'000'000'000;
  return header;
}

void Kept::play(const std::vector<rules::Action>& actions) {
  for (const rules::Action& action : actions) {
    const auto answer = session->submit(action);
    ASSERT_TRUE(answer.has_value()) << rules::name_of(rules::kind_of(action.move));
    ASSERT_TRUE(answer->saved);
  }
}

Kept keep(const fs::path& path, const session::Header& header) {
  Kept kept;
  auto file = journal::create(path, header);
  if (!file) {
    ADD_FAILURE() << name_of(file.error().why) << " " << file.error().what;
    return kept;
  }
  kept.file = std::move(*file);
  session::Ports ports;
  ports.journal = kept.file.get();
  kept.session = session::Session::start(small_script(), header, ports);
  return kept;
}

Kept keep_on(const fs::path& path) {
  Kept kept;
  auto opened = journal::open(path);
  if (!opened) {
    ADD_FAILURE() << name_of(opened.error().why) << " " << opened.error().what;
    return kept;
  }
  kept.file = std::move(opened->file);
  session::Ports ports;
  ports.journal = kept.file.get();
  auto resumed =
      session::Session::resume(small_script(), opened->contents.header, opened->contents.rows, ports);
  if (!resumed) {
    ADD_FAILURE() << name_of(resumed.error().why) << " at " << resumed.error().row << " "
                  << resumed.error().what;
    return kept;
  }
  kept.session = std::move(*resumed);
  return kept;
}

void write_journal(const fs::path& path) {
  Kept kept = keep(path);
  ASSERT_TRUE(kept.session->join({"kk", "Айгүл Сейітқызы"}, "phone", {}).has_value());
  kept.play(to_resolution());
  ASSERT_TRUE(kept.session->note("note", {"ru", "Тайные слова фасилитатора"}).has_value());
}

const std::string& finished_journal() {
  static const std::string bytes = [] {
    const Shelf shelf;
    write_journal(shelf / "j");
    return bytes_of(shelf / "j");
  }();
  return bytes;
}

Result<session::ScriptPtr, std::string> compile_small(const std::vector<session::StoredFile>& files) {
  if (files.empty()) return Unexpected{std::string("no files")};
  return small_script();
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

void put_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

void tamper(const fs::path& path, const std::string& sql) {
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
  char* wrong = nullptr;
  EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &wrong), SQLITE_OK)
      << (wrong == nullptr ? "" : wrong);
  sqlite3_free(wrong);
  sqlite3_close(handle);
}

}  // namespace kenes::test
