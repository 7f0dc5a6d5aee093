// Time in the room: the hearing's clock, and when bots move.

#include <algorithm>

#include "bots/table.hpp"
#include "room/focus.hpp"
#include "room/queue.hpp"
#include "room/room.hpp"

namespace kenes::room {

using namespace rules;

namespace {

constexpr std::int64_t kTick = 5'000;  // Milliseconds; times on pages run on between two.
constexpr std::int64_t kSecond = 1'000;

/// A person reads about this many letters in a second; what a bot says stays that long before the next
/// speaks.
constexpr std::int64_t kLettersPerSecond = 16;
constexpr std::int64_t kShortestPause = 2'500;
constexpr std::int64_t kLongestPause = 14'000;
/// Before something ends that somebody may still want to use.
constexpr std::int64_t kLastChance = 15'000;
/// A ballot says nothing that is to be read; still nobody's comes before the question was seen.
constexpr std::int64_t kBallotPause = 800;
/// Chance, the register and bots may have several moves to make at once.
constexpr int kMostAtOnce = 64;

}  // namespace

bool Room::time_stands() const {
  return state_.stage != Stage::hearing || state_.paused || session_.is_over();
}

void Room::tick(std::int64_t now_ms) {
  if (time_stands()) {
    // A pause is no silence: what waits for one does not come because of it.
    moved_ms_ = std::min(now_ms, moved_ms_ + (now_ms - ticked_ms_));
    ticked_ms_ = now_ms;
    return;
  }
  const std::int64_t seconds = (now_ms - ticked_ms_) / kSecond;
  if (seconds < 1) return;
  // A laptop that slept has not held a meeting meanwhile.
  constexpr std::int64_t kLongestSleep = 60;
  const auto counted = static_cast<std::uint16_t>(std::min(seconds, kLongestSleep));
  ticked_ms_ += seconds * kSecond;
  // Whoever interprets is no silence.
  if (state_.interpreting) moved_ms_ = std::min(now_ms, moved_ms_ + seconds * kSecond);
  const Idea before = idea_of(scene());
  if (const auto answer = session_.tick({counted, state_.interpreting})) take_in(*answer);
  if (idea_of(scene()) != before) touch();  // News that has stood long enough.
  if (counted != seconds) touch();          // The times on all pages have shifted.
}

std::int64_t Room::pause_before(const NextMove& next) const {
  if (next.at_once) return 0;
  if (is_ballot(next.action.move)) return kBallotPause / state_.speed;
  std::int64_t letters = 0;
  for (const auto& line : telling_.latest(play_.voice(play_.texts.source()), {kPublicScreen, false}, 2))
    letters += static_cast<std::int64_t>(line.text.size()) / 2;  // Two bytes a letter of Cyrillic.
  std::int64_t pause = std::clamp(letters * kSecond / kLettersPerSecond, kShortestPause, kLongestPause);
  const bool people = !crew_of(session_.people(), state_).people.empty();
  if (next.moves_on && people) pause = std::max(pause, kLastChance);
  return pause / state_.speed;
}

void Room::wait_for_people() {
  bot_due_ms_.reset();
  const SeatSet people = crew_of(session_.people(), state_).people;
  // Whoever is waited for may be nobody: a seat marked as present that no person and no bot has.
  if (!(awaited_ & people).empty()) return;
  const SeatSet able = keeps_going(session_, people);
  awaited_ = awaited_ | able;
  if (!able.empty()) touch();
}

/// A bot that presides calls who is next by the room's order.
Action Room::in_the_rooms_way(const Action& action) const {
  if (!std::holds_alternative<GiveFloor>(action.move) || state_.queue_order == QueueOrder::raised)
    return action;
  const auto queue = queue_in_order(session_.hearing(), state_, telling_);
  return queue.empty() ? action : Action{action.seat, GiveFloor{queue.front()}};
}

bots::Level Room::level() const {
  return bots::level_named(session_.header().options.level).value_or(bots::Level::seasoned);
}

bool Room::make(const Action& action) {
  const bool secret = std::holds_alternative<CastSecret>(action.move);
  const auto choice = [&] {
    return bots::secret_ballot_of(*play_.script, session_.hearing(), action.seat, session_.header().seed,
                                  level());
  };
  const auto answer = secret ? session_.cast_secret(action.seat, choice()) : session_.submit(action);
  if (!answer) return false;
  take_in(*answer);
  return true;
}

void Room::move_bots() {
  if (time_stands()) return;
  for (int i = 0; i < kMostAtOnce; ++i) {
    const auto quiet_s = static_cast<std::uint32_t>((now_ms_ - moved_ms_) / kSecond);
    const auto next = next_move(session_, crew_of(session_.people(), state_), level(), quiet_s, state_.focus,
                                state_.interpreting);
    if (!next && state_.interpreting) return;
    if (!next) return wait_for_people();
    if (!bot_due_ms_) bot_due_ms_ = std::max(now_ms_, moved_ms_ + pause_before(*next));
    if (*bot_due_ms_ > now_ms_ && !next->at_once) return;
    bot_due_ms_.reset();
    if (!make(in_the_rooms_way(next->action))) return;
  }
}

/// What bots owe is done at once when the facilitator goes on: nobody waits until a bot has read, and no vote
/// is closed without the bots' ballots.
void Room::settle_bots() {
  const Crew crew = crew_of(session_.people(), state_);
  for (int i = 0; i < kMostAtOnce; ++i) {
    const SeatSet due = in_the_way(session_) & crew.bots;
    if (due.empty()) return;
    const auto action = bot_inside(*play_.script, session_.hearing(), state_.focus, *due.begin(),
                                   session_.header().seed, level());
    if (!action || !make(*action)) return;
  }
}

void Room::pass_time(std::int64_t now_ms) {
  now_ms_ = std::max(now_ms_, now_ms);
  if (now_ms_ - ticked_ms_ >= kTick || time_stands()) tick(now_ms_);
  move_bots();
  if (session_.is_over() && state_.stage == Stage::hearing) static_cast<void>(obey(ToDebrief{}));
}

std::int64_t Room::due_ms() const {
  if (time_stands()) return now_ms_ + kTick;
  const std::int64_t tick_due = ticked_ms_ + kTick;
  return bot_due_ms_ ? std::min(tick_due, *bot_due_ms_) : std::min(tick_due, now_ms_ + kSecond);
}

}  // namespace kenes::room
