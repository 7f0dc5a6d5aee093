// Polls outside the rules, and the quiz when the facilitator opens it.

#include "room/fields.hpp"
#include "room/room.hpp"

namespace kenes::room {

using namespace rules;

namespace {

Unexpected<OrderRefused> no(std::string key) { return Unexpected{OrderRefused{std::move(key)}}; }

}  // namespace

void Room::put_polls_away() {
  state_.poll_open = state_.poll_shown = state_.quiz_open = false;
  state_.poll_counts.clear();
  poll_.clear();
}

/// The straw poll is about the vote to come; anything else may be asked in the debrief too.
Room::Obeyed Room::obey(const OpenPoll& order) {
  const bool now =
      state_.stage == Stage::hearing || (state_.stage == Stage::debrief && !order.about.is_straw());
  if (!now || state_.poll_open) return no("room.refused.not_now");
  if (!can_be_asked(order.about)) return no("room.refused.no_such_poll");
  put_polls_away();
  if (order.about.is_straw()) state_.poll.reset();
  state_.poll_about = order.about;
  state_.poll_open = true;
  keep_state();
  return Carried{};
}

/// Only how many there were of each is kept.
Room::Obeyed Room::obey(const ClosePoll&) {
  if (!state_.poll_open) return no("room.refused.not_now");
  std::vector<std::uint16_t> counts(poll_words(state_.poll_about).size());
  for (const auto& [person, choice] : poll_) ++counts[choice];
  put_polls_away();
  if (state_.poll_about.is_straw()) {
    state_.poll = PollResult{counts[0], counts[1], counts[2]};
  } else {
    state_.poll_counts = std::move(counts);
  }
  keep_state();
  return Carried{};
}

Room::Obeyed Room::obey(const ShowPoll& order) {
  if (state_.poll_counts.empty()) return no("room.refused.not_now");
  state_.poll_shown = order.on;
  if (!order.on) state_.poll_counts.clear();
  keep_state();
  return Carried{};
}

/// What is known before is asked before anything has been said; later it would count what was just heard.
Room::Obeyed Room::obey(const OpenQuiz& order) {
  const bool opening = session_.view_for(kPublicScreen).phase == PhaseKind::opening;
  const bool now = state_.stage == Stage::debrief || (state_.stage == Stage::hearing && opening);
  if (order.on && (!now || play_.content.quiz.empty())) return no("room.refused.not_now");
  state_.quiz_open = order.on;
  keep_state();
  return Carried{};
}

Room::Reply Room::handle(Guest& guest, const std::string&, const PollChoice& choice) {
  if (person_of(guest.person) == nullptr) return refuse(guest, "join_first");
  if (!state_.poll_open) return refuse(guest, "not_now");
  const auto place = place_in(poll_words(state_.poll_about), choice.choice);
  if (!place) return refuse(guest, "malformed");
  poll_[guest.person] = *place;
  touch();
  return {};
}

Room::Reply Room::handle(Guest& guest, const std::string&, const QuizSheetFilled& quiz) {
  if (person_of(guest.person) == nullptr) return refuse(guest, "join_first");
  if (quiz_when(state_) != (quiz.before ? QuizWhen::before : QuizWhen::after))
    return refuse(guest, "not_now");
  // "a - b" in the order of the items, a dash for what was left open: as every quiz is kept.
  std::string answers;
  for (const scenario::QuizItem& item : play_.content.quiz) {
    std::string word = "-";
    for (const auto& [asked, option] : quiz.answers) {
      if (asked == item.id && place_in(item.options, option)) word = option;
    }
    answers.append(answers.empty() ? "" : " ").append(word);
  }
  const char* topic = quiz.before ? "quiz_before" : "quiz_after";
  const std::string code(text::code_of(guest.language));
  const Reply reply = answer_of(guest, session_.note(topic, {code, answers}, 0, guest.person));
  if (reply.ok) quiz_.put(quiz.before, guest.person, answers);
  touch();
  return reply;
}

}  // namespace kenes::room
