#pragma once
// What the person thought of the report before it, after the questions and after the vote; and how everybody
// voted, where votes were open. What others thought in private stays theirs.

#include <optional>
#include <string>
#include <vector>

#include "rules/words.hpp"
#include "ui/ended.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

struct PositionsModel {
  struct Moment {
    std::string when;
    std::optional<int> value;  // −2 … 2; nothing: not said.
    std::string words;
  };
  std::vector<Moment> mine;  // Three, in order.
  std::string moved;         // "Your opinion moved from … to …", in a sentence.
  struct Voter {
    std::string name;
    bool me = false;
    std::vector<rules::Ballot> ballots;  // As `votes`; none: did not vote.
  };
  std::vector<std::string> votes;  // Open ones that were published by name: what was voted on.
  std::vector<Voter> voters;
};
[[nodiscard]] PositionsModel positions_model(const Ended& ended);

void positions_panel(const Pen& pen, const PositionsModel& model);

}  // namespace kenes::ui
