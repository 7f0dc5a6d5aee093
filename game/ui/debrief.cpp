#include "ui/debrief.hpp"

#include <algorithm>
#include <array>

#include <imgui.h>

#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;
using Tab = DebriefTab;
using What = DebriefWish::What;

constexpr float kColumn = 940;
constexpr float kMostRows = 2;
constexpr std::array<const char*, kDebriefTabs> kNames{
    "debrief.tab.timeline",  "debrief.tab.claims",  "debrief.tab.positions",
    "debrief.tab.procedure", "debrief.tab.own",     "debrief.tab.speaking",
    "debrief.tab.better",    "debrief.tab.reflect", "debrief.tab.quiz"};

bool is_there(const DebriefModel& model, Tab tab) {
  if (tab == Tab::better) return model.has_better;
  if (tab == Tab::quiz) return model.has_quiz;
  return tab != Tab::reflect || !model.reflect.items.empty();
}

std::vector<Tab> tabs_of(const DebriefModel& model) {
  std::vector<Tab> tabs;
  for (std::size_t i = 0; i < kDebriefTabs; ++i) {
    if (is_there(model, static_cast<Tab>(i))) tabs.push_back(static_cast<Tab>(i));
  }
  return tabs;
}

std::string name_of(const Pen& pen, Tab tab) { return pen.say(kNames[static_cast<std::size_t>(tab)]); }

/// All of them, wrapped to a second row; the place of the one pressed.
std::optional<std::size_t> all_tabs(const Pen& pen, const std::vector<Tab>& tabs, Tab chosen) {
  std::vector<Press> row;
  for (std::size_t i = 0; i < tabs.size(); ++i) {
    Press one;
    one.words = name_of(pen, tabs[i]);
    one.key = std::to_string(i + 1);
    one.chosen = tabs[i] == chosen;
    row.push_back(std::move(one));
  }
  return press_row(pen, "tab", row);
}

/// Where they would fill the screen: the one before, where one is, the one after.
std::optional<std::size_t> few_tabs(const Pen& pen, const std::vector<Tab>& tabs, Tab chosen) {
  const auto at = static_cast<std::size_t>(std::find(tabs.begin(), tabs.end(), chosen) - tabs.begin());
  std::vector<Press> row(3);
  row[0].words = "‹";
  row[1].words = std::to_string(at + 1) + "/" + std::to_string(tabs.size());
  row[1].kind = Press::Kind::quiet;
  row[2].words = "›";
  const auto pressed = press_row(pen, "tab", row);
  if (pressed == 0U) return (at + tabs.size() - 1) % tabs.size();
  return pressed == 2U || pressed == 1U ? std::optional((at + 1) % tabs.size()) : std::nullopt;
}

void choose_tab(const Pen& pen, const DebriefModel& model, DebriefDraft& draft) {
  const std::vector<Tab> tabs = tabs_of(model);
  float wide = 0;
  for (const Tab tab : tabs) wide += text_width(pen, name_of(pen, tab)) + pen.px(54);
  const bool few = wide > kMostRows * ImGui::GetContentRegionAvail().x;
  std::optional<std::size_t> wanted = few ? few_tabs(pen, tabs, draft.tab) : all_tabs(pen, tabs, draft.tab);
  if (const auto figure = typed_figure(); figure && *figure > 0) wanted = *figure - 1;
  if (wanted && *wanted < tabs.size()) draft.tab = tabs[*wanted];
}

std::optional<DebriefWish> draw_tab(const Pen& pen, const DebriefModel& model, DebriefDraft& draft) {
  switch (draft.tab) {
    case Tab::timeline:
      if (const auto wish = timeline_panel(pen, model.timeline, draft.timeline))
        return DebriefWish{What::play_from, wish->play_from};
      break;
    case Tab::claims:
      claims_map_panel(pen, model.claims, draft.claims);
      break;
    case Tab::positions:
      positions_panel(pen, model.positions);
      break;
    case Tab::procedure:
      noted_panel(pen, model.procedure);
      break;
    case Tab::own:
      noted_panel(pen, model.own);
      break;
    case Tab::speaking:
      speaking_panel(pen, model.speaking);
      break;
    case Tab::better:
      say(pen, pen.say("debrief.better_about"), Lettering::small, Tone::mist);
      noted_panel(pen, model.better);
      break;
    case Tab::reflect:
      noted_panel(pen, model.reflect);
      break;
    case Tab::quiz:
      quiz_panel(pen, model.quiz);
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<DebriefWish> debrief_screen(const Pen& pen, const DebriefModel& model, DebriefDraft& draft) {
  std::optional<DebriefWish> wish;
  // Each tab scrolls by itself.
  screen(pen, kNames[static_cast<std::size_t>(draft.tab)], kColumn, [&] {
    say(pen, model.title, Lettering::heading, Tone::gold);
    choose_tab(pen, model, draft);
    gap(pen, 2);
    if (!model.fault.empty()) say(pen, model.fault, Lettering::text, Tone::madder);
    say(pen, name_of(pen, draft.tab), Lettering::heading);
    if (auto wanted = draw_tab(pen, model, draft)) wish = wanted;
    gap(pen, 12);
    std::vector<Press> row(2);
    row[0].kind = Press::Kind::main;
    row[0].words = pen.say("end.leave");
    row[0].key = "Esc";
    row[1].words = pen.say("end.again");
    const auto pressed = press_row(pen, "debrief", row);
    if (pressed == 0U || goes_back()) wish = DebriefWish{What::leave, 0};
    if (pressed == 1U) wish = DebriefWish{What::story, 0};
  });
  return wish;
}

}  // namespace kenes::ui
