#include "platform/window.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>
#include <utility>

#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/Graphics/Texture.hpp>
#include <SFML/System/Err.hpp>
#include <SFML/Window/Cursor.hpp>
#include <imgui.h>

#include "core/expect.hpp"
#include "platform/cursors.hpp"
#include "platform/display.hpp"
#include "platform/heap.hpp"
#include "platform/input_queue.hpp"
#include "platform/painter.hpp"
#include "platform/sync_warning.hpp"

namespace kenes::platform {
namespace {

using Clock = std::chrono::steady_clock;

constexpr unsigned kFramesAfterInput = 3;  // ImGui settles sizes and hovering over a few frames.
constexpr unsigned kFramesAfterNews = 2;   // Nothing hovers, little moves.
constexpr auto kFrameTime = std::chrono::microseconds(16600);
constexpr auto kCaretTime = std::chrono::milliseconds(400);
// Between looking for input: SFML offers nothing to wait on. Longer and longer while nobody does anything, up
// to what nobody notices in the first press.
constexpr auto kRest = std::chrono::milliseconds(12);
constexpr auto kRestGrows = std::chrono::milliseconds(1);
constexpr auto kLongRest = std::chrono::milliseconds(32);
constexpr auto kRestInBackground = std::chrono::milliseconds(60);
// Nobody has done anything for so long: what frames needed is given back.
constexpr auto kQuiet = std::chrono::seconds(3);

int middle(unsigned of, unsigned size) { return of > size ? static_cast<int>((of - size) / 2) : 0; }

/// SFML 2.5 reckons the top of a new window from the width of the desktop, and waits until it is seen. Where
/// two displays stand beside each other it would lie below both, for ever: it is made so high that it does
/// not.
sf::VideoMode seen_at_once(const sf::VideoMode& desktop, sf::VideoMode mode) {
  constexpr unsigned kSeen = 100;
  const int top = middle(desktop.width, mode.height);
  if (top + static_cast<int>(kSeen) > static_cast<int>(desktop.height)) mode.height = desktop.width - kSeen;
  return mode;
}

DisplayPlace main_display(const sf::VideoMode& desktop) {
  const std::vector<DisplayPlace> all = displays();
  return all.empty() ? DisplayPlace{0, 0, desktop.width, desktop.height} : all.front();
}

bool is_typing(const sf::Event& what) {
  return what.type == sf::Event::KeyPressed || what.type == sf::Event::KeyReleased ||
         what.type == sf::Event::TextEntered;
}

/// ImGui's contexts are current one at a time.
class Current {
 public:
  explicit Current(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
    ImGui::SetCurrentContext(context);
  }
  ~Current() { ImGui::SetCurrentContext(before_); }
  Current(const Current&) = delete;
  Current& operator=(const Current&) = delete;

 private:
  ImGuiContext* before_;
};

}  // namespace

struct Window::Inside {
  WindowWish wish;
  FontFiles files;
  float scale;
  std::optional<float> next_scale;
  std::optional<bool> next_full_screen;
  sf::RenderWindow window;
  ImFontAtlas atlas;
  sf::Texture letters;
  Fonts fonts;
  ImGuiContext* context = nullptr;
  InputQueue input;
  std::vector<sf::Event> typed;  // Into a bare window.
  Painter painter;
  ImGuiMouseCursor cursor = ImGuiMouseCursor_Arrow;
  unsigned frames_due = kFramesAfterInput;
  bool moving = false;
  bool focused = true;
  std::uint64_t frames = 0;
  std::uint64_t inputs = 0;
  Clock::time_point last_frame = Clock::now();
  Clock::duration took{};

  Inside(WindowWish wanted, FontFiles font_files, float wanted_scale)
      : wish(std::move(wanted)), files(std::move(font_files)), scale(wanted_scale) {}

  [[nodiscard]] sf::Uint32 style() const {
    if (wish.bare_at) return sf::Style::None;
    return wish.full_screen ? static_cast<sf::Uint32>(sf::Style::Fullscreen)
                            : static_cast<sf::Uint32>(sf::Style::Default);
  }

  void open() {
    const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
    const bool full = wish.full_screen && !wish.bare_at;
    const sf::VideoMode mode = full ? desktop : sf::VideoMode(wish.width, wish.height);
    const sf::VideoMode made = full ? desktop : seen_at_once(desktop, mode);
    {
      const NoSyncWarning quiet(sf::err());
      window.create(made, sf::String::fromUtf8(wish.title.begin(), wish.title.end()), style());
    }
    if (made.height != mode.height) window.setSize({mode.width, mode.height});
    if (wish.bare_at) window.setPosition({wish.bare_at->x, wish.bare_at->y});
    // SFML 2.5 reckons the top from the width of the screen: the lower end would lie below it.
    if (!wish.full_screen && !wish.bare_at) {
      const DisplayPlace main = main_display(desktop);
      window.setPosition(
          {main.x + middle(main.width, mode.width), main.y + middle(main.height, mode.height)});
    }
    name_window(window.getSystemHandle(), "kenes");
    window.setKeyRepeatEnabled(true);
    painter.forget();
  }

  void make_letters() {
    fonts = load_fonts(atlas, files, scale);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    KENES_EXPECT(letters.create(static_cast<unsigned>(width), static_cast<unsigned>(height)));
    letters.update(pixels);
    letters.setSmooth(true);
    atlas.SetTexID(&letters);
    atlas.ClearTexData();
    painter.forget();
  }

  /// Changes asked for while a frame was drawn, made between frames.
  void change() {
    if (const auto wanted = std::exchange(next_scale, std::nullopt)) {
      scale = *wanted;
      make_letters();
      frames_due = kFramesAfterInput;
    }
    if (const auto wanted = std::exchange(next_full_screen, std::nullopt)) {
      wish.full_screen = *wanted;
      open();
      frames_due = kFramesAfterInput;
    }
  }

  void listen() {
    sf::Event what{};
    while (window.pollEvent(what)) {
      if (what.type == sf::Event::Closed) window.close();
      if (what.type == sf::Event::Resized) painter.forget();
      if (what.type == sf::Event::LostFocus) focused = false;
      if (what.type == sf::Event::GainedFocus) focused = true;
      if (wish.bare_at && is_typing(what)) {
        typed.push_back(what);
      } else {
        take(what);
      }
    }
  }

  void take(const sf::Event& what) {
    input.push(what);
    ++inputs;
    frames_due = kFramesAfterInput;
  }

  [[nodiscard]] bool has_reason() const {
    const bool caret = ImGui::GetIO().WantTextInput && Clock::now() - last_frame > kCaretTime;
    return frames_due > 0 || moving || caret || !input.empty();
  }

  void begin_frame() {
    ImGuiIO& io = ImGui::GetIO();
    const auto now = Clock::now();
    io.DeltaTime = std::clamp(std::chrono::duration<float>(now - last_frame).count(), 0.0001F, 0.1F);
    last_frame = now;
    io.DisplaySize = ImVec2(static_cast<float>(window.getSize().x), static_cast<float>(window.getSize().y));
    input.feed(io);
    if (frames_due > 0) --frames_due;
    moving = false;
    ImGui::NewFrame();
  }

  void end_frame() {
    ImGui::Render();
    static_cast<void>(window.setActive(true));
    painter.paint(*ImGui::GetDrawData(), {atlas.TexUvWhitePixel.x, atlas.TexUvWhitePixel.y});
    window.display();
    ++frames;
    if (const ImGuiMouseCursor wanted = ImGui::GetMouseCursor(); wanted != cursor) {
      cursor = wanted;
      if (const sf::Cursor* shape = cursor_for(wanted)) window.setMouseCursor(*shape);
    }
  }
};

Window::Window(const WindowWish& wish, FontFiles fonts, float scale)
    : inside_(std::make_unique<Inside>(wish, std::move(fonts), scale)) {
  KENES_EXPECT(probe_display() == Display::ready);
  inside_->open();
  inside_->context = ImGui::CreateContext(&inside_->atlas);
  const Current current(inside_->context);
  ImGui::GetIO().IniFilename = nullptr;  // The program keeps its own settings.
  ImGui::GetIO().ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
  InputQueue::prepare(ImGui::GetIO());
  inside_->make_letters();
}

Window::~Window() { ImGui::DestroyContext(inside_->context); }

bool Window::is_open() const { return inside_->window.isOpen(); }
void Window::close() { inside_->window.close(); }
void Window::refresh() { inside_->frames_due = kFramesAfterInput; }
void Window::look_again() { inside_->frames_due = std::max(inside_->frames_due, kFramesAfterNews); }
void Window::keep_moving() { inside_->moving = true; }
const Fonts& Window::fonts() const { return inside_->fonts; }
unsigned Window::width() const { return inside_->window.getSize().x; }
unsigned Window::height() const { return inside_->window.getSize().y; }
float Window::scale() const { return inside_->scale; }
bool Window::has_focus() const { return inside_->focused; }
bool Window::is_full_screen() const { return inside_->wish.full_screen; }
std::uint64_t Window::frames() const { return inside_->frames; }
std::uint64_t Window::inputs() const { return inside_->inputs; }
bool Window::is_settled() const {
  return inside_->frames_due == 0 && !inside_->moving && inside_->input.empty();
}
std::chrono::microseconds Window::frame_took() const {
  return std::chrono::duration_cast<std::chrono::microseconds>(inside_->took);
}
void Window::set_full_screen(bool full) { inside_->next_full_screen = full; }

void Window::set_scale(float scale) {
  KENES_EXPECT(scale >= 0.5F && scale <= 8.0F);
  inside_->next_scale = scale;
}

bool Window::turn(const std::function<void(Window&)>& draw, const std::function<void(Window&)>& shown) {
  Inside& in = *inside_;
  const Current current(in.context);
  in.change();
  in.listen();
  if (!is_open() || !in.has_reason()) return false;
  const auto began = Clock::now();
  in.begin_frame();
  draw(*this);
  in.end_frame();
  in.took = Clock::now() - began;
  if (shown) shown(*this);
  std::this_thread::sleep_until(began + kFrameTime);
  return true;
}

void Window::hand_keys_to(Window& other) {
  for (const sf::Event& what : std::exchange(inside_->typed, {})) other.inside_->take(what);
}

Picture Window::picture() const {
  sf::Texture shown;
  const sf::Vector2u size = inside_->window.getSize();
  if (!shown.create(size.x, size.y)) return {};
  shown.update(inside_->window);
  const sf::Image image = shown.copyToImage();
  const std::uint8_t* from = image.getPixelsPtr();
  return {size.x, size.y, std::vector<std::uint8_t>(from, from + std::size_t{4} * size.x * size.y)};
}

void Wake::ring() {
  {
    const std::lock_guard lock(mutex_);
    rung_ = true;
  }
  bell_.notify_one();
}

bool Wake::rest(std::chrono::milliseconds most) {
  std::unique_lock lock(mutex_);
  bell_.wait_for(lock, most, [this] { return rung_; });
  return std::exchange(rung_, false);
}

void show(std::vector<Screen>& screens, Wake& wake, const std::function<bool()>& between) {
  KENES_EXPECT(!screens.empty());
  auto rest = kRest;
  auto last_drawn = Clock::now();
  bool holds = false;  // What the frames since then needed.
  const auto look = [&] {
    if (!between()) return;
    for (const Screen& screen : screens) screen.window.look_again();
  };
  while (screens.front().window.is_open()) {
    bool drew = false;
    bool focused = false;
    // Where drawing is slow, what came in waits for one window, not for all of them.
    for (std::size_t i = 0; i < screens.size(); ++i) {
      look();
      if (i >= screens.size() || !screens[i].window.is_open()) continue;
      if (i > 0) screens[i].window.hand_keys_to(screens.front().window);
      drew = screens[i].window.turn(screens[i].draw, screens[i].shown) || drew;
      focused = focused || screens[i].window.has_focus();
    }
    if (drew) {
      last_drawn = Clock::now();
      holds = true;
    } else if (holds && Clock::now() - last_drawn > kQuiet) {
      give_back();
      holds = false;
    }
    rest = drew ? kRest : std::min(rest + kRestGrows, kLongRest);
    if (!drew) wake.rest(focused ? rest : kRestInBackground);
  }
}

}  // namespace kenes::platform
