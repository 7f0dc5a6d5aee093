#pragma once
// The session that a command line asks for.

#include "app/commands.hpp"
#include "app/host/hosting.hpp"
#include "app/settings.hpp"

namespace kenes::app {

/// Begun or gone on with. Null: the fault has been told, and `code` is the exit code.
[[nodiscard]] std::unique_ptr<Hosted> wanted_room(const Setting& setting, const HostOptions& options,
                                                  int& code);

/// How phones reach it: as the command line says, and what it leaves open as it was the last time.
[[nodiscard]] NetWish wished_net(const HostOptions& options, const RoomHabits& habits);

}  // namespace kenes::app
