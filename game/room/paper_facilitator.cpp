// The facilitator's own sheets: what is in the pack, how the meeting goes, how votes are counted, what was
// true.

#include <algorithm>

#include "records/verdict_words.hpp"
#include "room/length.hpp"
#include "room/paper_parts.hpp"

namespace kenes::room {
namespace {

using namespace rules;

void write_contents(const Paper& paper) {
  std::vector<std::string> all;
  for (const char* key : {"agenda", "table", "card", "tents", "ballots", "time", "gallery", "sheets", "more"})
    all.push_back(paper.say(std::string("contents.").append(key)));
  paper.html.list(paper.say("contents"), all, "tick");
}

void write_steps(const Paper& paper) {
  paper.html.put("h2", paper.say("order"));
  const auto table = paper.html.in("table", "agenda");
  const auto row = [&](const std::string& part, int minutes, const std::string& about) {
    const auto line = paper.html.in("tr");
    paper.html.put("th", part);
    paper.html.box("td", "figure",
                   minutes == 0 ? std::string() : paper.say("minutes_short", {{"n", minutes}}));
    paper.html.put("td", about);
    paper.html.box("td", "clock");
  };
  const LengthPlan plan = plan_for(paper.wish.minutes);
  row(paper.say("part.welcome"), plan.welcome, paper.say("lead.welcome"));
  for (const PhaseRule& phase : paper.script().rulebook.phases)
    row(paper.voice.word("phase", phase.kind), phase.minutes,
        paper.say(std::string("lead.").append(name_of(phase.kind))));
  row(paper.say("part.debrief"), plan.debrief, paper.say("lead.debrief"));
}

std::string methods_of(const Paper& paper, const VoteRule& rule) {
  std::string all;
  for (const Method method : {Method::open, Method::roll_call, Method::secret}) {
    if (rule.allows(method)) all.append(all.empty() ? "" : ", ").append(paper.voice.word("method", method));
  }
  return all;
}

/// "more than half of the 6 present: 4", for a hall that is full.
void write_rule(const Paper& paper, MotionKind kind) {
  const VoteRule& rule = paper.script().rulebook.votes[static_cast<std::size_t>(kind)];
  const auto members = paper.script().members;
  const auto row = paper.html.in("tr");
  paper.html.put("th", paper.voice.word("motion", kind));
  paper.html.put("td", records::say_rule(paper.voice.catalogue, paper.voice.language, rule, members));
  paper.html.put("td", methods_of(paper, rule));
  paper.html.put("td", paper.say(rule.chair_casts ? "votes.tie_chair" : "votes.tie_lost"));
}

/// Present – needed, so that nobody has to reckon with a hand in the air.
void write_ladder(const Paper& paper) {
  const VoteRule& rule = paper.script().rulebook.votes[static_cast<std::size_t>(MotionKind::recommendation)];
  if (rule.base != Base::present) return;
  const auto table = paper.html.in("table", "ladder");
  const auto needed = [&](std::uint16_t present) {
    return rule.strict ? more_than(rule.threshold, present) : at_least(rule.threshold, present);
  };
  const std::uint16_t members = paper.script().members;
  const std::uint16_t least = at_least(paper.script().rulebook.quorum.part, members);
  const auto row = [&](const std::string& head, auto&& figure) {
    const auto line = paper.html.in("tr");
    paper.html.put("th", head);
    for (std::uint16_t present = least; present <= members; ++present)
      paper.html.put("td", std::to_string(figure(present)));
  };
  row(paper.say("votes.present"), [](std::uint16_t present) { return present; });
  row(paper.say("votes.needed"), needed);
}

void write_votes(const Paper& paper) {
  paper.html.put("h2", paper.say("votes"));
  const Rulebook& rules = paper.script().rulebook;
  if (rules.quorum.base == Base::all_members)
    paper.html.put("p",
                   paper.say("votes.quorum", {{"all", paper.script().members},
                                              {"n", at_least(rules.quorum.part, paper.script().members)}}));
  {
    const auto table = paper.html.in("table", "rules");
    for (std::size_t i = 1; i < kMotionKinds; ++i) {
      if (rules.uses[i]) write_rule(paper, static_cast<MotionKind>(i));
    }
  }
  write_ladder(paper);
  std::vector<std::string> steps;
  for (const char* key : {"read", "ask", "hands", "result", "secret", "interest"})
    steps.push_back(paper.say(std::string("votes.step.").append(key)));
  paper.html.list(paper.say("votes.steps"), steps);
}

/// What the scenario tells when the news comes: somebody has to read it out.
void write_told(const Paper& paper, InjectId news) {
  const auto place = static_cast<std::uint8_t>(news.index());
  for (const BeatId id : paper.script().answering(Happening::Kind::inject, place)) {
    const Beat& beat = paper.script().beats[id.index()];
    for (std::size_t i = 0; i < beat.lines.size(); ++i) {
      const std::string who = beat.lines[i].by.is_none() ? "" : paper.voice.called(beat.lines[i].by) + ": ";
      paper.html.put("p", who + paper.voice.line(id, i));
    }
  }
}

void write_news(const Paper& paper) {
  const auto& news = paper.script().names.injects;
  if (news.empty()) return;
  paper.html.put("h2", paper.say("news"));
  paper.html.put("p", paper.say("news.below"), "quiet");
  for (std::size_t i = 0; i < news.size(); ++i) {
    paper.html.put("h3", paper.voice.tell("inject." + news[i] + ".title"));
    if (paper.voice.texts.can_say(paper.voice.language, "inject." + news[i] + ".text"))
      paper.html.put("p", paper.voice.tell("inject." + news[i] + ".text"));
    write_told(paper, InjectId(i));
  }
}

/// "“Summary table”, line 3: Asel Bekova, Daulet Omarov".
std::vector<std::string> proofs_of(const Paper& paper, const Hearing& hearing, ClaimId claim) {
  std::vector<std::string> proofs;
  const Variant& variant = paper.script().variants[hearing.variant.index()];
  for (std::size_t i = 0; i < paper.script().evidence.size(); ++i) {
    const EvidenceId id(i);
    if (variant.without.has(id)) continue;
    for (const Bears& bears : paper.script().evidence[i].bears) {
      if (bears.on != claim) continue;
      const bool open = variant.on_table.has(id);
      const std::string who = open ? paper.say("key.on_table") : paper.voice.people(variant.holders[i]);
      proofs.push_back(paper.say("key.proof", {{"title", paper.voice.evidence(id)},
                                               {"line", static_cast<int>(bears.line) + 1},
                                               {"bearing", paper.voice.word("bearing", bears.how)},
                                               {"who", who}}));
    }
  }
  return proofs;
}

void write_truth(const Paper& paper, ClaimId id) {
  const Hearing& hearing = paper.wish.hearing;
  const auto truth = paper.script().variants[hearing.variant.index()].truth[id.index()];
  const auto one = paper.html.in("div", "truth");
  paper.html.put("h3", paper.numbered_claim(id));
  {
    const auto line = paper.html.in("p");
    paper.html.put("b", paper.voice.word("truth", truth));
    const std::string& claim = paper.script().names.claims[id.index()];
    const std::string own =
        "claim." + claim + ".truth." + paper.script().names.variants[hearing.variant.index()];
    const std::string key =
        paper.voice.texts.can_say(paper.voice.language, own) ? own : "claim." + claim + ".truth";
    if (paper.voice.texts.can_say(paper.voice.language, key)) paper.html.text(" " + paper.voice.tell(key));
  }
  paper.html.list({}, proofs_of(paper, hearing, id), "quiet");
}

void write_debrief(const Paper& paper) {
  std::vector<std::string> steps;
  for (const char* key : {"out", "reactions", "description", "analysis", "home"})
    steps.push_back(paper.say(std::string("debrief.").append(key)));
  paper.html.list(paper.say("part.debrief"), steps);
  std::vector<std::string> questions;
  for (const auto& question : paper.play.content.debrief)
    questions.push_back(paper.voice.tell("debrief." + question.id));
  paper.html.list(paper.say("debrief.questions"), questions);
}

}  // namespace

void write_facilitator(const Paper& paper) {
  const auto page = paper.html.in("section", "page first");
  paper.html.put("h1", paper.say("lead"));
  paper.html.put("p", paper.say("lead.below", {{"title", paper.voice.tell("title")}}), "quiet");
  write_contents(paper);
  write_steps(paper);
  write_votes(paper);
  write_news(paper);
}

void write_key(const Paper& paper) {
  const auto page = paper.html.in("section", "page");
  paper.html.put("h1", paper.say("key"));
  paper.html.put("p", paper.say("key.below"), "quiet");
  for (const auto& section : paper.play.content.section_claims) {
    for (const ClaimId id : section) write_truth(paper, id);
  }
  write_debrief(paper);
}

}  // namespace kenes::room
