#pragma once
// The facilitator's side of a session in a room: who is here, then the console, then the debrief on the wall.
// The room lives as long as this page, whatever lies over it.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/host/hosting.hpp"
#include "app/host/seat_menu.hpp"
#include "app/window/desk.hpp"
#include "ui/console.hpp"
#include "ui/lobby.hpp"
#include "ui/lock.hpp"

namespace kenes::app {

class HostPage : public Page {
 public:
  /// `pin`: four figures that unlock the console, for a new session; empty: none, or those it has. A session
  /// in its hearing that is gone on with and has a PIN begins locked.
  HostPage(Desk& desk, std::unique_ptr<Hosting> hosting, const std::string& pin);
  ~HostPage() override;
  void draw(const ui::Pen& pen) override;
  [[nodiscard]] std::optional<std::uint32_t> wakes_in() const override;
  bool tend() override;

  /// Straight to the console.
  void begin();

  [[nodiscard]] const Hosting& hosting() const { return *hosting_; }
  [[nodiscard]] bool is_locked() const { return locked_; }

 private:
  void draw_lock(const ui::Pen& pen);
  void draw_lobby(const ui::Pen& pen);
  void draw_console(const ui::Pen& pen);
  void draw_wall(const ui::Pen& pen);
  const ui::ConsoleModel& console();
  void take(const ui::LobbyWish& wish);
  void take(const ui::ConsoleWish& wish);
  void ask(const ui::AskRoom& wish);
  bool take_noted(const ui::ConsoleWish& wish);
  void press(ui::ConsoleKey key);
  void write_record();
  void tell(std::string words, bool good);
  void obey(const std::vector<room::Order>& orders);
  void lock();
  [[nodiscard]] bool open_wall();
  void turn_wall();

  Desk& desk_;
  std::unique_ptr<Hosting> hosting_;
  bool locked_ = false;
  bool pin_was_wrong_ = false;
  bool in_lobby_ = true;  // The people rather than the console.
  std::string told_;      // What came of the last wish: why it was not granted, or where to find it.
  bool told_good_ = false;
  std::uint32_t told_since_ms_ = 0;
  bool news_ = false;  // Something changed that has not been drawn.
  std::uint32_t drawn_ms_ = 0;
  SeatMenu menu_;
  /// Made anew whenever something changed, and once a second for the times.
  struct Made {
    std::uint64_t version = 0;
    std::uint32_t second = 0;
    text::Language language{};
    ui::ConsoleModel model;
  };
  std::optional<Made> made_;
  ui::LobbyDraft lobby_draft_;
  ui::ConsoleDraft console_draft_;
  ui::LockDraft lock_draft_;
  std::size_t wall_part_ = 0;  // Of a text too long for the wall.
  ui::WallModel wall_;         // As it was drawn last.
  std::uint32_t wall_since_ms_ = 0;
};

}  // namespace kenes::app
