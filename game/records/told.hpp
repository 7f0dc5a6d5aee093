#pragma once
// The parts of a debrief, each in words, for surfaces that lay them out themselves: what became of a claim,
// what was out of order and by which rule, what a seat did. debrief.hpp makes pages of them.

#include <string>
#include <vector>

#include "assess/facts.hpp"
#include "records/outcome.hpp"
#include "records/voice.hpp"

namespace kenes::records {

/// What became of one claim.
struct ClaimTold {
  std::string done;                 // Who asked, what was shown, what was promised.
  std::string truth;                // How it was in fact, and what was behind it.
  std::vector<std::string> proofs;  // What would have settled it and who held it; none where it was settled.
};
/// Claims that were read out, in the report's order.
[[nodiscard]] std::vector<rules::ClaimId> claims_read_out(const rules::Script& script,
                                                          const assess::Facts& facts);
[[nodiscard]] ClaimTold claim_told(const Voice& voice, const assess::Facts& facts, rules::ClaimId id);

/// What was out of order or left undone.
struct SlipTold {
  std::string words;
  std::string rule;  // Id of the cited rule; empty: this rulebook cites none for it.
};
/// Each once, in order.
[[nodiscard]] std::vector<SlipTold> slips_told(const Voice& voice, const assess::Facts& facts);
[[nodiscard]] SlipTold slip_told(const Voice& voice, const assess::Slip& slip);

/// A cited rule with its source: "Who votes declares … (Law …, article 5, text of …)". Empty for a rule that
/// the rulebook does not cite.
[[nodiscard]] std::string rule_told(const Voice& voice, const std::string& rule);

/// The rule on the executive's reasoned reply, with its source; empty where the rulebook cites none.
[[nodiscard]] std::string reply_rule(const Voice& voice);

/// What was voted on, in words that fit into a sentence; of an amendment, to what it was and what it changes.
[[nodiscard]] std::string motion_told(const Voice& voice, const assess::VoteFacts& vote);

/// What a seat did while it was heard, as far as it did it: "3 turns, 2 questions".
[[nodiscard]] std::string deeds_told(const Voice& voice, const assess::SeatFacts& seat);
/// How evenly the members spoke.
[[nodiscard]] std::string evenness_told(const Voice& voice, std::uint16_t gini);

[[nodiscard]] std::string_view name_of(Reply reply);
/// The reply to an adopted recommendation, in the words of the scenario.
[[nodiscard]] std::string reply_told(const Voice& voice, const assess::Facts& facts,
                                     rules::RecommendationId id);
/// What of the script's aftermath came to pass, as places in it: within the month, or within the year.
[[nodiscard]] std::vector<std::size_t> came_to_pass(const Voice& voice, const assess::Facts& facts,
                                                    bool a_year_later);
[[nodiscard]] std::string aftermath_told(const Voice& voice, const assess::Facts& facts, std::size_t place);

}  // namespace kenes::records
