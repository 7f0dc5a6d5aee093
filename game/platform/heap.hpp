#pragma once
// What the program has let go of and the C library keeps for later.

namespace kenes::platform {

/// Gives it back to the system: for a moment at which nobody waits. Software rendering lets go of some ten
/// megabytes after each frame and wants them again for the next, so that doing this always would cost half a
/// frame. Does nothing where there is another C library than glibc.
void give_back();

}  // namespace kenes::platform
