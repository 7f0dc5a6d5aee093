#include "support/small_script.hpp"

#include "support/small_rulebook.hpp"

namespace kenes::test {
namespace {

using namespace rules;
using Code = rules::Step;

/// Writes code for one condition at the end of the script's.
Condition code(Script& script, std::initializer_list<Code> steps) {
  Condition condition;
  condition.first = static_cast<std::uint32_t>(script.code.size());
  condition.count = static_cast<std::uint16_t>(steps.size());
  script.code.insert(script.code.end(), steps);
  return condition;
}
Code fact(Fact which, std::uint8_t a = 0, std::uint8_t b = 0) { return {Code::Op::fact, which, a, b, 0, 0}; }
Code number(std::int16_t value) { return {Code::Op::number, Fact::variable, 0, 0, 0, value}; }
Code op(Code::Op which) { return {which, Fact::variable, 0, 0, 0, 0}; }

Effects effects(Script& script, std::initializer_list<Effect> list) {
  Effects run;
  run.first = static_cast<std::uint32_t>(script.effects.size());
  run.count = static_cast<std::uint16_t>(list.size());
  script.effects.insert(script.effects.end(), list);
  return run;
}
Effect by_number(Script& script, Effect::Kind kind, std::uint8_t a, std::int16_t value) {
  return {kind, a, 0, true, value, code(script, {number(value)})};
}

Seat seat(Role role, bool votes, std::uint8_t mind) {
  Seat made;
  made.role = role;
  made.core = true;
  made.votes = votes;
  made.mind = mind;
  return made;
}

void add_seats(Script& script) {
  script.seats = {seat(Role::akim, false, 0),  seat(Role::chair, true, 1),  seat(Role::expert, false, 2),
                  seat(Role::member, true, 3), seat(Role::member, true, 4), seat(Role::secretary, false, 5)};
  script.names.seats = {"akim", "chair", "expert", "member_aigul", "member_serik", "secretary"};
  script.seats[kAkim.index()].knows = ClaimSet::first(3);
  script.seats[kAkim.index()].attitudes = {60, 40};
  script.seats[kSerik.index()].attitudes = {10, -50};
  script.seats[kSerik.index()].interests.add(kRoads);
  script.seats[kSerik.index()].wants.add(kStartPipe);
  script.seats[kAigul.index()].wants.add(kRepairRoad);
  script.seats[kAkim.index()].goals = {
      {code(script, {fact(Fact::trust), number(50), op(Code::Op::at_least)}), 2}};
  script.names.goals = {{"keep_trust"}, {}, {}, {}, {}, {}};
  script.akim = kAkim;
  script.chair = kChair;
  script.secretary = kSecretary;
  script.deputy = kAigul;
  script.members = 4;  // One has no seat here and counts as absent.
  for (SeatId voter : {kChair, kAigul, kSerik}) script.voters.add(voter);
  script.core = SeatSet::first(6);
}

void add_report(Script& script) {
  script.issue_count = 2;
  script.names.issues = {"roads", "water"};
  ClaimSet water;
  water.add(kRoadDone);
  water.add(kWaterShare);
  ClaimSet council;
  council.add(kMeetings);
  script.sections = {{kAkim, kWater, water, false}, {kChair, kWater, council, true}};
  script.names.sections = {"s_water", "s_council"};
  script.claims = {{kCouncilSection, kWater, kChair, 1},
                   {kWaterSection, kRoads, kAkim, 2},
                   {kWaterSection, kWater, kAkim, 3}};
  script.names.claims = {"meetings_held", "road_done", "water_share"};
}

void add_evidence(Script& script) {
  script.evidence = {
      {EvidenceKind::act, 3, 3, 0, {{kWaterShare, Bearing::contradicts, 3, 1, 0}}},
      {EvidenceKind::table, 2, 2, 0, {{kWaterShare, Bearing::supports, 2, 0, 1}}},
      {EvidenceKind::photo, 3, 3, 1, {{kWaterShare, Bearing::explains, 1, 2, 2}}},
      {EvidenceKind::contract, 3, 2, 0, {{kRoadDone, Bearing::supports, 2, 1, 3}}},
  };
  script.names.evidence = {"audit_act", "lab_table", "photo_well", "road_contract"};
  script.names.evidence_lines = {
      {"period", "houses", "sum"}, {"samples", "dates"}, {"well", "fence", "sign"}, {"sum", "handover"}};
}

void add_variants(Script& script) {
  Variant dry;
  dry.truth[kWaterShare.index()] = Truth::overstated;
  dry.holders[kAuditAct.index()].add(kExpert);
  dry.holders[kPhotoWell.index()].add(kSerik);
  dry.holders[kRoadContract.index()].add(kAkim);
  dry.holders[kRoadContract.index()].add(kAigul);
  dry.on_table.add(kLabTable);
  dry.variables[kHeat.index()] = 2;
  Variant wet = dry;
  wet.truth[kWaterShare.index()] = Truth::accurate;
  wet.without.add(kAuditAct);
  wet.holders[kAuditAct.index()].clear();
  wet.variables[kHeat.index()] = 4;
  script.variants = {dry, wet};
  script.names.variants = {"dry", "wet"};
  script.variables = {{0, 10}};
  script.names.variables = {"heat"};
  script.flag_count = 1;
  script.names.flags = {"noted"};
}

void add_recommendations(Script& script) {
  const std::vector<Slot> slots{{SlotKind::addressee, {2, 0}}, {SlotKind::deadline, {2, 0}}};
  ClaimSet road;
  road.add(kRoadDone);
  ClaimSet water;
  water.add(kWaterShare);
  script.recommendations = {
      {kRoads, road, {}, slots},
      {kWater, water, code(script, {fact(Fact::questioned, kWaterShare.raw)}), slots},
  };
  script.names.recommendations = {"repair_road", "start_pipe"};
  script.names.slots = {{"addressee", "deadline"}, {"addressee", "deadline"}};
  script.names.options = {{{"utilities", "region"}, {"september", "soon"}},
                          {{"utilities", "region"}, {"september", "soon"}}};
}

Beat beat(Happening::Kind on, std::uint8_t a, std::uint16_t once_bit) {
  Beat made;
  made.on.kind = on;
  made.on.a = a;
  made.once_bit = once_bit;
  made.lines = {{SeatId{}}};
  return made;
}

void add_beats(Script& script) {
  using Kind = Happening::Kind;
  script.beats = {beat(Kind::asked, kWaterShare.raw, 0), beat(Kind::delivered, kWaterSection.raw, 1),
                  beat(Kind::delivered, kWaterSection.raw, 2), beat(Kind::inject, kBurst.raw, 3),
                  beat(Kind::start, Trigger::kAny, 4)};
  Beat& choice = script.beats[kChoiceBeat.index()];
  choice.asks = kSerik;
  choice.choices = {{{}, effects(script, {{Effect::Kind::set_flag, kNoted.raw, 0, false, 0, {}}}), {}},
                    {{}, {}, {}}};
  script.beats[kHallMurmurs.index()].group = GroupId(0);
  script.beats[kHallMurmurs.index()].effects =
      effects(script, {by_number(script, Effect::Kind::add_trust, 0, -2)});
  script.beats[kHallSilent.index()].group = GroupId(0);
  script.beats[kHallSilent.index()].weight = 3;
  script.beats[kPipeNews.index()].effects =
      effects(script, {by_number(script, Effect::Kind::add_trust, 0, -5),
                       by_number(script, Effect::Kind::add_variable, kHeat.raw, 3)});
  script.names.beats = {"ask_serik", "hall_murmurs", "hall_silent", "pipe_news", "welcome"};
  script.names.groups = {"hall"};
  script.names.beat_lines = {{"a"}, {"a"}, {"a"}, {"a"}, {"a"}};
  script.names.choices = {{"note_it", "let_go"}, {}, {}, {}, {}};
  script.injects = {{code(script, {fact(Fact::in_phase, static_cast<std::uint8_t>(PhaseKind::questions))})}};
  script.names.injects = {"burst"};
}

void add_endings(Script& script) {
  script.endings = {{code(script, {fact(Fact::adopted, kStartPipe.raw)})}, {{}}};
  script.names.endings = {"turned_corner", "taken_note"};
  script.aftermath = {{code(script, {fact(Fact::adopted, kStartPipe.raw)}), true}};
  script.names.aftermath = {"pipe_runs"};
}

}  // namespace

Script small_script_copy() {
  Script script;
  script.names.scenario = "small";
  script.rulebook = small_rulebook();
  add_seats(script);
  add_report(script);
  add_evidence(script);
  add_variants(script);
  add_recommendations(script);
  add_beats(script);
  add_endings(script);
  index_beats(script);
  return script;
}

Script small_script_with_news(const Effect& effect) {
  Script script = small_script_copy();
  script.effects.push_back(effect);
  Beat beat;
  beat.on = Trigger{Happening::Kind::inject, kBurst.raw};
  beat.effects = Effects{static_cast<std::uint32_t>(script.effects.size() - 1), 1};
  script.beats.push_back(beat);
  index_beats(script);
  return script;
}

std::shared_ptr<const Script> small_script() {
  static const auto script = std::make_shared<const Script>(small_script_copy());
  return script;
}

}  // namespace kenes::test
