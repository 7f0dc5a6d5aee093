// What of a hearing is drawn in the middle, the coach beside it, and how long all of it may rest.

#include "app/window/hearing_models.hpp"
#include "app/window/hearing_page.hpp"
#include "stage/chamber.hpp"
#include "ui/ink.hpp"
#include "ui/keys.hpp"
#include "ui/own_tag.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {

using namespace rules;

void HearingPage::draw_middle(const ui::Pen& pen, const ui::Sight& sight, const stage::Rect& rect) {
  // A vote takes the middle while it is open, and while its result is being told: not any longer when the
  // next one is to be predicted.
  const VoteStage reached = sight.view.vote.stage;
  const bool told =
      tells_of_ == MoveKind::publish_vote && !std::holds_alternative<solo::AskPrediction>(turn_.asked());
  const bool voting = reached == VoteStage::open || (reached == VoteStage::published && told);
  if (!voting) return draw_stage(pen, sight, rect);
  const bool both = rect.width >= pen.px(620);
  const float width = both ? rect.width * 0.5F : rect.width;
  if (both) draw_stage(pen, sight, {rect.x, rect.y, rect.width - width - pen.px(8), rect.height});
  vote_beside_ = true;
  ui::region(pen, "vote", {rect.right() - width, rect.y, width, rect.height}, stage::Tone::slate,
             [&] { static_cast<void>(panels_.vote(pen, sight, turn_.asking())); });
}

void HearingPage::draw_stage(const ui::Pen& pen, const ui::Sight& sight, const stage::Rect& rect) {
  const std::uint32_t now = desk_.now_ms();
  const records::StoryLine* line = listening_.line(now);
  stage::Moment moment;
  moment.ms = now;
  moment.reduced = pen.reduced_motion;
  moment.shown = shown_;
  if (line != nullptr && !line->by.is_none()) {
    moment.voice = line->by;
    moment.speaking = listening_.shown(now, letters()) < line->text.size();
  }
  moment.verdict = tells_of_ == MoveKind::publish_vote && sight.view.vote.stage == VoteStage::published;
  const std::uint64_t of = listening_.count() * 1000003U + seated_.table->session().revision();
  const stage::Scene scene = stage::scene_of(hall_, sight.view, moment);
  if (of != scene_of_) {
    scene_before_ = scene_of_ == 0 ? scene : scene_;
    scene_of_ = of;
    scene_since_ms_ = now;
  }
  scene_ = stage::between(scene_before_, scene, now - scene_since_ms_, pen.reduced_motion);
  stage::Canvas canvas = ui::canvas_here(pen);
  stage::draw_chamber(canvas, rect, scene_, pen.letters.bold);
  ui::own_tag(pen, rect, scene_, sight.view.seat);
}

std::optional<std::uint32_t> HearingPage::wakes_in() const {
  if (seated_.table == nullptr) return 0;
  constexpr std::uint32_t kFrame_ms = 16;
  const std::uint32_t now = desk_.now_ms();
  const bool passing = now - scene_since_ms_ < stage::kPassage_ms && !desk_.settings().reduced_motion;
  if (passing || (listening_.idle() && !turn_.asking()) || skipping_ || unsettled_ > 0) return kFrame_ms;
  if (!listening_.idle()) {
    const records::StoryLine* last = listening_.last();
    const bool appearing = last != nullptr && listening_.shown(now, letters()) < last->text.size();
    if (appearing) return kFrame_ms;
    if (auto_play_) return 100;
  }
  // Nobody blinks while nothing happens: an old laptop rests.
  return std::nullopt;
}

std::function<void()> HearingPage::coach_part(const ui::Pen& pen, const ui::Sight& sight) {
  ui::CoachScene scene;
  scene.drawer = frame_.drawer;
  scene.reading = panels_.is_reading();
  scene.box = box_of(turn_, sight.view, !listening_.idle());
  scene.sides = frame_.sides;
  scene.may_act = may_act_;
  scene.queue = !sight.view.queue.empty();
  scene.phase = sight.view.phase;
  const std::uint64_t moment = listening_.count() * 1000003U + seated_.table->session().revision();
  const auto topic = coaching_.topic(scene, moment);
  if (!topic) return {};
  return [this, &pen, at = *topic] {
    auto wish = ui::coach_card(pen, at);
    // Where the card stands alone, nothing else is meant by these keys.
    if (!wish && frame_.coach_alone && (ui::goes_on() || ui::goes_back())) wish = ui::CoachWish::got_it;
    if (wish) coaching_.take(at, *wish);
  };
}

}  // namespace kenes::app
