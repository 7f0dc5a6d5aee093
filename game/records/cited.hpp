#pragma once
// Which rule a rulebook cites for something, and where that rule comes from, in words. Rulebooks name like
// things each in their own way.

#include <initializer_list>
#include <string>
#include <string_view>

#include "records/voice.hpp"
#include "rules/move.hpp"
#include "rules/refusal.hpp"

namespace kenes::records {

/// The first of these that the rulebook cites; empty: none.
[[nodiscard]] std::string first_cited(const rules::Script& script,
                                      std::initializer_list<std::string_view> ids);

/// The rule that stands behind a refusal, or behind a kind of move. Empty: the rulebook cites none for it.
[[nodiscard]] std::string rule_behind(const rules::Script& script, rules::RefusalCode code);
[[nodiscard]] std::string rule_behind(const rules::Script& script, rules::MoveKind kind);

/// Where a cited rule comes from, whole: "by law; the Law on …, article 13(2), text of …". Empty for a rule
/// that the rulebook does not cite.
[[nodiscard]] std::string source_told(const Voice& voice, std::string_view rule);
/// The same as short as it can be: "the Law on …, article 13(2)", or "by the council's own regulation".
[[nodiscard]] std::string short_source_told(const Voice& voice, std::string_view rule);

}  // namespace kenes::records
