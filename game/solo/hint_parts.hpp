#pragma once
// Inside hints: what a moment is asked for, and the hints by what they are about. Not for other rooms.

#include <algorithm>
#include <variant>

#include "solo/hints.hpp"

namespace kenes::solo::detail {

using Ladders = std::vector<HintLadder>;

/// A moment with the questions that hints ask of it.
class Reading {
 public:
  explicit Reading(const Moment& moment) : m(moment) {}

  [[nodiscard]] const rules::Script& script() const { return m.voice.script; }
  [[nodiscard]] const rules::SeatView& view() const { return m.view; }
  [[nodiscard]] const records::Voice& voice() const { return m.voice; }
  [[nodiscard]] const rules::Seat& me() const { return script().seats[view().seat.index()]; }

  [[nodiscard]] bool may(const rules::Move& move) const {
    return std::find(m.legal.begin(), m.legal.end(), move) != m.legal.end();
  }
  /// The first legal move of that kind for which `fits` holds.
  template <class M, class Fits>
  [[nodiscard]] std::optional<M> first(Fits fits) const {
    for (const rules::Move& move : m.legal) {
      const M* value = std::get_if<M>(&move);
      if (value != nullptr && fits(*value)) return *value;
    }
    return std::nullopt;
  }
  template <class M>
  [[nodiscard]] std::optional<M> first() const {
    return first<M>([](const M& /*any*/) { return true; });
  }

  [[nodiscard]] const rules::ClaimView& claim(rules::ClaimId id) const { return view().claims[id.index()]; }
  [[nodiscard]] bool is_marked(rules::ClaimId id, rules::ClaimState::Mark mark) const {
    return (claim(id).marks & mark) != 0;
  }
  [[nodiscard]] bool was_shown(const rules::Bears& bears) const {
    return ((view().shown[bears.bit / 64U] >> (bears.bit % 64U)) & 1U) != 0;
  }
  [[nodiscard]] bool was_read(rules::MotionId motion) const {
    return ((unsigned{view().read_back} >> motion.index()) & 1U) != 0;
  }
  /// "number" and "claim".
  [[nodiscard]] text::Args claim_args(rules::ClaimId id) const {
    return {{"number", claim_number(script(), m.content, id)}, {"claim", voice().quoted_claim(id)}};
  }
  /// The numbers that a quorum would be judged by now.
  [[nodiscard]] rules::Counts counts() const;
  [[nodiscard]] bool has_quorum() const { return rules::has_quorum(script().rulebook.quorum, counts()); }

 private:
  const Moment& m;
};

/// A paper at hand that settles a claim by itself when it is shown with the right line.
struct Proof {
  rules::ClaimId claim;
  rules::EvidenceId evidence;
  const rules::Bears* bears = nullptr;
  bool mine = false;  // Otherwise on the table.
  int weight = 0;
};
/// The best of those not yet counted for this claim; `how` says which bearings will do.
template <class How>
[[nodiscard]] std::optional<Proof> proof_for(const Reading& r, rules::ClaimId claim, How how) {
  std::optional<Proof> best;
  for (const rules::EvidenceId id : r.view().holds | r.view().on_table) {
    const rules::Bears* bears = rules::bearing_of(r.script(), id, claim);
    if (bears == nullptr || r.was_shown(*bears) || !how(*bears)) continue;
    const int weight = bears->strength * r.script().evidence[id.index()].reliability;
    const bool explains = bears->how == rules::Bearing::explains;
    if (weight < (explains ? rules::kExplainingWeight : rules::kDecisiveWeight)) continue;
    if (!best || weight > best->weight) best = Proof{claim, id, bears, r.view().holds.has(id), weight};
  }
  return best;
}

/// Builds a ladder a step at a time.
class Climb {
 public:
  explicit Climb(std::string about, rules::ClaimId claim = {}) : claim_(claim) {
    ladder_.about = std::move(about);
  }
  Climb& say(std::string key, text::Args args = {}) {
    Hint hint{std::move(key), std::move(args), static_cast<int>(ladder_.hints.size()) + 1};
    hint.claim = claim_;
    ladder_.hints.push_back(std::move(hint));
    return *this;
  }
  /// The last step.
  HintLadder towards(const rules::Move& move) {
    ladder_.hints.back().move = move;
    return std::move(ladder_);
  }

 private:
  rules::ClaimId claim_;
  HintLadder ladder_;
};

// Each adds what it has to say now, if anything.
void hint_answer(const Reading& r, Ladders& to);     // A question waits for this seat.
void hint_proof(const Reading& r, Ladders& to);      // A claim that a paper at hand would settle.
void hint_promise(const Reading& r, Ladders& to);    // A promise without doer and date.
void hint_joining(const Reading& r, Ladders& to);    // Somebody else's question that was evaded.
void hint_tone(const Reading& r, Ladders& to);       // Those who answer are on their guard.
void hint_quorum(const Reading& r, Ladders& to);     // Too few are here, or nobody has counted.
void hint_ruling(const Reading& r, Ladders& to);     // A point of order waits for this seat.
void hint_interest(const Reading& r, Ladders& to);   // An interest of one's own, undeclared.
void hint_reading(const Reading& r, Ladders& to);    // A text nobody has heard.
void hint_recording(const Reading& r, Ladders& to);  // A promise nobody has taken down.
void hint_wording(const Reading& r, Ladders& to);    // Blanks; the wrong addressee; no date.
void hint_proposing(const Reading& r, Ladders& to);  // A finding that nothing follows from.
void hint_votes(const Reading& r, Ladders& to);      // Too few promises for what one wants.

}  // namespace kenes::solo::detail
