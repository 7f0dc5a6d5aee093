#pragma once
// Small drawn signs that go with a word, so that no meaning hangs on a colour alone.

#include <cstdint>

#include "rules/words.hpp"
#include "stage/canvas.hpp"

namespace kenes::ui {

enum class Sign : std::uint8_t {
  none,
  tick,     // For, adopted, done.
  cross,    // Against, not adopted.
  bar,      // Abstained, withdrawn.
  diamond,  // In the chair.
  bubble,   // Has the floor.
  ask,      // Is to answer.
  dot,      // You; here; now.
  ring,     // Empty: absent, to come.
  half,     // In the making: a draft.
  paper,    // A ballot is in the box.
  blank,    // A ballot is still to come.
  pen,      // Signs, proposes.
  clasp,    // A promise.
  needed,   // So many are needed.
};
void draw_sign(stage::Canvas& canvas, const stage::Rect& box, Sign sign, stage::Colour colour);
/// How a ballot is shown everywhere.
[[nodiscard]] Sign sign_of(rules::Ballot ballot);
[[nodiscard]] stage::Tone tone_of(rules::Ballot ballot);

}  // namespace kenes::ui
