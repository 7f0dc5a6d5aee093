// The head of scenario.json, objectives, issues and variables.

#include "scenario/fact_table.hpp"
#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

constexpr std::int64_t kFormat = 1;
constexpr std::int64_t kMostMembers = 500;
constexpr std::int64_t kMostPeople = 60'000;
constexpr std::int64_t kMostMinutes = 600;
constexpr std::int64_t kWidest = 10'000;  // Of a variable, to either side.

void read_format(ObjectReader& root) {
  const Node* format = root.need("format");
  if (format == nullptr) return;
  const auto number = root.reading().whole(*format, 0, 1'000'000);
  if (number && *number != kFormat) {
    root.reading().report(Code::unknown_format, *format, std::to_string(*number), std::to_string(kFormat));
  }
}

void read_minutes(Workbench& bench, ObjectReader& root) {
  const Node* node = root.need("minutes");
  if (node == nullptr) return;
  ObjectReader minutes(bench.reading, *node);
  bench.content.minutes_alone =
      static_cast<std::uint16_t>(minutes.need_whole("alone", 1, kMostMinutes).value_or(0));
  bench.content.minutes_room =
      static_cast<std::uint16_t>(minutes.need_whole("room", 1, kMostMinutes).value_or(0));
  minutes.finish();
}

void read_held(Workbench& bench, ObjectReader& root) {
  const Node* node = root.take("held");
  if (node == nullptr) return;
  ObjectReader reader(bench.reading, *node);
  Held& held = bench.content.held;
  held.month = static_cast<std::uint8_t>(reader.need_whole("month", 1, 12).value_or(held.month));
  held.hour = static_cast<std::uint8_t>(reader.need_whole("hour", 0, 23).value_or(held.hour));
  held.minute = static_cast<std::uint8_t>(reader.whole("minute", 0, 59).value_or(0));
  held.told = true;
  reader.finish();
}

void read_people(Workbench& bench, ObjectReader& root) {
  rules::Script& script = bench.script;
  script.members = static_cast<std::uint16_t>(root.need_whole("members", 1, kMostMembers).value_or(0));
  const bool gathers = bench.has_rulebook && script.rulebook.gathering;
  const auto entitled =
      gathers ? root.need_whole("entitled", 1, kMostPeople) : root.whole("entitled", 1, kMostPeople);
  script.entitled = static_cast<std::uint16_t>(entitled.value_or(0));
  script.residents = static_cast<std::uint16_t>(root.whole("residents", 0, kMostPeople).value_or(0));
}

/// Things that have only an id.
void read_bare(Workbench& bench, std::span<const Node> list) {
  for (const Node& element : list) {
    ObjectReader reader(bench.reading, element);
    static_cast<void>(reader.id());
    reader.finish();
  }
}

void check_variable_name(const Workbench& bench, const Node& element) {
  const Node* id = element.member("id");
  if (id == nullptr) return;
  for (const std::string_view word : reserved_words()) {
    if (id->text == word) bench.reading.report(Code::reserved_id, *id, id->text);
  }
}

void compile_flag(Workbench& bench, const Node& element) {
  ObjectReader reader(bench.reading, element);
  static_cast<void>(reader.id());
  static_cast<void>(reader.yes_no("flag"));
  for (const std::string_view key : {"min", "max", "start"}) {
    const Node* node = reader.take(key);
    if (node != nullptr) bench.reading.report(Code::not_for_flags, node->key_at, std::string(key));
  }
  reader.finish();
}

void compile_number(Workbench& bench, const Node& element) {
  ObjectReader reader(bench.reading, element);
  static_cast<void>(reader.id());
  static_cast<void>(reader.yes_no("flag"));
  const auto least = reader.need_whole("min", -kWidest, kWidest);
  const auto greatest = reader.need_whole("max", -kWidest, kWidest);
  const auto start = reader.need_whole("start", -kWidest, kWidest);
  reader.finish();
  bench.script.variables.push_back(
      {static_cast<std::int16_t>(least.value_or(0)), static_cast<std::int16_t>(greatest.value_or(0))});
  bench.starts.push_back(static_cast<std::int16_t>(start.value_or(0)));
  if (!least || !greatest) return;
  const std::string range = std::to_string(*least) + " … " + std::to_string(*greatest);
  if (*least > *greatest) {
    bench.reading.report(Code::range_reversed, *element.member("min"), range);
  } else if (*least == *greatest) {
    bench.reading.report(Code::fixed_variable, *element.member("min"), element.member("id")->text);
  } else if (start && (*start < *least || *start > *greatest)) {
    bench.reading.report(Code::start_outside_range, *element.member("start"), std::to_string(*start), range);
  }
}

}  // namespace

void compile_head(Workbench& bench) {
  ObjectReader root(bench.reading, bench.root);
  read_format(root);
  bench.content.id = root.id().value_or("");
  bench.script.names.scenario = bench.content.id;
  static_cast<void>(root.need("rulebook"));
  bench.content.rulebook = root.text("rulebook").value_or("");
  if (const Node* language = root.need("source_language")) {
    const auto place = bench.reading.word_among(*language, kLanguages);
    bench.content.source_language = place ? kLanguages[*place] : "";
  }
  read_minutes(bench, root);
  read_held(bench, root);
  read_people(bench, root);
  static_cast<void>(root.need_whole("trust", 0, 100));
  static_cast<void>(root.need_whole("guard", 0, 10));
  read_bare(bench, root.need_list("objectives"));
  read_bare(bench, root.need_list("issues"));
  for (const std::string_view key : {"seats", "report", "evidence", "recommendations", "endings"}) {
    static_cast<void>(root.need_list(key));
  }
  for (const std::string_view key :
       {"variables", "variants", "beats", "injects", "aftermath", "debrief", "quiz", "gallery"}) {
    static_cast<void>(root.list(key));
  }
  root.finish();
  bench.content.objectives = bench.names[NameKind::objectives].ids();
  bench.script.issue_count = bench.names[NameKind::issues].size();
  bench.script.names.issues = bench.names[NameKind::issues].ids();
}

void compile_variables(Workbench& bench) {
  for (const NameTable::Entry& entry : bench.names[NameKind::variables].entries()) {
    check_variable_name(bench, *entry.node);
    compile_number(bench, *entry.node);
  }
  for (const NameTable::Entry& entry : bench.names[NameKind::flags].entries()) {
    check_variable_name(bench, *entry.node);
    compile_flag(bench, *entry.node);
  }
  bench.script.flag_count = bench.names[NameKind::flags].size();
  bench.script.names.variables = bench.names[NameKind::variables].ids();
  bench.script.names.flags = bench.names[NameKind::flags].ids();
}

}  // namespace kenes::scenario
