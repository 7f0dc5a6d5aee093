#pragma once
// One scenario in one language: the words for everything its script speaks of in ids. For stories, records
// and every surface that shows text; decides nothing and shows nothing by itself.

#include <span>
#include <string>
#include <string_view>

#include "rules/view.hpp"
#include "text/catalogue.hpp"
#include "text/scenario_texts.hpp"

namespace kenes::records {

/// Refers to what it is made of, which must live as long.
struct Voice {
  const rules::Script& script;
  const text::Catalogue& catalogue;
  const text::ScenarioTexts& texts;
  text::Language language;

  /// A text of the program; where the rulebook words it its own way (`at.<rulebook>.<key>`), that one: an
  /// assembly is no council.
  [[nodiscard]] std::string say(std::string_view key, const text::Args& args = {}) const;
  /// A text of the scenario.
  [[nodiscard]] std::string tell(std::string_view key, const text::Args& args = {}) const;
  /// A word of a closed list: `<group>.<name>`.
  template <class E>
  [[nodiscard]] std::string word(std::string_view group, E value) const {
    return say(std::string(group) + "." + std::string(rules::name_of(value)));
  }

  [[nodiscard]] std::string person(rules::SeatId seat) const;
  [[nodiscard]] std::string post(rules::SeatId seat) const;
  /// The person, with the role where it is not simply a member's.
  [[nodiscard]] std::string speaker(rules::SeatId seat) const;
  /// The same as it stands before what is said, a hundred times an hour: by `seat.<id>.short` where there is
  /// one.
  [[nodiscard]] std::string called(rules::SeatId seat) const;
  [[nodiscard]] std::string people(rules::SeatSet seats) const;
  [[nodiscard]] std::string issue(rules::IssueId id) const;
  [[nodiscard]] std::string section(rules::SectionId id) const;
  [[nodiscard]] std::string claim(rules::ClaimId id) const;
  [[nodiscard]] std::string quoted_claim(rules::ClaimId id) const;
  [[nodiscard]] std::string evidence(rules::EvidenceId id) const;
  [[nodiscard]] std::string evidence_about(rules::EvidenceId id) const;
  [[nodiscard]] std::string line(rules::EvidenceId id, std::size_t at) const;
  [[nodiscard]] std::string recommendation(rules::RecommendationId id) const;
  [[nodiscard]] std::string option(rules::RecommendationId id, std::size_t slot, std::size_t at) const;
  /// One of the dates that can be named with a promise about the claim.
  [[nodiscard]] std::string date(rules::ClaimId claim, std::uint8_t by_when) const;
  /// What the slots of a drafted recommendation are filled with, by their ids.
  [[nodiscard]] text::Args slots(const rules::Motion& motion) const;
  /// The sentence of a drafted recommendation, its slots filled as far as they are.
  [[nodiscard]] std::string wording(const rules::Motion& motion) const;
  /// What is voted on, in words that fit into a sentence. `table`: where an amendment finds what it amends.
  [[nodiscard]] std::string motion(std::span<const rules::Motion> table, const rules::Motion& motion) const;
  /// The one change an amendment to that recommendation makes, as "slot: option".
  [[nodiscard]] std::string change(rules::RecommendationId id, const rules::Motion& amendment) const;
  [[nodiscard]] std::string amendment(std::span<const rules::Motion> table,
                                      const rules::Motion& motion) const;
  [[nodiscard]] std::string ending(rules::EndingId id) const;
  /// What the script says. Found by number where `texts` were made with beat_keys, otherwise by key.
  [[nodiscard]] std::string line(rules::BeatId beat, std::size_t at, const text::Args& args = {}) const;
  [[nodiscard]] std::string question(rules::BeatId beat, const text::Args& args = {}) const;
  [[nodiscard]] std::string choice(rules::BeatId beat, std::size_t at, const text::Args& args = {}) const;

 private:
  [[nodiscard]] std::string tell(text::ScenarioTexts::Number number, const text::Args& args) const;
};

/// The keys of each beat's sentences, a group a beat: its lines, then its choices, last its question.
[[nodiscard]] text::ScenarioTexts::Groups beat_keys(const rules::Script& script);
/// Their numbers.
[[nodiscard]] text::ScenarioTexts::Number number_of_line(rules::BeatId beat, std::size_t at);
[[nodiscard]] text::ScenarioTexts::Number number_of_choice(const rules::Script& script, rules::BeatId beat,
                                                           std::size_t at);
/// Requires a beat with choices.
[[nodiscard]] text::ScenarioTexts::Number number_of_question(const rules::Script& script, rules::BeatId beat);

/// Without the full stop at its end and without quotation marks around all of it, for use between quotation
/// marks.
[[nodiscard]] std::string bare(std::string sentence);

/// The values of the script's variables, for sentences that name them.
[[nodiscard]] text::Args variables_of(const rules::Script& script, const rules::Hearing& hearing);

}  // namespace kenes::records
