#pragma once
// How the meeting goes and by which rules: the way through the phases, what the person may do now, what not
// and why, and where each rule comes from.

#include <span>
#include <string>
#include <vector>

#include "rules/move.hpp"
#include "ui/rows.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

/// A kind of move that may not be made now, in words ready to show.
struct BarredMove {
  std::string move, why;
  std::string source{};  // The article of the rule behind it; empty: none is cited.
};

struct ProcedureModel {
  enum class Place : std::uint8_t { done, now, to_come };
  struct Step {
    std::string name, time;
    Place place{};
    bool over_time = false;
  };
  struct Rule {
    std::string words, source;
    Mark standing;
  };
  std::vector<Step> path;
  struct AllowedMove {
    std::string move;
    std::string source;  // The article it rests on; empty: none is cited.
  };
  std::vector<AllowedMove> allowed;  // Kinds of move, each once.
  std::vector<BarredMove> barred;    // One for each reason, all moves it bars together.
  std::vector<Rule> rules;
};
[[nodiscard]] ProcedureModel procedure_model(const Sight& sight, std::span<const rules::Move> moves,
                                             std::span<const BarredMove> barred);

void procedure_panel(const Pen& pen, const ProcedureModel& model);

}  // namespace kenes::ui
