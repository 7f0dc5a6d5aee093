#include "ui/hearing_shelf.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <imgui.h>

#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

struct Tab {
  Drawer drawer;
  const char* key;
  unsigned function_key;
};
/// The menu is the last.
constexpr std::array<Tab, 8> kTabs{{{Drawer::brief, "hearing.drawer.brief", 2},
                                    {Drawer::report, "hearing.drawer.report", 3},
                                    {Drawer::evidence, "hearing.drawer.evidence", 4},
                                    {Drawer::people, "hearing.drawer.people", 5},
                                    {Drawer::table, "hearing.drawer.table", 6},
                                    {Drawer::log, "hearing.drawer.log", 7},
                                    {Drawer::procedure, "hearing.drawer.procedure", 8},
                                    {Drawer::menu, "hearing.drawer.menu", 9}}};

bool is_marked(const TopBarModel& top, Drawer drawer) {
  const auto at = static_cast<std::size_t>(drawer);
  return at < top.marked.size() && top.marked[at];
}

Press press_of(const Pen& pen, const TopBarModel& top, const Tab& tab) {
  Press what;
  what.kind = Press::Kind::quiet;
  what.words = pen.say(tab.key);
  what.marked = is_marked(top, tab.drawer);
  what.key = "F" + std::to_string(tab.function_key);
  return what;
}

void open(FrameDraft& draft, Drawer wish) { draft.drawer = draft.drawer == wish ? Drawer::none : wish; }

struct Item {
  FrameWish wish;
  const char* text;
  const char* key;
};

bool is_on(const TopBarModel& top, FrameWish wish) {
  return (wish == FrameWish::auto_play && top.auto_play) || (wish == FrameWish::mute && top.mute);
}

/// The first `shown` and the menu, which keeps its place: what does not fit before it is in it, and is told
/// of there (a mark makes it wider, so this is what has to fit).
std::vector<Press> with_menu(const std::vector<Press>& all, std::size_t shown) {
  std::vector<Press> row(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(shown));
  row.push_back(all.back());
  for (std::size_t i = shown; i < all.size(); ++i) {
    row.back().chosen = row.back().chosen || all[i].chosen;
    row.back().marked = row.back().marked || all[i].marked;
  }
  return row;
}

}  // namespace

void shelf_of_drawers(const Pen& pen, const TopBarModel& top, FrameDraft& draft) {
  std::vector<Press> all;
  for (const Tab& tab : kTabs) all.push_back(press_of(pen, top, tab));
  if (row_width(pen, all) > room()) {
    for (Press& what : all) what.key.clear();
  }
  for (std::size_t i = 0; i < all.size(); ++i) all[i].chosen = draft.drawer == kTabs[i].drawer;
  std::size_t shown = kTabs.size() - 1;
  std::vector<Press> row = with_menu(all, shown);
  while (shown > 0 && row_width(pen, row) > room()) row = with_menu(all, --shown);
  draft.shelved = shown;
  if (const auto pressed = press_row(pen, "drawer", row))
    open(draft, *pressed < shown ? kTabs[*pressed].drawer : Drawer::menu);
  for (const Tab& tab : kTabs) {
    if (pen.function_key == tab.function_key) open(draft, tab.drawer);
  }
}

bool drawer_head(const Pen& pen, Drawer drawer) {
  const auto tab =
      std::find_if(kTabs.begin(), kTabs.end(), [&](const Tab& one) { return one.drawer == drawer; });
  Press close;
  close.kind = Press::Kind::quiet;
  close.words = pen.say("hearing.close");
  close.key = "Esc";
  close.width = row_width(pen, {close});
  const float left = room() - close.width;
  const std::string name = pen.say(tab == kTabs.end() ? "hearing.drawer.glossary" : tab->key);
  if (text_width(pen, name, Lettering::heading) + pen.px(16) < left) {
    line(pen, name, Lettering::heading, stage::Tone::gold);
    ImGui::SameLine(ImGui::GetCursorPosX() + left);
  }
  return press(pen, "close", close);
}

void menu_of_hearing(const Pen& pen, const TopBarModel& top, FrameDraft& draft,
                     std::optional<FrameWish>& wish) {
  const std::array<Item, 9> kItems{{{FrameWish::undo, "hearing.menu.undo", "Backspace"},
                                    {FrameWish::hint, "hearing.menu.hint", key_of(Shortcut::hint)},
                                    {FrameWish::skip, "hearing.menu.skip", key_of(Shortcut::skip)},
                                    {FrameWish::auto_play, "hearing.menu.auto", key_of(Shortcut::auto_play)},
                                    {FrameWish::mute, "hearing.menu.mute", key_of(Shortcut::mute)},
                                    {FrameWish::glossary, "hearing.drawer.glossary", ""},
                                    {FrameWish::settings, "title.settings", "F10"},
                                    {FrameWish::help, "title.help", "F1"},
                                    {FrameWish::leave, "hearing.menu.leave", ""}}};
  for (std::size_t i = draft.shelved; i + 1 < kTabs.size(); ++i) {
    Press what = press_of(pen, top, kTabs[i]);
    what.kind = Press::Kind::plain;
    if (press(pen, kTabs[i].key, what)) draft.drawer = kTabs[i].drawer;
  }
  for (const Item& item : kItems) {
    Press what;
    const bool loses = item.wish == FrameWish::leave && top.unsaved;
    what.words = pen.say(loses ? "hearing.menu.leave_unsaved" : item.text);
    what.key = item.key;
    what.chosen = is_on(top, item.wish);
    if (!press(pen, item.text, what)) continue;
    draft.drawer = item.wish == FrameWish::glossary ? Drawer::glossary : Drawer::none;
    if (item.wish != FrameWish::glossary) wish = item.wish;
  }
}

}  // namespace kenes::ui
