#include "scenario/workbench.hpp"

#include <algorithm>

#include "scenario/closest.hpp"

namespace kenes::scenario {

rules::Condition store_code(Workbench& bench, const Spot& spot, const Term& term) {
  std::vector<rules::Step>& code = bench.script.code;
  const std::size_t first = code.size();
  if (!append_code(term, code)) {
    spot.report(Code::expression_too_deep, term.offset, spot.text());
    return {};
  }
  rules::Condition stored{static_cast<std::uint32_t>(first), static_cast<std::uint16_t>(code.size() - first)};
  rules::find_clauses(bench.script, stored);
  return stored;
}

std::optional<std::size_t> refer_by_key(const Workbench& bench, NameKind kind, const Node& member) {
  const NameTable& table = bench.names[kind];
  if (const auto place = table.find(member.key)) return place;
  if (!table.was_dropped(member.key)) {
    bench.reading.report(Code::unknown_name, member.key_at, member.key, "@kind." + std::string(word_of(kind)),
                         table.closest(member.key));
  }
  return std::nullopt;
}

void LocalIds::take(ObjectReader& element) {
  const std::optional<std::string> id = element.id();
  if (!id) return ids_.push_back("?" + std::to_string(ids_.size()));
  const Node& node = *element.node().member("id");
  if (std::ranges::find(ids_, *id) != ids_.end()) {
    reading_.report(Code::duplicate_id, node, *id, "@kind." + std::string(kind_));
  } else if (std::ranges::find(keys_, *id) != keys_.end()) {
    reading_.report(Code::key_taken, node, *id);
  }
  ids_.push_back(*id);
}

std::optional<std::size_t> LocalIds::find(const Node& node) const {
  const std::optional<std::string> name = reading_.text(node);
  if (!name) return std::nullopt;
  const auto found = std::ranges::find(ids_, *name);
  if (found != ids_.end()) return static_cast<std::size_t>(found - ids_.begin());
  reading_.report(Code::unknown_name, node, *name, "@kind." + std::string(kind_),
                  closest_of(*name, std::span<const std::string>(ids_)));
  return std::nullopt;
}

}  // namespace kenes::scenario
