#pragma once
// What happened, told: who said what, what came of it. From moves and happenings, for one listener.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "assess/fold.hpp"
#include "records/voice.hpp"

namespace kenes::records {

struct StoryLine {
  enum class Kind : std::uint8_t {
    heading,     // A new part of the meeting.
    speech,      // `by` speaks.
    asks_floor,  // `by` asks for the floor.
    signs,       // `by` puts their name to a draft.
    narrator,    // The scenario's own voice.
    note,        // What everybody can see: a vote, a claim settled.
    own,         // What only the listener notices.
  };
  Kind kind = Kind::note;
  rules::SeatId by{};
  std::string text;
  std::string about{};  // What is signed.
  std::optional<std::uint8_t>
      trust{};  // What the hall's trust has come to, where that is what the line says.
};
using Story = std::vector<StoryLine>;

/// Who listens: a seat hears what is public and what concerns it. Somebody outside (a transcript) may hear
/// everything but secret ballots, which nobody can.
struct Listener {
  rules::SeatId seat{};
  bool hears_all = false;
  [[nodiscard]] bool concerns(rules::SeatId whom) const { return hears_all || whom == seat; }
};

/// The lines of one move. May be empty.
[[nodiscard]] Story story_of(const Voice& voice, const assess::Step& step, const Listener& listener);

/// All of it from the beginning.
[[nodiscard]] Story story_so_far(const Voice& voice, const rules::HearingOptions& options,
                                 std::span<const rules::Action> actions, const Listener& listener);

/// The same story with neighbours that belong together made one: all who ask for the floor at one moment, all
/// who sign one after the other.
[[nodiscard]] Story gathered(const Voice& voice, const Story& story);

/// One line as it is printed, the speaker before a speech: "Name (role): words".
[[nodiscard]] std::string printed(const Voice& voice, const StoryLine& line);

}  // namespace kenes::records
