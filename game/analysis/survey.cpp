#include "analysis/survey.hpp"

#include <algorithm>
#include <set>

#include "bots/table.hpp"

namespace kenes::analysis {
namespace {

using namespace rules;

constexpr std::size_t kMostMoves = 4000;  // Many times what a hearing takes.

/// What does not count as something to decide: open to a seat at nearly all times, and seldom called for.
bool is_pastime(MoveKind kind) {
  return kind == MoveKind::state_position || kind == MoveKind::leave_queue || kind == MoveKind::raise_order ||
         kind == MoveKind::declare_interest || kind == MoveKind::mark_presence ||
         kind == MoveKind::withdraw || kind == MoveKind::propose_procedure;
}

/// One hearing being played and counted.
class Play {
 public:
  Play(const Script& script, Survey& survey, std::uint64_t seed)
      : script_(script),
        survey_(survey),
        seed_(seed),
        hearing_(initial_hearing(script)),
        busy_at_(script.seats.size()),
        idle_(script.seats.size()) {}

  void run() {
    for (std::size_t i = 0; i < kMostMoves && !is_over(script_, hearing_); ++i) {
      const auto action = next();
      if (!action) break;
      make(*action);
    }
    finish();
  }

 private:
  /// The table's next move; a complete secret vote is counted as its voters would have voted.
  std::optional<Action> next() {
    const bool secret = hearing_.vote.stage == VoteStage::open && hearing_.vote.method == Method::secret;
    if (secret && missing_voters(script_, hearing_).empty()) return Action{kTeller, count_box()};
    return bots::next_action(script_, hearing_, script_.core, seed_);
  }

  CountBox count_box() {
    CountBox box;
    for (SeatId seat : hearing_.vote.voted) {
      const Ballot ballot = bots::secret_ballot_of(script_, hearing_, seat, seed_);
      ++(ballot == Ballot::in_favour ? box.in_favour : ballot == Ballot::against ? box.against : box.abstain);
    }
    return box;
  }

  void make(const Action& action) {
    note_idle(action);
    const std::uint16_t before = hearing_.elapsed_s;
    const std::uint8_t phase = hearing_.phase;
    told_.clear();
    advance(script_, hearing_, action, &told_);
    survey_.phase_seconds[phase] += static_cast<std::uint64_t>(hearing_.elapsed_s - before);
    ++survey_.moves;
    if (!is_reserved(action.seat)) ++survey_.seats[action.seat.index()].moves;
    for (const Happening& happening : told_) note(happening);
  }

  void note(const Happening& h) {
    const auto beat = static_cast<std::size_t>(h.number);
    if (h.kind == Happening::Kind::beat) beats_.insert(beat);
    if (h.kind == Happening::Kind::inject) ++survey_.injects[h.a];
    if (h.kind != Happening::Kind::choice) return;
    ++survey_.choices[beat][h.a];
    ++survey_.seats[h.by.index()].choices;
  }

  /// Whether there is something to decide for each seat, before this move is made.
  void note_idle(const Action& action) {
    if (!hearing_.is(Hearing::opened)) return;
    for (SeatId seat : script_.core) {
      const bool acts = action.seat == seat;
      if (!acts && idle_since_[seat.index()] == hearing_.elapsed_s) continue;
      if (acts || has_something_to_decide(seat)) busy(seat);
    }
  }

  bool has_something_to_decide(SeatId seat) {
    legal_moves(script_, hearing_, seat, moves_);
    // A tally is worth predicting when a vote is near.
    const bool votes_near = phase_of(script_, hearing_) >= PhaseKind::debate;
    return std::any_of(moves_.begin(), moves_.end(), [&](const Move& m) {
      return !is_pastime(kind_of(m)) && (votes_near || kind_of(m) != MoveKind::predict);
    });
  }

  void busy(SeatId seat) {
    const std::uint16_t now = hearing_.elapsed_s;
    auto& longest = idle_[seat.index()];
    longest = std::max<std::uint32_t>(longest, now - busy_at_[seat.index()]);
    busy_at_[seat.index()] = now;
    idle_since_[seat.index()] = now;
  }

  void finish() {
    ++survey_.plays;
    survey_.seconds += hearing_.elapsed_s;
    if (!is_over(script_, hearing_)) ++survey_.unfinished;
    ++survey_.variants[hearing_.variant.index()];
    const EndingId ending = ending_of(script_, hearing_);
    ++(ending.is_none() ? survey_.no_quorum : survey_.endings[ending.index()]);
    if (hearing_.is(Hearing::report_accepted)) ++survey_.report_accepted;
    for (std::size_t beat : beats_) ++survey_.beats[beat];
    for (EvidenceId id : hearing_.presented) ++survey_.evidence[id.index()];
    for (RecommendationId id : hearing_.proposed) ++survey_.proposed[id.index()];
    for (RecommendationId id : hearing_.adopted) ++survey_.adopted[id.index()];
    for (std::size_t i = 0; i < script_.claims.size(); ++i) {
      ++survey_.claims[i][static_cast<std::size_t>(hearing_.claims.items[i].reached())];
    }
    finish_seats();
  }

  void finish_seats() {
    const std::uint32_t length = std::max<std::uint32_t>(1, hearing_.elapsed_s);
    for (SeatId seat : script_.core) {
      SeatSurvey& counted = survey_.seats[seat.index()];
      busy(seat);
      counted.longest_idle_s = std::max(counted.longest_idle_s, idle_[seat.index()]);
      counted.idle_per_mille += std::uint64_t{1000} * idle_[seat.index()] / length;
      for (const Goal& goal : script_.seats[seat.index()].goals) {
        counted.goals_possible += goal.worth;
        if (holds(script_, hearing_, goal.when)) counted.goals_reached += goal.worth;
      }
    }
  }

  const Script& script_;
  Survey& survey_;
  std::uint64_t seed_;
  Hearing hearing_;
  Happenings told_;
  std::vector<Move> moves_;
  std::set<std::size_t> beats_;
  std::vector<std::uint16_t> busy_at_;
  std::array<std::uint16_t, kMaxSeats> idle_since_{};
  std::vector<std::uint32_t> idle_;
};

Survey empty_survey(const Script& script) {
  Survey survey;
  survey.endings.resize(script.endings.size());
  survey.beats.resize(script.beats.size());
  survey.variants.resize(script.variants.size());
  survey.injects.resize(script.injects.size());
  survey.evidence.resize(script.evidence.size());
  survey.proposed.resize(script.recommendations.size());
  survey.adopted.resize(script.recommendations.size());
  survey.claims.assign(script.claims.size(), std::vector<std::uint32_t>(kNames<Progress>.size()));
  survey.phase_seconds.resize(script.rulebook.phases.size());
  survey.seats.resize(script.seats.size());
  for (const Beat& beat : script.beats) survey.choices.emplace_back(beat.choices.size());
  return survey;
}

}  // namespace

Survey survey(const Script& script, std::uint32_t plays, std::uint64_t seed) {
  Survey survey = empty_survey(script);
  for (std::uint32_t i = 0; i < plays; ++i) Play(script, survey, seed + i).run();
  return survey;
}

}  // namespace kenes::analysis
