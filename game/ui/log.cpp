#include "ui/log.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "stage/legible.hpp"
#include "ui/fields.hpp"
#include "ui/ink.hpp"
#include "ui/seek.hpp"

namespace kenes::ui {
namespace {

using records::StoryLine;
using stage::Point;
using stage::Tone;
using Entry = LogModel::Entry;

constexpr float kLeastHeight = 200;  // Ours: below that it is as high as this and its region scrolls.

/// A colour beside a name, so that a speaker is found again at a glance; the name says who it is.
Tone tone_of_speaker(rules::SeatId seat) {
  constexpr std::array kTones{Tone::gold, Tone::sky, Tone::sage, Tone::madder, Tone::plum, Tone::mist};
  return kTones[seat.index() % kTones.size()];
}

/// True: play from here. Asked once more, for what came after is gone then.
bool name_row(const Pen& pen, const Entry& entry, std::size_t at, LogDraft& draft) {
  const bool is_sure = entry.from && draft.sure == entry.from;
  const std::string words = "▷ " + pen.say(is_sure ? "log.play_from_sure" : "log.play_from");
  const bool offers = entry.from.has_value();
  const Point offer = offers ? measured(pen, Lettering::small, words) : Point{};
  const float width = room();
  const Point from = cursor();
  const float dot = pen.px(10);
  const float left = entry.who.empty() ? 0 : dot + pen.px(8);
  const Point name = measured(pen, Lettering::small, entry.who);
  const bool beside = left + name.x + pen.px(16) + offer.x <= width;
  if (!entry.who.empty()) {
    canvas_here(pen).circle({from.x + dot / 2, from.y + name.y / 2}, dot / 2, pen.palette[entry.tone]);
    const float wrap = width - left;
    letter(pen, Lettering::small, {from.x + left, from.y}, wrap, pen.palette[Tone::mist], entry.who);
    if (!offers || !beside) take(width, measured(pen, Lettering::small, entry.who, wrap).y);
  }
  if (!offers) return false;
  if (beside) ImGui::SetCursorScreenPos({from.x + width - offer.x, from.y});
  const Point size = measured(pen, Lettering::small, words, width);
  const Area made = area(pen, "log.from." + std::to_string(at), words, {std::min(size.x, width), size.y});
  const bool lit = made.hovered || made.focused || is_sure;
  letter(pen, Lettering::small, {made.box.x, made.box.y}, width,
         stage::legible(pen.palette, lit ? Tone::gold : Tone::mist), words);
  if (made.pressed) draft.sure = entry.from;
  return made.pressed && is_sure;
}

bool draw_entry(const Pen& pen, const Entry& entry, std::size_t at, LogDraft& draft) {
  if (entry.kind == StoryLine::Kind::heading) {
    gap(pen, 10);
    say(pen, entry.words, Lettering::heading, Tone::gold);
    ornament(pen);
    return false;
  }
  const bool pressed = !entry.who.empty() || entry.from ? name_row(pen, entry, at, draft) : false;
  const bool spoken = entry.kind == StoryLine::Kind::speech || entry.kind == StoryLine::Kind::narrator;
  const bool own = entry.kind == StoryLine::Kind::own;
  say(pen, entry.words, spoken ? Lettering::text : Lettering::small,
      spoken ? Tone::felt
      : own  ? Tone::gold
             : Tone::mist);
  gap(pen, 2);
  return pressed;
}

void scroll(LogDraft& draft, std::size_t shown) {
  // Whoever opens it wants to know what was said just now.
  if (ImGui::IsWindowAppearing() && draft.go == LogDraft::Go::nowhere) draft.go = LogDraft::Go::end;
  const bool at_end = ImGui::GetScrollY() >= ImGui::GetScrollMaxY() - 1;
  if (draft.go == LogDraft::Go::start) ImGui::SetScrollY(0);
  if (draft.go == LogDraft::Go::end || (at_end && shown > draft.drawn && draft.drawn > 0))
    ImGui::SetScrollHereY(1);
  // How far it can scroll Dear ImGui knows only after what is in it was drawn.
  constexpr int kFramesToSettle = 3;
  if (draft.go != LogDraft::Go::nowhere && ++draft.frames >= kFramesToSettle) {
    draft.go = LogDraft::Go::nowhere;
    draft.frames = 0;
  }
  draft.drawn = shown;
}

void head(const Pen& pen, LogDraft& draft, std::size_t found) {
  line_field(pen, "log.search", pen.say("log.search"), draft.sought);
  std::vector<Press> row(2);
  row[0].words = "↑ " + pen.say("log.to_start");
  row[1].words = "↓ " + pen.say("log.to_end");
  if (const auto pressed = press_row(pen, "log.go", row))
    draft.go = *pressed == 0 ? LogDraft::Go::start : LogDraft::Go::end;
  if (!draft.sought.empty()) {
    say(pen, found > 0 ? pen.say("log.found", {{"n", found}}) : pen.say("log.none"), Lettering::small,
        Tone::mist);
  }
}

}  // namespace

LogModel log_model(const Sight& sight, std::span<const LogLine> lines) {
  LogModel model;
  for (const LogLine& one : lines) {
    Entry entry;
    entry.kind = one.line.kind;
    entry.words = one.line.text;
    entry.from = one.from;
    const bool speaks = one.line.by.index() < sight.voice.script.seats.size();
    if (speaks) {
      entry.who = sight.voice.called(one.line.by);
      entry.tone = tone_of_speaker(one.line.by);
    }
    model.entries.push_back(std::move(entry));
  }
  return model;
}

std::vector<std::size_t> found_in(const LogModel& model, const std::string& sought) {
  std::vector<std::size_t> found;
  const bool all = sought.find_first_not_of(' ') == std::string::npos;
  for (std::size_t i = 0; i < model.entries.size(); ++i) {
    const Entry& entry = model.entries[i];
    const bool fits =
        entry.kind != StoryLine::Kind::heading && has_words(entry.who + " " + entry.words, sought);
    if (all || fits) found.push_back(i);
  }
  return found;
}

std::optional<LogWish> log_panel(const Pen& pen, const LogModel& model, LogDraft& draft) {
  std::optional<LogWish> wish;
  if (model.entries.empty()) {
    say(pen, pen.say("log.nothing"), Lettering::text, Tone::mist);
    return wish;
  }
  const std::vector<std::size_t> found = found_in(model, draft.sought);
  head(pen, draft, found.size());
  const float height = ImGui::GetContentRegionAvail().y;
  scrolled(pen, "log", 0, std::max(height, pen.px(kLeastHeight)), [&] {
    for (const std::size_t at : found) {
      if (draw_entry(pen, model.entries[at], at, draft)) wish = LogWish{*model.entries[at].from};
    }
    scroll(draft, found.size());
  });
  if (wish) draft.sure.reset();
  return wish;
}

}  // namespace kenes::ui
