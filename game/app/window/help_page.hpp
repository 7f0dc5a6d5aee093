#pragma once
// The player's guide, at any moment.

#include "app/window/desk.hpp"

namespace kenes::app {

class HelpPage : public Page {
 public:
  explicit HelpPage(Desk& desk) : desk_(desk) {}
  void draw(const ui::Pen& pen) override;

 private:
  Desk& desk_;
};

}  // namespace kenes::app
