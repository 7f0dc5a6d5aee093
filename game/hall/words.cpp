#include "hall/words.hpp"

namespace kenes::hall {

std::map<unsigned, std::string> answer_words(const text::Catalogue& catalogue) {
  std::map<unsigned, std::string> words;
  for (const unsigned status : {400U, 403U, 404U, 405U, 408U, 413U, 421U, 426U, 429U, 431U, 503U}) {
    const std::string key = "hall.answer." + std::to_string(status);
    for (const auto language : {text::Language::kk, text::Language::ru, text::Language::en})
      words[status].append(catalogue.say(language, key)).append("\n");
  }
  return words;
}

}  // namespace kenes::hall
