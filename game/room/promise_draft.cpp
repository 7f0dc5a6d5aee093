#include "room/promise_draft.hpp"

#include <algorithm>

#include "room/focus.hpp"
#include "rules/rules.hpp"

namespace kenes::room {

using namespace rules;

namespace {

constexpr double kAlike = 0.5;
constexpr std::size_t kStem = 5;   // Letters of a word that are compared.
constexpr std::size_t kShort = 3;  // A shorter word says too little, unless it is a number.

/// Letters as numbers; small ones for those of Latin and Cyrillic, also the Kazakh ones.
std::u32string letters_of(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::size_t length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    char32_t letter = length == 1 ? byte : byte & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length && i + k < text.size(); ++k)
      letter = (letter << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
    out.push_back(letter);
    i += length;
  }
  return out;
}

char32_t small(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  // Қ, Ғ, Ң, Ү …: the small letter follows the large one.
  return c >= 0x460 && c <= 0x52F && c % 2 == 0 ? c + 1 : c;
}

bool is_figure(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_letter(char32_t c) { return is_figure(c) || (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x2000); }

std::vector<std::u32string> words_in(std::string_view text) {
  std::vector<std::u32string> words(1);
  for (const char32_t letter : letters_of(text)) {
    const char32_t c = small(letter);
    if (is_letter(c)) {
      words.back().push_back(c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  std::erase_if(
      words, [](const auto& word) { return word.empty() || (word.size() < kShort && !is_figure(word[0])); });
  return words;
}

bool alike(const std::u32string& a, const std::u32string& b) {
  if (is_figure(a[0]) || is_figure(b[0])) return a == b;
  return a.substr(0, kStem) == b.substr(0, kStem);
}

const std::string* said_for(SlotKind kind, const Promise& promise) {
  if (kind == SlotKind::addressee) return &promise.who;
  if (kind == SlotKind::action) return &promise.what;
  return kind == SlotKind::deadline ? &promise.when : nullptr;
}

double best_likeness(const Play& play, RecommendationId id, Fit fit, const std::string& said) {
  double best = 0;
  for (const text::Language language : text::kLanguages)
    best = std::max(best, likeness(said, play.voice(language).option(id, fit.slot, fit.option)));
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

double likeness(std::string_view said, std::string_view option) {
  auto fewer = words_in(said);
  auto more = words_in(option);
  if (fewer.size() > more.size()) std::swap(fewer, more);
  if (fewer.empty()) return 0;
  const auto both = std::ranges::count_if(fewer, [&](const auto& word) {
    return std::ranges::any_of(more, [&](const auto& other) { return alike(other, word); });
  });
  return static_cast<double>(both) / static_cast<double>(fewer.size());
}

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
