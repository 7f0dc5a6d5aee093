// Hints for recommendations: what to propose, how to word it, who will vote for it.

#include "solo/hint_parts.hpp"

namespace kenes::solo::detail {

using namespace rules;

namespace {

std::string about(const Reading& r, std::string_view what, RecommendationId id) {
  return std::string(what) + "." + r.script().names.recommendations[id.index()];
}

/// A place in a draft that could read better, and how.
struct Mend {
  RecommendationId id;
  MotionId motion;
  std::uint8_t slot = 0;
  std::uint8_t now = 0;  // As in Motion::slot: 0 blank.
  std::uint8_t best = 0;
};

/// The option that fits best; the wording of the options says so to whoever reads all of them.
std::uint8_t best_option(const Slot& slot) {
  const auto most = std::max_element(slot.fit.begin(), slot.fit.end());
  return static_cast<std::uint8_t>(most - slot.fit.begin());
}

/// The place in this draft that most needs mending: an addressee at the wrong level before a date that binds
/// nobody, both before a blank.
std::optional<Mend> mend_of(const Reading& r, MotionId at) {
  const Motion& motion = r.view().motions[at.index()];
  if (motion.kind != MotionKind::recommendation || motion.state != MotionState::draft) return std::nullopt;
  const RecommendationId id(motion.subject);
  const auto& slots = r.script().recommendations[id.index()].slots;
  std::optional<Mend> found;
  int most = 0;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const std::uint8_t now = motion.slot(i);
    const std::uint8_t best = best_option(slots[i]);
    const bool weak = now != 0 && slots[i].fit[now - 1U] == 0 && slots[i].fit[best] > 0;
    const int need = weak && slots[i].kind == SlotKind::addressee  ? 3
                     : weak && slots[i].kind == SlotKind::deadline ? 2
                     : now == 0                                    ? 1
                                                                   : 0;
    if (need <= most) continue;
    most = need;
    found = Mend{id, at, static_cast<std::uint8_t>(i), now, best};
  }
  return found;
}

std::optional<Move> move_for(const Reading& r, const Mend& mend) {
  const Move fill = FillSlot{mend.motion, mend.slot, mend.best};
  if (r.may(fill)) return fill;
  const Move amend = Amend{mend.motion, mend.slot, mend.best};
  return r.may(amend) ? std::optional(amend) : std::nullopt;
}

HintLadder wording_ladder(const Reading& r, const Mend& mend, const Move& move) {
  const SlotKind part = r.script().recommendations[mend.id.index()].slots[mend.slot].kind;
  const std::string name = mend.now == 0 ? "blank" : std::string(name_of(part));
  text::Args args{{"title", r.voice().recommendation(mend.id)}, {"part", r.voice().word("slot", part)}};
  if (mend.now != 0) args.emplace_back("option", r.voice().option(mend.id, mend.slot, mend.now - 1U));
  args.emplace_back("best", r.voice().option(mend.id, mend.slot, mend.best));
  const bool amends = std::holds_alternative<Amend>(move);
  Climb climb(about(r, name, mend.id));
  climb.say("hint." + name + ".1", args).say("hint." + name + ".2", args);
  climb.say(amends ? "hint.wording.amend.3" : "hint.wording.fill.3", args);
  return climb.towards(move);
}

/// Whether the hearing has found something out about a claim that calls for a recommendation.
bool calls_for_action(const Reading& r, ClaimId id) {
  const Progress reached = r.claim(id).progress;
  return reached == Progress::contradicted || reached == Progress::explained ||
         reached == Progress::committed;
}

/// Votes for a recommendation that the seat can count on: its own, and those promised in its hearing.
SeatSet promised_votes(const Reading& r, RecommendationId id) {
  SeatSet votes;
  if (r.me().votes) votes.add(r.view().seat);
  for (const Pledge& pledge : r.view().pledges) {
    if (pledge.recommendation == id) votes.add(pledge.by);
  }
  return votes & r.view().present & r.script().voters;
}

/// What one's brief asks for and is still open; the one nearest to a majority.
std::optional<RecommendationId> wanted(const Reading& r, std::size_t needed) {
  std::optional<RecommendationId> nearest;
  std::size_t most = 0;
  for (const RecommendationId id : r.me().wants) {
    if (r.view().adopted.has(id) || r.view().rejected.has(id)) continue;
    const std::size_t votes = promised_votes(r, id).size();
    if (votes >= needed || (nearest && votes <= most)) continue;
    nearest = id;
    most = votes;
  }
  return nearest;
}

/// Whom one could talk to who has promised nothing yet.
SeatSet to_be_won(const Reading& r, RecommendationId id) {
  SeatSet seats;
  for (const SeatId seat : r.script().voters& r.view().present) {
    if (r.may(Approach{seat})) seats.add(seat);
  }
  return seats - promised_votes(r, id);
}

}  // namespace

void hint_wording(const Reading& r, Ladders& to) {
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    const auto mend = mend_of(r, MotionId(i));
    const auto move = mend ? move_for(r, *mend) : std::nullopt;
    if (move) to.push_back(wording_ladder(r, *mend, *move));
  }
}

void hint_proposing(const Reading& r, Ladders& to) {
  ClaimId claim;
  const auto propose = r.first<Propose>([&](const Propose& m) {
    for (const ClaimId about_claim : r.script().recommendations[m.recommendation.index()].about) {
      if (!calls_for_action(r, about_claim)) continue;
      claim = about_claim;
      return true;
    }
    return false;
  });
  if (!propose) return;
  text::Args args = r.claim_args(claim);
  args.emplace_back("title", r.voice().recommendation(propose->recommendation));
  Climb climb(about(r, "proposing", propose->recommendation), claim);
  climb.say("hint.proposing.1").say("hint.proposing.2", args).say("hint.proposing.3", args);
  to.push_back(climb.towards(*propose));
}

void hint_votes(const Reading& r, Ladders& to) {
  const Rulebook& book = r.script().rulebook;
  const VoteRule& rule = book.votes[static_cast<std::size_t>(MotionKind::recommendation)];
  // Votes cast, and how many will be, are not known yet: then there is nothing to count towards.
  if (rule.base == Base::cast) return;
  const std::size_t needed = decide(rule, book.quorum, r.counts()).needed;
  const auto id = wanted(r, needed);
  const SeatSet others = id ? to_be_won(r, *id) : SeatSet{};
  if (others.empty()) return;
  const std::size_t sure = promised_votes(r, *id).size();
  const text::Args args{{"title", r.voice().recommendation(*id)},
                        {"n", sure},
                        {"needed", needed},
                        {"people", r.voice().people(others)}};
  Climb climb(about(r, "votes", *id));
  climb.say("hint.votes.1", args).say("hint.votes.2", args).say("hint.votes.3", args);
  SeatId first;
  for (const SeatId seat : others) {
    if (first.is_none()) first = seat;
  }
  to.push_back(climb.towards(Approach{first}));
}

}  // namespace kenes::solo::detail
