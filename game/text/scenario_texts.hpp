#pragma once
// What a scenario says, by key, in its languages. Keys are those of the guide's chapter on the format, for
// instance `beat.water_dodge.a`.

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/sentence.hpp"

namespace kenes::text {

class ScenarioTexts {
 public:
  using Texts = std::map<std::string, std::string, std::less<>>;

  ScenarioTexts() = default;
  /// Keys in groups, for instance of one beat: where a sentence stands there is its number.
  using Groups = std::vector<std::vector<std::string>>;
  /// `numbered`: keys whose sentences can also be said by number. Figures are tied to their units (ties.hpp).
  ScenarioTexts(Language source, std::array<Texts, 3> by_language, const Groups& numbered = {});

  /// The text with its places filled in: `{akim}` with the name of the person in that seat
  /// (`seat.akim.name`), everything else from `args`. What the language lacks is said in the source language
  /// after a mark, "[ru] …"; what that lacks too is `⟦key⟧`.
  [[nodiscard]] std::string say(Language language, std::string_view key, const Args& args = {}) const;

  /// The number of a sentence: its place in its group.
  struct Number {
    std::size_t group = 0;
    std::size_t place = 0;
  };
  [[nodiscard]] bool is_numbered() const { return group_starts_.size() > 1; }
  /// The same sentence as by its key, found without one. Requires that it was numbered.
  [[nodiscard]] std::string say(Language language, Number number, const Args& args = {}) const;
  /// Puts it at the end of a page. For those who read very much.
  void add_to(std::string& page, Language language, Number number, const Args& args = {}) const;

  /// Whether the language itself has the key.
  [[nodiscard]] bool has(Language language, std::string_view key) const;
  /// Whether the language or the source language has it.
  [[nodiscard]] bool can_say(Language language, std::string_view key) const;
  /// The text as in the file, but for those ties; empty when missing.
  [[nodiscard]] std::string raw(Language language, std::string_view key) const;
  [[nodiscard]] Language source() const { return source_; }
  [[nodiscard]] const Texts& of(Language language) const {
    return texts_[static_cast<std::size_t>(language)];
  }

 private:
  /// A piece of `words`.
  struct Sentence {
    std::uint32_t from = 0;
    std::uint32_t length = 0;
    Language spoken = Language::ru;
    bool has_places = false;
  };
  /// The numbered sentences of one language, one behind another: those of a group lie side by side.
  struct Numbered {
    std::string words;
    std::vector<Sentence> sentences;
    void add(Language spoken, const std::string& text);
  };
  struct Found {
    std::string text;
    Language spoken;
  };
  /// As it stands in the file, with the mark of another language before it, or the mark of what is missing.
  [[nodiscard]] Found found(Language language, std::string_view key) const;
  [[nodiscard]] std::string with_places_filled(Language spoken, std::string_view text,
                                               const Args& args) const;
  [[nodiscard]] const Sentence& sentence(Language language, Number number) const;
  [[nodiscard]] std::string_view words_of(Language language, const Sentence& sentence) const;

  Language source_ = Language::ru;
  std::array<Texts, 3> texts_;
  std::vector<std::uint32_t> group_starts_;  // Where the run of each group begins; one more at the end.
  std::array<Numbered, 3> numbered_;
};

}  // namespace kenes::text
