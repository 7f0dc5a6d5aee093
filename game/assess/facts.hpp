#pragma once
// What the debrief states: facts about one hearing, each of which somebody could check in the journal. No
// judgements, no ranks, no words; slips are the hearing's, not a person's.

#include <cstdint>
#include <optional>
#include <vector>

#include "assess/fold.hpp"

namespace kenes::assess {

using rules::AnswerKind;
using rules::ClaimId;
using rules::EvidenceId;
using rules::RecommendationId;
using rules::SeatId;

struct Question {
  SeatId by;
  rules::Tone tone{};
  bool follow_up = false;
};
/// A document shown while the claim was under discussion. `bears` is null when the line had no bearing on it.
struct Shown {
  SeatId by;
  EvidenceId evidence;
  std::uint8_t line = 0;
  const rules::Bears* bears = nullptr;  // In the Script, which must live as long.
};
/// A piece that would have settled the claim by itself and was not shown for it with the right line.
struct Proof {
  EvidenceId evidence;
  rules::SeatSet holders;
  bool on_table = false;
  const rules::Bears* bears = nullptr;
};
struct ClaimFacts {
  bool delivered = false;
  std::vector<Question> questions;
  std::vector<Shown> shown;
  std::vector<AnswerKind> answers;
  rules::Truth truth{};
  rules::Progress reached{};
  std::uint8_t marks = 0;     // ClaimState::Mark.
  std::vector<Proof> unused;  // Those that would have settled it, best first.

  [[nodiscard]] bool is(rules::ClaimState::Mark mark) const { return (marks & mark) != 0; }
  /// Delivered, and nothing that bears on it was ever shown.
  [[nodiscard]] bool untested() const { return delivered && !is(rules::ClaimState::was_tested); }
};

struct Prediction {
  SeatId by;
  std::uint8_t in_favour = 0;
};
/// A vote that was published.
struct VoteFacts {
  rules::MotionKind kind{};
  RecommendationId recommendation;  // Of an amendment what it amends; none for procedure and the report.
  rules::Motion motion;             // As it was voted on.
  rules::Method method{};
  rules::Verdict verdict;
  std::uint64_t ballots = 0;  // As in Vote; 0 in a secret vote.
  rules::SeatSet voted;
  rules::SeatSet barred;  // Members who were there and had declared an interest in it.
  rules::SeatSet silent;  // Members who were there, had a vote and did not cast it.
  bool was_read_back = false;
  std::vector<Prediction> predictions;
  std::size_t step = 0;  // The move that published it.

  [[nodiscard]] rules::Ballot ballot_of(SeatId seat) const {
    return static_cast<rules::Ballot>((ballots >> (2 * seat.index())) & 3U);
  }
};

struct PledgeFacts {
  rules::Pledge pledge;
  /// Unknown: in a secret vote. Not cast: whoever promised was not there or barred by an interest.
  enum class Outcome : std::uint8_t { kept, broken, never_put, unknown, not_cast };
  Outcome outcome = Outcome::never_put;
};

struct Position {
  SeatId by;
  rules::PhaseKind phase{};
  std::int8_t value = 0;  // −2 … 2.
};
/// What somebody said in the debate.
struct Speech {
  SeatId by;
  rules::IssueId issue;
  rules::Stance stance{};
};
/// A point of order that was ruled on.
struct PointOfOrder {
  SeatId by;
  rules::OrderKind kind{};
  bool upheld = false;
};
/// Somebody other than the chair presided. Seconds of the hearing's own clock; no end while they still do.
struct Presided {
  SeatId by;
  std::uint16_t from_s = 0;
  std::optional<std::uint16_t> to_s;
};
struct ChoiceMade {
  SeatId by;
  rules::BeatId beat;
  std::uint8_t choice = 0;
};

/// What was out of order or left undone.
struct Slip {
  enum class Kind : std::uint8_t {
    vote_without_reading,     // A recommendation was voted on before its text was read back.
    order_wrongly_dismissed,  // A point of order that was right was dismissed; `order` says which.
    order_wrongly_upheld,
    interest_not_declared,    // A member voted on an issue in which they have an undeclared interest.
    commitment_not_recorded,  // A commitment was never taken down; `claim`.
    turn_overran,             // Somebody held the floor beyond the limit.
    phase_overran,            // A phase took longer than planned; `phase`, `seconds` over.
    turn_cut_short,           // The chair ended a turn before its time.
    wrong_addressee,          // A recommendation was adopted that goes to somebody who cannot carry it out.
    commitment_left_vague,    // Nobody was told who does what and by when; `claim`.
  };
  Kind kind{};
  rules::OrderKind order{};
  rules::PhaseKind phase{};
  ClaimId claim;
  RecommendationId recommendation;
  std::uint16_t seconds = 0;
};
inline constexpr std::size_t kSlipKinds = 10;

struct SeatFacts {
  std::uint8_t turns = 0;
  std::uint16_t speech_s = 0;
  std::uint16_t questions = 0;
  std::uint16_t answers = 0;
  std::uint16_t proofs = 0;  // Documents shown with a line that mattered.
  std::uint16_t misses = 0;
  std::uint16_t moves = 0;
  std::vector<bool> goals;  // As in Seat::goals: reached.
  std::uint8_t standing = 0;
  rules::EvidenceSet held;         // At the beginning.
  rules::EvidenceSet never_shown;  // Of those.
};

/// A count of points of order, for those that were ruled on rightly.
struct OrderFacts {
  std::uint8_t raised = 0;
  std::uint8_t ruled_rightly = 0;
};

struct Facts {
  rules::Hearing hearing;  // The last state.
  std::size_t moves = 0;
  rules::EndingId ending;  // None for a hearing that is not over, or that failed for want of a quorum.
  bool over = false;
  std::vector<ClaimFacts> claims;             // By ClaimId.
  std::vector<SeatFacts> seats;               // By SeatId.
  std::vector<VoteFacts> votes;               // In order.
  std::vector<Speech> speeches;               // In order.
  std::vector<PointOfOrder> points_of_order;  // In order.
  std::vector<Presided> presided;             // In order.
  std::vector<PledgeFacts> pledges;
  std::vector<Position> positions;
  std::vector<ChoiceMade> choices;
  std::vector<Slip> slips;
  OrderFacts orders;
  std::uint8_t trust_start = 0;
  /// Of speaking time among the members present, 0 (equal) – 1000 (one speaks alone); divided by its maximum
  /// for their number, so that councils of different size compare. The report itself does not count.
  std::uint16_t gini_thousandths = 0;
};

/// Everything that can be stated about the hearing that these moves make. Moves from the first that is not
/// allowed on are left out.
[[nodiscard]] Facts facts_of(const rules::Script& script, const rules::HearingOptions& options,
                             std::span<const rules::Action> actions);

/// What was out of order in one move by itself; not what was left undone, which only the end tells.
[[nodiscard]] std::vector<Slip> slips_in(const rules::Script& script, const Step& step);

/// The Gini coefficient of these numbers in thousandths, normalised by (n − 1)/n; 0 for fewer than two or for
/// nothing at all.
[[nodiscard]] std::uint16_t gini_thousandths(std::vector<std::uint32_t> values);

}  // namespace kenes::assess
