#pragma once
// The player's guide, at any moment; the trainer's, where scenarios are written.

#include <string>
#include <utility>

#include "app/window/desk.hpp"
#include "ui/guide.hpp"

namespace kenes::app {

class HelpPage : public Page {
 public:
  /// `page`: the name of a file in the guide's folder; where there is none in somebody's language, the
  /// English one.
  explicit HelpPage(Desk& desk, std::string page = "play") : desk_(desk), page_(std::move(page)) {}
  void draw(const ui::Pen& pen) override;

 private:
  Desk& desk_;
  std::string page_;
  std::optional<text::Language> language_;  // Of the model.
  ui::GuideModel model_;
  ui::GuideDraft draft_;
};

}  // namespace kenes::app
