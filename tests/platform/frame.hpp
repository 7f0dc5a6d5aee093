#pragma once
// A frame of Dear ImGui without a window, for tests of what is made of one.

#include <functional>

#include <imgui.h>

#include "platform/shapes.hpp"

namespace kenes::platform {

class TestFrame {
 public:
  TestFrame() : context_(ImGui::CreateContext()) {
    ImGui::SetCurrentContext(context_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {kWidth, kHeight};
    io.DeltaTime = 1.0F / 60;
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
    io.Fonts->SetTexID(io.Fonts);
  }
  ~TestFrame() { ImGui::DestroyContext(context_); }
  TestFrame(const TestFrame&) = delete;
  TestFrame& operator=(const TestFrame&) = delete;

  static constexpr int kWidth = 400;
  static constexpr int kHeight = 300;

  using Draw = std::function<void(ImDrawList&)>;
  const ImDrawData& made(const Draw& draw) {
    ImGui::NewFrame();
    draw(*ImGui::GetBackgroundDrawList());
    ImGui::Render();
    return *ImGui::GetDrawData();
  }
  std::vector<Shape> shapes(const Draw& draw) {
    std::vector<Shape> all;
    const ImDrawData& frame = made(draw);
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    shapes_of(frame, {white.x, white.y}, all);
    return all;
  }
  [[nodiscard]] static const ImFontAtlas& letters() { return *ImGui::GetIO().Fonts; }

 private:
  ImGuiContext* context_;
};

inline constexpr ImU32 kSolid = IM_COL32(200, 160, 60, 255);
inline constexpr ImU32 kVeil = IM_COL32(20, 30, 40, 200);

}  // namespace kenes::platform
