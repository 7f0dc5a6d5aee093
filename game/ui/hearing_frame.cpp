#include "ui/hearing_frame.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <imgui.h>

#include "stage/canvas.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr float kWideFrom = 1000;  // Of ours: from here on the sides stand beside the chamber.
constexpr float kLeft = 216, kRight = 276, kBar = 46, kShelf = 52, kGap = 8;
constexpr float kLeastHall = 64;   // The same where the coach speaks: its words come first.
constexpr float kLeastStage = 96;  // Lower, and the chamber is left out.
constexpr float kMostBox = 0.62F;  // Of the middle's height.
constexpr float kLeastBox = 128;
constexpr float kLeastCoach = 64, kMostCoach = 0.5F;  // Ours, and of a place that is needed for more.

/// From one corner to the other.
stage::Rect span(float left, float top, float right, float bottom) {
  return {left, top, std::max(right - left, 0.0F), std::max(bottom - top, 0.0F)};
}

struct Tab {
  Drawer drawer;
  const char* key;
  unsigned function_key;
};
constexpr std::array<Tab, 8> kTabs{{{Drawer::brief, "hearing.drawer.brief", 2},
                                    {Drawer::report, "hearing.drawer.report", 3},
                                    {Drawer::evidence, "hearing.drawer.evidence", 4},
                                    {Drawer::people, "hearing.drawer.people", 5},
                                    {Drawer::table, "hearing.drawer.table", 6},
                                    {Drawer::log, "hearing.drawer.log", 7},
                                    {Drawer::procedure, "hearing.drawer.procedure", 8},
                                    {Drawer::menu, "hearing.drawer.menu", 9}}};

struct Layout {
  stage::Rect bar, left, right, middle, shelf;
  bool wide = false;
};

Layout layout_of(const Pen& pen) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float gap = pen.px(kGap);
  Layout at;
  at.wide = size.x >= pen.px(kWideFrom);
  const float bar = pen.px(kBar);
  const float shelf = pen.px(kShelf);
  const float left = at.wide ? pen.px(kLeft) : 0;
  const float right = at.wide ? pen.px(kRight) : 0;
  const float bottom = size.y - shelf - gap;
  at.bar = span(0, 0, size.x, bar);
  at.left = span(gap, bar + gap, left, bottom);
  at.right = span(size.x - right, bar + gap, size.x - gap, bottom);
  at.middle =
      span(at.wide ? left + gap : gap, bar + gap, at.wide ? size.x - right - gap : size.x - gap, bottom);
  at.shelf = span(gap, size.y - shelf, size.x - gap, size.y);
  return at;
}

void time_line(const Pen& pen, const stage::Rect& bar, float spent) {
  stage::Canvas canvas(*ImGui::GetWindowDrawList(), pen.palette);
  const float part = std::clamp(spent, 0.0F, 1.0F);
  const float y = bar.bottom() - pen.px(3);
  canvas.rect(span(bar.x, y, bar.right(), bar.bottom()), pen.palette[stage::Tone::line]);
  const stage::Tone tone = spent >= 1 ? stage::Tone::madder : stage::Tone::gold;
  canvas.rect(span(bar.x, y, bar.x + bar.width * part, bar.bottom()), pen.palette[tone]);
}

/// One line that is cut with an ellipsis rather than wrapped: the bar is one line high.
std::string fitted(const Pen& pen, std::string words, float room, Lettering lettering) {
  if (text_width(pen, words, lettering) <= room) return words;
  while (!words.empty() && text_width(pen, words + "…", lettering) > room) {
    while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0U) == 0x80U) words.pop_back();
    if (!words.empty()) words.pop_back();
  }
  return words + "…";
}

void one_line(const Pen& pen, const std::string& words, stage::Point at, float room, Lettering lettering,
              stage::Tone tone) {
  ImGui::SetCursorScreenPos({at.x, at.y});
  const std::string shown = fitted(pen, words, room, lettering);
  ImGui::BeginGroup();
  line(pen, shown, lettering, tone);
  ImGui::EndGroup();
}

void top_bar(const Pen& pen, const TopBarModel& top, const stage::Rect& bar) {
  stage::Canvas canvas(*ImGui::GetWindowDrawList(), pen.palette);
  canvas.rect(bar, pen.palette[stage::Tone::slate]);
  const float pad = pen.px(14);
  const float y = bar.y + pen.px(11);
  const std::string right = top.clock.empty() ? top.trust : top.clock + "   ·   " + top.trust;
  const float right_width = text_width(pen, right);
  const float phase_width = text_width(pen, top.phase, Lettering::bold);
  const float right_at = bar.right() - pad - right_width;
  const float phase_at = right_at - pen.px(28) - phase_width;
  one_line(pen, right, {right_at, y}, right_width + 1, Lettering::text, stage::Tone::mist);
  const bool both = phase_at > bar.x + pad;
  const float phase_from = std::max(phase_at, bar.x + pad);
  one_line(pen, top.phase, {phase_from, y}, right_at - phase_from - pen.px(12), Lettering::bold,
           stage::Tone::gold);
  const float title_room = phase_at - pen.px(20) - bar.x - pad;
  if (both && title_room > pen.px(80))
    one_line(pen, top.title, {bar.x + pad, y}, title_room, Lettering::text, stage::Tone::felt);
  time_line(pen, bar, top.spent);
}

void shelf_of_drawers(const Pen& pen, const TopBarModel& top, FrameDraft& draft) {
  std::vector<Press> row;
  for (const Tab& tab : kTabs) {
    Press what;
    what.kind = Press::Kind::quiet;
    what.words = pen.say(tab.key);
    const auto at = static_cast<std::size_t>(tab.drawer);
    if (at < top.marked.size() && top.marked[at]) what.words += " ●";
    what.key = "F" + std::to_string(tab.function_key);
    what.chosen = draft.drawer == tab.drawer;
    row.push_back(what);
  }
  const float wanted = row_width(pen, row);
  if (wanted > ImGui::GetContentRegionAvail().x) {
    for (Press& what : row) what.key.clear();
  }
  std::optional<std::size_t> opened = press_row(pen, "drawer", row);
  for (std::size_t i = 0; i < kTabs.size(); ++i) {
    if (pen.function_key == kTabs[i].function_key) opened = i;
  }
  if (!opened) return;
  const Drawer wish = kTabs[*opened].drawer;
  draft.drawer = draft.drawer == wish ? Drawer::none : wish;
}

std::optional<FrameWish> menu(const Pen& pen, const TopBarModel& top) {
  struct Item {
    FrameWish wish;
    const char* text;
    const char* key;
  };
  const std::array<Item, 9> kItems{{{FrameWish::undo, "hearing.menu.undo", "Backspace"},
                                    {FrameWish::hint, "hearing.menu.hint", key_of(Shortcut::hint)},
                                    {FrameWish::skip, "hearing.menu.skip", key_of(Shortcut::skip)},
                                    {FrameWish::auto_play, "hearing.menu.auto", key_of(Shortcut::auto_play)},
                                    {FrameWish::mute, "hearing.menu.mute", key_of(Shortcut::mute)},
                                    {FrameWish::glossary, "hearing.drawer.glossary", ""},
                                    {FrameWish::settings, "title.settings", "F10"},
                                    {FrameWish::help, "title.help", "F1"},
                                    {FrameWish::leave, "hearing.menu.leave", ""}}};
  std::optional<FrameWish> wish;
  for (const Item& item : kItems) {
    Press what;
    what.words = pen.say(item.text);
    what.key = item.key;
    what.chosen =
        (item.wish == FrameWish::auto_play && top.auto_play) || (item.wish == FrameWish::mute && top.mute);
    if (press(pen, item.text, what)) wish = item.wish;
  }
  return wish;
}

/// The coach's card at the lower end of a place, which is left smaller by it.
void coach(const Pen& pen, stage::Rect& place, float most, FrameDraft& draft, const FrameParts& parts) {
  if (!parts.coach) return;
  const float high = std::min(std::max(draft.coach_height, pen.px(kLeastCoach)), place.height * most);
  const stage::Rect card = span(place.x, place.bottom() - high, place.right(), place.bottom());
  place.height -= high + pen.px(kGap);
  region(pen, "coach", card, stage::Tone::slate, [&] {
    const float from = ImGui::GetCursorPosY();
    parts.coach();
    draft.coach_height = ImGui::GetCursorPosY() - from + pen.px(10);
  });
  stage::Canvas canvas(*ImGui::GetWindowDrawList(), pen.palette);
  canvas.frame(card, pen.px(1.5F), pen.palette[stage::Tone::sky], pen.px(8));
}

void drawer(const Pen& pen, FrameDraft& draft, const TopBarModel& top, const FrameParts& parts,
            std::optional<FrameWish>& wish) {
  Press close;
  close.kind = Press::Kind::quiet;
  close.words = pen.say("hearing.close");
  close.key = "Esc";
  const bool closed = press(pen, "close", close) || goes_back();
  if (draft.drawer == Drawer::menu) {
    if (const auto item = menu(pen, top)) {
      draft.drawer = item == FrameWish::glossary ? Drawer::glossary : Drawer::none;
      if (item != FrameWish::glossary) wish = item;
    }
  } else {
    parts.drawer();
  }
  if (closed) draft.drawer = Drawer::none;
}

void middle(const Pen& pen, const stage::Rect& rect, FrameDraft& draft, const FrameParts& parts) {
  const float most = rect.height * kMostBox;
  const float box =
      std::clamp(draft.box_height, std::min(pen.px(kLeastBox), rect.height), std::max(most, 1.0F));
  float split = rect.bottom() - box;
  stage::Rect lower = rect;
  const bool staged = split - rect.y >= pen.px(kLeastStage);
  if (staged) {
    stage::Rect hall = span(rect.x, rect.y, rect.right(), split - pen.px(kGap));
    coach(pen, hall, 1, draft, parts);
    if (hall.height >= pen.px(kLeastHall)) parts.stage(hall);
  } else {
    split = rect.y;
    coach(pen, lower, kMostCoach, draft, parts);
  }
  region(pen, "box", span(rect.x, split, rect.right(), lower.bottom()), stage::Tone::slate, [&] {
    const float from = ImGui::GetCursorPosY();
    parts.box();
    draft.box_height = ImGui::GetCursorPosY() - from + pen.px(16);
  });
}

std::optional<FrameWish> shortcuts(const Pen& pen, FrameDraft& draft) {
  if (pen.function_key == 1) return FrameWish::help;
  if (pen.function_key == 10) return FrameWish::settings;
  if (takes_back()) return FrameWish::undo;
  // Behind another drawer nobody would see what came of it.
  if (draft.drawer != Drawer::none && draft.drawer != Drawer::menu) return std::nullopt;
  constexpr std::array<std::pair<Shortcut, FrameWish>, 3> kLetters{
      {{Shortcut::hint, FrameWish::hint},
       {Shortcut::skip, FrameWish::skip},
       {Shortcut::auto_play, FrameWish::auto_play}}};
  for (const auto& [letter, wish] : kLetters) {
    if (!typed(letter)) continue;
    draft.drawer = Drawer::none;
    return wish;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FrameWish> hearing_frame(const Pen& pen, const TopBarModel& top, FrameDraft& draft,
                                       const FrameParts& parts) {
  std::optional<FrameWish> wish = shortcuts(pen, draft);
  const Layout at = layout_of(pen);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin("hearing", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar();
  draft.sides = at.wide;
  top_bar(pen, top, at.bar);
  if (at.wide) region(pen, "people", at.left, stage::Tone::slate, parts.people);
  const bool covered = draft.drawer != Drawer::none;
  if (covered) {
    stage::Rect over =
        span(at.middle.x, at.middle.y, at.wide ? at.right.right() : at.middle.right(), at.middle.bottom());
    coach(pen, over, kMostCoach, draft, parts);
    region(pen, "drawer", over, stage::Tone::slate, [&] { drawer(pen, draft, top, parts, wish); });
  } else {
    if (at.wide) {
      const float half = at.right.y + at.right.height * 0.55F;
      region(pen, "report", span(at.right.x, at.right.y, at.right.right(), half - pen.px(4)),
             stage::Tone::slate, parts.report);
      region(pen, "evidence", span(at.right.x, half + pen.px(4), at.right.right(), at.right.bottom()),
             stage::Tone::slate, parts.evidence);
    }
    middle(pen, at.middle, draft, parts);
  }
  region(
      pen, "shelf", at.shelf, std::nullopt, [&] { shelf_of_drawers(pen, top, draft); }, true);
  ImGui::End();
  return wish;
}

}  // namespace kenes::ui
