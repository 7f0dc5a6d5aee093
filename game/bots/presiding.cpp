// The chair keeps the meeting going; the secretary keeps the record; everybody delivers what is theirs to
// deliver.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {
namespace {

using rules::Method;
using rules::MotionKind;
using rules::PhaseKind;
using rules::VoteStage;

std::optional<Move> if_may(const Thinking& t, const Move& move) {
  return t.may(move) ? std::optional<Move>(move) : std::nullopt;
}

/// A ruling on what everybody can see; where nobody can, a patient chair gives the benefit of the doubt.
std::optional<Move> rule(Thinking& t) {
  if (t.view.floor.order_by.is_none()) return std::nullopt;
  bool upheld = t.leans(500, 5 * t.temper().patience);
  const rules::PhaseRule& phase = t.script.rulebook.phases[t.view.phase_place];
  if (t.view.floor.order == rules::OrderKind::time_over) {
    upheld = phase.turn_seconds > 0 && t.view.elapsed_s - t.view.turn_from_s > phase.turn_seconds;
  }
  if (t.view.floor.order == rules::OrderKind::text_not_read && t.view.vote.stage == VoteStage::open) {
    upheld = ((t.view.read_back >> t.view.vote.motion.index()) & 1U) == 0;
  }
  return if_may(t, rules::RuleOnOrder{upheld});
}

std::optional<Move> run_vote(Thinking& t) {
  if (t.view.vote.stage == VoteStage::closed) {
    if (t.view.tie_to_break) {
      const bool content = t.view.trust >= 50;
      const Move casting = rules::CastingVote{content ? rules::Ballot::in_favour : rules::Ballot::against};
      if (t.may(casting)) return casting;
    }
    return if_may(t, rules::PublishVote{});
  }
  if (t.view.vote.stage != VoteStage::open) return std::nullopt;
  return if_may(t, rules::CloseVote{});
}

/// A careful chair has the text read before it is put.
std::optional<Move> call_reading(Thinking& t) {
  if (!t.leans(550, 6 * t.temper().patience)) return std::nullopt;
  const rules::CallReading* call = t.first<rules::CallReading>();
  return call == nullptr ? std::nullopt : std::optional<Move>(*call);
}

int order_of_vote(MotionKind kind) {
  switch (kind) {
    case MotionKind::agenda:
      return 9;
    case MotionKind::adjourn:
      return 8;
    case MotionKind::secret_ballot:
      return 7;
    case MotionKind::extend:
      return 6;
    case MotionKind::amendment:
      return 5;
    case MotionKind::recommendation:
      return 4;
    default:
      return 1;
  }
}

std::optional<Move> open_vote(Thinking& t) {
  return t.best<rules::OpenVote>([&](const rules::OpenVote& m) {
    const rules::Motion& motion = t.view.motions[m.motion.index()];
    const bool usual = m.method == t.script.rulebook.votes[static_cast<std::size_t>(motion.kind)].usual;
    const bool decided_secret = m.method == Method::secret && motion.kind == MotionKind::report;
    return 10 * order_of_vote(motion.kind) + (usual ? 1 : 0) + (decided_secret ? 2 : 0) -
           (usual || decided_secret ? 0 : 9);
  });
}

/// How the meeting goes on is settled before it goes on.
std::optional<Move> open_procedural_vote(Thinking& t) {
  return t.best<rules::OpenVote>([&](const rules::OpenVote& m) {
    const rules::Motion& motion = t.view.motions[m.motion.index()];
    const bool usual = m.method == t.script.rulebook.votes[static_cast<std::size_t>(motion.kind)].usual;
    const int order = order_of_vote(motion.kind);
    return order > order_of_vote(MotionKind::amendment) ? 2 * order + (usual ? 1 : 0) : 0;
  });
}

bool second_half_of_questions(const Thinking& t) {
  const int planned_s = 60 * t.script.rulebook.phases[t.view.phase_place].minutes;
  return 2 * (t.view.elapsed_s - t.view.phase_from_s) > planned_s;
}

/// Somebody sits where nobody needs to: they came to speak, and a short question time filled by the usual
/// members would send them home unheard. Members who came are heard first; guests after every second member.
/// The guests whom every hearing has (the press, an auditor) have their turn so in the second half, when it
/// is their names that stand on the list.
int worth_of_coming(const Thinking& t, SeatId seat) {
  constexpr int kMoreThanAnyOtherReason = 300;
  if (t.view.heard.has(seat) || t.view.phase != PhaseKind::questions) return 0;
  if (t.script.core.has(seat) && (t.script.voters.has(seat) || !second_half_of_questions(t))) return 0;
  const auto members = (t.view.heard & t.script.voters).size();
  const auto guests = t.view.heard.size() - members;
  return t.script.voters.has(seat) || members >= 2 * (guests + 1) ? kMoreThanAnyOtherReason : 0;
}

int place_in_queue(const Thinking& t, SeatId seat) {
  int place = 0;
  for (const SeatId other : t.view.queue) {
    if (other == seat) break;
    ++place;
  }
  return place;
}

/// The list is kept: who has not been heard goes before who has, members before guests, and among them
/// whoever asked first, but for somebody who has sat silent all day. The chair's own question comes last.
std::optional<Move> give_floor(Thinking& t) {
  return t.best<rules::GiveFloor>([&](const rules::GiveFloor& m) {
    const int unheard = t.view.heard.has(m.seat) ? 0 : 200;
    const int member = t.script.voters.has(m.seat) ? 40 : 0;
    const bool silent = t.view.turns[m.seat.index()] == 0;
    const int wanted = silent ? std::min<int>(3 * t.wishes().turns[m.seat.index()], 9) : 0;
    const int own = m.seat == t.view.seat ? 150 : 0;
    const int looked_round = static_cast<int>(t.rng.below(8));
    return 200 + unheard + member + worth_of_coming(t, m.seat) + wanted + looked_round - own -
           8 * place_in_queue(t, m.seat) - 3 * t.view.turns[m.seat.index()];
  });
}

bool co_report_waits(const Thinking& t, SeatId by) {
  for (std::size_t i = 0; i < t.script.sections.size(); ++i) {
    const rules::Section& section = t.script.sections[i];
    if (section.co_report && section.by == by && !t.view.delivered.has(rules::SectionId(i))) return true;
  }
  return false;
}

std::optional<Move> hand_over(Thinking& t) {
  const bool co_report = t.view.phase == PhaseKind::co_report;
  const bool chair = t.view.seat == t.script.chair;
  const bool wish =
      chair ? co_report && co_report_waits(t, t.view.seat) : !co_report_waits(t, t.script.chair);
  return wish ? if_may(t, rules::HandOver{}) : std::nullopt;
}

/// A debate that has gone on so many times as long as was planned waits for nobody.
constexpr int kOverrun = 2;

bool drafts_awaited(const Thinking& t) {
  const int planned_s = 60 * t.script.rulebook.phases[t.view.phase_place].minutes;
  if (t.view.elapsed_s - t.view.phase_from_s > kOverrun * planned_s) return false;
  for (const rules::Motion& motion : t.view.motions) {
    if (motion.kind != MotionKind::recommendation || motion.state != rules::MotionState::draft) continue;
    for (std::size_t i = 0; i < t.script.recommendations[motion.subject].slots.size(); ++i) {
      if (motion.slot(i) == 0) return true;
    }
  }
  return false;
}

/// How readily the time for questions is extended, in a hundred: above all for a member who has not been
/// heard.
int time_for_the_list(const Thinking& t) {
  if (t.view.queue.empty()) return 0;
  for (const SeatId seat : t.view.queue) {
    const bool member = t.script.voters.has(seat) && t.script.core.has(seat);
    if (member && seat != t.view.seat && !t.view.heard.has(seat)) return 55;
  }
  return 10;
}

}  // namespace

std::optional<Move> preside(Thinking& t) {
  if (t.view.presiding != t.view.seat) return std::nullopt;
  if (auto move = rule(t)) return move;
  if (auto move = run_vote(t)) return move;
  if (auto move = if_may(t, rules::OpenMeeting{})) return move;
  if (auto move = if_may(t, rules::Adjourn{})) return move;
  if (auto move = hand_over(t)) return move;
  if (!t.view.floor.respondent.is_none()) return std::nullopt;
  // Whoever has the floor and says nothing more has finished.
  if (auto move = if_may(t, rules::TakeFloor{})) return move;
  if (auto move = open_procedural_vote(t)) return move;
  if (auto move = give_floor(t)) return move;
  if (t.view.phase == PhaseKind::questions && t.leans(600, time_for_the_list(t))) {
    if (auto move = if_may(t, rules::Extend{})) return move;
  }
  if (auto move = call_reading(t)) return move;
  if (auto move = open_vote(t)) return move;
  if (t.view.phase == PhaseKind::debate && drafts_awaited(t)) return std::nullopt;
  if (auto move = if_may(t, rules::NextPhase{})) return move;
  return if_may(t, rules::CloseMeeting{});
}

std::optional<Move> keep_record(Thinking& t) {
  if (t.me().role != rules::Role::secretary) return std::nullopt;
  if (auto move = if_may(t, rules::CertifyQuorum{})) return move;
  auto record = t.best<rules::RecordCommitment>([&](const rules::RecordCommitment& m) {
    const bool wanted = t.wishes().claim[m.claim.index()].recorded > 0;
    return wanted || t.leans(700U + m.claim.raw, t.by_level(55, 85, 100)) ? 1 : 0;
  });
  if (record) return record;
  if (t.view.phase != PhaseKind::resolution) return std::nullopt;
  return t.best<rules::ReadBack>([&](const rules::ReadBack& m) {
    const bool called = ((t.view.reading_called >> m.motion.index()) & 1U) != 0;
    return called || t.leans(800U + m.motion.raw, t.by_level(65, 90, 100)) ? 1 : 0;
  });
}

std::optional<Move> take_part(Thinking& t) {
  if (const auto* section = t.first<rules::DeliverSection>()) return *section;
  auto declare = t.best<rules::DeclareInterest>([&](const rules::DeclareInterest& m) {
    const bool owes = t.me().interests.has(m.issue);
    const bool honest = t.wishes().declare > 0 || t.leans(900U + m.issue.raw, 40 + 5 * t.temper().candour);
    return owes && honest ? 1 : 0;
  });
  if (declare) return declare;
  const bool unread = t.view.vote.stage == VoteStage::open &&
                      t.view.motions[t.view.vote.motion.index()].kind == MotionKind::recommendation &&
                      ((t.view.read_back >> t.view.vote.motion.index()) & 1U) == 0;
  if (unread && t.leans(950, 6 * t.temper().patience)) {
    return if_may(t, rules::RaiseOrder{rules::OrderKind::text_not_read});
  }
  return std::nullopt;
}

}  // namespace kenes::bots::detail
