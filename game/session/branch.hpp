#pragma once
// A hearing that is over is never touched again. Who wants to try it differently from some moment on begins
// another one, whose first rows are the moves of the first one up to there.

#include "session/session.hpp"

namespace kenes::session {

/// The topic of the note that marks such a session, right after the rows it was given: how many moves it has
/// in common with the other is in its words, then the other's file where it has one.
inline constexpr const char* kBranchNote = "branch";

/// The first `moves` moves that count in `session`, numbered anew, without what was undone and without
/// people and notes; for a journal with the same header. Requires moves <= session.steps().size().
[[nodiscard]] std::vector<Row> branch_rows(const Session& session, std::size_t moves);

}  // namespace kenes::session
