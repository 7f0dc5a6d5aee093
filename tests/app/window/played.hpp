#pragma once
// Hearings of the short scenario, played to their end without a screen: for tests of what comes after.

#include "app/sitting.hpp"
#include "app/window/desk_mirror.hpp"

namespace kenes::test {

/// A new hearing of the driver's among beginners, kept in the folder of sessions.
[[nodiscard]] app::Seated sit_down(const DeskMirror& mirror, std::uint64_t seed = 5);
/// Answers at random until at least so many moves have been made.
void play_for(app::Seated& seated, std::size_t moves, std::uint32_t seed = 7);
/// Answers at random until it is over; fails the test when it never is.
void play_to_the_end(app::Seated& seated, std::uint32_t seed = 7);

}  // namespace kenes::test
