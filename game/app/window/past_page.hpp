#pragma once
// The hearings that were finished on this machine.

#include "app/window/desk.hpp"
#include "journal/folder.hpp"

namespace kenes::app {

class PastPage : public Page {
 public:
  explicit PastPage(Desk& desk);
  void draw(const ui::Pen& pen) override;

 private:
  void open(const std::filesystem::path& path);

  Desk& desk_;
  std::vector<journal::Summary> finished_;
  std::string fault_;
};

}  // namespace kenes::app
