#include <algorithm>

#include "ui/tally.hpp"
#include "ui/voting.hpp"
#include "ui/wording.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using stage::Tone;

const VoteRule& rule_of(const Sight& sight, const Motion& motion) {
  return sight.voice.script.rulebook.votes[static_cast<std::size_t>(motion.kind)];
}

/// "more than half of the 11 present: 6"; without the number where it hangs on how many will vote.
std::string rule_in_words(const Sight& sight, const VoteRule& rule, const Verdict& verdict) {
  std::string words =
      records::say_rule(sight.voice.catalogue, sight.voice.language, rule, verdict.base_count);
  if (rule.base == Base::cast) return words;
  return sight.voice.say("voting.rule", {{"rule", words}, {"n", verdict.needed}});
}

std::string to_adopt(const Sight& sight, const VoteRule& rule, const Verdict& verdict) {
  return sight.voice.say("voting.to_adopt", {{"rule", rule_in_words(sight, rule, verdict)}});
}

std::vector<Passage> wording_put(const Sight& sight, const Motion& motion) {
  if (motion.kind == MotionKind::recommendation) return wording_of(sight, motion);
  if (motion.kind == MotionKind::amendment) return wording_amended(sight, motion);
  return {};
}

class Making {
 public:
  Making(const Sight& sight, const VotingFacts& facts)
      : sight_(sight),
        view_(sight.view),
        vote_(sight.view.vote),
        motion_(sight.view.motions[sight.view.vote.motion.index()]),
        verdict_(verdict_seen(sight.voice.script, sight.view)),
        facts_(facts) {}

  [[nodiscard]] VotingModel made() {
    model_.stage = vote_.stage;
    model_.secret = vote_.method == Method::secret;
    model_.what = sight_.voice.say("voting.what", {{"motion", sight_.voice.motion(view_.motions, motion_)}});
    model_.method = sight_.voice.word("method", vote_.method);
    model_.wording = wording_put(sight_, motion_);
    model_.rule = to_adopt(sight_, rule_of(sight_, motion_), verdict_);
    eligible_ = voters_on(sight_.voice.script, view_, motion_) | vote_.voted;
    read_moves();
    show_my_ballot();
    say_my_part();
    if (vote_.stage == VoteStage::open) say_progress();
    list_voters();
    if (vote_.stage == VoteStage::published) publish();
    say_prediction();
    return std::move(model_);
  }

 private:
  void read_moves();
  void choice(Ballot ballot, const Move& move, bool chosen = false) {
    model_.choices.push_back({ballot, move, sight_.voice.word("ballot", ballot), chosen});
  }
  void show_my_ballot();
  void act(const Move& move, std::string words) { model_.acts.push_back({move, std::move(words)}); }
  void say_my_part();
  [[nodiscard]] std::string why_no_choice() const;
  void say_progress();
  void list_voters();
  [[nodiscard]] Mark mark_of(SeatId seat) const;
  void publish();
  void say_prediction();

  const Sight& sight_;
  const SeatView& view_;
  const Vote& vote_;
  const Motion& motion_;
  Verdict verdict_;
  const VotingFacts& facts_;
  SeatSet eligible_;
  VotingModel model_;
};

void Making::read_moves() {
  const records::Voice& voice = sight_.voice;
  for (const Move& move : facts_.moves) {
    if (const auto* cast = std::get_if<CastBallot>(&move)) choice(cast->choice, move);
    if (std::holds_alternative<CastSecret>(move)) {
      for (const Ballot ballot : {Ballot::in_favour, Ballot::against, Ballot::abstain}) {
        if (ballot != Ballot::abstain || rule_of(sight_, motion_).may_abstain) choice(ballot, move);
      }
    }
    if (std::holds_alternative<CloseVote>(move)) act(move, voice.say("play.close_and_announce"));
    if (std::holds_alternative<PublishVote>(move) || std::holds_alternative<ReopenVote>(move))
      act(move, voice.word("move", kind_of(move)));
    if (const auto* casting = std::get_if<CastingVote>(&move)) {
      const bool in_favour = casting->choice == Ballot::in_favour;
      act(move, voice.say(in_favour ? "choice.casting_for" : "choice.casting_against"));
    }
  }
}

/// A ballot that may still be changed stands among the others, though it cannot be cast again.
void Making::show_my_ballot() {
  if (model_.choices.empty() || !view_.voted || model_.secret) return;
  choice(view_.my_ballot, CastBallot{view_.my_ballot}, true);
  std::sort(model_.choices.begin(), model_.choices.end(),
            [](const auto& a, const auto& b) { return a.ballot < b.ballot; });
}

std::string Making::why_no_choice() const {
  const records::Voice& voice = sight_.voice;
  if (vote_.stage == VoteStage::closed) return voice.say("voting.closed");
  if (vote_.stage == VoteStage::published || view_.voted) return {};
  if (!voice.script.voters.has(view_.seat)) return voice.say("voting.no_vote");
  return eligible_.has(view_.seat) ? std::string() : voice.say("play.barred_by_interest");
}

void Making::say_my_part() {
  const records::Voice& voice = sight_.voice;
  if (model_.choices.empty()) model_.why_no_choice = why_no_choice();
  if (view_.voted) {
    model_.mine = model_.secret ? voice.say("play.secret_cast") : voice.word("my_ballot", view_.my_ballot);
  }
  if (!model_.secret || vote_.stage == VoteStage::published) return;
  const auto warn = [&](bool so, std::string_view key) {
    if (so) model_.warnings.push_back(voice.say(key));
  };
  warn(true, "play.secret_before");
  warn(facts_.few_voters, "play.secrecy_few");
  warn(facts_.likely_unanimous, "play.secrecy_unanimous");
}

void Making::say_progress() {
  model_.voted = static_cast<int>(vote_.voted.size());
  model_.progress = sight_.voice.say("voting.progress", {{"voted", model_.voted}, {"n", eligible_.size()}});
}

Mark Making::mark_of(SeatId seat) const {
  const records::Voice& voice = sight_.voice;
  const bool voted = vote_.voted.has(seat);
  const bool by_name = vote_.stage == VoteStage::published && !model_.secret;
  if (by_name) {
    const Ballot ballot = voted ? vote_.ballot_of(seat) : Ballot::none;
    return {sign_of(ballot), voice.word("ballot_named", ballot), tone_of(ballot)};
  }
  if (voted) return {Sign::paper, voice.say("voting.has_voted"), Tone::sky};
  return {Sign::blank, voice.say("voting.has_not_voted"), Tone::mist};
}

void Making::list_voters() {
  const bool by_name = vote_.stage == VoteStage::published && !model_.secret;
  for (const SeatId seat : sight_.content.seats_in_order) {
    if (!eligible_.has(seat)) continue;
    VotingModel::Voter voter;
    voter.face = {sight_.content.seats[seat.index()].portrait, view_.moods[seat.index()],
                  !view_.present.has(seat)};
    voter.name = sight_.voice.person(seat);
    voter.mark = mark_of(seat);
    if (by_name && vote_.voted.has(seat)) voter.ballot = vote_.ballot_of(seat);
    model_.voters.push_back(std::move(voter));
  }
}

void Making::publish() {
  const records::Voice& voice = sight_.voice;
  const Counts& c = verdict_.counts;
  model_.adopted = vote_.adopted != 0;
  model_.outcome = voice.word("motion_state", model_.adopted ? MotionState::adopted : MotionState::rejected);
  model_.working =
      records::say_verdict(voice.catalogue, voice.language,
                           records::judged_by(voice.script.rulebook, motion_.kind, vote_.method), verdict_);
  const bool casts = rule_of(sight_, motion_).chair_casts && verdict_.tie;
  model_.tally = {c.in_favour + (casts && c.casting == Ballot::in_favour ? 1 : 0),
                  c.against + (casts && c.casting == Ballot::against ? 1 : 0), c.abstain, verdict_.not_voting,
                  verdict_.needed};
}

void Making::say_prediction() {
  if (!facts_.predicted) return;
  const int guess = *facts_.predicted;
  const int tally = verdict_.counts.in_favour;
  const text::Args args{{"guess", guess}, {"tally", tally}, {"n", guess}};
  std::string_view key = "voting.prediction";
  if (vote_.stage == VoteStage::published)
    key = guess == tally ? "play.prediction_right" : "play.prediction_wrong";
  model_.prediction = sight_.voice.say(key, args);
}

}  // namespace

VotingModel voting_model(const Sight& sight, const VotingFacts& facts) {
  const Vote& vote = sight.view.vote;
  if (vote.stage == VoteStage::none || vote.motion.is_none()) return {};
  return Making(sight, facts).made();
}

PredictionModel prediction_model(const Sight& sight, const OpenVote& vote) {
  SeatView view = sight.view;  // As it will be when the vote is open.
  view.vote = {};
  view.vote.motion = vote.motion;
  view.vote.stage = VoteStage::open;
  const Motion& motion = view.motions[vote.motion.index()];
  const VoteRule& rule = rule_of(sight, motion);
  const Verdict verdict = verdict_seen(sight.voice.script, view);
  PredictionModel model;
  model.what = sight.voice.motion(view.motions, motion);
  model.rule = to_adopt(sight, rule, verdict);
  model.voters = static_cast<int>(voters_on(sight.voice.script, view, motion).size());
  model.needed = rule.base == Base::cast ? 0 : verdict.needed;
  return model;
}

}  // namespace kenes::ui
