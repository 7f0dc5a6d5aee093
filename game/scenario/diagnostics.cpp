#include "scenario/diagnostics.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "scenario/code_points.hpp"

namespace kenes::scenario {
namespace {

// Code points of the author's text in a sentence; what it is held against may be a list of the program's
// words.
constexpr std::size_t kLongestShown = 60;
constexpr std::size_t kLongestList = 300;

/// "@kind.seats", which stands for a word of the program.
bool is_program_word(std::string_view part) {
  return part.starts_with('@') &&
         part.find_first_not_of("@abcdefghijklmnopqrstuvwxyz._") == std::string_view::npos;
}

std::string worded(const std::string& part, std::size_t longest, const TextOf& text_of) {
  if (is_program_word(part)) return text_of("diagnostic." + part.substr(1));
  return shortened(repaired_utf8(part), longest);
}

/// Replaces {subject}, {other} and {hint}; what is put in is never looked at again.
std::string filled(std::string_view pattern, const Diagnostic& diagnostic, const TextOf& text_of) {
  struct Part {
    std::string_view place;
    const std::string* words;
    std::size_t longest;
  };
  const Part parts[] = {{"{subject}", &diagnostic.subject, kLongestShown},
                        {"{other}", &diagnostic.other, kLongestList},
                        {"{hint}", &diagnostic.hint, kLongestShown}};
  std::string sentence;
  while (!pattern.empty()) {
    const std::size_t brace = std::min(pattern.find('{'), pattern.size());
    sentence += pattern.substr(0, brace);
    pattern.remove_prefix(brace);
    const auto* part =
        std::ranges::find_if(parts, [&](const Part& p) { return pattern.starts_with(p.place); });
    if (part != std::end(parts)) {
      sentence += worded(*part->words, part->longest, text_of);
      pattern.remove_prefix(part->place.size());
    } else if (!pattern.empty()) {
      sentence += pattern.front();
      pattern.remove_prefix(1);
    }
  }
  return sentence;
}

}  // namespace

void Diagnostics::add(Diagnostic found) {
  if (level_of(found.code) == Level::error) ++errors_;
  if (found_.size() < kMostKept) found_.push_back(std::move(found));
}

void Diagnostics::add(const Diagnostics& more) {
  const std::size_t room = kMostKept - std::min(kMostKept, found_.size());
  const auto kept = more.found_.begin() + static_cast<std::ptrdiff_t>(std::min(room, more.found_.size()));
  found_.insert(found_.end(), more.found_.begin(), kept);
  errors_ += more.errors_;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> sorted = found_;
  std::ranges::stable_sort(sorted, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.at, a.code) < std::tie(b.file, b.at, b.code);
  });
  return sorted;
}

std::string sentence_of(const Diagnostic& diagnostic, const TextOf& text_of) {
  // An element of a list has no key to be called by.
  const bool unnamed = diagnostic.code == Code::wrong_type && diagnostic.subject.empty();
  const std::string key = unnamed ? "wrong_type_unnamed" : code_text(diagnostic.code);
  std::string sentence = filled(text_of("diagnostic." + key), diagnostic, text_of);
  if (diagnostic.hint.empty()) return sentence;
  const bool is_file = diagnostic.code == Code::file_unreadable;
  const std::string_view hint = is_file ? "diagnostic.lies_beside" : "diagnostic.did_you_mean";
  return sentence + " " + filled(text_of(hint), diagnostic, text_of);
}

std::string line_of(const Diagnostic& diagnostic, const TextOf& text_of) {
  const std::string_view level = level_of(diagnostic.code) == Level::error ? "error" : "warning";
  std::string line = repaired_utf8(diagnostic.file);
  line += ":" + std::to_string(diagnostic.at.line) + ":" + std::to_string(diagnostic.at.column) + ": ";
  line += code_text(diagnostic.code) + " " + std::string(level) + ": " + sentence_of(diagnostic, text_of);
  return line;
}

}  // namespace kenes::scenario
