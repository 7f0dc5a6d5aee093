#include <algorithm>
#include <array>

#include "ui/front.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr float kColumn = 640;
constexpr int kLeastText = 80, kMostText = 200;  // Per cent, where the window does not ask for more.

/// One of several words beside each other, one of them chosen.
std::optional<std::size_t> one_of(const Pen& pen, std::string_view id, std::string_view title,
                                  const std::vector<std::string>& words, std::size_t chosen) {
  say(pen, title, Lettering::bold);
  std::vector<Press> row;
  for (std::size_t i = 0; i < words.size(); ++i) {
    Press what;
    what.words = words[i];
    what.chosen = i == chosen;
    row.push_back(what);
  }
  const auto pressed = press_row(pen, id, row);
  gap(pen, 6);
  return pressed;
}

std::vector<std::string> said(const Pen& pen, std::initializer_list<const char*> keys) {
  std::vector<std::string> words;
  for (const char* key : keys) words.push_back(pen.say(key));
  return words;
}

void reading(const Pen& pen, SettingsModel& to) {
  std::vector<std::string> languages;
  std::size_t chosen = 0;
  for (std::size_t i = 0; i < text::kLanguages.size(); ++i) {
    languages.emplace_back(text::own_name_of(text::kLanguages[i]));
    if (text::kLanguages[i] == to.language) chosen = i;
  }
  if (const auto at = one_of(pen, "language", pen.say("settings.language"), languages, chosen))
    to.language = text::kLanguages[*at];
  const int most = std::max(kMostText, to.text_percent);
  if (const auto size =
          stepper(pen, "text", pen.say("settings.text"), to.text_percent, kLeastText, most, 10, " %")) {
    to.text_percent = *size;
    to.text_fits = false;
  }
  if (toggle(pen, "fits", pen.say("settings.text_fits"), to.text_fits)) to.text_fits = !to.text_fits;
  gap(pen, 6);
  const auto speeds = said(pen, {"settings.speed.0", "settings.speed.1", "settings.speed.2",
                                 "settings.speed.3", "settings.speed.4"});
  if (const auto at = one_of(pen, "speed", pen.say("settings.speed"), speeds,
                             static_cast<std::size_t>(to.reading_speed))) {
    to.reading_speed = static_cast<int>(*at);
  }
}

void seeing(const Pen& pen, SettingsModel& to) {
  const auto themes = said(pen, {"settings.theme.dark", "settings.theme.light", "settings.theme.contrast"});
  if (const auto at =
          one_of(pen, "theme", pen.say("settings.theme"), themes, static_cast<std::size_t>(to.theme))) {
    to.theme = static_cast<int>(*at);
  }
  if (toggle(pen, "motion", pen.say("settings.reduced_motion"), to.reduced_motion))
    to.reduced_motion = !to.reduced_motion;
  if (toggle(pen, "full", pen.say("settings.full_screen"), to.full_screen)) to.full_screen = !to.full_screen;
  gap(pen, 6);
}

void hearing(const Pen& pen, SettingsModel& to) {
  if (const auto volume = stepper(pen, "volume", pen.say("settings.volume"), to.volume, 0, 100, 10, " %"))
    to.volume = *volume;
  if (toggle(pen, "mute", pen.say("settings.mute"), to.mute)) to.mute = !to.mute;
}

}  // namespace

std::optional<SettingsAnswer> settings_screen(const Pen& pen, const SettingsModel& model) {
  SettingsAnswer answer{model, false};
  screen(pen, "settings", kColumn, [&] {
    say(pen, pen.say("settings.title"), Lettering::heading, stage::Tone::gold);
    gap(pen, 8);
    sheet(pen, "reading", 0, [&] { reading(pen, answer.changed); });
    gap(pen, 4);
    sheet(pen, "seeing", 0, [&] { seeing(pen, answer.changed); });
    gap(pen, 4);
    sheet(pen, "hearing", 0, [&] { hearing(pen, answer.changed); });
    gap(pen, 8);
    say(pen, pen.say("settings.rescue"), Lettering::small, stage::Tone::mist);
    Press done;
    done.kind = Press::Kind::main;
    done.words = pen.say("settings.done");
    done.key = "Esc";
    answer.done = press(pen, "done", done);
  });
  if (!answer.done && answer.changed == model) return std::nullopt;
  return answer;
}

}  // namespace kenes::ui
