// What belongs to one seat: the card that is folded, the report it reads out, its documents, its name.

#include <algorithm>

#include "records/posts.hpp"
#include "room/paper_parts.hpp"
#include "room/seat_facts.hpp"
#include "ui/brief.hpp"
#include "ui/evidence.hpp"
#include "ui/report.hpp"

namespace kenes::room {
namespace {

using namespace rules;

std::vector<std::string> words_of(const std::vector<ui::BriefModel::Item>& items) {
  std::vector<std::string> words;
  for (const auto& item : items) words.push_back(item.words);
  return words;
}

/// Folded back, it shows whose card this is while the rest stays inside.
void write_strip(const Paper& paper, SeatId seat) {
  const auto strip = paper.html.in("header", "strip");
  paper.html.put("b", paper.voice.person(seat));
  paper.html.put("span", paper.voice.word("role", paper.script().seats[seat.index()].role));
  paper.html.put("i", paper.say("card.fold"));
}

/// What only a screen asks of people.
constexpr MoveKindSet kOnScreen =
    kind_set({MoveKind::predict, MoveKind::state_position, MoveKind::choose, MoveKind::leave_queue});

/// What it may do in each part, as the rulebook has it.
void write_may(const Paper& paper, SeatId seat) {
  const auto role = static_cast<std::size_t>(paper.script().seats[seat.index()].role);
  paper.html.put("h3", paper.say("card.may"));
  for (const PhaseRule& phase : paper.script().rulebook.phases) {
    std::string all;
    for (const auto kind : phase.may[role]) {
      if (kOnScreen.has(kind)) continue;
      all.append(all.empty() ? "" : " · ")
          .append(paper.voice.word("move", static_cast<MoveKind>(kind.index())));
    }
    if (all.empty()) continue;
    const auto line = paper.html.in("p", "may");
    paper.html.put("b", paper.voice.word("phase", phase.kind));
    paper.html.text(" " + all);
  }
}

std::vector<std::string> known_to(const ui::BriefModel& brief) {
  std::vector<std::string> known;
  for (const auto& item : brief.knows) known.push_back(item.words + " – " + item.state.words);
  return known;
}

std::vector<std::string> answered_by(const Paper& paper, SeatId seat) {
  std::vector<std::string> claims;
  for (const auto& section : paper.play.content.section_claims) {
    for (const ClaimId id : section) {
      if (paper.script().claims[id.index()].answers == seat) claims.push_back(paper.numbered_claim(id));
    }
  }
  return claims;
}

void write_card(const Paper& paper, const ui::Sight& sight, SeatId seat) {
  const auto card = paper.html.in("section", "page card");
  write_strip(paper, seat);
  const ui::BriefModel brief =
      ui::brief_model(sight, own_lines_key(paper.script(), paper.wish.hearing, seat));
  paper.html.put("h2", brief.me.below);
  paper.html.put("p", paper.say("card.private"), "quiet");
  for (const std::string& paragraph : brief.brief) paper.html.put("p", paragraph);
  paper.html.list(paper.say("card.goals"), brief.goals);
  paper.html.list(paper.say("card.knows"), known_to(brief));
  paper.html.list(paper.say("speech.answers"), answered_by(paper, seat), "plain");
  const auto columns = paper.html.in("div", "columns");
  paper.html.list(paper.say("card.wants"), words_of(brief.wants));
  paper.html.list(paper.say("card.dreads"), words_of(brief.dreads));
  paper.html.list(paper.say("card.interests"), words_of(brief.interests));
  write_may(paper, seat);
}

bool delivers(const Paper& paper, SeatId seat) {
  return std::ranges::any_of(paper.script().sections, [&](const Section& one) { return one.by == seat; });
}

/// Whoever delivers a part of the report has it to read out.
void write_speech(const Paper& paper, SeatId seat) {
  const auto& sections = paper.script().sections;
  paper.html.put("h2", paper.say("speech"));
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].by != seat) continue;
    paper.html.put("h3", paper.voice.section(SectionId(i)));
    paper.html.put("p", paper.voice.tell("section." + paper.script().names.sections[i] + ".text"));
  }
}

std::vector<ui::DocumentModel> documents_of(const ui::Sight& sight) {
  std::vector<ui::DocumentModel> own;
  for (const auto& card : ui::evidence_model(sight, {}).cards) {
    if (!card.mine || card.on_table) continue;
    if (auto reader = ui::reader_model(sight, {}, card.id)) own.push_back(std::move(reader->document));
  }
  return own;
}

/// What is in its hands beside the card.
void write_papers(const Paper& paper, const ui::Sight& sight, SeatId seat) {
  const std::vector<ui::DocumentModel> own = documents_of(sight);
  const bool speaks = delivers(paper, seat);
  if (own.empty() && !speaks) return;
  const auto page = paper.html.in("section", "page");
  {
    const auto head = paper.html.in("p", "owner");
    paper.html.put("b", paper.voice.person(seat));
    if (!own.empty()) paper.html.text(" · " + paper.say("documents.own"));
  }
  if (speaks) write_speech(paper, seat);
  for (const ui::DocumentModel& document : own) write_document(paper, document);
}

void write_tent_side(const Paper& paper, SeatId seat, std::string_view side) {
  const auto half = paper.html.in("div", side);
  paper.html.put("b", paper.voice.person(seat));
  paper.html.put("span", records::post_alone(paper.voice, seat));
}

}  // namespace

void write_document(const Paper& paper, const ui::DocumentModel& document) {
  const auto sheet = paper.html.in("article", "document " + std::string(name_of(document.kind)));
  {
    const auto head = paper.html.in("p", "kind");
    paper.html.put("span", document.kind_words);
    paper.html.put("span", document.reliability_words);
  }
  paper.html.put("h3", document.title);
  paper.html.put("p", document.about, "about");
  const auto lines = paper.html.in("ol");
  for (const auto& line : document.lines) {
    const auto item = paper.html.in("li");
    if (line.rows.empty()) paper.html.text(line.words);
    for (const ui::RuledRow& row : line.rows) {
      const auto ruled = paper.html.in("div", row.remark ? "row remark" : "row");
      paper.html.put("span", row.label);
      paper.html.put("span", row.value);
    }
  }
}

void write_seat(const Paper& paper, SeatId seat) {
  const SeatView view = view_for(paper.script(), paper.wish.hearing, seat);
  const ui::Sight sight{paper.voice, paper.play.content, view};
  write_card(paper, sight, seat);
  write_papers(paper, sight, seat);
}

void write_tents(const Paper& paper, const std::vector<SeatId>& seats) {
  const auto page = paper.html.in("section", "page tents");
  for (const SeatId seat : seats) {
    const auto tent = paper.html.in("div", "tent");
    // The far side stands on its head until the sheet is folded.
    write_tent_side(paper, seat, "half far");
    write_tent_side(paper, seat, "half");
  }
}

}  // namespace kenes::room
