#include "solo/lessons.hpp"

#include <algorithm>
#include <initializer_list>

#include "assess/facts.hpp"
#include "records/cited.hpp"

namespace kenes::solo::detail {
namespace {

using namespace rules;
using assess::Slip;
using Learnt = std::optional<Lesson>;

/// The person's own move, with what is asked of it again and again.
struct Own {
  const Remarkable& what;
  const Script& script;
  const Hearing& before;
  SeatId seat;

  [[nodiscard]] const records::Voice& voice() const { return what.voice; }
  [[nodiscard]] bool could(const Move& move) const { return !check(script, before, {seat, move}); }
  [[nodiscard]] const ClaimState& claim(ClaimId id) const { return before.claims[id]; }
  [[nodiscard]] text::Args claim_args(ClaimId id) const { return {{"claim", voice().quoted_claim(id)}}; }
  /// The first of these rules that this council's rulebook cites.
  [[nodiscard]] std::string cited(std::initializer_list<std::string_view> ids) const {
    return records::first_cited(script, ids);
  }
  /// How long people may speak is, in each kind of meeting, a rule of its own.
  [[nodiscard]] std::string time_rule() const {
    return cited({"council_time", "assembly_time", "gathering_time"});
  }
};

bool is_vague(const Own& own, ClaimId id) {
  return own.claim(id).is(ClaimState::was_committed) && !own.before.concrete.has(id);
}

bool settles(const Own& own, EvidenceId id, const Bears& bears) {
  const int weight = bears.strength * own.script.evidence[id.index()].reliability;
  if (bears.how != Bearing::explains) return weight >= kDecisiveWeight;
  return weight >= kExplainingWeight && own.claim(bears.on).contradicting > 0;
}

/// A paper the person could have shown for the claim under discussion, and that would have settled it.
template <class How>
std::optional<EvidenceId> unshown(const Own& own, How how) {
  const ClaimId claim = own.before.floor.claim;
  if (claim.is_none()) return std::nullopt;
  for (std::size_t e = 0; e < own.script.evidence.size(); ++e) {
    const EvidenceId id(e);
    const Bears* bears = bearing_of(own.script, id, claim);
    if (bears == nullptr || !own.before.holders[id].has(own.seat) || !how(*bears)) continue;
    if (settles(own, id, *bears) && own.could(Present{id, bears->line})) return id;
  }
  return std::nullopt;
}

// One overload for each kind of move that can be poor; the others teach nothing.

template <class M>
Learnt lesson(const Own& /*own*/, const M& /*move*/) {
  return std::nullopt;
}

Learnt lesson(const Own& own, const Present& m) {
  const ClaimId claim = own.before.floor.claim;
  const Bears* bears = bearing_of(own.script, m.evidence, claim);
  if (bears != nullptr && bears->line == m.line) return std::nullopt;
  text::Args args = own.claim_args(claim);
  args.emplace_back("title", own.voice().evidence(m.evidence));
  return Lesson{bears == nullptr ? "coach.missed.paper" : "coach.missed.line", std::move(args)};
}

Learnt lesson(const Own& own, const AskClaim& m) {
  const bool confirmed = own.claim(m.claim).reached() == Progress::confirmed;
  const bool nothing_left = confirmed || own.before.concrete.has(m.claim);
  if (!nothing_left) return std::nullopt;
  return Lesson{confirmed ? "coach.settled.confirmed" : "coach.settled.promised", own.claim_args(m.claim)};
}

Learnt lesson(const Own& own, const Answer& m) {
  const ClaimId claim = own.before.floor.claim;
  if (m.kind == AnswerKind::deflect) return Lesson{"coach.deflected", own.claim_args(claim)};
  if (m.by != 0 && !is_a_date(own.script, claim, m.by))
    return Lesson{"coach.no_date", {{"date", own.voice().date(claim, m.by)}}};
  if (m.kind != AnswerKind::explain || own.claim(claim).reached() == Progress::confirmed) return std::nullopt;
  const auto paper = unshown(own, [](const Bears& bears) { return bears.how != Bearing::contradicts; });
  if (!paper) return std::nullopt;
  return Lesson{"coach.words_alone", {{"title", own.voice().evidence(*paper)}}};
}

Learnt lesson(const Own& own, const YieldFloor&) {
  const ClaimId claim = own.before.floor.claim;
  if (claim.is_none()) return std::nullopt;
  if (is_vague(own, claim) && own.could(Press{Tone::neutral}))
    return Lesson{"coach.left_vague", own.claim_args(claim)};
  if (own.claim(claim).reached() >= Progress::confirmed) return std::nullopt;
  const auto paper = unshown(own, [](const Bears&) { return true; });
  if (!paper) return std::nullopt;
  text::Args args = own.claim_args(claim);
  args.emplace_back("title", own.voice().evidence(*paper));
  return Lesson{"coach.unshown", std::move(args)};
}

/// A wording that binds nobody, where one that does was to be had.
Learnt of_wording(const Own& own, MotionId at, std::uint8_t slot, std::uint8_t option) {
  const RecommendationId id(own.before.motions[at].subject);
  const Slot& part = own.script.recommendations[id.index()].slots[slot];
  const bool better = *std::max_element(part.fit.begin(), part.fit.end()) > 0;
  if (part.fit[option] > 0 || !better) return std::nullopt;
  const text::Args args{{"title", own.voice().recommendation(id)},
                        {"option", own.voice().option(id, slot, option)}};
  if (part.kind == SlotKind::deadline) return Lesson{"coach.deadline", args};
  if (part.kind != SlotKind::addressee) return std::nullopt;
  return Lesson{"coach.addressee", args, own.cited({"council_weight", "village_weight"})};
}
Learnt lesson(const Own& own, const FillSlot& m) { return of_wording(own, m.motion, m.slot, m.option); }
Learnt lesson(const Own& own, const Amend& m) { return of_wording(own, m.motion, m.slot, m.option); }

Learnt lesson(const Own& own, const OpenVote& m) {
  const Motion& motion = own.before.motions[m.motion];
  const bool unread = motion.kind == MotionKind::recommendation && !was_read(own.before, m.motion);
  if (!unread || !own.could(CallReading{m.motion})) return std::nullopt;
  return Lesson{"coach.unread.put",
                {{"title", own.voice().recommendation(RecommendationId(motion.subject))}}};
}

/// What spoils a vote, whichever way it is cast.
Learnt of_voting(const Own& own) {
  const MotionId at = own.before.vote.motion;
  const Motion& motion = own.before.motions[at];
  const IssueId issue = issue_of(own.script, own.before, motion);
  const Seat& me = own.script.seats[own.seat.index()];
  const bool interested = !issue.is_none() && me.interests.has(issue);
  if (interested && !own.before.declared[issue].has(own.seat))
    return Lesson{"coach.interest", {{"issue", own.voice().issue(issue)}}, own.cited({"recusal"})};
  const bool unread = motion.kind == MotionKind::recommendation && !was_read(own.before, at);
  const bool first = !own.before.vote.voted.has(own.seat);
  if (!unread || !first || !own.could(RaiseOrder{OrderKind::text_not_read})) return std::nullopt;
  return Lesson{"coach.unread.cast",
                {{"title", own.voice().recommendation(RecommendationId(motion.subject))}}};
}

Learnt lesson(const Own& own, const CastSecret&) { return of_voting(own); }
Learnt lesson(const Own& own, const CastBallot& m) {
  const Motion& motion = own.before.motions[own.before.vote.motion];
  const bool promised = std::ranges::any_of(own.before.pledges, [&](const Pledge& pledge) {
    return motion.kind == MotionKind::recommendation && pledge.by == own.seat &&
           pledge.recommendation.raw == motion.subject;
  });
  if (!promised || m.choice == Ballot::in_favour) return of_voting(own);
  return Lesson{"coach.broken_pledge",
                {{"title", own.voice().recommendation(RecommendationId(motion.subject))}}};
}

Learnt lesson(const Own& own, const ReplyPledge& m) {
  const RecommendationId asked = own.before.talk.asked;
  if (!m.agreed || asked.is_none() || !own.script.seats[own.seat.index()].dreads.has(asked))
    return std::nullopt;
  return Lesson{"coach.dreaded", {{"title", own.voice().recommendation(asked)}}};
}

/// Whether everybody could see if such a point of order is right.
bool is_seen(OrderKind kind) {
  return kind == OrderKind::time_over || kind == OrderKind::no_quorum || kind == OrderKind::text_not_read;
}

std::string length(const Own& own, std::uint16_t seconds) {
  const int minutes = (seconds + 30) / 60;
  return minutes > 0 ? own.voice().say("figure.minutes", {{"n", minutes}})
                     : own.voice().say("figure.seconds", {{"n", seconds}});
}

/// What the debrief would call out of order in this very move. Time that ran over is left out: nobody who
/// goes on in the end could have done that better in this move.
Learnt of_slip(const Own& own, const Slip& slip) {
  const text::Args order{{"order", own.voice().word("order", slip.order)}};
  switch (slip.kind) {
    case Slip::Kind::order_wrongly_dismissed:
      return is_seen(slip.order) ? Learnt(Lesson{"coach.order.dismissed", order}) : std::nullopt;
    case Slip::Kind::order_wrongly_upheld:
      return is_seen(slip.order) ? Learnt(Lesson{"coach.order.upheld", order}) : std::nullopt;
    case Slip::Kind::turn_cut_short: {
      // A speaker who has said what they wanted may sit there in silence; then somebody has to go on.
      const Floor& floor = own.before.floor;
      if (floor.questions + floor.presents > 0) return std::nullopt;
      return Lesson{"coach.cut_short", {{"time", length(own, slip.seconds)}}, own.time_rule()};
    }
    default:
      return std::nullopt;
  }
}

}  // namespace

Learnt lesson_of_own(const Remarkable& what) {
  const session::Step& step = what.heard.back();
  const Own own{what, what.voice.script, what.before, step.action.seat};
  const Learnt learnt = std::visit([&](const auto& move) { return lesson(own, move); }, step.action.move);
  if (learnt) return learnt;
  const assess::Step seen{what.heard.size() - 1, step.action, what.before, what.after, step.happenings};
  for (const Slip& slip : assess::slips_in(own.script, seen)) {
    if (Learnt one = of_slip(own, slip)) return one;
  }
  return std::nullopt;
}

}  // namespace kenes::solo::detail
