#include "ui/voting.hpp"

#include <algorithm>

#include <imgui.h>

#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using rules::Ballot;
using rules::VoteStage;
using stage::Canvas;
using stage::Colour;
using stage::Point;
using stage::Rect;
using stage::Tone;

constexpr float kNarrowestBallot = 130;  // Ours: below that they stand one under the other.

struct BallotMeasures {
  bool stacked = false;
  float width = 0, height = 0, sign = 0;
};

BallotMeasures measure_ballots(const Pen& pen, const std::vector<VotingModel::Choice>& choices) {
  BallotMeasures m;
  const auto count = static_cast<float>(choices.size());
  const float gap = pen.px(10);
  m.width = (room() - gap * (count - 1)) / count;
  float widest = 0;
  for (const auto& choice : choices)
    widest = std::max(widest, measured(pen, Lettering::bold, choice.words).x);
  m.stacked = m.width < std::max(pen.px(kNarrowestBallot), widest + pen.px(16));
  if (m.stacked) m.width = room();
  m.sign = pen.px(m.stacked ? 26 : 34);
  const float line = measured(pen, Lettering::bold, "M").y;
  m.height = m.stacked ? std::max(line, m.sign) + pen.px(20) : line + m.sign + pen.px(34);
  return m;
}

void draw_choice(const Pen& pen, const VotingModel::Choice& choice, const BallotMeasures& m, const Area& made,
                 bool another) {
  Canvas canvas = canvas_here(pen);
  Colour fill = pen.palette[tone_of(choice.ballot)];
  if (another) fill = mix(fill, pen.palette[Tone::night], 0.35F);
  if (made.hovered) fill = mix(fill, pen.palette[Tone::felt], made.held ? 0.3F : 0.15F);
  const Rect& box = made.box;
  canvas.rect(box, fill, pen.px(10));
  if (choice.chosen) canvas.frame(box, pen.px(4), pen.palette[Tone::gold], pen.px(10));
  const Point words = measured(pen, Lettering::bold, choice.words);
  Point sign{box.centre().x - m.sign / 2, box.y + pen.px(14)};
  Point at{box.centre().x - words.x / 2, sign.y + m.sign + pen.px(8)};
  if (m.stacked) {
    const float whole = m.sign + pen.px(12) + words.x;
    sign = {box.centre().x - whole / 2, box.centre().y - m.sign / 2};
    at = {sign.x + m.sign + pen.px(12), box.centre().y - words.y / 2};
  }
  draw_sign(canvas, {sign.x, sign.y, m.sign, m.sign}, sign_of(choice.ballot), pen.palette[Tone::ink]);
  letter(pen, Lettering::bold, at, 0, pen.palette[Tone::ink], choice.words);
}

void ballots(const Pen& pen, const VotingModel& model, std::optional<VotingWish>& wish) {
  const BallotMeasures m = measure_ballots(pen, model.choices);
  const bool settled = std::any_of(model.choices.begin(), model.choices.end(),
                                   [](const auto& choice) { return choice.chosen; });
  for (std::size_t i = 0; i < model.choices.size(); ++i) {
    const VotingModel::Choice& choice = model.choices[i];
    if (i > 0 && !m.stacked) ImGui::SameLine(0, pen.px(10));
    const std::string id = "ballot." + std::string(rules::name_of(choice.ballot));
    const Area made = area(pen, id, choice.words, {m.width, m.height}, !choice.chosen);
    draw_choice(pen, choice, m, made, settled && !choice.chosen);
    if (!made.pressed) continue;
    const bool secret = std::holds_alternative<rules::CastSecret>(choice.move);
    wish = VotingWish{choice.move, secret ? choice.ballot : Ballot::none};
  }
}

void heading(const Pen& pen, const VotingModel& model) {
  say(pen, model.what, Lettering::heading, Tone::gold);
  const std::vector<Mark> how{{model.secret ? Sign::paper : Sign::dot, model.method, Tone::sky},
                              {Sign::needed, model.rule, Tone::gold}};
  marks(pen, how);
  if (model.wording.empty()) return;
  gap(pen, 2);
  flow(pen, model.wording);
}

void notes(const Pen& pen, const VotingModel& model) {
  for (const std::string& warning : model.warnings) say(pen, "⚠ " + warning, Lettering::small, Tone::gold);
  if (!model.why_no_choice.empty()) say(pen, model.why_no_choice, Lettering::text, Tone::mist);
}

void outcome(const Pen& pen, const VotingModel& model) {
  const Sign sign = model.adopted ? Sign::tick : Sign::cross;
  const float size = pen.px(24);
  const Point at = cursor();
  Canvas canvas = canvas_here(pen);
  draw_sign(canvas, {at.x, at.y + pen.px(6), size, size}, sign,
            pen.palette[model.adopted ? Tone::sage : Tone::madder]);
  ImGui::Indent(size + pen.px(12));
  say(pen, model.outcome, Lettering::heading);
  ImGui::Unindent(size + pen.px(12));
  draw_tally(pen, model.tally, sign);
  gap(pen, 4);
  say(pen, model.working.result, Lettering::bold);
  for (const std::string* sentence :
       {&model.working.needed, &model.working.presence, &model.working.recused, &model.working.method}) {
    if (!sentence->empty()) say(pen, *sentence, Lettering::small, Tone::mist);
  }
}

void voters(const Pen& pen, const VotingModel& model) {
  subheading(pen,
             pen.say(model.stage == VoteStage::published && !model.secret ? "voting.by_name" : "voting.who"));
  if (!model.progress.empty()) {
    pips(pen, model.voted, static_cast<int>(model.voters.size()), Tone::sky);
    say(pen, model.progress, Lettering::small, Tone::mist);
  }
  columns(pen, "voters", model.voters.size(), 220, [&](std::size_t i) {
    const VotingModel::Voter& voter = model.voters[i];
    PersonRow row;
    row.face = voter.face;
    row.name = voter.name;
    row.marks = {voter.mark};
    show_person(pen, row, 34);
  });
}

void acts(const Pen& pen, const VotingModel& model, std::optional<VotingWish>& wish) {
  for (std::size_t i = 0; i < model.acts.size(); ++i) {
    Press what;
    what.kind = i == 0 ? Press::Kind::main : Press::Kind::plain;
    what.words = model.acts[i].words;
    if (press(pen, "vote.act." + std::to_string(i), what)) wish = VotingWish{model.acts[i].move};
  }
}

}  // namespace

std::optional<VotingWish> voting_panel(const Pen& pen, const VotingModel& model) {
  std::optional<VotingWish> wish;
  if (model.stage == VoteStage::none) return wish;
  heading(pen, model);
  gap(pen, 6);
  if (model.stage == VoteStage::published) outcome(pen, model);
  notes(pen, model);
  if (!model.choices.empty()) ballots(pen, model, wish);
  if (!model.mine.empty()) say(pen, model.mine, Lettering::bold);
  if (!model.prediction.empty()) say(pen, model.prediction, Lettering::small, Tone::mist);
  acts(pen, model, wish);
  voters(pen, model);
  return wish;
}

std::optional<PredictionWish> prediction_panel(const Pen& pen, const PredictionModel& model) {
  std::optional<PredictionWish> wish;
  say(pen, pen.say("voting.predict"), Lettering::heading, Tone::gold);
  say(pen, model.what, Lettering::bold);
  say(pen, model.rule, Lettering::text, Tone::mist);
  gap(pen, 4);
  std::vector<Press> row(static_cast<std::size_t>(model.voters) + 1);
  for (std::size_t i = 0; i < row.size(); ++i) {
    row[i].words = std::to_string(i);
    row[i].width = pen.px(52);
    row[i].chosen = model.needed > 0 && static_cast<int>(i) == model.needed;
  }
  if (const auto pressed = press_row(pen, "predict", row))
    wish = PredictionWish{static_cast<std::uint8_t>(*pressed)};
  if (model.needed > 0) {
    const std::vector<Mark> needed{
        {Sign::needed, pen.say("tally.needed", {{"n", model.needed}}), Tone::gold}};
    marks(pen, needed);
  }
  gap(pen, 4);
  Press skip;
  skip.kind = Press::Kind::quiet;
  skip.words = pen.say("play.skip");
  if (press(pen, "predict.skip", skip)) wish = PredictionWish{};
  return wish;
}

}  // namespace kenes::ui
