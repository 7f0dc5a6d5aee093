#include "bots/foresight.hpp"

#include <numeric>

#include "bots/outlook.hpp"
#include "bots/playout.hpp"

namespace kenes::bots::detail {
namespace {

constexpr std::uint32_t kHorizon = 400;  // Longer than what is left of most hearings.
constexpr int kDoubt = 16;               // So many worlds count as much as what was thought beforehand.

struct Tried {
  Candidate candidate;
  std::int64_t sum = 0;  // Of outlooks.
};

/// Sequential halving: all candidates are tried in the same worlds, so that a difference is theirs and not
/// luck's; half of them go when their share of the moves is used up.
class Foresight {
 public:
  Foresight(Thinking& t, const std::vector<Candidate>& from) : t_(t) {
    for (const Candidate& candidate : from) tried_.push_back({candidate, 0});
  }

  Move best() {
    std::uint32_t rounds = 1;
    while ((std::size_t{1} << rounds) < tried_.size()) ++rounds;
    for (std::uint32_t round = 1; round <= rounds; ++round) {
      while (spent_ < kPlayoutMoves * round / rounds) try_next_world();
      drop_half();
    }
    return tried_.front().candidate.move;
  }

 private:
  void try_next_world() {
    Rng rng = t_.rng.fork(++worlds_);
    const rules::Hearing world = determinise(t_.script, t_.view, rng);
    const Playout playout{t_.script, t_.view.seat, rng.next(), kHorizon};
    for (Tried& tried : tried_) {
      rules::Hearing hearing = world;
      spent_ += 1 + play_on(playout, hearing, tried.candidate.move);
      tried.sum += outlook(t_.script, hearing, t_.view.seat);
    }
  }

  /// What was seen, held back towards what was thought beforehand while few worlds were seen.
  [[nodiscard]] std::int64_t judged(const Tried& tried) const {
    return tried.sum + std::int64_t{tried.candidate.prior} * (worlds_ + kDoubt);
  }

  void drop_half() {
    std::stable_sort(tried_.begin(), tried_.end(),
                     [this](const Tried& a, const Tried& b) { return judged(a) > judged(b); });
    tried_.erase(tried_.begin() + static_cast<std::ptrdiff_t>((tried_.size() + 1) / 2), tried_.end());
  }

  Thinking& t_;
  std::vector<Tried> tried_;
  std::uint32_t spent_ = 0;
  std::uint32_t worlds_ = 0;
};

}  // namespace

Move foresee(Thinking& t, const Move& own) {
  std::vector<Candidate> compared = candidates(t, own);
  if (compared.size() < 2) return own;
  return Foresight(t, compared).best();
}

}  // namespace kenes::bots::detail
