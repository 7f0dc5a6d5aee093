#pragma once
// Inside paper_packs: its sheets. Not for other rooms.

#include <string>
#include <string_view>
#include <vector>

#include "room/paper.hpp"
#include "room/paper_html.hpp"
#include "ui/reader.hpp"

namespace kenes::room {

extern const std::string_view kPaperStyle;

/// What every sheet is made from.
struct Paper {
  Html& html;
  const records::Voice& voice;
  const Play& play;
  const PaperWish& wish;

  [[nodiscard]] std::string say(std::string_view key, const text::Args& args = {}) const {
    return voice.say(std::string("paper.").append(key), args);
  }
  [[nodiscard]] const rules::Script& script() const { return voice.script; }
  /// "1.2 The words of the claim".
  [[nodiscard]] std::string numbered_claim(rules::ClaimId id) const;
};

/// Core seats in the author's order; then the others.
[[nodiscard]] std::vector<rules::SeatId> core_seats(const Paper& paper);
[[nodiscard]] std::vector<rules::SeatId> other_seats(const Paper& paper);

void write_facilitator(const Paper& paper);  // The order of the meeting, votes, news.
void write_key(const Paper& paper);          // What was true. For after the hearing.
void write_agenda(const Paper& paper);       // On the table.
void write_report(const Paper& paper);       // On the table once it has been delivered.
void write_on_table(const Paper& paper);     // Documents that everybody may see from the start.
void write_drafts(const Paper& paper);       // Recommendations to choose from, with their wordings.
void write_seat(const Paper& paper, rules::SeatId seat);
void write_tents(const Paper& paper, const std::vector<rules::SeatId>& seats);
void write_gallery(const Paper& paper);
void write_ballots(const Paper& paper);
void write_time_cards(const Paper& paper);
void write_minutes(const Paper& paper);
void write_resolution(const Paper& paper);

/// One document as it lies in the hand, each line with its number.
void write_document(const Paper& paper, const ui::DocumentModel& document);

}  // namespace kenes::room
