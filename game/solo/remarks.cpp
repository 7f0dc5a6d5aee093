#include "solo/remarks.hpp"

#include <algorithm>
#include <optional>

namespace kenes::solo {
namespace {

using namespace rules;

/// What the person predicted for the vote whose publication is the latest step.
std::optional<int> prediction_in(std::span<const session::Step> heard, SeatId own) {
  for (auto step = heard.rbegin() + 1; step != heard.rend(); ++step) {
    if (std::holds_alternative<PublishVote>(step->action.move)) return std::nullopt;
    const auto* prediction = std::get_if<Predict>(&step->action.move);
    if (prediction != nullptr && step->action.seat == own) return prediction->in_favour;
  }
  return std::nullopt;
}

std::string about_prediction(const Remarkable& what) {
  const auto guess = prediction_in(what.heard, what.own);
  if (!guess) return {};
  const int tally = counts_now(what.voice.script, what.after).in_favour;
  if (*guess == tally) return what.voice.say("play.prediction_right", {{"guess", *guess}});
  return what.voice.say("play.prediction_wrong", {{"guess", *guess}, {"tally", tally}});
}

}  // namespace

bool is_barred_by_interest(const Script& script, const Hearing& hearing, SeatId seat, const Motion& motion) {
  const bool votes = script.voters.has(seat) && hearing.present.has(seat);
  return votes && !eligible_voters(script, hearing, motion).has(seat);
}

std::string vote_progress(const records::Voice& voice, const Hearing& hearing) {
  const auto all = eligible_voters(voice.script, hearing, hearing.motions[hearing.vote.motion]);
  const SeatSet missing = missing_voters(voice.script, hearing);
  if (missing.empty()) return voice.say("play.all_voted", {{"all", all.size()}});
  return voice.say(
      "play.some_voted",
      {{"voted", all.size() - missing.size()}, {"all", all.size()}, {"names", voice.people(missing)}});
}

records::Story remarks_on(const Remarkable& what) {
  using records::StoryLine;
  const Action& action = what.heard.back().action;
  std::string words;
  if (const auto* vote = std::get_if<OpenVote>(&action.move)) {
    const Motion& motion = what.after.motions[vote->motion];
    if (is_barred_by_interest(what.voice.script, what.after, what.own, motion))
      words = what.voice.say("play.barred_by_interest");
  }
  const MoveKind kind = kind_of(action.move);
  const bool deputises = what.after.presiding == what.own && what.own != what.voice.script.chair;
  if (kind == MoveKind::hand_over && deputises) words = what.voice.say("play.you_preside");
  if (kind == MoveKind::publish_vote) words = about_prediction(what);
  if (words.empty()) return {};
  return {{StoryLine::Kind::own, {}, words}};
}

}  // namespace kenes::solo
