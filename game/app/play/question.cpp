#include "app/play/question.hpp"

namespace kenes::app {

void put(Terminal& terminal, const Question& question) {
  terminal.paragraph(question.text);
  for (std::size_t i = 0; i < question.labels.size(); ++i) terminal.numbered(i + 1, question.labels[i]);
  if (!question.zero.empty()) terminal.numbered(0, question.zero);
}

std::string numbers_of(const text::Catalogue& catalogue, text::Language language, const Question& question) {
  const std::size_t from = question.zero.empty() ? 1 : 0;
  if (from == question.labels.size()) return catalogue.say(language, "play.pick_the_one", {{"only", from}});
  return catalogue.say(language, "play.pick_a_number", {{"from", from}, {"to", question.labels.size()}});
}

}  // namespace kenes::app
