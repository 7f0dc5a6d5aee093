#include "app/window_command.hpp"

#include <algorithm>
#include <random>

#include "app/faults.hpp"
#include "app/host/wanted_room.hpp"
#include "app/sitting.hpp"
#include "app/window/desk.hpp"
#include "app/window/hearing_page.hpp"
#include "app/window/host_prepare_page.hpp"
#include "app/window/shelf_page.hpp"
#include "app/window/title_page.hpp"
#include "app/window/watch_file.hpp"
#include "app/window/write_page.hpp"
#include "platform/display.hpp"
#include "platform/input_queue.hpp"
#include "platform/window.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

/// What is opened over the title.
class Opening {
 public:
  Opening() = default;
  virtual ~Opening() = default;
  Opening(const Opening&) = delete;
  Opening& operator=(const Opening&) = delete;
  /// An exit code when it cannot be.
  [[nodiscard]] virtual std::optional<int> prepare() = 0;
  /// What lies over the title at first; null: nothing.
  [[nodiscard]] virtual std::unique_ptr<Page> page(Desk& desk) = 0;
};

/// What the options ask for, before a window is there: faults are told where they were made, in the terminal.
class SoloOpening : public Opening {
 public:
  SoloOpening(const Setting& setting, const PlayOptions& options, bool at_title)
      : setting_(setting), options_(options), at_title_(at_title) {}

  [[nodiscard]] std::optional<int> prepare() override {
    std::error_code ignored;
    if (!options_.journal.empty() && fs::exists(options_.journal, ignored)) {
      const auto code = other_than_wanted(setting_, options_.journal, options_.scenario, options_.seat);
      return code ? code : resume();
    }
    const bool asked = !options_.scenario.empty() || !options_.seat.empty() || !options_.journal.empty();
    if (!asked) return std::nullopt;
    int code = kDone;
    bundle_ = wanted_bundle(setting_, options_.scenario, code);
    if (!bundle_) return code;
    if (options_.seat.empty()) return std::nullopt;
    const rules::SeatId seat = seat_named(*bundle_->script, options_.seat);
    if (seat.is_none()) {
      std::string all;
      for (const std::string& word : bundle_->script->names.seats)
        all.append(all.empty() ? "" : ", ").append(word);
      setting_.complain("cli.no_such_seat", {{"what", options_.seat}, {"seats", all}});
      return kUsage;
    }
    return start(seat);
  }

  [[nodiscard]] std::unique_ptr<Page> page(Desk& desk) override {
    if (seated_) return std::make_unique<HearingPage>(desk, std::move(*seated_));
    if (bundle_) return std::make_unique<SeatsPage>(desk, std::move(*bundle_));
    return at_title_ ? nullptr : std::make_unique<ShelfPage>(desk);
  }

 private:
  std::optional<int> resume() {
    auto seated = resume_sitting(options_.journal);
    if (!seated) return tell_fault(setting_, options_.journal, seated.error());
    seated_.emplace(std::move(*seated));
    return std::nullopt;
  }

  std::optional<int> start(rules::SeatId seat) {
    const std::uint64_t seed = options_.seed ? *options_.seed : std::random_device{}();
    std::optional<KeepFault> fault;
    Seated seated = start_sitting({std::move(*bundle_), seat, seed, options_.level, setting_.language, {}},
                                  options_.journal, fault);
    bundle_.reset();
    if (fault && !options_.journal.empty()) return tell_fault(setting_, fault->path, fault->fault);
    seated_.emplace(std::move(seated));
    return std::nullopt;
  }

  const Setting& setting_;
  const PlayOptions& options_;
  bool at_title_;
  std::optional<Bundle> bundle_;
  std::optional<Seated> seated_;
};

class HostOpening : public Opening {
 public:
  HostOpening(const Setting& setting, const HostOptions& options) : setting_(setting), options_(options) {}

  [[nodiscard]] std::optional<int> prepare() override {
    if (options_.scenario.empty() && options_.resume.empty() && options_.journal.empty()) return std::nullopt;
    int code = kDone;
    hosted_ = wanted_room(setting_, options_, code);
    return hosted_ ? std::nullopt : std::optional(code);
  }

  [[nodiscard]] std::unique_ptr<Page> page(Desk& desk) override {
    if (!hosted_) return std::make_unique<HostPreparePage>(desk);
    const RoomHabits& habits = desk.settings().room;
    const bool fresh = options_.resume.empty() && hosted_->room().state().stage == room::Stage::lobby;
    if (fresh && options_.wall.empty()) static_cast<void>(hosted_->room().order(room::SetWall{habits.wall}));
    return host_page(desk, std::move(hosted_), {}, wished_net(options_, habits));
  }

 private:
  const Setting& setting_;
  const HostOptions& options_;
  std::unique_ptr<Hosted> hosted_;
};

class AuthorOpening : public Opening {
 public:
  AuthorOpening(const Setting& setting, const std::string& folder) : setting_(setting), wanted_(folder) {}

  [[nodiscard]] std::optional<int> prepare() override {
    if (wanted_.empty()) return std::nullopt;
    const fs::path given(wanted_);
    std::error_code fault;
    folder_ = fs::weakly_canonical(
        given.filename() == "scenario.json" ? fs::absolute(given).parent_path() : given, fault);
    if (!fault && fs::is_directory(folder_, fault)) return std::nullopt;
    setting_.complain("cli.no_such_folder", {{"what", wanted_}});
    return kFault;
  }

  [[nodiscard]] std::unique_ptr<Page> page(Desk& desk) override {
    return std::make_unique<WritePage>(desk, folder_);
  }

 private:
  const Setting& setting_;
  const std::string& wanted_;
  fs::path folder_;
};

ui::Letters letters_of(const platform::Window& window) {
  const platform::Fonts& fonts = window.fonts();
  return {fonts.small, fonts.text, fonts.bold, fonts.heading, fonts.title};
}

/// The second window, for everybody to look at; alone with what it shows.
class WallWindow {
 public:
  WallWindow(const platform::FontFiles& fonts, const platform::DisplayPlace& place,
             const text::Catalogue& catalogue, std::function<void(const ui::Pen&)> draw)
      : window_({"Keñes", place.width, place.height, false, platform::WindowWish::Place{place.x, place.y}},
                fonts, scale_for(place.height)),
        catalogue_(catalogue),
        draw_(std::move(draw)) {}

  [[nodiscard]] platform::Screen screen() {
    return {window_,
            [this](platform::Window&) {
              const ui::Pen pen{stage::palette_of(stage::Theme::dark), letters_of(window_), window_.scale(),
                                catalogue_, text::Language::kk};
              ui::take_up(pen);
              draw_(pen);
            },
            {}};
  }
  [[nodiscard]] bool is_open() const { return window_.is_open(); }

 private:
  /// Letters for a wall are so large that they are made for it, not stretched.
  static float scale_for(unsigned height) {
    constexpr float kHeightOfOne = 432;
    return std::clamp(static_cast<float>(height) / kHeightOfOne, 0.5F, 6.0F);
  }

  platform::Window window_;
  const text::Catalogue& catalogue_;
  std::function<void(const ui::Pen&)> draw_;
};

class WindowGlass : public Glass {
 public:
  WindowGlass(platform::Window& window, WatchFile& seen, platform::Wake& wake,
              const platform::FontFiles& fonts, const text::Catalogue& catalogue)
      : window_(window), seen_(seen), wake_(wake), fonts_(fonts), catalogue_(catalogue) {}
  [[nodiscard]] ui::Letters letters() const override { return letters_of(window_); }
  [[nodiscard]] WindowSize size() const override {
    return {static_cast<float>(window_.width()), static_cast<float>(window_.height())};
  }
  [[nodiscard]] float scale() const override { return window_.scale(); }
  void set_scale(float scale) override { window_.set_scale(scale); }
  void set_full_screen(bool full) override { window_.set_full_screen(full); }
  void refresh() override { window_.refresh(); }
  void close() override { window_.close(); }
  [[nodiscard]] unsigned function_key() const override { return platform::function_key(); }
  [[nodiscard]] ui::Watch* watch() override { return seen_.watch(); }
  [[nodiscard]] std::function<void()> bell() override {
    return [this] { wake_.ring(); };
  }
  bool show_wall(std::function<void(const ui::Pen&)> draw) override {
    const auto displays = platform::displays();
    if (displays.size() < 2) return false;
    wanted_ = std::move(draw);
    place_ = displays[1];
    wall_goes_ = false;
    return true;
  }
  void hide_wall() override {
    wanted_ = nullptr;
    wall_goes_ = true;
  }
  [[nodiscard]] bool has_wall() const override {
    return !wall_goes_ && (wanted_ || (wall_ && wall_->is_open()));
  }

  /// Between frames: windows come and go only there.
  void tend(std::vector<platform::Screen>& screens) {
    if (wall_ && (wall_goes_ || !wall_->is_open())) {
      while (screens.size() > 1) screens.pop_back();
      wall_.reset();
    }
    if (!wanted_ || wall_) return;
    wall_ = std::make_unique<WallWindow>(fonts_, place_, catalogue_, std::exchange(wanted_, nullptr));
    screens.push_back(wall_->screen());
  }

 private:
  platform::Window& window_;
  WatchFile& seen_;
  platform::Wake& wake_;
  const platform::FontFiles& fonts_;
  const text::Catalogue& catalogue_;
  std::unique_ptr<WallWindow> wall_;
  std::function<void(const ui::Pen&)> wanted_;  // A wall that is still to be opened.
  platform::DisplayPlace place_;
  bool wall_goes_ = true;
};

WindowSize main_screen() {
  const auto displays = platform::displays();
  if (displays.empty()) return {1280, 720};
  return {static_cast<float>(displays.front().width), static_cast<float>(displays.front().height)};
}

int show(const Setting& setting, const platform::FontFiles& fonts, Opening& opening) {
  Settings settings = load_settings(settings_file());
  if (setting.language_known) settings.language = setting.language;
  const float density = platform::display_density();
  const WindowSize screen = main_screen();
  const WindowSize opens = first_window(screen, density);
  platform::Window window({"Keñes", static_cast<unsigned>(opens.width), static_cast<unsigned>(opens.height),
                           settings.full_screen},
                          fonts, scale_of(settings, settings.full_screen ? screen : opens, density));
  platform::Wake wake;
  WatchFile seen(watch_file());
  WindowGlass glass(window, seen, wake, fonts, setting.catalogue);
  Desk desk(setting, settings, glass, density);
  desk.lay(std::make_unique<TitlePage>(desk));
  if (auto first = opening.page(desk)) desk.lay(std::move(first));
  const auto draw = [&](platform::Window&) {
    seen.begin_frame();
    desk.draw();
  };
  // Told when it is on the screen: whoever reads it may take a picture at once.
  const auto shown = [&](platform::Window&) {
    FrameState state;
    state.inputs = window.inputs();
    state.settled = window.is_settled() && desk.rests();
    state.took_us = static_cast<std::uint64_t>(window.frame_took().count());
    seen.end_frame(state);
  };
  std::vector<platform::Screen> screens{{window, draw, shown}};
  platform::show(screens, wake, [&] {
    glass.tend(screens);
    return desk.is_due();
  });
  return kDone;
}

/// `instead`: what the same person may do in the terminal where there is no window.
int open(const Setting& setting, Opening& opening, std::string_view instead) {
  const platform::Display display = platform::probe_display();
  if (display != platform::Display::ready) {
    setting.complain("window." + std::string(platform::name_of(display)));
    setting.err << setting.say("window.instead." + std::string(instead)) << '\n';
    return kOutside;
  }
  const auto fonts = platform::find_fonts();
  if (!fonts) {
    setting.complain("window.no_font", {{"file", fonts.error()}});
    setting.err << setting.say("window.instead." + std::string(instead)) << '\n';
    return kOutside;
  }
  if (const auto code = opening.prepare()) return *code;
  return show(setting, *fonts, opening);
}

}  // namespace

int open_window(const Setting& setting, const PlayOptions& options, bool at_title) {
  SoloOpening opening(setting, options, at_title);
  return open(setting, opening, at_title ? "title" : "play");
}

int open_host_window(const Setting& setting, const HostOptions& options) {
  HostOpening opening(setting, options);
  return open(setting, opening, "host");
}

int open_author_window(const Setting& setting, const std::string& folder) {
  AuthorOpening opening(setting, folder);
  return open(setting, opening, "author");
}

}  // namespace kenes::app
