#include <imgui.h>

#include "ui/front.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/rows.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr float kColumn = 560;
// Lower than this (ours) there is no room for everything under one another.
constexpr float kLow = 880;
constexpr float kLowColumn = 860, kHalf = 300;
constexpr float kLowWithOrnament = 660;

struct Entry {
  TitleWish wish;
  const char* id;
  Press what;
};

std::vector<Entry> entries_of(const Pen& pen, const TitleModel& model) {
  std::vector<Entry> entries;
  const bool can_go_on = !model.unfinished.empty();
  const auto add = [&](TitleWish wish, const char* id, Press what) {
    entries.push_back({wish, id, std::move(what)});
  };
  const bool room_waits = !model.unfinished_room.empty();
  if (room_waits) {
    Press what;
    what.kind = Press::Kind::main;
    what.words = pen.say("title.go_on_room");
    what.below = model.unfinished_room;
    add(TitleWish::go_on_room, "go_on_room", what);
  }
  if (can_go_on) {
    Press what;
    what.kind = room_waits ? Press::Kind::plain : Press::Kind::main;
    what.words = pen.say("title.go_on");
    what.below = model.unfinished;
    add(TitleWish::go_on, "go_on", what);
  }
  Press practise;
  practise.kind = can_go_on || room_waits ? Press::Kind::plain : Press::Kind::main;
  practise.words = pen.say("title.practise");
  practise.below = pen.say("title.practise.below");
  add(TitleWish::practise, "practise", practise);
  Press run;
  run.words = pen.say("title.run");
  run.below = pen.say("title.run.below");
  add(TitleWish::run, "run", run);
  Press write;
  write.words = pen.say("title.write");
  write.below = pen.say("title.write.below");
  add(TitleWish::write, "write", write);
  Press past;
  past.words = pen.say("title.past");
  if (model.past == 0)
    past.reason = pen.say("title.past.none");
  else
    past.below = pen.say("title.past.count", {{"n", static_cast<std::int64_t>(model.past)}});
  add(TitleWish::past, "past", past);
  Press notebook;
  notebook.words = pen.say("title.notebook");
  notebook.below = model.due == 0
                       ? pen.say("title.notebook.below")
                       : pen.say("title.notebook.due", {{"n", static_cast<std::int64_t>(model.due)}});
  add(TitleWish::notebook, "notebook", notebook);
  const auto plain = [&](TitleWish wish, const char* id, const char* words, const char* key) {
    Press what;
    what.words = pen.say(words);
    what.key = key;
    add(wish, id, what);
  };
  plain(TitleWish::settings, "settings", "title.settings", "F10");
  plain(TitleWish::help, "help", "title.help", "F1");
  plain(TitleWish::leave, "leave", "title.leave", "");
  return entries;
}

std::vector<Press> languages(const Pen& pen) {
  std::vector<Press> row;
  for (const text::Language language : text::kLanguages) {
    Press what;
    what.words = std::string(text::own_name_of(language));
    what.chosen = language == pen.language;
    row.push_back(what);
  }
  return row;
}

std::optional<text::Language> pick_language(const Pen& pen) {
  const auto pressed = press_row(pen, "language", languages(pen));
  return pressed ? std::optional(text::kLanguages[*pressed]) : std::nullopt;
}

bool one_of(const Pen& pen, const Entry& entry) { return press(pen, entry.id, entry.what); }

/// Everything under one another.
std::optional<TitleAnswer> high(const Pen& pen, const std::vector<Entry>& entries, const TitleModel& model) {
  std::optional<TitleAnswer> answer;
  gap(pen, 8);
  say(pen, pen.say("title.name"), Lettering::title, stage::Tone::gold);
  say(pen, pen.say("title.about"), Lettering::text, stage::Tone::mist);
  gap(pen, 8);
  ornament(pen);
  gap(pen, 6);
  if (!model.fault.empty()) say(pen, model.fault, Lettering::text, stage::Tone::madder);
  for (const Entry& entry : entries) {
    if (one_of(pen, entry)) answer = TitleAnswer{entry.wish, {}};
  }
  gap(pen, 4);
  if (const auto language = pick_language(pen)) answer = TitleAnswer{TitleWish::language, *language};
  gap(pen, 2);
  say(pen, model.version, Lettering::small, stage::Tone::mist);
  return answer;
}

/// The languages beside the name, what one came for over the whole width, the rest side by side.
std::optional<TitleAnswer> low(const Pen& pen, const std::vector<Entry>& entries, const TitleModel& model) {
  std::optional<TitleAnswer> answer;
  const float beside = room() - row_width(pen, languages(pen));
  line(pen, pen.say("title.name"), Lettering::title, stage::Tone::gold);
  if (beside > text_width(pen, pen.say("title.name"), Lettering::title) + pen.px(8))
    ImGui::SameLine(ImGui::GetCursorPosX() + beside);
  ImGui::BeginGroup();
  if (const auto language = pick_language(pen)) answer = TitleAnswer{TitleWish::language, *language};
  ImGui::EndGroup();
  say(pen, pen.say("title.about"), Lettering::text, stage::Tone::mist);
  if (ImGui::GetIO().DisplaySize.y >= pen.px(kLowWithOrnament)) {
    gap(pen, 6);
    ornament(pen);
  }
  if (!model.fault.empty()) say(pen, model.fault, Lettering::text, stage::Tone::madder);
  gap(pen, 4);
  if (one_of(pen, entries.front())) answer = TitleAnswer{entries.front().wish, {}};
  const auto rest = entries.begin() + 1;
  columns(pen, "rest", entries.size() - 1, kHalf, [&](std::size_t i) {
    const Entry& entry = rest[static_cast<std::ptrdiff_t>(i)];
    if (one_of(pen, entry)) answer = TitleAnswer{entry.wish, {}};
  });
  say(pen, model.version, Lettering::small, stage::Tone::mist);
  return answer;
}

}  // namespace

std::optional<TitleAnswer> title_screen(const Pen& pen, const TitleModel& model) {
  std::optional<TitleAnswer> answer;
  const bool is_low = ImGui::GetIO().DisplaySize.y < pen.px(kLow);
  const std::vector<Entry> entries = entries_of(pen, model);
  screen(pen, "title", is_low ? kLowColumn : kColumn,
         [&] { answer = is_low ? low(pen, entries, model) : high(pen, entries, model); });
  if (!answer && goes_on()) answer = TitleAnswer{entries.front().wish, {}};
  return answer;
}

}  // namespace kenes::ui
