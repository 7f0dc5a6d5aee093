#include "ui/mirror.hpp"

#include <cstdlib>

#include <gtest/gtest.h>
#include <imgui.h>

#include "platform/input_queue.hpp"
#include "scenario/rulebook_loader.hpp"
#include "ui/focus.hpp"
#include "ui/widgets.hpp"

namespace kenes::test {

struct Mirror::Inside {
  ImFontAtlas atlas;
  platform::Fonts fonts;
  ImGuiContext* context = nullptr;
  ui::Focus focus;
};

Mirror::Mirror(const MirrorWish& wish) : wish_(wish), inside_(std::make_unique<Inside>()) {
  const auto files = platform::find_fonts();
  KENES_EXPECT(files.has_value());
  inside_->fonts = platform::load_fonts(inside_->atlas, *files, wish.scale);
  inside_->context = ImGui::CreateContext(&inside_->atlas);
  ImGui::SetCurrentContext(inside_->context);
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {static_cast<float>(wish.width), static_cast<float>(wish.height)};
  io.DeltaTime = 1.0F / 60;
  io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  platform::InputQueue::prepare(io);
  unsigned char* pixels = nullptr;
  int width = 0;
  int height = 0;
  inside_->atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
}

Mirror::~Mirror() { ImGui::DestroyContext(inside_->context); }

void Mirror::frames(const Draw& draw, int count) {
  const platform::Fonts& f = inside_->fonts;
  ui::Pen pen{stage::palette_of(wish_.theme),
              {f.small, f.text, f.bold, f.heading, f.title},
              wish_.scale,
              catalogue(),
              wish_.language,
              false,
              0,
              &inside_->focus,
              &watch_};
  for (int i = 0; i < count; ++i) {
    watch_.begin_frame();
    ImGui::NewFrame();
    pen.function_key = platform::function_key();
    ui::take_up(pen);
    draw(pen);
    ImGui::Render();
  }
}

void Mirror::click(const Draw& draw, const std::string& id) {
  frames(draw, 2);
  const ui::Watch::Pressable* target = watch_.find(id);
  ASSERT_NE(target, nullptr) << id;
  const ImVec2 middle((target->box.left + target->box.right) / 2, (target->box.top + target->box.bottom) / 2);
  ASSERT_TRUE(middle.y > target->seen.top && middle.y < target->seen.bottom) << id << " is out of sight";
  ImGuiIO& io = ImGui::GetIO();
  io.MousePos = middle;
  frames(draw);
  io.MouseDown[0] = true;
  frames(draw);
  io.MouseDown[0] = false;
  frames(draw);
}

void Mirror::drag(const Draw& draw, const std::string& from, const std::string& to) {
  frames(draw, 2);
  const auto middle_of = [&](const std::string& id) {
    const ui::Watch::Pressable* one = watch_.find(id);
    if (one == nullptr) ADD_FAILURE() << id << " was not drawn";
    const ui::Box box = one == nullptr ? ui::Box{} : one->box;
    return ImVec2((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  };
  ImGuiIO& io = ImGui::GetIO();
  io.MousePos = middle_of(from);
  frames(draw);
  io.MouseDown[0] = true;
  frames(draw);
  io.MousePos = middle_of(to);
  frames(draw, 2);
  io.MouseDown[0] = false;
  frames(draw, 2);
}

void Mirror::type(const Draw& draw, const std::string& words) {
  ImGui::GetIO().AddInputCharactersUTF8(words.c_str());
  frames(draw, 2);
}

void Mirror::key(const Draw& draw, int code) {
  ImGui::GetIO().KeysDown[code] = true;
  frames(draw);
  ImGui::GetIO().KeysDown[code] = false;
  frames(draw, 2);
}

Image Mirror::picture() const {
  const stage::Colour night = stage::palette_of(wish_.theme)[stage::Tone::night];
  Image image(wish_.width, wish_.height, Pixel{night.r, night.g, night.b});
  rasterise(*ImGui::GetDrawData(), inside_->atlas, image);
  return image;
}

void Mirror::keep(const std::string& name) const {
  if (const char* folder = std::getenv("KENES_PICTURES"))
    write_png(picture(), std::string(folder) + "/" + name + ".png");
}

const text::Catalogue& catalogue() {
  static const text::Catalogue read = [] {
    auto loaded = text::Catalogue::load(KENES_TEST_SOURCE_DIR "/assets/text");
    KENES_EXPECT(loaded.has_value());
    scenario::Diagnostics ignored;
    for (const auto& [code, texts] :
         scenario::read_rulebook_texts(KENES_TEST_SOURCE_DIR "/assets/rulebooks", ignored)) {
      const auto language = text::language_named(code);
      KENES_EXPECT(language.has_value());
      for (const auto& [key, words] : texts)
        loaded->set(*language, key, {{words, words, words, words}, false});
    }
    return std::move(*loaded);
  }();
  return read;
}

}  // namespace kenes::test
