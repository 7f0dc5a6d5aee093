#include "ui/language_row.hpp"

#include <string>
#include <string_view>

#include <imgui.h>

#include "stage/legible.hpp"
#include "ui/ink.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;

/// As each language calls itself, in two letters; the same whatever is spoken now.
std::string_view short_name(text::Language language) {
  switch (language) {
    case text::Language::kk:
      return "қаз";
    case text::Language::ru:
      return "рус";
    case text::Language::en:
      return "eng";
  }
  return {};
}

float width_of(const Pen& pen, text::Language language) {
  // Wide enough for either lettering, so that nothing moves when another language is chosen.
  return text_width(pen, short_name(language), Lettering::bold) + pen.px(14);
}

}  // namespace

float language_row_width(const Pen& pen) {
  float width = 0;
  for (const text::Language language : text::kLanguages) width += width_of(pen, language);
  return width;
}

std::optional<text::Language> language_row(const Pen& pen, const stage::Rect& bar) {
  std::optional<text::Language> pressed;
  const float margin = pen.px(4);
  float x = bar.x;
  for (const text::Language language : text::kLanguages) {
    const float width = width_of(pen, language);
    const bool chosen = language == pen.language;
    ImGui::SetCursorScreenPos({x, bar.y + margin});
    const std::string_view words = short_name(language);
    const Area made = area(pen, "language." + std::string(text::code_of(language)), words,
                           {width, bar.height - 2 * margin});
    if (made.hovered) canvas_here(pen).rect(made.box, faded(pen.palette[Tone::felt], 0.1F), pen.px(6));
    const Lettering lettering = chosen ? Lettering::bold : Lettering::small;
    const stage::Point size = measured(pen, lettering, words);
    letter(pen, lettering, {x + (width - size.x) / 2, bar.y + (bar.height - size.y) / 2}, 0,
           stage::legible(pen.palette, chosen ? Tone::gold : Tone::mist), words);
    if (made.pressed && !chosen) pressed = language;
    x += width;
  }
  return pressed;
}

}  // namespace kenes::ui
