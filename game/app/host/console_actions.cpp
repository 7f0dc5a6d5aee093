#include "app/host/console_actions.hpp"

#include <algorithm>

#include "room/focus.hpp"
#include "room/record_page.hpp"

namespace kenes::app {
namespace {

using Key = ui::ConsoleKey;
using Action = ui::ConsoleModel::Action;

const char* vote_key(rules::VoteStage stage) {
  if (stage == rules::VoteStage::open) return "console.do.close_vote";
  if (stage == rules::VoteStage::closed) return "console.do.publish_vote";
  return "console.do.open_vote";
}

/// After the one in focus, of those it could be; none: there is no other.
rules::ClaimId next_claim(const room::Room& room) {
  const rules::ClaimId now = room.state().focus.claim;
  const auto claims = room::claims_to_focus_on(*room.play().script);
  const auto at = std::ranges::find(claims, now);
  if (now.is_none() || at == claims.end() || claims.size() < 2) return {};
  return at + 1 == claims.end() ? claims.front() : *(at + 1);
}

std::string next_claim_words(const room::Room& room, const records::Voice& voice) {
  const rules::ClaimId next = next_claim(room);
  return next.is_none() ? std::string() : room::numbered_claim(room.play(), voice, next);
}

/// What the key would bring, before it does.
std::string next_news_words(const room::Room& room, const records::Voice& voice) {
  const rules::InjectId news = room.next_news();
  if (news.is_none()) return voice.say("console.do.inject.none");
  return voice.tell("inject." + voice.script.names.injects[news.index()] + ".title");
}

/// One key leads a question through: asked, ended, on the wall, put away.
Action asking(const room::RoomState& state, const records::Voice& voice) {
  const bool open = state.poll_open && !state.poll_about.is_straw();
  const char* key = open                         ? "console.do.ask.end"
                    : state.poll_shown           ? "console.do.ask.away"
                    : !state.poll_counts.empty() ? "console.do.ask.show"
                                                 : "console.do.ask";
  return {Key::ask, voice.say(key), {}, open || state.poll_shown};
}

Action quiz(const room::RoomState& state, const records::Voice& voice) {
  return {Key::quiz, voice.say("console.do.quiz"), {}, state.quiz_open};
}

bool opens(const room::Room& room) {
  return room.session().view_for(rules::kPublicScreen).phase == rules::PhaseKind::opening;
}

/// What is pressed all the time, in the order of need.
std::vector<Action> often(const room::Room& room, const records::Voice& voice) {
  const room::RoomState& state = room.state();
  const auto say = [&](const char* key) { return voice.say(key); };
  return {{Key::pause, say(state.paused ? "console.do.go_on" : "console.do.pause"), {}, state.paused},
          {Key::next_speaker, say("console.do.next"), {}, false},
          {Key::next_part, say("console.do.next_part"), {}, false},
          {Key::vote, say(vote_key(room.session().hearing().vote.stage)), {}, false},
          {Key::inject, say("console.do.inject"), next_news_words(room, voice), false},
          {Key::undo, say("console.do.undo"), room.undo_told(voice), false}};
}

/// What is needed now and then.
std::vector<Action> seldom(const room::Room& room, const records::Voice& voice) {
  const room::RoomState& state = room.state();
  const auto say = [&](const char* key) { return voice.say(key); };
  const int extension = voice.script.rulebook.extension_minutes;
  const bool straw = state.poll_open && state.poll_about.is_straw();
  std::vector<Action> actions{
      {Key::minutes, voice.say("console.do.minutes", {{"n", extension}}), {}, false},
      {Key::interpret, say("console.do.interpret"), {}, state.interpreting},
      {Key::queue,
       voice.word("console.do.queue", state.queue_order),
       {},
       state.queue_order != room::QueueOrder::raised},
      {Key::poll, say(straw ? "console.do.close_poll" : "console.do.open_poll"), {}, straw},
      asking(state, voice)};
  if (opens(room) || state.quiz_open) actions.push_back(quiz(state, voice));
  // Only a short session is about one claim.
  if (!state.focus.is_none())
    actions.push_back({Key::claim, say("console.do.claim"), next_claim_words(room, voice), false});
  actions.insert(actions.end(), {{Key::blank, say("console.do.blank"), {}, state.blank},
                                 {Key::codes, say("console.do.codes"), {}, state.codes},
                                 {Key::debrief, say("console.do.debrief"), {}, false},
                                 {Key::record, say("console.do.record"), {}, false},
                                 {Key::lock, say("console.lock"), {}, false}});
  for (Action& action : actions) action.minor = true;
  return actions;
}

std::vector<Action> in_hearing(const room::Room& room, const records::Voice& voice) {
  std::vector<Action> actions = often(room, voice);
  for (Action& action : seldom(room, voice)) actions.push_back(std::move(action));
  return actions;
}

std::vector<Action> in_debrief(const room::Room& room, const records::Voice& voice) {
  std::vector<Action> actions{{Key::part_back, voice.say("console.do.part_back"), {}, false},
                              {Key::part_on, voice.say("console.do.part_on"), {}, false}};
  std::vector<Action> now_and_then{asking(room.state(), voice),
                                   quiz(room.state(), voice),
                                   {Key::blank, voice.say("console.do.blank"), {}, room.state().blank},
                                   {Key::codes, voice.say("console.do.codes"), {}, room.state().codes},
                                   {Key::record, voice.say("console.do.record"), {}, false},
                                   {Key::lock, voice.say("console.lock"), {}, false}};
  for (Action& action : now_and_then) {
    action.minor = true;
    actions.push_back(std::move(action));
  }
  return actions;
}

}  // namespace

std::optional<room::Order> another_claim(const room::Room& room) {
  const rules::ClaimId next = next_claim(room);
  if (next.is_none()) return std::nullopt;
  return room::FocusOn{room.play().script->names.claims[next.index()]};
}

std::string focus_words(const room::Room& room, const records::Voice& voice) {
  const room::Focus& focus = room.state().focus;
  if (focus.is_none()) return {};
  return voice.say("console.focus", {{"claim", room::numbered_claim(room.play(), voice, focus.claim)},
                                     {"title", voice.recommendation(focus.recommendation)}});
}

namespace {

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
    case Key::codes:
      return room::ShowCodes{!state.codes};
    case Key::poll:
      if (state.poll_open) return room::ClosePoll{};
      return room::OpenPoll{};
    case Key::ask:  // What to ask is chosen first.
      if (state.poll_open) return room::ClosePoll{};
      if (state.poll_counts.empty()) return std::nullopt;
      return room::ShowPoll{!state.poll_shown};
    case Key::quiz:
      return room::OpenQuiz{!state.quiz_open};
    case Key::interpret:
      return room::Interpret{!state.interpreting};
    case Key::queue:
      return room::OrderQueue{next_order(state.queue_order)};
    case Key::debrief:
      return room::ToDebrief{};
    case Key::next_part:
      return room::NextPart{};
    case Key::claim:
      return debrief ? std::nullopt : another_claim(room);
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
