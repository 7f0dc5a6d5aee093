#include "solo/paths.hpp"

#include "scenario/report_order.hpp"

namespace kenes::solo {
namespace detail {
namespace {

using namespace rules;

std::string key_of(std::string_view group, auto value) {
  return std::string(group) + "." + std::string(name_of(value));
}

/// Moves without values.
template <class M>
Path way(const PathMaker& p, const M& m) {
  return p.kind(kind_of(Move(m)));
}

Path way(const PathMaker& p, const MarkPresence& m) {
  // One tick in a list: what it says now, and what choosing it would make of it.
  return p.then(p.kind(MoveKind::mark_presence), "pick.presence", m.seat.index(),
                p.voice.say("play.with_state",
                            {{"what", p.voice.speaker(m.seat)},
                             {"state", p.voice.say(m.here ? "play.mark_present" : "play.mark_absent")}}));
}
Path way(const PathMaker& p, const DeclareInterest& m) {
  std::string label = p.voice.issue(m.issue);
  if (p.voice.script.seats[p.view.seat.index()].interests.has(m.issue))
    label = p.voice.say("play.with_state", {{"what", label}, {"state", p.voice.say("play.in_your_brief")}});
  return p.then(p.kind(MoveKind::declare_interest), "pick.issue", m.issue.index(), std::move(label));
}
Path way(const PathMaker& p, const GiveFloor& m) {
  return p.then(p.kind(MoveKind::give_floor), "pick.seat", m.seat.index(), p.voice.speaker(m.seat));
}
Path way(const PathMaker& p, const RaiseOrder& m) {
  return p.then(p.kind(MoveKind::raise_order), "pick.order", static_cast<std::size_t>(m.kind),
                p.voice.word("order", m.kind));
}
Path way(const PathMaker& p, const RuleOnOrder& m) {
  return p.answer(MoveKind::rule_on_order, m.upheld ? 1 : 0,
                  p.voice.say(m.upheld ? "choice.order_upheld" : "choice.order_dismissed"));
}
Path way(const PathMaker& p, const DeliverSection& m) {
  return p.then(p.kind(MoveKind::deliver_section), "pick.section", m.section.index(),
                p.voice.section(m.section));
}
Path way(const PathMaker& p, const AskClaim& m) {
  Path path = p.then(p.kind(MoveKind::ask_claim), "pick.claim", m.claim.index(), p.claim_label(m.claim));
  return p.then(std::move(path), "pick.tone", static_cast<std::size_t>(m.tone), p.voice.word("tone", m.tone));
}
Path way(const PathMaker& p, const Press& m) {
  return p.then(p.kind(MoveKind::press), "pick.tone", static_cast<std::size_t>(m.tone),
                p.voice.word("tone", m.tone));
}
Path way(const PathMaker& p, const Present& m) {
  Path path =
      p.then(p.kind(MoveKind::present), "pick.evidence", m.evidence.index(), p.evidence_label(m.evidence));
  return p.then(std::move(path), "pick.line", m.line, p.voice.line(m.evidence, m.line));
}
Path way(const PathMaker& p, const Answer& m) {
  const ClaimId claim = p.view.floor.claim;
  const ClaimView& asked = p.view.claims[claim.index()];
  Path path = p.answer(MoveKind::answer, static_cast<std::size_t>(m.kind), p.voice.word("answer", m.kind));
  const bool confirmed = m.kind == AnswerKind::explain && asked.progress == Progress::confirmed;
  if (!p.terse)
    path.back().below = p.voice.say(confirmed ? "answer_means.confirmed" : key_of("answer_means", m.kind));
  if (m.kind != AnswerKind::commit || dates_for(p.voice.script, claim).of.is_none()) return path;
  const bool again = (asked.marks & ClaimState::was_committed) != 0;
  return p.then(
      std::move(path), "pick.by_when", m.by,
      m.by != 0 ? p.voice.date(claim, m.by) : p.voice.say(again ? "choice.own_date" : "choice.no_date"));
}
Path way(const PathMaker& p, const Refer& m) {
  return p.then(p.kind(MoveKind::refer), "pick.seat", m.seat.index(), p.voice.speaker(m.seat));
}
Path way(const PathMaker& p, const RecordCommitment& m) {
  return p.then(p.kind(MoveKind::record_commitment), "pick.claim", m.claim.index(), p.claim_name(m.claim));
}
Path way(const PathMaker& p, const Speak& m) {
  Path path = p.then(p.kind(MoveKind::speak), "pick.issue", m.issue.index(), p.voice.issue(m.issue));
  return p.then(std::move(path), "pick.stance", static_cast<std::size_t>(m.stance),
                p.voice.word("stance", m.stance));
}
Path way(const PathMaker& p, const Approach& m) {
  return p.then(p.kind(MoveKind::approach), "pick.seat", m.seat.index(), p.voice.speaker(m.seat));
}
Path way(const PathMaker& p, const SeekPledge& m) {
  return p.then(p.kind(MoveKind::seek_pledge), "pick.recommendation", m.recommendation.index(),
                p.voice.recommendation(m.recommendation));
}
Path way(const PathMaker& p, const OfferPledge& m) {
  return p.then(p.kind(MoveKind::offer_pledge), "pick.recommendation", m.recommendation.index(),
                p.voice.recommendation(m.recommendation));
}
Path way(const PathMaker& p, const ReplyPledge& m) {
  if (p.view.talk.asked.is_none()) return p.answer(MoveKind::reply_pledge, 0, p.voice.say("choice.talk_end"));
  return p.answer(MoveKind::reply_pledge, m.agreed ? 1 : 0,
                  p.voice.say(m.agreed ? "choice.pledge_agree" : "choice.pledge_decline"));
}
Path way(const PathMaker& p, const Propose& m) {
  return p.then(p.kind(MoveKind::propose), "pick.recommendation", m.recommendation.index(),
                p.voice.recommendation(m.recommendation));
}
Path way(const PathMaker& p, const ProposeProcedure& m) {
  return p.then(p.kind(MoveKind::propose_procedure), "pick.procedure", static_cast<std::size_t>(m.kind),
                p.voice.word("motion", m.kind));
}

/// A part of a draft, with what stands in it now.
std::string part_label(const PathMaker& p, const Motion& draft, std::size_t slot) {
  const RecommendationId id(draft.subject);
  const std::string part = p.voice.word("slot", p.voice.script.recommendations[id.index()].slots[slot].kind);
  const std::uint8_t filled = draft.slot(slot);
  return filled == 0 ? part : part + ": " + p.voice.option(id, slot, filled - 1U);
}

/// A change of wording: which draft, which part, how it should read.
Path wording(const PathMaker& p, MoveKind kind, MotionId motion, std::size_t slot, std::size_t option) {
  const Motion& draft = p.view.motions[motion.index()];
  const RecommendationId id(draft.subject);
  Path path = p.then(p.kind(kind), "pick.motion", motion.index(), p.motion_label(motion));
  path = p.then(std::move(path), "pick.slot", slot, part_label(p, draft, slot));
  return p.then(std::move(path), "pick.option", option, p.voice.option(id, slot, option));
}
Path way(const PathMaker& p, const FillSlot& m) {
  return wording(p, MoveKind::fill_slot, m.motion, m.slot, m.option);
}
Path way(const PathMaker& p, const Amend& m) {
  return wording(p, MoveKind::amend, m.motion, m.slot, m.option);
}

Path about_motion(const PathMaker& p, MoveKind kind, MotionId motion) {
  return p.then(p.kind(kind), "pick.motion", motion.index(), p.motion_label(motion));
}
Path way(const PathMaker& p, const AcceptAmendment& m) {
  return about_motion(p, MoveKind::accept_amendment, m.motion);
}
Path way(const PathMaker& p, const Second& m) { return about_motion(p, MoveKind::second, m.motion); }
Path way(const PathMaker& p, const Withdraw& m) { return about_motion(p, MoveKind::withdraw, m.motion); }
Path way(const PathMaker& p, const CallReading& m) {
  return about_motion(p, MoveKind::call_reading, m.motion);
}
Path way(const PathMaker& p, const ReadBack& m) { return about_motion(p, MoveKind::read_back, m.motion); }
Path way(const PathMaker& p, const OpenVote& m) {
  return p.then(about_motion(p, MoveKind::open_vote, m.motion), "pick.method",
                static_cast<std::size_t>(m.method), p.voice.word("method", m.method));
}
Path way(const PathMaker& p, const CloseVote&) {
  return p.answer(MoveKind::close_vote, 0, p.voice.say("play.close_and_announce"));
}
Path way(const PathMaker& p, const CastBallot& m) {
  if (p.view.voted) {
    Path path{{"pick.kind", "change_ballot", p.voice.say("play.change_ballot"), {}}};
    return p.then(std::move(path), "pick.ballot", static_cast<std::size_t>(m.choice),
                  p.voice.word("ballot", m.choice));
  }
  return p.answer(MoveKind::cast_ballot, static_cast<std::size_t>(m.choice),
                  p.voice.word("ballot", m.choice));
}
Path way(const PathMaker& p, const CastingVote& m) {
  return p.answer(
      MoveKind::casting_vote, static_cast<std::size_t>(m.choice),
      p.voice.say(m.choice == Ballot::in_favour ? "choice.casting_for" : "choice.casting_against"));
}
Path way(const PathMaker& p, const Choose& m) {
  return p.answer(MoveKind::choose, m.beat.index() * 16 + m.choice, p.voice.choice(m.beat, m.choice));
}

}  // namespace

Path PathMaker::kind(MoveKind move) const {
  return {{"pick.kind", key_of("move", move), voice.say(key_of("move", move)), {}}};
}

Path PathMaker::then(Path path, std::string question, std::size_t id, std::string label) const {
  path.push_back({std::move(question), std::to_string(id), std::move(label), {}});
  return path;
}

Path PathMaker::answer(MoveKind move, std::size_t id, std::string label) const {
  return {{"pick.kind", key_of("move", move) + "." + std::to_string(id), std::move(label), {}}};
}

std::string PathMaker::claim_name(ClaimId claim) const {
  const std::string number = content == nullptr ? std::string() : scenario::number_of(*content, claim);
  return number.empty() ? voice.claim(claim) : number + " " + voice.claim(claim);
}

std::string PathMaker::claim_label(ClaimId claim) const {
  const Progress reached = view.claims[claim.index()].progress;
  if (reached <= Progress::delivered) return claim_name(claim);
  return voice.say("play.with_state",
                   {{"what", claim_name(claim)}, {"state", voice.word("progress", reached)}});
}

std::string PathMaker::evidence_label(EvidenceId evidence) const {
  const std::string where =
      voice.say(view.holds.has(evidence) ? "play.evidence_mine" : "play.evidence_on_table");
  return voice.say("play.with_state", {{"what", voice.evidence(evidence)}, {"state", where}});
}

std::string PathMaker::motion_label(MotionId at) const {
  const Motion& motion = view.motions[at.index()];
  if (motion.kind == MotionKind::recommendation)
    return voice.recommendation(RecommendationId(motion.subject));
  std::string label = voice.motion(view.motions, motion);
  if (motion.kind == MotionKind::amendment) label += " (" + voice.amendment(view.motions, motion) + ")";
  return label;
}

}  // namespace detail

Path path_of(const records::Voice& voice, const rules::SeatView& view, const rules::Move& move, bool terse,
             const scenario::ScenarioContent* content) {
  const detail::PathMaker maker{voice, view, terse, content};
  return std::visit([&](const auto& value) { return detail::way(maker, value); }, move);
}

}  // namespace kenes::solo
