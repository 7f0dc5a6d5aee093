#include "app/play/panels.hpp"

#include <algorithm>
#include <map>

#include "records/posts.hpp"
#include "text/figures.hpp"

namespace kenes::app {
namespace {

using namespace rules;

void item(Terminal& terminal, std::string_view text) { terminal.paragraph(text, {"- ", "  "}); }
void under(Terminal& terminal, std::string_view text) { terminal.paragraph(text, {"  ", "  "}); }

std::string figures_of(const Sight& sight, ClaimId claim) {
  const auto& indicator = sight.content.indicators[claim.index()];
  if (!indicator) return {};
  std::string out;
  const auto add = [&](std::string_view key, std::optional<std::int32_t> value) {
    if (!value) return;
    const std::string figure =
        text::figure(sight.voice.catalogue, sight.voice.language, indicator->unit, *value);
    out.append(out.empty() ? "" : "; ").append(sight.voice.say(key, {{"figure", figure}}));
  };
  add("play.indicator.baseline", indicator->baseline);
  add("play.indicator.target", indicator->target);
  add("play.indicator.actual", indicator->actual);
  return out;
}

void show_claim(Terminal& terminal, const Sight& sight, ClaimId id) {
  const ClaimView& claim = sight.view.claims[id.index()];
  item(terminal, sight.voice.claim(id));
  const std::string figures = figures_of(sight, id);
  if (!figures.empty()) under(terminal, figures);
  under(terminal,
        sight.voice.say("play.claim_state", {{"state", sight.voice.word("progress", claim.progress)}}));
  if (claim.truth_known) {
    under(terminal, sight.voice.say("play.claim_known", {{"truth", sight.voice.word("truth", claim.truth)}}));
  }
}

std::vector<ClaimId> claims_in_order(const Sight& sight, std::size_t section) {
  if (section < sight.content.section_claims.size()) return sight.content.section_claims[section];
  return {};
}

}  // namespace

void show_report(Terminal& terminal, const Sight& sight) {
  terminal.heading(sight.voice.say("play.panel.report"));
  for (std::size_t i = 0; i < sight.voice.script.sections.size(); ++i) {
    const SectionId id(i);
    terminal.blank();
    terminal.paragraph(
        sight.voice.say("play.section", {{"title", sight.voice.section(id)},
                                         {"who", sight.voice.person(sight.voice.script.sections[i].by)}}));
    if (!sight.view.delivered.has(id)) {
      under(terminal, sight.voice.say("play.section_to_come"));
      continue;
    }
    for (const ClaimId claim : claims_in_order(sight, i)) show_claim(terminal, sight, claim);
  }
}

void show_document(Terminal& terminal, const records::Voice& voice, EvidenceId id) {
  const Evidence& evidence = voice.script.evidence[id.index()];
  terminal.paragraph(voice.evidence(id));
  under(terminal, voice.evidence_about(id));
  under(terminal,
        voice.say("play.document_kind",
                  {{"kind", voice.word("evidence_kind", evidence.kind)},
                   {"reliability", voice.say("reliability." + std::to_string(evidence.reliability))}}));
  for (std::size_t line = 0; line < evidence.lines; ++line) {
    terminal.paragraph(voice.line(id, line), {"  " + std::to_string(line + 1) + ") ", "     "});
  }
}

void show_evidence(Terminal& terminal, const Sight& sight) {
  terminal.heading(sight.voice.say("play.panel.evidence"));
  if (sight.view.holds.empty()) terminal.paragraph(sight.voice.say("play.evidence_none"));
  for (const EvidenceId id : sight.view.holds) {
    terminal.blank();
    show_document(terminal, sight.voice, id);
  }
  const EvidenceSet others = sight.view.on_table - sight.view.holds;
  if (others.empty()) return;
  terminal.heading(sight.voice.say("play.panel.on_table"));
  for (const EvidenceId id : others) {
    terminal.blank();
    show_document(terminal, sight.voice, id);
  }
}

namespace {

void show_wishes(Terminal& terminal, const Sight& sight, std::string_view key, RecommendationSet set) {
  if (set.empty()) return;
  terminal.blank();
  terminal.paragraph(sight.voice.say(key));
  for (const RecommendationId id : set) item(terminal, sight.voice.recommendation(id));
}

void show_known(Terminal& terminal, const Sight& sight) {
  bool first = true;
  for (std::size_t i = 0; i < sight.voice.script.claims.size(); ++i) {
    const ClaimView& claim = sight.view.claims[i];
    if (!claim.truth_known) continue;
    if (first) {
      terminal.blank();
      terminal.paragraph(sight.voice.say("play.brief.knows"));
      first = false;
    }
    item(terminal, sight.voice.say("play.with_state", {{"what", sight.voice.claim(ClaimId(i))},
                                                       {"state", sight.voice.word("truth", claim.truth)}}));
  }
}

}  // namespace

void show_brief(Terminal& terminal, const Sight& sight, VariantId variant) {
  const Script& script = sight.voice.script;
  const SeatId me = sight.view.seat;
  const Seat& seat = script.seats[me.index()];
  const std::string key = "seat." + script.names.seats[me.index()];
  terminal.heading(sight.voice.say("play.panel.brief", {{"who", sight.voice.person(me)}}));
  terminal.paragraph(records::post_alone(sight.voice, me));
  terminal.blank();
  terminal.paragraph(sight.voice.tell(key + ".brief"));
  if (!variant.is_none()) {
    const std::string own = key + ".brief." + script.names.variants[variant.index()];
    if (sight.voice.texts.can_say(sight.voice.language, own)) terminal.paragraph(sight.voice.tell(own));
  }
  if (!seat.goals.empty()) {
    terminal.blank();
    terminal.paragraph(sight.voice.say("play.brief.goals"));
  }
  const std::string goal_key = key + ".goal.";
  for (const std::string& goal : script.names.goals[me.index()])
    item(terminal, sight.voice.tell(goal_key + goal));
  show_wishes(terminal, sight, "play.brief.wants", seat.wants);
  show_wishes(terminal, sight, "play.brief.dreads", seat.dreads);
  if (!seat.interests.empty()) {
    terminal.blank();
    terminal.paragraph(sight.voice.say("play.brief.interests"));
    for (const IssueId issue : seat.interests) item(terminal, sight.voice.issue(issue));
  }
  show_known(terminal, sight);
}

void show_who(Terminal& terminal, const Sight& sight) {
  const SeatView& view = sight.view;
  terminal.heading(sight.voice.say("play.panel.who"));
  for (const SeatId seat : sight.content.seats_in_order) {
    if (!view.present.has(seat)) continue;
    std::string words = sight.voice.person(seat) + ", " + sight.voice.post(seat);
    const auto add = [&](std::string_view key) { words += "; " + sight.voice.say(key); };
    if (seat == view.seat) add("play.who.you");
    if (seat == view.presiding) add("play.who.presides");
    if (seat == view.floor.holder) add("play.who.floor");
    if (seat == view.floor.respondent) add("play.who.answers");
    if (view.queue.contains(seat)) add("play.who.queue");
    // Most are calm most of the time: only what differs is news.
    const Mood mood = view.moods[seat.index()];
    if (mood != Mood::calm) words += "; " + sight.voice.word("mood", mood);
    item(terminal, words);
  }
  if (!view.queue.empty()) {
    std::string names;
    for (const SeatId seat : view.queue)
      names.append(names.empty() ? "" : ", ").append(sight.voice.person(seat));
    terminal.paragraph(sight.voice.say("play.queue", {{"names", names}}));
  }
  terminal.paragraph(sight.voice.say("play.standing", {{"n", view.standing[view.seat.index()]}}));
  for (const Pledge& pledge : view.pledges) {
    terminal.paragraph(
        sight.voice.say("play.pledge", {{"by", sight.voice.person(pledge.by)},
                                        {"to", sight.voice.person(pledge.to)},
                                        {"title", sight.voice.recommendation(pledge.recommendation)}}));
  }
}

void show_table(Terminal& terminal, const Sight& sight) {
  const SeatView& view = sight.view;
  bool first = true;
  for (const Motion& motion : view.motions) {
    if (motion.kind != MotionKind::recommendation || motion.state == MotionState::withdrawn) continue;
    if (first) terminal.heading(sight.voice.say("play.panel.drafts"));
    first = false;
    item(terminal, sight.voice.say("play.draft",
                                   {{"title", sight.voice.recommendation(RecommendationId(motion.subject))},
                                    {"who", sight.voice.person(motion.proposer)},
                                    {"state", sight.voice.word("motion_state", motion.state)}}));
    under(terminal, sight.voice.wording(motion));
    if (!motion.cosigners.empty()) {
      under(terminal, sight.voice.say("play.cosigners", {{"names", sight.voice.people(motion.cosigners)}}));
    }
  }
}

void show_rules(Terminal& terminal, const Sight& sight) {
  terminal.heading(sight.voice.say("play.panel.rules"));
  for (const CitedRule& rule : sight.voice.script.rulebook.cited) {
    std::string source = sight.voice.word("standing", rule.standing);
    if (!rule.act.empty()) {
      text::Args args{{"act", sight.voice.say(rule.act)},
                      {"article", rule.article},
                      {"day", text::date_in_figures(rule.text_of)}};
      source += "; " + sight.voice.say(rule.article.empty() ? "play.rule_act" : "play.rule_article", args);
    }
    item(terminal, sight.voice.say("rule." + rule.id) + " (" + source + ")");
  }
}

std::string status_line(const Sight& sight) {
  const SeatView& view = sight.view;
  const auto& phases = sight.voice.script.rulebook.phases;
  std::string line = sight.voice.word("phase", view.phase);
  if (view.phase_place < phases.size() && phases[view.phase_place].minutes > 0) {
    const PhaseRule& phase = phases[view.phase_place];
    const int planned = phase.minutes + view.extended * sight.voice.script.rulebook.extension_minutes;
    const int spent = (view.elapsed_s - view.phase_from_s) / 60;
    line += "; " + sight.voice.say("play.time", {{"spent", spent}, {"n", planned}});
  }
  line += "; " + sight.voice.say("play.trust", {{"n", view.trust}});
  if (!view.floor.holder.is_none() && view.floor.holder != view.seat) {
    line += "; " + sight.voice.say("play.floor", {{"who", sight.voice.person(view.floor.holder)}});
  }
  return line;
}

void show_why_not(Terminal& terminal, const records::Voice& voice, const std::vector<solo::Barred>& barred) {
  terminal.heading(voice.say("play.panel.why"));
  // One reason often bars many moves: it is said once, after all of them.
  std::map<RefusalCode, std::string> moves;
  for (const solo::Barred& what : barred) {
    std::string& list = moves[what.why];
    if (!list.empty()) list += "; ";
    list += voice.word("move", what.kind);
  }
  for (const auto& [why, list] : moves) {
    item(terminal, voice.say("play.why_item", {{"move", list}, {"why", voice.word("refusal", why)}}));
  }
}

}  // namespace kenes::app
