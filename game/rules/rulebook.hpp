#pragma once
// How a council of one jurisdiction conducts a hearing: phases, who may do what, quorum, majorities, ballots,
// limits. Compiled from assets/rulebooks/<id>.json; immutable. Every rule has its legal source, which is for
// people and decides nothing.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "rules/capacity.hpp"
#include "rules/move.hpp"
#include "rules/vote_rule.hpp"

namespace kenes::rules {

inline constexpr std::size_t kScenarioRoles = 10;  // Role::chair … Role::observer.
inline constexpr std::size_t kMotionKinds = kNames<MotionKind>.size();

/// What must be done before the chair may leave a phase.
struct LeavePhase {
  bool certified = false;  // The secretary has certified presence.
  bool agenda_adopted = false;
  bool sections_delivered = false;  // All sections that belong to this phase.
  bool motions_decided = false;     // No recommendation or amendment is left as a draft.
  bool report_decided = false;
};

struct PhaseRule {
  std::string id;
  PhaseKind kind = PhaseKind::opening;
  std::uint16_t minutes =
      0;  // Planned. In question time asking stops when they are over; elsewhere the chair is reminded.
  bool time_is_hard = false;
  std::uint16_t turn_seconds = 0;  // How long one may hold the floor; 0: no limit.
  std::array<MoveKindSet, kScenarioRoles> may{};
  LeavePhase leave;
};

/// One rule as it is shown to people: text key `rule.<id>` of the rulebook's texts.
struct CitedRule {
  std::string id;
  std::string act;      // Text key of the act's title.
  std::string article;  // "13(2)"; empty where the act has no article for it.
  std::string text_of;  // The date of the text it was read in, "2023-04-19".
  Standing standing = Standing::law;
};

struct Rulebook {
  std::string id;
  std::vector<PhaseRule> phases;  // In order; the last is followed by `closed`.
  QuorumRule quorum;
  std::array<VoteRule, kMotionKinds> votes{};
  std::array<bool, kMotionKinds> uses{};  // Which kinds of motion this council has at all.
  std::uint8_t questions_per_turn = 2;    // Asking and pressing.
  std::uint8_t presents_per_turn = 2;
  std::uint8_t seconds_needed = 0;  // Co-signers before a motion may be put; 0: seconding is off.
  std::uint8_t extensions = 1;      // How often the chair may extend a phase.
  std::uint16_t extension_minutes = 5;
  std::uint8_t approaches = 2;      // Private talks a seat may begin in the recess.
  std::uint8_t reply_days = 30;     // For the executive's reasoned reply.
  bool hand_over_to_report = true;  // The chair does not preside while giving the co-report.
  bool interest_bars_vote = true;
  bool gathering = false;                 // Residents without a seat vote by show of hands.
  std::vector<std::string> minutes_hold;  // What the minutes must contain: text keys.
  std::vector<std::string> resolution_holds;
  std::array<std::uint16_t, kMoveKinds> seconds{};  // What each kind of move takes when moves keep the time.
  std::vector<CitedRule> cited;
};

}  // namespace kenes::rules
