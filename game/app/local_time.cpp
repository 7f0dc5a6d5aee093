#include "app/local_time.hpp"

#include <array>
#include <chrono>
#include <ctime>

namespace kenes::app {
namespace {

std::string formatted(const char* pattern, const std::tm& moment) {
  std::array<char, 32> out{};
  return {out.data(), std::strftime(out.data(), out.size(), pattern, &moment)};
}

std::tm local(std::int64_t ms) {
  const std::time_t seconds = ms / 1000;
  std::tm moment{};
  localtime_r(&seconds, &moment);
  return moment;
}

}  // namespace

std::string local_time(std::int64_t ms) { return formatted("%d.%m.%Y %H:%M", local(ms)); }

std::string local_clock(std::int64_t ms) { return formatted("%H:%M:%S", local(ms)); }

std::string iso_time(std::int64_t ms) {
  const std::time_t seconds = ms / 1000;
  std::tm moment{};
  gmtime_r(&seconds, &moment);
  return formatted("%Y-%m-%dT%H:%M:%SZ", moment);
}

std::int64_t now_ms() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

}  // namespace kenes::app
