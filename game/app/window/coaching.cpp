#include "app/window/coaching.hpp"

#include <algorithm>

namespace kenes::app {

using rules::MoveKind;
using Box = ui::CoachScene::Box;

namespace {

constexpr std::size_t kMomentsUp = 8;  // Lines heard or answers given; about a minute.

}  // namespace

std::optional<ui::CoachTopic> Coaching::topic(const ui::CoachScene& scene, std::uint64_t moment) {
  scene_ = scene;
  moment_ = moment;
  const bool opened = scene.drawer != quiet_scene_.drawer || scene.reading != quiet_scene_.reading;
  if (quiet_ == moment && !opened) return std::nullopt;
  const auto up = ui::coach_topic(scene, desk_.settings().seen);
  if (!up || !is_passed_over(*up, moment)) return up;
  take(*up, ui::CoachWish::got_it);
  return std::nullopt;
}

bool Coaching::is_passed_over(ui::CoachTopic topic, std::uint64_t moment) {
  if (up_ != topic) up_in_.clear();
  up_ = topic;
  up_in_.insert(moment);
  return up_in_.size() > kMomentsUp;
}

void Coaching::take(ui::CoachTopic topic, ui::CoachWish wish) {
  Settings wished = desk_.settings();
  wished.seen.emplace_back(wish == ui::CoachWish::no_more ? ui::kCoachDismissed : ui::name_of(topic));
  desk_.change(wished);
  quiet_ = moment_;
  quiet_scene_ = scene_;
}

Box box_of(const Turn& turn, const rules::SeatView& view, bool hears) {
  if (hears) return Box::words;
  if (std::holds_alternative<solo::AskPrediction>(turn.asked())) return Box::prediction;
  const auto* mine = std::get_if<solo::MyTurn>(&turn.asked());
  if (mine == nullptr) return Box::nothing;
  const auto offers = [&](MoveKind kind) {
    return std::ranges::any_of(mine->moves, [&](const rules::Move& move) { return kind_of(move) == kind; });
  };
  if (view.vote.stage == rules::VoteStage::open &&
      (offers(MoveKind::cast_ballot) || offers(MoveKind::cast_secret))) {
    return Box::vote;
  }
  return offers(MoveKind::ask_claim) ? Box::question : Box::turn;
}

}  // namespace kenes::app
