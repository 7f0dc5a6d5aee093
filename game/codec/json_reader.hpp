#pragma once
// Reading JSON without trusting it: inside the codec only. A reader collects faults and hands out harmless
// values after one.

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "codec/fault.hpp"

namespace kenes::codec::detail {

using Faults = std::vector<DecodeFault>;

[[nodiscard]] DecodeFault fault(DecodeFault::Code code, std::string pointer, std::string_view subject = {});

/// One JSON document. Refused: more than `most_bytes`, broken syntax or UTF-8, numbers out of range, nesting
/// deeper than 16, a key given twice in one object.
[[nodiscard]] Result<nlohmann::json, DecodeFault> parse_strict(std::string_view text, std::size_t most_bytes);

/// The members of one object, each asked for once. `note` is allowed everywhere and ignored where `notes`
/// says so.
class ObjectReader {
 public:
  enum class Notes : std::uint8_t { refused, allowed };
  ObjectReader(const nlohmann::json& object, std::string pointer, Faults& faults,
               Notes notes = Notes::refused);

  [[nodiscard]] bool has(std::string_view key) const;
  /// The value under a key that must be there, or null with a fault.
  const nlohmann::json* must(std::string_view key);
  /// The value under a key that may be left out, or null.
  const nlohmann::json* may(std::string_view key);

  /// A text that must be there; empty after a fault.
  std::string text(std::string_view key);
  std::string text_or(std::string_view key, std::string_view otherwise);
  /// A whole number within bounds; `least` after a fault.
  std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most);
  std::int64_t number_or(std::string_view key, std::int64_t least, std::int64_t most, std::int64_t otherwise);
  std::uint64_t big_number_or(std::string_view key, std::uint64_t otherwise);
  bool yes(std::string_view key);
  bool yes_or(std::string_view key, bool otherwise);
  std::vector<std::string> texts_or_none(std::string_view key);

  /// Faults for every key nobody asked for.
  void refuse_the_rest();
  void refuse(DecodeFault::Code code, std::string_view key, std::string_view subject = {});
  [[nodiscard]] bool is_good() const { return good_; }
  [[nodiscard]] std::string place(std::string_view key) const;

 private:
  std::int64_t whole(std::string_view key, const nlohmann::json& value, std::int64_t least,
                     std::int64_t most);

  const nlohmann::json* object_;  // Null when it is no object.
  std::string pointer_;
  Faults& faults_;
  std::set<std::string, std::less<>> asked_;
  bool good_ = true;
};

}  // namespace kenes::codec::detail
