#include "ui/positions.hpp"

#include <algorithm>

#include "ui/ink.hpp"
#include "ui/rows.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using stage::Canvas;
using stage::Point;
using stage::Tone;

/// From against to for, with a dot where I stood.
void draw_scale(const Pen& pen, const PositionsModel::Moment& moment) {
  const float width = std::min(room(), pen.px(420));
  const Point at = cursor();
  Canvas canvas = canvas_here(pen);
  const float y = at.y + pen.px(14);
  const auto x = [&](int value) {
    return at.x + pen.px(12) + (width - pen.px(24)) * static_cast<float>(value + 2) / 4;
  };
  canvas.rect({x(-2), y - pen.px(1), x(2) - x(-2), pen.px(2)}, pen.palette[Tone::line]);
  for (int i = -2; i <= 2; ++i) canvas.circle({x(i), y}, pen.px(4), pen.palette[Tone::line]);
  if (moment.value) {
    const Tone tone = *moment.value < 0 ? Tone::madder : *moment.value > 0 ? Tone::sage : Tone::plum;
    canvas.circle({x(*moment.value), y}, pen.px(10), pen.palette[tone]);
    canvas.circle({x(*moment.value), y}, pen.px(4), pen.palette[Tone::night]);
  }
  take(width, pen.px(28));
}

void draw_voter(const Pen& pen, const PositionsModel::Voter& voter) {
  const Point at = cursor();
  const float cell = pen.px(26);
  const float cells = cell * static_cast<float>(voter.ballots.size());
  const float wrap = std::max(room() - cells - pen.px(8), room() * 0.3F);
  const Lettering letters = voter.me ? Lettering::bold : Lettering::text;
  const Point size = measured(pen, letters, voter.name, wrap);
  letter(pen, letters, {at.x + cells + pen.px(8), at.y}, wrap, pen.palette[Tone::felt], voter.name);
  Canvas canvas = canvas_here(pen);
  for (std::size_t i = 0; i < voter.ballots.size(); ++i) {
    if (voter.ballots[i] == Ballot::none) continue;
    const float sign = pen.px(16);
    draw_sign(canvas, {at.x + cell * static_cast<float>(i) + (cell - sign) / 2, at.y + pen.px(4), sign, sign},
              sign_of(voter.ballots[i]), pen.palette[tone_of(voter.ballots[i])]);
  }
  take(room(), std::max(size.y, pen.px(24)));
}

}  // namespace

void positions_panel(const Pen& pen, const PositionsModel& model) {
  say(pen, pen.say("positions.mine"), Lettering::bold);
  for (const PositionsModel::Moment& moment : model.mine) {
    say(pen, moment.when + ": " + moment.words, Lettering::small, Tone::mist);
    draw_scale(pen, moment);
  }
  if (!model.moved.empty()) say(pen, model.moved);
  gap(pen, 8);
  say(pen, pen.say("positions.votes"), Lettering::bold);
  if (model.votes.empty()) {
    say(pen, pen.say("positions.no_votes"));
    return;
  }
  std::vector<Mark> legend;
  for (const Ballot ballot : {Ballot::in_favour, Ballot::against, Ballot::abstain})
    legend.push_back(
        {sign_of(ballot), pen.say("ballot_named." + std::string(name_of(ballot))), tone_of(ballot)});
  marks(pen, legend);
  for (std::size_t i = 0; i < model.votes.size(); ++i)
    say(pen, std::to_string(i + 1) + ".  " + model.votes[i], Lettering::small, Tone::mist);
  gap(pen, 2);
  const Point at = cursor();
  for (std::size_t i = 0; i < model.votes.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    const float width = measured(pen, Lettering::small, number).x;
    letter(pen, Lettering::small,
           {at.x + pen.px(26) * static_cast<float>(i) + (pen.px(26) - width) / 2, at.y}, 0,
           pen.palette[Tone::mist], number);
  }
  take(room(), measured(pen, Lettering::small, "1").y);
  for (const PositionsModel::Voter& voter : model.voters) draw_voter(pen, voter);
}

}  // namespace kenes::ui
