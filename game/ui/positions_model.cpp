#include <algorithm>
#include <array>

#include "ui/positions.hpp"

namespace kenes::ui {
namespace {

using namespace rules;

constexpr std::array<std::string_view, 5> kWords{"position.m2", "position.m1", "position.z0", "position.p1",
                                                 "position.p2"};
constexpr std::array<const char*, 3> kWhen{"positions.before", "positions.questions", "positions.vote"};

/// Before the report, after the questions, after the vote: which of the three a phase is.
std::size_t moment_in(PhaseKind phase) {
  if (phase < PhaseKind::questions) return 0;
  return phase < PhaseKind::closing ? 1 : 2;
}

void add_mine(PositionsModel& model, const Ended& ended) {
  for (const char* key : kWhen)
    model.mine.push_back({ended.voice.say(key), {}, ended.voice.say("positions.unsaid")});
  for (const assess::Position& one : ended.facts.positions) {
    if (one.by != ended.seat) continue;
    PositionsModel::Moment& moment = model.mine[moment_in(one.phase)];
    moment.value = one.value;
    moment.words = ended.voice.say(kWords[static_cast<std::size_t>(one.value + 2)]);
  }
  const PositionsModel::Moment* first = nullptr;
  const PositionsModel::Moment* last = nullptr;
  for (const PositionsModel::Moment& one : model.mine) {
    if (!one.value) continue;
    if (first == nullptr) first = &one;
    last = &one;
  }
  if (first == nullptr || first == last) return;
  model.moved = *first->value == *last->value
                    ? ended.voice.say("positions.stayed", {{"position", last->words}})
                    : ended.voice.say("positions.moved", {{"from", first->words}, {"to", last->words}});
}

bool is_by_name(const assess::VoteFacts& vote) {
  return vote.method != Method::secret && vote.ballots != 0 &&
         (vote.kind == MotionKind::report || vote.kind == MotionKind::recommendation);
}

Ballot ballot_of(const assess::VoteFacts& vote, SeatId seat) {
  return static_cast<Ballot>((vote.ballots >> (2 * seat.index())) & 3U);
}

void add_ballots(PositionsModel& model, const Ended& ended) {
  std::vector<const assess::VoteFacts*> votes;
  for (const assess::VoteFacts& vote : ended.facts.votes) {
    if (!is_by_name(vote)) continue;
    votes.push_back(&vote);
    model.votes.push_back(vote.recommendation.is_none() ? ended.voice.word("motion", vote.kind)
                                                        : ended.voice.recommendation(vote.recommendation));
  }
  if (votes.empty()) return;
  // A seat that nobody took cast nothing, and is not to be asked why.
  const Script& script = ended.voice.script;
  for (const SeatId seat : script.voters&(script.core | ended.options.extra_seats)) {
    PositionsModel::Voter voter{ended.voice.person(seat), seat == ended.seat, {}};
    for (const assess::VoteFacts* vote : votes) voter.ballots.push_back(ballot_of(*vote, seat));
    model.voters.push_back(std::move(voter));
  }
}

}  // namespace

PositionsModel positions_model(const Ended& ended) {
  PositionsModel model;
  add_mine(model, ended);
  add_ballots(model, ended);
  return model;
}

}  // namespace kenes::ui
