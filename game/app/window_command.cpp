#include "app/window_command.hpp"

#include <algorithm>
#include <random>

#include "app/faults.hpp"
#include "app/sitting.hpp"
#include "app/window/desk.hpp"
#include "app/window/hearing_page.hpp"
#include "app/window/shelf_page.hpp"
#include "app/window/title_page.hpp"
#include "app/window/watch_file.hpp"
#include "platform/display.hpp"
#include "platform/input_queue.hpp"
#include "platform/window.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;

/// What the options ask for, before a window is there: faults are told where they were made, in the terminal.
class Opening {
 public:
  Opening(const Setting& setting, const PlayOptions& options) : setting_(setting), options_(options) {}

  /// An exit code when it cannot be.
  [[nodiscard]] std::optional<int> prepare() {
    std::error_code ignored;
    if (!options_.journal.empty() && fs::exists(options_.journal, ignored)) return resume();
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

  /// What lies over the title at first, if anything.
  [[nodiscard]] std::unique_ptr<Page> page(Desk& desk) {
    if (seated_) return std::make_unique<HearingPage>(desk, std::move(*seated_));
    if (bundle_) return std::make_unique<SeatsPage>(desk, std::move(*bundle_));
    return nullptr;
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
  std::optional<Bundle> bundle_;
  std::optional<Seated> seated_;
};

class WindowGlass : public Glass {
 public:
  WindowGlass(platform::Window& window, WatchFile& seen) : window_(window), seen_(seen) {}
  [[nodiscard]] ui::Letters letters() const override {
    const platform::Fonts& fonts = window_.fonts();
    return {fonts.small, fonts.text, fonts.bold, fonts.heading, fonts.title};
  }
  [[nodiscard]] float scale() const override { return window_.scale(); }
  void set_scale(float scale) override { window_.set_scale(scale); }
  void set_full_screen(bool full) override { window_.set_full_screen(full); }
  void refresh() override { window_.refresh(); }
  void close() override { window_.close(); }
  [[nodiscard]] unsigned function_key() const override { return platform::function_key(); }
  [[nodiscard]] ui::Watch* watch() override { return seen_.watch(); }

 private:
  platform::Window& window_;
  WatchFile& seen_;
};

int show(const Setting& setting, const platform::FontFiles& fonts, Opening& opening, bool at_title) {
  Settings settings = load_settings(settings_file());
  if (setting.language_known) settings.language = setting.language;
  const float density = platform::display_density();
  const float scale = std::clamp(density * static_cast<float>(settings.text_percent) / 100.0F, 0.5F, 8.0F);
  platform::Window window({"Keñes", 1280, 720, settings.full_screen}, fonts, scale);
  WatchFile seen(watch_file());
  WindowGlass glass(window, seen);
  Desk desk(setting, settings, glass, density);
  desk.lay(std::make_unique<TitlePage>(desk));
  if (auto first = opening.page(desk)) {
    desk.lay(std::move(first));
  } else if (!at_title) {
    desk.lay(std::make_unique<ShelfPage>(desk));
  }
  const auto draw = [&](platform::Window&) {
    seen.begin_frame();
    desk.draw();
    seen.end_frame(window.inputs(), window.is_settled() && desk.rests());
  };
  platform::Wake wake{false};
  platform::show({{window, draw}}, wake, [&] { return desk.is_due(); });
  return kDone;
}

}  // namespace

int open_window(const Setting& setting, const PlayOptions& options, bool at_title) {
  const platform::Display display = platform::probe_display();
  if (display != platform::Display::ready) {
    setting.complain("window." + std::string(platform::name_of(display)));
    return kOutside;
  }
  const auto fonts = platform::find_fonts();
  if (!fonts) {
    setting.complain("window.no_font", {{"file", fonts.error()}});
    return kOutside;
  }
  Opening opening(setting, options);
  if (const auto code = opening.prepare()) return *code;
  return show(setting, *fonts, opening, at_title);
}

}  // namespace kenes::app
