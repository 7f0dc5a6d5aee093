// The report: sections, claims and what is stated about them.

#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

using rules::Role;

constexpr std::string_view kUnits[] = {"percent", "million_tenge", "km",       "houses", "villages", "people",
                                       "lamps",   "places",        "projects", "days",   "count"};
constexpr std::int64_t kMostFigure = 1'000'000'000;

rules::SeatId read_seat(const Workbench& bench, const Node* node) {
  const auto place =
      node == nullptr ? std::nullopt : refer(bench.reading, bench.names, NameKind::seats, *node);
  return place ? rules::SeatId(*place) : rules::SeatId();
}

rules::IssueId read_issue(const Workbench& bench, const Node* node) {
  const auto place =
      node == nullptr ? std::nullopt : refer(bench.reading, bench.names, NameKind::issues, *node);
  return place ? rules::IssueId(*place) : rules::IssueId();
}

std::optional<Indicator> read_indicator(Workbench& bench, const Node* node) {
  if (node == nullptr) return std::nullopt;
  ObjectReader reader(bench.reading, *node);
  Indicator indicator;
  if (const Node* unit = reader.need("unit")) {
    const auto place = bench.reading.word_among(*unit, kUnits);
    if (place) indicator.unit = kUnits[*place];
  }
  const auto figure = [&](std::string_view key) -> std::optional<std::int32_t> {
    const auto value = reader.whole(key, -kMostFigure, kMostFigure);
    return value ? std::optional(static_cast<std::int32_t>(*value)) : std::nullopt;
  };
  indicator.baseline = figure("baseline");
  indicator.target = figure("target");
  indicator.actual = figure("actual");
  reader.finish();
  const bool is_empty = node->member("baseline") == nullptr && node->member("target") == nullptr &&
                        node->member("actual") == nullptr;
  if (is_empty && reader.is_object()) bench.reading.report(Code::indicator_empty, *node);
  return indicator;
}

/// Reads one claim into the place that its id has.
void compile_claim(Workbench& bench, const Node& element, std::size_t place, rules::SectionId section) {
  const rules::Section& in = bench.script.sections[section.index()];
  rules::Claim& claim = bench.script.claims[place];
  ObjectReader reader(bench.reading, element);
  static_cast<void>(reader.id());
  claim.section = section;
  claim.issue = in.issue;
  claim.weight = static_cast<std::uint8_t>(reader.need_whole("weight", 1, 3).value_or(1));
  static_cast<void>(reader.need_word<rules::Truth>("truth"));
  const Node* answers = reader.take("answers");
  claim.answers = answers == nullptr ? in.by : read_seat(bench, answers);
  if (answers != nullptr && !claim.answers.is_none() && !bench.script.seats[claim.answers.index()].core) {
    bench.reading.report(Code::not_core, *answers, answers->text);
  }
  bench.content.indicators[place] = read_indicator(bench, reader.take("indicator"));
  reader.finish();
}

bool may_deliver(const Workbench& bench, Role role, rules::PhaseKind kind) {
  for (const rules::PhaseRule& phase : bench.script.rulebook.phases) {
    const auto& may = phase.may[static_cast<std::size_t>(role)];
    if (phase.kind == kind && may.has(rules::id_of(rules::MoveKind::deliver_section))) return true;
  }
  return false;
}

/// Whether the seat may deliver a section at all, and that it will be there to do so.
void check_speaker(Workbench& bench, const Node& node, const rules::Section& section) {
  if (section.by.is_none()) return;
  const rules::Seat& seat = bench.script.seats[section.by.index()];
  if (!seat.core) bench.reading.report(Code::not_core, node, node.text);
  if (!bench.has_rulebook) return;
  // Whoever gives the co-report does not preside meanwhile and has a member's moves.
  const Role role = seat.role == Role::chair ? Role::member : seat.role;
  const auto kind = section.co_report ? rules::PhaseKind::co_report : rules::PhaseKind::report;
  if (!may_deliver(bench, role, kind)) {
    bench.reading.report(Code::wrong_speaker, node, node.text, std::string(rules::name_of(seat.role)));
  }
}

void compile_section(Workbench& bench, const Node& element, std::size_t place) {
  ObjectReader reader(bench.reading, element);
  static_cast<void>(reader.id());
  rules::Section section;
  const Node* by = reader.need("by");
  section.by = read_seat(bench, by);
  section.issue = read_issue(bench, reader.need("issue"));
  if (!section.by.is_none()) {
    const Role role = bench.script.seats[section.by.index()].role;
    section.co_report = role == Role::chair || role == Role::maslikhat_chair;
    check_speaker(bench, *by, section);
  }
  const auto claims = reader.list("claims");
  if (claims.empty() && reader.is_object())
    bench.reading.report(Code::section_without_claims, element,
                         element.member("id") != nullptr ? element.member("id")->text : "");
  reader.finish();
  bench.script.sections.push_back(section);
  std::vector<rules::ClaimId>& order = bench.content.section_claims.emplace_back();
  const auto& entries = bench.names[NameKind::claims].entries();
  for (const Node& claim : claims) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
      if (entries[i].node != &claim) continue;
      order.emplace_back(i);
      bench.script.sections.back().claims.add(rules::ClaimId(i));
      compile_claim(bench, claim, i, rules::SectionId(place));
    }
  }
}

}  // namespace

void compile_report(Workbench& bench) {
  const NameTable& sections = bench.names[NameKind::sections];
  bench.script.claims.resize(bench.names[NameKind::claims].size());
  bench.content.indicators.resize(bench.script.claims.size());
  for (std::size_t i = 0; i < sections.size(); ++i) compile_section(bench, *sections[i].node, i);
  bench.script.names.sections = sections.ids();
  bench.script.names.claims = bench.names[NameKind::claims].ids();
  bool reported = false;
  for (const rules::Section& section : bench.script.sections) reported = reported || !section.co_report;
  const Node* report = bench.root.member("report");
  if (!reported && sections.size() > 0 && report != nullptr) bench.reading.report(Code::no_report, *report);
}

}  // namespace kenes::scenario
