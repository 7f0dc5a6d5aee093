#pragma once
// A session in a room while some other loop runs: the hearing, the network, and how phones find it. Never
// fails: where no phone can come, the room goes on without, and `fault` says why.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/host/carrier.hpp"
#include "app/host/hosted.hpp"
#include "app/host/network_watch.hpp"
#include "app/host/told_address.hpp"
#include "app/setting.hpp"

namespace kenes::app {

struct NetWish {
  std::string bind = "0.0.0.0";
  std::uint16_t port = hall::kUsualPort;
  bool port_told = false;      // On the command line: not that which a session that is gone on with had.
  unsigned ports_tried = 10;   // Taken by another program: one of the next is tried.
  std::string wifi, password;  // As typed; empty: not told.
};

class Hosting {
 public:
  /// `wake` is called from other threads when something has come in or been found out.
  Hosting(const Setting& setting, std::unique_ptr<Hosted> hosted, NetWish wish, std::function<void()> wake);

  /// What has come in, the time, what is to go out. True: something that a surface shows may have changed.
  bool carry();

  /// Whether the wall's window was open when the session was left; it is noted for the next time.
  [[nodiscard]] bool had_wall() const { return hosted_->net().wall; }
  void keep_wall(bool open);

  [[nodiscard]] room::Room& room() { return hosted_->room(); }
  [[nodiscard]] const room::Room& room() const { return hosted_->room(); }
  [[nodiscard]] const Bundle& bundle() const { return hosted_->bundle(); }
  [[nodiscard]] const room::WallAddress& way() const { return way_; }
  /// "http://192.168.1.5:8080", the likeliest first; none: no phone can come.
  [[nodiscard]] const std::vector<std::string>& addresses() const { return addresses_; }
  /// The wall shows this one of them from now on, as long as it is there. False: it is none of them.
  bool show_address(const std::string& address);
  /// What is wrong with this machine's network, worst first; looked at again every few seconds.
  [[nodiscard]] const std::vector<hall::Finding>& findings() const { return findings_; }
  /// Why no phone can come, as a text key with the port; nothing: they can.
  [[nodiscard]] const std::optional<std::string>& fault() const { return fault_; }
  [[nodiscard]] std::uint16_t port() const { return server_ ? server_->port() : wish_.port; }
  [[nodiscard]] std::filesystem::path journal() const { return hosted_->journal(); }

 private:
  [[nodiscard]] std::vector<std::uint16_t> ports() const;
  void listen(const Setting& setting, const std::function<void()>& wake);
  void look_for_addresses(std::int64_t now_ms);
  void see_move(std::int64_t now_ms, const std::vector<std::string>& numbers);
  void ask_the_doctor(std::int64_t now_ms);

  std::unique_ptr<Hosted> hosted_;
  NetWish wish_;
  std::unique_ptr<hall::Server> server_;  // Null: `fault_` says why.
  std::optional<NetworkWatch> watch_;     // As long as there is a server.
  std::optional<Carrier> carrier_;
  std::optional<std::string> fault_;
  room::WallAddress way_;
  std::vector<std::string> addresses_;
  std::vector<std::string> numbers_;  // The same without port.
  std::vector<hall::Finding> findings_;
  ToldAddress told_;
  std::int64_t looked_ms_ = 0;
  std::int64_t open_since_ms_ = 0;
  std::uint64_t seen_version_ = 0;
};

}  // namespace kenes::app
