#pragma once
// A network of a test's own: a child process with nothing but a loopback card, where a test may add cards,
// break them and put up firewalls. Nothing of it reaches the machine's real network.

#include <functional>
#include <optional>
#include <string>

namespace kenes::test {

/// Runs `play` in a process whose network is new and returns what it returned; nothing: this machine permits
/// no such networks. A failed `shell` in it makes the result begin with "staging failed".
[[nodiscard]] std::optional<std::string> in_own_network(const std::function<std::string()>& play);

/// Runs a command of the shell; ends the play when it fails.
void shell(const std::string& command);

/// Another machine at the other end of a cable: its own network, in which `far` (the name of one end of a
/// veth pair here) becomes a card with `address`. Runs `play` there and returns what it returned.
[[nodiscard]] std::string on_other_machine(const std::string& far, const std::string& address,
                                           const std::function<std::string()>& play);

}  // namespace kenes::test
