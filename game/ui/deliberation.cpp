#include "ui/deliberation.hpp"

#include <algorithm>

#include <imgui.h>

#include "stage/legible.hpp"
#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using stage::Canvas;
using stage::Point;
using stage::Rect;
using stage::Tone;
using Act = DeliberationModel::Act;
using Draft = DeliberationModel::Draft;
using Slot = DeliberationModel::Slot;
using Wish = std::optional<rules::Move>;

std::string id_of(std::string_view what, const Draft& draft, std::size_t at) {
  return std::string(what) + "." + std::to_string(draft.motion.index()) + "." + std::to_string(at);
}

void acts(const Pen& pen, std::string_view id, const std::vector<Act>& all, Wish& wish) {
  std::vector<Press> row;
  for (const Act& act : all) {
    Press what;
    what.kind = act.main ? Press::Kind::main : Press::Kind::plain;
    what.words = act.words;
    row.push_back(std::move(what));
  }
  if (row.empty()) return;
  if (const auto pressed = press_row(pen, id, row)) wish = all[*pressed].move;
}

/// A slot: what it is for, small; what it holds below, or that it is open.
bool slot_chip(const Pen& pen, const Draft& draft, std::size_t at, bool unfolded) {
  const Slot& slot = draft.slots[at];
  const bool can = !slot.options.empty();
  const float pad = pen.px(10);
  const float width = room();
  const float wrap = width - 2 * pad - pen.px(24);
  const std::string words = slot.is_open() ? pen.say("table.open_slot") : slot.words;
  const Point kind = measured(pen, Lettering::small, slot.kind, wrap);
  const Point held = measured(pen, Lettering::text, words, wrap);
  const Point size{width, kind.y + held.y + pen.px(12)};
  Area made;
  made.box = {cursor().x, cursor().y, size.x, size.y};
  if (can)
    made = area(pen, id_of("slot", draft, at), slot.kind, size);
  else
    take(size.x, size.y);
  Canvas canvas = canvas_here(pen);
  const stage::Palette& p = pen.palette;
  canvas.rect(made.box, mix(p[Tone::night], p[Tone::felt], made.hovered ? 0.08F : 0.02F), pen.px(6));
  const Tone edge = unfolded ? Tone::gold : slot.is_open() ? Tone::mist : Tone::line;
  canvas.frame(made.box, pen.px(unfolded ? 2 : 1), p[edge], pen.px(6));
  const Point from{made.box.x + pad, made.box.y + pen.px(5)};
  letter(pen, Lettering::small, from, wrap, p[Tone::mist], slot.kind);
  letter(pen, Lettering::text, {from.x, from.y + kind.y}, wrap,
         stage::legible(p, slot.is_open() ? Tone::gold : Tone::felt), words);
  const float sign = pen.px(14);
  draw_sign(canvas, {made.box.right() - pad - sign, made.box.centre().y - sign / 2, sign, sign},
            slot.is_open() ? Sign::ring : Sign::tick, p[slot.is_open() ? Tone::gold : Tone::sage]);
  return made.pressed;
}

/// Still to be filled in by the person.
bool is_gap(const Slot& slot) { return slot.is_open() && !slot.options.empty() && !slot.amends; }

std::optional<std::size_t> next_gap(const Draft& draft, std::size_t filled) {
  for (std::size_t i = 0; i < draft.slots.size(); ++i) {
    if (i != filled && is_gap(draft.slots[i])) return i;
  }
  return std::nullopt;
}

void options(const Pen& pen, const Draft& draft, std::size_t at, DeliberationDraft& open, Wish& wish) {
  const Slot& slot = draft.slots[at];
  ImGui::Indent(pen.px(14));
  say(pen, pen.say(slot.amends ? "table.choose_amendment" : "table.choose"), Lettering::small, Tone::mist);
  for (std::size_t i = 0; i < slot.options.size(); ++i) {
    const DeliberationModel::Option& option = slot.options[i];
    Press what;
    what.words = option.words;
    what.chosen = option.stands;
    if (option.stands) what.below = pen.say("table.stands");
    if (!option.move && !option.stands) continue;
    if (!press(pen, id_of("option", draft, at) + "." + std::to_string(i), what)) continue;
    open.slot = slot.amends ? std::nullopt : next_gap(draft, at);
    if (option.move) wish = option.move;
  }
  ImGui::Unindent(pen.px(14));
}

void slots(const Pen& pen, const Draft& draft, DeliberationDraft& open, Wish& wish) {
  for (std::size_t i = 0; i < draft.slots.size(); ++i) {
    const bool unfolded = open.slot == i && !draft.slots[i].options.empty();
    if (slot_chip(pen, draft, i, unfolded)) open.slot = unfolded ? std::nullopt : std::optional(i);
    if (unfolded) options(pen, draft, i, open, wish);
  }
}

void amendments(const Pen& pen, const Draft& draft, Wish& wish) {
  if (draft.amendments.empty()) return;
  subheading(pen, pen.say("table.amendments"));
  for (const DeliberationModel::Amendment& amendment : draft.amendments) {
    say(pen, amendment.who, Lettering::small, Tone::mist);
    flow(pen, amendment.change);
    marks(pen, std::vector<Mark>{amendment.state});
    acts(pen, "amendment." + std::to_string(amendment.motion.index()), amendment.acts, wish);
    gap(pen, 4);
  }
}

void stands(const Pen& pen, const Draft& draft) {
  if (draft.stands.empty()) return;
  subheading(pen, pen.say("table.stands_title"));
  std::vector<Mark> all;
  for (const DeliberationModel::Stand& stand : draft.stands)
    all.push_back({stand.mark.sign, stand.name + ": " + stand.mark.words, stand.mark.tone});
  marks(pen, all);
}

void draft_inside(const Pen& pen, const Draft& draft, DeliberationDraft& open, Wish& wish) {
  flow(pen, draft.wording);
  std::vector<Mark> all{draft.state};
  all.insert(all.end(), draft.marks.begin(), draft.marks.end());
  marks(pen, all);
  say(pen, draft.who, Lettering::small, Tone::mist);
  slots(pen, draft, open, wish);
  acts(pen, "motion." + std::to_string(draft.motion.index()), draft.acts, wish);
  amendments(pen, draft, wish);
  stands(pen, draft);
}

/// The title, which folds a draft up and unfolds it.
bool title(const Pen& pen, const Draft& draft, bool unfolded) {
  const float sign = pen.px(18);
  const float left = sign + pen.px(10);
  const float wrap = room() - left;
  const Point words = measured(pen, Lettering::bold, draft.title, wrap);
  const Area made =
      area(pen, "draft." + std::to_string(draft.motion.index()), draft.title, {room(), words.y + pen.px(8)});
  Canvas canvas = canvas_here(pen);
  draw_sign(canvas, {made.box.x, made.box.y + pen.px(7), sign, sign}, draft.state.sign,
            pen.palette[draft.state.tone]);
  const Tone tone = unfolded || made.hovered ? Tone::gold : Tone::felt;
  letter(pen, Lettering::bold, {made.box.x + left, made.box.y + pen.px(4)}, wrap,
         stage::legible(pen.palette, tone), draft.title);
  return made.pressed;
}

/// One of one's own that still has something to be filled in.
bool awaits_words(const Draft& draft) { return std::ranges::any_of(draft.slots, is_gap); }

const Draft* unfolded_in(const DeliberationModel& model, const DeliberationDraft& draft) {
  const auto own = std::ranges::find_if(model.drafts, awaits_words);
  if (!draft.open && own != model.drafts.end()) return &*own;
  for (const Draft& one : model.drafts) {
    if (draft.open ? one.motion == *draft.open : one.state.sign == Sign::half) return &one;
  }
  return nullptr;
}

void drafts(const Pen& pen, const DeliberationModel& model, DeliberationDraft& open, Wish& wish) {
  const Draft* shown = unfolded_in(model, open);
  for (const Draft& draft : model.drafts) {
    const bool unfolded = shown == &draft;
    sheet(pen, "sheet." + std::to_string(draft.motion.index()), 0, [&] {
      if (title(pen, draft, unfolded)) {
        open.open = unfolded ? rules::MotionId{} : draft.motion;
        open.slot.reset();
      }
      if (unfolded)
        draft_inside(pen, draft, open, wish);
      else
        marks(pen, std::vector<Mark>{draft.state});
    });
    gap(pen, 2);
  }
}

void others(const Pen& pen, const DeliberationModel& model, Wish& wish) {
  if (model.others.empty()) return;
  subheading(pen, pen.say("table.others"));
  for (const DeliberationModel::Other& other : model.others) {
    say(pen, other.title);
    std::vector<Mark> all{other.state};
    if (!other.who.empty()) all.push_back({Sign::none, other.who, Tone::mist});
    marks(pen, all);
    acts(pen, "other." + std::to_string(other.motion.index()), other.acts, wish);
  }
}

void proposing(const Pen& pen, const DeliberationModel& model, DeliberationDraft& open, Wish& wish) {
  if (model.proposals.empty() && model.procedure.empty()) return;
  Press what;
  what.kind = Press::Kind::main;
  what.words = pen.say("table.propose");
  if (press(pen, "proposing", what)) open.proposing = !open.proposing;
  if (!open.proposing) return;
  const auto list = [&](std::string_view id, const std::vector<Act>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      Press one;
      one.words = all[i].words;
      if (!press(pen, std::string(id) + "." + std::to_string(i), one)) continue;
      wish = all[i].move;
      open = {};
    }
  };
  list("propose", model.proposals);
  if (!model.procedure.empty()) say(pen, pen.say("table.procedure"), Lettering::small, Tone::mist);
  list("procedure", model.procedure);
}

}  // namespace

std::optional<rules::Move> deliberation_panel(const Pen& pen, const DeliberationModel& model,
                                              DeliberationDraft& draft) {
  Wish wish;
  if (model.drafts.empty()) say(pen, pen.say("table.none"), Lettering::text, Tone::mist);
  drafts(pen, model, draft, wish);
  proposing(pen, model, draft, wish);
  others(pen, model, wish);
  return wish;
}

}  // namespace kenes::ui
