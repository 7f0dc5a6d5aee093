#pragma once
// The program's real texts and just enough words for the small script.

#include <string>
#include <string_view>

#include "records/page.hpp"
#include "records/voice.hpp"
#include "support/small_script.hpp"

namespace kenes::test {

[[nodiscard]] const text::Catalogue& shipped_texts();
[[nodiscard]] const text::ScenarioTexts& small_texts();
/// A voice for the small script.
[[nodiscard]] records::Voice small_voice(text::Language language = text::Language::en);

/// All that a page says, a block a line.
[[nodiscard]] std::string text_of(const records::Page& page);
[[nodiscard]] bool has(std::string_view text, std::string_view part);

}  // namespace kenes::test
