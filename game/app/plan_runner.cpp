#include "app/plan_runner.hpp"

#include "scenario/condition_text.hpp"

namespace kenes::app {
namespace {

using namespace rules;
using codec::PlanBots;
using codec::PlanMove;
using Why = PlanFault::Why;
using Fault = std::optional<PlanFault>;

class Runner {
 public:
  Runner(const Bundle& bundle, const codec::Plan& plan, solo::Table& table)
      : script_(*bundle.script), plan_(plan), table_(table), conditions_(bundle.files) {}

  Fault run() {
    for (const codec::PlanStep& step : plan_.steps) {
      number_ = step.number;
      if (auto fault = std::visit([this](const auto& what) { return do_step(what); }, step.what))
        return fault;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] Fault fault(Why why, std::string word = {}) const {
    return PlanFault{why, number_, std::move(word)};
  }

  Fault do_step(const PlanMove& step) {
    const auto action = codec::decode_plan_move(codec::words_of(script_, table_.hearing()), step);
    if (!action) return fault(Why::bad_move, action.error().pointer + " " + action.error().subject);
    const auto answer = submitted(*action, step);
    if (answer.has_value())
      return step.refused ? fault(Why::not_refused, std::string(name_of(*step.refused))) : std::nullopt;
    const bool by_rules = answer.error().why == session::Refused::Why::rules;
    const std::string code(by_rules ? name_of(answer.error().refusal.code) : name_of(answer.error().why));
    if (!step.refused) return fault(Why::refused, code);
    return code == name_of(*step.refused) ? std::nullopt : fault(Why::refused_otherwise, code);
  }

  session::Answer submitted(const Action& action, const PlanMove& step) {
    if (const auto* tick = std::get_if<Tick>(&action.move)) return table_.session().tick(*tick);
    if (std::holds_alternative<CastSecret>(action.move)) return table_.cast_secret(action.seat, step.ballot);
    return table_.play(action);
  }

  Fault do_step(const codec::PlanExpect& step) {
    const auto holds = condition(step.condition);
    if (!holds) return fault(Why::bad_condition, step.condition);
    return *holds ? std::nullopt : fault(Why::does_not_hold, step.condition);
  }

  Fault do_step(const codec::PlanEnding& step) {
    if (!table_.session().is_over()) return fault(Why::not_over);
    const EndingId ending = ending_of(script_, table_.hearing());
    const std::string word = ending.is_none() ? "" : script_.names.endings[ending.index()];
    return word == step.ending ? std::nullopt : fault(Why::other_ending, word);
  }

  Fault do_step(const PlanBots& step) {
    SeatSet without;
    for (const std::string& word : step.without) without.add(seat(word));
    const bool about_seat = step.until == PlanBots::Until::turn;
    if (about_seat) without.add(seat(step.word));
    for (std::uint32_t moves = 0; moves <= step.at_most; ++moves) {
      const auto done = reached(step);
      if (!done) return fault(Why::bad_condition, step.word);
      if (*done) return std::nullopt;
      if (table_.session().is_over()) return fault(Why::all_wait);
      const auto action = next(step, without);
      if (!action) return fault(Why::all_wait);
      const auto answer = table_.play(*action);
      KENES_EXPECT(answer.has_value());
    }
    return fault(Why::too_many_moves, std::to_string(step.at_most));
  }

  /// While a plan waits for a seat's turn, the bots ask for the floor on its behalf.
  [[nodiscard]] std::optional<Action> next(const PlanBots& step, SeatSet without) const {
    if (step.until == PlanBots::Until::turn) {
      const Action asks{seat(step.word), AskFloor{}};
      if (!check(script_, table_.hearing(), asks)) return asks;
    }
    return table_.bot_action(without);
  }

  [[nodiscard]] std::optional<bool> reached(const PlanBots& step) const {
    switch (step.until) {
      case PlanBots::Until::over:
        return table_.session().is_over();
      case PlanBots::Until::phase:
        return phase_of(script_, table_.hearing()) >= *named<PhaseKind>(step.word);
      case PlanBots::Until::turn:
        return is_turn_of(seat(step.word));
      case PlanBots::Until::choice:
        return owes_choice(seat(step.word));
      case PlanBots::Until::vote:
        return is_vote_on(step.word);
      case PlanBots::Until::holds:
        return condition(step.word);
    }
    return false;
  }

  [[nodiscard]] bool owes_choice(SeatId who) const {
    return !table_.session().view_for(who).pending.is_none();
  }

  [[nodiscard]] bool is_turn_of(SeatId who) const {
    const Floor& floor = table_.hearing().floor;
    const bool speaks = floor.holder == who && floor.respondent.is_none();
    return speaks || floor.respondent == who || owes_choice(who);
  }

  [[nodiscard]] bool is_vote_on(const std::string& word) const {
    const Hearing& hearing = table_.hearing();
    if (hearing.vote.stage != VoteStage::open) return false;
    const Motion& motion = hearing.motions[hearing.vote.motion];
    if (word.empty() || word == name_of(motion.kind)) return true;
    const RecommendationId id = recommendation_of(hearing, motion);
    return motion.kind == MotionKind::recommendation && script_.names.recommendations[id.index()] == word;
  }

  [[nodiscard]] std::optional<bool> condition(const std::string& words) const {
    scenario::Diagnostics found;
    return conditions_.holds(script_, table_.hearing(), words, "plan", found);
  }

  [[nodiscard]] SeatId seat(const std::string& word) const { return *codec::seat_named(script_, word); }

  const Script& script_;
  const codec::Plan& plan_;
  solo::Table& table_;
  scenario::ConditionCompiler conditions_;
  std::size_t number_ = 0;
};

}  // namespace

std::string_view name_of(PlanFault::Why why) {
  static constexpr std::array<std::string_view, 10> kNames{
      "refused",       "not_refused", "refused_otherwise", "bad_move", "bad_condition",
      "does_not_hold", "not_over",    "other_ending",      "all_wait", "too_many_moves"};
  return kNames[static_cast<std::size_t>(why)];
}

PlanPlayed play_plan(const Bundle& bundle, const codec::Plan& plan) {
  session::Header header = solo::header_for(*bundle.script, stored(bundle.files), {}, plan.seed, "novice");
  header.options.room = plan.clock;
  header.options.variant = plan.variant;
  header.options.extra_seats = plan.extra_seats;
  solo::Table table(session::Session::start(bundle.script, header, {}), {}, plan.seed);
  PlanPlayed played;
  played.fault = Runner(bundle, plan, table).run();
  played.actions = table.actions();
  played.options = table.options();
  played.hearing = table.hearing();
  return played;
}

}  // namespace kenes::app
