#pragma once
// A plain story in the script language, generated: the yardstick that other story engines can play too. At
// size 1 it has 60 choice points of three or four options over 21 variables, and a play makes about 80
// choices; at size 10 and 100 it has so many times as many choice points, and a play is as long. The same
// every time.

#include <cstddef>

#include "scenario/scenario.hpp"

namespace kenes::bench {

inline constexpr std::size_t kPoints = 60;  // Choice points at size 1.

/// The files of the story, ready for the loader: the starter's council and papers with this story in place of
/// its beats. Every choice is put to the akim; `start` puts the first.
[[nodiscard]] scenario::Files plain_story(std::size_t size);

/// The files of a scenario that ships, or of the starter with the id "starter", with its rulebook.
[[nodiscard]] scenario::Files shipped(const std::string& id);

}  // namespace kenes::bench
