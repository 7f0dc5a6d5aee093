#pragma once
// Why a move is not allowed. A refusal is an answer, not an error: the person sees it in words (text key
// `refusal.<code>`), tests pin the code.

#include <array>
#include <cstdint>
#include <string_view>

#include "rules/words.hpp"

namespace kenes::rules {

enum class RefusalCode : std::uint8_t {
  no_such_seat,
  not_present,
  fate_first,
  choose_first,
  vote_is_open,
  wrong_phase,
  not_your_role,
  not_presiding,
  meeting_not_open,
  already_open,
  no_such_thing,
  already_done,
  not_certified,
  no_quorum,
  agenda_first,
  sections_first,
  motions_first,
  text_not_read,
  report_first,
  hand_over_first,
  not_your_section,
  floor_taken,
  no_floor,
  not_in_queue,
  in_queue_already,
  question_open,
  no_question,
  turn_used_up,
  time_is_up,
  nothing_under_discussion,
  not_delivered_yet,
  not_your_evidence,
  already_on_table_line,
  presents_used_up,
  evidence_stands,
  nothing_to_concede,
  pressed_too_often,
  cannot_refer,
  nothing_to_record,
  no_interest_left,
  talk_running,
  no_talk,
  not_your_talk,
  approaches_used_up,
  not_a_voter,
  not_established,
  already_proposed,
  table_full,
  not_your_motion,
  motion_not_open,
  slot_same,
  not_an_amendment,
  amendments_first,
  blanks_left,
  seconds_missing,
  already_seconded,
  method_not_allowed,
  no_vote,
  already_voted,
  barred_by_interest,
  wrong_ballot,
  abstention_barred,
  nobody_has_voted,
  votes_missing,
  box_mismatch,
  not_a_tie,
  not_closed,
  already_predicted,
  bad_number,
  not_waiting,
  condition_not_met,
  no_more_extensions,
  ruling_first,
  nothing_to_rule,
  not_this_rulebook,
  open_slots_only,
  hearing_over,
  nothing_to_adjourn,
  not_for_presiding,
  own_question,
};
template <>
inline constexpr std::array<std::string_view, 80> kNames<RefusalCode>{
    "no_such_seat",      "not_present",        "fate_first",
    "choose_first",      "vote_is_open",       "wrong_phase",
    "not_your_role",     "not_presiding",      "meeting_not_open",
    "already_open",      "no_such_thing",      "already_done",
    "not_certified",     "no_quorum",          "agenda_first",
    "sections_first",    "motions_first",      "text_not_read",
    "report_first",      "hand_over_first",    "not_your_section",
    "floor_taken",       "no_floor",           "not_in_queue",
    "in_queue_already",  "question_open",      "no_question",
    "turn_used_up",      "time_is_up",         "nothing_under_discussion",
    "not_delivered_yet", "not_your_evidence",  "already_on_table_line",
    "presents_used_up",  "evidence_stands",    "nothing_to_concede",
    "pressed_too_often", "cannot_refer",       "nothing_to_record",
    "no_interest_left",  "talk_running",       "no_talk",
    "not_your_talk",     "approaches_used_up", "not_a_voter",
    "not_established",   "already_proposed",   "table_full",
    "not_your_motion",   "motion_not_open",    "slot_same",
    "not_an_amendment",  "amendments_first",   "blanks_left",
    "seconds_missing",   "already_seconded",   "method_not_allowed",
    "no_vote",           "already_voted",      "barred_by_interest",
    "wrong_ballot",      "abstention_barred",  "nobody_has_voted",
    "votes_missing",     "box_mismatch",       "not_a_tie",
    "not_closed",        "already_predicted",  "bad_number",
    "not_waiting",       "condition_not_met",  "no_more_extensions",
    "ruling_first",      "nothing_to_rule",    "not_this_rulebook",
    "open_slots_only",   "hearing_over",       "nothing_to_adjourn",
    "not_for_presiding", "own_question"};

static_assert(kNames<RefusalCode>.size() == static_cast<std::size_t>(RefusalCode::own_question) + 1);

/// Nothing but the code: what it is about is in the move that was refused.
struct Refusal {
  RefusalCode code{};
  friend bool operator==(const Refusal&, const Refusal&) = default;
};

}  // namespace kenes::rules
