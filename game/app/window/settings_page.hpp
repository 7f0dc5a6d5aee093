#pragma once
// The settings, applied while they are changed.

#include "app/window/desk.hpp"

namespace kenes::app {

class SettingsPage : public Page {
 public:
  explicit SettingsPage(Desk& desk) : desk_(desk) {}
  void draw(const ui::Pen& pen) override;

 private:
  Desk& desk_;
};

}  // namespace kenes::app
