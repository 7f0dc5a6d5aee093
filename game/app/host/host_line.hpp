#pragma once
// The facilitator of a host without a window: one JSON object a line comes in, one goes out.

#include <string>

#include "app/host/hosting.hpp"

namespace kenes::app {

/// Carries out one line; the answer is one line too: {"ok":true} or {"ok":false,"why":…,"words":…}. `status`
/// is answered with what a console shows. `quit` is set by {"do":"quit"}.
[[nodiscard]] std::string obey_line(Hosting& hosting, text::Language language, const std::string& line,
                                    bool& quit);

/// What a program that runs a host wants to know: stage, revision, digest, people, seats that are awaited,
/// what is wrong with the network.
[[nodiscard]] std::string status_line(const Hosting& hosting);

}  // namespace kenes::app
