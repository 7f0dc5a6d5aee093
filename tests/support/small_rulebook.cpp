#include "support/small_rulebook.hpp"

#include <initializer_list>

namespace kenes::test {
namespace {

using namespace rules;
using K = MoveKind;
using Roles = std::initializer_list<Role>;
using Kinds = std::initializer_list<MoveKind>;

constexpr Roles kVoting{Role::chair, Role::member};
constexpr Roles kInvited{Role::akim,    Role::official,   Role::expert,
                         Role::citizen, Role::journalist, Role::maslikhat_chair};

void allow(PhaseRule& phase, Roles roles, Kinds kinds) {
  for (Role role : roles) {
    for (MoveKind kind : kinds) phase.may[static_cast<std::size_t>(role)].add(id_of(kind));
  }
}

void allow_always(PhaseRule& phase) {
  allow(phase, {Role::chair},
        {K::next_phase, K::extend, K::adjourn, K::hand_over, K::give_floor, K::take_floor, K::rule_on_order,
         K::call_reading, K::open_vote, K::close_vote, K::casting_vote, K::publish_vote});
  allow(phase, {Role::secretary}, {K::mark_presence, K::certify_quorum, K::record_commitment, K::read_back});
  allow(phase, kVoting,
        {K::declare_interest, K::raise_order, K::propose_procedure, K::withdraw, K::cast_ballot,
         K::cast_secret, K::predict, K::state_position, K::yield_floor, K::leave_queue, K::choose});
  allow(phase, kInvited, {K::yield_floor, K::leave_queue, K::choose, K::answer, K::refer});
  allow(phase, {Role::chair, Role::member}, {K::answer});
  allow(phase, {Role::secretary}, {K::choose, K::predict, K::state_position});
}

void allow_asking(PhaseRule& phase) {
  for (Roles roles : {kVoting, kInvited}) {
    allow(phase, roles, {K::ask_floor, K::ask_claim, K::press, K::present, K::support_question});
  }
}

PhaseRule phase_of_kind(PhaseKind kind, std::uint16_t minutes) {
  PhaseRule phase;
  phase.id = std::string(name_of(kind));
  phase.kind = kind;
  phase.minutes = minutes;
  allow_always(phase);
  switch (kind) {
    case PhaseKind::opening:
      allow(phase, {Role::chair}, {K::open_meeting});
      phase.leave.certified = phase.leave.agenda_adopted = true;
      break;
    case PhaseKind::report:
    case PhaseKind::co_report:
      allow(phase, {Role::akim, Role::maslikhat_chair, Role::member, Role::chair}, {K::deliver_section});
      phase.leave.sections_delivered = true;
      break;
    case PhaseKind::questions:
      allow_asking(phase);
      phase.time_is_hard = true;
      phase.turn_seconds = 180;
      break;
    case PhaseKind::recess:
      allow(phase, kVoting, {K::approach, K::seek_pledge, K::offer_pledge, K::reply_pledge});
      allow(phase, kInvited, {K::approach, K::seek_pledge});
      break;
    case PhaseKind::debate:
      for (Roles roles : {kVoting, kInvited}) allow(phase, roles, {K::ask_floor, K::speak});
      allow(phase, kVoting, {K::propose, K::fill_slot, K::amend, K::accept_amendment, K::second});
      break;
    case PhaseKind::resolution:
      allow(phase, kVoting, {K::fill_slot, K::accept_amendment, K::second});
      phase.leave.motions_decided = phase.leave.report_decided = true;
      break;
    default:
      allow(phase, {Role::chair}, {K::close_meeting});
      break;
  }
  return phase;
}

VoteRule majority_of_present(std::initializer_list<Method> methods) {
  VoteRule rule;
  rule.methods = 0;
  for (Method method : methods) {
    rule.methods = static_cast<std::uint8_t>(rule.methods | (1U << static_cast<unsigned>(method)));
  }
  return rule;
}

}  // namespace

Rulebook small_rulebook() {
  Rulebook book;
  book.id = "small";
  book.phases = {phase_of_kind(PhaseKind::opening, 5),    phase_of_kind(PhaseKind::report, 8),
                 phase_of_kind(PhaseKind::co_report, 4),  phase_of_kind(PhaseKind::questions, 15),
                 phase_of_kind(PhaseKind::recess, 4),     phase_of_kind(PhaseKind::debate, 10),
                 phase_of_kind(PhaseKind::resolution, 8), phase_of_kind(PhaseKind::closing, 2)};
  book.votes.fill(majority_of_present({Method::open, Method::roll_call}));
  auto& recommendation = book.votes[static_cast<std::size_t>(MotionKind::recommendation)];
  recommendation = majority_of_present({Method::open, Method::roll_call, Method::secret});
  recommendation.chair_casts = true;
  book.uses.fill(true);
  book.uses[static_cast<std::size_t>(MotionKind::none)] = false;
  book.seconds.fill(10);
  for (K kind : {K::ask_claim, K::press, K::present, K::answer, K::speak, K::propose}) {
    book.seconds[static_cast<std::size_t>(kind)] = 45;
  }
  book.seconds[static_cast<std::size_t>(K::deliver_section)] = 150;
  for (K kind : {K::draw_variant, K::draw_beat, K::tick, K::choose, K::predict, K::state_position}) {
    book.seconds[static_cast<std::size_t>(kind)] = 0;
  }
  return book;
}

}  // namespace kenes::test
