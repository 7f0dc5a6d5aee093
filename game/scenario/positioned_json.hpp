#pragma once
// JSON that a person wrote: a tree in which every key and value knows its place in the file. Hostile input
// gets a diagnostic, never a crash or a hang: the size, the depth and the number of values are limited.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/diagnostics.hpp"

namespace kenes::scenario {

/// One value. `broken` stands for a value that has had its diagnostic already: readers pass over it in
/// silence.
struct Node {
  enum class Kind : std::uint8_t { null, boolean, whole, fraction, text, list, object, broken };

  Kind kind = Kind::null;
  bool yes = false;         // boolean.
  Position at;              // Of the value's first character.
  Position key_at;          // Of the key's opening quote; only inside an object.
  std::size_t offset = 0;   // Byte of the value's first character.
  std::int64_t number = 0;  // whole.
  std::string key;          // Only inside an object.
  std::string text;
  std::vector<Node> children;  // Elements of a list, members of an object, in the order of the file.

  /// The member with that key (the first, if there are twins); null when there is none or this is no object.
  [[nodiscard]] const Node* member(std::string_view name) const;
};

struct JsonLimits {
  std::size_t bytes = 16U << 20U;
  std::size_t depth = 64;
  std::size_t values = 1'000'000;
  std::size_t mended = 20;               // Slips of syntax that are passed over; each costs another reading.
  std::size_t mended_bytes = 1U << 20U;  // In a longer file none is.
};

/// A file that could be read, with its bytes.
struct Document {
  std::string file;  // The name for diagnostics.
  std::string bytes;
  Node root;

  /// The place of the byte `offset` of the text of `node`, escapes accounted for; offsets past the end give
  /// its closing quote.
  [[nodiscard]] Position place_in_text(const Node& node, std::size_t offset) const;
};

/// Reads `bytes`; a byte order mark is passed over. Without a tree there is at least one error in `found`;
/// twin keys and numbers that do not fit are reported, and the tree is given all the same. So are commas too
/// many or too few and comments: everything after them is read as it was meant, so that one run tells all
/// faults.
[[nodiscard]] std::optional<Document> read_json(std::string file, std::string bytes, Diagnostics& found,
                                                const JsonLimits& limits = {});

}  // namespace kenes::scenario
