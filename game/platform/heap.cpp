#include "platform/heap.hpp"

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace kenes::platform {

void keep_little() {
#if defined(__GLIBC__)
  // As large as the pieces llvmpipe keeps its triangles in. Told once, it does not grow with the largest
  // piece that was ever let go of.
  constexpr int kLarge = 64 * 1024;
  static_cast<void>(mallopt(M_MMAP_THRESHOLD, kLarge));
  static_cast<void>(mallopt(M_TRIM_THRESHOLD, kLarge));
  // A heap for every thread of the driver and of the sounds would be empty for the most part.
  static_cast<void>(mallopt(M_ARENA_MAX, 2));
#endif
}

}  // namespace kenes::platform
