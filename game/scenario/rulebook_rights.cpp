// Who may do what: the rights that the rules give a meaning to, and the moves that a phase cannot do without.

#include <algorithm>

#include "scenario/rulebook_parts.hpp"

namespace kenes::scenario::detail {
namespace {

using rules::Method;
using rules::MotionKind;
using rules::MoveKind;
using rules::PhaseKind;
using rules::PhaseRule;
using rules::Role;

/// Moves of those who have a vote: the rules refuse them to everybody else.
constexpr std::array kVotersMoves{
    MoveKind::cast_ballot,       MoveKind::cast_secret,  MoveKind::propose,
    MoveKind::propose_procedure, MoveKind::amend,        MoveKind::second,
    MoveKind::declare_interest,  MoveKind::offer_pledge, MoveKind::reply_pledge};
/// Moves of whoever presides, who always has the chair's rights.
constexpr std::array kPresidingMoves{MoveKind::open_meeting, MoveKind::next_phase,  MoveKind::extend,
                                     MoveKind::hand_over,    MoveKind::adjourn,     MoveKind::close_meeting,
                                     MoveKind::give_floor,   MoveKind::take_floor,  MoveKind::rule_on_order,
                                     MoveKind::open_vote,    MoveKind::close_vote,  MoveKind::casting_vote,
                                     MoveKind::publish_vote, MoveKind::call_reading};

bool is_voter(Role role) { return role == Role::chair || role == Role::member; }

/// A list of moves written by the author, with the role it is for.
void check_row(const Reading& reading, Role role, const Node& row) {
  for (const Node& node : row.children) {
    const auto kind = rules::named<MoveKind>(node.text);
    if (!kind) continue;
    if (!is_voter(role) && std::ranges::find(kVotersMoves, *kind) != kVotersMoves.end()) {
      reading.report(Code::voters_only, node, node.text, row.key);
    }
    if (role != Role::chair && std::ranges::find(kPresidingMoves, *kind) != kPresidingMoves.end()) {
      reading.report(Code::presiding_only, node, node.text, row.key);
    }
  }
}

void check_rows(const Reading& reading, const Node* rows) {
  if (rows == nullptr) return;
  for (const Node& row : rows->children) {
    const auto role = rules::named<Role>(row.key);
    if (role && static_cast<std::size_t>(*role) < rules::kScenarioRoles) check_row(reading, *role, row);
  }
}

constexpr Role kSame = Role::facilitator;  // The role that has the other move.
constexpr Role kAnybody = Role::clock;     // Some role or other.

struct Need {
  PhaseKind phase;
  MoveKind move;
  Role role;
};
constexpr std::array kNeeds{
    Need{PhaseKind::opening, MoveKind::open_meeting, Role::chair},
    Need{PhaseKind::opening, MoveKind::certify_quorum, Role::secretary},
    Need{PhaseKind::report, MoveKind::deliver_section, Role::akim},
    Need{PhaseKind::co_report, MoveKind::deliver_section, Role::member},
    Need{PhaseKind::questions, MoveKind::ask_claim, Role::member},
    Need{PhaseKind::debate, MoveKind::propose, Role::member},
    Need{PhaseKind::resolution, MoveKind::open_vote, Role::chair},
    Need{PhaseKind::closing, MoveKind::close_meeting, Role::chair},
};

/// Where the one move is, the other must be.
struct Partner {
  MoveKind given;
  MoveKind needed;
  Role role;
};
constexpr std::array kPartners{
    Partner{MoveKind::open_vote, MoveKind::cast_ballot, Role::chair},
    Partner{MoveKind::open_vote, MoveKind::cast_ballot, Role::member},
    Partner{MoveKind::open_vote, MoveKind::close_vote, Role::chair},
    Partner{MoveKind::open_vote, MoveKind::publish_vote, Role::chair},
    Partner{MoveKind::ask_floor, MoveKind::give_floor, Role::chair},
    Partner{MoveKind::ask_floor, MoveKind::yield_floor, kSame},
    Partner{MoveKind::give_floor, MoveKind::take_floor, Role::chair},
    Partner{MoveKind::ask_claim, MoveKind::ask_floor, kSame},
    Partner{MoveKind::ask_claim, MoveKind::answer, Role::akim},
    Partner{MoveKind::speak, MoveKind::ask_floor, kSame},
    Partner{MoveKind::propose, MoveKind::ask_floor, kSame},
    Partner{MoveKind::propose, MoveKind::fill_slot, kSame},
    Partner{MoveKind::amend, MoveKind::accept_amendment, Role::member},
    Partner{MoveKind::raise_order, MoveKind::rule_on_order, Role::chair},
    Partner{MoveKind::call_reading, MoveKind::read_back, Role::secretary},
    Partner{MoveKind::approach, MoveKind::seek_pledge, kSame},
    Partner{MoveKind::approach, MoveKind::reply_pledge, Role::chair},
    Partner{MoveKind::approach, MoveKind::reply_pledge, Role::member},
};

bool granted_to(const PhaseRule& phase, MoveKind move, Role role) {
  return role == kAnybody ? grants_anybody(phase, move) : grants(phase, role, move);
}

class PhaseCheck {
 public:
  PhaseCheck(const Reading& reading, const RulebookDraft& draft, std::size_t at)
      : reading_(reading), draft_(draft), phase_(draft.book.phases[at]), node_(*draft.phases[at]) {}

  void needs(MoveKind move, Role role) const {
    if (granted_to(phase_, move, role)) return;
    reading_.report(Code::move_missing, node_, std::string(name_of(move)), std::string(name_of(role)));
  }
  void partners(const Partner& pair) const {
    if (pair.given == MoveKind::ask_floor && names_are_handed_in()) return;
    if (pair.role != kSame) {
      if (grants_anybody(phase_, pair.given)) partner(pair.given, pair.needed, pair.role);
      return;
    }
    for (std::size_t role = 0; role < rules::kScenarioRoles; ++role) {
      const auto who = static_cast<Role>(role);
      if (grants(phase_, who, pair.given)) partner(pair.given, pair.needed, who);
    }
  }
  void votes() const {
    if (!grants_anybody(phase_, MoveKind::open_vote)) return;
    if (has_secret()) {
      partner(MoveKind::open_vote, MoveKind::cast_secret, Role::chair);
      partner(MoveKind::open_vote, MoveKind::cast_secret, Role::member);
    }
    if (has_casting()) partner(MoveKind::open_vote, MoveKind::casting_vote, Role::chair);
  }
  void co_report() const {
    if (phase_.kind != PhaseKind::co_report) return;
    if (draft_.book.hand_over_to_report) needs(MoveKind::hand_over, Role::chair);
  }

 private:
  void partner(MoveKind given, MoveKind needed, Role role) const {
    if (grants(phase_, role, needed)) return;
    reading_.report(Code::partner_missing, node_, std::string(name_of(given)),
                    std::string(name_of(needed)) + " (" + std::string(name_of(role)) + ")");
  }
  /// While reports are read, people may put their names down: the floor is given when questions open.
  [[nodiscard]] bool names_are_handed_in() const {
    return phase_.kind == PhaseKind::report || phase_.kind == PhaseKind::co_report;
  }
  [[nodiscard]] bool has_secret() const {
    if (draft_.book.uses[static_cast<std::size_t>(MotionKind::secret_ballot)]) return true;
    return std::ranges::any_of(draft_.book.votes,
                               [](const auto& rule) { return rule.allows(Method::secret); });
  }
  [[nodiscard]] bool has_casting() const {
    return std::ranges::any_of(draft_.book.votes, [](const auto& rule) { return rule.chair_casts; });
  }

  const Reading& reading_;
  const RulebookDraft& draft_;
  const PhaseRule& phase_;
  const Node& node_;
};

}  // namespace

bool grants_anybody(const PhaseRule& phase, MoveKind kind) {
  return std::ranges::any_of(phase.may, [&](const auto& moves) { return moves.has(rules::id_of(kind)); });
}

bool grants_anywhere(const rules::Rulebook& book, MoveKind kind) {
  return std::ranges::any_of(book.phases,
                             [&](const PhaseRule& phase) { return grants_anybody(phase, kind); });
}

void check_rights(const Reading& reading, const RulebookDraft& draft) {
  for (std::size_t role = 0; role < rules::kScenarioRoles; ++role) {
    if (draft.always[role] != nullptr) check_row(reading, static_cast<Role>(role), *draft.always[role]);
  }
  for (const Node* phase : draft.phases) check_rows(reading, phase->member("may"));
}

void check_needs(const Reading& reading, const RulebookDraft& draft) {
  for (std::size_t i = 0; i < draft.phases.size(); ++i) {
    const PhaseCheck phase(reading, draft, i);
    for (const Need& need : kNeeds) {
      if (need.phase == draft.book.phases[i].kind) phase.needs(need.move, need.role);
    }
    if (i + 1 < draft.phases.size()) phase.needs(MoveKind::next_phase, Role::chair);
    for (const Partner& pair : kPartners) phase.partners(pair);
    phase.votes();
    phase.co_report();
  }
}

}  // namespace kenes::scenario::detail
