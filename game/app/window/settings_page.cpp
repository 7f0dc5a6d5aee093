#include "app/window/settings_page.hpp"

#include "ui/front.hpp"
#include "ui/keys.hpp"

namespace kenes::app {
namespace {

ui::SettingsModel model_of(const Desk& desk) {
  const Settings& settings = desk.settings();
  return {desk.text_percent(),     !settings.text_percent, static_cast<int>(settings.theme),
          settings.reduced_motion, settings.reading_speed, settings.volume,
          settings.mute,           settings.full_screen,   desk.language()};
}

Settings settings_of(const ui::SettingsModel& model, Settings settings, text::Language language) {
  settings.text_percent = model.text_fits ? std::nullopt : std::optional(model.text_percent);
  settings.theme = static_cast<Settings::Theme>(model.theme);
  settings.reduced_motion = model.reduced_motion;
  settings.reading_speed = model.reading_speed;
  settings.volume = model.volume;
  settings.mute = model.mute;
  settings.full_screen = model.full_screen;
  if (model.language != language) settings.language = model.language;
  return settings;
}

}  // namespace

void SettingsPage::draw(const ui::Pen& pen) {
  if (pen.function_key >= 11) desk_.common_keys(pen);
  const auto answer = ui::settings_screen(pen, model_of(desk_));
  if (answer) desk_.change(settings_of(answer->changed, desk_.settings(), desk_.language()));
  if ((answer && answer->done) || ui::goes_back() || pen.function_key == 10) desk_.pop();
}

}  // namespace kenes::app
