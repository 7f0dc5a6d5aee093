// The script: what answers what, with which lines, effects and choices.

#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

constexpr std::string_view kTimes[] = {"once", "often"};
/// `beat.x.question` is the text before the choices.
constexpr std::string_view kTakenByLines[] = {"question"};

void read_lines(Workbench& bench, std::span<const Node> list, rules::Beat& beat) {
  LocalIds ids(bench.reading, "lines", kTakenByLines);
  for (const Node& element : list) {
    ObjectReader reader(bench.reading, element);
    ids.take(reader);
    rules::Line line;
    if (const Node* by = reader.take("by")) {
      if (const auto seat = refer(bench.reading, bench.names, NameKind::seats, *by))
        line.by = rules::SeatId(*seat);
    }
    reader.finish();
    beat.lines.push_back(line);
  }
  bench.script.names.beat_lines.push_back(std::move(ids).ids());
}

void read_then(Workbench& bench, const Node* node, rules::Choice& choice) {
  if (node == nullptr) return;
  const auto next = refer(bench.reading, bench.names, NameKind::beats, *node);
  if (!next) return;
  choice.then = rules::BeatId(*next);
  bench.usage.beat_named[*next] = true;
}

void read_choices(Workbench& bench, ObjectReader& reader, rules::Beat& beat) {
  LocalIds ids(bench.reading, "choices");
  for (const Node& element : reader.list("choices")) {
    if (ids.size() == rules::kMaxChoices) {
      bench.reading.report(Code::too_many_choices, element, std::to_string(rules::kMaxChoices));
      break;
    }
    ObjectReader choice_reader(bench.reading, element);
    ids.take(choice_reader);
    rules::Choice choice;
    static_cast<void>(choice_reader.text("when"));
    choice.effects = compile_effects(bench, choice_reader.list("do"));
    read_then(bench, choice_reader.take("then"), choice);
    choice_reader.finish();
    beat.choices.push_back(choice);
  }
  bench.script.names.choices.push_back(std::move(ids).ids());
  const Node* ask = reader.take("ask");
  const Node* choices = reader.take("choices");
  const bool has_choices =
      choices != nullptr && choices->kind == Node::Kind::list && !choices->children.empty();
  if (ask != nullptr) {
    const auto seat = refer(bench.reading, bench.names, NameKind::seats, *ask);
    if (seat) beat.asks = rules::SeatId(*seat);
    if (choices == nullptr || (choices->kind == Node::Kind::list && !has_choices)) {
      bench.reading.report(Code::asks_without_choices, *ask, ask->text);
    }
  } else if (has_choices) {
    bench.reading.report(Code::choices_without_ask, *choices);
  }
}

void read_group(Workbench& bench, ObjectReader& reader, rules::Beat& beat) {
  const Node* weight = reader.take("weight");
  if (weight != nullptr) {
    beat.weight = static_cast<std::uint8_t>(bench.reading.whole(*weight, 1, 100).value_or(1));
  }
  const Node* group = reader.take("group");
  if (group == nullptr) {
    if (weight != nullptr) bench.reading.report(Code::weight_without_group, weight->key_at);
    return;
  }
  const auto name = bench.reading.id(*group);
  const auto place = name ? bench.names[NameKind::groups].find(*name) : std::nullopt;
  if (place) beat.group = rules::GroupId(*place);
}

void read_times(Workbench& bench, const Node* node, rules::Beat& beat, std::size_t place,
                std::uint16_t& once) {
  if (node != nullptr) static_cast<void>(bench.reading.word_among(*node, kTimes));
  if (!bench.names.once[place]) return;
  if (once == rules::kMaxOnceBeats) {
    bench.reading.report(Code::too_many_once_beats, *bench.names[NameKind::beats][place].node,
                         std::to_string(rules::kMaxOnceBeats));
  }
  if (once < rules::kMaxOnceBeats) beat.once_bit = once;
  ++once;
}

void compile_beat(Workbench& bench, const Node& element, std::size_t place, std::uint16_t& once) {
  rules::Beat beat;
  ObjectReader reader(bench.reading, element);
  static_cast<void>(reader.id());
  if (const Node* on = reader.need("on")) {
    if (const auto trigger = compile_trigger(bench, *on)) beat.on = *trigger;
  }
  static_cast<void>(reader.text("when"));
  read_times(bench, reader.take("times"), beat, place, once);
  read_lines(bench, reader.list("lines"), beat);
  beat.effects = compile_effects(bench, reader.list("do"));
  read_choices(bench, reader, beat);
  read_group(bench, reader, beat);
  reader.finish();
  bench.script.beats.push_back(std::move(beat));
}

}  // namespace

void compile_beats(Workbench& bench) {
  const NameTable& table = bench.names[NameKind::beats];
  bench.usage.beat_named.resize(table.size());
  std::uint16_t once = 0;
  for (std::size_t i = 0; i < table.size(); ++i) compile_beat(bench, *table[i].node, i, once);
  bench.script.names.beats = table.ids();
  bench.script.names.groups = bench.names[NameKind::groups].ids();
}

}  // namespace kenes::scenario
