#include "solo/course.hpp"

#include <algorithm>

#include "core/hash.hpp"
#include "solo/coach.hpp"
#include "solo/menu.hpp"
#include "solo/positions.hpp"
#include "solo/remarks.hpp"

namespace kenes::solo {
namespace {

using namespace rules;
using records::StoryLine;

std::uint64_t kinds_in(const SeatView& view, const std::vector<Move>& moves) {
  std::uint64_t kinds = 0;
  for (const Move& move : moves) {
    if (calls_for_attention(view, move)) kinds |= std::uint64_t{1} << move.index();
  }
  return kinds;
}

void add(records::Story& story, const records::Story& more) {
  story.insert(story.end(), more.begin(), more.end());
}

}  // namespace

bool owes_a_move(const Script& script, const SeatView& view) {
  const bool presides = view.presiding == view.seat;
  if (!view.pending.is_none() || view.floor.respondent == view.seat) return true;
  if (presides && !view.floor.order_by.is_none()) return true;
  if (view.vote.stage == VoteStage::open && script.voters.has(view.seat) && !view.voted) return true;
  if (view.talk.to == view.seat && !view.talk.asked.is_none()) return true;
  if (view.talk.from == view.seat && view.talk.asked.is_none()) return true;
  return view.floor.holder == view.seat && view.floor.respondent.is_none();
}

Course::Course(Table& table, std::function<records::Voice()> voice)
    : table_(table), voice_(std::move(voice)), told_until_(initial_hearing(table.script(), table.options())) {
  take_in_past();
}

Stop Course::next() {
  if (table_.session().is_over()) return Over{};
  if (const auto moment = position_to_ask()) return AskPosition{*moment};
  if (held_) {
    const auto* vote = std::get_if<OpenVote>(&*held_);
    if (vote != nullptr && !prediction_settled_ && is_worth_predicting(*vote)) return question_of(*vote);
    return play({table_.own(), *std::exchange(held_, std::nullopt)});
  }
  const Table::Next next = table_.next(wants_to_be_asked());
  if (next.who != Table::Next::Who::bot) return my_turn(next.who == Table::Next::Who::nobody);
  const auto* vote = std::get_if<OpenVote>(&next.action.move);
  if (vote != nullptr && !prediction_settled_ && is_worth_predicting(*vote)) return question_of(*vote);
  return play(next.action);
}

Stop Course::play(const Action& action) {
  Made made = done(table_.play(action));
  KENES_EXPECT(made.has_value());
  return std::move(*made);
}

Course::Made Course::done(const session::Answer& answer) {
  if (!answer) return Unexpected{answer.error()};
  return take_in(*answer);
}

Course::Made Course::make(const Move& move) {
  const auto* vote = std::get_if<OpenVote>(&move);
  if (vote != nullptr && is_worth_predicting(*vote) &&
      !check(table_.script(), table_.hearing(), {table_.own(), move})) {
    held_ = move;
    return Told{};
  }
  Made made = done(table_.play({table_.own(), move}));
  if (made && std::holds_alternative<CloseVote>(move)) announce(*made);
  return made;
}

void Course::announce(Told& told) {
  // Between the closing and the result there is something to decide only when the votes are equal.
  const Action announcement{table_.own(), PublishVote{}};
  if (view().tie_to_break || check(table_.script(), table_.hearing(), announcement)) return;
  const auto accepted = table_.play(announcement);
  KENES_EXPECT(accepted.has_value());
  const Told more = take_in(*accepted);
  add(told.lines, more.lines);
  told.action = more.action;
  told.to = more.to;
  if (more.saved) told.saved = more.saved;
}

Course::Made Course::cast_secret(Ballot choice) { return done(table_.cast_secret(choice)); }

Course::Made Course::state_position(int moment, int value) {
  skip_position(moment);
  return done(table_.play({table_.own(), StatePosition{static_cast<std::int8_t>(value)}}));
}

Course::Made Course::predict(std::uint8_t in_favour) {
  prediction_settled_ = true;
  return done(table_.play({table_.own(), Predict{in_favour}}));
}

session::Answer Course::undo() {
  auto undone = table_.undo_own_move();
  if (undone) take_in_past();
  return undone;
}

session::Answer Course::rewind(session::Revision to) {
  auto gone = table_.session().rewind(to);
  if (gone) take_in_past();
  return gone;
}

Told Course::take_in(const session::Accepted& accepted) {
  Told told;
  told.from = heard_.size();
  for (const session::Step& step : accepted.steps) {
    if (step.kind != session::Row::Kind::move) continue;
    if (!told.action) told.action = step.action;
    if (std::holds_alternative<OpenVote>(step.action.move)) prediction_settled_ = false;
    const Hearing before = told_until_;
    advance(table_.script(), told_until_, step.action, nullptr);
    heard_.push_back(step);
    add(told.lines, tell(heard_, before, told_until_));
  }
  told.to = heard_.size();
  if (accepted.saved == saved_) return told;
  saved_ = accepted.saved;
  told.saved = saved_;
  told.lines.push_back(tell_saved(saved_));
  return told;
}

records::Story Course::tell(std::span<const session::Step> heard, const Hearing& before,
                            const Hearing& after) const {
  const records::Voice voice = voice_();
  const session::Step& latest = heard.back();
  const assess::Step seen{heard.size() - 1, latest.action, before, after, latest.happenings};
  records::Story lines = records::story_of(voice, seen, {table_.own(), false});
  const Remarkable remarkable{voice, table_.own(), before, after, heard};
  add(lines, remarks_on(remarkable));
  const auto lesson = coached_ ? lesson_of(remarkable) : std::nullopt;
  if (lesson) lines.push_back({StoryLine::Kind::own, {}, lesson->words(voice)});
  return lines;
}

StoryLine Course::tell_saved(bool saved) const {
  return {StoryLine::Kind::own, {}, voice_().say(saved ? "session.saved_again" : "session.not_saved")};
}

records::Story Course::tell_again(const Told& told) const {
  KENES_EXPECT(told.to <= heard_.size());
  records::Story lines;
  Hearing at = initial_hearing(table_.script(), table_.options());
  for (std::size_t i = 0; i < told.to; ++i) {
    const Hearing before = at;
    advance(table_.script(), at, heard_[i].action, nullptr);
    if (i >= told.from) add(lines, tell(std::span(heard_).first(i + 1), before, at));
  }
  if (told.saved) lines.push_back(tell_saved(*told.saved));
  return lines;
}

void Course::take_in_past() {
  heard_ = table_.session().steps();
  told_until_ = table_.hearing();
  waited_.reset();
  held_.reset();
  prediction_settled_ = false;
  positions_asked_ = moments_stated(table_);
}

records::Story Course::whole_story() const {
  return records::story_so_far(voice_(), table_.options(), table_.actions(), {table_.own(), false});
}

std::optional<int> Course::position_to_ask() const {
  const SeatView seen = view();
  const std::optional<int> moment = moment_of(seen.phase);
  if (!moment || ((positions_asked_ >> *moment) & 1U) != 0 || (seen.marks & Hearing::opened) == 0)
    return std::nullopt;
  const bool refused = check(table_.script(), table_.hearing(), {table_.own(), StatePosition{0}}).has_value();
  return refused ? std::nullopt : moment;
}

bool Course::is_worth_predicting(const OpenVote& vote) const {
  const MotionKind kind = table_.hearing().motions[vote.motion].kind;
  const bool matters = kind == MotionKind::recommendation || kind == MotionKind::report;
  return matters && !check(table_.script(), table_.hearing(), {table_.own(), Predict{0}});
}

AskPrediction Course::question_of(const OpenVote& vote) const {
  const Motion& motion = table_.hearing().motions[vote.motion];
  return {vote, eligible_voters(table_.script(), table_.hearing(), motion).size()};
}

MyTurn Course::my_turn(bool hall_waits) const {
  MyTurn turn{legal_moves(table_.script(), table_.hearing(), table_.own()), true, false};
  // Waiting is no answer when nobody else would move.
  const bool alone = hall_waits || table_.next(false).who == Table::Next::Who::nobody;
  turn.may_wait = !alone && !owes_a_move(table_.script(), view());
  turn.hall_waits = hall_waits && has_waited_now();
  // Nobody has a move left: a hearing that cannot go on is a bug, not a wait.
  KENES_EXPECT(!hall_waits || !std::ranges::all_of(turn.moves, is_aside));
  return turn;
}

std::uint64_t Course::occasion() const {
  const SeatView seen = view();
  const std::uint64_t kinds = kinds_in(seen, legal_moves(table_.script(), table_.hearing(), table_.own()));
  std::uint64_t turns = 0;
  // In the debate what matters is what is drafted, not who has spoken, until the list is at its end.
  const bool list_goes_on = seen.phase == PhaseKind::debate && !seen.queue.empty();
  for (const std::uint8_t n : seen.turns) turns += list_goes_on ? 0 : n;
  std::uint64_t drafts = 0;
  for (const Motion& motion : seen.motions)
    drafts = drafts * 31 + static_cast<std::uint64_t>(motion.kind) * 7 + motion.slots;
  std::uint64_t occasion = mix64(kinds ^ 0x9E3779B97F4A7C15ULL, 0xD1342543DE82EF95ULL + seen.phase_place);
  occasion = mix64(occasion ^ turns, 0xA0761D6478BD642FULL ^ drafts);
  return mix64(occasion ^ seen.approaches, 0xE7037ED1A0B428DBULL ^ seen.read_back);
}

bool Course::listens_to_the_list(const SeatView& seen) const {
  return seen.phase == PhaseKind::debate && !seen.queue.empty() && waited_ &&
         waited_->phase == seen.phase_place;
}

bool Course::wants_to_be_asked() const {
  const SeatView seen = view();
  const std::vector<Move> legal = legal_moves(table_.script(), table_.hearing(), table_.own());
  const std::uint64_t kinds = kinds_in(seen, legal);
  if (kinds == 0) return false;
  if (owes_a_move(table_.script(), seen)) return true;
  // Asking for the floor is for the moment between two turns; while somebody speaks one listens.
  const bool only_floor = kinds == std::uint64_t{1} << static_cast<std::size_t>(MoveKind::ask_floor);
  if (only_floor && (!seen.floor.holder.is_none() || listens_to_the_list(seen))) return false;
  return !has_waited_now();
}

}  // namespace kenes::solo
