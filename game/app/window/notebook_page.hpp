#pragma once
// The mistakes notebook: the hearings that were not looked through yet are, then what is due is put one by
// one.

#include "app/notebook_file.hpp"
#include "app/window/desk.hpp"
#include "solo/drill.hpp"
#include "ui/notebook.hpp"

namespace kenes::app {

class NotebookPage : public Page {
 public:
  explicit NotebookPage(Desk& desk);
  void draw(const ui::Pen& pen) override;
  [[nodiscard]] std::optional<std::uint32_t> wakes_in() const override;

 private:
  struct Asked {
    std::size_t entry = 0;
    text::Language language{};
    ui::DrillModel model;
  };
  void read_hearings();
  void keep();
  void draw_cover(const ui::Pen& pen);
  void draw_drill(const ui::Pen& pen);
  /// The next that is due, until there is none. What can no longer be asked (its record is gone) is dropped.
  void ask_next();
  [[nodiscard]] std::optional<solo::Drill> drill_for(const solo::NotebookEntry& entry) const;
  void take_answer(std::size_t option);
  [[nodiscard]] std::string when_again(const solo::NotebookEntry& entry) const;

  Desk& desk_;
  std::filesystem::path file_;
  solo::Notebook notebook_;
  solo::Day today_;
  std::vector<std::filesystem::path> unread_;  // Hearings still to be looked through, one a frame.
  std::string fault_;
  std::optional<Asked> asked_;
  std::size_t done_ = 0;  // Of this sitting.
};

}  // namespace kenes::app
