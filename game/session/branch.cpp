#include "session/branch.hpp"

#include "codec/codec.hpp"

namespace kenes::session {

std::vector<Row> branch_rows(const Session& session, std::size_t moves) {
  const std::vector<Step> steps = session.steps();
  KENES_EXPECT(moves <= steps.size());
  const rules::Script& script = session.script();
  // What the header says a hearing begins with; it was folded from it, so that it cannot fail here.
  auto folded = before_rows(session.script_ptr(), session.header());
  KENES_EXPECT(folded.has_value());
  std::vector<Row> rows;
  for (std::size_t i = 0; i < moves; ++i) {
    const Step& step = steps[i];
    Row row;
    row.number = rows.size() + 1;
    row.seat = codec::seat_word(script, step.action.seat);
    row.body = codec::encode_move(codec::words_of(script, folded->timeline.hearing()), step.action.move);
    row.time_ms = step.time_ms;
    folded->timeline.add_move(step.action, 0, step.time_ms);
    row.digest = rules::digest_of(folded->timeline.hearing());
    row.over = rules::is_over(script, folded->timeline.hearing());
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace kenes::session
