// Hints for what makes a meeting and its decisions valid.

#include "solo/hint_parts.hpp"

namespace kenes::solo::detail {

using namespace rules;

namespace {

text::Args quorum_args(const Reading& r) {
  const Rulebook& book = r.script().rulebook;
  const Verdict numbers =
      decide(book.votes[static_cast<std::size_t>(MotionKind::report)], book.quorum, r.counts());
  return {{"needed", numbers.quorum_needed}, {"present", numbers.counts.present}};
}

/// Whether a point of order is right, as far as everybody can see; nothing where it cannot be seen.
std::optional<bool> is_right(const Reading& r, OrderKind kind) {
  const SeatView& view = r.view();
  switch (kind) {
    case OrderKind::time_over: {
      const unsigned limit = r.script().rulebook.phases[view.phase_place].turn_seconds;
      if (limit == 0 || view.floor.holder.is_none()) return std::nullopt;
      return static_cast<unsigned>(view.elapsed_s - view.turn_from_s) > limit;
    }
    case OrderKind::no_quorum:
      return !r.has_quorum();
    case OrderKind::text_not_read:
      if (view.vote.stage != VoteStage::open) return std::nullopt;
      return !r.was_read(view.vote.motion);
    default:
      return std::nullopt;
  }
}

const Motion& motion_at(const Reading& r, MotionId at) { return r.view().motions[at.index()]; }

bool is_open_draft(const Motion& motion) {
  return motion.kind == MotionKind::recommendation && motion.state == MotionState::draft;
}

/// Whether something on the table, or the debate itself, makes this issue a matter of decision.
bool is_decided_on(const Reading& r, IssueId issue) {
  const PhaseKind phase = r.view().phase;
  if (phase == PhaseKind::debate || phase == PhaseKind::resolution) return true;
  return std::ranges::any_of(r.view().motions, [&](const Motion& motion) {
    return is_open_draft(motion) && r.script().recommendations[motion.subject].issue == issue;
  });
}

text::Args title_args(const Reading& r, RecommendationId id) {
  return {{"title", r.voice().recommendation(id)}};
}

void add_reading(const Reading& r, Ladders& to, MotionId at, std::string_view last, const Move& move) {
  const RecommendationId id(motion_at(r, at).subject);
  Climb climb("reading." + r.script().names.recommendations[id.index()]);
  climb.say("hint.reading.1").say("hint.reading.2", title_args(r, id));
  climb.say("hint.reading." + std::string(last) + ".3", title_args(r, id));
  to.push_back(climb.towards(move));
}

}  // namespace

void hint_quorum(const Reading& r, Ladders& to) {
  const bool counted = (r.view().marks & Hearing::certified) != 0;
  std::string_view last;
  std::optional<Move> move;
  if (!counted && r.may(CertifyQuorum{})) {
    last = "certify";
    move = CertifyQuorum{};
  } else if (counted && !r.has_quorum() && r.may(Adjourn{})) {
    last = "adjourn";
    move = Adjourn{};
  } else if (counted && !r.has_quorum() && r.may(RaiseOrder{OrderKind::no_quorum})) {
    last = "order";
    move = RaiseOrder{OrderKind::no_quorum};
  }
  if (!move) return;
  Climb climb("quorum");
  climb.say("hint.quorum.1").say("hint.quorum.2", quorum_args(r));
  climb.say("hint.quorum." + std::string(last) + ".3", quorum_args(r));
  to.push_back(climb.towards(*move));
}

void hint_ruling(const Reading& r, Ladders& to) {
  const Floor& floor = r.view().floor;
  if (floor.order_by.is_none() || !r.first<RuleOnOrder>()) return;
  const auto right = is_right(r, floor.order);
  if (!right) return;
  const text::Args args{{"order", r.voice().word("order", floor.order)}};
  const std::string name(name_of(floor.order));
  Climb climb("ruling." + name);
  climb.say("hint.ruling.1", args).say("hint.ruling." + name + ".2", args);
  climb.say(*right ? "hint.ruling.uphold.3" : "hint.ruling.dismiss.3", args);
  to.push_back(climb.towards(RuleOnOrder{*right}));
}

void hint_interest(const Reading& r, Ladders& to) {
  const auto own = r.first<DeclareInterest>(
      [&](const DeclareInterest& m) { return r.me().interests.has(m.issue) && is_decided_on(r, m.issue); });
  if (!own) return;
  const text::Args args{{"issue", r.voice().issue(own->issue)}};
  Climb climb("interest." + r.script().names.issues[own->issue.index()]);
  climb.say("hint.interest.1").say("hint.interest.2", args).say("hint.interest.3", args);
  to.push_back(climb.towards(*own));
}

void hint_reading(const Reading& r, Ladders& to) {
  const Vote& vote = r.view().vote;
  const Move order = RaiseOrder{OrderKind::text_not_read};
  if (vote.stage == VoteStage::open && motion_at(r, vote.motion).kind == MotionKind::recommendation &&
      !r.was_read(vote.motion) && r.may(order)) {
    add_reading(r, to, vote.motion, "order", order);
    return;
  }
  const auto unread = [&](MotionId at) { return is_open_draft(motion_at(r, at)) && !r.was_read(at); };
  if (const auto read = r.first<ReadBack>([&](const ReadBack& m) { return unread(m.motion); })) {
    add_reading(r, to, read->motion, "read", *read);
  } else if (const auto call = r.first<CallReading>([&](const CallReading& m) { return unread(m.motion); })) {
    add_reading(r, to, call->motion, "call", *call);
  }
}

void hint_recording(const Reading& r, Ladders& to) {
  const auto record = r.first<RecordCommitment>();
  if (!record) return;
  Climb climb("recording." + r.script().names.claims[record->claim.index()], record->claim);
  climb.say("hint.recording.1").say("hint.recording.2", r.claim_args(record->claim));
  to.push_back(climb.towards(*record));
}

}  // namespace kenes::solo::detail
