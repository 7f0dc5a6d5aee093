#pragma once
// The page of the wall, as it goes over the network, for the window that draws it: one truth for both.

#include <cstdint>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "ui/wall.hpp"

namespace kenes::app {

/// `page`: of room::wall_page. `now_ms`: the clock in which its times are told.
[[nodiscard]] ui::WallModel wall_model(const nlohmann::json& page, std::int64_t now_ms);

/// "4:12"; below zero "+0:30".
[[nodiscard]] std::string clock_words(std::int64_t seconds_left);
/// Of a clock on a page (`until`, or `left_s` while it stands still); none: no time is planned.
struct ClockNow {
  ui::WallModel::Time time = ui::WallModel::Time::none;
  std::string words;
};
[[nodiscard]] ClockNow clock_now(const nlohmann::json& clock, std::int64_t now_ms);

}  // namespace kenes::app
