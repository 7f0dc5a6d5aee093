#pragma once
// The player's guide, at any moment.

#include "app/window/desk.hpp"
#include "ui/guide.hpp"

namespace kenes::app {

class HelpPage : public Page {
 public:
  explicit HelpPage(Desk& desk) : desk_(desk) {}
  void draw(const ui::Pen& pen) override;

 private:
  Desk& desk_;
  std::optional<text::Language> language_;  // Of the model.
  ui::GuideModel model_;
  ui::GuideDraft draft_;
};

}  // namespace kenes::app
