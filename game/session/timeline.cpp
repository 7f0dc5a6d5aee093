#include "session/timeline.hpp"

#include <algorithm>

namespace kenes::session {

Timeline::Timeline(std::shared_ptr<const rules::Script> script, const rules::Hearing& first)
    : script_(std::move(script)), first_(first), now_(first) {}

const Step& Timeline::add(Step step, Revision tip) {
  step.revision = last() + 1;
  if (step.kind == Row::Kind::move || step.kind == Row::Kind::undo_to) last_change_ = step.revision;
  Place place;
  place.tip = tip;
  rows_.push_back(place);
  steps_.push_back(std::move(step));
  return steps_.back();
}

const Step& Timeline::add_move(const rules::Action& action, std::uint64_t person, std::int64_t time_ms) {
  const bool publishes_secret = rules::kind_of(action.move) == rules::MoveKind::publish_vote &&
                                now_.vote.method == rules::Method::secret;
  const Revision before = tip(last());
  Step step;
  step.action = action;
  step.person = person;
  step.time_ms = time_ms;
  for (rules::SeatId talker : {now_.talk.from, now_.talk.to}) {
    if (!talker.is_none()) step.talkers.add(talker);
  }
  rules::advance(*script_, now_, action, &step.happenings);
  add(std::move(step), last() + 1);
  Place& place = rows_.back();
  place.before = before;
  place.place = before == 0 ? 1 : rows_[before - 1].place + 1;
  place.secret = publishes_secret ? last() : (before == 0 ? 0 : rows_[before - 1].secret);
  if (place.place % kSnapshotEvery == 0) snapshots_.emplace(last(), now_);
  return steps_.back();
}

const Step& Timeline::add_undo(Revision to, std::uint64_t person, std::int64_t time_ms) {
  KENES_EXPECT(to <= last());
  now_ = at(to);
  Step step;
  step.kind = Row::Kind::undo_to;
  step.undone_to = to;
  step.person = person;
  step.time_ms = time_ms;
  return add(std::move(step), tip(to));
}

const Step& Timeline::add_aside(Row::Kind kind, std::uint64_t person, std::int64_t time_ms) {
  Step step;
  step.kind = kind;
  step.person = person;
  step.time_ms = time_ms;
  return add(std::move(step), tip(last()));
}

rules::Hearing Timeline::at(Revision revision) const {
  KENES_EXPECT(revision <= last());
  std::vector<Revision> again;
  rules::Hearing hearing = first_;
  for (Revision row = tip(revision); row != 0; row = rows_[row - 1].before) {
    const auto snapshot = snapshots_.find(row);
    if (snapshot != snapshots_.end()) {
      hearing = snapshot->second;
      break;
    }
    again.push_back(row);
  }
  std::for_each(again.rbegin(), again.rend(),
                [&](Revision row) { rules::advance(*script_, hearing, steps_[row - 1].action, nullptr); });
  return hearing;
}

std::vector<Step> Timeline::effective() const {
  std::vector<Step> steps;
  for (Revision row = tip(last()); row != 0; row = rows_[row - 1].before) steps.push_back(steps_[row - 1]);
  std::reverse(steps.begin(), steps.end());
  return steps;
}

bool Timeline::is_past_secret_vote(Revision to) const {
  KENES_EXPECT(to <= last());
  const Revision now = tip(last());
  const Revision published = now == 0 ? 0 : rows_[now - 1].secret;
  if (published == 0) return false;
  Revision row = tip(to);
  while (row > published) row = rows_[row - 1].before;
  return row != published;
}

}  // namespace kenes::session
