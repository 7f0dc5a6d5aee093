// Alone in a file, because it speaks to OpenAL and ALSA by name: Debian's SFML brings both libraries, but not
// their headers.

#include "platform/sound_device.hpp"

#include <cstdlib>

#include <dlfcn.h>

namespace kenes::platform {
namespace {

using OpenDevice = void* (*)(const char*);
using CloseDevice = char (*)(void*);
using AlsaSays = void (*)(const char* file, int line, const char* function, int code, const char* words, ...);
using SetAlsaSays = int (*)(AlsaSays);

template <class Function>
Function function_named(void* library, const char* name) {
  // The one way to make a function of what dlsym gives.
  return reinterpret_cast<Function>(dlsym(library, name));
}

void says_nothing(const char* /*file*/, int /*line*/, const char* /*function*/, int /*code*/,
                  const char* /*words*/, ...) {}

/// ALSA prints every step of its search for a device unless somebody else listens. The library stays open:
/// it keeps a pointer to our function.
void silence_alsa() {
  void* alsa = dlopen("libasound.so.2", RTLD_LAZY);
  if (alsa == nullptr) return;
  if (const auto listen = function_named<SetAlsaSays>(alsa, "snd_lib_error_set_handler"))
    listen(says_nothing);
}

}  // namespace

void quieten_sound_libraries() {
  constexpr int kKeepWhatIsSet = 0;
  setenv("ALSOFT_LOGLEVEL", "0", kKeepWhatIsSet);
  silence_alsa();
}

bool probe_sound_device() {
  // In the program already: sfml-audio stands on it.
  const auto open = function_named<OpenDevice>(RTLD_DEFAULT, "alcOpenDevice");
  const auto close = function_named<CloseDevice>(RTLD_DEFAULT, "alcCloseDevice");
  if (open == nullptr || close == nullptr) return false;
  void* device = open(nullptr);
  if (device == nullptr) return false;
  close(device);
  return true;
}

}  // namespace kenes::platform
