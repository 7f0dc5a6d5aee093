#include "ui/reader.hpp"

#include <algorithm>

#include <imgui.h>

#include "ui/fields.hpp"
#include "ui/marks.hpp"
#include "ui/paper.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;

constexpr int kLeastZoom = 100, kMostZoom = 200, kZoomStep = 25;
constexpr float kSideBySide = 640;  // Ours: narrower, the second document comes below the first.

Press plain(std::string words) {
  Press what;
  what.words = std::move(words);
  return what;
}

/// Flows with what stands on the same row before it.
bool in_row(const Pen& pen, std::string_view id, Press what, float& used) {
  const Lettering lettering = what.kind == Press::Kind::main ? Lettering::bold : Lettering::text;
  const float key = what.key.empty() ? 0 : measured(pen, Lettering::small, what.key).x + pen.px(12);
  what.width = std::min(measured(pen, lettering, what.words).x + key + pen.px(26), room());
  if (used > 0 && used + pen.px(8) + what.width <= room()) {
    ImGui::SameLine(0, pen.px(8));
    used += pen.px(8) + what.width;
  } else {
    used = what.width;
  }
  return press(pen, id, what);
}

/// What a sheet of that width still takes: a Paper would not grow its letters further.
int most_zoom(const Pen& pen, float width) {
  const int fits = static_cast<int>(100 * width / pen.px(kWideEnough)) / kZoomStep * kZoomStep;
  return std::clamp(fits, kLeastZoom, kMostZoom);
}

void tools(const Pen& pen, const ReaderModel& model, ReaderDraft& draft) {
  float used = 0;
  if (model.why_not_show.empty()) {
    Press show = plain(pen.say(draft.presenting ? "reader.present.not" : "reader.present"));
    if (!draft.presenting) show.kind = Press::Kind::main;
    if (in_row(pen, "reader.present", show, used)) draft.presenting = !draft.presenting;
  }
  if (in_row(pen, "reader.smaller", plain(pen.say("reader.smaller")), used)) draft.zoom -= kZoomStep;
  if (in_row(pen, "reader.larger", plain(pen.say("reader.larger", {{"n", draft.zoom}})), used))
    draft.zoom += kZoomStep;
  draft.zoom = std::clamp(draft.zoom, kLeastZoom, most_zoom(pen, room()));
  if (model.others.empty()) return;
  const bool two = model.beside.has_value();
  if (in_row(pen, "reader.compare", plain(pen.say(two ? "reader.compare.not" : "reader.compare")), used)) {
    if (two) draft.beside = {};
    draft.choosing = !two && !draft.choosing;
  }
}

void choose(const Pen& pen, const ReaderModel& model, ReaderDraft& draft) {
  say(pen, pen.say("reader.compare.which"), Lettering::small, Tone::mist);
  for (const auto& [id, title] : model.others) {
    if (!press(pen, "reader.beside." + std::to_string(id.index()), plain(title))) continue;
    draft.beside = id;
    draft.choosing = false;
  }
}

/// Of what kind it is and how far to be relied on, above the paper.
void label(const Pen& pen, const DocumentModel& document, float width) {
  const stage::Point at = cursor();
  const float side = pen.px(10);
  const float left = side * 3.4F + pen.px(10);
  const std::string words = document.kind_words + " · " + document.reliability_words;
  const float wrap = width - left;
  stage::Canvas canvas = canvas_here(pen);
  const float height = measured(pen, Lettering::small, words, wrap).y;
  reliability_mark(canvas, {at.x, at.y + pen.px(6), side, side}, document.reliability,
                   pen.palette[Tone::gold]);
  letter(pen, Lettering::small, {at.x + left, at.y}, wrap, pen.palette[Tone::mist], words);
  take(width, height + pen.px(2));
}

std::optional<std::size_t> sheet_of(const Pen& pen, const DocumentModel& document, const DocumentLook& look) {
  ImGui::BeginGroup();
  label(pen, document, look.width);
  const auto pressed = draw_document(pen, document, look);
  ImGui::EndGroup();
  return pressed;
}

std::optional<std::size_t> sheets(const Pen& pen, const ReaderModel& model, const ReaderDraft& draft) {
  const float between = pen.px(14);
  const float whole = room() - pen.px(4);
  const bool side_by_side = model.beside && whole >= pen.px(kSideBySide);
  DocumentLook look{side_by_side ? (whole - between) / 2 : whole, static_cast<float>(draft.zoom) / 100,
                    draft.presenting && model.why_not_show.empty(), "line."};
  const auto pressed = sheet_of(pen, model.document, look);
  if (!model.beside) return pressed;
  if (side_by_side) ImGui::SameLine(0, between);
  look.presenting = false;
  look.prefix = "beside.line.";
  static_cast<void>(sheet_of(pen, *model.beside, look));
  return pressed;
}

void bears_on(const Pen& pen, const DocumentModel& document) {
  gap(pen, 6);
  say(pen, pen.say("reader.bears"), Lettering::bold);
  if (document.bears_on.empty()) say(pen, pen.say("reader.bears.nothing"), Lettering::small, Tone::mist);
  for (const DocumentModel::BearsOn& one : document.bears_on) {
    const stage::Point at = cursor();
    const float side = pen.px(16);
    const float left = side + pen.px(8);
    const float wrap = room() - left;
    stage::Canvas canvas = canvas_here(pen);
    bearing_mark(canvas, {at.x, at.y + pen.px(3), side, side}, one.how);
    letter(pen, Lettering::small, {at.x + left, at.y}, wrap, pen.palette[Tone::felt], one.words);
    take(room(), measured(pen, Lettering::small, one.words, wrap).y);
  }
}

void how_to_present(const Pen& pen, const ReaderModel& model, const ReaderDraft& draft) {
  if (!model.why_not_show.empty()) {
    say(pen, model.why_not_show, Lettering::small, Tone::mist);
  } else if (draft.presenting) {
    say(pen, pen.say("reader.which_line"), Lettering::bold);
    if (!model.about.empty()) say(pen, model.about, Lettering::text, Tone::mist);
  }
}

}  // namespace

std::optional<ReaderWish> reader_panel(const Pen& pen, const ReaderModel& model, ReaderDraft& draft,
                                       std::string& note) {
  std::optional<ReaderWish> wish;
  tools(pen, model, draft);
  if (draft.choosing) choose(pen, model, draft);
  how_to_present(pen, model, draft);
  gap(pen, 4);
  if (const auto line = sheets(pen, model, draft))
    wish = ReaderWish{model.document.id, static_cast<std::uint8_t>(*line)};
  bears_on(pen, model.document);
  gap(pen, 6);
  say(pen, pen.say("reader.note"), Lettering::bold);
  page_field(pen, "reader.note", pen.say("reader.note.hint"), note, kMostNoteBytes, 5);
  return wish;
}

}  // namespace kenes::ui
