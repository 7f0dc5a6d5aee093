#pragma once
// What the facilitator has before them while a session runs: what is now, what to say, what comes next; the
// time; who waits, speaks, is silent or away; what the wall shows; and everything that can be done about it,
// a key each. Nothing lies over anything, nothing has to be answered.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "rules/ids.hpp"
#include "rules/words.hpp"
#include "ui/asks.hpp"
#include "ui/choices.hpp"
#include "ui/console_keys.hpp"
#include "ui/rows.hpp"
#include "ui/wall.hpp"

namespace kenes::ui {

struct ConsoleModel {
  struct Phase {
    std::string name;
    int planned_min = 0;  // 0: not planned.
    int spent_s = 0;
    enum class When : std::uint8_t { past, now, to_come } when{};
  };
  struct Waiting {
    rules::SeatId seat;
    std::string name;
    std::string wants;   // Why, as far as it was said; empty: it was not.
    std::string spoken;  // "2:40".
  };
  struct Seat {
    rules::SeatId id;
    Face face;
    std::string name;
    std::string below;  // Who serves it, and for how long it has spoken.
    std::vector<Mark> marks;
    bool lit = false;  // Has the floor or is to answer.
  };
  struct Action {
    ConsoleKey key{};
    std::string words;
    std::string below{};
    bool on = false;     // It holds now: paused, blank …
    bool minor = false;  // Needed now and then: it stands small, below those that are pressed all the time.
  };
  struct ReadyPoll {
    std::string question;
    std::string options;  // In one line.
  };
  struct Elder {  // Waits for the floor and is not yet in the order of age.
    rules::SeatId seat;
    std::string name;
  };
  struct AnswerKind {
    rules::AnswerKind kind{};
    std::string words;
    bool chosen = false;
  };
  /// For what can be noted of it.
  struct GivenAnswer {
    std::uint64_t row = 0;
    std::string words;
    int heard = -1;                     // Place among answered, partly, no; none yet.
    bool promises = false;              // A commitment: its line can be written.
    std::array<std::string, 3> line{};  // Who, what, by when, as noted.
    std::vector<AnswerKind> kinds{};    // Of which it can still be said to have been.
  };
  std::string title, phase;
  std::string plan;   // "34 of 55 minutes of the hearing".
  std::string clock;  // Of this part of the meeting; empty: none.
  WallModel::Time time = WallModel::Time::none;
  float spent = 0;                   // Part of this phase's time.
  std::vector<std::string> notices;  // Paused, not saved, no network …
  std::string now, say, next;        // The cue card.
  std::vector<std::string> latest;   // What was just said and done, a line each.
  std::string awaited;               // Whose turn it is, in a sentence; empty: nobody's in particular.
  std::string progress;              // "7 of 9 have voted".
  bool counts_hands = false;         // The hands of those without a seat are asked for.
  std::vector<Phase> agenda;
  std::string focus;  // The one claim and the one vote of a short session; empty: it is about everything.
  std::vector<Waiting> queue;
  bool by_age = false;               // The eldest first …
  bool ranked = false;               // … of whom some are in order,
  std::vector<Elder> elders;         // … and these not yet.
  std::vector<GivenAnswer> answers;  // The latest first.
  std::vector<Seat> seats;
  std::string silent, offline;  // Names; empty: nobody.
  std::vector<Asks> asks;
  std::vector<Action> actions;
  std::vector<ReadyPoll> ready_polls;  // That can be asked as they are; none: no poll can be opened now.
  WallModel wall;
  std::string wall_words;  // What the wall is about, in a word.
  bool debrief = false;
  std::string no_way_back;  // Why the debrief does not lead back to the hearing; empty: it does.
  std::string part;         // "Part 2 of 7" of the debrief.
  // What the picked seat may do.
  std::string picked;  // Its name; empty: none is picked.
  ChoicesModel menu;
  std::string refused;  // Why the last wish was not granted.
  std::string done;     // What came of one that was, where it is not seen by itself.
};

struct ConsoleDraft {
  std::string remark;
  std::uint64_t answer = 0;                     // The one that is noted of, by its row; 0: the latest.
  bool earlier = false;                         // Earlier answers are listed.
  bool correcting = false;                      // What kind of answer it was is being put right.
  bool asking = false;                          // What the room is to be asked is being chosen.
  std::string poll_question, poll_options;      // As typed so far; an option a line.
  std::uint64_t promise_of = 0;                 // The answer that the line below is about.
  std::array<std::string, 3> promise;           // Who, what, by when, as typed so far.
  int in_favour = 0, against = 0, abstain = 0;  // Hands.
  float foot_height = 0;                        // What the actions took in the last frame, in pixels.
  bool wall_in_middle = false;                  // The middle had room for the wall in the last frame.
};

struct PickSeat {
  rules::SeatId seat;  // None: no longer.
};
struct GiveTheFloor {
  rules::SeatId seat;  // Of the queue.
};
struct PickEntry {
  std::size_t entry = 0;
};
struct StepBack {};  // In the menu of the picked seat.
struct HandsCounted {
  int in_favour = 0, against = 0, abstain = 0;
};
struct WriteRemark {
  std::string words;
};
struct MarkAnswer {
  std::uint64_t row = 0;
  int heard = -1;  // As in GivenAnswer; −1: no longer.
};
struct CorrectKind {
  std::uint64_t row = 0;
  rules::AnswerKind kind{};
};
struct WriteLine {
  std::uint64_t row = 0;
  std::array<std::string, 3> line;  // Who, what, by when.
};
struct NextEldest {
  rules::SeatId seat;  // None: the order begins anew.
};
struct AskRoom {
  int ready = -1;  // Of the ready polls; −1: what is typed.
  std::string question;
  std::vector<std::string> options;
};
struct OpenRoom {};          // Who is here and where they sit.
struct ShowWall {};          // In a window of its own, or no longer.
struct BackToTheHearing {};  // From the debrief.
using ConsoleWish = std::variant<ConsoleKey, PickSeat, GiveTheFloor, PickEntry, StepBack, HandsCounted,
                                 NodWish, WriteRemark, MarkAnswer, CorrectKind, WriteLine, NextEldest,
                                 AskRoom, OpenRoom, ShowWall, BackToTheHearing>;

[[nodiscard]] std::optional<ConsoleWish> console_screen(const Pen& pen, const ConsoleModel& model,
                                                        ConsoleDraft& draft);

}  // namespace kenes::ui
