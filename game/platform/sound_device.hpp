#pragma once
// Whether this machine can sound. Asked before SFML is, because SFML and the libraries below it speak on the
// error stream where there is no device.

namespace kenes::platform {

/// Makes the libraries below SFML keep quiet. Once, before the first thread is begun: it sets the
/// environment.
void quieten_sound_libraries();

/// Opens the default device and closes it again. May take as long as a sound server takes to answer.
[[nodiscard]] bool probe_sound_device();

}  // namespace kenes::platform
