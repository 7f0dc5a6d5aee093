#pragma once
// The sessions on this machine.

#include "journal/journal.hpp"

namespace kenes::journal {

/// $XDG_DATA_HOME/kenes/sessions, or ~/.local/share/kenes/sessions. Not created here; empty when there is no
/// home.
[[nodiscard]] std::filesystem::path sessions_folder();

/// A name that no file in the folder has yet: "<scenario>-2026-11-23-2337.kenes-journal". Creates the folder.
[[nodiscard]] Result<std::filesystem::path, Fault> new_session_path(const std::filesystem::path& folder,
                                                                    const std::string& scenario,
                                                                    std::int64_t started_ms);

struct Summary {
  std::filesystem::path path;
  Verdict verdict = Verdict::ok;
  session::Revision first_bad = 0;
  std::string scenario;
  codec::StartOptions options;
  std::vector<std::string> languages;  // In which it was begun.
  std::int64_t started_ms = 0;
  std::int64_t last_ms = 0;
  std::size_t rows = 0;
  bool over = false;
  bool in_use = false;  // Another program has it open.
};
/// Every journal in the folder: those that can be gone on with first, then finished ones, then those that
/// cannot be used; each part with the latest first. A folder that is missing is an empty one.
[[nodiscard]] std::vector<Summary> sessions_in(const std::filesystem::path& folder);

/// Whether no program has that journal open now.
[[nodiscard]] bool is_free(const std::filesystem::path& path);

}  // namespace kenes::journal
