#pragma once
// Writing scenarios with one's own text editor: the program makes the first one, looks at it again whenever a
// file of it is saved, and lets it be played.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/folder_opener.hpp"
#include "app/scenario_look.hpp"
#include "app/window/desk.hpp"
#include "ui/write.hpp"

namespace kenes::app {

class WritePage : public Page {
 public:
  /// `wanted`: a scenario's folder that is chosen at first, wherever it lies; empty: none.
  explicit WritePage(Desk& desk, std::filesystem::path wanted = {});
  void draw(const ui::Pen& pen) override;
  void uncovered() override { searched_ms_.reset(); }
  /// About once a second, while nothing lies over the page: what was saved since is looked at again.
  bool tend() override;

 private:
  struct Place {
    std::filesystem::path folder;
    std::uint64_t imprint = 0;  // Of the files as they were looked at.
    std::optional<ScenarioLook> look;
    std::string title;      // The last one that could be read: while a file is broken, the name stays.
    std::string looked_at;  // "14:03:22".
  };
  /// Which there are, in the order of the list; what is known of those that were there stays. True: something
  /// is new.
  bool search();
  /// Looks at one that was never looked at or was saved since. True: there was one.
  bool look_at_one();
  void look_at(Place& place);
  void choose(const std::filesystem::path& folder);
  [[nodiscard]] Place* chosen();
  [[nodiscard]] ui::WriteModel model() const;
  void do_wish(const ui::WriteWish& wish);
  void make();
  void open();
  void play();

  Desk& desk_;
  std::filesystem::path wanted_;
  std::vector<Place> places_;
  std::size_t chosen_ = 0;
  ui::WriteDraft draft_;
  std::string said_, fault_;
  FolderOpener opener_;
  std::optional<std::uint32_t> searched_ms_;  // None: to be done at once.
  std::optional<text::Language> language_;    // Of what was found.
};

}  // namespace kenes::app
