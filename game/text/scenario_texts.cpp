#include "text/scenario_texts.hpp"

#include "text/catalogue.hpp"

namespace kenes::text {

ScenarioTexts::ScenarioTexts(Language source, std::array<Texts, 3> by_language)
    : source_(source), texts_(std::move(by_language)) {}

std::string ScenarioTexts::say(Language language, std::string_view key, const Args& args) const {
  const bool own = has(language, key);
  const Language spoken = own ? language : source_;
  const auto at = of(spoken).find(key);
  if (at == of(spoken).end()) return missing_mark(key);
  const auto name_of_seat = [&](std::string_view seat) -> std::optional<std::string> {
    const auto name = of(spoken).find("seat." + std::string(seat) + ".name");
    return name == of(spoken).end() ? std::nullopt : std::optional(name->second);
  };
  std::string said = filled(spoken, at->second, args, name_of_seat);
  return own ? said : "[" + std::string(code_of(spoken)) + "] " + said;
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
