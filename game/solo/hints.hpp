#pragma once
// What could be done now, told in steps from vague to exact, for somebody who is stuck. Made from what the
// seat may know alone: its view, the papers it holds or that lie on the table (whoever reads them closely can
// tell what they bear on), the promises it has heard, its own brief. Hidden truth is not looked at. Pure.
//
// A hint costs nothing. Whoever shows one notes it in the journal (topic "hint", words: `about` and `step`),
// so that the debrief can count them.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "records/voice.hpp"
#include "scenario/scenario.hpp"

namespace kenes::solo {

/// Refers to what it is made of. `legal`: the moves of `view.seat` now.
struct Moment {
  const records::Voice& voice;
  const scenario::ScenarioContent& content;
  const rules::SeatView& view;
  std::span<const rules::Move> legal;
};

struct Hint {
  std::string key;  // Of the program's texts: `hint.…`.
  text::Args args;
  int step = 1;                       // 1: the vaguest.
  std::optional<rules::Move> move{};  // Of the last: the legal move it speaks of.
  rules::ClaimId claim{};             // What to point at, where there is one.
  [[nodiscard]] std::string words(const records::Voice& voice) const { return voice.say(key, args); }
};
/// One thing that could be done, in steps.
struct HintLadder {
  std::string about;  // The same for the same thing throughout a hearing: "proof.water_share".
  std::vector<Hint> hints;
};

/// What could be done, the most pressing first; nothing where all that can be done is as good as waiting.
/// Each ladder ends with a move that is legal now.
[[nodiscard]] std::vector<HintLadder> hints_for(const Moment& moment);

/// A claim as the report counts it: "1.2" is the second of the first section.
[[nodiscard]] std::string claim_number(const rules::Script& script, const scenario::ScenarioContent& content,
                                       rules::ClaimId claim);

}  // namespace kenes::solo
