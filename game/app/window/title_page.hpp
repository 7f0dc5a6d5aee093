#pragma once
// Where the window begins: go on with what was left, practise, look back, set, read, leave.

#include <filesystem>
#include <optional>
#include <vector>

#include "app/window/desk.hpp"
#include "journal/folder.hpp"
#include "ui/front.hpp"

namespace kenes::app {

class TitlePage : public Page {
 public:
  explicit TitlePage(Desk& desk) : desk_(desk) {}
  void draw(const ui::Pen& pen) override;
  /// After a hearing there is something else to go on with.
  void uncovered() override { looked_.reset(); }
  /// A program that was killed a moment ago may still hold its session: on a busy machine it takes a second
  /// until the system has let go of it. What is held is asked for again, and offered once it is free.
  [[nodiscard]] bool tend() override;

 private:
  struct Looked {
    std::optional<journal::Summary> unfinished;
    std::optional<std::filesystem::path> room;  // A session in a room that was left.
    std::vector<std::filesystem::path> in_use;  // Another program has them open.
    std::size_t past = 0;  // Finished, or left before the one that can be continued here.
    ui::TitleModel model;
    text::Language language{};
  };
  [[nodiscard]] Looked look() const;
  void do_wish(const ui::TitleAnswer& answer);
  void go_on();
  void go_on_room();

  Desk& desk_;
  std::optional<Looked> looked_;
  std::uint32_t asked_ms_ = 0;  // When it was last asked whether one of those is free.
  std::string fault_;           // Why the last wish could not be granted.
};

}  // namespace kenes::app
