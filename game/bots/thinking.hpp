#pragma once
// Inside the bots: what one bot has before it when it thinks. Not for other rooms.

#include <algorithm>

#include "bots/bots.hpp"
#include "bots/wishes.hpp"
#include "bots/worlds.hpp"
#include "core/hash.hpp"
#include "core/rng.hpp"

namespace kenes::bots::detail {

using rules::ClaimId;
using rules::EvidenceId;
using rules::Move;
using rules::RecommendationId;
using rules::SeatId;

struct Thinking {
  const rules::Script& script;
  const rules::SeatView& view;
  std::span<const Move> legal;
  std::uint64_t seed;
  Level level;
  Rng rng;                                    // Varies from moment to moment.
  std::optional<rules::Hearing> made_seen{};  // For seen() and wishes(), which make them when first asked.
  std::optional<Wishes> made_wishes{};

  [[nodiscard]] const rules::Seat& me() const { return script.seats[view.seat.index()]; }
  [[nodiscard]] const rules::Temper& temper() const { return me().temper; }
  [[nodiscard]] bool is_novice() const { return level == Level::novice; }
  [[nodiscard]] bool is_expert() const { return level == Level::expert; }
  /// One of three, by level.
  template <class T>
  [[nodiscard]] T by_level(T novice, T seasoned, T expert) const {
    return is_novice() ? novice : is_expert() ? expert : seasoned;
  }
  /// What is seen, as a hearing that the rules can be asked about. Made when first wanted.
  [[nodiscard]] const rules::Hearing& seen() {
    if (!made_seen) made_seen = seen_by(script, view);
    return *made_seen;
  }
  /// What the goals pull towards; a novice has lost sight of them.
  [[nodiscard]] const Wishes& wishes() {
    if (!made_wishes) made_wishes = is_novice() ? Wishes{} : wishes_of(script, view.seat, seen());
    return *made_wishes;
  }

  /// The first legal move of a kind, or null.
  template <class M>
  [[nodiscard]] const M* first() const {
    for (const Move& move : legal) {
      if (const M* found = std::get_if<M>(&move)) return found;
    }
    return nullptr;
  }
  /// Whether exactly this move is legal.
  [[nodiscard]] bool may(const Move& move) const {
    return std::find(legal.begin(), legal.end(), move) != legal.end();
  }
  /// The legal move of a kind with the greatest score; nothing when none scores above zero. Ties go to the
  /// first.
  template <class M, class Score>
  [[nodiscard]] std::optional<Move> best(Score score) const {
    std::optional<Move> best_move;
    int best_score = 0;
    for (const Move& move : legal) {
      const M* candidate = std::get_if<M>(&move);
      if (candidate == nullptr) continue;
      const int points = score(*candidate);
      if (points <= best_score) continue;
      best_score = points;
      best_move = move;
    }
    return best_move;
  }
  /// A leaning of this person that stays the same all through the hearing: true in `percent` of persons.
  [[nodiscard]] bool leans(std::uint64_t about, int percent) const {
    const std::uint64_t mixed =
        mix64(seed ^ (about * 0x9E3779B97F4A7C15ULL), 0xD6E8FEB86659FD93ULL + view.seat.raw);
    return static_cast<int>(Rng(mixed).below(100)) < percent;
  }
};

/// The legal moves without what the person at this seat would never say.
[[nodiscard]] std::vector<Move> sayable(const rules::Script& script, const rules::SeatView& view,
                                        std::span<const Move> legal);

// What the seats do, by occasion; each nothing when there is no occasion or no wish.
[[nodiscard]] std::optional<Move> pick_choice(Thinking& t);
[[nodiscard]] std::optional<Move> preside(Thinking& t);
[[nodiscard]] std::optional<Move> keep_record(Thinking& t);
[[nodiscard]] std::optional<Move> answer(Thinking& t);
/// The answer as meant; with a date where it is a promise that a date is asked for.
[[nodiscard]] Move dated_answer(Thinking& t, ClaimId id, const rules::Answer& meant);
[[nodiscard]] std::optional<Move> question(Thinking& t);
[[nodiscard]] std::optional<Move> debate(Thinking& t);
[[nodiscard]] std::optional<Move> state(Thinking& t);
[[nodiscard]] std::optional<Move> talk(Thinking& t);
[[nodiscard]] std::optional<Move> word(Thinking& t);
[[nodiscard]] std::optional<Move> vote(Thinking& t);
[[nodiscard]] std::optional<Move> take_part(Thinking& t);

/// How this seat would vote on a motion; never `none`.
[[nodiscard]] rules::Ballot ballot_for(Thinking& t, const rules::Motion& motion);
/// Why this seat votes against a motion, as it says afterwards; requires that it does.
[[nodiscard]] rules::Objection objection_to(Thinking& t, const rules::Motion& motion);
/// What is nobody's own wish is not waved through: some find it none of the council's business, some too
/// dear.
[[nodiscard]] bool doubts(const Thinking& t, const rules::Motion& motion);
inline constexpr int kDoubtWeighs = 6;  // How much that weighs in a ballot.
/// Whether this seat's word is with another recommendation on the same issue.
[[nodiscard]] bool is_promised_elsewhere(const Thinking& t, RecommendationId id);
inline constexpr int kRivalPromise = 2;
/// To whom accepting a report means being satisfied with it.
[[nodiscard]] bool is_strict(const Thinking& t);
/// How much this seat would like to see the recommendation adopted, −10 … 10, from its wishes, its stand and
/// what came out.
[[nodiscard]] int liking(Thinking& t, RecommendationId id);
/// How much a seat would like to ask about a claim.
[[nodiscard]] int curiosity(Thinking& t, ClaimId id);
/// The tone this person takes now.
[[nodiscard]] rules::Tone tone_for(Thinking& t, ClaimId id);
/// Whether the line with which this evidence bears on a claim has been counted.
[[nodiscard]] bool shown(const rules::SeatView& view, const rules::Bears& bears);
/// Evidence in hand or on the table that bears on the claim and has not been counted yet: weight, 0 when
/// there is none.
[[nodiscard]] int proof_left(const Thinking& t, ClaimId claim);

}  // namespace kenes::bots::detail
