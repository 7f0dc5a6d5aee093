// What came of a move.

#include <cstdlib>

#include "records/story_parts.hpp"
#include "records/verdict_words.hpp"

namespace kenes::records::detail {
namespace {

using namespace rules;
using Kind = Happening::Kind;

/// What answers a promise made aside is said aside: only the two who talk hear it.
bool is_overheard(const Teller& t, const Beat& beat) {
  if (beat.on.kind != Kind::pledged && beat.on.kind != Kind::declined) return false;
  const Talk& talk = t.step.before.talk;
  return !t.listener.concerns(talk.from) && !t.listener.concerns(talk.to);
}

void tell_beat(Teller& t, const Happening& happening) {
  const BeatId id(static_cast<std::size_t>(happening.number));
  const Beat& beat = t.voice.script.beats[id.index()];
  if (is_overheard(t, beat)) return;
  const text::Args variables = variables_of(t.voice.script, t.step.after);
  for (std::size_t i = 0; i < beat.lines.size(); ++i) {
    std::string words = t.voice.line(id, i, variables);
    if (beat.lines[i].by.is_none()) {
      t.narrate(std::move(words));
    } else {
      t.speech(beat.lines[i].by, std::move(words));
    }
  }
}

void tell_claim(Teller& t, const Happening& happening) {
  const auto reached = static_cast<Progress>(happening.b);
  if (reached < Progress::tested) return;
  const ClaimId claim(happening.a);
  const ClaimState& before = t.step.before.claims[claim];
  // Refuted, promised to be put right, and now owned up to: nothing new about the claim.
  const bool known = before.reached() == Progress::committed && before.is(ClaimState::was_contradicted);
  if (reached == Progress::contradicted && known) return;
  const std::string key = "story.claim." + std::string(name_of(reached));
  // Its words have just been said in the question; twice more in one exchange nobody listens to them.
  const bool under_discussion = t.step.before.floor.claim == claim;
  t.note(under_discussion ? t.voice.say(key + ".here")
                          : t.voice.say(key, {{"claim", t.voice.quoted_claim(claim)}}));
}

/// Said once for the recommendations, and again for the report itself.
void tell_what_is_needed(Teller& t, MotionKind kind) {
  if (kind != MotionKind::report && votes_so_far(t.step.before) > 0) return;
  const Counts counts = counts_now(t.voice.script, t.step.after);
  const VoteRule& rule = t.voice.script.rulebook.votes[static_cast<std::size_t>(kind)];
  const Verdict verdict = decide(rule, t.voice.script.rulebook.quorum, counts);
  // A base of votes cast is not known yet.
  if (rule.base == Base::cast) return;
  t.note(t.voice.say("story.voting",
                     {{"rule", say_rule(t.voice.catalogue, t.voice.language, rule, verdict.base_count)},
                      {"needed", verdict.needed}}));
}

void tell_one(Teller& t, const Happening& happening) {
  switch (happening.kind) {
    case Kind::phase:
      t.heading(t.voice.say("story.phase",
                            {{"phase", t.voice.word("phase", static_cast<PhaseKind>(happening.a))}}));
      break;
    case Kind::beat:
      tell_beat(t, happening);
      break;
    case Kind::missed:
      t.note(t.voice.say("story.missed"));
      break;
    case Kind::claim:
      tell_claim(t, happening);
      break;
    case Kind::revealed:
      t.note(t.voice.say("story.revealed", {{"title", t.voice.evidence(EvidenceId(happening.a))}}));
      break;
    case Kind::given:
      if (SeatId(happening.b) == t.listener.seat) {
        t.own(t.voice.say("story.given", {{"title", t.voice.evidence(EvidenceId(happening.a))}}));
      }
      break;
    case Kind::inject: {
      const std::string key = "inject." + t.voice.script.names.injects[happening.a] + ".title";
      t.note(t.voice.say("story.inject", {{"title", t.voice.tell(key)}}));
      break;
    }
    case Kind::voting:
      tell_what_is_needed(t, static_cast<MotionKind>(happening.b));
      break;
    case Kind::concrete: {
      const ClaimId claim(happening.a);
      const bool under_discussion = t.step.before.floor.claim == claim;
      t.note(under_discussion ? t.voice.say("story.concrete.here")
                              : t.voice.say("story.concrete", {{"claim", t.voice.quoted_claim(claim)}}));
      break;
    }
    case Kind::voided:
      t.note(t.voice.say("story.voided", {{"title", t.voice.recommendation(RecommendationId(happening.a))}}));
      break;
    case Kind::closed: {
      const bool failed = t.step.after.is(Hearing::adjourned) && !t.step.after.is(Hearing::quorum_found);
      t.note(t.voice.say(failed ? "story.failed" : "story.closed"));
      break;
    }
    default:
      break;
  }
}

/// The sums of what moved trust and the listener's standing: one line each, however many steps there were.
void tell_sums(Teller& t) {
  int trust = 0;
  int standing = 0;
  for (const Happening& happening : t.step.happenings) {
    if (happening.kind == Kind::trust) trust += happening.number;
    if (happening.kind == Kind::standing && SeatId(happening.a) == t.listener.seat)
      standing += happening.number;
  }
  // What somebody chose for themselves shows only in what comes of it; the number is everybody's all the
  // same, or the next one would not follow from the last.
  const bool unseen = std::holds_alternative<Choose>(t.step.action.move) && !t.listener.concerns(t.actor()) &&
                      t.lines.empty();
  if (trust != 0) {
    const std::string key = trust > 0 ? "story.trust_up" : "story.trust_down";
    t.note(
        t.voice.say(unseen ? key + "_unseen" : key, {{"now", t.step.after.trust}, {"by", std::abs(trust)}}));
    t.lines.back().trust = t.step.after.trust;
  }
  if (standing != 0) {
    t.own(t.voice.say(standing > 0 ? "story.my_standing_up" : "story.my_standing_down",
                      {{"now", t.step.after.standing[t.listener.seat]}, {"by", std::abs(standing)}}));
  }
}

SeatSet who_voted(const Vote& vote, Ballot ballot) {
  SeatSet seats;
  for (const SeatId seat : vote.voted) {
    if (vote.ballot_of(seat) == ballot) seats.add(seat);
  }
  return seats;
}

/// After an open vote only those who were not for: the count has said how many the others are.
void tell_names(Teller& t, const Vote& vote) {
  std::string names;
  for (const Ballot ballot : {Ballot::in_favour, Ballot::against, Ballot::abstain}) {
    const SeatSet seats = who_voted(vote, ballot);
    const bool goes_without_saying = ballot == Ballot::in_favour && vote.method == Method::open;
    if (seats.empty() || goes_without_saying) continue;
    names.append(names.empty() ? "" : " ")
        .append(t.voice.say("story.by_name." + std::string(name_of(ballot)),
                            {{"people", t.voice.people(seats)}}));
  }
  if (!names.empty()) t.note(names);
}

/// For the one who chose; somebody outside who hears everything reads it as a note.
void tell_to_chooser(Teller& t, std::string words) {
  if (t.listener.hears_all) {
    t.note(std::move(words));
  } else {
    t.own(std::move(words));
  }
}

/// Variables and flags that the author has put into words: `variable.<id>`, `flag.<id>`, `flag.<id>.not`.
void tell_variables(Teller& t) {
  const Names& names = t.voice.script.names;
  for (std::size_t i = 0; i < t.voice.script.variables.size(); ++i) {
    const std::string key = "variable." + names.variables[i];
    const int now = t.step.after.variables[i];
    const int by = now - t.step.before.variables[i];
    if (by == 0 || !t.voice.texts.can_say(t.voice.language, key)) continue;
    tell_to_chooser(t, t.voice.say(by > 0 ? "story.counted_up" : "story.counted_down",
                                   {{"what", t.voice.tell(key)}, {"now", now}, {"by", std::abs(by)}}));
  }
}

bool is_set(const Hearing& hearing, std::size_t flag) {
  return ((hearing.flags[flag / 64] >> (flag % 64)) & 1U) != 0;
}

void tell_flags(Teller& t) {
  const Names& names = t.voice.script.names;
  for (std::size_t i = 0; i < names.flags.size(); ++i) {
    const bool now = is_set(t.step.after, i);
    const std::string key = "flag." + names.flags[i] + (now ? "" : ".not");
    if (now == is_set(t.step.before, i) || !t.voice.texts.can_say(t.voice.language, key)) continue;
    tell_to_chooser(t, t.voice.tell(key));
  }
}

}  // namespace

void tell_effects(Teller& t) {
  if (!std::holds_alternative<Choose>(t.step.action.move) || !t.listener.concerns(t.actor())) return;
  const int guard = t.step.after.guard - t.step.before.guard;
  if (guard != 0) {
    tell_to_chooser(t, t.voice.say(guard > 0 ? "story.guard_up" : "story.guard_down",
                                   {{"now", t.step.after.guard}, {"by", std::abs(guard)}}));
  }
  tell_variables(t);
  tell_flags(t);
}

void tell_result(Teller& t) {
  const Vote& vote = t.step.after.vote;
  const Verdict verdict = verdict_of(t.voice.script, t.step.before);
  t.speech(t.wording_of(verdict.adopted ? "say.publish.adopted" : "say.publish.rejected",
                        votes_so_far(t.step.before)));
  const Motion& motion = t.step.before.motions[vote.motion];
  const JudgedBy by = judged_by(t.voice.script.rulebook, motion.kind, vote.method);
  const VerdictWords words = say_verdict(t.voice.catalogue, t.voice.language, by, verdict);
  // The whole arithmetic for the report itself; for a recommendation and the like the numbers will do.
  t.note(motion.kind == MotionKind::report ? words.whole() : words.result);
  if (vote.method != Method::secret) tell_names(t, vote);
  tell_objections(t);
}

void tell_happenings(Teller& t) {
  for (const Happening& happening : t.step.happenings) tell_one(t, happening);
  tell_sums(t);
  tell_effects(t);
}

}  // namespace kenes::records::detail
