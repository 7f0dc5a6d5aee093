#pragma once
// How it ended, and with what arithmetic; why so and not otherwise.

#include <optional>
#include <string>
#include <vector>

#include "records/verdict_words.hpp"
#include "ui/ended.hpp"
#include "ui/voting.hpp"

namespace kenes::ui {

struct EndingModel {
  struct Vote {
    std::string what;
    std::string outcome;  // "adopted", "not adopted".
    bool adopted = false;
    records::VerdictWords working;
    Tally tally;
  };
  std::string branch;  // "Played on from minute 12 of an earlier hearing". Empty: begun anew.
  std::string help;    // "Hints: 3 · taken back: 2". Empty: without any.
  std::string title, words;
  std::vector<Vote> votes;  // On the report first, then on recommendations in order.
  std::string why_title;
  std::vector<std::string> why;
};
struct Help {
  int hints = 0;
  int taken_back = 0;
};
/// `branched`: after how many moves it was played on from another hearing.
[[nodiscard]] EndingModel ending_model(const Ended& ended, std::optional<std::size_t> branched,
                                       Help help = {});

/// True: on to what came of it.
[[nodiscard]] bool ending_screen(const Pen& pen, const EndingModel& model);

}  // namespace kenes::ui
