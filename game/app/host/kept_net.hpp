#pragma once
// How phones and the projector found a session: a note in its journal, so that after a power cut they find it
// again without anybody choosing anything.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "session/journal_port.hpp"

namespace kenes::app {

inline constexpr const char* kNetTopic = "net";  // Of the notes that hold it; the last one counts.

struct KeptNet {
  std::uint16_t port = 0;  // That phones were told; 0: none yet.
  std::string chosen;      // Number address that the facilitator wants shown; empty: the likeliest.
  bool wall = false;       // The wall's window is open.
  friend bool operator==(const KeptNet&, const KeptNet&) = default;
};

/// One line of JSON. Neither name nor password of a network is in it: journals are handed on.
[[nodiscard]] std::string encode(const KeptNet& net);
/// What the rows say last; of a session that noted nothing, as it is at the beginning.
[[nodiscard]] KeptNet kept_net(const std::vector<session::Row>& rows);

}  // namespace kenes::app
