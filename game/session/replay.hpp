#pragma once
// Rows folded again, each checked against the rules and its digest.

#include "session/session.hpp"

namespace kenes::session {

struct Replayed {
  rules::Hearing hearing{};  // After the last good row.
  std::uint64_t digest = 0;  // Of it.
  Revision rows = 0;         // Good rows.
  std::size_t moves = 0;     // That count; undone ones left out.
  bool over = false;
  std::string ending;                // The author's word; empty: not over, or failed for want of a quorum.
  std::vector<Step> steps;           // That count, in order.
  std::optional<ResumeFault> fault;  // The first bad row, if there is one.
};

/// Never plays a row that the rules refuse; stops before it. `to`: stop after that row; 0: all.
[[nodiscard]] Replayed replay(const ScriptPtr& script, const Header& header, const std::vector<Row>& rows,
                              Revision to = 0);

}  // namespace kenes::session
