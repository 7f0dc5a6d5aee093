#pragma once
// The evidence a seat can see: its own documents and those on the table, as cards.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "ui/allowed.hpp"
#include "ui/pen.hpp"
#include "ui/sight.hpp"

namespace kenes::ui {

struct EvidenceModel {
  struct Card {
    rules::EvidenceId id;
    rules::EvidenceKind kind{};
    std::string title;
    std::string kind_words;
    int reliability = 1;  // 1 – 3.
    std::string reliability_words;
    bool mine = false, on_table = false;
    bool just_shown = false;
    std::string why_not_show;  // Empty: it may be shown now.
    std::string all_words;     // Title, origin, every line: what is searched.
  };
  std::vector<Card> cards;  // What was just shown first, then one's own, then the others.
};
/// `latest`: what was shown last, if that was just now.
[[nodiscard]] EvidenceModel evidence_model(const Sight& sight, const Allowed& allowed,
                                           rules::EvidenceId latest = {});

enum class EvidenceFilter : std::uint8_t { all, mine, on_table };
struct EvidenceDraft {
  EvidenceFilter filter = EvidenceFilter::all;
  std::string sought;
};
struct EvidenceWish {
  rules::EvidenceId read;  // To be read in full.
};
/// A card is carried onto a claim of the report by the mouse; by keyboard the reader shows it. Ids of what
/// can be pressed: "evidence.<n>", n of the EvidenceId; "evidence.filter.<place>", "evidence.sought".
[[nodiscard]] std::optional<EvidenceWish> evidence_panel(const Pen& pen, const EvidenceModel& model,
                                                         EvidenceDraft& draft);

}  // namespace kenes::ui
