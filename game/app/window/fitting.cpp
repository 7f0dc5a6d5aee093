#include "app/window/fitting.hpp"

#include <algorithm>

namespace kenes::app {
namespace {

constexpr WindowSize kDrawnFor{1280, 720};
constexpr int kUsual = 100, kStep = 10;
constexpr float kLeastScale = 0.5F, kMostScale = 8.0F;  // Of the window's letters.

}  // namespace

int fitting_percent(WindowSize window) {
  const float room = std::min(window.width / kDrawnFor.width, window.height / kDrawnFor.height);
  const int percent = static_cast<int>(room * kUsual) / kStep * kStep;
  return std::clamp(percent, kUsual, Settings::kMostText);
}

float scale_of(const Settings& settings, WindowSize pixels, float density) {
  const int percent =
      settings.text_percent.value_or(fitting_percent({pixels.width / density, pixels.height / density}));
  return std::clamp(density * static_cast<float>(percent) / 100.0F, kLeastScale, kMostScale);
}

WindowSize first_window(WindowSize screen, float density) {
  const float height = std::max(screen.height * 2 / 3, kDrawnFor.height * density);
  const float width = height * kDrawnFor.width / kDrawnFor.height;
  return {std::min(width, screen.width), std::min(height, screen.height)};
}

}  // namespace kenes::app
