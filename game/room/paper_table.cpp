// What lies on the table for everybody, and what people without a seat are given.

#include "records/posts.hpp"
#include "room/length.hpp"
#include "room/paper_parts.hpp"
#include "text/figures.hpp"
#include "ui/evidence.hpp"

namespace kenes::room {
namespace {

using namespace rules;

void write_part(const Paper& paper, const std::string& part, const std::string& minutes,
                const std::string& about) {
  const auto row = paper.html.in("tr");
  paper.html.put("th", part);
  paper.html.box("td", "figure", minutes);
  paper.html.put("td", about);
}

std::string minutes_of(const Paper& paper, int minutes) {
  return minutes == 0 ? std::string() : paper.say("minutes_short", {{"n", minutes}});
}

void write_parts(const Paper& paper) {
  const LengthPlan plan = plan_for(paper.wish.minutes);
  const auto table = paper.html.in("table", "agenda");
  write_part(paper, paper.say("part.welcome"), minutes_of(paper, plan.welcome),
             paper.say("part.welcome.about"));
  for (const PhaseRule& phase : paper.script().rulebook.phases)
    write_part(paper, paper.voice.word("phase", phase.kind), minutes_of(paper, phase.minutes),
               paper.say(std::string("part.").append(name_of(phase.kind))));
  write_part(paper, paper.say("part.debrief"), minutes_of(paper, plan.debrief),
             paper.say("part.debrief.about"));
}

void write_people(const Paper& paper) {
  paper.html.put("h3", paper.say("agenda.people"));
  const auto table = paper.html.in("table", "people");
  for (const SeatId seat : core_seats(paper)) {
    const auto row = paper.html.in("tr");
    paper.html.put("th", paper.voice.person(seat));
    paper.html.put("td", paper.voice.word("role", paper.script().seats[seat.index()].role));
    paper.html.put("td", records::post_alone(paper.voice, seat));
  }
}

std::vector<std::string> house_rules(const Paper& paper) {
  const Rulebook& rules = paper.script().rulebook;
  std::vector<std::string> said{paper.say("rule.hand"),
                                paper.say("rule.questions", {{"n", rules.questions_per_turn}}),
                                paper.say("rule.documents", {{"n", rules.presents_per_turn}})};
  for (const PhaseRule& phase : rules.phases) {
    if (phase.turn_seconds == 0) continue;
    const text::Args args{
        {"phase", paper.voice.word("phase", phase.kind)},
        {"time", std::to_string(phase.turn_seconds / 60) + ":" + (phase.turn_seconds % 60 < 10 ? "0" : "") +
                     std::to_string(phase.turn_seconds % 60)}};
    said.push_back(paper.say("rule.turn", args));
  }
  if (rules.seconds_needed > 0) said.push_back(paper.say("rule.seconds", {{"n", rules.seconds_needed}}));
  if (rules.interest_bars_vote) said.push_back(paper.say("rule.interest"));
  return said;
}

/// "before: 61 % · target: 90 % · actual: 91 %"
std::string figures_of(const Paper& paper, ClaimId id) {
  const auto& stated = paper.play.content.indicators[id.index()];
  if (!stated) return {};
  std::string out;
  const auto add = [&](std::string_view key, const std::optional<std::int32_t>& value) {
    if (!value) return;
    const std::string figure =
        text::figure(paper.voice.catalogue, paper.voice.language, stated->unit, *value);
    out.append(out.empty() ? "" : " · ").append(paper.voice.say(key, {{"figure", figure}}));
  };
  add("play.indicator.baseline", stated->baseline);
  add("play.indicator.target", stated->target);
  add("play.indicator.actual", stated->actual);
  return out;
}

void write_claims(const Paper& paper, SectionId section) {
  const auto table = paper.html.in("table", "claims");
  for (const ClaimId id : paper.play.content.section_claims[section.index()]) {
    const auto row = paper.html.in("tr");
    {
      const auto words = paper.html.in("td");
      paper.html.put("b", paper.numbered_claim(id));
      paper.html.put("p", figures_of(paper, id), "quiet");
    }
    paper.html.box("td", "note");
  }
}

void write_slot(const Paper& paper, RecommendationId id, std::size_t slot) {
  const Recommendation& one = paper.script().recommendations[id.index()];
  const auto line = paper.html.in("p", "slot");
  paper.html.put("b", paper.voice.word("slot", one.slots[slot].kind));
  for (std::size_t at = 0; at < one.slots[slot].fit.size(); ++at)
    paper.html.put("span", paper.voice.option(id, slot, at), "choice");
}

}  // namespace

void write_agenda(const Paper& paper) {
  const auto page = paper.html.in("section", "page");
  paper.html.put("h1", paper.voice.tell("title"));
  paper.html.put("p", paper.voice.tell("summary"));
  paper.html.put("p", paper.voice.tell("setting"), "quiet");
  paper.html.put("h2", paper.say("agenda"));
  write_parts(paper);
  paper.html.list(paper.say("agenda.rules"), house_rules(paper));
  write_people(paper);
}

void write_report(const Paper& paper) {
  const auto page = paper.html.in("section", "page");
  paper.html.put("h1", paper.say("report"));
  paper.html.put("p", paper.say("report.below"), "quiet");
  for (std::size_t i = 0; i < paper.script().sections.size(); ++i) {
    const std::string by = paper.voice.speaker(paper.script().sections[i].by);
    paper.html.put("h3", paper.voice.section(SectionId(i)) + " · " + by);
    write_claims(paper, SectionId(i));
  }
}

void write_on_table(const Paper& paper) {
  const SeatView view = view_for(paper.script(), paper.wish.hearing, kPublicScreen);
  const ui::Sight sight{paper.voice, paper.play.content, view};
  const ui::EvidenceModel seen = ui::evidence_model(sight, {});
  if (seen.cards.empty()) return;
  const auto page = paper.html.in("section", "page");
  paper.html.put("p", paper.say("documents.table"), "owner");
  for (const auto& card : seen.cards) {
    if (const auto reader = ui::reader_model(sight, {}, card.id)) write_document(paper, reader->document);
  }
}

void write_drafts(const Paper& paper) {
  const auto page = paper.html.in("section", "page drafts");
  paper.html.put("h1", paper.say("drafts"));
  paper.html.put("p", paper.say("drafts.below"), "quiet");
  for (std::size_t i = 0; i < paper.script().recommendations.size(); ++i) {
    const RecommendationId id(i);
    const auto draft = paper.html.in("div", "draft");
    paper.html.put("h3", paper.voice.recommendation(id));
    for (std::size_t slot = 0; slot < paper.script().recommendations[i].slots.size(); ++slot)
      write_slot(paper, id, slot);
  }
}

void write_gallery(const Paper& paper) {
  if (paper.play.content.gallery.empty()) return;
  const auto page = paper.html.in("section", "page cut");
  for (const scenario::GalleryTask& task : paper.play.content.gallery) {
    for (std::uint16_t copy = 0; copy < task.count; ++copy) {
      const auto card = paper.html.in("div", "task");
      paper.html.put("h3", paper.voice.tell("gallery." + task.id + ".name"));
      paper.html.put("p", paper.voice.tell("gallery." + task.id + ".task"));
    }
  }
}

}  // namespace kenes::room
