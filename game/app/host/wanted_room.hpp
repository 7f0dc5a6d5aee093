#pragma once
// The session that a command line asks for.

#include "app/commands.hpp"
#include "app/host/hosted.hpp"

namespace kenes::app {

/// Begun or gone on with. Null: the fault has been told, and `code` is the exit code.
[[nodiscard]] std::unique_ptr<Hosted> wanted_room(const Setting& setting, const HostOptions& options,
                                                  int& code);

}  // namespace kenes::app
