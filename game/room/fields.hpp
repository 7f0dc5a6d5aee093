#pragma once
// Reading JSON that strangers send: what is missing or of another type is empty, never a fault that throws.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "rules/words.hpp"

namespace kenes::room {

[[nodiscard]] inline std::string text_of(const nlohmann::json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

class Fields {
 public:
  /// The value must live as long.
  explicit Fields(const nlohmann::json& object) : object_(object) {}

  [[nodiscard]] bool has(const char* key) const { return object_.is_object() && object_.contains(key); }
  [[nodiscard]] const nlohmann::json& value(const char* key) const {
    static const nlohmann::json kNothing;
    return has(key) ? object_.at(key) : kNothing;
  }
  [[nodiscard]] std::string text(const char* key) const { return text_of(value(key)); }
  [[nodiscard]] bool yes(const char* key) const {
    const nlohmann::json& found = value(key);
    return found.is_boolean() && found.get<bool>();
  }
  /// A whole number from 0 to `most`.
  [[nodiscard]] std::optional<std::uint64_t> number(const char* key, std::uint64_t most) const {
    const nlohmann::json& found = value(key);
    if (!found.is_number_unsigned() || found.get<std::uint64_t>() > most) return std::nullopt;
    return found.get<std::uint64_t>();
  }
  /// Empty when it is no list.
  [[nodiscard]] const nlohmann::json& list(const char* key) const {
    static const nlohmann::json kEmpty = nlohmann::json::array();
    const nlohmann::json& found = value(key);
    return found.is_array() ? found : kEmpty;
  }

 private:
  const nlohmann::json& object_;
};

/// The enumerator of that name.
template <class E>
[[nodiscard]] std::optional<E> named(std::string_view name) {
  for (std::size_t i = 0; i < rules::kNames<E>.size(); ++i) {
    if (rules::kNames<E>[i] == name) return static_cast<E>(i);
  }
  return std::nullopt;
}

/// Where an author's word stands in a list.
[[nodiscard]] inline std::optional<std::size_t> place_in(const std::vector<std::string>& words,
                                                         std::string_view word) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == word) return i;
  }
  return std::nullopt;
}

}  // namespace kenes::room
