#include "app/window/desk.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "app/window/help_page.hpp"
#include "app/window/settings_page.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {
namespace {

stage::Theme theme_of(Settings::Theme theme) {
  switch (theme) {
    case Settings::Theme::light:
      return stage::Theme::light;
    case Settings::Theme::contrast:
      return stage::Theme::high_contrast;
    case Settings::Theme::dark:
      break;
  }
  return stage::Theme::dark;
}

/// What everybody can read, whatever was set before. The language stays.
Settings readable(Settings settings) {
  const Settings fresh;
  settings.text_percent = fresh.text_percent;
  settings.theme = fresh.theme;
  settings.full_screen = fresh.full_screen;
  return settings;
}

}  // namespace

Desk::Desk(const Setting& setting, Settings settings, Glass& glass, float density)
    : setting_(setting),
      settings_(std::move(settings)),
      glass_(glass),
      density_(density),
      sounds_(setting.assets.root / "sound") {
  sounds_.set_volume(settings_.volume);
  sounds_.mute(settings_.mute);
}

std::uint32_t Desk::now_ms() const {
  using namespace std::chrono;
  static const auto opened = steady_clock::now();
  return static_cast<std::uint32_t>(duration_cast<milliseconds>(steady_clock::now() - opened).count());
}

text::Language Desk::language() const { return settings_.language.value_or(setting_.language); }

ui::Pen Desk::pen() {
  return {stage::palette_of(theme_of(settings_.theme)),
          glass_.letters(),
          glass_.scale(),
          setting_.catalogue,
          language(),
          settings_.reduced_motion,
          glass_.function_key(),
          &focus_,
          glass_.watch(),
          &memory_};
}

int Desk::text_percent() const {
  const WindowSize size = glass_.size();
  return settings_.text_percent.value_or(fitting_percent({size.width / density_, size.height / density_}));
}

void Desk::fit() {
  const float wanted = scale_of(settings_, glass_.size(), density_);
  if (wanted != glass_.scale()) glass_.set_scale(wanted);
}

void Desk::draw() {
  fit();
  const ui::Pen with = pen();
  ui::take_up(with);
  memory_.begin_frame();
  drawn_ms_ = now_ms();
  ui::backdrop(with, pages_.size() > 1);
  if (ui::typed(ui::Shortcut::mute)) turn_mute();
  pages_.back()->draw(with);
  // A page may ask for several things; what it asked for outlives it.
  for (const auto& wish : std::exchange(wishes_, {})) {
    wish();
    glass_.refresh();
  }
}

bool Desk::is_due() {
  if (pages_.empty()) return false;
  bool changed = false;
  for (const auto& page : pages_) changed = page->tend() || changed;
  const auto wakes = pages_.back()->wakes_in();
  return changed || (wakes && now_ms() - drawn_ms_ >= *wakes);
}

void Desk::push(std::unique_ptr<Page> page) {
  auto held = std::make_shared<std::unique_ptr<Page>>(std::move(page));
  wishes_.emplace_back([this, held] { pages_.push_back(std::move(*held)); });
}

void Desk::replace(std::unique_ptr<Page> page) {
  auto held = std::make_shared<std::unique_ptr<Page>>(std::move(page));
  wishes_.emplace_back([this, held] { pages_.back() = std::move(*held); });
}

void Desk::pop() {
  wishes_.emplace_back([this] {
    if (pages_.size() == 1) return;
    pages_.pop_back();
    pages_.back()->uncovered();
  });
}

void Desk::home() {
  wishes_.emplace_back([this] {
    pages_.resize(1);
    pages_.back()->uncovered();
  });
}

void Desk::leave() {
  wishes_.emplace_back([this] { glass_.close(); });
}

std::span<const text::Term> Desk::terms() {
  if (!terms_) {
    auto read = text::load_glossary(setting_.assets.root / "glossary.tsv");
    terms_ = read ? std::move(*read) : std::vector<text::Term>();
  }
  return *terms_;
}

void Desk::change(const Settings& settings) {
  if (settings == settings_) return;
  apply(settings);
  // A setting that cannot be kept holds until the window is closed; there is nothing the person could do
  // here.
  static_cast<void>(save_settings(settings_file(), settings_));
}

void Desk::turn_mute() {
  Settings wished = settings_;
  wished.mute = !wished.mute;
  change(wished);
}

void Desk::speak(text::Language language) {
  Settings wished = settings_;
  wished.language = language;
  change(wished);
}

void Desk::apply(const Settings& settings) {
  const Settings before = std::exchange(settings_, settings);
  fit();
  if (before.full_screen != settings.full_screen) glass_.set_full_screen(settings.full_screen);
  sounds_.set_volume(settings.volume);
  sounds_.mute(settings.mute);
  glass_.refresh();
}

void Desk::common_keys(const ui::Pen& pen) {
  switch (pen.function_key) {
    case 1:
      push(std::make_unique<HelpPage>(*this));
      break;
    case 10:
      push(std::make_unique<SettingsPage>(*this));
      break;
    case 11: {
      Settings wished = settings_;
      wished.full_screen = !wished.full_screen;
      change(wished);
      break;
    }
    case 12:
      change(readable(settings_));
      break;
    default:
      break;
  }
}

}  // namespace kenes::app
