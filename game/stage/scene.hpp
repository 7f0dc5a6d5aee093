#pragma once
// What the chamber shows at one moment: a pure function of what a seat may see, of who sits where, and of the
// time. It knows no more than the view it is made from, so nothing hidden can be drawn by mistake.

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/view.hpp"
#include "stage/portrait.hpp"
#include "stage/seating.hpp"

namespace kenes::stage {

/// A card in front of somebody or raised by them.
enum class Card : std::uint8_t {
  none,
  closed,  // Has voted; how is not known yet.
  in_favour,
  against,
  abstain
};

struct Figure {
  Place place;
  Expression face;
  float turn = 0, gaze = 0, lids = 0, speech = 0;  // As in Bearing.
  float here = 1;                                  // 0: the chair is empty.
  float lit = 0;                                   // Has the floor.
  float heard = 0;                                 // Turned to by those who ask: owes an answer or has asked.
  float hand = 0;                                  // Raised, to ask for the floor.
  std::uint8_t queue = 0;                          // Place in the queue from 1; 0: none.
  Card card = Card::none;
  float card_up = 0;
  float pen = 0;  // On the glass, 0: not at all … 1: just struck.
  friend bool operator==(const Figure&, const Figure&) = default;
};

struct Exhibit {
  bool any = false;
  rules::EvidenceId evidence;
  rules::EvidenceKind kind{};
  float shown = 0;  // 0: lies on the table … 1: held up to everybody.
  friend bool operator==(const Exhibit&, const Exhibit&) = default;
};

struct Scene {
  std::vector<Figure> figures;  // From the back to the front.
  Exhibit exhibit;
  std::uint8_t papers = 0;  // How many pieces of evidence lie on the table.
  Season season = Season::autumn;
  float clock = 16 * 60;  // On the wall, in minutes.
  float dusk = 0;         // 0: daylight … 1: night.
  float lamps = 0;
  float hush = 0;  // The room is darkened around whoever has the floor.
};

/// What the view does not say.
struct Moment {
  std::uint32_t ms = 0;       // Since anything; lids and mouths move by it.
  bool reduced = false;       // Nothing moves by itself.
  bool speaking = false;      // Somebody's words are just appearing.
  rules::SeatId voice{};      // Whose; none: whoever has the floor.
  rules::EvidenceId shown{};  // Is just being presented; none: nothing.
  bool verdict = false;       // The outcome of the vote published last is being shown: cards go up.
};

/// The light and the clock, `minutes` after it has begun.
void shine(Scene& scene, const Held& held, float minutes);
[[nodiscard]] Scene scene_of(const Hall& hall, const rules::SeatView& view, const Moment& moment);
/// Who is being listened to. None while nobody is (a recess, an open vote).
[[nodiscard]] rules::SeatId speaker_of(const Hall& hall, const rules::SeatView& view);

inline constexpr std::uint32_t kPassage_ms = 220;
/// `ms` after `b` has replaced `a`. From kPassage_ms on, and at once with `reduced`, it is `b`; so is the
/// light at once, when it changes by less than is noticed.
[[nodiscard]] Scene between(const Scene& a, const Scene& b, std::uint32_t ms, bool reduced);

/// After how many milliseconds scene_of looks different though nothing happened: the next blink, or the next
/// frame while something moves. Nothing with `reduced`.
[[nodiscard]] std::optional<std::uint32_t> next_change(const Hall& hall, const rules::SeatView& view,
                                                       const Moment& moment);

}  // namespace kenes::stage
