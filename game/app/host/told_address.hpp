#pragma once
// The address that phones were told, when the laptop gets another one in the middle of a session.

#include <cstdint>
#include <string>
#include <vector>

namespace kenes::app {

class ToldAddress {
 public:
  struct Wall {
    bool lobby = true;   // The way in stands there anyhow.
    bool codes = false;  // It stands there though the hearing has begun.
  };
  /// `numbers`: this machine's, the likeliest first; none: no network just now, which says nothing. True,
  /// once for every move: what phones were told is no longer among them, and the way in has to be seen again.
  [[nodiscard]] bool lost(std::int64_t now_ms, const std::vector<std::string>& numbers, Wall wall);
  /// The facilitator shows this one from now on.
  void choose(std::string number);
  /// After a move the old one, until the codes are taken from the wall (in the lobby: for three minutes), so
  /// that it can be told what has happened. Empty: none yet.
  [[nodiscard]] const std::string& number() const { return number_; }

 private:
  std::string number_;
  std::int64_t moved_ms_ = 0;
  bool moved_ = false;
};

}  // namespace kenes::app
