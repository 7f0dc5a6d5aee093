#include "ui/people.hpp"

#include <imgui.h>

#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;
using Person = PeopleModel::Person;

constexpr float kIndent = 56;  // Ours: below the words beside a face.

PersonRow row_of(const Person& person, const PeopleDraft& draft, Extent extent) {
  PersonRow row;
  row.face = person.face;
  row.name = person.name;
  if (extent == Extent::full) row.below = person.post;
  row.marks = person.marks;
  // In a column there is no room for a row of its own.
  if (extent == Extent::compact) row.marks.insert(row.marks.begin(), {Sign::none, person.role, Tone::mist});
  row.chosen = draft.open == person.seat;
  row.lit = person.lit;
  return row;
}

void unfolded(const Pen& pen, const Person& person, Extent extent) {
  ImGui::Indent(pen.px(extent == Extent::full ? kIndent + 16 : 12));
  if (extent == Extent::compact) say(pen, person.post, Lettering::small, Tone::mist);
  if (extent == Extent::full) say(pen, person.role, Lettering::small, Tone::mist);
  if (!person.turns.empty()) say(pen, person.turns, Lettering::small, Tone::mist);
  for (const std::string& sentence : person.known) say(pen, sentence, Lettering::small);
  ImGui::Unindent(pen.px(extent == Extent::full ? kIndent + 16 : 12));
}

void everybody(const Pen& pen, const PeopleModel& model, PeopleDraft& draft, Extent extent,
               std::optional<PeopleWish>& wish) {
  for (const Person& person : model.people) {
    const std::string id = "person." + std::to_string(person.seat.index());
    if (press_person(pen, id, row_of(person, draft, extent), extent == Extent::full ? 56 : 36)) {
      draft.open = draft.open == person.seat ? rules::SeatId{} : person.seat;
      wish = PeopleWish{person.seat};
    }
    if (draft.open == person.seat) unfolded(pen, person, extent);
  }
}

void queue(const Pen& pen, const PeopleModel& model, std::optional<PeopleWish>& wish) {
  subheading(pen, pen.say("people.queue"));
  if (model.queue.empty()) say(pen, pen.say("people.queue_empty"), Lettering::small, Tone::mist);
  for (const std::size_t at : model.queue) {
    const Person& person = model.people[at];
    PersonRow row;
    row.face = person.face;
    row.name = person.name;
    row.below = person.turns;
    row.number = std::to_string(person.place);
    const std::string id = "queue." + std::to_string(person.place);
    if (press_person(pen, id, row, 28)) wish = PeopleWish{person.seat};
  }
}

}  // namespace

std::optional<PeopleWish> people_panel(const Pen& pen, const PeopleModel& model, PeopleDraft& draft,
                                       Extent extent) {
  std::optional<PeopleWish> wish;
  ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(pen.px(4), pen.px(2)));
  everybody(pen, model, draft, extent, wish);
  gap(pen, 6);
  queue(pen, model, wish);
  ImGui::PopStyleVar();
  return wish;
}

}  // namespace kenes::ui
