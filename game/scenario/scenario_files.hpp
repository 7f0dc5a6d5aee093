#pragma once
// What the files of a scenario are called, and how one is read.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "scenario/diagnostics.hpp"

namespace kenes::scenario {

inline constexpr std::string_view kScenarioFile = "scenario.json";
inline constexpr std::string_view kSeenFile = "text/seen.json";
/// A rulebook of its own, which a scenario may bring.
inline constexpr std::string_view kRulebookFile = "rulebook.json";
[[nodiscard]] std::string text_file(std::string_view language);

/// Whether a file of that name, seen from the scenario's folder, is part of it: its texts and plans are.
[[nodiscard]] bool belongs_to_a_scenario(std::string_view name);

/// Whether a file of that name lies among the plans and is none of them, so that nothing would ever run it.
/// What editors and file managers leave behind does not count.
[[nodiscard]] bool is_misnamed_plan(std::string_view name);
/// Each of those in a scenario's folder, told. The plans themselves are read by whoever runs or checks them.
void find_misnamed_plans(const std::filesystem::path& folder, Diagnostics& found);

/// What lies in a scenario's folder under nearly that name, such as "kz.json" or "scenario.json.txt": a slip
/// of whoever saved the file, or of a program that hides the ends of names. Empty when nothing does.
[[nodiscard]] std::string lies_beside(const std::filesystem::path& folder, std::string_view name);

/// The file's bytes; at most one more than may be read, so that the reader can say that it is too large.
[[nodiscard]] std::optional<std::string> read_bytes(const std::filesystem::path& path);

}  // namespace kenes::scenario
