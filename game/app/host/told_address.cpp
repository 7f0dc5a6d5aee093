#include "app/host/told_address.hpp"

#include <algorithm>
#include <utility>

namespace kenes::app {
namespace {

constexpr std::int64_t kToldInTheLobby = 180'000;  // Milliseconds.

}  // namespace

bool ToldAddress::lost(std::int64_t now_ms, const std::vector<std::string>& numbers, Wall wall) {
  if (numbers.empty()) return false;
  const bool ours = number_.empty() || std::ranges::find(numbers, number_) != numbers.end();
  if (!ours && !moved_) {
    moved_ = true;
    moved_ms_ = now_ms;
    return true;
  }
  const bool told = wall.lobby ? now_ms - moved_ms_ >= kToldInTheLobby : !wall.codes;
  if (!ours && !told) return false;
  if (!ours || number_.empty()) number_ = numbers.front();
  moved_ = false;
  return false;
}

void ToldAddress::choose(std::string number) {
  number_ = std::move(number);
  moved_ = false;
}

}  // namespace kenes::app
