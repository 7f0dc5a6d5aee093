// Beats by themselves and what can set them off.

#include <algorithm>
#include <map>

#include "scenario/check_structure.hpp"

namespace kenes::scenario {
namespace {

using rules::Beat;
using rules::Happening;
using rules::MoveKind;
using rules::SeatId;
using rules::Trigger;
using Kind = Happening::Kind;

std::span<const rules::Step> code_of(const rules::Script& script, rules::Condition condition) {
  return std::span<const rules::Step>(script.code).subspan(condition.first, condition.count);
}

bool same_step(const rules::Step& a, const rules::Step& b) {
  return a.op == b.op && a.fact == b.fact && a.a == b.a && a.b == b.b && a.c == b.c && a.number == b.number;
}

/// Whether one of the two conditions is the other with `not` before it.
bool are_opposites(const rules::Script& script, rules::Condition one, rules::Condition other) {
  if (one.count > other.count) std::swap(one, other);
  if (one.count + 1 != other.count || one.is_empty()) return false;
  const auto shorter = code_of(script, one);
  const auto longer = code_of(script, other);
  return longer.back().op == rules::Step::Op::inverse &&
         std::ranges::equal(shorter, longer.first(shorter.size()), same_step);
}

bool some_choice_is_sure(const rules::Script& script, const std::vector<rules::Choice>& choices) {
  for (const rules::Choice& one : choices) {
    if (one.when.is_empty()) return true;
    for (const rules::Choice& other : choices) {
      if (are_opposites(script, one.when, other.when)) return true;
    }
  }
  return false;
}

/// The seat that must be there for the beat to be set off.
SeatId seat_in(const Trigger& on) {
  switch (on.kind) {
    case Kind::declared:
    case Kind::floor:
    case Kind::pledged:
    case Kind::declined:
    case Kind::order:
      return SeatId(on.a);
    default:
      return {};
  }
}

void check_speakers(Workbench& bench, const Beat& beat, const Node& element) {
  const Node* lines = element.member("lines");
  for (std::size_t i = 0; i < beat.lines.size(); ++i) {
    const SeatId by = beat.lines[i].by;
    if (by.is_none() || bench.script.core.has(by) || by == seat_in(beat.on) || by == beat.asks) continue;
    const Node& node = *lines->children[i].member("by");
    bench.reading.report(Code::speaker_may_be_absent, node, node.text);
  }
}

/// A group draws among the beats that answer the same thing; alone there is nothing to draw.
void check_groups(Workbench& bench) {
  std::map<std::tuple<rules::GroupId, Kind, std::uint8_t>, std::size_t> counts;
  for (const Beat& beat : bench.script.beats) {
    if (!beat.group.is_none()) ++counts[{beat.group, beat.on.kind, beat.on.a}];
  }
  for (std::size_t i = 0; i < bench.script.beats.size(); ++i) {
    const Beat& beat = bench.script.beats[i];
    if (beat.group.is_none() || counts[{beat.group, beat.on.kind, beat.on.a}] > 1) continue;
    const Node& group = *bench.names[NameKind::beats][i].node->member("group");
    bench.reading.report(Code::group_of_one, group, group.text);
  }
}

class TriggerCheck {
 public:
  TriggerCheck(Workbench& bench, const Possible& possible)
      : bench_(bench), script_(bench.script), possible_(possible) {}

  void check(std::size_t place) {
    node_ = bench_.names[NameKind::beats][place].node->member("on");
    const Trigger& on = script_.beats[place].on;
    switch (on.kind) {
      case Kind::then:
        if (!bench_.usage.beat_named[place])
          report_at(bench_, Code::then_never_named, NameKind::beats, place);
        return;
      case Kind::phase:
        return report_unless(possible_.has_phase(static_cast<rules::PhaseKind>(on.a)),
                             Code::trigger_phase_missing);
      case Kind::minute:
        return check_minute(on.number);
      case Kind::above:
      case Kind::below:
        return check_crossing(on);
      default:
        return on.a == Trigger::kAny ? check_any(on) : check_subject(on);
    }
  }

 private:
  void report_unless(bool possible, Code code, std::string other = {}) {
    if (!possible) bench_.reading.report(code, *node_, node_->text, std::move(other));
  }
  void check_minute(int minute) {
    int planned = 0;
    for (const rules::PhaseRule& phase : script_.rulebook.phases) planned += phase.minutes;
    const int latest = 2 * planned;  // Hearings run over, but not without end.
    const bool possible = minute >= 1 && (minute <= latest || !bench_.has_rulebook);
    report_unless(possible, Code::trigger_minute_late, "1 … " + std::to_string(latest));
  }
  void check_crossing(const Trigger& on) {
    rules::Variable range{0, 100};
    if (on.a == rules::kGuardSubject) range = {0, 10};
    if (on.a < script_.variables.size()) range = script_.variables[on.a];
    const bool possible = on.kind == Kind::above ? range.least <= on.number && range.greatest > on.number
                                                 : range.greatest >= on.number && range.least < on.number;
    report_unless(possible, Code::crossing_never,
                  std::to_string(range.least) + " … " + std::to_string(range.greatest));
  }
  void seat_may(SeatId seat, MoveKind kind) {
    report_unless(possible_.may_ever(seat, kind), Code::trigger_seat_cannot,
                  bench_.names[NameKind::seats][seat.index()].id);
  }
  void somebody_may(MoveKind kind) {
    report_unless(!possible_.all_who_may(kind).empty(), Code::trigger_never);
  }
  /// About no thing in particular, or about the report.
  void check_any(const Trigger& on) {
    const bool is_vote = on.kind == Kind::voting || on.kind == Kind::adopted || on.kind == Kind::rejected;
    if (is_vote) report_unless(possible_.uses(static_cast<rules::MotionKind>(on.b)), Code::trigger_never);
  }
  void check_subject(const Trigger& on);

  Workbench& bench_;
  const rules::Script& script_;
  const Possible& possible_;
  const Node* node_ = nullptr;
};

void TriggerCheck::check_subject(const Trigger& on) {
  const bool anybody = on.a == Trigger::kAny && on.kind < Kind::voting;
  if (anybody) return;
  switch (on.kind) {
    case Kind::declared:
      return seat_may(SeatId(on.a), MoveKind::declare_interest);
    case Kind::floor:
      return seat_may(SeatId(on.a), MoveKind::ask_floor);
    case Kind::order:
      return seat_may(SeatId(on.a), MoveKind::raise_order);
    case Kind::pledged:
    case Kind::declined:
      return seat_may(SeatId(on.a), MoveKind::reply_pledge);
    case Kind::presented: {
      const bool matters = !script_.evidence[on.a].bears.empty();
      return report_unless(matters && possible_.within_reach(rules::EvidenceId(on.a)), Code::trigger_never);
    }
    case Kind::missed:
      return report_unless(possible_.within_reach(rules::EvidenceId(on.a)), Code::trigger_never);
    case Kind::claim:
      return report_unless(possible_.can_become(rules::ClaimId(on.a), static_cast<rules::Progress>(on.b)),
                           Code::trigger_never);
    case Kind::recorded:
      return somebody_may(MoveKind::record_commitment);
    case Kind::spoke:
      return somebody_may(MoveKind::speak);
    case Kind::amended:
      return somebody_may(MoveKind::amend);
    case Kind::withdrawn:
      return somebody_may(MoveKind::withdraw);
    case Kind::read_back:
      return somebody_may(MoveKind::read_back);
    case Kind::voting:
    case Kind::adopted:
    case Kind::rejected:
      return report_unless(possible_.uses(static_cast<rules::MotionKind>(on.b)), Code::trigger_never);
    default:
      return;
  }
}

}  // namespace

void check_beats(Workbench& bench) {
  for (std::size_t i = 0; i < bench.script.beats.size(); ++i) {
    const Beat& beat = bench.script.beats[i];
    const Node& element = *bench.names[NameKind::beats][i].node;
    if (beat.lines.empty() && beat.choices.empty() && beat.effects.count == 0) {
      report_at(bench, Code::empty_beat, NameKind::beats, i);
    }
    if (beat.choices.size() == 1) {
      bench.reading.report(Code::single_choice, *element.member("choices"),
                           bench.names[NameKind::beats][i].id);
    }
    if (!beat.choices.empty() && !some_choice_is_sure(bench.script, beat.choices)) {
      bench.reading.report(Code::no_sure_choice, *element.member("choices"),
                           bench.names[NameKind::beats][i].id);
    }
    check_speakers(bench, beat, element);
  }
  check_groups(bench);
}

void check_triggers(Workbench& bench, const Possible& possible) {
  TriggerCheck check(bench, possible);
  for (std::size_t i = 0; i < bench.script.beats.size(); ++i) check.check(i);
  for (std::size_t i = 0; i < bench.script.injects.size(); ++i) {
    const bool is_answered = std::ranges::any_of(
        bench.script.beats, [&](const Beat& beat) { return beat.on.kind == Kind::inject && beat.on.a == i; });
    if (!is_answered) report_at(bench, Code::inject_without_beat, NameKind::injects, i);
  }
}

}  // namespace kenes::scenario
