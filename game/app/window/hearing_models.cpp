#include "app/window/hearing_models.hpp"

namespace kenes::app {

using namespace rules;

ui::TopBarModel top_bar_model(const ui::Sight& sight) {
  const SeatView& view = sight.view;
  const Rulebook& rulebook = sight.voice.script.rulebook;
  ui::TopBarModel top;
  top.title = sight.voice.tell("title");
  top.phase = sight.voice.word("phase", view.phase);
  top.trust = sight.voice.say("play.trust", {{"n", view.trust}});
  if (view.phase_place >= rulebook.phases.size()) return top;
  top.phase = sight.voice.say(
      "hearing.phase",
      {{"phase", top.phase}, {"n", view.phase_place + 1}, {"all", static_cast<int>(rulebook.phases.size())}});
  const PhaseRule& phase = rulebook.phases[view.phase_place];
  if (phase.minutes == 0) return top;
  const int planned = phase.minutes + view.extended * rulebook.extension_minutes;
  const int spent_s = view.elapsed_s - view.phase_from_s;
  top.clock = sight.voice.say("play.time", {{"spent", spent_s / 60}, {"n", planned}});
  top.spent = static_cast<float>(spent_s) / (60.0F * static_cast<float>(planned));
  return top;
}

std::optional<int> seconds_left(const Rulebook& rulebook, const SeatView& view) {
  if (view.phase_place >= rulebook.phases.size()) return std::nullopt;
  const PhaseRule& phase = rulebook.phases[view.phase_place];
  if (phase.minutes == 0) return std::nullopt;
  const int planned_s = 60 * (phase.minutes + view.extended * rulebook.extension_minutes);
  return planned_s - (view.elapsed_s - view.phase_from_s);
}

std::optional<platform::Sound> bell_between(std::optional<int> before, std::optional<int> after) {
  constexpr int kLastMinute = 60;
  if (!before || !after || *after >= *before) return std::nullopt;  // Another part, or more time was given.
  if (*before > 0 && *after <= 0) return platform::Sound::bell_up;
  if (*before > kLastMinute && *after <= kLastMinute) return platform::Sound::bell_minute;
  return std::nullopt;
}

records::StoryLine heard_line(const records::Voice& voice, records::StoryLine line) {
  if (line.kind == records::StoryLine::Kind::speech) return line;
  line.text = records::printed(voice, line);
  line.by = {};
  return line;
}

std::optional<platform::Sound> sound_of(const Move& move) {
  using platform::Sound;
  switch (kind_of(move)) {
    case MoveKind::open_meeting:
    case MoveKind::rule_on_order:
    case MoveKind::take_floor:
      return Sound::glass;
    case MoveKind::present:
    case MoveKind::propose:
      return Sound::paper;
    case MoveKind::next_phase:
      return Sound::hush;
    case MoveKind::cast_ballot:
      return Sound::card;
    case MoveKind::read_back:
      return Sound::page;
    default:
      return std::nullopt;
  }
}

}  // namespace kenes::app
