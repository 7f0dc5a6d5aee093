#pragma once
// One mistake put as a question: two minutes at most. Which line settles the claim? Which rule was it about?

#include <string>
#include <vector>

#include "records/voice.hpp"
#include "scenario/scenario.hpp"
#include "solo/notebook.hpp"

namespace kenes::solo {

struct Drill {
  struct Option {
    std::string words;
    std::string source;  // The document the line is from; empty for rules.
  };
  std::string about;      // The scenario's title.
  std::string statement;  // The claim, or what happened.
  std::string question;
  std::vector<Option> options;  // Two to five.
  std::size_t right = 0;
  std::string why;   // What the line says of the claim, and how it was in fact.
  std::string rule;  // With its article; for slips.
};

/// From the hearing that the mistake was made in. `turn`: how often it was put before: the options stand in
/// another order each time. Nothing where no wrong answer can be offered beside the right one.
[[nodiscard]] std::optional<Drill> drill_of(const records::Voice& voice, const assess::Facts& facts,
                                            rules::SeatId seat, const Mistake& mistake, int turn);

}  // namespace kenes::solo
