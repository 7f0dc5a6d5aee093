#pragma once
// What a scenario says, by key, in its languages. Keys are those of the guide's chapter on the format, for
// instance `beat.water_dodge.a`.

#include <array>
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
  ScenarioTexts(Language source, std::array<Texts, 3> by_language);

  /// The text with its places filled in: `{akim}` with the name of the person in that seat
  /// (`seat.akim.name`), everything else from `args`. What the language lacks is said in the source language
  /// after a mark, "[ru] …"; what that lacks too is `⟦key⟧`.
  [[nodiscard]] std::string say(Language language, std::string_view key, const Args& args = {}) const;

  /// Whether the language itself has the key.
  [[nodiscard]] bool has(Language language, std::string_view key) const;
  /// Whether the language or the source language has it.
  [[nodiscard]] bool can_say(Language language, std::string_view key) const;
  /// The text as it stands in the file; empty when missing.
  [[nodiscard]] std::string raw(Language language, std::string_view key) const;
  [[nodiscard]] Language source() const { return source_; }
  [[nodiscard]] const Texts& of(Language language) const {
    return texts_[static_cast<std::size_t>(language)];
  }

 private:
  Language source_ = Language::ru;
  std::array<Texts, 3> texts_;
};

}  // namespace kenes::text
