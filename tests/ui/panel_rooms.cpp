#include "ui/panel_rooms.hpp"

#include <algorithm>

#include <gtest/gtest.h>
#include <imgui.h>

#include "ui/widgets.hpp"

namespace kenes::test {

void in_region(const ui::Pen& pen, float width, const std::function<void()>& inside) {
  const ImVec2 all = ImGui::GetIO().DisplaySize;
  const float across = width > 0 ? std::min(pen.px(width), all.x) : all.x;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({across, all.y});
  ImGui::Begin("region", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings);
  ui::scrolled(pen, "inside", 0, 0, inside);
  ImGui::End();
}

void has_room(const std::string& name, float width, const Panel& panel) {
  for (const text::Language language : text::kLanguages) {
    for (const float scale : {1.0F, 2.0F}) {
      for (const auto& [across, down] : {std::pair{1024, 600}, std::pair{1920, 1080}}) {
        Mirror mirror({language, across, down, scale});
        mirror.frames([&](const ui::Pen& pen) { in_region(pen, width, [&] { panel(pen); }); }, 3);
        const std::string what = name + "-" + std::string(text::code_of(language)) + "-" +
                                 std::to_string(across) + (scale > 1 ? "-200" : "");
        for (const std::string& fault : mirror.watch().crowded()) ADD_FAILURE() << what << ": " << fault;
        EXPECT_FALSE(mirror.watch().shows("⟦")) << what;
        EXPECT_FALSE(mirror.watch().letterings().empty()) << what;
        mirror.keep(what);
      }
    }
  }
}

}  // namespace kenes::test
