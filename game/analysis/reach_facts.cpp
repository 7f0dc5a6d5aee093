// What a fact can be, given what can happen.

#include "analysis/reach.hpp"

namespace kenes::analysis {

using namespace rules;
using Kind = Happening::Kind;

namespace {

/// A fact that holds for certain when a beat answers that trigger, because nothing takes it back.
struct Known {
  Kind on;
  Fact fact;
};
constexpr std::array<Known, 13> kKnown{{{Kind::delivered, Fact::delivered},
                                        {Kind::asked, Fact::questioned},
                                        {Kind::pressed, Fact::questioned},
                                        {Kind::answered, Fact::questioned},
                                        {Kind::presented, Fact::presented},
                                        {Kind::presented, Fact::on_table},
                                        {Kind::missed, Fact::on_table},
                                        {Kind::recorded, Fact::committed},
                                        {Kind::proposed, Fact::proposed},
                                        {Kind::withdrawn, Fact::proposed},
                                        {Kind::read_back, Fact::proposed},
                                        {Kind::declared, Fact::declared},
                                        {Kind::phase, Fact::in_phase}}};
constexpr std::array<Fact, 8> kFactOf{Fact::flag,      Fact::flag,         Fact::questioned, Fact::tested,
                                      Fact::confirmed, Fact::contradicted, Fact::explained,  Fact::committed};

/// What is known of a fact because of what has just happened.
std::optional<Range> known_after(const Trigger& on, const Step& step) {
  if (on.a == Trigger::kAny || step.a != on.a) return std::nullopt;
  for (const Known& known : kKnown) {
    if (known.on == on.kind && known.fact == step.fact) return kYes;
  }
  if (step.fact == Fact::asked && (on.kind == Kind::asked || on.kind == Kind::pressed)) return Range{1, 255};
  if (step.fact == Fact::turns && on.kind == Kind::floor) return Range{1, 255};
  if (on.b == Trigger::kAny) return std::nullopt;
  if (on.kind == Kind::answered && step.fact == Fact::answered) return step.b == on.b ? kYes : kNo;
  const bool state = on.kind == Kind::claim && on.b >= static_cast<std::uint8_t>(Progress::questioned);
  if (state && step.fact == kFactOf[on.b]) return kYes;
  const bool recommendation = on.b == static_cast<std::uint8_t>(MotionKind::recommendation);
  if (recommendation && on.kind == Kind::adopted && step.fact == Fact::adopted) return kYes;
  if (recommendation && on.kind == Kind::rejected && step.fact == Fact::rejected) return kYes;
  return std::nullopt;
}

}  // namespace

bool Reach::has_choice(BeatId beat, std::size_t choice) const {
  return ((unsigned{choices_[beat.index()]} >> choice) & 1U) != 0;
}

Range Reach::range(Condition condition, const Occasion& occasion) const {
  return range_of(script_, condition, [&](const Step& step) { return read(step, occasion); });
}

Range Reach::read(const Step& step, const Occasion& occasion) const {
  // A claim that an effect settled before anybody asked counts as asked about only if it was.
  const bool unsure = step.fact == Fact::questioned && settled_[step.a] != 0;
  if (occasion.after && !unsure) {
    if (const auto known = known_after(*occasion.after, step)) return *known;
  }
  if (is_number(step.fact)) return read_number(step);
  if (step.fact == Fact::in_phase || step.fact == Fact::past) return read_phase(step, occasion.phases);
  if (step.fact >= Fact::questioned && step.fact <= Fact::answered) return read_claim(step);
  if (step.fact >= Fact::proposed && step.fact <= Fact::pledged) return read_motion(step);
  return read_state(step);
}

Range Reach::read_number(const Step& step) const {
  constexpr std::int32_t kMostMinutes = 65535 / 60;
  const auto up_to = [](std::size_t most) { return Range{0, static_cast<std::int32_t>(most)}; };
  switch (step.fact) {
    case Fact::variable:
      return variables_[step.a];
    case Fact::trust:
      return {0, 100};
    case Fact::guard:
    case Fact::standing:
      return {0, 10};
    case Fact::minute:
      return {0, kMostMinutes};
    case Fact::asked:
      return asking(ClaimId(step.a)) != 0 ? Range{0, 255} : kNo;
    case Fact::turns:
      return rights_.of(SeatId(step.a), MoveKind::ask_floor) != 0 ? Range{0, 255} : kNo;
    case Fact::count_claims: {
      std::size_t count = 0;
      for (std::size_t i = 0; i < script_.claims.size(); ++i) {
        count += has_claim(ClaimId(i), static_cast<Progress>(step.a)) ? 1U : 0U;
      }
      return up_to(count);
    }
    case Fact::count_evidence: {
      std::size_t count = 0;
      for (std::size_t i = 0; i < script_.evidence.size(); ++i)
        count += has_presented(EvidenceId(i)) ? 1U : 0U;
      return up_to(count);
    }
    case Fact::count_present:
      return up_to(script_.voters.size());
    case Fact::count_motions:
    case Fact::count_unread:
      return up_to(script_.recommendations.size());
    default: {  // score
      if (!has_proposed(RecommendationId(step.a))) return kNo;
      std::size_t most = 0;
      for (const Slot& slot : script_.recommendations[step.a].slots) {
        if (!slot.fit.empty()) most += *std::max_element(slot.fit.begin(), slot.fit.end());
      }
      return up_to(most);
    }
  }
}

Range Reach::read_claim(const Step& step) const {
  const ClaimId claim(step.a);
  switch (step.fact) {
    case Fact::questioned:
      return maybe(has_claim(claim, Progress::questioned));
    case Fact::accused:
      return maybe(asking(claim) != 0);
    case Fact::tested:
      return maybe(has_claim(claim, Progress::tested));
    case Fact::confirmed:
      return maybe(has_claim(claim, Progress::confirmed));
    case Fact::contradicted:
      return maybe(has_claim(claim, Progress::contradicted));
    case Fact::explained:
      return maybe(has_claim(claim, Progress::explained));
    case Fact::committed:
    case Fact::concrete:  // Who promises may name a date at once, and anybody with a date makes a promise so.
      return maybe(has_claim(claim, Progress::committed));
    case Fact::recorded:
      return maybe(has_claim(claim, Progress::committed) && rights_.of_any(MoveKind::record_commitment) != 0);
    default: {  // answered
      const bool concede = step.b == static_cast<std::uint8_t>(AnswerKind::concede);
      const bool possible = !concede || weight_shown(claim, Bearing::contradicts) > 0;
      return maybe(possible && asking(claim) != 0 && answering() != 0);
    }
  }
}

/// Whether the phases all are, or some are, of that kind (or past it).
Range Reach::read_phase(const Step& step, Phases phases) const {
  const auto wanted = static_cast<PhaseKind>(step.a);
  Range range{1, 0};
  for (std::size_t place = 0; place <= script_.rulebook.phases.size(); ++place) {
    if (((phases >> place) & 1U) == 0) continue;
    const bool closed = place == script_.rulebook.phases.size();
    const PhaseKind kind = closed ? PhaseKind::closed : script_.rulebook.phases[place].kind;
    const bool holds = step.fact == Fact::in_phase ? kind == wanted : kind > wanted;
    range = {holds ? range.low : 0, holds ? 1 : range.high};
  }
  return phases == 0 ? kEither : range;
}

Range Reach::read_motion(const Step& step) const {
  const bool report = script_.rulebook.uses[static_cast<std::size_t>(MotionKind::report)];
  switch (step.fact) {
    case Fact::proposed:
    case Fact::slot:
      return maybe(has_proposed(RecommendationId(step.a)));
    case Fact::adopted:
    case Fact::rejected:
      return maybe(has_proposed(RecommendationId(step.a)) && rights_.of_any(MoveKind::open_vote) != 0);
    case Fact::report_accepted:
    case Fact::report_rejected:
      return maybe(report);
    case Fact::pledged:
      return maybe(rights_.of_any(MoveKind::approach) != 0);
    default:  // quorum
      return kEither;
  }
}

Range Reach::read_state(const Step& step) const {
  const Variant& drawn = script_.variants[variant_.index()];
  switch (step.fact) {
    case Fact::flag:
      return maybe(flags_[step.a]);
    case Fact::delivered:
      return maybe(delivering(SectionId(step.a)) != 0);
    case Fact::on_table:
      if (drawn.on_table.has(EvidenceId(step.a))) return kYes;
      return maybe(revealed_[step.a] || showing(EvidenceId(step.a)) != 0);
    case Fact::holds:
      if (drawn.holders[step.b].has(SeatId(step.a))) return kYes;
      return maybe(holders_[step.b].has(SeatId(step.a)));
    case Fact::presented:
      return maybe(has_presented(EvidenceId(step.a)));
    case Fact::declared:
      return maybe(script_.voters.has(SeatId(step.a)) &&
                   rights_.of(SeatId(step.a), MoveKind::declare_interest) != 0);
    case Fact::fired:
      return maybe(beats_[step.a + std::size_t{256} * step.b]);
    case Fact::variant:
      return step.a == variant_.raw ? kYes : kNo;
    case Fact::truth:
      return static_cast<std::uint8_t>(drawn.truth[step.a]) == step.b ? kYes : kNo;
    default:  // present
      return kEither;
  }
}

bool Reach::has_ending(EndingId ending) const {
  const Occasion end{rights_.closed(), std::nullopt};
  for (std::size_t i = 0; i < ending.index(); ++i) {
    if (!range(script_.endings[i].when, end).may_fail()) return false;
  }
  return range(script_.endings[ending.index()].when, end).may_hold();
}

bool Reach::may_hold_at_end(Condition when) const {
  return range(when, {rights_.closed(), std::nullopt}).may_hold();
}

}  // namespace kenes::analysis
