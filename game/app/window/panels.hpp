#pragma once
// The panels of a hearing that is going on: their models made once a change, their drafts kept, what they ask
// for handed to the page.

#include <optional>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "app/sitting.hpp"
#include "app/window/turn.hpp"
#include "solo/course.hpp"
#include "text/glossary.hpp"
#include "ui/allowed.hpp"
#include "ui/brief.hpp"
#include "ui/deliberation.hpp"
#include "ui/evidence.hpp"
#include "ui/glossary.hpp"
#include "ui/hearing_frame.hpp"
#include "ui/log.hpp"
#include "ui/people.hpp"
#include "ui/procedure.hpp"
#include "ui/reader.hpp"
#include "ui/report.hpp"
#include "ui/voting.hpp"

namespace kenes::app {

/// A claim was pressed that may be asked about.
struct AskAbout {
  rules::ClaimId claim;
};
/// A document is to be shown: which line is still to be chosen, or was.
struct ShowDocument {
  rules::EvidenceId evidence;
  std::optional<std::uint8_t> line;
};
/// The hearing is to go on from an earlier moment.
struct PlayFrom {
  session::Revision revision = 0;
};
using PanelWish = std::variant<AskAbout, ShowDocument, MakeMove, CastBallotInSecret, PlayFrom>;

class Panels {
 public:
  /// `terms`: of the glossary. `notes`: on documents, taken earlier.
  Panels(const solo::Course& course, std::span<const text::Term> terms, DocumentNotes notes)
      : course_(course), terms_(terms), notes_(notes), kept_notes_(std::move(notes)) {}

  void people(const ui::Pen& pen, const ui::Sight& sight);
  void report(const ui::Pen& pen, const ui::Sight& sight);
  void evidence(const ui::Pen& pen, const ui::Sight& sight);
  void drawer(const ui::Pen& pen, const ui::Sight& sight, ui::FrameDraft& frame);
  /// The vote that is open or was just published, where there is one. True: it was drawn. `asked`: what can
  /// be done is asked elsewhere.
  bool vote(const ui::Pen& pen, const ui::Sight& sight, bool asked = false);

  [[nodiscard]] std::optional<PanelWish> take_wish() { return std::exchange(wish_, std::nullopt); }
  /// What was presented just now; none: nothing.
  void set_latest(rules::EvidenceId latest) { latest_ = latest; }
  void read(rules::EvidenceId evidence);
  /// Notes that have changed since this was last asked, with their documents.
  [[nodiscard]] DocumentNotes take_notes();
  [[nodiscard]] bool is_reading() const { return !reading_.is_none(); }

 private:
  /// What depends on the state alone.
  struct Known {
    session::Revision revision = 0;
    text::Language language{};
    std::vector<rules::Move> moves;
    ui::Allowed allowed;
    std::vector<ui::PublishedVote> votes;
    std::optional<int> predicted;
    std::vector<ui::LogLine> log;
    std::vector<ui::BarredMove> barred;
  };
  const Known& known(const ui::Sight& sight);
  void report(const ui::Pen& pen, const ui::Sight& sight, ui::ReportDraft& draft);
  void evidence(const ui::Pen& pen, const ui::Sight& sight, ui::EvidenceDraft& draft);
  void reader(const ui::Pen& pen, const ui::Sight& sight);
  void table(const ui::Pen& pen, const ui::Sight& sight);
  void log(const ui::Pen& pen, const ui::Sight& sight);

  const solo::Course& course_;
  std::span<const text::Term> terms_;
  std::optional<Known> known_;
  std::optional<PanelWish> wish_;
  rules::EvidenceId latest_, reading_;
  ui::PeopleDraft people_side_, people_full_;
  ui::ReportDraft report_side_, report_full_{true, {}};
  ui::EvidenceDraft evidence_side_, evidence_full_;
  ui::ReaderDraft reader_;
  ui::DeliberationDraft table_;
  ui::LogDraft log_;
  ui::GlossaryDraft glossary_;
  DocumentNotes notes_, kept_notes_;
};

}  // namespace kenes::app
