#pragma once
// My role: the brief, the goals, what I want and dread, what I ought to declare, what I know, how I stand.

#include <string>
#include <string_view>
#include <vector>

#include "ui/rows.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

struct BriefModel {
  /// Something with its state of the moment.
  struct Item {
    std::string words;
    Mark state;
  };
  PersonRow me;
  std::vector<std::string> brief;  // Paragraphs; the variant's own lines come last.
  std::vector<std::string> goals;
  std::vector<Item> wants, dreads;  // Recommendations.
  std::vector<Item> interests;      // Issues, with whether they were declared.
  std::vector<Item> knows;          // Claims, with what is true of them.
  std::vector<Mark> pledges;
  int standing = 0;  // 0 – 10.
};
/// `own_lines`: the key of the brief's lines for the variant that was drawn ("seat.chair.brief.dry"), which a
/// view does not tell; empty or without a text: none. Requires a view of a seat of the script.
[[nodiscard]] BriefModel brief_model(const Sight& sight, std::string_view own_lines = {});

void brief_panel(const Pen& pen, const BriefModel& model);

}  // namespace kenes::ui
