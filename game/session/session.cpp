// Beginning, going on, writing down, telling. What moves do is in session_moves.cpp, people in
// session_people.cpp.

#include "session/session.hpp"

#include <chrono>

#include "codec/codec.hpp"

namespace kenes::session {

std::string_view name_of(Refused::Why why) {
  static constexpr std::array<std::string_view, 10> kWhy{
      "rules",          "stale",    "bad_move_id",      "no_such_person",   "not_your_seat",
      "needs_a_ballot", "reserved", "no_such_revision", "past_secret_vote", "bad_text"};
  static_assert(kWhy.size() == static_cast<std::size_t>(Refused::Why::bad_text) + 1);
  return kWhy[static_cast<std::size_t>(why)];
}

rules::Happenings Accepted::happenings() const {
  rules::Happenings all;
  for (const Step& step : steps) all.insert(all.end(), step.happenings.begin(), step.happenings.end());
  return all;
}

Session::Session(ScriptPtr script, Header header, Ports ports, Folded folded)
    : script_(std::move(script)),
      header_(std::move(header)),
      ports_(std::move(ports)),
      folded_(std::move(folded)) {}

std::unique_ptr<Session> Session::start(ScriptPtr script, Header header, Ports ports) {
  auto folded = before_rows(script, header);
  KENES_EXPECT(folded.has_value());
  std::unique_ptr<Session> session(
      new Session(std::move(script), std::move(header), std::move(ports), std::move(*folded)));
  session->settle(session->opening_);
  session->opening_.revision = session->revision();
  session->opening_.saved = session->all_saved();
  return session;
}

Result<std::unique_ptr<Session>, ResumeFault> Session::resume(ScriptPtr script, Header header,
                                                              const std::vector<Row>& rows, Ports ports) {
  auto folded = before_rows(script, header);
  if (!folded) return Unexpected{folded.error()};
  for (const Row& row : rows) {
    if (const auto done = fold(*script, *folded, row); !done) return Unexpected{done.error()};
  }
  std::unique_ptr<Session> session(
      new Session(std::move(script), std::move(header), std::move(ports), std::move(*folded)));
  session->vote_from_ = session->latest_opening();
  session->settle(session->opening_);
  session->opening_.revision = session->revision();
  session->opening_.saved = session->all_saved();
  return session;
}

Revision Session::latest_opening() const {
  for (Revision row = revision(); row > 0; --row) {
    const Step& step = folded_.timeline.step(row);
    if (step.kind == Row::Kind::undo_to) return row;
    if (step.kind != Row::Kind::move) continue;
    const rules::MoveKind kind = rules::kind_of(step.action.move);
    if (kind == rules::MoveKind::open_vote || kind == rules::MoveKind::reopen_vote) return row;
  }
  return 0;
}

std::int64_t Session::now_ms() const {
  if (ports_.now_ms) return ports_.now_ms();
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

rules::SeatView Session::view_for(rules::SeatId seat) const {
  return rules::view_for(*script_, hearing(), seat);
}

SecrecyHint Session::warns_of_secrecy(rules::MotionId motion) const {
  if (motion.index() >= rules::kMaxMotions) return {};
  return secrecy_hint(*script_, hearing(), hearing().motions[motion]);
}

Row Session::next_row(Row::Kind kind, std::string body, const SubmitInfo& info) const {
  Row row;
  row.number = revision() + 1;
  row.kind = kind;
  row.body = std::move(body);
  row.time_ms = now_ms();
  row.move_id = info.move_id;
  row.person = info.person;
  return row;
}

void Session::take(Row row, const Step& step, bool repaired, Accepted& accepted) {
  row.digest = rules::digest_of(hearing());
  row.over = is_over();
  if (!row.move_id.empty()) folded_.answered.emplace(row.move_id, row.number);
  accepted.steps.push_back(step);
  // Nobody hears of a row before it is on the disk, or known not to be.
  write(std::move(row));
  publish(accepted.steps.back(), repaired);
}

void Session::write(Row row) {
  if (ports_.journal == nullptr) return;
  const bool waits = !save_again();
  if (!waits && ports_.journal->append(row).has_value()) return;
  unsaved_.push_back(std::move(row));
  if (!waits && ports_.publisher != nullptr) ports_.publisher->saving_changed(false);
}

bool Session::save_again() {
  if (unsaved_.empty()) return true;
  std::size_t written = 0;
  while (written < unsaved_.size() && ports_.journal->append(unsaved_[written]).has_value()) ++written;
  unsaved_.erase(unsaved_.begin(), unsaved_.begin() + static_cast<std::ptrdiff_t>(written));
  if (unsaved_.empty() && ports_.publisher != nullptr) ports_.publisher->saving_changed(true);
  return unsaved_.empty();
}

void Session::publish(const Step& step, bool repaired) {
  if (ports_.publisher == nullptr) return;
  Published published;
  published.revision = step.revision;
  published.kind = step.kind;
  if (step.kind == Row::Kind::move && !is_private(rules::kind_of(step.action.move))) {
    published.seat = step.action.seat;
    published.move = rules::kind_of(step.action.move);
  }
  published.repaired = repaired;
  published.saved = all_saved();
  published.view = [this](rules::SeatId seat) { return view_for(seat); };
  published.happenings = [&step](rules::SeatId seat) { return happenings_for(step, seat); };
  ports_.publisher->publish(published);
}

}  // namespace kenes::session
