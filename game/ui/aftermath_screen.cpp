#include <algorithm>
#include <string>

#include <imgui.h>

#include "ui/aftermath.hpp"
#include "ui/footed.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Rect;
using stage::Tone;
using Scene = AftermathModel::Scene;

constexpr float kWords = 820;

Tone tone_of(stage::Seal seal) {
  return seal == stage::Seal::accepted  ? Tone::sage
         : seal == stage::Seal::in_part ? Tone::gold
                                        : Tone::madder;
}

const char* sign_of(stage::Seal seal) {
  return seal == stage::Seal::accepted ? "✓  " : seal == stage::Seal::in_part ? "■  " : "✗  ";
}

/// A dot for each picture, the present one larger.
void draw_dots(const Pen& pen, std::size_t count, std::size_t place) {
  const float step = std::min(pen.px(16), room() / static_cast<float>(count));
  const stage::Point at = cursor();
  stage::Canvas canvas = canvas_here(pen);
  for (std::size_t i = 0; i < count; ++i) {
    const stage::Point c{at.x + step * (static_cast<float>(i) + 0.5F), at.y + pen.px(7)};
    canvas.circle(c, std::min(pen.px(i == place ? 5.5F : 3), step * 0.45F),
                  pen.palette[i == place  ? Tone::gold
                              : i < place ? Tone::mist
                                          : Tone::line]);
  }
  take(step * static_cast<float>(count), pen.px(14));
}

std::optional<AftermathWish> buttons(const Pen& pen, bool first, bool last) {
  std::vector<Press> row;
  Press next;
  next.kind = Press::Kind::main;
  next.words = pen.say(last ? "end.to_debrief" : "end.next");
  next.key = "Enter";
  row.push_back(next);
  Press back;
  back.kind = Press::Kind::quiet;
  back.words = pen.say("end.back");
  if (!first) row.push_back(back);
  Press skip;
  skip.kind = Press::Kind::quiet;
  skip.words = pen.say("end.skip");
  skip.key = "Esc";
  if (!last) row.push_back(skip);
  const auto pressed = press_row(pen, "aftermath", row);
  if (goes_on()) return AftermathWish::next;
  if (goes_back() && !last) return AftermathWish::skip;
  if (!pressed) return std::nullopt;
  if (*pressed == 0) return AftermathWish::next;
  return *pressed == 1 && !first ? AftermathWish::back : AftermathWish::skip;
}

/// As high as the words, the dots and a row of buttons are.
float height_of(const Pen& pen, const Scene& scene, float width) {
  const auto of = [&](Lettering lettering, const std::string& words) {
    return words.empty() ? 0 : measured(pen, lettering, words, width - pen.px(12)).y + pen.px(8);
  };
  return of(Lettering::small, scene.when) + of(Lettering::bold, scene.title) +
         of(Lettering::bold, scene.reply) + of(Lettering::text, scene.words) + pen.px(112);
}

void tell_scene(const Pen& pen, const Scene& scene) {
  say(pen, scene.when, Lettering::small, Tone::gold);
  if (!scene.title.empty()) say(pen, scene.title, Lettering::bold);
  if (!scene.reply.empty())
    say(pen, sign_of(scene.picture.seal) + scene.reply, Lettering::bold, tone_of(scene.picture.seal));
  say(pen, scene.words);
  gap(pen, 4);
}

}  // namespace

std::optional<AftermathWish> aftermath_screen(const Pen& pen, const AftermathModel& model, std::size_t place,
                                              const stage::AftermathScene& picture) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const Scene& scene = model.scenes[place];
  std::optional<AftermathWish> wish;
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin("aftermath", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground);
  ImGui::PopStyleVar();
  // Words need what they need; the picture has the rest, and never less than a third.
  const float width = std::min(size.x - pen.px(48), pen.px(kWords));
  const float below = std::clamp(height_of(pen, scene, width), size.y * 0.28F, size.y * 0.67F);
  stage::Canvas canvas = canvas_here(pen);
  stage::draw_aftermath(canvas, {0, 0, size.x, size.y - below}, picture);
  canvas.rect({0, size.y - below, size.x, below}, pen.palette[Tone::night]);
  canvas.rect({0, size.y - below, size.x, pen.px(3)}, pen.palette[Tone::gold]);
  ImGui::SetCursorScreenPos({(size.x - width) / 2, size.y - below + pen.px(10)});
  const auto words = [&] {
    draw_dots(pen, model.scenes.size(), place);
    tell_scene(pen, scene);
  };
  footed(pen, "words" + std::to_string(place), width, below - pen.px(14), words,
         [&] { wish = buttons(pen, place == 0, place + 1 == model.scenes.size()); });
  ImGui::End();
  return wish;
}

}  // namespace kenes::ui
