#pragma once
// Many phones in one process, for the load of a hall: most behave, some read slowly, some lose their
// connection again and again, some say everything twice.

#include <cstdint>
#include <string>
#include <vector>

namespace kenes::bench {

struct Load {
  std::size_t phones = 300;
  std::uint64_t events = 200;
  std::uint64_t every_ms = 50;
  bool unruly = true;  // A fifth are slow, flapping or repeating; otherwise all behave.
};

enum class Habit : std::uint8_t { steady, slow, flapping, repeating };
/// Of the phone with this number: of fifteen, one is slow, one flaps and one repeats.
[[nodiscard]] Habit habit_of(const Load& load, std::size_t phone);

/// What the phones have seen.
struct Seen {
  std::vector<std::uint64_t> last_ns;  // By event: from its sending to the last of those who behave.
  std::size_t missing = 0;             // Events that one of these did not get, counted for each.
  std::size_t doubled = 0;             // Events that one of these got twice.
  std::size_t behind = 0;              // Phones of any habit that never saw the last event.
  std::size_t reconnected = 0;
  std::size_t refused = 0;  // Connections that were not let in or were ended by the server.
};

/// Connects all phones to 127.0.0.1, says so by one byte to `ready`, then listens and votes until everybody
/// has seen the last event, or 25 seconds after most have: so long a slow one may take.
[[nodiscard]] Seen run_phones(const Load& load, std::uint16_t port, int ready);

/// Nanoseconds of the clock that all processes of a machine share.
[[nodiscard]] std::uint64_t now_ns();

}  // namespace kenes::bench
