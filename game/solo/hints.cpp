#include "solo/hints.hpp"

#include "solo/hint_parts.hpp"

namespace kenes::solo {

namespace detail {

rules::Counts Reading::counts() const {
  const rules::Rulebook& book = script().rulebook;
  rules::Counts counts;
  counts.all_members = script().members;
  counts.entitled = script().entitled;
  const std::size_t residents = book.gathering ? script().residents : 0U;
  counts.present = static_cast<std::uint16_t>((view().present & script().voters).size() + residents);
  return counts;
}

}  // namespace detail

std::vector<HintLadder> hints_for(const Moment& moment) {
  using namespace detail;
  const Reading reading(moment);
  Ladders ladders;
  if (!moment.view.known || moment.legal.empty()) return ladders;
  // What waits for this seat alone, then what spoils a vote, then what makes a hearing good.
  for (const auto part :
       {hint_answer, hint_ruling, hint_interest, hint_quorum, hint_reading, hint_promise, hint_proof,
        hint_joining, hint_tone, hint_recording, hint_wording, hint_proposing, hint_votes}) {
    part(reading, ladders);
  }
  return ladders;
}

std::string claim_number(const rules::Script& script, const scenario::ScenarioContent& content,
                         rules::ClaimId claim) {
  const rules::SectionId section = script.claims[claim.index()].section;
  const auto& order = content.section_claims[section.index()];
  const auto place = std::find(order.begin(), order.end(), claim) - order.begin();
  return std::to_string(section.index() + 1) + "." + std::to_string(place + 1);
}

}  // namespace kenes::solo
