// What is filled in by hand: ballots, time cards, minutes, the resolution.

#include <algorithm>

#include "room/paper_parts.hpp"

namespace kenes::room {
namespace {

using namespace rules;

/// Some motion of this council may be abstained from.
bool may_abstain(const Rulebook& rules) {
  for (std::size_t i = 0; i < kMotionKinds; ++i) {
    if (rules.uses[i] && rules.votes[i].may_abstain) return true;
  }
  return false;
}

/// Every paper the same: nothing on it tells one from another.
void write_ballot(const Paper& paper) {
  const auto ballot = paper.html.in("div", "ballot");
  paper.html.put("p", paper.say("ballot"), "quiet");
  for (const Ballot choice : {Ballot::in_favour, Ballot::against, Ballot::abstain}) {
    if (choice == Ballot::abstain && !may_abstain(paper.script().rulebook)) continue;
    paper.html.put("p", paper.voice.word("ballot", choice), "choice");
  }
}

void write_lines(const Paper& paper, const std::vector<std::string>& heads, std::size_t lines,
                 std::string_view classes) {
  const auto table = paper.html.in("table", classes);
  {
    const auto row = paper.html.in("tr");
    for (const std::string& head : heads) paper.html.put("th", head);
  }
  for (std::size_t i = 0; i < lines; ++i) {
    const auto row = paper.html.in("tr");
    for (std::size_t cell = 0; cell < heads.size(); ++cell) paper.html.box("td", {});
  }
}

void write_attendance(const Paper& paper) {
  paper.html.put("h3", paper.say("sheet.present"));
  const auto all = paper.html.in("div", "attendance");
  for (const SeatId seat : core_seats(paper)) {
    const bool votes = paper.script().voters.has(seat);
    paper.html.put("span", paper.voice.person(seat) + (votes ? " *" : ""), "choice");
  }
}

void write_blank(const Paper& paper, const std::string& label) {
  const auto line = paper.html.in("p", "blank");
  paper.html.put("b", label);
  paper.html.box("span", {});
}

std::vector<std::string> tally_heads(const Paper& paper) {
  return {paper.say("sheet.motion"),
          paper.say("sheet.present_count"),
          paper.voice.word("ballot", Ballot::in_favour),
          paper.voice.word("ballot", Ballot::against),
          paper.voice.word("ballot", Ballot::abstain),
          paper.say("sheet.outcome")};
}

void write_recommendation(const Paper& paper, int number) {
  const auto one = paper.html.in("div", "wording");
  paper.html.put("h3", paper.say("resolution.one", {{"n", number}}));
  for (const SlotKind kind : {SlotKind::addressee, SlotKind::action, SlotKind::deadline, SlotKind::indicator})
    write_blank(paper, paper.voice.word("slot", kind));
}

}  // namespace

void write_ballots(const Paper& paper) {
  constexpr int kPapers = 24;
  const auto page = paper.html.in("section", "page ballots");
  for (int i = 0; i < kPapers; ++i) write_ballot(paper);
}

void write_time_cards(const Paper& paper) {
  const auto page = paper.html.in("section", "page times");
  for (const char* key : {"time.minute", "time.over"}) {
    const auto card = paper.html.in("div", "time");
    paper.html.put("b", paper.say(key));
  }
}

void write_minutes(const Paper& paper) {
  const auto page = paper.html.in("section", "page sheet");
  paper.html.put("h1", paper.say("sheet", {{"title", paper.voice.tell("title")}}));
  write_attendance(paper);
  paper.html.put("p", paper.say("sheet.star"), "quiet");
  paper.html.put("h3", paper.say("sheet.questions"));
  write_lines(paper,
              {paper.say("sheet.claim"), paper.say("sheet.who"), paper.say("sheet.document"),
               paper.say("sheet.answer")},
              12, "lined questions");
  paper.html.put("p", paper.say("sheet.letters"), "quiet");
  paper.html.put("h3", paper.say("sheet.promises"));
  write_lines(paper, {paper.say("sheet.promiser"), paper.say("sheet.what"), paper.say("sheet.by_when")}, 5,
              "lined promises");
  paper.html.put("h3", paper.say("sheet.votes"));
  write_lines(paper, tally_heads(paper), 7, "lined votes");
}

void write_resolution(const Paper& paper) {
  const auto page = paper.html.in("section", "page sheet");
  paper.html.put("h1", paper.say("resolution"));
  write_blank(paper, paper.say("resolution.body"));
  write_blank(paper, paper.say("resolution.heard"));
  write_blank(paper, paper.say("resolution.assessment"));
  for (int number = 1; number <= 4; ++number) write_recommendation(paper, number);
  write_blank(paper, paper.say("resolution.reply"));
  write_blank(paper, paper.say("resolution.chair"));
  write_blank(paper, paper.say("resolution.secretary"));
}

}  // namespace kenes::room
