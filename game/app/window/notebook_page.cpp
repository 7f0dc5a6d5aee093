#include "app/window/notebook_page.hpp"

#include <algorithm>

#include "journal/folder.hpp"
#include "session/replay.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using solo::Mistake;
using solo::NotebookEntry;

/// A hearing as it was kept, to look at, not to go on with.
struct Kept {
  Bundle bundle;
  assess::Facts facts;
  rules::SeatId seat;
};

std::optional<Kept> read_kept(const fs::path& path) {
  const auto contents = journal::read(path);
  if (!contents || contents->verdict != journal::Verdict::ok) return std::nullopt;
  auto bundle = load_bundle(contents->header.files);
  if (!bundle) return std::nullopt;
  const session::Replayed replayed = session::replay(bundle->script, contents->header, contents->rows);
  const rules::SeatId seat = seat_named(*bundle->script, contents->header.options.seat);
  if (replayed.fault || !replayed.over || seat.is_none()) return std::nullopt;
  rules::HearingOptions options;
  options.moves_keep_time = !contents->header.options.room;
  for (const std::string& word : contents->header.options.extra_seats)
    options.extra_seats.add(seat_named(*bundle->script, word));
  std::vector<rules::Action> actions;
  for (const session::Step& step : replayed.steps) actions.push_back(step.action);
  const assess::Facts facts = assess::facts_of(*bundle->script, options, actions);
  return Kept{std::move(*bundle), facts, seat};
}

ui::DrillModel model_of(const solo::Drill& drill) {
  ui::DrillModel model;
  model.about = drill.about;
  model.statement = drill.statement;
  model.question = drill.question;
  for (const solo::Drill::Option& option : drill.options)
    model.options.push_back({option.words, option.source});
  model.right = drill.right;
  model.why = drill.why;
  model.rule = drill.rule;
  return model;
}

}  // namespace

NotebookPage::NotebookPage(Desk& desk)
    : desk_(desk), file_(notebook_file()), notebook_(load_notebook(file_)), today_(today()) {
  for (const journal::Summary& summary : journal::sessions_in(journal::sessions_folder())) {
    const bool solo = summary.over && !summary.options.room && !summary.options.seat.empty();
    if (solo && summary.verdict == journal::Verdict::ok &&
        !solo::was_read(notebook_, summary.path.filename().string()))
      unread_.push_back(summary.path);
  }
  // They stand the latest first and are taken from the end: what was made again is dated from the latest.
}

void NotebookPage::read_hearings() {
  if (unread_.empty()) return;
  const fs::path path = unread_.back();
  unread_.pop_back();
  std::vector<Mistake> mistakes;
  // One that cannot be told any more is not looked at every time.
  if (const auto kept = read_kept(path))
    mistakes = solo::mistakes_of(*kept->bundle.script, kept->facts, kept->seat);
  solo::note_mistakes(notebook_, path.filename().string(), mistakes, today_);
  if (unread_.empty()) keep();
}

void NotebookPage::keep() {
  const auto kept = save_notebook(file_, notebook_);
  fault_ = kept ? std::string() : desk_.say("notebook.not_kept");
}

void NotebookPage::draw(const ui::Pen& pen) {
  if (pen.function_key != 0) desk_.common_keys(pen);
  read_hearings();
  if (asked_) {
    draw_drill(pen);
  } else {
    draw_cover(pen);
  }
}

std::optional<std::uint32_t> NotebookPage::wakes_in() const {
  return unread_.empty() ? std::nullopt : std::optional<std::uint32_t>(0);
}

void NotebookPage::draw_cover(const ui::Pen& pen) {
  ui::NotebookModel model;
  model.due = solo::due_count(notebook_, today_);
  model.fault = fault_;
  std::optional<solo::Day> next;
  for (const NotebookEntry& entry : notebook_.entries) {
    if (entry.learnt()) {
      ++model.learnt;
    } else if (entry.due > today_) {
      ++model.later;
      next = std::min(next.value_or(entry.due), entry.due);
    }
  }
  if (model.due == 0 && next) model.next = desk_.say("notebook.next", {{"n", *next - today_}});
  const auto wish = ui::notebook_screen(pen, model);
  if (wish == ui::NotebookWish::begin) ask_next();
  if (wish == ui::NotebookWish::leave) desk_.pop();
}

std::optional<solo::Drill> NotebookPage::drill_for(const NotebookEntry& entry) const {
  const auto kept = read_kept(journal::sessions_folder() / entry.journal);
  if (!kept) return std::nullopt;
  const records::Voice voice{*kept->bundle.script, desk_.setting().catalogue, kept->bundle.texts,
                             desk_.language()};
  for (const Mistake& mistake : solo::mistakes_of(*kept->bundle.script, kept->facts, kept->seat)) {
    if (mistake.key == entry.key) return solo::drill_of(voice, kept->facts, kept->seat, mistake, entry.asked);
  }
  return std::nullopt;
}

void NotebookPage::ask_next() {
  asked_.reset();
  while (const auto place = solo::next_due(notebook_, today_)) {
    const auto drill = drill_for(notebook_.entries[*place]);
    if (!drill) {
      notebook_.entries.erase(notebook_.entries.begin() + static_cast<std::ptrdiff_t>(*place));
      keep();
      continue;
    }
    asked_ = Asked{*place, desk_.language(), model_of(*drill)};
    const auto left = static_cast<std::int64_t>(solo::due_count(notebook_, today_));
    asked_->model.progress = desk_.say("drill.progress", {{"at", static_cast<std::int64_t>(done_) + 1},
                                                          {"all", static_cast<std::int64_t>(done_) + left}});
    return;
  }
}

std::string NotebookPage::when_again(const NotebookEntry& entry) const {
  if (entry.learnt()) return desk_.say("drill.learnt");
  return desk_.say("drill.again", {{"n", entry.due - today_}});
}

void NotebookPage::take_answer(std::size_t option) {
  NotebookEntry& entry = notebook_.entries[asked_->entry];
  asked_->model.chosen = option;
  solo::answer(entry, option == asked_->model.right, today_);
  asked_->model.again = when_again(entry);
  ++done_;
  keep();
}

void NotebookPage::draw_drill(const ui::Pen& pen) {
  if (asked_->language != desk_.language() && !asked_->model.chosen) ask_next();
  if (!asked_) return;
  const auto wish = ui::drill_screen(pen, asked_->model);
  if (!wish) return;
  switch (wish->what) {
    case ui::DrillWish::What::choose:
      take_answer(wish->option);
      break;
    case ui::DrillWish::What::next:
      ask_next();
      break;
    case ui::DrillWish::What::leave:
      asked_.reset();
      break;
  }
}

}  // namespace kenes::app
