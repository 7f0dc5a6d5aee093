#include "journal/folder.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ctime>

#include "journal/lock.hpp"

namespace kenes::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kEnding = ".kenes-journal";
constexpr int kMostPerMinute = 1000;

/// "2026-11-23-2337", in local time: people look for the evening they remember.
std::string minute_text(std::int64_t started_ms) {
  const std::time_t seconds = static_cast<std::time_t>(started_ms / 1000);
  std::tm local{};
  localtime_r(&seconds, &local);
  std::array<char, 32> text{};
  const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%d-%H%M", &local);
  return {text.data(), size};
}

int rank_of(const Summary& summary) {
  if (summary.verdict != Verdict::ok) return 2;
  return summary.over ? 1 : 0;
}

Summary summary_of(const fs::path& path) {
  Summary summary;
  summary.path = path;
  const auto contents = read(path);
  summary.verdict = contents ? contents->verdict : Verdict::damaged;
  if (!contents) return summary;
  summary.first_bad = contents->first_bad;
  summary.scenario = contents->header.scenario;
  summary.options = contents->header.options;
  summary.languages = contents->header.languages;
  summary.started_ms = contents->header.started_ms;
  summary.last_ms = contents->rows.empty() ? summary.started_ms : contents->rows.back().time_ms;
  summary.rows = contents->rows.size();
  summary.over = !contents->rows.empty() && contents->rows.back().over;
  summary.in_use = Lock::is_taken(path);
  return summary;
}

}  // namespace

fs::path sessions_folder() {
  const char* shared = std::getenv("XDG_DATA_HOME");
  // The specification has relative paths ignored.
  if (shared != nullptr && shared[0] == '/') return fs::path(shared) / "kenes" / "sessions";
  const char* home = std::getenv("HOME");
  if (home == nullptr || home[0] == '\0') return {};
  return fs::path(home) / ".local" / "share" / "kenes" / "sessions";
}

Result<fs::path, Fault> new_session_path(const fs::path& folder, const std::string& scenario,
                                         std::int64_t started_ms) {
  std::error_code error;
  const bool made = fs::create_directories(folder, error);
  if (error) return Unexpected{Fault{Fault::Why::not_writable, error.message(), Verdict::ok, 0}};
  // Names of people are in there.
  if (made) fs::permissions(folder, fs::perms::owner_all, error);
  const std::string stem = scenario + "-" + minute_text(started_ms);
  for (int i = 1; i <= kMostPerMinute; ++i) {
    const std::string number = i == 1 ? "" : "-" + std::to_string(i);
    fs::path path = folder / (stem + number + std::string(kEnding));
    if (!fs::exists(path, error)) return path;
  }
  return Unexpected{Fault{Fault::Why::exists, stem, Verdict::ok, 0}};
}

std::vector<Summary> sessions_in(const fs::path& folder) {
  std::vector<Summary> sessions;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (at->path().string().ends_with(kEnding)) sessions.push_back(summary_of(at->path()));
  }
  std::sort(sessions.begin(), sessions.end(), [](const Summary& a, const Summary& b) {
    if (rank_of(a) != rank_of(b)) return rank_of(a) < rank_of(b);
    return a.last_ms != b.last_ms ? a.last_ms > b.last_ms : a.path < b.path;
  });
  return sessions;
}

bool is_free(const fs::path& path) { return !Lock::is_taken(path); }

}  // namespace kenes::journal
