#pragma once
// A scenario and its rulebook, compiled once: dense ids, flat code, no text. Immutable and shared by every
// hearing of it. Made by the scenario room, which guarantees everything a `Requires` here asks for; hidden
// things are only *possible* values here (the variants), what holds in one hearing is in its Hearing.

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "rules/condition.hpp"
#include "rules/happening.hpp"
#include "rules/rulebook.hpp"

namespace kenes::rules {

struct Effect {
  enum class Kind : std::uint8_t {
    add_variable,
    set_variable,
    add_trust,
    set_trust,
    add_guard,
    set_guard,
    add_standing,
    set_flag,
    clear_flag,
    reveal,
    give,
    mood,
    shift,
    settle,
    concrete,  // Of a promise that was made: somebody has said who does it and by when.
    delay,
  };
  Kind kind{};
  std::uint8_t a = 0;  // Variable, flag, evidence, seat or claim.
  std::uint8_t b = 0;  // Seat, mood, issue or progress.
  bool is_number = false;
  std::int16_t number = 0;  // What `value` comes to, where it is a plain number, as it mostly is.
  Condition value;          // The number added, set, shifted by or delayed (minutes). Negative for `-=`.
};
/// A run of effects in Script::effects.
struct Effects {
  std::uint32_t first = 0;
  std::uint16_t count = 0;
};

struct Goal {
  Condition when;
  std::uint8_t worth = 1;  // 1 – 3.
};
struct Temper {
  std::uint8_t candour = 5, warmth = 5, boldness = 5, patience = 5;  // Each 0 – 10.
};
/// What a person would not say. A bot keeps to it; a person at the seat is free.
struct Never {
  std::uint8_t answers = 0;      // Bit set by AnswerKind, unless no other answer is open.
  ClaimSet asks;                 // Puts no question about them.
  RecommendationSet recommends;  // Neither proposes nor seconds nor promises them.
  [[nodiscard]] bool answers_with(AnswerKind kind) const {
    return ((answers >> static_cast<unsigned>(kind)) & 1U) != 0;
  }
  [[nodiscard]] bool is_blank() const { return answers == 0 && asks.empty() && recommends.empty(); }
};
struct Seat {
  Role role = Role::observer;
  bool core = false;
  bool votes = false;  // A member of the council (the chair too).
  std::uint8_t difficulty = 1;
  std::uint8_t mind = 255;   // Place in Hearing::minds; 255: has no stand (never a bot).
  std::uint8_t listens = 5;  // 0 – 10: susceptibility in the opinion model.
  std::array<std::int8_t, kMaxIssues> attitudes{};
  Temper temper;
  IssueSet interests;
  RecommendationSet wants;
  RecommendationSet dreads;
  Never never;
  ClaimSet knows;
  std::vector<Goal> goals;
};
struct Section {
  SeatId by{};
  IssueId issue{};
  ClaimSet claims;
  bool co_report = false;  // Delivered in the co-report phase.
};
struct Claim {
  SectionId section{};
  IssueId issue{};
  SeatId answers{};
  std::uint8_t weight = 1;  // 1 – 3.
};
struct Bears {
  ClaimId on{};
  Bearing how{};
  std::uint8_t strength = 1;  // 1 – 3.
  std::uint8_t line = 0;      // The one that matters.
  std::uint8_t bit = 0;       // Its own number among all bearings of the script.
};
struct Evidence {
  EvidenceKind kind{};
  std::uint8_t reliability = 1;  // 1 – 3.
  std::uint8_t lines = 1;
  std::uint8_t aloud = 0;
  std::vector<Bears> bears;
};
struct Variant {
  std::uint16_t weight = 1;
  std::array<Truth, kMaxClaims> truth{};
  std::array<SeatSet, kMaxEvidence> holders{};
  EvidenceSet on_table;
  EvidenceSet without;
  std::array<std::int16_t, kMaxVariables> variables{};
  std::uint8_t trust = 50;
  std::uint8_t guard = 3;
};
struct Slot {
  SlotKind kind{};
  std::vector<std::uint8_t> fit;  // Of each option, 0 – 2.
};
struct Recommendation {
  IssueId issue{};
  ClaimSet about;
  Condition allowed;
  std::vector<Slot> slots;
};
struct Variable {
  std::int16_t least = 0;
  std::int16_t greatest = 0;
};

/// What a beat answers.
struct Trigger {
  static constexpr std::uint8_t kAny = 255;
  Happening::Kind kind{};
  std::uint8_t a = kAny;
  std::uint8_t b = kAny;
  std::int16_t number = 0;  // minute, above, below.
};
struct Line {
  SeatId by{};  // None: the narrator.
};
struct Choice {
  Condition when;
  Effects effects;
  BeatId then{};
};
struct Beat {
  Trigger on;
  Condition when;
  Effects effects;
  std::uint16_t once_bit = 0xFFFF;  // Its bit in Hearing::fired; 0xFFFF: may happen often.
  GroupId group{};
  std::uint8_t weight = 1;
  SeatId asks{};  // Whom the choices are put to; none: no choices.
  std::vector<Line> lines;
  std::vector<Choice> choices;
};
struct Ending {
  Condition when;
};
struct Aftermath {
  Condition when;
  bool a_year_later = false;
};
struct Inject {
  Condition when;
};

/// The author's words for the dense ids, for journals, refusals and text keys. Order as in the vectors of
/// Script.
struct Names {
  std::string scenario;
  std::vector<std::string> seats, issues, sections, claims, evidence, variables, flags, variants,
      recommendations, beats, groups, endings, aftermath, injects;
  std::vector<std::vector<std::string>> evidence_lines, goals, slots, beat_lines, choices;
  std::vector<std::vector<std::vector<std::string>>> options;  // Of each slot of each recommendation.
};

/// Which parts of the state choices and `allowed` conditions read: these, and no other script state, go into
/// every view.
struct PublicState {
  std::array<std::uint64_t, kMaxFlags / 64> flags{};
  std::array<std::uint64_t, kMaxOnceBeats / 64> fired{};
  std::array<bool, kMaxVariables> variables{};
  friend bool operator==(const PublicState&, const PublicState&) = default;
};

struct Script {
  Rulebook rulebook;
  std::vector<Seat> seats;
  std::vector<Section> sections;  // In the order of delivery.
  std::vector<Claim> claims;
  std::vector<Evidence> evidence;
  std::vector<Variable> variables;
  std::vector<Variant> variants;
  std::vector<Recommendation> recommendations;
  std::vector<Beat> beats;
  std::vector<Ending> endings;  // In the author's order; the last has no condition.
  std::vector<Aftermath> aftermath;
  std::vector<Inject> injects;
  std::vector<Step> code;
  std::vector<Clause> clauses;
  std::vector<Effect> effects;
  std::size_t issue_count = 0;
  std::size_t flag_count = 0;
  std::uint16_t members = 0;   // Of the council; the base of the quorum.
  std::uint16_t entitled = 0;  // Gatherings only.
  std::uint16_t residents = 0;
  SeatId chair{};
  SeatId secretary{};
  SeatId akim{};
  SeatId deputy{};  // Presides while the chair gives the co-report.
  SeatSet voters;   // Seats that vote.
  SeatSet core;
  PublicState public_state;
  Names names;

  /// Beats that answer a happening of this kind about `a`, in the order of their ids. Filled by index_beats.
  [[nodiscard]] std::span<const BeatId> answering(Happening::Kind kind, std::uint8_t a) const {
    const std::size_t at = static_cast<std::size_t>(kind) * kSubjects + a;
    if (at + 1 >= trigger_starts.size()) return {};
    return {beats_by_trigger.data() + trigger_starts[at], trigger_starts[at + 1] - trigger_starts[at]};
  }
  static constexpr std::size_t kSubjects = 256;

  std::vector<BeatId> beats_by_trigger;
  std::vector<std::uint32_t> trigger_starts;  // (kind, a) → where its run begins; one more at the end.
};

/// Fills the index behind `answering`. Call once when all beats are in place.
void index_beats(Script& script);

}  // namespace kenes::rules
