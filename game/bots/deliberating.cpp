// Private talks, proposals, wording, votes.

#include "bots/thinking.hpp"

namespace kenes::bots::detail {
namespace {

using rules::Ballot;
using rules::Motion;
using rules::MotionId;
using rules::MotionKind;
using rules::Objection;
using rules::Progress;

int fit_of(const rules::Recommendation& recommendation, const Motion& motion) {
  int fit = 0;
  for (std::size_t i = 0; i < recommendation.slots.size(); ++i) {
    const std::uint8_t filled = motion.slot(i);
    if (filled != 0) fit += recommendation.slots[i].fit[filled - 1U];
  }
  return fit;
}

int best_fit(const rules::Recommendation& recommendation) {
  return 2 * static_cast<int>(recommendation.slots.size());
}

bool came_out(const Thinking& t, RecommendationId id) {
  for (ClaimId claim : t.script.recommendations[id.index()].about) {
    const Progress progress = t.view.claims[claim.index()].progress;
    if (progress >= Progress::contradicted || progress == Progress::tested) return true;
  }
  return false;
}

bool pledged(const Thinking& t, RecommendationId id) {
  for (const rules::Pledge& pledge : t.view.pledges) {
    if (pledge.by == t.view.seat && pledge.recommendation == id) return true;
  }
  return false;
}

bool is_own(const Thinking& t, const Motion& motion) {
  return motion.proposer == t.view.seat || motion.cosigners.has(t.view.seat);
}

Ballot ballot_on_recommendation(Thinking& t, const Motion& motion) {
  const RecommendationId id(motion.subject);
  if (pledged(t, id)) return Ballot::in_favour;
  const int wish = t.wishes().recommendation[id.index()].adopted;
  if (t.is_expert() && wish != 0) return wish > 0 ? Ballot::in_favour : Ballot::against;
  const rules::Recommendation& content = t.script.recommendations[id.index()];
  const int wording = 10 * fit_of(content, motion) / best_fit(content) - 5;  // −5 … 5.
  const int own = is_own(t, motion) ? 5 : 0;
  const int against =
      (doubts(t, motion) ? kDoubtWeighs : 0) + (is_promised_elsewhere(t, id) ? kRivalPromise : 0);
  const int points = liking(t, id) + wording + own - against;
  if (points >= 4) return Ballot::in_favour;
  return points <= 0 ? Ballot::against : Ballot::abstain;
}

Ballot ballot_on_amendment(const Thinking& t, const Motion& amendment) {
  const Motion& target = t.view.motions[amendment.subject];
  const auto& slots = t.script.recommendations[target.subject].slots;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (amendment.slot(i) == 0) continue;
    const int now = target.slot(i) == 0 ? 0 : slots[i].fit[target.slot(i) - 1U];
    return slots[i].fit[amendment.slot(i) - 1U] >= now ? Ballot::in_favour : Ballot::against;
  }
  return Ballot::abstain;
}

/// The report is judged by one's stand on the issues, by what the hall came to trust, and by how much was
/// owned up to.
Ballot ballot_on_report(Thinking& t) {
  int stand = 0;
  for (std::size_t i = 0; i < t.script.issue_count; ++i) stand += t.view.mind[i];
  stand /= static_cast<int>(std::max<std::size_t>(1, t.script.issue_count));
  const int strict = is_strict(t) ? 20 : 0;
  const int points =
      stand + (t.view.trust - 50) - strict + std::clamp<int>(4 * t.wishes().accept_report, -30, 30);
  constexpr int kContent = 6;
  if (points >= kContent) return Ballot::in_favour;
  return points < -12 ? Ballot::against : Ballot::abstain;
}

/// A novice votes by mood: as the hall feels about the report, give or take.
Ballot ballot_by_mood(Thinking& t) {
  const int mood = t.view.trust + 3 * (t.temper().warmth - 5) + static_cast<int>(t.rng.below(70)) - 35;
  if (mood >= 45) return Ballot::in_favour;
  return mood < 32 ? Ballot::against : Ballot::abstain;
}

std::optional<Move> propose(Thinking& t) {
  const bool has_one = t.view.floor.presents > 0;
  if (has_one && t.temper().boldness < 7) return std::nullopt;
  return t.best<rules::Propose>([&](const rules::Propose& m) {
    const int points = liking(t, m.recommendation) + (came_out(t, m.recommendation) ? 3 : 0);
    const int wanted =
        points + std::clamp<int>(t.wishes().recommendation[m.recommendation.index()].proposed, 0, 9);
    return wanted > 4 ? wanted + static_cast<int>(t.rng.below(4)) : 0;
  });
}

std::optional<Move> amend(Thinking& t) {
  return t.best<rules::Amend>([&](const rules::Amend& m) {
    const Motion& motion = t.view.motions[m.motion.index()];
    const auto& fit = t.script.recommendations[motion.subject].slots[m.slot].fit;
    const int gain = fit[m.option] - fit[motion.slot(m.slot) - 1U];
    const bool cares = t.leans(100U + motion.subject, 15 * t.temper().boldness / 2);
    return cares && gain == 2 ? 2 : 0;
  });
}

std::optional<Move> fill_blanks(Thinking& t) {
  // A plain speaker writes plainly; others reach for a softer word now and then.
  const int care = (t.is_novice() ? 5 : 30) + 4 * t.temper().patience;
  return t.best<rules::FillSlot>([&](const rules::FillSlot& m) {
    const Motion& motion = t.view.motions[m.motion.index()];
    if (motion.slot(m.slot) != 0) return 0;
    const std::uint64_t about = 1000U + 100U * motion.subject + 10U * m.slot;
    const int fit = t.script.recommendations[motion.subject].slots[m.slot].fit[m.option];
    const bool wants_it_well = t.is_expert() || t.wishes().recommendation[motion.subject].wording > 0;
    const int wish = wants_it_well || t.leans(about, care) ? 10 * fit : 10;
    return 1 + wish + static_cast<int>(t.rng.below(8));
  });
}

std::optional<Move> co_sign(Thinking& t) {
  return t.best<rules::Second>([&](const rules::Second& m) {
    const Motion& motion = t.view.motions[m.motion.index()];
    const RecommendationId id(motion.subject);
    return t.leans(200U + id.raw, 60) ? liking(t, id) - 2 : 0;
  });
}

std::optional<Move> reply_to_amendment(Thinking& t) {
  return t.best<rules::AcceptAmendment>([&](const rules::AcceptAmendment& m) {
    const Motion& motion = t.view.motions[m.motion.index()];
    const bool better = ballot_on_amendment(t, motion) == Ballot::in_favour;
    return better && t.leans(300U + motion.subject, 10 * t.temper().warmth) ? 1 : 0;
  });
}

/// Whoever has declared an interest in what it is about does not vote on it, so has no vote to give.
bool is_barred(const Thinking& t, SeatId seat, RecommendationId id) {
  const std::size_t issue = t.script.recommendations[id.index()].issue.index();
  return t.script.rulebook.interest_bars_vote && t.view.declared[issue].has(seat);
}

std::optional<Move> reply_to_request(Thinking& t) {
  const rules::Talk& asked = t.view.talk;
  int points = liking(t, asked.asked) + (t.rng.below(5) == 0 ? -2 : 0) + t.temper().warmth / 4;
  if (!asked.offered.is_none()) points += std::max(0, liking(t, asked.offered));
  const Move reply = rules::ReplyPledge{points > 1 && !is_barred(t, t.view.seat, asked.asked)};
  return t.may(reply) ? std::optional<Move>(reply) : std::nullopt;
}

std::optional<Move> begin_talk(Thinking& t) {
  const bool wants = !(t.me().wants - t.view.adopted).empty();
  const bool bold = t.leans(400U + t.view.approaches, 8 * t.temper().boldness);
  if (!wants || !bold) return std::nullopt;
  return t.best<rules::Approach>([&](const rules::Approach& m) {
    for (const rules::Pledge& pledge : t.view.pledges) {
      if (pledge.by == m.seat) return 0;
    }
    return 1 + static_cast<int>(t.rng.below(20));
  });
}

}  // namespace

bool doubts(const Thinking& t, const Motion& motion) {
  return !is_own(t, motion) && t.leans(1200U + motion.subject, 30);
}

bool is_promised_elsewhere(const Thinking& t, RecommendationId id) {
  const auto issue = t.script.recommendations[id.index()].issue;
  return std::any_of(t.view.pledges.begin(), t.view.pledges.end(), [&](const rules::Pledge& pledge) {
    const bool mine = pledge.by == t.view.seat && pledge.recommendation != id;
    return mine && t.script.recommendations[pledge.recommendation.index()].issue == issue;
  });
}

bool is_strict(const Thinking& t) { return t.leans(1850, 45); }

int liking(Thinking& t, RecommendationId id) {
  const rules::Recommendation& content = t.script.recommendations[id.index()];
  int points = -t.view.mind[content.issue.index()] / 20;
  if (t.me().wants.has(id)) points += 6;
  points += std::clamp<int>(t.wishes().recommendation[id.index()].adopted, -8, 6);
  if (t.me().dreads.has(id)) points -= 7;
  if (came_out(t, id)) points += 3;
  return std::clamp(points, -10, 10);
}

Ballot ballot_for(Thinking& t, const Motion& motion) {
  const bool of_substance = motion.kind == MotionKind::recommendation || motion.kind == MotionKind::report;
  if (t.is_novice() && of_substance) return ballot_by_mood(t);
  switch (motion.kind) {
    case MotionKind::recommendation:
      return ballot_on_recommendation(t, motion);
    case MotionKind::amendment:
      return ballot_on_amendment(t, motion);
    case MotionKind::report:
      return ballot_on_report(t);
    case MotionKind::extend:
      return t.temper().boldness >= 5 ? Ballot::in_favour : Ballot::against;
    case MotionKind::secret_ballot:
      return t.temper().candour < 5 ? Ballot::in_favour : Ballot::against;
    case MotionKind::adjourn:
      return Ballot::against;
    default:
      return Ballot::in_favour;
  }
}

std::optional<Move> vote(Thinking& t) {
  if (t.view.vote.stage != rules::VoteStage::open || t.view.voted) return std::nullopt;
  if (t.may(rules::CastSecret{})) return rules::CastSecret{};
  const Motion& motion = t.view.motions[t.view.vote.motion.index()];
  const Ballot ballot = ballot_for(t, motion);
  if (t.may(rules::CastBallot{ballot})) {
    if (ballot != Ballot::against) return rules::CastBallot{ballot};
    return rules::CastBallot{ballot, objection_to(t, motion)};
  }
  if (!t.may(rules::CastBallot{Ballot::against})) return std::nullopt;
  return rules::CastBallot{Ballot::against, Objection::no_abstention};
}

std::optional<Move> talk(Thinking& t) {
  const rules::Talk& running = t.view.talk;
  if (running.to == t.view.seat && !running.asked.is_none()) return reply_to_request(t);
  if (running.from == t.view.seat && running.asked.is_none()) {
    if (running.offered.is_none() && t.rng.chance(40)) {
      auto offer = t.best<rules::OfferPledge>([&](const rules::OfferPledge& m) {
        return t.me().wants.has(m.recommendation) ? 0 : liking(t, m.recommendation);
      });
      if (offer) return offer;
    }
    auto seek = t.best<rules::SeekPledge>([&](const rules::SeekPledge& m) {
      const int wanted = t.me().wants.has(m.recommendation) ? 10 : std::max(1, liking(t, m.recommendation));
      return 1 + wanted + static_cast<int>(t.rng.below(6));
    });
    if (seek) return seek;
    if (t.may(rules::ReplyPledge{false})) return rules::ReplyPledge{false};  // There is nothing to ask.
  }
  return t.view.phase == rules::PhaseKind::recess ? begin_talk(t) : std::nullopt;
}

std::optional<Move> debate(Thinking& t) {
  if (t.view.phase != rules::PhaseKind::debate && t.view.phase != rules::PhaseKind::resolution)
    return std::nullopt;
  if (auto move = fill_blanks(t)) return move;
  if (auto move = reply_to_amendment(t)) return move;
  if (t.view.floor.holder != t.view.seat) return co_sign(t);
  if (auto move = propose(t)) return move;
  if (auto move = amend(t)) return move;
  if (auto move = state(t)) return move;
  return t.may(rules::YieldFloor{}) ? std::optional<Move>(rules::YieldFloor{}) : std::nullopt;
}

}  // namespace kenes::bots::detail
