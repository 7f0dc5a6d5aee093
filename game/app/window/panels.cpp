#include "app/window/panels.hpp"

#include "app/window/panel_facts.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {

using namespace rules;

const Panels::Known& Panels::known(const ui::Sight& sight) {
  const session::Revision revision = course_.table().session().revision();
  if (known_ && known_->revision == revision && known_->language == sight.voice.language) return *known_;
  const solo::Table& table = course_.table();
  known_ = Known{revision,
                 sight.voice.language,
                 legal_moves(table.script(), table.hearing(), table.own()),
                 allowed_now(sight.voice, table),
                 votes_so_far(table),
                 predicted_now(course_),
                 log_of(sight.voice, table),
                 barred_words(sight.voice, table)};
  return *known_;
}

void Panels::people(const ui::Pen& pen, const ui::Sight& sight) {
  static_cast<void>(ui::people_panel(pen, ui::people_model(sight), people_side_, ui::Extent::compact));
}

void Panels::report(const ui::Pen& pen, const ui::Sight& sight) { report(pen, sight, report_side_); }

void Panels::report(const ui::Pen& pen, const ui::Sight& sight, ui::ReportDraft& draft) {
  const auto wish = ui::report_panel(pen, ui::report_model(sight, known(sight).allowed), draft);
  if (!wish) return;
  if (wish->what == ui::ReportWish::What::ask) {
    wish_ = AskAbout{wish->claim};
  } else if (sight.view.floor.claim == wish->claim) {
    wish_ = ShowDocument{wish->evidence, std::nullopt};
  } else {
    // Laid upon a claim that nobody talks about: first it has to be asked.
    wish_ = AskAbout{wish->claim};
  }
}

void Panels::evidence(const ui::Pen& pen, const ui::Sight& sight) { evidence(pen, sight, evidence_side_); }

void Panels::evidence(const ui::Pen& pen, const ui::Sight& sight, ui::EvidenceDraft& draft) {
  const auto wish = ui::evidence_panel(pen, ui::evidence_model(sight, known(sight).allowed, latest_), draft);
  if (wish) read(wish->read);
}

void Panels::read(EvidenceId evidence) {
  reading_ = evidence;
  reader_ = {};
}

DocumentNotes Panels::take_notes() {
  DocumentNotes changed;
  for (const auto& [document, words] : notes_) {
    std::string& kept = kept_notes_[document];
    if (words != kept) changed[document] = kept = words;
  }
  return changed;
}

void Panels::reader(const ui::Pen& pen, const ui::Sight& sight) {
  const auto model = ui::reader_model(sight, known(sight).allowed, reading_, reader_.beside);
  if (!model) {
    reading_ = {};
    return;
  }
  const auto wish = ui::reader_panel(pen, *model, reader_, notes_[reading_]);
  if (!wish) return;
  wish_ = ShowDocument{wish->evidence, wish->line};
  reading_ = {};
}

void Panels::table(const ui::Pen& pen, const ui::Sight& sight) {
  // An open vote comes first; one that is over is looked up after what is still to be decided.
  const bool over = sight.view.vote.stage == VoteStage::published;
  if (!over && vote(pen, sight)) ui::gap(pen, 12);
  const Known& now = known(sight);
  const auto move =
      ui::deliberation_panel(pen, ui::deliberation_model(sight, {now.moves, now.votes}), table_);
  if (move) wish_ = MakeMove{*move};
  if (!over) return;
  ui::gap(pen, 12);
  static_cast<void>(vote(pen, sight));
}

void Panels::log(const ui::Pen& pen, const ui::Sight& sight) {
  const auto wish = ui::log_panel(pen, ui::log_model(sight, known(sight).log), log_);
  if (wish) wish_ = PlayFrom{wish->from};
}

bool Panels::vote(const ui::Pen& pen, const ui::Sight& sight, bool asked) {
  if (sight.view.vote.stage == VoteStage::none) return false;
  const Known& now = known(sight);
  const session::SecrecyHint hint = course_.table().session().warns_of_secrecy(sight.view.vote.motion);
  const std::span<const Move> moves = now.moves;
  const auto wish =
      ui::voting_panel(pen, ui::voting_model(sight, {asked ? moves.first(0) : moves, now.predicted,
                                                     hint.few_voters, hint.likely_unanimous}));
  if (!wish) return true;
  if (wish->secret == Ballot::none) {
    wish_ = MakeMove{wish->move};
  } else {
    wish_ = CastBallotInSecret{wish->secret};
  }
  return true;
}

void Panels::drawer(const ui::Pen& pen, const ui::Sight& sight, ui::FrameDraft& frame) {
  if (!reading_.is_none()) return reader(pen, sight);
  switch (frame.drawer) {
    case ui::Drawer::people:
      static_cast<void>(ui::people_panel(pen, ui::people_model(sight), people_full_, ui::Extent::full));
      break;
    case ui::Drawer::report:
      report(pen, sight, report_full_);
      break;
    case ui::Drawer::evidence:
      evidence(pen, sight, evidence_full_);
      break;
    case ui::Drawer::table:
      table(pen, sight);
      break;
    case ui::Drawer::brief:
      ui::brief_panel(pen, ui::brief_model(sight, own_lines_key(course_.table())));
      break;
    case ui::Drawer::log:
      log(pen, sight);
      break;
    case ui::Drawer::procedure:
      ui::procedure_panel(pen, ui::procedure_model(sight, known(sight).moves, known(sight).barred));
      break;
    case ui::Drawer::glossary:
      ui::glossary_panel(pen, ui::glossary_model(terms_, pen.language), glossary_);
      break;
    default:
      break;
  }
}

}  // namespace kenes::app
