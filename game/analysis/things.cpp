#include "analysis/things.hpp"

namespace kenes::analysis {
namespace {

Thing made(ThingKind kind, std::size_t a, std::size_t b = 0) {
  return {kind, static_cast<std::uint16_t>(a), static_cast<std::uint8_t>(b)};
}

}  // namespace

Things::Things(const rules::Script& script) {
  add(ThingKind::beat, script.beats.size());
  add_choices(script);
  for (std::size_t claim = 0; claim < script.claims.size(); ++claim) {
    for (std::size_t step = 0; step < kSteps; ++step) {
      all_.push_back(made(ThingKind::claim, claim, kFirstStep + step));
    }
  }
  starts_[static_cast<std::size_t>(ThingKind::claim) + 1] = all_.size();
  add(ThingKind::presented, script.evidence.size());
  add(ThingKind::proposed, script.recommendations.size());
  add(ThingKind::adopted, script.recommendations.size());
  add(ThingKind::rejected, script.recommendations.size());
  add(ThingKind::inject, script.injects.size());
  add(ThingKind::variant, script.variants.size());
  add(ThingKind::ending, script.endings.size());
  add(ThingKind::aftermath, script.aftermath.size());
  add_goals(script);
}

void Things::add(ThingKind kind, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) all_.push_back(made(kind, i));
  starts_[static_cast<std::size_t>(kind) + 1] = all_.size();
}

void Things::add_choices(const rules::Script& script) {
  for (std::size_t beat = 0; beat < script.beats.size(); ++beat) {
    choices_.push_back(all_.size());
    for (std::size_t i = 0; i < script.beats[beat].choices.size(); ++i) {
      all_.push_back(made(ThingKind::choice, beat, i));
    }
  }
  starts_[static_cast<std::size_t>(ThingKind::choice) + 1] = all_.size();
}

void Things::add_goals(const rules::Script& script) {
  for (std::size_t seat = 0; seat < script.seats.size(); ++seat) {
    goals_.push_back(all_.size());
    for (std::size_t i = 0; i < script.seats[seat].goals.size(); ++i) {
      all_.push_back(made(ThingKind::goal, seat, i));
    }
  }
  starts_[static_cast<std::size_t>(ThingKind::goal) + 1] = all_.size();
}

rules::Condition condition_at_end(const rules::Script& script, const Thing& thing) {
  KENES_EXPECT(thing.kind == ThingKind::goal || thing.kind == ThingKind::aftermath);
  if (thing.kind == ThingKind::goal) return script.seats[thing.a].goals[thing.b].when;
  return script.aftermath[thing.a].when;
}

std::size_t thing_of(const Things& things, const rules::Happening& h) {
  using namespace rules;
  using Kind = Happening::Kind;
  const auto beat = static_cast<std::size_t>(h.number);
  switch (h.kind) {
    case Kind::beat:
      return things.at(ThingKind::beat, beat);
    case Kind::choice:
      return things.choice(beat, h.a);
    case Kind::claim:
      return things.claim(h.a, static_cast<Progress>(h.b));
    case Kind::presented:
      return things.at(ThingKind::presented, h.a);
    case Kind::proposed:
      return things.at(ThingKind::proposed, h.a);
    case Kind::inject:
      return things.at(ThingKind::inject, h.a);
    case Kind::adopted:
    case Kind::rejected:
      if (static_cast<MotionKind>(h.b) != MotionKind::recommendation) return kNoThing;
      return things.at(h.kind == Kind::adopted ? ThingKind::adopted : ThingKind::rejected, h.a);
    default:
      return kNoThing;
  }
}

}  // namespace kenes::analysis
