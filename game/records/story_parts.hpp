#pragma once
// Inside the story: one move being told. Not for other rooms.

#include "core/hash.hpp"
#include "records/story.hpp"

namespace kenes::records::detail {

struct Teller {
  const Voice& voice;
  const assess::Step& step;
  const Listener& listener;
  Story lines{};

  [[nodiscard]] rules::SeatId actor() const { return step.action.seat; }
  void speech(rules::SeatId by, std::string words);
  void speech(std::string words) { speech(actor(), std::move(words)); }
  void narrate(std::string words);
  void note(std::string words);
  void own(std::string words);
  void heading(std::string words);

  /// `<key>.<n>`: one of several wordings, the same for the same moment.
  [[nodiscard]] std::string wording_of(const std::string& key, unsigned count, const text::Args& args) const;
  /// Whether a beat that answers this kind of happening lets that seat speak: its words stand in for the
  /// general ones.
  [[nodiscard]] bool script_speaks(rules::Happening::Kind on, rules::SeatId by) const;
};

// What the mover does and says: story_moves.cpp.
void tell_move(Teller& t);
// What came of it: story_happenings.cpp.
void tell_happenings(Teller& t);
/// The result of a vote, in the chair's words, with names or numbers.
void tell_result(Teller& t);

}  // namespace kenes::records::detail
