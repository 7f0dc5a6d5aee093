#pragma once
// The state of one hearing: a plain value of about a kilobyte that can be copied, compared, hashed and thrown
// away. Whole numbers only; equal states have equal bytes. How it changes is in rules.hpp; what a seat may
// know of it is in view.hpp.

#include <array>
#include <cstdint>
#include <type_traits>

#include "core/fixed_list.hpp"
#include "core/hash.hpp"
#include "rules/ids.hpp"
#include "rules/words.hpp"

namespace kenes::rules {

/// What became of one claim. The weights are sums of strength × reliability of what was presented, saturating
/// at 255.
struct ClaimState {
  enum Mark : std::uint8_t {
    was_questioned = 1,
    was_accused = 2,
    was_tested = 4,
    was_confirmed = 8,
    was_contradicted = 16,
    was_explained = 32,
    was_committed = 64,
    was_recorded = 128
  };
  std::uint8_t progress : 3 = 0;  // Progress.
  std::uint8_t truth : 2 = 0;     // Truth. Hidden from those who do not know it from their own work.
  std::uint8_t answer : 3 = 0;    // AnswerKind: the latest.
  std::uint8_t asked = 0;
  std::uint8_t supporting = 0;
  std::uint8_t contradicting = 0;
  std::uint8_t explaining = 0;
  std::uint8_t marks = 0;
  friend bool operator==(const ClaimState&, const ClaimState&) = default;

  [[nodiscard]] Progress reached() const { return static_cast<Progress>(progress); }
  [[nodiscard]] bool is(Mark mark) const { return (marks & mark) != 0; }
};

/// One item on the table: a drafted recommendation, an amendment to one, a procedural motion, or the report
/// itself.
struct Motion {
  MotionKind kind = MotionKind::none;
  MotionState state = MotionState::draft;
  std::uint8_t subject = 0;  // The recommendation's id; for an amendment the motion's id; for a motion on
                             // procedure the phase it was made in.
  SeatId proposer{};
  std::uint32_t slots =
      0;  // Four bits a slot: 0 blank, otherwise option + 1. In an amendment only the slot it changes.
  SeatSet cosigners;
  friend bool operator==(const Motion&, const Motion&) = default;

  [[nodiscard]] std::uint8_t slot(std::size_t at) const {
    return static_cast<std::uint8_t>((slots >> (4 * at)) & 15U);
  }
  void set_slot(std::size_t at, std::uint8_t value) {
    slots = (slots & ~(15U << (4 * at))) | (static_cast<std::uint32_t>(value) << (4 * at));
  }
};

/// The vote that is open, closed and not yet published, or last published.
struct Vote {
  std::uint64_t ballots = 0;  // Two bits a seat: Ballot. Stays 0 in a secret vote.
  SeatSet voted;
  std::uint16_t hall_in_favour = 0;
  std::uint16_t hall_against = 0;
  std::uint16_t hall_abstain = 0;
  MotionId motion{};
  VoteStage stage = VoteStage::none;
  Method method = Method::open;
  Ballot casting = Ballot::none;
  std::uint8_t box_in_favour = 0;  // The teller's totals of a secret vote.
  std::uint8_t box_against = 0;
  std::uint8_t box_abstain = 0;
  std::uint8_t adopted = 0;  // Set when published.
  std::array<std::uint8_t, 6> unused{};
  std::array<Objection, kMaxSeats> why{};  // Of who voted against and says so. Stays blank in a secret vote.
  friend bool operator==(const Vote&, const Vote&) = default;

  [[nodiscard]] Ballot ballot_of(SeatId seat) const {
    return static_cast<Ballot>((ballots >> (2 * seat.index())) & 3U);
  }
};

/// A private talk in the recess.
struct Talk {
  SeatId from{};
  SeatId to{};
  RecommendationId asked{};
  RecommendationId offered{};
  friend bool operator==(const Talk&, const Talk&) = default;
};

/// A promise made in a private talk: `by` will vote for the recommendation. Known to the two of them.
struct Pledge {
  RecommendationId recommendation{};
  SeatId by{};
  SeatId to{};
  friend bool operator==(const Pledge&, const Pledge&) = default;
};

/// Who speaks, about what, and who owes an answer.
struct Floor {
  SeatId holder{};
  SeatId respondent{};  // Owes an answer now; none when nothing is asked.
  ClaimId claim{};      // Under discussion in this turn.
  std::uint8_t questions = 0;
  std::uint8_t presents = 0;
  SeatId order_by{};  // Has raised a point of order that the chair has not ruled on.
  OrderKind order{};
  std::uint8_t shown_in_answer = 0;  // What the one who owes the answer has put on the table with it.
  std::uint8_t referred = 0;         // This question was already handed on once.
  friend bool operator==(const Floor&, const Floor&) = default;
};

/// A beat that waits for a seat's choice.
struct PendingChoices {
  std::array<BeatId, kMaxPending> beats{};
  std::array<SeatId, kMaxPending> seats{};
  friend bool operator==(const PendingChoices&, const PendingChoices&) = default;
};

/// One of a group of beats must be drawn by fate: what happened, and which group answers it.
struct Draw {
  std::int16_t number = 0;
  std::int16_t before = 0;
  std::uint8_t kind = 0;  // Happening::Kind.
  std::uint8_t a = 0;
  std::uint8_t b = 0;
  GroupId group{};
  friend bool operator==(const Draw&, const Draw&) = default;
};

struct Hearing {
  enum Mark : std::uint16_t {
    drawn = 1,  // Fate has drawn the variant.
    opened = 2,
    certified = 4,
    quorum_found = 8,  // When last certified.
    agenda_adopted = 16,
    report_accepted = 32,
    report_rejected = 64,
    adjourned = 128,
    moves_keep_time = 256,  // Each move takes its stated time; otherwise the clock's ticks do.
    closed = 512,
  };

  // Widest fields first, so that there are no holes: the bytes are the state.
  std::array<std::uint64_t, kMaxFlags / 64> flags{};
  std::array<std::uint64_t, kMaxOnceBeats / 64> fired{};  // Which beats that happen once have happened.
  EvidenceSet on_table;
  EvidenceSet presented;                                 // With a line that matters.
  std::array<std::uint64_t, kMaxBearings / 64> shown{};  // Which bearings (Bears::bit) have been counted.
  Vote vote;

  IdArray<EvidenceId, SeatSet, kMaxEvidence> holders{};
  IdArray<IssueId, SeatSet, kMaxIssues> declared{};  // Who has declared an interest.
  IdArray<MotionId, Motion, kMaxMotions> motions{};
  SeatSet present;
  SeatSet predicted;   // Who has written down a prediction for the vote that is open or comes next.
  SeatSet ordered;     // Who has raised a point of order in this phase.
  SeatSet supporters;  // Who has joined in the question on the floor.
  SeatSet heard;       // Who has had the floor in this phase.
  SeatSet stated;      // Who has stated a position in this phase.
  InjectSet injected;
  RecommendationSet proposed;
  RecommendationSet adopted;
  RecommendationSet rejected;
  ClaimSet concrete;  // Commitments of which it was said who does what and by when.
  ClaimSet conceded;  // What was owned up to, whatever was answered since.

  std::array<std::int16_t, kMaxVariables> variables{};
  PendingChoices pending;
  FixedList<Draw, kMaxDraws> draws;
  std::uint16_t marks = 0;
  SectionSet delivered;
  std::uint16_t elapsed_s = 0;
  std::uint16_t phase_from_s = 0;
  std::uint16_t turn_from_s = 0;
  std::uint16_t read_back = 0;       // Bit a motion.
  std::uint16_t reading_called = 0;  // Bit a motion: it is not put again before its text was read.
  std::uint16_t told_minutes = 0;    // How many minutes the script has been told of.

  IdArray<ClaimId, ClaimState, kMaxClaims> claims{};
  IdArray<ClaimId, std::uint8_t, kMaxClaims>
      by_when{};  // The date named with the promise: its place in dates_for, from 1; 0: none was.
  std::array<std::array<std::int8_t, kMaxMinds>, kMaxIssues>
      minds{};  // Stand of each bot-playable seat on each issue, −100 – 100.
  IdArray<SeatId, std::uint8_t, kMaxSeats> standing{};  // 0 – 10.
  IdArray<SeatId, std::uint8_t, kMaxSeats> turns{};
  IdArray<SeatId, Mood, kMaxSeats> moods{};
  IdArray<SeatId, std::uint8_t, kMaxSeats> approaches{};
  FixedList<SeatId, kMaxSeats> queue;
  FixedList<Pledge, kMaxPledges> pledges;
  Floor floor;
  Talk talk;
  VariantId variant{};
  std::uint8_t trust = 0;     // 0 – 100.
  std::uint8_t guard = 0;     // 0 – 10.
  std::uint8_t phase = 0;     // Place in the rulebook's phases; one past the last: closed.
  std::uint8_t extended = 0;  // How often this phase was extended.
  SeatId presiding{};
  std::uint8_t unread_votes = 0;  // Recommendations decided without having been read back.
  std::uint8_t speeches = 0;      // Statements made, so that no two in a row begin alike.
  std::uint8_t unasked = 0;       // Choices for which there was no room among those that wait, up to 255.
  std::array<std::uint8_t, 6> unused{};

  friend bool operator==(const Hearing&, const Hearing&) = default;
  [[nodiscard]] bool is(Mark mark) const { return (marks & mark) != 0; }
  void set(Mark mark) { marks = static_cast<std::uint16_t>(marks | mark); }
  void unset(Mark mark) { marks = static_cast<std::uint16_t>(marks & ~mark); }
};
static_assert(std::is_trivially_copyable_v<Hearing>);
static_assert(sizeof(Hearing) <= 2048);

/// The digest of a state: equal for equal states on every machine.
[[nodiscard]] inline std::uint64_t digest_of(const Hearing& hearing) { return hash_of(hearing); }

}  // namespace kenes::rules
