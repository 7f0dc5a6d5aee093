#include "app/window/past_page.hpp"

#include "app/faults.hpp"
#include "app/local_time.hpp"
#include "app/sitting.hpp"
#include "app/window/end_page.hpp"
#include "app/window/hearing_page.hpp"
#include "records/outcome.hpp"
#include "session/replay.hpp"

namespace kenes::app {
namespace {

/// How it ended, from the ending's id; a hearing without one failed.
std::string ending_words(const records::Voice& voice, const std::string& ending) {
  if (ending.empty()) return voice.say("debrief.no_ending");
  return voice.tell("ending." + ending + ".title");
}

/// A text about minute and part of the meeting after so many moves.
std::string moment_words(const records::Voice& voice, std::string_view key, const session::Replayed& replayed,
                         const rules::HearingOptions& options, std::size_t moves) {
  std::vector<rules::Action> actions;
  for (const session::Step& step : replayed.steps) {
    if (actions.size() < moves) actions.push_back(step.action);
  }
  const rules::Hearing then = assess::fold(voice.script, options, actions).hearing;
  return voice.say(
      key, {{"n", then.elapsed_s / 60}, {"phase", voice.word("phase", phase_of(voice.script, then))}});
}

/// The card of one hearing; nothing where it cannot be told.
std::optional<ui::PastModel::Hearing> card_of(const Desk& desk, const journal::Summary& summary) {
  const auto contents = journal::read(summary.path);
  if (!contents || contents->verdict != journal::Verdict::ok) return std::nullopt;
  const auto bundle = load_bundle(contents->header.files);
  if (!bundle) return std::nullopt;
  const records::Voice voice{*bundle->script, desk.setting().catalogue, bundle->texts, desk.language()};
  const session::Replayed replayed = session::replay(bundle->script, contents->header, contents->rows);
  if (replayed.fault) return std::nullopt;
  const rules::SeatId seat = seat_named(*bundle->script, summary.options.seat);
  if (seat.is_none()) return std::nullopt;
  ui::PastModel::Hearing card;
  card.title = voice.tell("title");
  card.who = voice.speaker(seat);
  card.when = local_time(summary.last_ms);
  card.portrait = bundle->content.seats[seat.index()].portrait;
  rules::HearingOptions options;
  options.moves_keep_time = !contents->header.options.room;
  for (const std::string& word : contents->header.options.extra_seats)
    options.extra_seats.add(seat_named(*bundle->script, word));
  if (const auto moves = branched_in(contents->rows))
    card.branch = moment_words(voice, "end.branch", replayed, options, *moves);
  card.unfinished = !summary.over;
  card.ending = summary.over
                    ? ending_words(voice, replayed.ending)
                    : moment_words(voice, "past.unfinished", replayed, options, replayed.steps.size());
  return card;
}

}  // namespace

PastPage::Looked PastPage::look() const {
  Looked looked;
  looked.language = desk_.language();
  for (const journal::Summary& summary : journal::sessions_in(journal::sessions_folder())) {
    const std::string file = summary.path.filename().string();
    if (summary.verdict != journal::Verdict::ok) {
      looked.model.unusable.push_back(
          {file, desk_.say("session_state." + std::string(name_of(summary.verdict)))});
      continue;
    }
    if (summary.options.room || summary.options.seat.empty() || summary.in_use) continue;
    if (auto card = card_of(desk_, summary)) {
      looked.model.hearings.push_back(std::move(*card));
      looked.files.push_back({summary.path, summary.over});
    } else {
      looked.model.unusable.push_back({file, desk_.say("past.scenario_faulty")});
    }
  }
  return looked;
}

void PastPage::draw(const ui::Pen& pen) {
  if (!looked_ || looked_->language != desk_.language()) looked_ = look();
  if (pen.function_key != 0) desk_.common_keys(pen);
  looked_->model.fault = fault_;
  const auto answer = ui::past_screen(pen, looked_->model);
  if (!answer) return;
  if (*answer == ui::kNoHearing) return desk_.pop();
  open(looked_->files[*answer]);
}

void PastPage::open(const Looked::File& file) {
  if (file.over) return look_back_at(file.path);
  go_on_with(file.path);
}

void PastPage::look_back_at(const std::filesystem::path& path) {
  auto seated = look_back(path);
  if (seated) {
    desk_.push(std::make_unique<EndPage>(desk_, std::move(*seated), EndPage::Begins::with_the_debrief));
  } else {
    fault_ = sentence_of(desk_.setting(), path, seated.error());
  }
}

void PastPage::go_on_with(const std::filesystem::path& path) {
  auto seated = resume_sitting(path);
  if (seated) {
    desk_.push(std::make_unique<HearingPage>(desk_, std::move(*seated)));
  } else {
    fault_ = sentence_of(desk_.setting(), path, seated.error());
  }
}

}  // namespace kenes::app
