#include "room/promise_draft.hpp"

#include <algorithm>

#include "room/focus.hpp"
#include "room/promise_words.hpp"
#include "rules/rules.hpp"

namespace kenes::room {

using namespace rules;

namespace {

constexpr double kAlike = 0.5;
const std::string* said_for(SlotKind kind, const Promise& promise) {
  if (kind == SlotKind::addressee) return &promise.who;
  if (kind == SlotKind::action) return &promise.what;
  return kind == SlotKind::deadline ? &promise.when : nullptr;
}

double best_likeness(const Play& play, RecommendationId id, Fit fit, const std::string& said) {
  const SlotKind kind = play.script->recommendations[id.index()].slots[fit.slot].kind;
  double best = 0;
  for (const text::Language language : text::kLanguages) {
    const std::string option = play.voice(language).option(id, fit.slot, fit.option);
    const double now =
        kind == SlotKind::deadline ? (same_time(said, option) ? 1 : 0) : likeness(said, option);
    // Word for word it is that one, however near another comes.
    best = std::max(best, said == option ? 2 : now);
  }
  return best;
}

std::optional<Fit> fit_of_slot(const Play& play, RecommendationId id, std::uint8_t slot,
                               const std::string& said) {
  const std::size_t options = play.script->recommendations[id.index()].slots[slot].fit.size();
  double best = kAlike, second = 0;
  std::optional<Fit> found;
  for (std::size_t i = 0; i < options; ++i) {
    const Fit fit{slot, static_cast<std::uint8_t>(i)};
    const double now = best_likeness(play, id, fit, said);
    if (now >= best) {
      second = found ? best : 0;
      best = now;
      found = fit;
    } else {
      second = std::max(second, now);
    }
  }
  return second < best ? found : std::nullopt;
}

}  // namespace

std::vector<Fit> fits_of(const Play& play, RecommendationId id, const Promise& promise) {
  std::vector<Fit> fits;
  const auto& slots = play.script->recommendations[id.index()].slots;
  for (std::size_t slot = 0; slot < slots.size(); ++slot) {
    const std::string* said = said_for(slots[slot].kind, promise);
    if (said == nullptr || said->empty()) continue;
    if (const auto fit = fit_of_slot(play, id, static_cast<std::uint8_t>(slot), *said)) fits.push_back(*fit);
  }
  return fits;
}

MotionId draft_of(const Hearing& hearing, SeatId seat, RecommendationId recommendation) {
  for (std::size_t i = 0; i < kMaxMotions; ++i) {
    const Motion& motion = hearing.motions[MotionId(i)];
    const bool open = motion.kind == MotionKind::recommendation && motion.state == MotionState::draft;
    if (open && motion.proposer == seat && motion.subject == recommendation.index()) return MotionId(i);
  }
  return {};
}

namespace {

/// Whether the seat may put it on the table now, or change its own draft of it by one of the fits.
bool may_draft(const Scene& scene, SeatId seat, RecommendationId id, std::vector<Fit>& fits) {
  const Script& script = *scene.play.script;
  const Hearing& hearing = scene.session.hearing();
  const MotionId draft = draft_of(hearing, seat, id);
  if (draft.is_none()) return !check(script, hearing, {seat, Propose{id}});
  std::erase_if(fits, [&](const Fit& fit) {
    return hearing.motions[draft].slot(fit.slot) == fit.option + 1 ||
           check(script, hearing, {seat, FillSlot{draft, fit.slot, fit.option}});
  });
  return true;
}

}  // namespace

std::vector<DraftOffer> draft_offers(const Scene& scene, SeatId seat) {
  std::vector<DraftOffer> offers;
  const Script& script = *scene.play.script;
  for (const Telling::Exchange& exchange : scene.telling.exchanges()) {
    const Promise& promise = scene.record.of(exchange.answer).promise;
    if (promise.empty() || exchange.claim.is_none()) continue;
    for (std::size_t i = 0; i < script.recommendations.size(); ++i) {
      const RecommendationId id(i);
      if (!script.recommendations[i].about.has(exchange.claim)) continue;
      if (is_outside(scene.state.focus, Propose{id})) continue;
      std::vector<Fit> fits = fits_of(scene.play, id, promise);
      if (fits.empty() || !may_draft(scene, seat, id, fits) || fits.empty()) continue;
      offers.push_back({exchange.answer, id, std::move(fits)});
    }
  }
  return offers;
}

}  // namespace kenes::room
