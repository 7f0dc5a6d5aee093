#include <algorithm>

#include <imgui.h>

#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/lobby.hpp"
#include "ui/lobby_people.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Rect;
using stage::Tone;
using What = LobbyWish::What;

constexpr float kWideFrom = 980, kHead = 46, kFoot = 76, kGap = 8, kDoor = 300, kPeople = 330;

/// A laptop in several networks: which of them the phones are in, people know.
std::optional<LobbyWish> addresses(const Pen& pen, const LobbyModel& model) {
  std::optional<LobbyWish> wish;
  if (model.addresses.size() == 1) say(pen, model.addresses.front(), Lettering::bold, Tone::felt);
  if (model.addresses.size() < 2) return wish;
  say(pen, pen.say("console.lobby.addresses"), Lettering::small, Tone::mist);
  for (std::size_t i = 0; i < model.addresses.size(); ++i) {
    Press one;
    one.words = model.addresses[i];
    one.chosen = i == 0;
    if (press(pen, "address." + std::to_string(i), one) && i != 0)
      wish = LobbyWish{What::address, 0, {}, {model.addresses[i]}, {}};
  }
  return wish;
}

std::optional<LobbyWish> door_code(const Pen& pen, const LobbyModel& model) {
  if (model.addresses.empty()) return std::nullopt;
  say(pen, pen.say("console.lobby.code"), Lettering::small, Tone::mist);
  say(pen, model.code, Lettering::title, Tone::gold);
  say(pen, pen.say("console.lobby.address"), Lettering::small, Tone::mist);
  auto wish = addresses(pen, model);
  if (!model.wifi.empty())
    say(pen, pen.say("console.lobby.wifi", {{"name", model.wifi}}), Lettering::small, Tone::mist);
  return wish;
}

/// How people come in, and what they look at meanwhile.
std::optional<LobbyWish> door(const Pen& pen, const LobbyModel& model) {
  std::optional<LobbyWish> wish;
  subheading(pen, pen.say("console.lobby.door"));
  for (const std::string& words : model.notices) say(pen, words, Lettering::small, Tone::madder);
  if (auto one = door_code(pen, model)) wish = std::move(one);
  gap(pen, 4);
  Press wall;
  wall.words = pen.say(model.has_wall ? "console.wall.hide" : "console.wall.show");
  if (!model.wall_address.empty())
    wall.below = pen.say("console.wall.address", {{"address", model.wall_address}});
  if (press(pen, "wall", wall)) wish = LobbyWish{What::wall, 0, {}, {}, {}};
  Press code;
  code.words = pen.say("console.lobby.new_code");
  code.below = pen.say("console.lobby.new_code.below");
  if (!model.addresses.empty() && press(pen, "new_code", code))
    wish = LobbyWish{What::new_code, 0, {}, {}, {}};
  Press lock;
  lock.words = pen.say("console.lock");
  lock.key = "L";
  if (press(pen, "lock", lock)) wish = LobbyWish{What::lock, 0, {}, {}, {}};
  say(pen, model.plan, Lettering::small, Tone::mist);
  if (model.focus.empty()) return wish;
  say(pen, model.focus, Lettering::small, Tone::felt);
  Press claim;
  claim.words = pen.say("console.do.claim");
  if (press(pen, "claim", claim)) wish = LobbyWish{What::claim, 0, {}, {}, {}};
  return wish;
}

std::string held_by(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

std::optional<LobbyWish> seats(const Pen& pen, const LobbyModel& model, LobbyDraft& draft) {
  std::optional<LobbyWish> wish;
  subheading(pen, pen.say("console.lobby.seats"));
  say(pen, pen.say(draft.person == 0 ? "console.lobby.seats.hint" : "console.lobby.seats.give"),
      Lettering::small, draft.person == 0 ? Tone::mist : Tone::gold);
  columns(pen, "seats", model.seats.size(), 260, [&](std::size_t i) {
    const LobbyModel::Seat& seat = model.seats[i];
    PersonRow row{seat.face, seat.name, seat.post, seat.marks, {}, false, !seat.held.empty()};
    const std::string who = held_by(seat.held);
    if (!who.empty()) row.marks.insert(row.marks.begin(), Mark{Sign::dot, who, Tone::gold});
    if (!press_person(pen, "seat." + std::to_string(i), row)) return;
    if (draft.person != 0) {
      wish = LobbyWish{What::give, draft.person, seat.id, {}, {}};
      draft.person = 0;
    } else if (seat.held.empty()) {
      wish = LobbyWish{What::turn_bot, 0, seat.id, {}, {}};
    }
  });
  return wish;
}

/// A slip must not send everybody away, nor must the second click of a double one: staying stands there.
std::optional<LobbyWish> leaving(const Pen& pen, LobbyDraft& draft) {
  say(pen, pen.say("console.leave.sure"), Lettering::bold, Tone::gold);
  Press stay;
  stay.kind = Press::Kind::main;
  stay.words = pen.say("console.leave.no");
  Press leave;
  leave.words = pen.say("console.leave.yes");
  leave.width = std::min(text_width(pen, leave.words) + pen.px(28), room() * 0.45F);
  stay.width = room() - leave.width - pen.px(8);
  const auto pressed = press_row(pen, "leave", {leave, stay});
  if (!pressed) return std::nullopt;
  draft.leaving = false;
  if (*pressed == 1) return std::nullopt;
  return LobbyWish{What::leave, 0, {}, {}, {}};
}

std::optional<LobbyWish> foot(const Pen& pen, const LobbyModel& model, LobbyDraft& draft) {
  if (!model.refused.empty()) say(pen, model.refused, Lettering::bold, Tone::madder);
  if (draft.leaving) return leaving(pen, draft);
  Press start;
  start.kind = Press::Kind::main;
  start.words = pen.say(model.started ? "console.lobby.back_to_hearing" : "console.lobby.start");
  Press leave;
  leave.words = pen.say("console.leave");
  leave.width = std::min(text_width(pen, leave.words) + pen.px(28), room() * 0.45F);
  start.width = room() - leave.width - pen.px(8);
  const auto pressed = press_row(pen, "foot", {start, leave});
  if (!pressed) return std::nullopt;
  draft.leaving = *pressed == 1;
  if (draft.leaving) return std::nullopt;
  return LobbyWish{What::start, 0, {}, {}, {}};
}

/// Of what was asked for in several places of one frame, the latest counts.
void also(std::optional<LobbyWish>& wish, std::optional<LobbyWish> other) {
  if (other) wish = std::move(other);
}

std::optional<LobbyWish> side_by_side(const Pen& pen, const LobbyModel& model, LobbyDraft& draft) {
  std::optional<LobbyWish> wish;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float gap = pen.px(kGap);
  const float top = pen.px(kHead) + gap;
  const bool says = draft.leaving || !model.refused.empty();
  const float high = size.y - top - pen.px(says ? kFoot + 30 : kFoot) - gap;
  const float left = pen.px(kDoor);
  const float right = pen.px(kPeople);
  region(pen, "door", {gap, top, left, high}, Tone::slate, [&] { also(wish, door(pen, model)); });
  region(pen, "seats", {left + 2 * gap, top, size.x - left - right - 4 * gap, high}, Tone::slate,
         [&] { also(wish, seats(pen, model, draft)); });
  region(pen, "people", {size.x - right - gap, top, right, high}, Tone::slate,
         [&] { also(wish, lobby_people(pen, model, draft)); });
  region(
      pen, "foot", {gap, top + high + gap, size.x - 2 * gap, size.y - top - high - gap}, std::nullopt,
      [&] { also(wish, foot(pen, model, draft)); }, true);
  return wish;
}

std::optional<LobbyWish> below_each_other(const Pen& pen, const LobbyModel& model, LobbyDraft& draft) {
  std::optional<LobbyWish> wish;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float gap = pen.px(kGap);
  const float top = pen.px(kHead) + gap;
  region(pen, "all", {gap, top, size.x - 2 * gap, size.y - top - gap}, Tone::slate, [&] {
    also(wish, foot(pen, model, draft));
    also(wish, door(pen, model));
    also(wish, lobby_people(pen, model, draft));
    also(wish, seats(pen, model, draft));
  });
  return wish;
}

}  // namespace

std::optional<LobbyWish> lobby_screen(const Pen& pen, const LobbyModel& model, LobbyDraft& draft) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  std::optional<LobbyWish> wish;
  bare_screen(pen, "lobby", [&] {
    const Rect head{0, 0, size.x, pen.px(kHead)};
    canvas_here(pen).rect(head, pen.palette[Tone::slate]);
    head_line(pen, head, pen.say(model.started ? "console.lobby.people_title" : "console.lobby.title"),
              model.title);
    wish =
        size.x >= pen.px(kWideFrom) ? side_by_side(pen, model, draft) : below_each_other(pen, model, draft);
  });
  return wish;
}

}  // namespace kenes::ui
