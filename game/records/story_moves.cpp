// What the mover does and says, one overload a move. Moves that only show in what comes of them have none.

#include <bit>

#include "records/story_parts.hpp"

namespace kenes::records::detail {
namespace {

using namespace rules;
using Kind = Happening::Kind;

std::string name(auto value) { return std::string(name_of(value)); }

/// Moves without words of their own.
template <class M>
void tell(Teller& /*t*/, const M& /*m*/) {}

void tell(Teller& t, const OpenMeeting&) { t.speech(t.voice.say("say.open_meeting")); }

void tell(Teller& t, const MarkPresence& m) {
  const std::string key = m.here ? "story.mark_presence.here" : "story.mark_presence.gone";
  t.note(t.voice.say(key, {{"whom", t.voice.person(m.seat)}}));
}

void tell(Teller& t, const CertifyQuorum&) {
  const Counts counts = counts_now(t.voice.script, t.step.before);
  const QuorumRule& rule = t.voice.script.rulebook.quorum;
  const std::uint16_t base = rule.base == Base::entitled ? counts.entitled : counts.all_members;
  const std::string key = t.step.after.is(Hearing::quorum_found) ? "say.certified" : "say.no_quorum";
  text::Args args{{"members", base}, {"present", counts.present}};
  if (key == "say.no_quorum") args.emplace_back("needed", at_least(rule.part, base));
  t.speech(t.voice.say(key, args));
}

void tell(Teller& t, const DeclareInterest& m) {
  const std::string issue = t.voice.issue(m.issue);
  // What a beat lets them say of it is enough; which matter it is stands beside it.
  if (t.script_speaks(Kind::declared, t.actor())) {
    t.note(t.voice.say("story.declared", {{"who", t.voice.person(t.actor())}, {"issue", issue}}));
  } else {
    t.speech(t.voice.say("say.declare_interest", {{"issue", issue}}));
  }
}

void tell(Teller& t, const NextPhase&) {
  // What a beat lets them say of it is enough: the heading has named the phase.
  if (t.script_speaks(Kind::phase, t.actor())) return;
  const PhaseKind next = phase_of(t.voice.script, t.step.after);
  if (next != PhaseKind::opening) t.speech(t.voice.say("say.phase." + name(next)));
}

void tell(Teller& t, const Extend&) {
  const int minutes = t.voice.script.rulebook.extension_minutes;
  t.speech(t.voice.say("say.extend", {{"minutes", t.voice.say("figure.minutes", {{"n", minutes}})}}));
}

void tell(Teller& t, const HandOver&) {
  if (t.step.after.presiding == t.voice.script.chair) {
    t.speech(t.voice.script.chair, t.voice.say("say.take_back"));
  } else {
    t.speech(t.voice.say("say.hand_over", {{"whom", t.voice.person(t.step.after.presiding)}}));
  }
}

void tell(Teller& t, const Adjourn&) { t.speech(t.voice.say("say.adjourn")); }
void tell(Teller& t, const CloseMeeting&) { t.speech(t.voice.say("say.close_meeting")); }

void tell(Teller& t, const AskFloor&) {
  // Who gives the floor has to know; the others see the hands.
  if (!t.listener.hears_all && t.listener.seat != t.step.before.presiding) return;
  if (t.listener.seat == t.actor()) return;
  const std::string words = t.voice.say("story.ask_floor", {{"who", t.voice.person(t.actor())}});
  t.lines.push_back({StoryLine::Kind::asks_floor, t.actor(), words});
}
void tell(Teller& t, const LeaveQueue&) {
  t.note(t.voice.say("story.leave_queue", {{"who", t.voice.person(t.actor())}}));
}
void tell(Teller& t, const GiveFloor& m) {
  // Some wordings say that this is the next name on the list, and then it has to be.
  const bool first = !t.step.before.queue.empty() && *t.step.before.queue.begin() == m.seat;
  const std::string key = m.seat == t.actor() ? "say.take_own_floor"
                          : first             ? "say.give_floor_next"
                                              : "say.give_floor";
  t.speech(t.wording_of(key, turns_so_far(t.step.before), {{"whom", t.voice.person(m.seat)}}));
}
void tell(Teller& t, const TakeFloor&) {
  const Hearing& before = t.step.before;
  const PhaseRule* phase = phase_rule_of(t.voice.script, before);
  const bool early = phase != nullptr && before.elapsed_s - before.turn_from_s < phase->turn_seconds;
  t.speech(t.voice.say(early ? "say.take_floor_early" : "say.take_floor",
                       {{"whom", t.voice.person(before.floor.holder)}}));
}
void tell(Teller& t, const SupportQuestion&) {
  const std::size_t so_far = questions_so_far(t.step.before) + t.step.before.supporters.size();
  t.speech(t.wording_of("say.support_question", so_far));
}
void tell(Teller& t, const YieldFloor&) {
  // Most people simply sit down.
  constexpr std::size_t kOneSaysSo = 3;
  const std::size_t turns = turns_so_far(t.step.before);
  if (turns % kOneSaysSo == 0) t.speech(t.wording_of("say.yield_floor", turns / kOneSaysSo));
}
void tell(Teller& t, const RaiseOrder& m) { t.speech(t.voice.say("say.order." + name(m.kind))); }
void tell(Teller& t, const RuleOnOrder& m) {
  t.speech(t.voice.say(m.upheld ? "say.rule.upheld" : "say.rule.dismissed"));
}

void tell(Teller& t, const DeliverSection& m) {
  t.note(t.voice.section(m.section));
  t.speech(t.voice.tell("section." + t.voice.script.names.sections[m.section.index()] + ".text",
                        variables_of(t.voice.script, t.step.after)));
}

void tell(Teller& t, const AskClaim& m) {
  const text::Args args{{"claim", t.voice.quoted_claim(m.claim)}};
  // A beat's own words for the question stand in for the general ones; what it is about is still said.
  if (t.script_speaks(Kind::asked, t.actor())) {
    t.note(t.voice.say("story.asked." + name(m.tone), args));
  } else {
    t.speech(t.wording_of("say.ask." + name(m.tone), questions_so_far(t.step.before), args));
  }
}

/// Whether the one who answers has promised something and not said who does it and by when.
bool is_vague_promise(const Hearing& hearing, ClaimId claim) {
  const ClaimState& state = hearing.claims[claim];
  const bool moot = state.reached() == Progress::confirmed;  // There was nothing to put right.
  return state.is(ClaimState::was_committed) && !hearing.concrete.has(claim) && !moot;
}

void tell(Teller& t, const Press& m) {
  if (t.script_speaks(Kind::pressed, t.actor())) return;
  const bool promise = is_vague_promise(t.step.before, t.step.before.floor.claim);
  t.speech(t.wording_of(promise ? "say.press.promise" : "say.press." + name(m.tone),
                        questions_so_far(t.step.before)));
}

void tell(Teller& t, const Present& m) {
  const text::Args args{{"who", t.voice.person(t.actor())},
                        {"title", t.voice.evidence(m.evidence)},
                        {"line", bare(t.voice.line(m.evidence, m.line))}};
  // What a beat lets them say of the paper is their reading of it; the line itself stands beside it.
  if (t.script_speaks(Kind::presented, t.actor())) {
    t.note(t.voice.say("story.presented", args));
  } else {
    t.speech(t.wording_of("say.present", papers_so_far(t.step.before), args));
  }
}

/// How an answer is said: after proof that settled the claim there is nothing left to argue for, and with a
/// paper before everybody's eyes nobody says that there are no data.
std::string manner_of(const Answer& answer, const ClaimState& claim) {
  const AnswerKind kind = answer.kind;
  const bool paper_shown = claim.supporting > 0 || claim.contradicting > 0 || claim.explaining > 0;
  if (kind == AnswerKind::deflect && paper_shown) return "deflect_paper";
  if (kind == AnswerKind::explain && claim.reached() == Progress::confirmed) return "confirmed";
  if (kind == AnswerKind::explain && claim.explaining >= kExplainingWeight) return "explained";
  if (answer.by != 0) return "dated";
  if (kind == AnswerKind::commit && claim.is(ClaimState::was_committed)) return "concrete";
  return name(kind);
}

void tell(Teller& t, const Answer& m) {
  const Floor& floor = t.step.before.floor;
  text::Args args;
  if (m.by != 0) args.emplace_back("date", t.voice.date(floor.claim, m.by));
  // What a beat lets them say names no date.
  if (t.script_speaks(Kind::answered, t.actor())) {
    if (m.by != 0) t.note(t.voice.say("story.by_when", args));
    return;
  }
  // A paper shown to the answer asks for another one: it is worded as if some questions lay between.
  constexpr std::size_t kApart = 5;
  const std::size_t so_far = questions_so_far(t.step.before) + kApart * floor.presents;
  t.speech(t.wording_of("say.answer." + manner_of(m, t.step.before.claims[floor.claim]), so_far, args));
}

void tell(Teller& t, const Refer& m) {
  t.speech(t.voice.say("say.refer", {{"whom", t.voice.person(m.seat)}}));
}
/// The secretary reads the wording back, and says so where what was named as a date is none.
void tell(Teller& t, const RecordCommitment& m) {
  const bool vague = is_vague_promise(t.step.before, m.claim);
  const std::uint8_t by_when = t.step.before.by_when[m.claim];
  text::Args args{{"claim", t.voice.quoted_claim(m.claim)}};
  if (by_when != 0) args.emplace_back("date", t.voice.date(m.claim, by_when));
  const std::string_view key = by_when == 0 ? (vague ? "say.record_vague" : "say.record")
                                            : (vague ? "say.record_no_date" : "say.record_dated");
  t.speech(t.wording_of(std::string(key), records_so_far(t.step.before), args));
}
void tell(Teller& t, const Speak& m) {
  if (t.script_speaks(Kind::spoke, t.actor())) return;
  // Whatever the stance, the wordings are gone through together: the next one opens otherwise.
  t.speech(t.wording_in("say.speak", "say.speak." + name(m.stance), t.step.before.speeches,
                        {{"issue", t.voice.issue(m.issue)}}));
}

void tell(Teller& t, const Approach& m) {
  if (!t.listener.concerns(t.actor()) && !t.listener.concerns(m.seat)) return;
  t.note(
      t.voice.say("story.approach", {{"who", t.voice.person(t.actor())}, {"whom", t.voice.person(m.seat)}}));
}

/// Words of a private talk, for those who hear them.
void whisper(Teller& t, const std::string& key, const text::Args& args = {}) {
  const Talk& talk = t.step.before.talk;
  if (t.listener.concerns(talk.from) || t.listener.concerns(talk.to))
    t.speech(t.wording_of(key, talks_so_far(t.step.before), args));
}
void tell(Teller& t, const SeekPledge& m) {
  whisper(t, "say.seek_pledge", {{"title", t.voice.recommendation(m.recommendation)}});
}
void tell(Teller& t, const OfferPledge& m) {
  whisper(t, "say.offer_pledge", {{"title", t.voice.recommendation(m.recommendation)}});
}
void tell(Teller& t, const ReplyPledge& m) {
  const Talk& talk = t.step.before.talk;
  if (talk.asked.is_none()) {
    if (t.listener.concerns(talk.from) || t.listener.concerns(talk.to))
      t.note(t.voice.say("story.talk_over"));
    return;
  }
  const bool heard = t.script_speaks(m.agreed ? Kind::pledged : Kind::declined, t.actor());
  if (!heard) whisper(t, m.agreed ? "say.pledge_agree" : "say.pledge_decline");
}

void tell(Teller& t, const Propose& m) {
  t.speech(t.wording_of("say.propose", t.step.before.proposed.size(),
                        {{"title", t.voice.recommendation(m.recommendation)}}));
}
void tell(Teller& t, const ProposeProcedure& m) { t.speech(t.voice.say("say.propose." + name(m.kind))); }
void tell(Teller& t, const FillSlot& m) {
  // The others hear the text when it is read back.
  if (!t.listener.hears_all && !t.listener.concerns(t.actor())) return;
  const RecommendationId id(t.step.before.motions[m.motion].subject);
  const SlotKind kind = t.voice.script.recommendations[id.index()].slots[m.slot].kind;
  t.note(t.voice.say("story.fill_slot", {{"slot", t.voice.word("slot", kind)},
                                         {"option", t.voice.option(id, m.slot, m.option)}}));
}
void tell(Teller& t, const Amend& m) {
  const RecommendationId id(t.step.before.motions[m.motion].subject);
  t.speech(t.voice.say("say.amend", {{"title", t.voice.recommendation(id)},
                                     {"option", t.voice.option(id, m.slot, m.option)}}));
}
void tell(Teller& t, const AcceptAmendment&) { t.speech(t.voice.say("say.accept_amendment")); }
void tell(Teller& t, const Second& m) {
  const Motion& motion = t.step.before.motions[m.motion];
  // The hall sees a paper go round; who signs it is news to those whose paper it is, and to who presides.
  const bool concerned = t.listener.concerns(motion.proposer) || t.listener.concerns(t.actor()) ||
                         t.listener.concerns(t.step.before.presiding);
  if (!t.listener.hears_all && !concerned) return;
  const std::string title = t.voice.recommendation(RecommendationId(motion.subject));
  const std::string words =
      t.voice.say("story.second", {{"title", title}, {"who", t.voice.person(t.actor())}});
  t.lines.push_back({StoryLine::Kind::signs, t.actor(), words, title});
}
void tell(Teller& t, const Withdraw&) { t.speech(t.voice.say("say.withdraw")); }
void tell(Teller& t, const CallReading& m) {
  const RecommendationId id(t.step.before.motions[m.motion].subject);
  t.speech(t.voice.say("say.call_reading", {{"title", t.voice.recommendation(id)}}));
}
void tell(Teller& t, const ReadBack& m) {
  const auto so_far = static_cast<std::size_t>(std::popcount(t.step.before.read_back));
  t.speech(t.wording_of("say.read_back", so_far,
                        {{"text", bare(t.voice.wording(t.step.before.motions[m.motion]))}}));
}

void tell(Teller& t, const OpenVote& m) {
  const Motion& motion = t.step.before.motions[m.motion];
  const std::string what = t.voice.motion(t.step.before.motions.items, motion);
  const std::size_t so_far = votes_so_far(t.step.before);
  // How one votes is said once; afterwards only where it is not by a show of hands.
  const bool as_before = m.method == Method::open && so_far > 0;
  t.speech(as_before ? t.wording_of("say.open_vote_again", so_far, {{"motion", what}})
                     : t.voice.say("say.open_vote",
                                   {{"motion", what}, {"method", t.voice.word("method", m.method)}}));
  if (motion.kind == MotionKind::amendment) t.note(t.voice.amendment(t.step.before.motions.items, motion));
}
void tell(Teller& t, const CastBallot& m) {
  // How anybody votes is nobody else's to know before the result is published.
  if (t.actor() == t.listener.seat) {
    t.own(t.voice.word("my_ballot", m.choice));
  }
}
void tell(Teller& t, const CountHall& m) {
  t.note(t.voice.say("story.count_hall",
                     {{"in_favour", m.in_favour}, {"against", m.against}, {"abstain", m.abstain}}));
}
void tell(Teller& t, const CloseVote&) {
  // Only who presides has something to do between the closing and the result.
  if (t.listener.seat == t.actor()) t.own(t.voice.say("story.close_vote"));
}
void tell(Teller& t, const CountBox&) { t.note(t.voice.say("story.box_counted")); }
void tell(Teller& t, const ReopenVote&) { t.note(t.voice.say("story.reopen_vote")); }
void tell(Teller& t, const CastingVote& m) { t.speech(t.voice.say("say.casting." + name(m.choice))); }
void tell(Teller& t, const PublishVote&) { tell_result(t); }

/// What the hall sees and hears of a choice; empty where the scenario has no words for it.
std::string heard_of(const Voice& voice, const Choose& m, const text::Args& variables) {
  const Names& names = voice.script.names;
  const std::string key =
      "beat." + names.beats[m.beat.index()] + ".choice." + names.choices[m.beat.index()][m.choice] + ".heard";
  return voice.texts.can_say(voice.language, key) ? voice.tell(key, variables) : std::string();
}

/// Whether the hall sees a choice that has no such words: somebody answers it.
bool is_answered(const Script& script, const Choose& m) {
  const BeatId then = script.beats[m.beat.index()].choices[m.choice].then;
  return !then.is_none() && !script.beats[then.index()].lines.empty();
}

void tell(Teller& t, const Choose& m) {
  const text::Args variables = variables_of(t.voice.script, t.step.before);
  const std::string label = t.voice.choice(m.beat, m.choice, variables);
  if (t.actor() == t.listener.seat && !t.listener.hears_all) {
    t.own(t.voice.say("story.my_choice", {{"choice", label}}));
    return;
  }
  // Nobody else has seen the question that the label answers.
  const std::string heard = heard_of(t.voice, m, variables);
  if (!heard.empty()) {
    t.speech(heard);
  } else if (t.listener.hears_all || is_answered(t.voice.script, m)) {
    t.note(t.voice.say("story.choice", {{"who", t.voice.person(t.actor())}, {"choice", label}}));
  }
}

}  // namespace

void tell_move(Teller& t) {
  std::visit([&t](const auto& move) { tell(t, move); }, t.step.action.move);
}

}  // namespace kenes::records::detail
