#pragma once
// The codes of diagnostics. A number is a promise: authors search for it. Retire one, never give it to
// something else. Each has a row in assets/guide/en/diagnostics.md, a sentence in three languages and a bad
// file in tests/scenario/bad; a test holds the lists together.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace kenes::scenario {

/// An error leaves the meaning open, so that the scenario cannot be played; a warning is a flaw that it can
/// be played with.
enum class Level : std::uint8_t { error, warning };

enum class Code : std::uint16_t {
  // The file.
  file_unreadable = 1,
  file_too_large = 2,
  not_json = 3,
  bad_utf8 = 4,
  nul_byte = 5,
  too_deep = 6,
  duplicate_key = 7,
  number_too_large = 8,
  too_many_values = 9,
  // The shape.
  unknown_key = 10,
  missing_field = 11,
  wrong_type = 12,
  not_whole = 13,
  out_of_range = 14,
  unknown_word = 15,
  bad_id = 16,
  duplicate_id = 17,
  unknown_name = 18,
  unknown_format = 19,
  listed_twice = 20,
  mixed_script_id = 21,
  empty_list = 22,
  reserved_id = 23,
  unknown_rulebook = 24,
  range_reversed = 25,
  start_outside_range = 26,
  key_taken = 27,
  not_for_flags = 28,
  // More of the file.
  trailing_comma = 30,
  missing_comma = 31,
  ends_too_soon = 32,
  broken_text = 33,
  comment_in_json = 34,
  // Packages.
  package_damaged = 40,
  package_leads_out = 41,
  package_too_large = 42,
  // Capacities.
  too_many_seats = 60,
  too_many_minds = 61,
  too_many_issues = 62,
  too_many_sections = 63,
  too_many_claims = 64,
  too_many_evidence = 65,
  too_many_lines = 66,
  too_many_variables = 67,
  too_many_flags = 68,
  too_many_recommendations = 69,
  too_many_slots = 70,
  too_many_options = 71,
  too_many_beats = 72,
  too_many_once_beats = 73,
  too_many_choices = 74,
  too_many_variants = 75,
  too_many_endings = 76,
  too_many_injects = 77,
  too_many_groups = 78,
  too_many_bearings = 79,
  // Conditions.
  bad_character = 100,
  expression_broken = 101,
  unknown_fact = 102,
  argument_count = 103,
  unknown_argument = 104,
  number_needed = 105,
  yes_no_needed = 106,
  not_comparable = 107,
  expression_too_deep = 108,
  literal_too_large = 109,
  hidden_fact = 110,
  never_true = 111,
  always_true = 112,
  contradiction = 113,
  chained_comparison = 114,
  single_equals = 115,
  expression_too_long = 116,
  fired_often = 117,
  expression_empty = 118,
  // Effects.
  effect_broken = 120,
  wrong_kind_of_variable = 121,
  value_not_simple = 122,
  effect_beyond_range = 123,
  effect_of_nothing = 124,
  reveals_public = 125,
  // Triggers.
  unknown_trigger = 130,
  trigger_words = 131,
  unknown_in_trigger = 132,
  crossing_never = 133,
  trigger_phase_missing = 134,
  trigger_never = 135,
  trigger_seat_cannot = 136,
  trigger_minute_late = 137,
  // Seats.
  role_missing = 200,
  role_twice = 201,
  role_not_core = 202,
  quorum_unreachable = 203,
  members_too_few = 204,
  seat_idle = 205,
  goal_never = 206,
  bad_deputy = 207,
  wanted_and_dreaded = 208,
  goal_always = 209,
  wanted_and_never = 210,
  // The report.
  wrong_speaker = 220,
  section_without_claims = 221,
  no_report = 222,
  claim_undecided = 223,
  proof_against_truth = 224,
  indicator_empty = 225,
  not_core = 226,
  // Evidence and variants.
  evidence_bears_on_nothing = 230,
  evidence_out_of_reach = 231,
  evidence_never_there = 232,
  too_few_lines = 233,
  bears_twice = 234,
  held_by_extra_only = 235,
  nothing_to_explain = 236,
  variant_weight_zero = 240,
  variants_alike = 241,
  held_and_without = 242,
  // Recommendations.
  no_addressee = 250,
  slot_without_strong = 251,
  slot_without_choice = 252,
  about_nothing = 253,
  addressee_twice = 254,
  // Beats.
  then_never_named = 300,
  then_cycle = 301,
  endless_chain = 302,
  asks_without_choices = 303,
  choices_without_ask = 304,
  no_sure_choice = 305,
  group_of_one = 306,
  weight_without_group = 307,
  empty_beat = 308,
  inject_without_beat = 309,
  single_choice = 310,
  speaker_may_be_absent = 311,
  // Variables.
  never_set = 330,
  never_read = 331,
  fixed_variable = 332,
  // Endings, quiz, objectives.
  ending_after_last = 340,
  last_ending_conditional = 341,
  objective_unused = 350,
  quiz_right_count = 351,
  issue_unused = 352,
  // Texts.
  text_missing = 600,
  translation_missing = 601,
  text_orphan = 602,
  text_stale = 603,
  placeholder_unknown = 604,
  placeholder_differs = 605,
  placeholder_broken = 606,
  no_glyph = 607,
  mixed_scripts = 608,
  text_empty = 609,
  slot_not_in_text = 610,
  text_untranslated = 611,
  blank_edges = 612,
  bad_fingerprint = 613,
  hour_differs = 614,
  // Rulebooks.
  bad_fraction = 800,
  fraction_out_of_range = 801,
  threshold_unreachable = 802,
  bad_quorum_base = 803,
  phase_missing = 804,
  phase_order = 805,
  reserved_move = 806,
  move_missing = 807,
  partner_missing = 808,
  unknown_act = 809,
  bad_date = 810,
  rule_without_source = 811,
  act_not_cited = 812,
  vote_rule_missing = 813,
  bad_article = 814,
  usual_not_allowed = 815,
  entitled_without_gathering = 816,
  gathering_secret = 817,
  leave_impossible = 818,
  casting_hardly_decides = 819,
  rulebook_id_differs = 820,
  voters_only = 821,
  presiding_only = 822,
  duration_missing = 823,
  duration_unused = 824,
  rulebook_text_missing = 825,
  // Plans. 901 and 903 are retired: faults of syntax have the codes of every other file.
  plan_too_long = 900,
  plan_too_deep = 902,
  plan_not_an_object = 904,
  plan_missing_key = 905,
  plan_unknown_key = 906,
  plan_wrong_type = 907,
  plan_out_of_range = 908,
  plan_unknown_word = 909,
  plan_newer_format = 910,
  plan_misnamed = 911,
};

/// One row for each code, in the order of the numbers.
struct CodeRow {
  Code code;
  Level level;
  std::string_view name;  // As in the enumeration.
};
[[nodiscard]] std::span<const CodeRow> all_codes();
[[nodiscard]] Level level_of(Code code);
/// "KN0012".
[[nodiscard]] std::string code_text(Code code);

}  // namespace kenes::scenario
