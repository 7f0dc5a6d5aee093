#include "scenario/rulebook_sentences.hpp"

#include "scenario/rulebook_loader.hpp"

namespace kenes::scenario {

void add_rulebook_texts(const std::filesystem::path& folder, text::Catalogue& catalogue) {
  Diagnostics ignored;
  for (const auto& [code, texts] : read_rulebook_texts(folder, ignored)) {
    const auto language = text::language_named(code);
    if (!language) continue;
    for (const auto& [key, sentence] : texts) {
      text::Forms forms;
      forms.by_plural.fill(sentence);
      catalogue.set(*language, key, forms);
    }
  }
}

}  // namespace kenes::scenario
