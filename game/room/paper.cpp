#include "room/paper.hpp"

#include <algorithm>

#include "room/paper_parts.hpp"
#include "ui/report.hpp"

namespace kenes::room {
namespace {

using rules::SeatId;

std::vector<SeatId> seats_where(const Paper& paper, bool core) {
  std::vector<SeatId> seats;
  for (const SeatId seat : paper.play.content.seats_in_order) {
    if (paper.script().core.has(seat) == core) seats.push_back(seat);
  }
  return seats;
}

void write_head(const Paper& paper) {
  const auto head = paper.html.in("head");
  paper.html.charset();
  paper.html.put("title", paper.say("title", {{"title", paper.voice.tell("title")}}));
  paper.html.style(kPaperStyle);
}

void write_more_seats(const Paper& paper) {
  const std::vector<SeatId> more = other_seats(paper);
  if (more.empty()) return;
  for (const SeatId seat : more) write_seat(paper, seat);
  write_tents(paper, more);
}

void write_body(const Paper& paper) {
  const auto body = paper.html.in("body");
  write_facilitator(paper);
  write_key(paper);
  write_agenda(paper);
  write_report(paper);
  write_on_table(paper);
  write_drafts(paper);
  for (const SeatId seat : core_seats(paper)) write_seat(paper, seat);
  write_tents(paper, core_seats(paper));
  write_ballots(paper);
  write_time_cards(paper);
  write_gallery(paper);
  write_minutes(paper);
  write_resolution(paper);
  write_more_seats(paper);
}

}  // namespace

std::string Paper::numbered_claim(rules::ClaimId id) const {
  return ui::number_of(play.content, id) + "  " + voice.claim(id);
}

std::vector<SeatId> core_seats(const Paper& paper) { return seats_where(paper, true); }
std::vector<SeatId> other_seats(const Paper& paper) { return seats_where(paper, false); }

std::string paper_packs(const Play& play, const PaperWish& wish, text::Language language) {
  Html html;
  const records::Voice voice = play.voice(language);
  const Paper paper{html, voice, play, wish};
  write_head(paper);
  write_body(paper);
  return "<!DOCTYPE html>\n<html lang=\"" + std::string(text::code_of(language)) + "\">\n" + html.written() +
         "</html>\n";
}

}  // namespace kenes::room
