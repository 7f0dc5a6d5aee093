#pragma once
// The JSON of what a journal holds besides moves: undo, people, notes, and the options a session was started
// with. Names and free words are not in here: they stand in the journal's side table, where they can be
// forgotten.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "codec/fault.hpp"

namespace kenes::codec {

/// The hearing goes back to what it was after row `to`.
struct UndoBody {
  std::uint64_t to = 0;
  bool branch = false;  // A rewind in solo play: another try, not a slip put right.
  friend bool operator==(const UndoBody&, const UndoBody&) = default;
};

struct PersonBody {
  enum class What : std::uint8_t { joined, seated, renamed, left };
  What what = What::joined;
  std::uint64_t person = 0;        // The number of the row that brought the person; 0 in that row itself.
  std::string device;              // Which phone; empty for somebody without one.
  std::string language;            // "kk", "ru", "en".
  std::vector<std::string> seats;  // All seats the person serves from now on.
  friend bool operator==(const PersonBody&, const PersonBody&) = default;
};

struct NoteBody {
  std::string topic;        // A word of the program: "note", "quiz_before", "headline" …
  std::uint64_t about = 0;  // A row; 0: none.
  friend bool operator==(const NoteBody&, const NoteBody&) = default;
};

/// What else decides how a session goes on, kept in the journal's header.
struct StartOptions {
  bool room = false;  // Several people; time comes from ticks of the clock.
  std::string seat;   // The seat of the one who plays alone; empty for rooms and simulations.
  std::string level;  // Of the bots.
  std::vector<std::string> extra_seats;
  std::string variant;  // Not drawn but given; empty: drawn.
  friend bool operator==(const StartOptions&, const StartOptions&) = default;
};

[[nodiscard]] std::string encode(const UndoBody& body);
[[nodiscard]] std::string encode(const PersonBody& body);
[[nodiscard]] std::string encode(const NoteBody& body);
[[nodiscard]] std::string encode(const StartOptions& options);
[[nodiscard]] Result<UndoBody, DecodeFault> decode_undo(std::string_view text);
[[nodiscard]] Result<PersonBody, DecodeFault> decode_person(std::string_view text);
[[nodiscard]] Result<NoteBody, DecodeFault> decode_note(std::string_view text);
[[nodiscard]] Result<StartOptions, DecodeFault> decode_start_options(std::string_view text);

}  // namespace kenes::codec
