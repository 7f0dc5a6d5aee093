// What an expert compares: its own first thought and the plausible alternatives to it.

#include "bots/foresight.hpp"
#include "bots/outlook.hpp"

namespace kenes::bots::detail {
namespace {

using rules::Bearing;
using rules::Bears;

constexpr int kOwn = 40;  // For the first thought: what experience says.

class Gathering {
 public:
  Gathering(Thinking& t, const Move& own) : t_(t) { found_.push_back({own, kOwn}); }

  void add(const Move& move, int prior = 0) {
    for (Candidate& here : found_) {
      if (here.move != move) continue;
      here.prior += prior;
      return;
    }
    found_.push_back({move, prior});
  }
  /// All legal moves of a kind.
  template <class M>
  void add_all() {
    for (const Move& move : t_.legal) {
      if (std::holds_alternative<M>(move)) add(move);
    }
  }
  /// The `most` legal moves of a kind that score highest, and above zero.
  template <class M, class Score>
  void add_best(std::size_t most, Score score) {
    std::vector<std::pair<int, Move>> scored;
    for (const Move& move : t_.legal) {
      const M* candidate = std::get_if<M>(&move);
      const int points = candidate == nullptr ? 0 : score(*candidate);
      if (points > 0) scored.emplace_back(points, move);
    }
    std::stable_sort(scored.begin(), scored.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (std::size_t i = 0; i < scored.size() && i < most; ++i) add(scored[i].second);
  }
  void add_if_legal(const Move& move) {
    if (t_.may(move)) add(move);
  }
  std::vector<Candidate> take() { return std::move(found_); }

 private:
  Thinking& t_;
  std::vector<Candidate> found_;
};

/// What choices do to one's goals is written on them; a single step of a variable shows little in playouts.
void gather_choices(Thinking& t, Gathering& found) {
  constexpr int kPerWish = 270;  // A wish's unit moves the chance of its goal by some eight in a hundred.
  const int worth = std::max(1, worth_in_all(t.script, t.view.seat));
  for (const Move& move : t.legal) {
    const auto* m = std::get_if<rules::Choose>(&move);
    if (m == nullptr) continue;
    const rules::Choice& choice = t.script.beats[m->beat.index()].choices[m->choice];
    const int wished = worth_of(t.script, t.seen(), t.wishes(), choice.effects);
    found.add(move, wished * kPerWish / worth);
  }
}

/// Evidence whose line bears on the claim in question and has not been counted: `for_it` what supports or
/// explains, otherwise anything.
void gather_proof(Thinking& t, Gathering& found, bool for_it) {
  const ClaimId claim = t.view.floor.claim;
  if (claim.is_none()) return;
  constexpr std::size_t kMostProofs = 2;
  found.add_best<rules::Present>(kMostProofs, [&](const rules::Present& m) {
    const Bears* bears = rules::bearing_of(t.script, m.evidence, claim);
    if (bears == nullptr || bears->line != m.line || shown(t.view, *bears)) return 0;
    if (for_it && bears->how == Bearing::contradicts) return 0;
    return bears->strength * t.script.evidence[m.evidence.index()].reliability;
  });
}

/// A word binds for a year. Where nothing has been held against a claim, giving one has to bring much.
constexpr int kPriceOfAWord = 1500;

void gather_answers(Thinking& t, Gathering& found) {
  const rules::ClaimView& claim = t.view.claims[t.view.floor.claim.index()];
  const bool unasked_for = claim.contradicting == 0 && (claim.marks & rules::ClaimState::was_committed) == 0;
  for (const Move& move : t.legal) {
    const auto* m = std::get_if<rules::Answer>(&move);
    if (m == nullptr || m->by != 0) continue;
    found.add(dated_answer(t, t.view.floor.claim, *m),
              unasked_for && m->kind == rules::AnswerKind::commit ? -kPriceOfAWord : 0);
  }
  gather_proof(t, found, true);
  found.add_best<rules::Refer>(1, [&](const rules::Refer& m) {
    return t.script.seats[m.seat.index()].knows.has(t.view.floor.claim) ? 1 : 0;
  });
}

void gather_questions(Thinking& t, Gathering& found) {
  gather_proof(t, found, false);
  if (!t.view.floor.claim.is_none()) {
    found.add_if_legal(rules::Press{rules::Tone::neutral});
    found.add_if_legal(rules::Press{rules::Tone::inviting});
  }
  constexpr std::size_t kMostClaims = 4;
  const rules::Tone tone = t.wishes().guard < 0 ? rules::Tone::inviting : rules::Tone::neutral;
  found.add_best<rules::AskClaim>(
      kMostClaims, [&](const rules::AskClaim& m) { return m.tone == tone ? curiosity(t, m.claim) : 0; });
  found.add_if_legal(rules::YieldFloor{});
}

void gather_debate(Thinking& t, Gathering& found) {
  constexpr std::size_t kMostProposals = 3;
  found.add_best<rules::Propose>(kMostProposals,
                                 [&](const rules::Propose& m) { return 20 + liking(t, m.recommendation); });
  found.add_best<rules::Amend>(2, [&](const rules::Amend& m) {
    const rules::Motion& motion = t.view.motions[m.motion.index()];
    const auto& fit = t.script.recommendations[motion.subject].slots[m.slot].fit;
    return fit[m.option] - fit[motion.slot(m.slot) - 1U];
  });
  found.add_best<rules::Speak>(
      1, [&](const rules::Speak& m) { return m.stance == rules::Stance::conciliate ? 1 : 0; });
  found.add_if_legal(rules::YieldFloor{});
}

void gather_talk(Thinking& t, Gathering& found) {
  constexpr std::size_t kMostAsked = 4;
  found.add_best<rules::SeekPledge>(
      kMostAsked, [&](const rules::SeekPledge& m) { return 12 + liking(t, m.recommendation); });
  found.add_all<rules::ReplyPledge>();
}

}  // namespace

std::vector<Candidate> candidates(Thinking& t, const Move& own) {
  Gathering found(t, own);
  const rules::PhaseKind phase = t.view.phase;
  if (std::holds_alternative<rules::Choose>(own)) {
    gather_choices(t, found);
  } else if (t.view.floor.respondent == t.view.seat) {
    gather_answers(t, found);
  } else if (!t.view.talk.from.is_none()) {
    gather_talk(t, found);
  } else if (std::holds_alternative<rules::GiveFloor>(own)) {
    found.add_best<rules::GiveFloor>(
        4, [&](const rules::GiveFloor& m) { return 20 - t.view.turns[m.seat.index()]; });
  } else if (t.view.floor.holder == t.view.seat && !std::holds_alternative<rules::FillSlot>(own)) {
    if (phase == rules::PhaseKind::questions) gather_questions(t, found);
    if (phase == rules::PhaseKind::debate) gather_debate(t, found);
  }
  return found.take();
}

}  // namespace kenes::bots::detail
