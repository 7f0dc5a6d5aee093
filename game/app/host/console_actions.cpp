#include "app/host/console_actions.hpp"

namespace kenes::app {
namespace {

using Key = ui::ConsoleKey;
using Action = ui::ConsoleModel::Action;

const char* vote_key(rules::VoteStage stage) {
  if (stage == rules::VoteStage::open) return "console.do.close_vote";
  if (stage == rules::VoteStage::closed) return "console.do.publish_vote";
  return "console.do.open_vote";
}

std::vector<Action> in_hearing(const room::Room& room, const records::Voice& voice) {
  const room::RoomState& state = room.state();
  const auto say = [&](const char* key) { return voice.say(key); };
  const int extension = voice.script.rulebook.extension_minutes;
  return {{Key::pause, say(state.paused ? "console.do.go_on" : "console.do.pause"), {}, state.paused},
          {Key::next_speaker, say("console.do.next"), {}, false},
          {Key::minutes, voice.say("console.do.minutes", {{"n", extension}}), {}, false},
          {Key::vote, say(vote_key(room.session().hearing().vote.stage)), {}, false},
          {Key::inject, say("console.do.inject"), {}, false},
          {Key::poll,
           say(state.poll_open ? "console.do.close_poll" : "console.do.open_poll"),
           {},
           state.poll_open},
          {Key::interpret, say("console.do.interpret"), {}, state.interpreting},
          {Key::queue,
           voice.word("console.do.queue", state.queue_order),
           {},
           state.queue_order != room::QueueOrder::raised},
          {Key::blank, say("console.do.blank"), {}, state.blank},
          {Key::undo, say("console.do.undo"), {}, false},
          {Key::debrief, say("console.do.debrief"), {}, false},
          {Key::record, say("console.do.record"), {}, false},
          {Key::lock, say("console.lock"), {}, false}};
}

std::vector<Action> in_debrief(const room::Room& room, const records::Voice& voice) {
  return {{Key::part_back, voice.say("console.do.part_back"), {}, false},
          {Key::part_on, voice.say("console.do.part_on"), {}, false},
          {Key::blank, voice.say("console.do.blank"), {}, room.state().blank},
          {Key::record, voice.say("console.do.record"), {}, false},
          {Key::lock, voice.say("console.lock"), {}, false}};
}

room::QueueOrder next_order(room::QueueOrder now) {
  constexpr std::size_t kOrders = rules::kNames<room::QueueOrder>.size();
  return static_cast<room::QueueOrder>((static_cast<std::size_t>(now) + 1) % kOrders);
}

}  // namespace

std::vector<Action> console_actions_of(const room::Room& room, const records::Voice& voice) {
  return room.state().stage == room::Stage::debrief ? in_debrief(room, voice) : in_hearing(room, voice);
}

std::optional<room::Order> order_of(Key key, const room::Room& room) {
  const room::RoomState& state = room.state();
  const bool debrief = state.stage == room::Stage::debrief;
  switch (key) {
    case Key::pause:
      return room::Pause{!state.paused};
    case Key::next_speaker:
      return room::NextSpeaker{};
    case Key::minutes:
      return room::AddMinutes{};
    case Key::vote:
      return room::VoteKey{};
    case Key::inject:
      return room::Inject{};
    case Key::undo:
      // Leaving the hearing is taken back too; of one that is over, its last step.
      if (debrief && !room.session().is_over()) return room::BackToHearing{};
      return room::Undo{};
    case Key::blank:
      return room::Blank{!state.blank};
    case Key::poll:
      if (state.poll_open) return room::ClosePoll{};
      return room::OpenPoll{};
    case Key::interpret:
      return room::Interpret{!state.interpreting};
    case Key::queue:
      return room::OrderQueue{next_order(state.queue_order)};
    case Key::debrief:
      return room::ToDebrief{};
    case Key::part_back:
    case Key::part_on:
      if (!debrief) return std::nullopt;
      return room::TurnPart{key == Key::part_on ? 1 : -1};
    case Key::record:  // Not the room's business.
    case Key::lock:
      break;
  }
  return std::nullopt;
}

}  // namespace kenes::app
