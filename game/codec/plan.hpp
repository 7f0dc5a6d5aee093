#pragma once
// A plan: a written play-through that proves a scenario. The format is described in assets/guide/en/plan.md.
// Reading and checking are here; playing it is the app's. Conditions stay text: the scenario room compiles
// them.

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "codec/codec.hpp"

namespace kenes::codec {

/// A seat makes a move; with `refused`, the move must be refused with exactly that code.
struct PlanMove {
  std::string seat;
  std::string move;  // JSON of the move without its seat, to be decoded with the table of the moment:
                     // decode_plan_move.
  std::optional<rules::RefusalCode> refused;
  rules::Ballot ballot = rules::Ballot::none;  // Only with cast_secret: what goes into the box.
};
/// The condition must hold now.
struct PlanExpect {
  std::string condition;
};
/// The hearing must be over and have ended so.
struct PlanEnding {
  std::string ending;
};
/// Bots play until something comes about.
struct PlanBots {
  enum class Until : std::uint8_t {
    over,   // The hearing is over.
    phase,  // The phase `word` begins, or a later one.
    turn,   // Seat `word` has the floor, owes an answer, or is asked for a choice; bots leave that seat alone
            // meanwhile.
    choice,  // A choice is put to seat `word`; bots leave that seat's choices alone.
    vote,    // A vote is open; with `word`, one on that recommendation or of that kind ("report").
    holds,   // The condition `word` holds.
  };
  Until until = Until::over;
  std::string word;
  std::vector<std::string> without;  // Seats the bots leave alone.
  std::uint32_t at_most = 3000;      // Moves. More is a failure of the plan.
};
struct PlanStep {
  std::variant<PlanMove, PlanExpect, PlanEnding, PlanBots> what;
  std::size_t number = 0;  // From 0: "/steps/<number>".
};

struct Plan {
  std::string scenario;
  std::uint64_t seed = 1;
  std::string variant;                   // Empty: drawn by fate from the seed.
  std::string language;                  // Of its transcript; empty: the scenario's source language.
  bool clock = false;                    // Time comes from ticks, as in a room.
  std::vector<std::string> extra_seats;  // Seats that are not core and are taken.
  std::vector<PlanStep> steps;
};

/// Never stops at the first fault; a plan comes only when there is none.
[[nodiscard]] Result<Plan, std::vector<DecodeFault>> read_plan(std::string_view text);

/// What in the plan names things that the script does not have. Conditions are not looked at.
[[nodiscard]] std::vector<DecodeFault> check_plan(const rules::Script& script, const Plan& plan);

/// The action of a step at the moment it is to be played.
[[nodiscard]] Result<rules::Action, DecodeFault> decode_plan_move(const Words& words, const PlanMove& step);

}  // namespace kenes::codec
