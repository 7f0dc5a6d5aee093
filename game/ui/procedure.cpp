#include "ui/procedure.hpp"

#include <algorithm>

#include "records/cited.hpp"
#include "stage/legible.hpp"
#include "text/figures.hpp"
#include "ui/ink.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using stage::Point;
using stage::Tone;
using Place = ProcedureModel::Place;

constexpr float kMove = 300;  // Ours: a move and the article below it.

ProcedureModel::Step step_of(const Sight& sight, std::size_t at) {
  const Rulebook& rulebook = sight.voice.script.rulebook;
  const PhaseRule& phase = rulebook.phases[at];
  const SeatView& view = sight.view;
  ProcedureModel::Step step;
  step.name = sight.voice.word("phase", phase.kind);
  step.place = at < view.phase_place ? Place::done : at == view.phase_place ? Place::now : Place::to_come;
  const bool now = step.place == Place::now;
  const int planned = phase.minutes + (now ? view.extended * rulebook.extension_minutes : 0);
  if (planned == 0) return step;
  const int spent = (view.elapsed_s - view.phase_from_s) / 60;
  step.time = now ? sight.voice.say("procedure.spent", {{"spent", spent}, {"n", planned}})
                  : sight.voice.say("procedure.planned", {{"n", planned}});
  step.over_time = now && spent > planned;
  return step;
}

Mark standing_mark(const Sight& sight, Standing standing) {
  constexpr std::array kSigns{Sign::tick, Sign::diamond, Sign::ring};
  constexpr std::array kTones{Tone::sage, Tone::sky, Tone::plum};
  const auto at = static_cast<std::size_t>(standing);
  return {kSigns[at], sight.voice.word("standing", standing), kTones[at]};
}

ProcedureModel::Rule rule_of(const Sight& sight, const CitedRule& cited) {
  ProcedureModel::Rule rule;
  rule.words = sight.voice.say("rule." + cited.id);
  rule.standing = standing_mark(sight, cited.standing);
  if (cited.act.empty()) return rule;
  const text::Args args{{"act", sight.voice.say(cited.act)},
                        {"article", cited.article},
                        {"day", text::date_in_figures(cited.text_of)}};
  rule.source = sight.voice.say(cited.article.empty() ? "play.rule_act" : "play.rule_article", args);
  return rule;
}

void path(const Pen& pen, const ProcedureModel& model) {
  const float size = pen.px(20);
  const float left = size + pen.px(12);
  for (std::size_t i = 0; i < model.path.size(); ++i) {
    const ProcedureModel::Step& step = model.path[i];
    const bool now = step.place == Place::now;
    const Point from = cursor();
    const float wrap = room() - left;
    const Lettering lettering = now ? Lettering::bold : Lettering::text;
    const Point name = measured(pen, lettering, step.name, wrap);
    std::string below = step.time;
    if (step.over_time) below += " · " + pen.say("procedure.over_time");
    const float second = below.empty() ? 0 : measured(pen, Lettering::small, below, wrap).y;
    const float height = name.y + second + pen.px(10);
    stage::Canvas canvas = canvas_here(pen);
    const stage::Palette& p = pen.palette;
    if (i + 1 < model.path.size()) {
      canvas.stroke({{from.x + size / 2, from.y + size + pen.px(3)}, {from.x + size / 2, from.y + height}},
                    pen.px(2), p[step.place == Place::done ? Tone::sage : Tone::line]);
    }
    const Sign sign = now ? Sign::dot : step.place == Place::done ? Sign::tick : Sign::ring;
    const Tone tone = now ? Tone::gold : step.place == Place::done ? Tone::sage : Tone::mist;
    draw_sign(canvas, {from.x, from.y + pen.px(4), size, size}, sign, p[tone]);
    letter(pen, lettering, {from.x + left, from.y}, wrap, stage::legible(p, now ? Tone::gold : Tone::felt),
           step.name);
    if (second > 0)
      letter(pen, Lettering::small, {from.x + left, from.y + name.y}, wrap,
             stage::legible(p, step.over_time ? Tone::gold : Tone::mist), below);
    take(room(), height);
  }
}

}  // namespace

ProcedureModel procedure_model(const Sight& sight, std::span<const Move> moves,
                               std::span<const BarredMove> barred) {
  ProcedureModel model;
  const Rulebook& rulebook = sight.voice.script.rulebook;
  for (std::size_t i = 0; i < rulebook.phases.size(); ++i) model.path.push_back(step_of(sight, i));
  MoveKindSet named;
  for (const Move& move : moves) {
    const MoveKind kind = kind_of(move);
    // What the person thinks in private is no matter of procedure.
    if (named.has(id_of(kind)) || kind == MoveKind::predict || kind == MoveKind::state_position) continue;
    named.add(id_of(kind));
    model.allowed.push_back(
        {sight.voice.word("move", kind),
         records::short_source_told(sight.voice, records::rule_behind(sight.voice.script, kind))});
  }
  for (const BarredMove& one : barred) {
    const auto same = std::find_if(model.barred.begin(), model.barred.end(),
                                   [&](const BarredMove& other) { return other.why == one.why; });
    if (same == model.barred.end())
      model.barred.push_back(one);
    else
      same->move += "; " + one.move;
  }
  for (const CitedRule& cited : rulebook.cited) model.rules.push_back(rule_of(sight, cited));
  return model;
}

void procedure_panel(const Pen& pen, const ProcedureModel& model) {
  subheading(pen, pen.say("procedure.path"));
  path(pen, model);
  subheading(pen, pen.say("procedure.allowed"));
  if (model.allowed.empty()) say(pen, pen.say("procedure.nothing"), Lettering::text, Tone::mist);
  columns(pen, "allowed", model.allowed.size(), kMove, [&](std::size_t i) {
    const ProcedureModel::AllowedMove& one = model.allowed[i];
    marks(pen, std::vector<Mark>{{Sign::tick, one.move, Tone::sage}});
    if (!one.source.empty()) say(pen, one.source, Lettering::small, Tone::mist);
  });
  if (!model.barred.empty()) subheading(pen, pen.say("procedure.barred"));
  for (const BarredMove& one : model.barred) {
    const std::vector<Mark> mark{{Sign::bar, one.move, Tone::madder}};
    marks(pen, mark);
    say(pen, one.why, Lettering::small);
    if (!one.source.empty()) say(pen, one.source, Lettering::small, Tone::mist);
    gap(pen, 2);
  }
  subheading(pen, pen.say("procedure.rules"));
  for (const ProcedureModel::Rule& rule : model.rules) {
    say(pen, rule.words);
    if (!rule.source.empty()) say(pen, rule.source, Lettering::small, Tone::mist);
    marks(pen, std::vector<Mark>{rule.standing});
    gap(pen, 4);
  }
}

}  // namespace kenes::ui
