#pragma once
// Every claim of the report as it came out: how far it got, whether it was tested or let through, how it was
// in fact, and who held the line that would have settled it.

#include <string>
#include <vector>

#include "ui/ended.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

struct ClaimsMapModel {
  struct Claim {
    std::size_t id = 0;  // Its ClaimId's place.
    std::string number, words, state;
    rules::Progress progress{};
    bool missed = false;  // Let through though somebody held what would have settled it.
    std::string verdict;  // "tested", "let through", "not delivered".
    std::string done, truth;
    std::vector<std::string> proofs;
  };
  struct Section {
    std::string title;
    std::vector<Claim> claims;  // Those delivered.
  };
  std::string count;
  std::vector<Section> sections;
};
[[nodiscard]] ClaimsMapModel claims_map_model(const Ended& ended);

struct ClaimsMapDraft {
  std::size_t opened = static_cast<std::size_t>(-1);  // A claim's id: its story is shown.
};
void claims_map_panel(const Pen& pen, const ClaimsMapModel& model, ClaimsMapDraft& draft);

}  // namespace kenes::ui
