#include "app/host/seat_menu.hpp"

#include <algorithm>

#include "codec/codec.hpp"
#include "solo/menu.hpp"
#include "solo/wording.hpp"

namespace kenes::app {

using namespace rules;
using records::Voice;

namespace {

bool is_served(const room::Room& room, SeatId seat) {
  return std::ranges::any_of(room.session().people(), [&](const auto& entry) {
    return entry.second.here && entry.second.seats.has(seat);
  });
}

}  // namespace

void SeatMenu::pick(SeatId seat) {
  offered_ = false;
  seat_ = seat;
  moves_.clear();
  answers_.clear();
  in_secret_ = false;
}

void SeatMenu::offer(SeatId seat) {
  pick(seat);
  offered_ = true;
}

void SeatMenu::let_go_if_done(const room::Room& room, text::Language language) {
  if (!offered_ || seat_.is_none()) return;
  if (model(room, language).entries.empty()) pick({});
}

std::vector<Move> SeatMenu::moves(const room::Room& room) const {
  return legal_moves(*room.play().script, room.session().hearing(), seat_);
}

/// What was answered holds as long as the same moves are there.
void SeatMenu::look(const room::Room& room) {
  std::vector<Move> now = moves(room);
  if (now == moves_) return;
  moves_ = std::move(now);
  answers_.clear();
  in_secret_ = false;
}

ui::ChoicesModel SeatMenu::ballots(const room::Room& room, text::Language language) const {
  const Voice voice = room.play().voice(language);
  const Hearing& hearing = room.session().hearing();
  const Motion& motion = hearing.motions[hearing.vote.motion];
  ui::ChoicesModel model;
  model.heading = {voice.say("console.seat.paper")};
  model.question = voice.say("pick.ballot");
  model.entries = {{voice.word("ballot", Ballot::in_favour), {}, {}},
                   {voice.word("ballot", Ballot::against), {}, {}}};
  if (voice.script.rulebook.votes[static_cast<std::size_t>(motion.kind)].may_abstain)
    model.entries.push_back({voice.word("ballot", Ballot::abstain), {}, {}});
  model.zero = voice.say("play.back");
  return model;
}

ui::ChoicesModel SeatMenu::model(const room::Room& room, text::Language language) {
  look(room);
  if (in_secret_) return ballots(room, language);
  const Voice voice = room.play().voice(language);
  const SeatView view = room.session().view_for(seat_);
  const solo::Menu menu(voice, view, room.play().content, moves_, true);
  ui::ChoicesModel model;
  model.zero = voice.say(answers_.empty() ? "console.seat.close" : "play.back");
  if (menu.empty()) {
    model.question = voice.say("console.seat.nothing");
    return model;
  }
  const solo::Descent at = solo::descend(menu, answers_);
  model.question = answers_.empty() ? solo::question_of(voice, room.session().hearing(), view, menu, at.level)
                                    : voice.say(at.level.question);
  for (const solo::MenuEntry& entry : at.level.entries)
    model.entries.push_back({entry.label, entry.below, {}});
  return model;
}

std::optional<room::Order> SeatMenu::answer(const room::Room& room, text::Language language,
                                            std::size_t entry) {
  look(room);
  const std::string word = room.play().script->names.seats[seat_.index()];
  if (in_secret_) {
    in_secret_ = false;
    answers_.clear();
    return room::BallotFor{word, static_cast<Ballot>(entry + 1)};
  }
  const SeatView view = room.session().view_for(seat_);
  const solo::Menu menu(room.play().voice(language), view, room.play().content, moves_, true);
  if (menu.empty() || entry >= solo::descend(menu, answers_).level.entries.size()) return std::nullopt;
  answers_.push_back(entry);
  const solo::Descent at = solo::descend(menu, answers_);
  if (!at.level.entries.empty()) return std::nullopt;
  const Move move = menu.move(at.entry.moves.front());
  if (std::holds_alternative<CastSecret>(move)) {
    in_secret_ = true;
    return std::nullopt;
  }
  answers_.clear();
  // Whoever has no phone has just said it aloud.
  const bool aloud = std::holds_alternative<Answer>(move) && is_served(room, seat_);
  return room::MoveFor{word, codec::encode_move(codec::words_of(*room.play().script, view), move), aloud};
}

void SeatMenu::back() {
  if (in_secret_) {
    in_secret_ = false;
    answers_.clear();
  } else if (answers_.empty()) {
    pick({});
  } else {
    answers_.pop_back();
  }
}

}  // namespace kenes::app
