#pragma once
// The facilitator's window without a display: a room of the short scenario, with everything its pages need.

#include <algorithm>
#include <string>

#include "app/window/desk_mirror.hpp"
#include "app/window/host_page.hpp"
#include "app/window/host_prepare_page.hpp"
#include "app/window/title_page.hpp"

namespace kenes::test {

using text::Language;

class HostWindow {
 public:
  explicit HostWindow(const MirrorWish& wish = {Language::en, 1280, 720, 1},
                      const std::string& bind = "127.0.0.1")
      : mirror_(wish) {
    const auto folder = mirror_.assets().root / "scenarios" / "border_village_fires";
    auto bundle = app::load_bundle(mirror_.assets(), folder);
    KENES_EXPECT(bundle.has_value());
    std::optional<app::KeepFault> fault;
    auto hosted =
        app::Hosted::start(catalogue(), {std::move(*bundle), 7, "seasoned", 60, wish.language}, {}, fault);
    app::NetWish net;
    net.bind = bind;
    net.port = 0;
    auto page = app::host_page(mirror_.desk(), std::move(hosted), "4821", net);
    page_ = static_cast<app::HostPage*>(page.get());
    mirror_.desk().lay(std::make_unique<app::TitlePage>(mirror_.desk()));
    mirror_.desk().lay(std::move(page));
    mirror_.frames(3);
  }

  void begin() {
    page_->begin();
    for (int i = 0; i < 20; ++i) static_cast<void>(mirror_.desk().is_due());
    mirror_.frames(3);
  }
  [[nodiscard]] DeskMirror& mirror() { return mirror_; }
  [[nodiscard]] room::Room& room() { return const_cast<app::Hosting&>(page_->hosting()).room(); }
  [[nodiscard]] const room::RoomState& state() { return room().state(); }
  [[nodiscard]] app::HostPage& page() { return *page_; }
  /// Of the only one of that name; 0: there is none.
  [[nodiscard]] session::PersonId person(const std::string& name) {
    for (const auto& [id, one] : room().session().people()) {
      if (one.name == name && one.here) return id;
    }
    return 0;
  }
  [[nodiscard]] std::string seat_pressed_for(rules::SeatId seat) {
    const auto& order = room().play().content.seats_in_order;
    return "seat." + std::to_string(std::find(order.begin(), order.end(), seat) - order.begin());
  }

 private:
  DeskMirror mirror_;
  app::HostPage* page_ = nullptr;
};

}  // namespace kenes::test
