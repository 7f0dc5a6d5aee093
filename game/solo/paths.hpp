#pragma once
// Inside play: the way to each kind of move, one overload a move.

#include "solo/menu.hpp"

namespace kenes::solo::detail {

struct PathMaker {
  const records::Voice& voice;
  const rules::SeatView& view;
  bool terse;
  const scenario::ScenarioContent* content;  // Null: claims have no numbers.

  /// The usual first step: the kind of move.
  [[nodiscard]] Path kind(rules::MoveKind move) const;
  [[nodiscard]] Path then(Path path, std::string question, std::size_t id, std::string label) const;
  /// A move that is an answer in itself.
  [[nodiscard]] Path answer(rules::MoveKind move, std::size_t id, std::string label) const;
  [[nodiscard]] std::string claim_name(rules::ClaimId claim) const;
  [[nodiscard]] std::string claim_label(rules::ClaimId claim) const;
  [[nodiscard]] std::string evidence_label(rules::EvidenceId evidence) const;
  [[nodiscard]] std::string motion_label(rules::MotionId at) const;
};

}  // namespace kenes::solo::detail
