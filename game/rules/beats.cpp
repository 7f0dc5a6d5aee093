// The script answers what happened.

#include <algorithm>

#include "rules/check_parts.hpp"
#include "rules/turn.hpp"

namespace kenes::rules::detail {
namespace {

void mark_fired(Hearing& hearing, const Beat& beat) {
  if (beat.once_bit == 0xFFFF) return;
  hearing.fired[beat.once_bit / 64U] |= std::uint64_t{1} << (beat.once_bit % 64U);
}

bool has_fired(const Hearing& hearing, const Beat& beat) {
  return beat.once_bit != 0xFFFF && ((hearing.fired[beat.once_bit / 64U] >> (beat.once_bit % 64U)) & 1U) != 0;
}

/// Whether the beat asks somebody something. Someone who is not there is not asked.
bool puts_choices(const Hearing& hearing, const Beat& beat) {
  return !beat.choices.empty() && hearing.present.has(beat.asks);
}

/// Where the beat's choices wait for their seat: where they wait already, otherwise the first free place;
/// past the last when all are taken.
std::size_t place_for(const PendingChoices& pending, BeatId id, const Beat& beat) {
  std::size_t place = kMaxPending;
  for (std::size_t i = kMaxPending; i-- > 0;) {
    if (pending.beats[i] == id && pending.seats[i] == beat.asks) return i;
    if (pending.seats[i].is_none()) place = i;
  }
  return place;
}

/// Whether the beat must be left out, because the choices it puts would be lost. It has then not happened:
/// one that is played once can still come.
bool finds_no_room(Hearing& hearing, BeatId id, const Beat& beat) {
  if (!puts_choices(hearing, beat) || place_for(hearing.pending, id, beat) < kMaxPending) return false;
  if (hearing.unasked < 255) ++hearing.unasked;
  return true;
}

void put_choices(Turn& turn, BeatId id, const Beat& beat) {
  if (!puts_choices(turn.hearing, beat)) return;
  PendingChoices& pending = turn.hearing.pending;
  const std::size_t place = place_for(pending, id, beat);
  KENES_EXPECT(place < kMaxPending);
  pending.beats[place] = id;
  pending.seats[place] = beat.asks;
}

/// One of a group answers: alone at once, of several by fate.
void answer_by_group(Turn& turn, const Happening& happening, GroupId group) {
  Draw draw;
  draw.kind = static_cast<std::uint8_t>(happening.kind);
  draw.a = happening.a;
  draw.b = happening.b;
  draw.number = happening.number;
  draw.before = happening.before;
  draw.group = group;
  BeatId first;
  std::size_t fitting = 0;
  each_drawable(turn.script, turn.hearing, draw, [&](BeatId id) {
    if (fitting++ == 0) first = id;
  });
  if (fitting == 1) {
    play_beat(turn, first);
  } else if (fitting > 1 && !turn.hearing.draws.full() && !turn.hearing.draws.contains(draw)) {
    turn.hearing.draws.push(draw);
  }
}

void answer(Turn& turn, const Happening& happening) {
  FixedList<GroupId, 32> seen;
  for (BeatId id : turn.script.answering(happening.kind, happening.a)) {
    const Beat& beat = turn.script.beats[id.index()];
    if (beat.group.is_none()) {
      if (answers(turn.script, turn.hearing, beat, happening)) play_beat(turn, id);
    } else if (!seen.contains(beat.group) && !seen.full()) {
      seen.push(beat.group);
      answer_by_group(turn, happening, beat.group);
    }
  }
}

int number_of(const Turn& turn, const Effect& effect) {
  return effect.is_number ? effect.number : value_of(turn.script, turn.hearing, effect.value);
}

void set_flag(Hearing& hearing, std::uint8_t flag, bool on) {
  const std::uint64_t bit = std::uint64_t{1} << (flag % 64U);
  std::uint64_t& word = hearing.flags[flag / 64U];
  word = on ? word | bit : word & ~bit;
}

void shift_mind(Turn& turn, const Effect& effect, int by) {
  const std::uint8_t mind = turn.script.seats[effect.a].mind;
  if (mind >= kMaxMinds) return;
  std::int8_t& stand = turn.hearing.minds[effect.b][mind];
  stand = static_cast<std::int8_t>(std::clamp(stand + by, -100, 100));
}

void run_effect_on_things(Turn& turn, const Effect& effect) {
  switch (effect.kind) {
    case Effect::Kind::set_flag:
      set_flag(turn.hearing, effect.a, true);
      break;
    case Effect::Kind::clear_flag:
      set_flag(turn.hearing, effect.a, false);
      break;
    case Effect::Kind::reveal:
      turn.hearing.on_table.add(EvidenceId(effect.a));
      turn.tell(Happening::Kind::revealed, effect.a);
      break;
    case Effect::Kind::give:
      turn.hearing.holders[EvidenceId(effect.a)].add(SeatId(effect.b));
      turn.tell(Happening::Kind::given, effect.a, effect.b);
      break;
    case Effect::Kind::mood:
      turn.hearing.moods[SeatId(effect.a)] = static_cast<Mood>(effect.b);
      turn.tell(Happening::Kind::mood, effect.a, effect.b);
      break;
    case Effect::Kind::settle:
      turn.reach(ClaimId(effect.a), static_cast<Progress>(effect.b));
      break;
    case Effect::Kind::concrete:
      turn.make_concrete(ClaimId(effect.a));
      break;
    default:
      break;
  }
}

void run_effect(Turn& turn, const Effect& effect) {
  Hearing& h = turn.hearing;
  switch (effect.kind) {
    case Effect::Kind::add_variable:
      turn.set_variable(VariableId(effect.a), h.variables[effect.a] + number_of(turn, effect));
      break;
    case Effect::Kind::set_variable:
      turn.set_variable(VariableId(effect.a), number_of(turn, effect));
      break;
    case Effect::Kind::add_trust:
      turn.move_trust(number_of(turn, effect));
      break;
    case Effect::Kind::set_trust:
      turn.move_trust(number_of(turn, effect) - h.trust);
      break;
    case Effect::Kind::add_guard:
      turn.move_guard(number_of(turn, effect));
      break;
    case Effect::Kind::set_guard:
      turn.move_guard(number_of(turn, effect) - h.guard);
      break;
    case Effect::Kind::add_standing:
      turn.move_standing(SeatId(effect.a), number_of(turn, effect));
      break;
    case Effect::Kind::shift:
      shift_mind(turn, effect, number_of(turn, effect));
      break;
    case Effect::Kind::delay:
      turn.pass_time(number_of(turn, effect) * 60);
      break;
    default:
      run_effect_on_things(turn, effect);
      break;
  }
}

}  // namespace

void run_effects(Turn& turn, Effects effects) {
  for (std::size_t i = 0; i < effects.count; ++i) run_effect(turn, turn.script.effects[effects.first + i]);
}

void play_beat(Turn& turn, BeatId id) {
  const Beat& beat = turn.script.beats[id.index()];
  if (has_fired(turn.hearing, beat) || turn.depth >= kMaxChainDepth) return;
  if (finds_no_room(turn.hearing, id, beat)) return;
  mark_fired(turn.hearing, beat);
  turn.tell(Happening::Kind::beat, 0, 0, id.raw);
  ++turn.depth;
  run_effects(turn, beat.effects);
  put_choices(turn, id, beat);
  --turn.depth;
}

void run_beats(Turn& turn) {
  for (std::size_t i = 0; i < turn.waiting.size(); ++i) {
    const Happening happening = turn.waiting[i];
    turn.depth = happening.depth;
    answer(turn, happening);
  }
  turn.depth = 0;
}

void draw_beat(Turn& turn, BeatId id) {
  turn.hearing.draws.erase(0);
  if (!id.is_none()) play_beat(turn, id);
}

}  // namespace kenes::rules::detail
