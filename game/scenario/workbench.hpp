#pragma once
// What the parts of the loader hand to one another while a scenario is being put together. Not for other
// rooms.

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "scenario/expression.hpp"
#include "scenario/names.hpp"
#include "scenario/scenario.hpp"

namespace kenes::scenario {

/// What conditions, effects and triggers were seen to read and change.
struct Usage {
  std::array<bool, rules::kMaxVariables> variable_set{};
  std::array<bool, rules::kMaxVariables> variable_read{};
  std::array<bool, rules::kMaxFlags> flag_set{};
  std::array<bool, rules::kMaxFlags> flag_read{};
  std::array<std::uint8_t, rules::kMaxClaims> settled{};  // Bit set by Progress: what effects can settle.
  rules::EvidenceSet revealed;
  rules::EvidenceSet given;
  rules::SeatSet receives;       // Seats that effects give evidence to.
  std::vector<bool> beat_named;  // By a choice's `then`.
};

struct Workbench {
  Workbench(const Reading& in, const Node& top) : reading(in), root(top) {}

  const Reading& reading;
  const Node& root;
  Names names;
  rules::Script script;
  ScenarioContent content;
  Usage usage;
  std::vector<std::int16_t> starts;  // Of number variables.
  bool has_rulebook = false;
};

// The parts, in the order in which they build on one another. Each reports what it finds.
void compile_head(Workbench& bench);
void compile_variables(Workbench& bench);
void compile_seats(Workbench& bench);
void compile_report(Workbench& bench);
void compile_evidence(Workbench& bench);
void compile_variants(Workbench& bench);
void compile_recommendations(Workbench& bench);
void compile_beats(Workbench& bench);
void compile_rest(Workbench& bench);        // Injects, endings, aftermath, debrief, quiz, gallery.
void compile_conditions(Workbench& bench);  // Last: what can hold depends on everything else.

/// Compiles the effects of a `do` list.
[[nodiscard]] rules::Effects compile_effects(Workbench& bench, std::span<const Node> list);
/// Compiles an `on`. Nothing after a report.
[[nodiscard]] std::optional<rules::Trigger> compile_trigger(Workbench& bench, const Node& node);
/// Stores the code of a sum or condition. Nothing is stored, and it is reported, when it is too deep.
[[nodiscard]] rules::Condition store_code(Workbench& bench, const Spot& spot, const Term& term);

/// The dense id of the thing that a key names, as in {"water": 40}.
[[nodiscard]] std::optional<std::size_t> refer_by_key(const Workbench& bench, NameKind kind,
                                                      const Node& member);

/// The ids named in a list, each once. `id_of` makes an Id of a place.
template <class IdType, class Set>
void read_set(Workbench& bench, std::span<const Node> list, NameKind kind, Set& set) {
  for (const Node& node : list) {
    const auto place = refer(bench.reading, bench.names, kind, node);
    if (!place) continue;
    if (set.has(IdType(*place))) bench.reading.report(Code::listed_twice, node, node.text);
    set.add(IdType(*place));
  }
}

/// The ids of a list's elements in the order of the file, each reported when it is no id, missing or a twin.
/// `keys` are words that would give the same text key as another text of the same thing.
class LocalIds {
 public:
  LocalIds(const Reading& reading, std::string_view kind, std::span<const std::string_view> keys = {})
      : reading_(reading), kind_(kind), keys_(keys) {}
  void take(ObjectReader& element);
  [[nodiscard]] std::vector<std::string> ids() && { return std::move(ids_); }
  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  /// The place of the id that `node` names, reporting a name that is none of them.
  [[nodiscard]] std::optional<std::size_t> find(const Node& node) const;

 private:
  const Reading& reading_;
  std::string_view kind_;
  std::span<const std::string_view> keys_;
  std::vector<std::string> ids_;
};

}  // namespace kenes::scenario
