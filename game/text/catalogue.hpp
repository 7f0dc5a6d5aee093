#pragma once
// What the program itself says, by key, in three languages. Read once from assets/text/<language>/*.json;
// never changes afterwards.

#include <array>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.hpp"
#include "text/numbers.hpp"
#include "text/sentence.hpp"

namespace kenes::text {

/// The forms of one text: all the same sentence, unless it depends on the number `n`.
struct Forms {
  std::array<std::string, 4> by_plural;  // By Plural.
  bool counts = false;                   // Depends on `n`.
};

/// Why the catalogue could not be read: which file, and what is wrong with it (in English, for those who
/// install the program).
struct CatalogueFault {
  std::string file;
  std::string reason;
};

class Catalogue {
 public:
  /// Reads every `<folder>/<language>/*.json`: flat objects from key to text, or to the plural forms of one
  /// (`{"one": …, "few": …, "many": …}`). A key that stands twice, a form that the language does not use or
  /// lacks, and a language without a file are faults.
  [[nodiscard]] static Result<Catalogue, CatalogueFault> load(const std::filesystem::path& folder);

  /// The text with its places filled in; the number called `n` chooses the plural form. A key that is missing
  /// is a bug that tests look for; a person sees `⟦key⟧`.
  [[nodiscard]] std::string say(Language language, std::string_view key, const Args& args = {}) const;

  [[nodiscard]] bool has(Language language, std::string_view key) const;
  /// The text as it stands in the file; empty when missing. Of one that counts, the form for 5.
  [[nodiscard]] std::string raw(Language language, std::string_view key) const;
  [[nodiscard]] std::vector<std::string> keys(Language language) const;

  /// Puts one text in, for tests and for texts that come with a rulebook. Replaces what was there.
  void set(Language language, std::string key, Forms forms);

 private:
  std::array<std::map<std::string, Forms, std::less<>>, 3> texts_;
};

/// The mark of a text that is missing.
[[nodiscard]] std::string missing_mark(std::string_view key);

}  // namespace kenes::text
