#include "ui/hearing_frame.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include <imgui.h>

#include "stage/canvas.hpp"
#include "ui/footed.hpp"
#include "ui/hearing_shelf.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/language_row.hpp"
#include "ui/top_bar.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

constexpr float kWideFrom = 1000;  // Of ours: from here on the sides stand beside the chamber.
constexpr float kLeft = 216, kRight = 276, kBar = 46, kShelf = 52, kGap = 8;
constexpr float kLowBar = 36, kLowBelow = 400;  // The bar of a window that is so low.
constexpr float kLeastStage = 96;               // What the hall keeps for itself, whatever is said.
constexpr float kLeastBand = 52;                // Lower, and it is left out.
constexpr float kMostBox = 0.72F;               // Of the middle's height.
constexpr float kLeastBox = 96;
constexpr float kSpare = 84;  // So much may stay empty below the words before the hall grows again.
constexpr float kBesideFrom = 620, kBesideBelow = 480;  // Ours: so wide and so low.
constexpr float kHallBeside = 0.44F;                    // Of the middle's width.
constexpr float kMostFoot = 0.6F;                       // Of the lower part's height.
constexpr float kTurned = 0.8F;                         // Of what is seen, at one press.
constexpr float kLeastCoach = 64, kMostCoach = 0.5F;    // Ours, and of a place that is needed for more.

/// From one corner to the other.
stage::Rect span(float left, float top, float right, float bottom) {
  return {left, top, std::max(right - left, 0.0F), std::max(bottom - top, 0.0F)};
}

struct Layout {
  stage::Rect bar, left, right, middle, shelf;
  bool wide = false;
};

Layout layout_of(const Pen& pen) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  const float gap = pen.px(kGap);
  Layout at;
  at.wide = size.x >= pen.px(kWideFrom);
  const float bar = pen.px(size.y < pen.px(kLowBelow) ? kLowBar : kBar);
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

/// The coach's card at the lower end of a place, which is left smaller by it. In a low window it has the
/// place for itself until it is put away: false, nothing else is drawn there.
bool coach(const Pen& pen, stage::Rect& place, float most, FrameDraft& draft, const FrameParts& parts) {
  if (!parts.coach) return true;
  const float wanted = std::max(draft.coach_height, pen.px(kLeastCoach));
  draft.coach_alone = wanted > place.height * most;
  const float high = draft.coach_alone ? place.height : wanted;
  const stage::Rect card = span(place.x, place.bottom() - high, place.right(), place.bottom());
  place.height -= high + pen.px(kGap);
  region(pen, "coach", card, stage::Tone::slate, [&] {
    const float from = ImGui::GetCursorPosY();
    parts.coach();
    draft.coach_height = ImGui::GetCursorPosY() - from + pen.px(10);
  });
  stage::Canvas canvas(*ImGui::GetWindowDrawList(), pen.palette);
  canvas.frame(card, pen.px(1.5F), pen.palette[stage::Tone::sky], pen.px(8));
  return !draft.coach_alone;
}

/// One's role is what a hearing begins with: Enter goes through it as through what is said.
bool read_through(const Pen& pen) {
  if (!goes_on()) return false;
  if (ImGui::GetScrollMaxY() - ImGui::GetScrollY() <= pen.px(6)) return true;
  ImGui::SetScrollY(ImGui::GetScrollY() + ImGui::GetWindowHeight() * kTurned);
  return false;
}

void drawer(const Pen& pen, FrameDraft& draft, const TopBarModel& top, const FrameParts& parts,
            std::optional<FrameWish>& wish) {
  if (draft.drawer != draft.looked_into) {
    ImGui::SetWindowFocus();  // Arrows begin here.
    ImGui::SetScrollY(0);
  }
  draft.looked_into = draft.drawer;
  turn_page();
  bool closed = drawer_head(pen, draft.drawer) || goes_back();
  if (draft.drawer == Drawer::menu) {
    menu_of_hearing(pen, top, draft, wish);
  } else {
    parts.drawer();
  }
  if (draft.drawer == Drawer::brief && !closed) closed = read_through(pen);
  if (closed) draft.drawer = Drawer::none;
}

/// How high the lower part gets, and whether the hall has room above it.
struct Split {
  float box = 0;
  bool staged = false;
};
Split split_of(const Pen& pen, const stage::Rect& rect, FrameDraft& draft, bool coached) {
  const float least = std::min(pen.px(kLeastBox), rect.height);
  const float wanted = std::max(draft.box_height + draft.foot_height, least);
  // With another height of the words the hall is another picture, drawn anew, and everybody in it jumps.
  const float spare = draft.lower_height - wanted;
  // The coach needs what room there is, and has moved the hall already.
  if (coached || spare < 0 || spare > pen.px(kSpare)) draft.lower_height = wanted;
  const float box = std::min(draft.lower_height, std::max(rect.height * kMostBox, least));
  if (rect.height - box >= pen.px(kLeastStage)) return {box, true};
  // A small window: where little is said it is said below the hall, otherwise the words take the hall's
  // place.
  if (rect.height - wanted - pen.px(kGap) >= pen.px(kLeastBand)) return {wanted, true};
  return {rect.height, false};
}

/// Where the words stand that have not all room.
void turn_box(const Pen& pen, FrameDraft& draft) {
  if (draft.box_begins) ImGui::SetScrollY(0);
  if (draft.box_turns) ImGui::SetScrollY(ImGui::GetScrollY() + ImGui::GetWindowHeight() * kTurned);
  draft.box_begins = draft.box_turns = false;
  draft.box_goes_on = ImGui::GetScrollMaxY() - ImGui::GetScrollY() > pen.px(6);
}

/// What is said or asked, and below it what moves on: it stays where it is while the words scroll.
void lower_part(const Pen& pen, const stage::Rect& rect, FrameDraft& draft, const FrameParts& parts) {
  stage::Canvas canvas(*ImGui::GetWindowDrawList(), pen.palette);
  canvas.rect(rect, pen.palette[stage::Tone::slate], pen.px(8));
  const float foot = std::min(draft.foot_height, rect.height * kMostFoot);
  const float split = rect.bottom() - foot;
  const stage::Rect below = span(rect.x, split, rect.right(), rect.bottom());
  draft.box_room = draft.box_room > 0 ? split - rect.y : 0;
  region(pen, "box", span(rect.x, rect.y, rect.right(), split), stage::Tone::slate, [&] {
    draft.box_extra = 0;
    parts.box();
    // As much margin below as above. Regions are cut to whole pixels.
    const float end = ImGui::GetCursorPosY() - ImGui::GetStyle().ItemSpacing.y - draft.box_extra;
    draft.box_height = std::ceil(end + ImGui::GetStyle().WindowPadding.y) + 1;
    if (draft.foot_height <= foot) turn_by_wheel_over(below);
    turn_box(pen, draft);
  });
  // Drawn even before its height is known: that is how it comes to be known.
  float high = 0;
  region(
      pen, "foot", {below.x, below.y, below.width, std::max(below.height, pen.px(8))}, std::nullopt,
      [&] {
        const float from = ImGui::GetCursorPosY();
        parts.foot();
        const float used = ImGui::GetCursorPosY() - from;
        high = used > 0 ? used + pen.px(8) : 0;
      },
      true);
  draft.foot_height = high;
}

/// The hall, and the coach in its lower part. False, and nothing is drawn: of the hall only a band would be
/// left.
bool hall_with_coach(const Pen& pen, stage::Rect hall, FrameDraft& draft, const FrameParts& parts) {
  const float wanted = std::max(draft.coach_height, pen.px(kLeastCoach)) + pen.px(kGap);
  if (parts.coach && hall.height - wanted < pen.px(kLeastStage)) return false;
  if (parts.coach) static_cast<void>(coach(pen, hall, 1, draft, parts));
  if (hall.height >= pen.px(kLeastBand)) parts.stage(hall);
  return true;
}

/// Of a place where nothing but words stands: what the coach's card may take and leave some of them to read.
float most_coach_beside_words(const Pen& pen, const stage::Rect& rect, const FrameDraft& draft) {
  // In the first frame nobody knows yet how high the words will be: then as much is left as they need at
  // least.
  const float least = pen.px(kLeastBox);
  const float box = draft.box_height > 0 ? std::min(draft.box_height, least) : least;
  const float foot = draft.foot_height > 0 ? draft.foot_height : pen.px(kShelf);
  const float words = box + foot + pen.px(kGap);
  return std::min(kMostCoach, (rect.height - words) / std::max(rect.height, 1.0F));
}

/// Where the letters are large and the window is low the hall above the words would be a narrow band: then
/// they stand beside each other. A matter of the window alone, so that nothing jumps from line to line.
bool stand_beside(const Pen& pen, const stage::Rect& rect) {
  return rect.width >= pen.px(kBesideFrom) && rect.height < pen.px(kBesideBelow);
}

void hall_beside(const Pen& pen, const stage::Rect& rect, FrameDraft& draft, const FrameParts& parts) {
  const float edge = rect.x + rect.width * kHallBeside;
  const stage::Rect hall = span(rect.x, rect.y, edge, rect.bottom());
  stage::Rect words = span(edge + pen.px(kGap), rect.y, rect.right(), rect.bottom());
  draft.box_room = words.height;
  if (!hall_with_coach(pen, hall, draft, parts)) {
    parts.stage(hall);
    if (!coach(pen, words, most_coach_beside_words(pen, words, draft), draft, parts)) return;
  }
  lower_part(pen, words, draft, parts);
}

void middle(const Pen& pen, const stage::Rect& rect, FrameDraft& draft, const FrameParts& parts) {
  draft.box_room = 0;
  if (stand_beside(pen, rect)) return hall_beside(pen, rect, draft, parts);
  const Split split = split_of(pen, rect, draft, parts.coach != nullptr);
  stage::Rect lower = rect;
  if (split.staged) {
    const float edge = rect.bottom() - split.box;
    stage::Rect hall = span(rect.x, rect.y, rect.right(), edge - pen.px(kGap));
    lower = span(rect.x, edge, rect.right(), rect.bottom());
    if (hall_with_coach(pen, hall, draft, parts)) return lower_part(pen, lower, draft, parts);
  }
  lower = rect;
  const float most = most_coach_beside_words(pen, rect, draft);
  if (coach(pen, lower, most, draft, parts)) lower_part(pen, lower, draft, parts);
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
  draft.coach_alone = false;
  top_bar(pen, top, at.bar);
  if (at.wide) region(pen, "people", at.left, stage::Tone::slate, parts.people);
  const bool covered = draft.drawer != Drawer::none;
  if (covered) {
    stage::Rect over =
        span(at.middle.x, at.middle.y, at.wide ? at.right.right() : at.middle.right(), at.middle.bottom());
    if (coach(pen, over, kMostCoach, draft, parts))
      region(pen, "drawer", over, stage::Tone::slate, [&] { drawer(pen, draft, top, parts, wish); });
  } else {
    if (at.wide) {
      const float half = at.right.y + at.right.height * 0.55F;
      region(pen, "report", span(at.right.x, at.right.y, at.right.right(), half - pen.px(4)),
             stage::Tone::slate, parts.report);
      region(pen, "evidence", span(at.right.x, half + pen.px(4), at.right.right(), at.right.bottom()),
             stage::Tone::slate, parts.evidence);
    }
    draft.looked_into = Drawer::none;
    middle(pen, at.middle, draft, parts);
  }
  region(
      pen, "shelf", at.shelf, std::nullopt, [&] { shelf_of_drawers(pen, top, draft); }, true);
  // Last, so that Tab begins with what the hearing is about.
  if (const auto place = language_place(pen, top, at.bar)) {
    if (const auto language = language_row(pen, *place)) {
      draft.language = *language;
      wish = FrameWish::language;
    }
  }
  ImGui::End();
  return wish;
}

}  // namespace kenes::ui
