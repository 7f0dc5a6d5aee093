#pragma once
// How much of what the program has let go of the C library keeps for later.

namespace kenes::platform {

/// What is large, a picture of the window, the letters of another size, goes back to the system as soon as it
/// is let go of. Before the first window is made: the drivers' memory is most of it. Does nothing where there
/// is another C library than glibc.
void keep_little();

}  // namespace kenes::platform
