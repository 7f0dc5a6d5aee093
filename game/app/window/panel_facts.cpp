#include "app/window/panel_facts.hpp"

#include <algorithm>

#include "assess/fold.hpp"
#include "records/cited.hpp"
#include "room/seat_facts.hpp"
#include "solo/barred.hpp"

namespace kenes::app {

using namespace rules;

ui::Allowed allowed_now(const records::Voice& voice, const solo::Table& table) {
  return room::allowed_for(voice, table.hearing(), table.own());
}

std::vector<ui::PublishedVote> votes_so_far(const solo::Table& table) {
  std::vector<Hearing> published;
  const auto look = [&](const assess::Step& step) {
    if (std::holds_alternative<PublishVote>(step.action.move)) published.push_back(step.after);
  };
  static_cast<void>(assess::fold(table.script(), table.options(), table.actions(), look));
  return room::votes_seen_by(table.script(), published, table.own());
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
    barred.push_back({voice.word("move", one.kind), voice.word("refusal", one.why),
                      records::short_source_told(voice, records::rule_behind(voice.script, one.why))});
  return barred;
}

std::string own_lines_key(const solo::Table& table) {
  return room::own_lines_key(table.script(), table.hearing(), table.own());
}

}  // namespace kenes::app
