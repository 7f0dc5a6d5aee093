#pragma once
// What is played in this room: one scenario with its words in all languages.

#include "records/voice.hpp"
#include "scenario/scenario.hpp"
#include "session/session.hpp"

namespace kenes::room {

/// Refers to what it is made of, which must live as long.
struct Play {
  session::ScriptPtr script;
  const scenario::ScenarioContent& content;
  const text::ScenarioTexts& texts;
  const text::Catalogue& catalogue;

  [[nodiscard]] records::Voice voice(text::Language language) const {
    return {*script, catalogue, texts, language};
  }
};

}  // namespace kenes::room
