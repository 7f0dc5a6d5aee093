#pragma once
// The words of a hearing in three languages, each with its meaning where a newcomer needs one.

#include <span>
#include <string>
#include <vector>

#include "text/glossary.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

struct GlossaryModel {
  struct Entry {
    std::string word;     // In the language of the moment.
    std::string others;   // In the other two.
    std::string meaning;  // Empty: the word explains itself.
  };
  std::vector<Entry> entries;  // As in a dictionary of that language.
};
[[nodiscard]] GlossaryModel glossary_model(std::span<const text::Term> terms, text::Language language);
/// Those in which every sought word stands, in any of the languages. Of nothing sought: all.
[[nodiscard]] std::vector<std::size_t> found_in(const GlossaryModel& model, const std::string& sought);

struct GlossaryDraft {
  std::string sought;
};
/// Fills what height there is and scrolls by itself.
void glossary_panel(const Pen& pen, const GlossaryModel& model, GlossaryDraft& draft);

}  // namespace kenes::ui
