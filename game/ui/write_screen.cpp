#include <utility>

#include <imgui.h>

#include "ui/block.hpp"
#include "ui/fields.hpp"
#include "ui/keys.hpp"
#include "ui/rows.hpp"
#include "ui/widgets.hpp"
#include "ui/write.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;
using What = WriteWish::What;
using Wish = std::optional<WriteWish>;

constexpr float kColumn = 1160, kEmptyColumn = 640;
constexpr float kBeside = 820;  // Ours: with so much room the list stands beside what was chosen.
constexpr float kList = 340, kBetween = 24;
constexpr float kHalf = 200;
constexpr std::size_t kMostName = 80;

std::int64_t count(std::size_t n) { return static_cast<std::int64_t>(n); }

std::string state_words(const Pen& pen, const WriteModel::Scenario& one) {
  if (!one.looked) return pen.say("write.state.unseen");
  if (one.errors > 0) return "✗ " + pen.say("write.state.errors", {{"n", count(one.errors)}});
  if (one.warnings > 0) return "⚠ " + pen.say("write.state.warnings", {{"n", count(one.warnings)}});
  return "✓ " + pen.say("write.state.clean");
}

Wish naming(const Pen& pen, const WriteModel& model, WriteDraft& draft) {
  Wish wish;
  sheet(pen, "naming", 0, [&] {
    say(pen, pen.say("write.name"), Lettering::bold);
    if (std::exchange(draft.fresh, false)) write_in("name");
    line_field(pen, "name", pen.say("write.name.hint"), draft.name, kMostName);
    const bool entered = is_entered();
    if (!model.fault.empty()) say(pen, model.fault, Lettering::text, Tone::madder);
    Press make;
    make.kind = Press::Kind::main;
    make.words = pen.say("write.make");
    make.key = "Enter";
    if (press(pen, "make", make) || entered) wish = WriteWish{What::make};
    Press cancel;
    cancel.kind = Press::Kind::quiet;
    cancel.words = pen.say("write.cancel");
    if (press(pen, "cancel", cancel)) draft.naming = false;
  });
  return wish;
}

/// What a new one begins with: a press, and then its name.
Wish beginning(const Pen& pen, const WriteModel& model, WriteDraft& draft) {
  if (draft.naming) return naming(pen, model, draft);
  Press make;
  make.kind = model.scenarios.empty() ? Press::Kind::main : Press::Kind::plain;
  make.words = pen.say("write.new");
  make.below = pen.say("write.new.below");
  if (press(pen, "new", make) || (model.scenarios.empty() && goes_on())) draft.naming = draft.fresh = true;
  return std::nullopt;
}

Wish list(const Pen& pen, const WriteModel& model, WriteDraft& draft) {
  Wish wish = beginning(pen, model, draft);
  subheading(pen, pen.say("write.mine"));
  if (model.scenarios.empty()) say(pen, pen.say("write.none"), Lettering::text, Tone::mist);
  for (std::size_t i = 0; i < model.scenarios.size(); ++i) {
    const WriteModel::Scenario& one = model.scenarios[i];
    Press what;
    what.words = one.name;
    what.below = (one.title.empty() ? "" : one.title + "\n") + state_words(pen, one);
    what.chosen = i == model.chosen;
    if (press(pen, "mine." + std::to_string(i), what)) wish = WriteWish{What::choose, i};
  }
  return wish;
}

Wish others(const Pen& pen) {
  Wish wish;
  gap(pen, 4);
  Press guide;
  guide.words = pen.say("write.guide");
  guide.below = pen.say("write.guide.below");
  if (press(pen, "guide", guide)) wish = WriteWish{What::guide};
  Press back;
  back.words = pen.say("shelf.back");
  back.key = "Esc";
  if (press(pen, "back", back)) wish = WriteWish{What::back};
  return wish;
}

void finding(const Pen& pen, const WriteModel::Finding& one) {
  const Tone tone = one.is_error ? Tone::madder : Tone::gold;
  Mark mark;
  mark.sign = one.is_error ? Sign::cross : Sign::bar;
  mark.words = pen.say(one.is_error ? "write.error" : "write.warning", {{"code", one.code}});
  mark.tone = tone;
  say(pen, one.place, Lettering::bold);
  marks(pen, std::span(&mark, 1));
  say(pen, one.sentence);
  gap(pen, 8);
}

void findings(const Pen& pen, const WriteModel& model) {
  const WriteModel::Chosen& about = *model.about;
  const WriteModel::Scenario& one = model.scenarios[model.chosen];
  subheading(pen, pen.say("write.check"));
  say(pen, about.looked, Lettering::small, Tone::mist);
  if (about.findings.empty()) say(pen, "✓ " + pen.say("write.clean"), Lettering::text, Tone::sage);
  if (one.errors == 0 && one.warnings > 0) say(pen, pen.say("write.playable"), Lettering::text, Tone::sage);
  gap(pen, 4);
  for (const WriteModel::Finding& each : about.findings) finding(pen, each);
  if (about.more > 0)
    say(pen, pen.say("write.more", {{"n", count(about.more)}}), Lettering::text, Tone::mist);
}

Wish folder(const Pen& pen, const WriteModel& model) {
  Wish wish;
  say(pen, pen.say("write.folder"), Lettering::small, Tone::mist);
  shown_field(pen, "folder", model.about->folder);
  columns(pen, "folder_what", model.opens_folders ? 2 : 1, kHalf, [&](std::size_t i) {
    Press what;
    what.words = pen.say(i == 0 ? "write.copy" : "write.open");
    if (press(pen, i == 0 ? "copy" : "open", what)) wish = WriteWish{i == 0 ? What::copy : What::open};
  });
  return wish;
}

Wish chosen(const Pen& pen, const WriteModel& model) {
  if (!model.about || model.chosen >= model.scenarios.size()) return std::nullopt;
  const WriteModel::Scenario& one = model.scenarios[model.chosen];
  say(pen, one.title.empty() ? one.name : one.title, Lettering::heading);
  if (!model.about->about.empty()) say(pen, model.about->about, Lettering::small, Tone::gold);
  Wish wish;
  Press play;
  play.kind = Press::Kind::main;
  play.words = pen.say("write.play");
  if (one.errors > 0) play.reason = pen.say("write.play.faulty");
  if (press(pen, "play", play)) wish = WriteWish{What::play};
  if (const Wish other = folder(pen, model)) wish = other;
  findings(pen, model);
  return wish;
}

void head(const Pen& pen, const WriteModel& model, const WriteDraft& draft) {
  say(pen, pen.say("title.write"), Lettering::heading, Tone::gold);
  // Where there is little room it is read once, before there is anything.
  if (model.scenarios.empty() || room() >= pen.px(kBeside))
    say(pen, pen.say("write.about"), Lettering::text, Tone::mist);
  // While a name is asked for it stands where the name is written.
  if (!model.fault.empty() && !draft.naming) say(pen, model.fault, Lettering::text, Tone::madder);
  if (!model.said.empty()) say(pen, model.said, Lettering::text, Tone::sage);
  gap(pen, 8);
}

/// The list on the left, what was chosen on the right, each scrolling by itself.
Wish beside(const Pen& pen, const WriteModel& model, WriteDraft& draft) {
  Wish wish;
  const auto take = [&](const Wish& other) {
    if (other) wish = other;
  };
  scrolled(pen, "write.list", pen.px(kList), 0, [&] {
    take(list(pen, model, draft));
    take(others(pen));
  });
  ImGui::SameLine(0, pen.px(kBetween));
  scrolled(pen, "write.chosen", 0, 0, [&] {
    turn_page();
    take(chosen(pen, model));
  });
  return wish;
}

Wish below_each_other(const Pen& pen, const WriteModel& model, WriteDraft& draft) {
  Wish wish = list(pen, model, draft);
  gap(pen, 12);
  if (const Wish other = chosen(pen, model)) wish = other;
  if (const Wish other = others(pen)) wish = other;
  return wish;
}

}  // namespace

std::optional<WriteWish> write_screen(const Pen& pen, const WriteModel& model, WriteDraft& draft) {
  Wish wish;
  const bool escaped = goes_back();
  screen(pen, "write", model.scenarios.empty() ? kEmptyColumn : kColumn, [&] {
    head(pen, model, draft);
    wish = room() >= pen.px(kBeside) ? beside(pen, model, draft) : below_each_other(pen, model, draft);
  });
  if (!escaped || wish) return wish;
  // Out of the question first, then out of the page.
  if (!draft.naming) return WriteWish{What::back};
  draft.naming = false;
  return std::nullopt;
}

}  // namespace kenes::ui
