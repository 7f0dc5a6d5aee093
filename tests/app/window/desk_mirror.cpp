#include "app/window/desk_mirror.hpp"

#include <filesystem>
#include <sstream>

#include <imgui.h>
#include <stdlib.h>

namespace kenes::test {
namespace {

namespace fs = std::filesystem;

/// What Dear ImGui's context of the mirror is to the pages.
class MirrorGlass : public app::Glass {
 public:
  /// A pen lives for one frame only: what pages ask for between two is kept.
  void show(const ui::Pen& pen) {
    letters_ = pen.letters;
    scale_ = pen.scale;
    function_key_ = pen.function_key;
    watch_ = pen.watch;
  }
  [[nodiscard]] ui::Letters letters() const override { return letters_; }
  [[nodiscard]] float scale() const override { return scale_; }
  [[nodiscard]] app::WindowSize size() const override {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    return {size.x, size.y};
  }
  void set_scale(float scale) override { wished_scale_ = scale; }
  void set_full_screen(bool /*full*/) override {}
  void refresh() override { refreshed_ = true; }
  void close() override { closed_ = true; }
  [[nodiscard]] unsigned function_key() const override { return function_key_; }
  [[nodiscard]] ui::Watch* watch() override { return watch_; }
  bool show_wall(std::function<void(const ui::Pen&)> /*draw*/) override { return wall_ = second_display_; }
  void hide_wall() override { wall_ = false; }
  [[nodiscard]] bool has_wall() const override { return wall_; }
  void give_second_display() { second_display_ = true; }
  [[nodiscard]] bool closed() const { return closed_; }
  void begin_frame() { refreshed_ = false; }
  [[nodiscard]] bool refreshed() const { return refreshed_; }
  [[nodiscard]] std::optional<float> wished_scale() const { return wished_scale_; }

 private:
  bool refreshed_ = false;
  std::optional<float> wished_scale_;
  bool second_display_ = false;
  bool wall_ = false;
  ui::Letters letters_;
  float scale_ = 1;
  unsigned function_key_ = 0;
  ui::Watch* watch_ = nullptr;
  bool closed_ = false;
};

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "kenes-desk-XXXXXX").string();
    KENES_EXPECT(::mkdtemp(name.data()) != nullptr);
    path = name;
    ::setenv("XDG_DATA_HOME", path.c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", path.c_str(), 1);
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

app::Settings::Theme theme_of(stage::Theme theme) {
  switch (theme) {
    case stage::Theme::light:
      return app::Settings::Theme::light;
    case stage::Theme::high_contrast:
      return app::Settings::Theme::contrast;
    case stage::Theme::dark:
      break;
  }
  return app::Settings::Theme::dark;
}

app::Settings settings_of(const MirrorWish& wish) {
  app::Settings settings;
  settings.language = wish.language;
  settings.reading_speed = 0;
  settings.reduced_motion = true;
  settings.mute = true;
  settings.theme = theme_of(wish.theme);
  return settings;
}

}  // namespace

struct DeskMirror::Inside {
  Folder folder;
  Mirror mirror;
  std::istringstream in;
  std::ostringstream out, err;
  app::Setting setting;
  MirrorGlass glass;
  app::Desk desk;
  explicit Inside(const MirrorWish& wish)
      : mirror(wish),
        setting{{fs::path(KENES_TEST_SOURCE_DIR) / "assets"}, catalogue(), wish.language, true, in, out, err},
        desk(setting, settings_of(wish), glass, 1) {}
  Mirror::Draw draw() {
    return [this](const ui::Pen& pen) {
      glass.show(pen);
      glass.begin_frame();
      desk.draw();
    };
  }
};

DeskMirror::DeskMirror(const MirrorWish& wish) : inside_(std::make_unique<Inside>(wish)) {}
DeskMirror::~DeskMirror() = default;

app::Desk& DeskMirror::desk() { return inside_->desk; }
const app::Assets& DeskMirror::assets() const { return inside_->setting.assets; }
void DeskMirror::frames(int count) { inside_->mirror.frames(inside_->draw(), count); }
void DeskMirror::click(const std::string& id) {
  inside_->mirror.click(inside_->draw(), id);
  // The mouse goes away: what lies under it now is not meant.
  ImGui::GetIO().MousePos = {-1, -1};
  frames(2);
}
void DeskMirror::key(int code) { inside_->mirror.key(inside_->draw(), code); }
void DeskMirror::type(const std::string& words) {
  ImGui::GetIO().AddInputCharactersUTF8(words.c_str());
  frames(3);
}
const ui::Watch& DeskMirror::watch() const { return inside_->mirror.watch(); }
void DeskMirror::give_second_display() { inside_->glass.give_second_display(); }
bool DeskMirror::has_wall() const { return inside_->glass.has_wall(); }
bool DeskMirror::wants_a_frame() const { return inside_->glass.refreshed(); }
std::optional<float> DeskMirror::wished_scale() const { return inside_->glass.wished_scale(); }
bool DeskMirror::closed() const { return inside_->glass.closed(); }
Image DeskMirror::picture() const { return inside_->mirror.picture(); }
void DeskMirror::keep(const std::string& name) const { inside_->mirror.keep(name); }

}  // namespace kenes::test
