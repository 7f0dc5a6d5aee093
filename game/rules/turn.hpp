#pragma once
// Inside the rules: one move being applied. Collects what happens, so that the script's beats can answer it.
// Not for other rooms.

#include "core/scratch_list.hpp"
#include "rules/rules.hpp"

namespace kenes::rules::detail {

struct Turn {
  static constexpr std::size_t kMostWaiting = 96;  // Happenings of one move that beats may still answer.

  const Script& script;
  Hearing& hearing;
  SeatId seat;
  Happenings* told;                              // For those who tell the story; may be null.
  ScratchList<Happening, kMostWaiting> waiting;  // For the beats that answer them.
  std::uint8_t depth = 0;                        // Of the beat that is being played.

  Turn(const Script& of, Hearing& in, SeatId by, Happenings* to)
      : script(of), hearing(in), seat(by), told(to) {}

  /// Something happened that beats may answer.
  void happen(Happening happening);
  void happen(Happening::Kind kind, std::uint8_t a = 0, std::uint8_t b = 0, int number = 0);
  /// Something that only the story tells.
  void tell(Happening::Kind kind, std::uint8_t a = 0, std::uint8_t b = 0, int number = 0);

  void move_trust(int by);
  void move_guard(int by);
  void move_standing(SeatId whose, int by);
  void set_variable(VariableId variable, int value);
  /// Moves a claim on and everybody's mind with it.
  void reach(ClaimId claim, Progress progress);
  /// Of a promise that was made: it has been said who does it and by when, and minds move with it. Of
  /// anything else nothing.
  void make_concrete(ClaimId claim);
  void pass_time(int seconds);
  /// What the script does by the minute happens between two things, not in the middle of one: not while
  /// somebody owes an answer or a vote runs, nor, for a minute or two, while whoever has the floor is on
  /// a claim; and after a longer one the minutes that went by come one a move.
  void tell_minute();
  void enter_phase(std::uint8_t place);
  void finish();  // The hearing is over.
  void leave_floor();
};

/// A motion of this kind that was not decided is withdrawn: there is nothing left for it to change.
void lapse(Hearing& hearing, MotionKind kind);

/// Lets the beats answer what happened, and what came of their answers, until nothing is left.
void run_beats(Turn& turn);
void play_beat(Turn& turn, BeatId id);
void run_effects(Turn& turn, Effects effects);
void draw_beat(Turn& turn, BeatId id);

/// Moves the stands of all bots on an issue towards what has been shown (opinion.cpp).
void update_minds(const Script& script, Hearing& hearing, IssueId issue);

}  // namespace kenes::rules::detail
