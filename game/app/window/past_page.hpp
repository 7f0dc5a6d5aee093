#pragma once
// The hearings of this machine: those that were finished to look back at, the others to go on with.

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
    struct File {
      std::filesystem::path path;
      bool over = false;
    };
    std::vector<File> files;  // As `model.hearings`.
  };
  [[nodiscard]] Looked look() const;
  void open(const Looked::File& file);
  void look_back_at(const std::filesystem::path& path);
  void go_on_with(const std::filesystem::path& path);

  Desk& desk_;
  std::optional<Looked> looked_;
  std::string fault_;
};

}  // namespace kenes::app
