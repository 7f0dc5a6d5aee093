#pragma once
// What a session leaves to take along, written at any moment of it: minutes, debrief and papers, a page of
// HTML each, in three languages.

#include <filesystem>
#include <string>

#include "room/room.hpp"

namespace kenes::app {

struct RecordFault {
  std::filesystem::path folder;
  std::string reason;  // In the words of the system.
};

/// Beside the journal; of a session that is not kept, in the folder of sessions.
[[nodiscard]] std::filesystem::path record_folder(const std::filesystem::path& journal);

/// The folder it was written into, which is made if need be; what lay there before is replaced.
[[nodiscard]] Result<std::filesystem::path, RecordFault> write_room_record(
    const room::Room& room, const std::filesystem::path& folder);

}  // namespace kenes::app
