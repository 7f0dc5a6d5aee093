#pragma once
// A shipped hearing that bots have played to its end, as screens after it see it.

#include "ui/ended.hpp"
#include "ui/seated.hpp"

namespace kenes::test {

struct EndedHearing {
  Seated seated;
  assess::Facts facts;

  [[nodiscard]] ui::Ended ended(text::Language language) const {
    return {seated.voice(language), seated.content(), facts, seated.actions(), {}, seated.seat()};
  }
};
/// The same one every time; the seat is the engineer's.
[[nodiscard]] const EndedHearing& ended_hearing();

}  // namespace kenes::test
