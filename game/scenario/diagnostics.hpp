#pragma once
// What is wrong with a file that a person wrote, where, and what to do about it. Codes are in codes.hpp; the
// sentences are program texts under the keys `diagnostic.KN0012` in three languages.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/codes.hpp"

namespace kenes::scenario {

/// A place in a file, both counted from 1; columns in code points.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
  friend auto operator<=>(const Position&, const Position&) = default;
};

/// One finding. `subject` is the offending text, `other` a second word that the sentence needs, `hint` what
/// was probably meant. `other` beginning with '@' names a program text: "@kind.seats" is said with
/// `diagnostic.kind.seats`.
struct Diagnostic {
  Code code{};
  std::string file;
  Position at;
  std::string subject;
  std::string other;
  std::string hint;
  friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

/// All findings of one run. Keeps at most kMostKept of them, so that a hostile file cannot fill the memory.
class Diagnostics {
 public:
  static constexpr std::size_t kMostKept = 1000;

  void add(Diagnostic found);
  void add(const Diagnostics& more);
  [[nodiscard]] bool empty() const { return found_.empty(); }
  [[nodiscard]] std::size_t size() const { return found_.size(); }
  [[nodiscard]] bool has_errors() const { return errors_ > 0; }
  [[nodiscard]] std::size_t errors() const { return errors_; }
  /// By file, place and code.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;
  [[nodiscard]] auto begin() const { return found_.begin(); }
  [[nodiscard]] auto end() const { return found_.end(); }

 private:
  std::vector<Diagnostic> found_;
  std::size_t errors_ = 0;  // Those that were not kept are counted too.
};

/// Gives the program text of a key in the reader's language, placeholders untouched.
using TextOf = std::function<std::string(std::string_view key)>;

/// What is wrong and what to do, in one or two sentences.
[[nodiscard]] std::string sentence_of(const Diagnostic& diagnostic, const TextOf& text_of);
/// `file:line:column: KN0012 error: sentence`, without a line break. The file's name is printed as it is in
/// the diagnostic.
[[nodiscard]] std::string line_of(const Diagnostic& diagnostic, const TextOf& text_of);

}  // namespace kenes::scenario
