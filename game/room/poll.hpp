#pragma once
// A poll outside the rules: the straw poll before a vote, a question that lies ready in every language, or
// one that the facilitator has typed. Who chose what is in memory only; what is kept is how many there were.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/catalogue.hpp"

namespace kenes::room {

inline constexpr std::size_t kFewestOptions = 2, kMostOptions = 6;
inline constexpr std::ptrdiff_t kLongestQuestion = 160, kLongestOption = 60;  // In letters of any script.

struct ReadyPoll {
  std::string_view word;  // Its texts are `poll.<word>` and `poll.<word>.1` …
  std::size_t options = 0;
};
inline constexpr std::array<ReadyPoll, 4> kReadyPolls{
    {{"clear", 3}, {"figures", 3}, {"pace", 3}, {"rest", 2}}};

/// What is asked; as it is made, the straw poll: for, against, undecided.
struct PollAbout {
  std::string ready;                 // The word of a ready one; empty: it is none.
  std::string question;              // As typed, in whatever language; empty: it was not typed.
  std::vector<std::string> options;  // Of the typed one.
  [[nodiscard]] bool is_straw() const { return ready.empty() && question.empty(); }
  friend bool operator==(const PollAbout&, const PollAbout&) = default;
};

/// Whether it can be asked: a ready one that exists; a typed one with a question and different options.
[[nodiscard]] bool can_be_asked(const PollAbout& about);

[[nodiscard]] std::string poll_question(const text::Catalogue& catalogue, text::Language language,
                                        const PollAbout& about);

/// What a phone may say, each with its words, in the order they are counted in.
using PollChoices = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] PollChoices poll_choices(const text::Catalogue& catalogue, text::Language language,
                                       const PollAbout& about);
/// The same without words. A poll that cannot be asked has none.
[[nodiscard]] std::vector<std::string> poll_words(const PollAbout& about);

}  // namespace kenes::room
