#pragma once
// Ids to the author's words and back: inside the codec only.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/script.hpp"

namespace kenes::codec::detail {

using WordList = std::vector<std::string>;

// clang-format off
[[nodiscard]] inline const WordList& words_for(const rules::Names& names, rules::SeatId) { return names.seats; }
[[nodiscard]] inline const WordList& words_for(const rules::Names& names, rules::IssueId) { return names.issues; }
[[nodiscard]] inline const WordList& words_for(const rules::Names& names, rules::SectionId) { return names.sections; }
[[nodiscard]] inline const WordList& words_for(const rules::Names& names, rules::ClaimId) { return names.claims; }
[[nodiscard]] inline const WordList& words_for(const rules::Names& names, rules::EvidenceId) { return names.evidence; }
[[nodiscard]] inline const WordList& words_for(const rules::Names& names, rules::RecommendationId) { return names.recommendations; }
[[nodiscard]] inline const WordList& words_for(const rules::Names& names, rules::BeatId) { return names.beats; }
[[nodiscard]] inline const WordList& words_for(const rules::Names& names, rules::VariantId) { return names.variants; }
[[nodiscard]] inline const WordList& words_for(const rules::Names& names, rules::InjectId) { return names.injects; }
// clang-format on

[[nodiscard]] std::optional<std::size_t> place_of(const WordList& words, std::string_view word);

/// The word at that place; none when there is none.
[[nodiscard]] const std::string* word_at(const WordList& words, std::size_t place);
/// The words of a thing inside another (lines of evidence, choices of a beat); empty when the outer one is
/// out of range.
[[nodiscard]] const WordList& inner_words(const std::vector<WordList>& lists, std::size_t place);

template <class IdType>
[[nodiscard]] const std::string* word_of(const rules::Names& names, IdType id) {
  return id.is_none() ? nullptr : word_at(words_for(names, id), id.index());
}
template <class IdType>
[[nodiscard]] std::optional<IdType> id_of_word(const rules::Names& names, std::string_view word) {
  const auto place = place_of(words_for(names, IdType{}), word);
  return place ? std::optional(IdType(*place)) : std::nullopt;
}

}  // namespace kenes::codec::detail
