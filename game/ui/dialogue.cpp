#include "ui/dialogue.hpp"

#include <algorithm>

#include <imgui.h>

#include "records/posts.hpp"
#include "stage/canvas.hpp"
#include "stage/portrait.hpp"
#include "ui/cut.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/reveal.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using Kind = records::StoryLine::Kind;

constexpr float kPortrait = 92, kLowPortrait = 68, kLow = 400;
constexpr float kLowForEcho = 640;  // In a window that is lower than this …
constexpr float kRule = 6;          // Ours: the line below what was said before.
constexpr int kLinesOfEcho = 2;     // … the rest is left to the log.

void portrait(const Pen& pen, const DialogueModel& model) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  // In a low window the hall is glad of every line.
  const float size = pen.px(ImGui::GetIO().DisplaySize.y < pen.px(kLow) ? kLowPortrait : kPortrait);
  stage::Canvas canvas = canvas_here(pen);
  stage::draw_portrait(canvas, {at.x, at.y, size, size}, model.portrait, {model.mood});
  ImGui::Dummy({size, size});
}

void heading(const Pen& pen, const DialogueModel& model) {
  say(pen, model.speaker, Lettering::bold, stage::Tone::gold);
  if (!model.about.empty()) say(pen, model.about, Lettering::small, stage::Tone::mist);
}

stage::Tone tone_of(Kind kind) {
  switch (kind) {
    case Kind::narrator:
    case Kind::note:
      return stage::Tone::mist;
    case Kind::heading:
      return stage::Tone::gold;
    case Kind::own:
      return stage::Tone::sky;
    default:
      return stage::Tone::felt;
  }
}

std::string quoted(const DialogueModel& model) {
  return model.speaker.empty() ? model.words : model.speaker + ": " + model.words;
}

void words(const Pen& pen, const DialogueModel& model) {
  if (!model.speaker.empty()) heading(pen, model);
  const bool title = model.kind == Kind::heading;
  reveal(pen, model.words, model.shown, title ? Lettering::heading : Lettering::text, tone_of(model.kind));
}

}  // namespace

DialogueModel dialogue_model(const Sight& sight, const records::StoryLine& line) {
  DialogueModel model;
  model.kind = line.kind;
  model.words = line.text;
  model.shown = line.text.size();
  if (line.by.is_none()) return model;
  model.speaker = sight.voice.person(line.by);
  model.portrait = sight.content.seats[line.by.index()].portrait;
  model.mood = sight.view.moods[line.by.index()];
  model.about = records::post_alone(sight.voice, line.by);
  if (model.mood != rules::Mood::calm) model.about += " · " + sight.voice.word("mood", model.mood);
  if (line.by == sight.view.seat) model.about += " · " + sight.voice.say("play.who.you");
  return model;
}

std::size_t appeared(const std::string& words, std::uint32_t ms, unsigned letters_a_second) {
  if (letters_a_second == 0) return words.size();
  std::uint64_t letters = std::uint64_t{ms} * letters_a_second / 1000;
  std::size_t at = 0;
  while (at < words.size() && letters > 0) {
    ++at;
    while (at < words.size() && (static_cast<unsigned char>(words[at]) & 0xC0U) == 0x80U) ++at;
    --letters;
  }
  return at;
}

void dialogue_words(const Pen& pen, const DialogueModel& model) {
  if (!model.over.empty()) say(pen, model.over, Lettering::heading, stage::Tone::gold);
  const bool pictured = !model.portrait.empty() && room() > pen.px(420);
  if (pictured) {
    portrait(pen, model);
    ImGui::SameLine(0, pen.px(14));
  }
  ImGui::BeginGroup();
  words(pen, model);
  ImGui::EndGroup();
}

std::optional<DialogueWish> dialogue_foot(const Pen& pen, const DialogueModel& model) {
  Press on;
  on.kind = Press::Kind::quiet;
  on.words = pen.say(model.whole() ? "hearing.go_on" : "hearing.show_all");
  on.key = "Enter";
  std::vector<Press> row{on};
  if (model.may_act) {
    row.push_back(on);
    row.back().words = pen.say("hearing.act");
    row.back().key = key_of(Shortcut::act);
  }
  const auto pressed = press_row(pen, "dialogue", row);
  if (pressed) return *pressed == 0 ? DialogueWish::go_on : DialogueWish::act;
  if (goes_on()) return DialogueWish::go_on;
  // Not a figure: a choice pressed once too often would interrupt whoever answers it.
  if (model.may_act && typed(Shortcut::act)) return DialogueWish::act;
  return std::nullopt;
}

float dialogue_before(const Pen& pen, std::span<const DialogueModel> earlier, float height) {
  const float from = cursor().y;
  const float width = room();
  const float apart = ImGui::GetStyle().ItemSpacing.y;
  float left = height - pen.px(kRule) - apart;
  std::size_t first = earlier.size();
  while (first > 0) {
    left -= measured(pen, Lettering::small, quoted(earlier[first - 1]), width).y + apart;
    if (left < 0) break;
    --first;
  }
  if (first == earlier.size()) return 0;
  for (const DialogueModel& model : earlier.subspan(first)) {
    const bool title = model.kind == Kind::heading;
    say(pen, quoted(model), Lettering::small, title ? stage::Tone::gold : stage::Tone::mist);
  }
  const stage::Point rule = cursor() + stage::Point{0, pen.px(kRule) / 2};
  canvas_here(pen).stroke({rule, rule + stage::Point{width, 0}}, pen.px(1), pen.palette[stage::Tone::line]);
  take(width, pen.px(kRule));
  return cursor().y - from;
}

void dialogue_echo(const Pen& pen, const DialogueModel& model) {
  // As little as reminds of it: what is asked below it needs the room.
  const std::string all = quoted(model);
  const bool low = ImGui::GetIO().DisplaySize.y < pen.px(kLowForEcho);
  const std::string shown = low ? cut_to(pen, all, Lettering::small, room(), kLinesOfEcho) : all;
  say(pen, shown, Lettering::small, tone_of(model.kind));
}

}  // namespace kenes::ui
