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

  /// `<key>.<n>`: one of as many wordings as the catalogue has. `so_far`, how often the like was said before,
  /// goes through all of them before one comes again; where it begins differs from hearing to hearing.
  [[nodiscard]] std::string wording_of(const std::string& key, std::size_t so_far,
                                       const text::Args& args = {}) const;
  /// The same for keys of one family that are counted together and have equally many wordings: they begin at
  /// the same place.
  [[nodiscard]] std::string wording_in(const std::string& family, const std::string& key, std::size_t so_far,
                                       const text::Args& args = {}) const;
  /// Whether a beat that answers this kind of happening lets that seat speak: its words stand in for the
  /// general ones.
  [[nodiscard]] bool script_speaks(rules::Happening::Kind on, rules::SeatId by) const;
};

// How often the like has been said, from the state alone: after an undo the same is worded the same.
[[nodiscard]] std::size_t questions_so_far(const rules::Hearing& hearing);
[[nodiscard]] std::size_t turns_so_far(const rules::Hearing& hearing);
[[nodiscard]] std::size_t papers_so_far(const rules::Hearing& hearing);
[[nodiscard]] std::size_t talks_so_far(const rules::Hearing& hearing);
[[nodiscard]] std::size_t votes_so_far(const rules::Hearing& hearing);
[[nodiscard]] std::size_t records_so_far(const rules::Hearing& hearing);

// What the mover does and says: story_moves.cpp.
void tell_move(Teller& t);
// What came of it: story_happenings.cpp.
void tell_happenings(Teller& t);
/// What a choice changed, for whom it concerns: nobody else knows of it.
void tell_effects(Teller& t);
/// The result of a vote, in the chair's words, with names or numbers.
void tell_result(Teller& t);
/// Why those who voted against did, as far as they say it: story_objections.cpp.
void tell_objections(Teller& t);

}  // namespace kenes::records::detail
