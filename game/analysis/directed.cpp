#include "analysis/directed.hpp"

#include <algorithm>

#include "analysis/random_table.hpp"

namespace kenes::analysis {

using namespace rules;

namespace {

/// A beginning of a hearing and how near it came.
struct Kept {
  std::int32_t distance = 0;
  Hearing hearing;
  std::vector<Action> moves;
};

class Seeking {
 public:
  Seeking(const Script& script, const Distance& distance, const Things& things, std::size_t thing,
          std::uint64_t seed, std::uint64_t budget)
      : script_(script),
        distance_(distance),
        things_(things),
        thing_(thing),
        rng_(Rng(seed).fork(thing)),
        budget_(budget) {}

  /// Several rounds that know nothing of each other: what came nearest in one may be a blind alley.
  Sought run() {
    const Hearing first = initial_hearing(script_);
    for (std::uint64_t round = 1; round <= kRounds && found_.empty(); ++round) {
      kept_.clear();
      keep({distance_.to(first, things_[thing_]), first, {}});
      while (spent_ < round * budget_ / kRounds && found_.empty()) go_on_from(some_kept());
    }
    return {std::move(found_), spent_};
  }

 private:
  static constexpr std::uint64_t kRounds = 4;
  static constexpr std::size_t kKept = 16;
  static constexpr std::size_t kStride = 48;  // Moves made by chance before another beginning is taken up.

  /// The nearest ones more often; now and then the very start, against dead alleys.
  const Kept& some_kept() {
    const auto size = static_cast<std::uint32_t>(kept_.size());
    const bool anew = rng_.chance(12);
    return anew ? start_ : kept_[std::min(rng_.below(size), rng_.below(size))];
  }

  void keep(Kept beginning) {
    if (beginning.moves.empty()) start_ = beginning;
    const auto nearer = [](const Kept& a, const Kept& b) {
      return a.distance != b.distance ? a.distance < b.distance : a.moves.size() < b.moves.size();
    };
    const auto place = std::upper_bound(kept_.begin(), kept_.end(), beginning, nearer);
    kept_.insert(place, std::move(beginning));
    if (kept_.size() > kKept) kept_.pop_back();
  }

  void go_on_from(const Kept& from) {
    RandomTable table(script_, rng_.next());
    Kept now = from;
    std::int32_t nearest = now.distance;
    std::size_t nearest_at = now.moves.size();
    Hearing nearest_hearing = now.hearing;
    for (std::size_t i = 0; i < kStride && spent_ < budget_; ++i) {
      const auto action = table.next(now.hearing);
      if (!action) break;
      told_.clear();
      advance(script_, now.hearing, *action, &told_);
      now.moves.push_back(*action);
      ++spent_;
      if (has_come_about(now.hearing)) {
        found_ = std::move(now.moves);
        return;
      }
      if (is_over(script_, now.hearing)) break;
      const std::int32_t reached = distance_.to(now.hearing, things_[thing_]);
      if (reached >= nearest) continue;
      nearest = reached;
      nearest_at = now.moves.size();
      nearest_hearing = now.hearing;
    }
    const bool nearer = nearest < from.distance;
    // What came no nearer still goes on somewhere else: a few such keep the search from circling.
    if (!nearer && (!rng_.chance(10) || is_over(script_, now.hearing))) return;
    if (nearer) {
      now.moves.resize(nearest_at);
      keep({nearest, nearest_hearing, std::move(now.moves)});
    } else {
      keep({distance_.to(now.hearing, things_[thing_]), now.hearing, std::move(now.moves)});
    }
  }

  [[nodiscard]] bool has_come_about(const Hearing& hearing) const {
    const Thing& thing = things_[thing_];
    if (thing.kind == ThingKind::ending) {
      return is_over(script_, hearing) && ending_of(script_, hearing) == EndingId(thing.a);
    }
    if (thing.kind == ThingKind::goal || thing.kind == ThingKind::aftermath) {
      return is_over(script_, hearing) && holds(script_, hearing, condition_at_end(script_, thing));
    }
    return std::any_of(told_.begin(), told_.end(),
                       [&](const Happening& h) { return thing_of(things_, h) == thing_; });
  }

  const Script& script_;
  const Distance& distance_;
  const Things& things_;
  std::size_t thing_;
  Rng rng_;
  std::uint64_t budget_;
  std::uint64_t spent_ = 0;
  Kept start_;
  std::vector<Kept> kept_;
  std::vector<Action> found_;
  Happenings told_;
};

}  // namespace

Sought seek(const Script& script, const Distance& distance, const Things& things, std::size_t thing,
            std::uint64_t seed, std::uint64_t budget) {
  return Seeking(script, distance, things, thing, seed, budget).run();
}

}  // namespace kenes::analysis
