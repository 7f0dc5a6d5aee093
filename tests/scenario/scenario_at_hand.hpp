#pragma once
// The starter scenario in memory, and changes to it as the bad files describe them (see bad/README.md).

#include <filesystem>
#include <string>

#include "scenario/scenario.hpp"

namespace kenes::scenario::testing_files {

[[nodiscard]] std::filesystem::path project_root();
[[nodiscard]] std::string bytes_of(const std::filesystem::path& path);
/// The starter with its rulebook.
[[nodiscard]] Files starter_files();
/// The program's texts of one language: assets/text/<language>/*.json.
[[nodiscard]] TextOf program_texts(const std::string& language);
/// Every finding in one line with its code's name, for messages of failed tests.
[[nodiscard]] std::string listed(const Diagnostics& found);

/// What a bad file wants: the changed files, and where the finding must stand.
struct BadCase {
  Files files;
  std::string at_file;
  Position at;
  std::string fault;  // Why the bad file itself cannot be used; empty if it can.
};
[[nodiscard]] BadCase bad_case(const std::filesystem::path& path);

/// Gives a text key another sentence, so that tests do not depend on how the starter is worded.
void set_text(Files& files, const std::string& name, const std::string& key, const std::string& sentence);

/// Replaces the only occurrence of `what` in the file called `name`.
void replace_in(Files& files, const std::string& name, const std::string& what, const std::string& with);

}  // namespace kenes::scenario::testing_files
