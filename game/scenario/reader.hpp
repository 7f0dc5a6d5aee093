#pragma once
// Takes values out of a JSON tree and reports everything that is not as it should be. Used by the readers of
// scenarios and rulebooks.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "rules/words.hpp"
#include "scenario/positioned_json.hpp"

namespace kenes::scenario {

/// One file being read, and where its faults go.
class Reading {
 public:
  Reading(const Document& document, Diagnostics& found) : document_(document), found_(found) {}

  void report(Code code, Position at, std::string subject = {}, std::string other = {},
              std::string hint = {}) const;
  void report(Code code, const Node& node, std::string subject = {}, std::string other = {},
              std::string hint = {}) const {
    report(code, node.at, std::move(subject), std::move(other), std::move(hint));
  }
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] Diagnostics& found() const { return found_; }

  // Each gives nothing and reports, unless the node is what is wanted. A broken node is passed over in
  // silence.
  [[nodiscard]] std::optional<std::string> text(const Node& node) const;
  [[nodiscard]] std::optional<bool> yes_no(const Node& node) const;
  [[nodiscard]] std::optional<std::int64_t> whole(const Node& node, std::int64_t least,
                                                  std::int64_t greatest) const;
  /// Null unless it is a list.
  [[nodiscard]] const std::vector<Node>* list(const Node& node) const;
  [[nodiscard]] const std::vector<Node>* members(const Node& node) const;
  /// The place of the text in `words`.
  [[nodiscard]] std::optional<std::size_t> word_among(const Node& node,
                                                      std::span<const std::string_view> words) const;
  template <class E>
  [[nodiscard]] std::optional<E> word(const Node& node) const {
    const auto at = word_among(node, rules::kNames<E>);
    return at ? std::optional<E>(static_cast<E>(*at)) : std::nullopt;
  }
  /// A text that keeps the rule of ids. Look-alike letters of another script are told apart from other
  /// faults.
  [[nodiscard]] std::optional<std::string> id(const Node& node) const;

 private:
  [[nodiscard]] bool is(const Node& node, Node::Kind kind, std::string_view name) const;

  const Document& document_;
  Diagnostics& found_;
};

/// Lower-case Latin letters, digits and '_', beginning with a letter; at most 48 characters.
[[nodiscard]] bool is_id(std::string_view text);
/// `text` with Cyrillic letters that look like Latin ones replaced by those.
[[nodiscard]] std::string latin_look_alike(std::string_view text);

/// An author's own note, and what tells an editor the format: readers pass over both.
[[nodiscard]] inline bool is_aside(std::string_view key) { return key == "note" || key == "$schema"; }

/// One object: every key that is asked for is known; `finish` reports the others. An aside is always allowed.
class ObjectReader {
 public:
  ObjectReader(const Reading& reading, const Node& node);

  [[nodiscard]] bool is_object() const { return is_object_; }
  [[nodiscard]] const Node& node() const { return node_; }
  [[nodiscard]] const Reading& reading() const { return reading_; }

  /// The member, or null.
  [[nodiscard]] const Node* take(std::string_view key);
  /// The same, reporting its absence.
  [[nodiscard]] const Node* need(std::string_view key);

  [[nodiscard]] std::optional<std::string> text(std::string_view key);
  [[nodiscard]] std::optional<std::string> id(std::string_view key = "id");
  [[nodiscard]] std::optional<bool> yes_no(std::string_view key);
  [[nodiscard]] std::optional<std::int64_t> whole(std::string_view key, std::int64_t least,
                                                  std::int64_t greatest);
  [[nodiscard]] std::optional<std::int64_t> need_whole(std::string_view key, std::int64_t least,
                                                       std::int64_t greatest);
  /// Elements of a list; none if the key is absent.
  [[nodiscard]] std::span<const Node> list(std::string_view key);
  [[nodiscard]] std::span<const Node> need_list(std::string_view key);
  [[nodiscard]] std::span<const Node> members(std::string_view key);
  template <class E>
  [[nodiscard]] std::optional<E> word(std::string_view key) {
    const Node* node = take(key);
    return node == nullptr ? std::nullopt : reading_.word<E>(*node);
  }
  template <class E>
  [[nodiscard]] std::optional<E> need_word(std::string_view key) {
    const Node* node = need(key);
    return node == nullptr ? std::nullopt : reading_.word<E>(*node);
  }

  /// Reports the keys that nobody asked for.
  void finish();

 private:
  const Reading& reading_;
  const Node& node_;
  bool is_object_ = false;
  std::vector<std::string_view> asked_;
};

}  // namespace kenes::scenario
