#include <algorithm>

#include "records/story.hpp"
#include "ui/timeline.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using Point = TimelineModel::Point;
using Kind = assess::TurningPoint::Kind;

float part(std::uint16_t at_s, std::uint16_t length_s) {
  return length_s == 0 ? 0 : static_cast<float>(at_s) / static_cast<float>(length_s);
}

std::string title_of(const records::Voice& voice, const assess::TurningPoint& turn) {
  if (turn.kind == Kind::claim)
    return voice.say("debrief.claim.state", {{"claim", voice.quoted_claim(turn.claim)},
                                             {"state", voice.word("progress", turn.progress)}});
  if (turn.kind == Kind::trust) return voice.say(turn.trust_moved() > 0 ? "timeline.rose" : "timeline.fell");
  const std::string what = turn.recommendation.is_none() ? voice.word("motion", turn.motion)
                                                         : voice.recommendation(turn.recommendation);
  return voice.say(turn.adopted ? "timeline.adopted" : "timeline.rejected", {{"title", what}});
}

PhaseKind phase_at(const assess::Turning& turning, std::uint16_t at_s) {
  PhaseKind phase = PhaseKind::opening;
  for (const assess::Stretch& one : turning.stretches) {
    if (one.from_s <= at_s) phase = one.phase;
  }
  return phase;
}

Point point_of(const Ended& ended, const assess::Turning& turning, const assess::TurningPoint& turn) {
  const records::Voice& voice = ended.voice;
  Point point;
  point.kind = turn.kind;
  point.progress = turn.progress;
  point.adopted = turn.adopted;
  point.up = turn.trust_moved() > 0;
  point.at = part(turn.at_s, turning.length_s);
  point.trust = static_cast<float>(turn.trust_after) / 100.0F;
  point.when = voice.say(
      "timeline.when", {{"n", turn.at_s / 60}, {"phase", voice.word("phase", phase_at(turning, turn.at_s))}});
  point.title = title_of(voice, turn);
  if (turn.trust_moved() != 0)
    point.trust_words =
        voice.say("timeline.trust", {{"before", turn.trust_before}, {"after", turn.trust_after}});
  return point;
}

/// What the person could have chosen otherwise: their latest move up to there. Asides (a position noted, a
/// prediction) change nothing.
std::optional<std::size_t> own_choice(const Ended& ended, std::size_t step) {
  for (std::size_t i = step + 1; i-- > 0;) {
    const Action& action = ended.actions[i];
    const bool aside =
        std::holds_alternative<StatePosition>(action.move) || std::holds_alternative<Predict>(action.move);
    if (action.seat == ended.seat && !aside) return i;
  }
  return std::nullopt;
}

void tell_points(const Ended& ended, const assess::Turning& turning, std::vector<Point>& points) {
  const records::Listener listener{ended.seat, false};
  static_cast<void>(
      assess::fold(ended.voice.script, ended.options, ended.actions, [&](const assess::Step& step) {
        for (std::size_t i = 0; i < points.size(); ++i) {
          if (turning.points[i].step != step.number) continue;
          const records::Story story =
              records::gathered(ended.voice, records::story_of(ended.voice, step, listener));
          for (const records::StoryLine& line : story)
            points[i].told.push_back(records::printed(ended.voice, line));
        }
      }));
}

}  // namespace

TimelineModel timeline_model(const Ended& ended) {
  const assess::Turning turning = assess::turning_of(ended.voice.script, ended.options, ended.actions);
  TimelineModel model;
  model.length = ended.voice.say("figure.minutes", {{"n", turning.length_s / 60}});
  for (const assess::Stretch& one : turning.stretches)
    model.stretches.push_back({ended.voice.word("phase", one.phase), part(one.from_s, turning.length_s),
                               part(one.to_s, turning.length_s)});
  for (const assess::TrustAt& one : turning.trust)
    model.trust.push_back({part(one.at_s, turning.length_s), static_cast<float>(one.trust) / 100.0F});
  for (const assess::TurningPoint& turn : turning.points) {
    Point point = point_of(ended, turning, turn);
    const auto own = own_choice(ended, turn.step);
    point.from = own.value_or(turn.step);
    point.mine = own == turn.step;
    model.points.push_back(std::move(point));
  }
  tell_points(ended, turning, model.points);
  return model;
}

}  // namespace kenes::ui
