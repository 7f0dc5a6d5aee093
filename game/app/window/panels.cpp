#include "app/window/panels.hpp"

#include <algorithm>

#include "assess/fold.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {
namespace {

using namespace rules;

std::string reason(const records::Voice& voice, const std::optional<Refusal>& refusal) {
  return refusal ? voice.word("refusal", refusal->code) : std::string();
}

/// Why nothing of a document may be shown: the reason of the first line, unless some line may.
std::optional<Refusal> barred_document(const Script& script, const Hearing& hearing, SeatId seat,
                                       EvidenceId id) {
  std::optional<Refusal> first;
  for (std::uint8_t line = 0; line < script.evidence[id.index()].lines; ++line) {
    const auto refusal = check(script, hearing, {seat, Present{id, line}});
    if (!refusal) return std::nullopt;
    if (!first) first = refusal;
  }
  return first;
}

ui::Allowed allowed_now(const records::Voice& voice, const solo::Table& table) {
  ui::Allowed allowed;
  const Script& script = table.script();
  for (std::size_t i = 0; i < script.claims.size(); ++i) {
    allowed.why_not_ask[i] =
        reason(voice, check(script, table.hearing(), {table.own(), AskClaim{ClaimId(i), Tone::neutral}}));
  }
  for (std::size_t i = 0; i < script.evidence.size(); ++i)
    allowed.why_not_show[i] =
        reason(voice, barred_document(script, table.hearing(), table.own(), EvidenceId(i)));
  return allowed;
}

std::vector<ui::PublishedVote> votes_so_far(const solo::Table& table) {
  std::vector<ui::PublishedVote> votes;
  const auto look = [&](const assess::Step& step) {
    if (!std::holds_alternative<PublishVote>(step.action.move)) return;
    const SeatView view = view_for(table.script(), step.after, table.own());
    const RecommendationId about = recommendation_of(step.after, step.after.motions[view.vote.motion]);
    if (!about.is_none()) votes.push_back({about, view.vote});
  };
  static_cast<void>(assess::fold(table.script(), table.options(), table.actions(), look));
  return votes;
}

/// What the person predicted for the vote that is open or was last.
std::optional<int> predicted(const solo::Course& course) {
  const auto& heard = course.heard();
  bool published = false;
  for (auto step = heard.rbegin(); step != heard.rend(); ++step) {
    if (std::holds_alternative<PublishVote>(step->action.move)) {
      if (published) return std::nullopt;
      published = true;
    }
    const auto* guess = std::get_if<Predict>(&step->action.move);
    if (guess != nullptr && step->action.seat == course.table().own()) return guess->in_favour;
  }
  return std::nullopt;
}

}  // namespace

const Panels::Known& Panels::known(const ui::Sight& sight) {
  const session::Revision revision = course_.table().session().revision();
  if (known_ && known_->revision == revision && known_->language == sight.voice.language) return *known_;
  const solo::Table& table = course_.table();
  known_ = Known{revision,
                 sight.voice.language,
                 legal_moves(table.script(), table.hearing(), table.own()),
                 allowed_now(sight.voice, table),
                 votes_so_far(table),
                 predicted(course_)};
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

void Panels::reader(const ui::Pen& pen, const ui::Sight& sight) {
  const auto model = ui::reader_model(sight, known(sight).allowed, reading_, reader_.beside);
  if (!model) {
    reading_ = {};
    return;
  }
  const auto wish = ui::reader_panel(pen, *model, reader_, notes_[reading_]);
  if (!wish) return;
  if (wish->what == ui::ReaderWish::What::show) wish_ = ShowDocument{wish->evidence, wish->line};
  reading_ = {};
}

void Panels::table(const ui::Pen& pen, const ui::Sight& sight) {
  if (vote(pen, sight)) ui::gap(pen, 12);
  const Known& now = known(sight);
  const auto move =
      ui::deliberation_panel(pen, ui::deliberation_model(sight, {now.moves, now.votes}), table_);
  if (move) wish_ = MakeMove{*move};
}

bool Panels::vote(const ui::Pen& pen, const ui::Sight& sight) {
  if (sight.view.vote.stage == VoteStage::none) return false;
  const Known& now = known(sight);
  const session::SecrecyHint hint = course_.table().session().warns_of_secrecy(sight.view.vote.motion);
  const auto wish = ui::voting_panel(
      pen, ui::voting_model(sight, {now.moves, now.predicted, hint.few_voters, hint.likely_unanimous}));
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
    default:
      break;
  }
}

}  // namespace kenes::app
