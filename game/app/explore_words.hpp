#pragma once
// What explore found, in words: things by the author's ids, conditions as the author writes them, proofs as
// sentences.

#include <optional>
#include <string>
#include <string_view>

#include "analysis/explore.hpp"
#include "app/setting.hpp"

namespace kenes::app {

/// The author's id of a thing, whole: "press_heat", "press_heat/let_go", "water_share/confirmed",
/// "akim/keep_trust".
[[nodiscard]] std::string id_of(const rules::Script& script, const analysis::Thing& thing);
/// "beat", "choice", … as in the report's JSON.
[[nodiscard]] std::string_view kind_word(analysis::ThingKind kind);

/// The number of what an author means: an id, of a beat before anything else, or a kind and an id where
/// several things have the same one: "ending:noted", "adopted:ditch".
[[nodiscard]] std::optional<std::size_t> thing_named(const rules::Script& script,
                                                     const analysis::Things& things, std::string_view wanted);

/// A condition in the author's spelling, without needless brackets. Empty: "true".
[[nodiscard]] std::string condition_text(const rules::Script& script, rules::Condition condition);

/// "beat press_heat" in the reader's language.
[[nodiscard]] std::string thing_in_words(const Setting& setting, const rules::Script& script,
                                         const analysis::Thing& thing);
/// Why it cannot come about: half a sentence that follows "… can never come about:".
[[nodiscard]] std::string reason_in_words(const Setting& setting, const rules::Script& script,
                                          const analysis::Proof& proof);
[[nodiscard]] std::string trouble_in_words(const Setting& setting, const rules::Script& script,
                                           const analysis::Exploration& exploration,
                                           const analysis::Trouble& trouble);

}  // namespace kenes::app
