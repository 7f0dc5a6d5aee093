// The kind of an answer that was tapped wrongly, put right afterwards: a step back to before it, the answer
// as it was meant, and all that was done since once more, in one piece. The journal keeps both.

#include <algorithm>

#include "room/room.hpp"

namespace kenes::room {

using namespace rules;

namespace {

constexpr const char* kCorrectedTopic = "corrected";

Unexpected<OrderRefused> no(std::string key) { return Unexpected{OrderRefused{std::move(key)}}; }

/// What is decided on the ground of an answer is not done again by itself: later answers, drafts, votes.
bool stands_on_answers(const Move& move) {
  constexpr MoveKindSet kKinds =
      kind_set({MoveKind::answer, MoveKind::propose, MoveKind::propose_procedure, MoveKind::fill_slot,
                MoveKind::amend, MoveKind::accept_amendment, MoveKind::second, MoveKind::withdraw,
                MoveKind::open_vote, MoveKind::cast_ballot, MoveKind::cast_secret, MoveKind::count_hall,
                MoveKind::close_vote, MoveKind::count_box, MoveKind::reopen_vote, MoveKind::casting_vote,
                MoveKind::publish_vote, MoveKind::choose});
  return kKinds.has(id_of(kind_of(move)));
}

/// Chance is drawn anew where it has to be.
bool is_drawn(const Move& move) {
  return std::holds_alternative<DrawBeat>(move) || std::holds_alternative<DrawVariant>(move);
}

/// What was noted of it stays, as far as it fits the answer as it was meant.
Noted carried_over(Noted noted, AnswerKind kind) {
  noted.skipped = false;
  if (kind == AnswerKind::commit) return noted;
  noted.promise = {};
  noted.into = {};
  return noted;
}

}  // namespace

std::vector<AnswerKind> Room::answer_kinds(session::Revision answer) const {
  const Hearing* before = telling_.before(answer);
  if (before == nullptr) return {};
  bool since = false;
  SeatId by;
  for (const session::Step& step : session_.steps()) {
    if (since && stands_on_answers(step.action.move)) return {};
    if (step.revision != answer) continue;
    since = true;
    by = step.action.seat;
  }
  std::vector<AnswerKind> kinds;
  for (const AnswerKind kind :
       {AnswerKind::explain, AnswerKind::concede, AnswerKind::commit, AnswerKind::deflect}) {
    if (!check(*play_.script, *before, {by, Answer{kind}})) kinds.push_back(kind);
  }
  return kinds;
}

session::Answer Room::again(const session::Step& step) {
  if (const auto* tick = std::get_if<Tick>(&step.action.move)) return session_.tick(*tick);
  const bool here = person_of(step.person) != nullptr;
  return session_.submit(step.action, {{}, std::nullopt, here ? step.person : 0});
}

bool Room::all_again(const std::vector<session::Step>& since) {
  return std::ranges::all_of(since, [&](const session::Step& step) {
    return is_drawn(step.action.move) || obeyed(again(step)).has_value();
  });
}

Room::Obeyed Room::obey(const CorrectAnswer& order) {
  const Telling::Exchange* exchange = telling_.exchange(order.answer);
  if (exchange == nullptr) return no("room.refused.no_such_answer");
  const AnswerKind was = exchange->kind;
  const Noted noted = record_.of(order.answer);
  if (was == order.kind && !noted.skipped) return Carried{};
  const std::vector<AnswerKind> kinds = answer_kinds(order.answer);
  if (std::ranges::find(kinds, order.kind) == kinds.end()) return no("room.refused.answer_stands");
  const std::vector<session::Step> steps = session_.steps();
  const auto given = std::ranges::find(steps, order.answer, &session::Step::revision);
  const std::vector<session::Step> since(given + 1, steps.end());
  const std::vector<Hand> hands = state_.hands;
  const session::Revision as_it_was = session_.revision();
  if (auto undone = obeyed(session_.undo_to(order.answer - 1)); !undone) return undone;
  session::Step meant = *given;
  meant.action.move = Answer{order.kind};
  const session::Answer put = again(meant);
  const bool done = obeyed(put).has_value() && all_again(since);
  if (!done) static_cast<void>(obeyed(session_.undo_to(as_it_was)));
  state_.hands = hands;
  lower_hands();
  keep_state();
  if (!done) return no("room.refused.answer_stands");
  const session::Revision row = put->steps.front().revision;
  static_cast<void>(session_.note(kCorrectedTopic, {"en", std::string(name_of(was))}, row));
  const Noted kept = carried_over(noted, order.kind);
  if (kept != Noted{}) note(row, kept, true, 0);
  return Carried{};
}

}  // namespace kenes::room
