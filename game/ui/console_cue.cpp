#include <imgui.h>

#include "ui/console_parts.hpp"
#include "ui/fields.hpp"
#include "ui/ink.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;

constexpr std::size_t kMostRemark = 300;
constexpr int kMostHands = 999;
constexpr float kAroundWall = 190, kLeastWall = 220, kMostWall = 420;  // Ours.

/// What to say stands out from what to do: it is read aloud.
void spoken(const Pen& pen, const std::string& words) {
  const stage::Point from = cursor();
  ImGui::Indent(pen.px(14));
  say(pen, words, Lettering::bold, Tone::felt);
  ImGui::Unindent(pen.px(14));
  const float high = cursor().y - from.y - ImGui::GetStyle().ItemSpacing.y;
  canvas_here(pen).rect({from.x, from.y, pen.px(4), high}, pen.palette[Tone::gold], pen.px(2));
}

void card(const Pen& pen, const ConsoleModel& model) {
  say(pen, pen.say("console.cue.now"), Lettering::small, Tone::mist);
  say(pen, model.now, Lettering::text, Tone::felt);
  if (!model.say.empty()) {
    say(pen, pen.say("console.cue.say"), Lettering::small, Tone::mist);
    spoken(pen, model.say);
  }
  if (model.next.empty()) return;
  say(pen, pen.say("console.cue.next"), Lettering::small, Tone::mist);
  say(pen, model.next, Lettering::text, Tone::mist);
}

/// Quieter than what is to be said: one has just heard it.
void latest(const Pen& pen, const ConsoleModel& model) {
  if (model.latest.empty()) return;
  subheading(pen, pen.say("console.latest"));
  for (const std::string& words : model.latest) say(pen, words, Lettering::small, Tone::felt);
}

void hand_count(const Pen& pen, const char* key, const std::string& words, int& count) {
  if (const auto changed = stepper(pen, key, words, count, 0, kMostHands, 1, "")) count = *changed;
}

MaybeWish hands(const Pen& pen, ConsoleDraft& draft) {
  MaybeWish wish;
  subheading(pen, pen.say("console.hands"));
  columns(pen, "hands", 3, 130, [&](std::size_t i) {
    if (i == 0) hand_count(pen, "hands.for", pen.say("room.poll.in_favour"), draft.in_favour);
    if (i == 1) hand_count(pen, "hands.against", pen.say("room.poll.against"), draft.against);
    if (i == 2) hand_count(pen, "hands.abstain", pen.say("console.hands.abstain"), draft.abstain);
  });
  Press done;
  done.words = pen.say("console.hands.done");
  if (press(pen, "hands.done", done)) wish = HandsCounted{draft.in_favour, draft.against, draft.abstain};
  return wish;
}

/// What the picked seat may do, for somebody without a phone.
MaybeWish seat_menu(const Pen& pen, const ConsoleModel& model) {
  subheading(pen, pen.say("console.seat", {{"name", model.picked}}));
  const auto wish = choices_panel(pen, model.menu);
  if (!wish) return std::nullopt;
  if (const auto* chosen = std::get_if<Chosen>(&*wish)) return PickEntry{chosen->entry};
  return StepBack{};
}

MaybeWish remark(const Pen& pen, ConsoleDraft& draft) {
  gap(pen, 4);
  line_field(pen, "remark", pen.say("console.remark"), draft.remark, kMostRemark);
  const bool enter =
      ImGui::IsItemDeactivatedAfterEdit() && ImGui::IsKeyPressed(ImGui::GetKeyIndex(ImGuiKey_Enter), false);
  if (draft.remark.empty()) return std::nullopt;
  Press keep;
  keep.words = pen.say("console.remark.keep");
  if (!press(pen, "remark.keep", keep) && !enter) return std::nullopt;
  return WriteRemark{std::exchange(draft.remark, {})};
}

}  // namespace

MaybeWish console_cue(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft) {
  MaybeWish wish;
  for (const std::string& words : model.notices) say(pen, words, Lettering::bold, Tone::gold);
  if (const auto nod = asks_panel(pen, model.asks)) wish = *nod;
  if (!model.awaited.empty()) say(pen, model.awaited, Lettering::bold, Tone::gold);
  if (!model.progress.empty()) say(pen, model.progress, Lettering::heading, Tone::felt);
  if (model.counts_hands) also(wish, hands(pen, draft));
  if (!model.picked.empty()) also(wish, seat_menu(pen, model));
  also(wish, console_ask(pen, model, draft));
  card(pen, model);
  latest(pen, model);
  also(wish, console_answer(pen, model, draft));
  // In a large window the middle has room for the wall, which is too small at the side.
  const float left = ImGui::GetContentRegionAvail().y - pen.px(kAroundWall);
  draft.wall_in_middle = left > pen.px(draft.wall_in_middle ? kLeastWall - 40 : kLeastWall);
  if (draft.wall_in_middle) also(wish, console_wall(pen, model, std::min(left, pen.px(kMostWall))));
  if (!model.debrief) also(wish, remark(pen, draft));
  return wish;
}

}  // namespace kenes::ui
