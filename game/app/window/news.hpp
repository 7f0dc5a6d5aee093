#pragma once
// Which drawers hold something the person has not looked at yet: the marks beside their names.

#include <cstdint>
#include <vector>

#include "rules/view.hpp"
#include "ui/hearing_frame.hpp"

namespace kenes::app {

class News {
 public:
  /// Whoever comes to this hearing has seen what there is so far, but for `unread` documents.
  News(const rules::SeatView& view, rules::EvidenceSet unread);

  /// Once a frame: what stands open or beside the hall is looked at. `skipped`: so many lines have gone by
  /// unread.
  void look(const rules::SeatView& view, const ui::FrameDraft& frame, std::uint64_t skipped);
  /// By Drawer.
  [[nodiscard]] std::vector<bool> marked() const;

 private:
  /// What is in the drawers.
  struct Content {
    rules::SectionSet delivered;
    rules::EvidenceSet documents;
    rules::SeatSet present;
    std::uint64_t people = 0, table = 0, skipped = 0;
  };
  [[nodiscard]] static Content content_of(const rules::SeatView& view, std::uint64_t skipped);

  Content now_, seen_;
};

}  // namespace kenes::app
