#include "app/window/end_page.hpp"

#include <algorithm>

#include "app/notebook_file.hpp"
#include "app/window/hearing_page.hpp"
#include "app/window/quiz_form.hpp"

namespace kenes::app {
namespace {

constexpr std::uint32_t kFrame_ms = 16;

}  // namespace

EndPage::EndPage(Desk& desk, Seated seated, Begins begins)
    : desk_(desk),
      seated_(std::move(seated)),
      part_(begins == Begins::with_the_ending ? Part::ending : Part::debrief),
      quiz_done_(begins == Begins::with_the_debrief) {
  if (quiz_done_) after_ = seated_.after;
  if (begins == Begins::with_the_ending) sound_the_end();
  note_mistakes();
}

records::Voice EndPage::voice() const {
  return {*seated_.bundle.script, desk_.setting().catalogue, seated_.bundle.texts, desk_.language()};
}

void EndPage::sound_the_end() {
  const auto& votes = end_models(desk_, seated_, after_).ending.votes;
  const bool reached = std::ranges::any_of(votes, &ui::EndingModel::Vote::adopted);
  desk_.sounds().play(reached ? platform::Sound::end_warm : platform::Sound::end_plain);
}

void EndPage::note_mistakes() {
  const std::filesystem::path file = notebook_file();
  solo::Notebook notebook = load_notebook(file);
  note_hearing(notebook, seated_, today());
  // Where it cannot be kept, the hearing is looked through again when the notebook is opened.
  static_cast<void>(save_notebook(file, notebook));
}

void EndPage::draw(const ui::Pen& pen) {
  if (seated_.table == nullptr) return;  // On the way to another hearing.
  if (pen.function_key != 0) desk_.common_keys(pen);
  if (!models_ || models_->language != desk_.language()) {
    models_ = end_models(desk_, seated_, after_);
    better_.forget();
  }
  switch (part_) {
    case Part::ending:
      if (!ui::ending_screen(pen, models_->ending)) break;
      if (models_->aftermath.scenes.empty()) {
        after_aftermath();
      } else {
        part_ = Part::aftermath;
        scene_before_.reset();
        show_scene(0);
      }
      break;
    case Part::aftermath:
      draw_aftermath(pen);
      break;
    case Part::quiz:
      draw_quiz(pen);
      break;
    case Part::debrief:
      draw_debrief(pen);
      break;
  }
}

void EndPage::show_scene(std::size_t place) {
  if (place != scene_) scene_before_ = models_->aftermath.scenes[scene_].picture;
  scene_ = place;
  scene_since_ms_ = desk_.now_ms();
}

void EndPage::draw_aftermath(const ui::Pen& pen) {
  const auto& scenes = models_->aftermath.scenes;
  const stage::AftermathScene& now = scenes[scene_].picture;
  const stage::AftermathScene shown =
      stage::between(scene_before_.value_or(now), now, desk_.now_ms() - scene_since_ms_, pen.reduced_motion);
  const auto wish = ui::aftermath_screen(pen, models_->aftermath, scene_, shown);
  if (wish == ui::AftermathWish::back && scene_ > 0) {
    show_scene(scene_ - 1);
  } else if (wish == ui::AftermathWish::next && scene_ + 1 < scenes.size()) {
    show_scene(scene_ + 1);
  } else if (wish && wish != ui::AftermathWish::back) {
    after_aftermath();
  }
}

void EndPage::after_aftermath() { part_ = quiz_done_ ? Part::debrief : Part::quiz; }

void EndPage::draw_quiz(const ui::Pen& pen) {
  const QuizStep step = quiz_form(pen, voice(), seated_.bundle.content, false, quiz_wanted_, after_);
  if (step == QuizStep::goes_on) return;
  if (step == QuizStep::done) note_quiz(*seated_.table, seated_.bundle, desk_.language(), kQuizAfter, after_);
  if (step == QuizStep::left) after_.clear();
  quiz_done_ = true;
  part_ = Part::debrief;
  models_.reset();
}

void EndPage::draw_debrief(const ui::Pen& pen) {
  better_looks_ = draft_.tab == ui::DebriefTab::better && better_.look(desk_, seated_);
  models_->debrief.better = better_.found();
  models_->debrief.better.empty = desk_.say(better_looks_ ? "debrief.better_looks" : "debrief.better_none");
  const auto wish = ui::debrief_screen(pen, models_->debrief, draft_);
  if (!wish) return;
  switch (wish->what) {
    case ui::DebriefWish::What::leave:
      desk_.home();
      break;
    case ui::DebriefWish::What::story:
      part_ = Part::ending;
      break;
    case ui::DebriefWish::What::play_from:
      play_from(wish->moves);
      break;
  }
}

void EndPage::play_from(std::size_t moves) {
  std::optional<KeepFault> fault;
  Seated branch = branch_sitting(seated_, moves, {}, fault);
  seated_.table.reset();  // The record of the one that is over is let go of before the other is played.
  seated_.file.reset();
  desk_.replace(std::make_unique<HearingPage>(desk_, std::move(branch)));
}

std::optional<std::uint32_t> EndPage::wakes_in() const {
  if (seated_.table == nullptr) return 0;
  if (part_ == Part::debrief && better_looks_) return kFrame_ms;
  const bool turning = part_ == Part::aftermath && scene_before_ && !desk_.settings().reduced_motion &&
                       desk_.now_ms() - scene_since_ms_ < stage::kTurn_ms + 2 * kFrame_ms;
  return turning ? std::optional(kFrame_ms) : std::nullopt;
}

}  // namespace kenes::app
