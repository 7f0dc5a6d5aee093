#include "solo/coach.hpp"

#include "assess/fold.hpp"
#include "bots/table.hpp"
#include "records/cited.hpp"
#include "solo/lessons.hpp"

namespace kenes::solo {
namespace {

using namespace rules;

/// Whose question the answer answers, and how it was put.
struct Asked {
  SeatId by;
  Tone tone{};
};
std::optional<Asked> question_before_last(std::span<const session::Step> heard) {
  for (auto step = heard.rbegin() + 1; step != heard.rend(); ++step) {
    const SeatId by = step->action.seat;
    if (const auto* ask = std::get_if<AskClaim>(&step->action.move)) return Asked{by, ask->tone};
    if (const auto* press = std::get_if<Press>(&step->action.move)) return Asked{by, press->tone};
  }
  return std::nullopt;
}

/// An accusing question of the person's own was parried.
std::optional<Lesson> of_an_answer(const Remarkable& what) {
  const Action& action = what.heard.back().action;
  const auto* answer = std::get_if<Answer>(&action.move);
  if (answer == nullptr || answer->kind != AnswerKind::deflect) return std::nullopt;
  const auto asked = question_before_last(what.heard);
  if (!asked || asked->by != what.own || asked->tone != Tone::accusing) return std::nullopt;
  return Lesson{"coach.accusing", {{"who", what.voice.person(action.seat)}}};
}

/// Whether somebody who knows better can be asked what they would have done.
bool is_a_choice(const Script& script, const Hearing& before, const Action& action) {
  if (action.seat.index() >= script.seats.size() || is_aside(action.move)) return false;
  if (std::holds_alternative<CastSecret>(action.move)) return false;
  std::vector<Move> moves = legal_moves(script, before, action.seat);
  std::erase_if(moves, is_aside);
  return moves.size() > 1;
}

}  // namespace

std::string Lesson::words(const records::Voice& voice) const {
  const std::string sentence = voice.say(key, args);
  const std::string source = rule.empty() ? std::string() : records::source_told(voice, rule);
  return source.empty() ? sentence : voice.say("coach.with_rule", {{"sentence", sentence}, {"rule", source}});
}

std::optional<Lesson> lesson_of(const Remarkable& what) {
  KENES_EXPECT(!what.heard.empty());
  const Action& action = what.heard.back().action;
  return action.seat == what.own ? detail::lesson_of_own(what) : of_an_answer(what);
}

std::string Better::words(const records::Voice& voice) const {
  if (what == What::same) return voice.say("coach.better.same");
  if (what == What::wait) return voice.say("coach.better.wait");
  std::string labels;
  for (const Rung& rung : path) labels.append(labels.empty() ? "" : " → ").append(rung.label);
  return voice.say("coach.better.otherwise", {{"what", labels}});
}

std::optional<Better> better_at(const records::Voice& voice, const HearingOptions& options,
                                std::span<const Action> actions, std::size_t at, std::uint64_t seed) {
  const Script& script = voice.script;
  Hearing before{};
  const assess::Folded whole = assess::fold(script, options, actions, [&](const assess::Step& step) {
    if (step.number == at) before = step.before;
  });
  if (at >= whole.applied || !is_over(script, whole.hearing)) return std::nullopt;
  const Action& own = actions[at];
  if (!is_a_choice(script, before, own)) return std::nullopt;
  const auto expert = bots::action_of(script, before, own.seat, seed, bots::Level::expert);
  if (!expert) return Better{Better::What::wait};
  const bool same = expert->move == own.move;
  return Better{same ? Better::What::same : Better::What::otherwise, expert->move,
                path_of(voice, view_for(script, before, own.seat), expert->move, true)};
}

}  // namespace kenes::solo
