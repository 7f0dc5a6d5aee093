#include "app/window/panel_facts.hpp"

#include <algorithm>

#include "assess/fold.hpp"
#include "solo/barred.hpp"

namespace kenes::app {

using namespace rules;

namespace {

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

}  // namespace

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
std::optional<int> predicted_now(const solo::Course& course) {
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

std::vector<ui::LogLine> log_of(const records::Voice& voice, const solo::Table& table) {
  const std::vector<session::Step> steps = table.session().steps();
  std::vector<ui::LogLine> log;
  static_cast<void>(
      assess::fold(table.script(), table.options(), table.actions(), [&](const assess::Step& step) {
        const records::Story told = records::story_of(voice, step, {table.own(), false});
        bool first = true;
        for (const records::StoryLine& line : told) {
          const session::Revision before = steps[step.number].revision - 1;
          log.push_back({line, first ? std::optional<std::uint64_t>(before) : std::nullopt});
          first = false;
        }
      }));
  return log;
}

std::vector<ui::BarredMove> barred_words(const records::Voice& voice, const solo::Table& table) {
  std::vector<ui::BarredMove> barred;
  for (const solo::Barred& one : solo::barred_now(table.script(), table.hearing(), table.own()))
    barred.push_back({voice.word("move", one.kind), voice.word("refusal", one.why)});
  return barred;
}

std::string own_lines_key(const solo::Table& table) {
  const VariantId variant = table.hearing().variant;
  if (variant.is_none()) return {};
  const Names& names = table.script().names;
  return "seat." + names.seats[table.own().index()] + ".brief." + names.variants[variant.index()];
}

}  // namespace kenes::app
