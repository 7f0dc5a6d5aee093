#pragma once
// What people noted of answers, beside the moves: whether the question was answered, that it was said in
// one's own words, what exactly was promised. All of it optional, all of it may come later and be changed.
// Each change is a note of its own in the journal, of the topic `noted`, about the row of the answer.

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/ids.hpp"
#include "rules/words.hpp"
#include "session/journal_port.hpp"

namespace kenes::rules {
struct Script;
}

namespace kenes::room {

inline constexpr const char* kNotedTopic = "noted";
inline constexpr std::ptrdiff_t kLongestPart = 180;  // Of a promise, in letters of any script.

/// What whoever asked thinks of the answer.
enum class Heard : std::uint8_t { answered, partly, no };

/// One line for the minutes, as it was said. Any part may be empty.
struct Promise {
  std::string who, what, when;
  [[nodiscard]] bool empty() const { return who.empty() && what.empty() && when.empty(); }
  /// "who – what – when", without what is empty.
  [[nodiscard]] std::string line() const;
  friend bool operator==(const Promise&, const Promise&) = default;
};

struct Noted {
  std::optional<Heard> heard;
  bool own_words = false;        // Said freely: what the scenario has for it was not said.
  bool skipped = false;          // None was given: the facilitator went on without.
  Promise promise;               // Of an answer that commits.
  rules::RecommendationId into;  // The draft that took the promise up; none.
  friend bool operator==(const Noted&, const Noted&) = default;
};

class Record {
 public:
  /// Of the answer in that row; blank where nothing was noted.
  [[nodiscard]] const Noted& of(session::Revision answer) const;

  struct Change {
    session::Revision at = 0;  // The row that made it.
    session::Revision answer = 0;
    Noted before, after;
  };
  /// The latest that can be taken back, oldest first.
  [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }

  /// `with_move`: no step of its own to take back, because it goes with its move or because its owner
  /// changes it themselves.
  void put(session::Revision at, session::Revision answer, Noted now, bool with_move);
  /// Makes undone what that row noted, and no more. Without effect where it is not among `changes`.
  void take_back(session::Revision at);

  /// One row of a session that is gone on with; other rows are left alone.
  void read(const rules::Script& script, const session::Row& row);

 private:
  static constexpr std::size_t kKept = 50;

  std::map<session::Revision, Noted> noted_;
  std::vector<Change> changes_;
};

/// The words of a note, as `Record::read` reads them.
[[nodiscard]] std::string encode(const rules::Script& script, const Noted& noted, bool with_move);
[[nodiscard]] std::string encode_take_back(session::Revision at);

}  // namespace kenes::room

namespace kenes::rules {
template <>
inline constexpr std::array<std::string_view, 3> kNames<room::Heard>{"answered", "partly", "no"};
}  // namespace kenes::rules
