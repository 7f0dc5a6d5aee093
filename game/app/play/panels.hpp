#pragma once
// What a person can look up at any time, from the seat's view alone.

#include "app/terminal.hpp"
#include "records/voice.hpp"
#include "scenario/scenario.hpp"
#include "solo/barred.hpp"

namespace kenes::app {

/// What a panel reads. `content` for figures and for the order of things.
struct Sight {
  const records::Voice& voice;
  const scenario::ScenarioContent& content;
  const rules::SeatView& view;
};

void show_report(Terminal& terminal, const Sight& sight);
void show_evidence(Terminal& terminal, const Sight& sight);
/// `variant`: the one that was drawn, whose own lines of the brief are shown.
void show_brief(Terminal& terminal, const Sight& sight, rules::VariantId variant);
void show_who(Terminal& terminal, const Sight& sight);
void show_table(Terminal& terminal, const Sight& sight);  // Drafts and what was decided.
void show_rules(Terminal& terminal, const Sight& sight);
/// Where the hearing stands, in one line.
[[nodiscard]] std::string status_line(const Sight& sight);
/// A document with its lines, numbered.
void show_document(Terminal& terminal, const records::Voice& voice, rules::EvidenceId id);

void show_why_not(Terminal& terminal, const records::Voice& voice, const std::vector<solo::Barred>& barred);

}  // namespace kenes::app
