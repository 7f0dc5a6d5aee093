#pragma once
// The program's real texts and just enough words for the small script.

#include "records/voice.hpp"
#include "support/small_script.hpp"

namespace kenes::test {

[[nodiscard]] const text::Catalogue& shipped_texts();
[[nodiscard]] const text::ScenarioTexts& small_texts();
/// A voice for the small script.
[[nodiscard]] records::Voice small_voice(text::Language language = text::Language::en);

}  // namespace kenes::test
