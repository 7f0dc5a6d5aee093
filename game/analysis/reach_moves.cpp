// What moves can bring about, and in which phases: what a beat's trigger needs.

#include "analysis/reach.hpp"
#include "rules/rules.hpp"

namespace kenes::analysis {

using namespace rules;
using Kind = Happening::Kind;

Phases Reach::delivering(SectionId section) const {
  if (section.index() >= script_.sections.size()) return 0;
  const Section& delivered = script_.sections[section.index()];
  Phases phases = rights_.of(delivered.by, MoveKind::deliver_section);
  for (std::size_t place = 0; place < script_.rulebook.phases.size(); ++place) {
    const bool co_report = script_.rulebook.phases[place].kind == PhaseKind::co_report;
    if (co_report != delivered.co_report) phases &= ~(Phases{1} << place);
  }
  return phases;
}

Phases Reach::asking(ClaimId claim) const {
  const Claim& asked = script_.claims[claim.index()];
  const bool on_the_table = delivering(asked.section) != 0 || settled_[claim.index()] != 0;
  return on_the_table ? rights_.of_others(asked.answers, MoveKind::ask_claim) : 0;
}

Phases Reach::showing(EvidenceId evidence) const {
  Phases phases = revealed_[evidence.index()] ? rights_.of_any(MoveKind::present) : 0;
  for (SeatId seat : holders_[evidence.index()]) phases |= rights_.of(seat, MoveKind::present);
  for (std::size_t i = 0; i < script_.claims.size(); ++i) {
    if (asking(ClaimId(i)) != 0) return phases;
  }
  return 0;
}

Phases Reach::answering() const { return rights_.of_any(MoveKind::answer); }

Phases Reach::proposing(RecommendationId recommendation) const {
  if (recommendation.index() >= script_.recommendations.size()) return 0;
  Phases phases = 0;
  for (SeatId seat : script_.voters) phases |= rights_.of(seat, MoveKind::propose);
  const Condition allowed = script_.recommendations[recommendation.index()].allowed;
  return range(allowed, {phases, std::nullopt}).may_hold() ? phases : 0;
}

bool Reach::has_proposed(RecommendationId recommendation) const { return proposing(recommendation) != 0; }

bool Reach::has_presented(EvidenceId evidence) const {
  const auto& bears = script_.evidence[evidence.index()].bears;
  return showing(evidence) != 0 &&
         std::any_of(bears.begin(), bears.end(), [&](const Bears& on) { return asking(on.on) != 0; });
}

/// The most that evidence which can be shown weighs on a claim in one way.
int Reach::weight_shown(ClaimId claim, Bearing how) const {
  int weight = 0;
  for (std::size_t i = 0; i < script_.evidence.size(); ++i) {
    if (showing(EvidenceId(i)) == 0) continue;
    for (const Bears& bears : script_.evidence[i].bears) {
      if (bears.on == claim && bears.how == how) weight += bears.strength * script_.evidence[i].reliability;
    }
  }
  return asking(claim) == 0 ? 0 : weight;
}

bool Reach::moves_reach(ClaimId claim, Progress reached) const {
  const bool asked = asking(claim) != 0;
  const bool answered = asked && answering() != 0;
  const int against = weight_shown(claim, Bearing::contradicts);
  const int in_support = weight_shown(claim, Bearing::supports);
  const int explaining = weight_shown(claim, Bearing::explains);
  switch (reached) {
    case Progress::undelivered:
      return true;
    case Progress::delivered:
      return delivering(script_.claims[claim.index()].section) != 0;
    case Progress::questioned:
      return asked;
    case Progress::tested:
      return against + in_support + explaining > 0;
    case Progress::confirmed:
      return in_support >= kDecisiveWeight;
    case Progress::contradicted:
      return against >= kDecisiveWeight || (answered && against > 0);
    case Progress::explained:
      return answered && explaining >= kExplainingWeight;
    case Progress::committed:
      return answered;
  }
  return true;
}

bool Reach::has_claim(ClaimId claim, Progress reached) const {
  const bool settled = ((unsigned{settled_[claim.index()]} >> static_cast<unsigned>(reached)) & 1U) != 0;
  return settled || moves_reach(claim, reached);
}

bool Reach::has_inject(InjectId inject) const {
  return range(script_.injects[inject.index()].when, {rights_.all(), std::nullopt}).may_hold();
}

namespace {

/// Calls `each` for the subject named, or for every one of `count` when any will do.
template <class Each>
Phases over(std::uint8_t a, std::size_t count, const Each& each) {
  if (a != Trigger::kAny) return a < count ? each(a) : 0;
  Phases phases = 0;
  for (std::size_t i = 0; i < count; ++i) phases |= each(i);
  return phases;
}

}  // namespace

Phases Reach::speech_phases(const Trigger& on) const {
  const std::size_t claims = script_.claims.size();
  const std::size_t evidence = script_.evidence.size();
  switch (on.kind) {
    case Kind::delivered:
      return over(on.a, script_.sections.size(), [&](std::size_t i) { return delivering(SectionId(i)); });
    case Kind::asked:
      return over(on.a, claims, [&](std::size_t i) { return asking(ClaimId(i)); });
    case Kind::pressed:
      return over(on.a, claims, [&](std::size_t i) {
        return asking(ClaimId(i)) != 0 ? rights_.of_any(MoveKind::press) : 0;
      });
    case Kind::presented:
      return over(on.a, evidence,
                  [&](std::size_t i) { return has_presented(EvidenceId(i)) ? showing(EvidenceId(i)) : 0; });
    case Kind::missed:
      return over(on.a, evidence, [&](std::size_t i) { return showing(EvidenceId(i)); });
    case Kind::answered:
      if (on.b == static_cast<std::uint8_t>(AnswerKind::concede)) {
        return over(on.a, claims, [&](std::size_t i) {
          return weight_shown(ClaimId(i), Bearing::contradicts) > 0 ? answering() : 0;
        });
      }
      return over(on.a, claims, [&](std::size_t i) { return asking(ClaimId(i)) != 0 ? answering() : 0; });
    case Kind::recorded:
      return over(on.a, claims, [&](std::size_t i) {
        return has_claim(ClaimId(i), Progress::committed) ? rights_.of_any(MoveKind::record_commitment) : 0;
      });
    default: {  // A claim's state, which effects may settle at any time.
      const auto reaches = [&](std::size_t i) {
        if (on.b != Trigger::kAny) return has_claim(ClaimId(i), static_cast<Progress>(on.b));
        return asking(ClaimId(i)) != 0 || settled_[i] != 0;
      };
      return over(on.a, claims, [&](std::size_t i) { return reaches(i) ? rights_.all() : 0; });
    }
  }
}

Phases Reach::deciding(std::uint8_t subject, std::uint8_t motion_kind, MoveKind by) const {
  const Phases phases = rights_.of_any(MoveKind::open_vote) == 0 ? 0 : rights_.of_any(by);
  static_assert(Trigger::kAny == kNoSubject);  // So "any" covers motions about nothing.
  if (subject != Trigger::kAny) return has_proposed(RecommendationId(subject)) ? phases : 0;
  const auto kind = static_cast<MotionKind>(motion_kind);
  const bool any = motion_kind == Trigger::kAny;
  if (any || kind == MotionKind::recommendation || kind == MotionKind::amendment) return phases;
  return script_.rulebook.uses[motion_kind] ? phases : 0;
}

Phases Reach::motion_phases(const Trigger& on) const {
  const auto proposed_and = [&](Phases phases) {
    return over(on.a, script_.recommendations.size(),
                [&](std::size_t i) { return has_proposed(RecommendationId(i)) ? phases : 0; });
  };
  switch (on.kind) {
    case Kind::proposed:
      return over(on.a, script_.recommendations.size(),
                  [&](std::size_t i) { return proposing(RecommendationId(i)); });
    case Kind::amended:
      return proposed_and(rights_.of_any(MoveKind::accept_amendment) |
                          rights_.of_any(MoveKind::publish_vote));
    case Kind::withdrawn:
      return proposed_and(rights_.of_any(MoveKind::withdraw));
    case Kind::read_back:
      return proposed_and(rights_.of_any(MoveKind::read_back));
    case Kind::voting:
      return deciding(on.a, on.b, MoveKind::open_vote);
    default:
      return deciding(on.a, on.b, MoveKind::publish_vote);
  }
}

Phases Reach::seat_phases(const Trigger& on) const {
  const auto of_voters = [&](std::size_t i, MoveKind kind) {
    return script_.voters.has(SeatId(i)) ? rights_.of(SeatId(i), kind) : 0;
  };
  return over(on.a, script_.seats.size(), [&](std::size_t i) -> Phases {
    switch (on.kind) {
      case Kind::declared:
        return of_voters(i, MoveKind::declare_interest);
      case Kind::floor:
        return rights_.of(SeatId(i), MoveKind::ask_floor) != 0 ? rights_.of_any(MoveKind::give_floor) : 0;
      case Kind::order:
        return rights_.of(SeatId(i), MoveKind::raise_order);
      default:  // pledged, declined
        return rights_.of_any(MoveKind::approach) != 0 ? of_voters(i, MoveKind::reply_pledge) : 0;
    }
  });
}

Phases Reach::crossing_phases(const Trigger& on) const {
  const bool number = on.a == kTrustSubject || on.a == kGuardSubject || on.a < variables_.size();
  if (!number) return rights_.all();
  const Range moves = on.a == kTrustSubject   ? Range{0, 100}
                      : on.a == kGuardSubject ? Range{0, 10}
                                              : variables_[on.a];
  const bool above = on.kind == Kind::above;
  const bool crosses = above ? moves.low <= on.number && moves.high > on.number
                             : moves.high >= on.number && moves.low < on.number;
  return crosses ? rights_.all() : 0;
}

Phases Reach::trigger_phases(const Trigger& on) const {
  switch (on.kind) {
    case Kind::start:
      return rights_.of_any(MoveKind::open_meeting);
    case Kind::phase:
      return over(on.a, kNames<PhaseKind>.size(), [&](std::size_t kind) {
        Phases phases = 0;
        for (std::size_t i = 0; i < script_.rulebook.phases.size(); ++i) {
          if (script_.rulebook.phases[i].kind == static_cast<PhaseKind>(kind)) phases |= Phases{1} << i;
        }
        return phases;
      });
    case Kind::minute:
      return on.number <= 65535 / 60 ? rights_.all() : 0;
    case Kind::certified:
    case Kind::no_quorum:
      return rights_.of_any(MoveKind::certify_quorum);
    case Kind::spoke:
      return rights_.of_any(MoveKind::speak);
    case Kind::declared:
    case Kind::floor:
    case Kind::order:
    case Kind::pledged:
    case Kind::declined:
      return seat_phases(on);
    case Kind::above:
    case Kind::below:
      return crossing_phases(on);
    case Kind::inject:
      return over(on.a, script_.injects.size(),
                  [&](std::size_t i) { return has_inject(InjectId(i)) ? rights_.all() : 0; });
    case Kind::then:
      return 0;
    case Kind::proposed:
    case Kind::amended:
    case Kind::withdrawn:
    case Kind::read_back:
    case Kind::voting:
    case Kind::adopted:
    case Kind::rejected:
      return motion_phases(on);
    default:
      return speech_phases(on);
  }
}

Phases Reach::phases_of(const Beat& beat, BeatId id) const {
  return named_[id.index()] ? rights_.all() : trigger_phases(beat.on);
}

Occasion Reach::occasion_of(const Beat& beat, BeatId id) const {
  const Phases phases = phases_of(beat, id);
  if (named_[id.index()]) return {phases, std::nullopt};
  return {phases, beat.on};
}

}  // namespace kenes::analysis
