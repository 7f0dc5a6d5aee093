#pragma once
// The window: opened at the title, at a scenario, at a seat, or in the middle of a hearing that was kept.

#include "app/commands.hpp"

namespace kenes::app {

/// Until the window is closed. Without a display: says so and what to do instead; exit code kOutside.
[[nodiscard]] int open_window(const Setting& setting, const PlayOptions& options, bool at_title);

/// The same at the preparation of a session in a room, or in the room that the options ask for.
[[nodiscard]] int open_host_window(const Setting& setting, const HostOptions& options);

/// The same where scenarios are written, at the one in `folder`; empty: at none in particular. A folder that
/// is not there: says so, exit code kFault.
[[nodiscard]] int open_author_window(const Setting& setting, const std::string& folder);

}  // namespace kenes::app
