#include "session/replay.hpp"

namespace kenes::session {
namespace {

void describe(const ScriptPtr& script, const Folded& folded, Replayed& replayed) {
  replayed.hearing = folded.timeline.hearing();
  replayed.digest = rules::digest_of(replayed.hearing);
  replayed.rows = folded.timeline.last();
  replayed.steps = folded.timeline.effective();
  replayed.moves = replayed.steps.size();
  replayed.over = rules::is_over(*script, replayed.hearing);
  if (!replayed.over) return;
  const rules::EndingId ending = rules::ending_of(*script, replayed.hearing);
  if (!ending.is_none()) replayed.ending = script->names.endings[ending.index()];
}

}  // namespace

Replayed replay(const ScriptPtr& script, const Header& header, const std::vector<Row>& rows, Revision to) {
  Replayed replayed;
  auto folded = before_rows(script, header);
  if (!folded) {
    replayed.fault = folded.error();
    return replayed;
  }
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (to != 0 && rows[i].number > to) break;
    const auto done = fold(*script, *folded, rows[i]);
    if (done) continue;
    // The bad row may have left its mark, so the good ones are folded once more without it.
    const std::vector<Row> good(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i));
    replayed = replay(script, header, good);
    replayed.fault = done.error();
    return replayed;
  }
  describe(script, *folded, replayed);
  return replayed;
}

}  // namespace kenes::session
