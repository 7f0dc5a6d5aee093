#pragma once
// The mistakes notebook of this machine: one small file beside the hearings, and what it is made from.

#include <filesystem>

#include "app/sitting.hpp"
#include "solo/notebook.hpp"

namespace kenes::app {

/// $XDG_DATA_HOME/kenes/notebook.json, or ~/.local/share/kenes/notebook.json. Empty when there is no home.
[[nodiscard]] std::filesystem::path notebook_file();

/// What the file says; a spoilt or missing one is a blank notebook, and the hearings are looked through anew.
[[nodiscard]] solo::Notebook load_notebook(const std::filesystem::path& file);
/// The reason when it cannot be kept.
[[nodiscard]] Result<Done, std::string> save_notebook(const std::filesystem::path& file,
                                                      const solo::Notebook& notebook);

/// Days since 1970 where this machine stands.
[[nodiscard]] solo::Day today();

/// The facts of a hearing that is over.
[[nodiscard]] assess::Facts facts_of(const Seated& seated);
/// Notes what is new from one hearing that is over and kept.
void note_hearing(solo::Notebook& notebook, const Seated& seated, solo::Day today);

}  // namespace kenes::app
