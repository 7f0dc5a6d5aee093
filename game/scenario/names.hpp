#pragma once
// The author's words for things, collected before anything refers to them, and their dense ids.

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/reader.hpp"

namespace kenes::scenario {

/// What a name can be the name of. The words are those of the program texts `diagnostic.kind.…`.
enum class NameKind : std::uint8_t {
  objectives,
  issues,
  variables,
  flags,
  seats,
  sections,
  claims,
  evidence,
  variants,
  recommendations,
  beats,
  groups,
  injects,
  endings,
  aftermath,
  debrief,
  quiz,
  gallery,
};
inline constexpr std::size_t kNameKinds = 18;
[[nodiscard]] std::string_view word_of(NameKind kind);

/// The names of one kind. Dense ids follow the sorted names, or the file where the list is one that a person
/// reads in order.
class NameTable {
 public:
  struct Entry {
    std::string id;
    const Node* node = nullptr;  // The whole element.
    Position at;                 // Of the id.
  };

  void add(std::string id, const Node& node, Position at) { entries_.push_back({std::move(id), &node, at}); }
  /// Known, but over the capacity: referring to it is no second fault.
  void drop(std::string id) { dropped_.push_back(std::move(id)); }
  /// Fixes the dense ids.
  void number(bool sorted);

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] const Entry& operator[](std::size_t at) const { return entries_[at]; }
  [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
  [[nodiscard]] bool was_dropped(std::string_view id) const;
  [[nodiscard]] bool has_dropped() const { return !dropped_.empty(); }
  [[nodiscard]] std::string closest(std::string_view id) const;
  /// In the order of the dense ids; elements without an id of their own have one that begins with '?'.
  [[nodiscard]] std::vector<std::string> ids() const;

 private:
  std::vector<Entry> entries_;
  std::vector<std::string> dropped_;
  std::map<std::string, std::size_t, std::less<>> places_;
};

/// All names of a scenario.
class Names {
 public:
  [[nodiscard]] NameTable& operator[](NameKind kind) { return tables_[static_cast<std::size_t>(kind)]; }
  [[nodiscard]] const NameTable& operator[](NameKind kind) const {
    return tables_[static_cast<std::size_t>(kind)];
  }

  /// Which beats may happen once, by their dense ids; the others often.
  std::vector<bool> once;

 private:
  std::array<NameTable, kNameKinds> tables_;
};

/// Collects the names of scenario.json; reports bad ids, twins, and lists over their capacity.
[[nodiscard]] Names collect_names(const Reading& reading, const Node& root);

/// The dense id that `node` names; nothing and a report if there is none of that kind.
[[nodiscard]] std::optional<std::size_t> refer(const Reading& reading, const Names& names, NameKind kind,
                                               const Node& node);

}  // namespace kenes::scenario
