// Phases: their order, their time, who may do what in them, and what must be done before they are left.

#include <algorithm>

#include "scenario/closest.hpp"
#include "scenario/rulebook_parts.hpp"

namespace kenes::scenario::detail {
namespace {

using rules::MotionKind;
using rules::MoveKind;
using rules::MoveKindSet;
using rules::PhaseKind;
using rules::PhaseRule;
using rules::Role;

constexpr std::array<std::string_view, 5> kLeaveWords{"certified", "agenda_adopted", "sections_delivered",
                                                      "motions_decided", "report_decided"};
using May = std::array<MoveKindSet, rules::kScenarioRoles>;

std::span<const std::string_view> scenario_roles() {
  return std::span(rules::kNames<Role>).first(rules::kScenarioRoles);
}

MoveKindSet read_moves(const Reading& reading, const Node& list) {
  MoveKindSet moves;
  const std::vector<Node>* nodes = reading.list(list);
  if (nodes == nullptr) return moves;
  for (const Node& node : *nodes) {
    const auto word = reading.text(node);
    const auto kind = word ? read_move(reading, node.at, *word, Code::unknown_word) : std::nullopt;
    if (!kind) continue;
    if (moves.has(rules::id_of(*kind))) reading.report(Code::listed_twice, node, *word);
    moves.add(rules::id_of(*kind));
  }
  return moves;
}

/// Rows of moves by role. `rows`, if given, keeps each row's place.
May read_rows(const Reading& reading, std::span<const Node> members,
              std::array<const Node*, rules::kScenarioRoles>* rows) {
  May may{};
  for (const Node& member : members) {
    if (is_aside(member.key)) continue;
    const auto role = std::ranges::find(scenario_roles(), member.key);
    if (role == scenario_roles().end()) {
      reading.report(Code::unknown_key, member.key_at, member.key, {},
                     closest_of(member.key, scenario_roles()));
      continue;
    }
    const auto at = static_cast<std::size_t>(role - scenario_roles().begin());
    may[at] = read_moves(reading, member);
    if (rows != nullptr) (*rows)[at] = &member;
  }
  return may;
}

bool* leave_field(rules::LeavePhase& leave, std::size_t word) {
  const std::array<bool*, 5> fields{&leave.certified, &leave.agenda_adopted, &leave.sections_delivered,
                                    &leave.motions_decided, &leave.report_decided};
  return fields[word];
}

void read_leave(ObjectReader& object, rules::LeavePhase& leave) {
  for (const Node& node : object.list("leave")) {
    const auto word = object.reading().word_among(node, kLeaveWords);
    if (!word) continue;
    bool* field = leave_field(leave, *word);
    if (*field) object.reading().report(Code::listed_twice, node, node.text);
    *field = true;
  }
}

PhaseRule read_phase(const Reading& reading, const Node& node) {
  ObjectReader object(reading, node);
  PhaseRule phase;
  if (const auto id = object.id()) phase.id = *id;
  if (const auto kind = object.need_word<PhaseKind>("kind")) phase.kind = *kind;
  phase.minutes = static_cast<std::uint16_t>(object.need_whole("minutes", 1, 240).value_or(1));
  phase.time_is_hard = object.yes_no("time_is_hard").value_or(false);
  phase.turn_seconds = static_cast<std::uint16_t>(object.whole("turn_seconds", 0, 3600).value_or(0));
  if (object.need("may") != nullptr) phase.may = read_rows(reading, object.members("may"), nullptr);
  read_leave(object, phase.leave);
  object.finish();
  return phase;
}

void report_twin_ids(const Reading& reading, const RulebookDraft& draft) {
  const auto& phases = draft.book.phases;
  for (std::size_t i = 0; i < phases.size(); ++i) {
    for (std::size_t before = 0; before < i; ++before) {
      if (phases[i].id.empty() || phases[before].id != phases[i].id) continue;
      reading.report(Code::duplicate_id, *draft.phases[i]->member("id"), phases[i].id);
    }
  }
}

}  // namespace

bool is_for_people(MoveKind kind) {
  switch (kind) {
    case MoveKind::count_hall:
    case MoveKind::count_box:
    case MoveKind::reopen_vote:
    case MoveKind::play_inject:
    case MoveKind::draw_variant:
    case MoveKind::draw_beat:
    case MoveKind::tick:
      return false;
    default:
      return true;
  }
}

std::optional<MoveKind> read_move(const Reading& reading, Position at, const std::string& word,
                                  Code unknown) {
  const auto kind = rules::named<MoveKind>(word);
  if (kind && is_for_people(*kind)) return kind;
  if (kind) {
    reading.report(Code::reserved_move, at, word);
  } else {
    std::vector<std::string_view> words;
    for (std::size_t i = 0; i < rules::kMoveKinds; ++i) {
      if (is_for_people(static_cast<MoveKind>(i))) words.push_back(rules::kNames<MoveKind>[i]);
    }
    reading.report(unknown, at, word, "@moves", closest_of(word, std::span<const std::string_view>(words)));
  }
  return std::nullopt;
}

void read_phases(ObjectReader& file, RulebookDraft& draft) {
  const Reading& reading = file.reading();
  const May always = read_rows(reading, file.members("always"), &draft.always);
  const auto nodes = file.need_list("phases");
  draft.all_phases = file.take("phases");
  for (const Node& node : nodes) {
    if (draft.phases.size() == rules::kMaxPhases) {
      reading.report(Code::out_of_range, node, std::to_string(nodes.size()),
                     "1 … " + std::to_string(rules::kMaxPhases));
      break;
    }
    PhaseRule phase = read_phase(reading, node);
    for (std::size_t role = 0; role < rules::kScenarioRoles; ++role)
      phase.may[role] = phase.may[role] | always[role];
    draft.book.phases.push_back(std::move(phase));
    draft.phases.push_back(&node);
  }
  report_twin_ids(reading, draft);
}

void check_phase_order(const Reading& reading, const RulebookDraft& draft) {
  if (draft.phases.empty()) return;
  constexpr std::array<PhaseKind, 6> kNeeded{PhaseKind::opening, PhaseKind::report,     PhaseKind::questions,
                                             PhaseKind::debate,  PhaseKind::resolution, PhaseKind::closing};
  for (const PhaseKind kind : kNeeded) {
    if (std::ranges::find(draft.book.phases, kind, &PhaseRule::kind) != draft.book.phases.end()) continue;
    reading.report(Code::phase_missing, *draft.all_phases, std::string(name_of(kind)));
  }
  for (std::size_t i = 0; i < draft.phases.size(); ++i) {
    const PhaseKind kind = draft.book.phases[i].kind;
    const Node* written = draft.phases[i]->member("kind");
    if (written == nullptr || written->text != name_of(kind)) continue;  // Has had its diagnostic.
    const bool follows = i == 0 || kind > draft.book.phases[i - 1].kind;
    if (follows && kind != PhaseKind::closed) continue;
    const std::string before = i == 0 ? "" : std::string(name_of(draft.book.phases[i - 1].kind));
    reading.report(Code::phase_order, *written, written->text, before);
  }
}

namespace {

/// Whether what must be done before leaving can be done in a phase of this kind at all.
bool can_be_done(const RulebookDraft& draft, const PhaseRule& phase, std::size_t word) {
  const auto uses = [&](MotionKind kind) { return draft.book.uses[static_cast<std::size_t>(kind)]; };
  const bool reports = phase.kind == PhaseKind::report || phase.kind == PhaseKind::co_report;
  const bool votes = phase.kind == PhaseKind::resolution || phase.kind == PhaseKind::closing;
  switch (word) {
    case 0:
      return grants_anybody(phase, MoveKind::certify_quorum);
    case 1:
      return uses(MotionKind::agenda) && grants_anybody(phase, MoveKind::open_vote);
    case 2:
      return reports;
    case 3:
      return votes;
    default:
      return votes && uses(MotionKind::report);
  }
}

}  // namespace

void check_leaving(const Reading& reading, const RulebookDraft& draft) {
  for (std::size_t i = 0; i < draft.phases.size(); ++i) {
    const Node* leave = draft.phases[i]->member("leave");
    if (leave == nullptr) continue;
    for (const Node& node : leave->children) {
      const auto word = std::ranges::find(kLeaveWords, node.text);
      if (word == kLeaveWords.end()) continue;
      const auto at = static_cast<std::size_t>(word - kLeaveWords.begin());
      if (!can_be_done(draft, draft.book.phases[i], at)) {
        reading.report(Code::leave_impossible, node, node.text, draft.book.phases[i].id);
      }
    }
  }
}

}  // namespace kenes::scenario::detail
