#include "app/notebook_file.hpp"

#include <algorithm>
#include <ctime>

#include <nlohmann/json.hpp>

#include "app/files.hpp"
#include "journal/folder.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using solo::Notebook;
using solo::NotebookEntry;

constexpr std::size_t kMost = 5000;  // Entries and hearings: more than anybody plays.
constexpr std::int64_t kLastDay = 200'000;
constexpr int kLearnt = static_cast<int>(solo::kDistances.size()) + 1;

std::int64_t whole(const json& object, const char* key, std::int64_t most) {
  const auto at = object.find(key);
  if (at == object.end() || !at->is_number_integer()) return 0;
  return std::clamp<std::int64_t>(at->get<std::int64_t>(), 0, most);
}

std::string text(const json& object, const char* key) {
  const auto at = object.find(key);
  return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

NotebookEntry entry_of(const json& object) {
  NotebookEntry entry;
  entry.key = text(object, "key");
  entry.journal = text(object, "journal");
  entry.rung = static_cast<int>(whole(object, "rung", kLearnt));
  entry.due = whole(object, "due", kLastDay);
  entry.asked = static_cast<int>(whole(object, "asked", 1'000'000));
  return entry;
}

/// Only a name within the folder: the file is not trusted to point anywhere else.
bool is_file_name(const std::string& name) { return !name.empty() && fs::path(name).filename() == name; }

const json* list_in(const json& file, const char* key) {
  const auto at = file.find(key);
  return at != file.end() && at->is_array() && at->size() <= kMost ? &*at : nullptr;
}

bool is_among_the_hearings(const fs::path& journal) {
  std::error_code ignored;
  return fs::equivalent(fs::absolute(journal).parent_path(), journal::sessions_folder(), ignored);
}

}  // namespace

fs::path notebook_file() {
  const fs::path sessions = journal::sessions_folder();
  return sessions.empty() ? fs::path() : sessions.parent_path() / "notebook.json";
}

Notebook load_notebook(const fs::path& file) {
  Notebook notebook;
  const auto bytes = file.empty() ? std::nullopt : bytes_of(file);
  const json read = bytes ? json::parse(*bytes, nullptr, false) : json();
  if (!read.is_object()) return notebook;
  const json* entries = list_in(read, "entries");
  const json* hearings = list_in(read, "read");
  // One without the other would count twice or never again.
  if (entries == nullptr || hearings == nullptr) return notebook;
  for (const json& one : *hearings) {
    if (one.is_string()) notebook.read.push_back(one.get<std::string>());
  }
  for (const json& one : *entries) {
    if (!one.is_object()) continue;
    NotebookEntry entry = entry_of(one);
    if (!entry.key.empty() && is_file_name(entry.journal)) notebook.entries.push_back(std::move(entry));
  }
  return notebook;
}

Result<Done, std::string> save_notebook(const fs::path& file, const Notebook& notebook) {
  if (file.empty()) return Unexpected{std::string("no home folder")};
  json entries = json::array();
  for (const NotebookEntry& entry : notebook.entries)
    entries.push_back({{"key", entry.key},
                       {"journal", entry.journal},
                       {"rung", entry.rung},
                       {"due", entry.due},
                       {"asked", entry.asked}});
  const json out{{"read", notebook.read}, {"entries", entries}};
  return write_whole(file, out.dump(1, ' ', false, json::error_handler_t::replace) + '\n');
}

solo::Day today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  constexpr std::time_t kDay_s = 86400;
  return (now + local.tm_gmtoff) / kDay_s;
}

assess::Facts facts_of(const Seated& seated) {
  return assess::facts_of(*seated.bundle.script, seated.table->options(), seated.table->actions());
}

void note_hearing(Notebook& notebook, const Seated& seated, solo::Day today) {
  // A hearing that is kept elsewhere could not be found again when its questions are asked.
  if (seated.file == nullptr || !is_among_the_hearings(seated.file->path())) return;
  const std::string journal = seated.file->path().filename().string();
  if (solo::was_read(notebook, journal)) return;
  solo::note_mistakes(notebook, journal,
                      solo::mistakes_of(*seated.bundle.script, facts_of(seated), seated.table->own()), today);
}

}  // namespace kenes::app
