#pragma once
// The hearings that were finished on this machine.

#include "app/window/desk.hpp"
#include "journal/folder.hpp"
#include "ui/past.hpp"

namespace kenes::app {

class PastPage : public Page {
 public:
  explicit PastPage(Desk& desk) : desk_(desk) {}
  void draw(const ui::Pen& pen) override;
  void uncovered() override { looked_.reset(); }

 private:
  struct Looked {
    text::Language language{};
    ui::PastModel model;
    std::vector<std::filesystem::path> paths;  // As `model.hearings`.
  };
  [[nodiscard]] Looked look() const;
  void open(const std::filesystem::path& path);

  Desk& desk_;
  std::optional<Looked> looked_;
  std::string fault_;
};

}  // namespace kenes::app
