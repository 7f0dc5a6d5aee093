#pragma once
// Preparing a session in a room, and going on with one that was left.

#include <filesystem>

#include "app/bundle.hpp"
#include "app/host/hosting.hpp"
#include "app/window/desk.hpp"
#include "ui/prepare.hpp"

namespace kenes::app {

class HostPreparePage : public Page {
 public:
  explicit HostPreparePage(Desk& desk);
  void draw(const ui::Pen& pen) override;

 private:
  struct Place {
    std::filesystem::path folder;
    LoadedBundle loaded;
    bool own = false;  // Written on this machine.
  };
  [[nodiscard]] ui::PrepareModel model() const;
  void keep_habits();
  void begin(bool rehearsal);
  void focus(room::Room& room) const;

  Desk& desk_;
  std::vector<Place> places_;
  ui::PrepareDraft draft_;
  std::string fault_;
};

/// A page for that room, with the network as it was filled in the last time. `rehearsal`: it begins at once.
[[nodiscard]] std::unique_ptr<Page> host_page(Desk& desk, std::unique_ptr<Hosted> hosted, std::string pin,
                                              std::optional<NetWish> net = std::nullopt);

}  // namespace kenes::app
