#include "ui/lobby_people.hpp"

#include <algorithm>
#include <array>
#include <sstream>
#include <string_view>

#include <imgui.h>

#include "stage/legible.hpp"
#include "ui/fields.hpp"
#include "ui/ink.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;
using What = LobbyWish::What;

constexpr std::size_t kMostNames = 40, kMostList = 4000;

/// Pressed once more it is let go of again.
void person_row(const Pen& pen, const LobbyModel::Person& person, LobbyDraft& draft) {
  const bool chosen = draft.person == person.id;
  Press what;
  what.words = person.name;
  what.below = person.below;
  what.chosen = chosen;
  what.sign = person.sign;
  if (press(pen, "person." + std::to_string(person.id), what)) draft.person = chosen ? 0 : person.id;
}

std::optional<LobbyWish> about_person(const Pen& pen, const LobbyModel::Person& person, LobbyDraft& draft) {
  const auto wish_of = [&](What what) { return LobbyWish{what, person.id, {}, {}, {}}; };
  if (draft.person != person.id) return std::nullopt;
  Press free;
  free.words = pen.say("console.lobby.free");
  Press gone;
  gone.words = pen.say("console.lobby.gone");
  const auto pressed = press_row(pen, "about", {free, gone});
  if (!pressed) return std::nullopt;
  draft.person = 0;
  return wish_of(*pressed == 0 ? What::free : What::gone);
}

void language_row(const Pen& pen, LobbyDraft& draft) {
  std::vector<Press> row;
  for (const text::Language language : text::kLanguages) {
    Press what;
    what.words = std::string(text::own_name_of(language));
    what.chosen = language == draft.language;
    row.push_back(what);
  }
  const auto pressed = press_row(pen, "their_language", row);
  if (!pressed) return;
  // The same once more: it is not known.
  const text::Language language = text::kLanguages[*pressed];
  draft.language = draft.language == language ? std::nullopt : std::optional(language);
}

std::optional<LobbyWish> add_one(const Pen& pen, LobbyDraft& draft) {
  line_field(pen, "name", pen.say("console.lobby.name"), draft.name, 60);
  language_row(pen, draft);
  Press add;
  add.words = pen.say("console.lobby.add");
  if (!press(pen, "add", add) || draft.name.empty()) return std::nullopt;
  LobbyWish wish{What::add, 0, {}, {draft.name}, draft.language};
  draft.name.clear();
  return wish;
}

std::optional<LobbyWish> add_list(const Pen& pen, LobbyDraft& draft) {
  Press list;
  list.words = pen.say("console.lobby.list");
  list.chosen = draft.listing;
  if (press(pen, "list", list)) draft.listing = !draft.listing;
  if (draft.listing) page_field(pen, "names", pen.say("console.lobby.list.hint"), draft.list, kMostList, 6);
  Press draw;
  draw.words = pen.say("console.lobby.draw");
  draw.below = pen.say("console.lobby.draw.below");
  if (!press(pen, "draw", draw)) return std::nullopt;
  LobbyWish wish{
      What::draw, 0, {}, draft.listing ? names_in(draft.list) : std::vector<std::string>(), draft.language};
  draft.list.clear();
  draft.listing = false;
  return wish;
}

/// Where the name begins behind what lists begin their lines with: "12. ", "– ", "№ 3) ".
std::size_t end_of_mark(std::string_view line) {
  constexpr std::array<std::string_view, 4> kMarks{"–", "—", "•", "№"};
  std::size_t from = 0;
  for (bool more = true; more;) {
    from = std::min(line.find_first_not_of(" \t\r0123456789.)-*", from), line.size());
    more = false;
    for (const std::string_view mark : kMarks) {
      if (!line.substr(from).starts_with(mark)) continue;
      from += mark.size();
      more = true;
    }
  }
  return from;
}

}  // namespace

std::vector<std::string> names_in(const std::string& list) {
  std::vector<std::string> names;
  std::istringstream lines(list);
  for (std::string line; std::getline(lines, line) && names.size() < kMostNames;) {
    line.erase(0, end_of_mark(line));
    line.erase(line.find_last_not_of(" \t\r,;") + 1);
    if (!line.empty()) names.push_back(line);
  }
  return names;
}

std::optional<LobbyWish> lobby_people(const Pen& pen, const LobbyModel& model, LobbyDraft& draft) {
  std::optional<LobbyWish> wish;
  if (const auto nod = asks_panel(pen, model.asks))
    wish = LobbyWish{nod->yes ? What::nod : What::turn_away, 0, {}, {}, {}, nod->request};
  subheading(pen, pen.say("console.lobby.people", {{"n", static_cast<int>(model.people.size())}}));
  if (model.people.empty()) say(pen, pen.say("console.lobby.nobody"), Lettering::small, Tone::mist);
  for (const LobbyModel::Person& person : model.people) {
    person_row(pen, person, draft);
    if (auto one = about_person(pen, person, draft)) wish = std::move(one);
  }
  subheading(pen, pen.say("console.lobby.no_phone"));
  if (auto one = add_one(pen, draft)) wish = std::move(one);
  if (auto one = add_list(pen, draft)) wish = std::move(one);
  return wish;
}

void bare_screen(const Pen& pen, const char* id, const std::function<void()>& inside) {
  static_cast<void>(pen);
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::Begin(id, nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoScrollWithMouse);
  ImGui::PopStyleVar();
  inside();
  ImGui::End();
}

std::string cut_to_room(const Pen& pen, std::string words, float room, Lettering lettering) {
  if (text_width(pen, words, lettering) <= room) return words;
  while (!words.empty() && text_width(pen, words + "…", lettering) > room) {
    while (!words.empty() && (static_cast<unsigned char>(words.back()) & 0xC0U) == 0x80U) words.pop_back();
    if (!words.empty()) words.pop_back();
  }
  return words + "…";
}

void head_line(const Pen& pen, const stage::Rect& bar, const std::string& words, const std::string& rest) {
  const float pad = pen.px(14);
  const float y = bar.y + (bar.height - measured(pen, Lettering::bold, "A").y) / 2;
  const std::string first = cut_to_room(pen, words, bar.width - 2 * pad, Lettering::bold);
  letter(pen, Lettering::bold, {bar.x + pad, y}, 0, stage::legible(pen.palette, Tone::gold), first);
  const float from = pad + measured(pen, Lettering::bold, first).x + pen.px(16);
  const float left = bar.width - from - pad;
  if (left < pen.px(80) || rest.empty()) return;
  letter(pen, Lettering::text, {bar.x + from, y}, 0, pen.palette[Tone::mist],
         cut_to_room(pen, rest, left, Lettering::text));
}

}  // namespace kenes::ui
