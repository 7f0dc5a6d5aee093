#include "text/scenario_texts.hpp"

#include "core/expect.hpp"
#include "text/catalogue.hpp"
#include "text/ties.hpp"

namespace kenes::text {

ScenarioTexts::ScenarioTexts(Language source, std::array<Texts, 3> by_language, const Groups& numbered)
    : source_(source), texts_(std::move(by_language)) {
  for (Texts& texts : texts_) {
    for (auto& [key, text] : texts) text = tied(std::move(text));
  }
  group_starts_.push_back(0);
  for (const auto& group : numbered)
    group_starts_.push_back(group_starts_.back() + static_cast<std::uint32_t>(group.size()));
  for (const Language language : kLanguages) {
    for (const auto& group : numbered) {
      for (const std::string& key : group) {
        const Found text = found(language, key);
        numbered_[static_cast<std::size_t>(language)].add(text.spoken, text.text);
      }
    }
  }
}

void ScenarioTexts::Numbered::add(Language spoken, const std::string& text) {
  sentences.push_back({static_cast<std::uint32_t>(words.size()), static_cast<std::uint32_t>(text.size()),
                       spoken, text.find_first_of("{}") != std::string::npos});
  words += text;
}

ScenarioTexts::Found ScenarioTexts::found(Language language, std::string_view key) const {
  const bool own = has(language, key);
  const Language spoken = own ? language : source_;
  const auto at = of(spoken).find(key);
  if (at == of(spoken).end()) return {missing_mark(key), spoken};
  return {own ? at->second : "[" + std::string(code_of(spoken)) + "] " + at->second, spoken};
}

std::string ScenarioTexts::with_places_filled(Language spoken, std::string_view text,
                                              const Args& args) const {
  const auto name_of_seat = [&](std::string_view seat) -> std::optional<std::string> {
    const auto name = of(spoken).find("seat." + std::string(seat) + ".name");
    return name == of(spoken).end() ? std::nullopt : std::optional(name->second);
  };
  return filled(spoken, text, args, name_of_seat);
}

std::string ScenarioTexts::say(Language language, std::string_view key, const Args& args) const {
  const Found text = found(language, key);
  return with_places_filled(text.spoken, text.text, args);
}

const ScenarioTexts::Sentence& ScenarioTexts::sentence(Language language, Number number) const {
  KENES_EXPECT(number.group + 1 < group_starts_.size());
  const std::size_t at = group_starts_[number.group] + number.place;
  KENES_EXPECT(at < group_starts_[number.group + 1]);
  return numbered_[static_cast<std::size_t>(language)].sentences[at];
}

std::string_view ScenarioTexts::words_of(Language language, const Sentence& sentence) const {
  return std::string_view(numbered_[static_cast<std::size_t>(language)].words)
      .substr(sentence.from, sentence.length);
}

std::string ScenarioTexts::say(Language language, Number number, const Args& args) const {
  std::string page;
  add_to(page, language, number, args);
  return page;
}

void ScenarioTexts::add_to(std::string& page, Language language, Number number, const Args& args) const {
  const Sentence& found = sentence(language, number);
  const std::string_view words = words_of(language, found);
  if (found.has_places) {
    page += with_places_filled(found.spoken, words, args);
  } else {
    page += words;
  }
}

bool ScenarioTexts::has(Language language, std::string_view key) const { return of(language).contains(key); }

bool ScenarioTexts::can_say(Language language, std::string_view key) const {
  return has(language, key) || has(source_, key);
}

std::string ScenarioTexts::raw(Language language, std::string_view key) const {
  const auto at = of(language).find(key);
  return at == of(language).end() ? std::string() : at->second;
}

}  // namespace kenes::text
