#include "scenario/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "scenario/closest.hpp"
#include "scenario/code_points.hpp"

namespace kenes::scenario {
namespace {

constexpr std::size_t kLongestId = 48;

constexpr std::array<std::pair<char32_t, char>, 20> kLookAlikes{
    {{U'а', 'a'}, {U'в', 'b'}, {U'с', 'c'}, {U'е', 'e'}, {U'һ', 'h'}, {U'і', 'i'}, {U'ј', 'j'},
     {U'к', 'k'}, {U'м', 'm'}, {U'о', 'o'}, {U'р', 'p'}, {U'ԛ', 'q'}, {U'ѕ', 's'}, {U'т', 't'},
     {U'у', 'y'}, {U'ү', 'y'}, {U'ԝ', 'w'}, {U'х', 'x'}, {U'п', 'n'}, {U'г', 'r'}}};

bool is_small_letter(char byte) { return byte >= 'a' && byte <= 'z'; }

}  // namespace

bool is_id(std::string_view text) {
  if (text.empty() || text.size() > kLongestId || !is_small_letter(text.front())) return false;
  return std::ranges::all_of(
      text, [](char byte) { return is_small_letter(byte) || byte == '_' || (byte >= '0' && byte <= '9'); });
}

std::string latin_look_alike(std::string_view text) {
  std::string latin;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.size == 0) return {};
    const auto* twin = std::ranges::find(kLookAlikes, point.value, &std::pair<char32_t, char>::first);
    if (twin != kLookAlikes.end()) {
      latin += twin->second;
    } else {
      latin += text.substr(at, point.size);
    }
    at += point.size;
  }
  return latin;
}

void Reading::report(Code code, Position at, std::string subject, std::string other, std::string hint) const {
  found_.add({code, document_.file, at, std::move(subject), std::move(other), std::move(hint)});
}

bool Reading::is(const Node& node, Node::Kind kind, std::string_view name) const {
  if (node.kind == kind) return true;
  if (node.kind != Node::Kind::broken) report(Code::wrong_type, node, node.key, "@type." + std::string(name));
  return false;
}

std::optional<std::string> Reading::text(const Node& node) const {
  return is(node, Node::Kind::text, "text") ? std::optional(node.text) : std::nullopt;
}

std::optional<bool> Reading::yes_no(const Node& node) const {
  return is(node, Node::Kind::boolean, "yes_no") ? std::optional(node.yes) : std::nullopt;
}

std::optional<std::int64_t> Reading::whole(const Node& node, std::int64_t least,
                                           std::int64_t greatest) const {
  if (node.kind == Node::Kind::fraction) {
    report(Code::not_whole, node, node.key);
    return std::nullopt;
  }
  if (!is(node, Node::Kind::whole, "whole")) return std::nullopt;
  if (node.number >= least && node.number <= greatest) return node.number;
  report(Code::out_of_range, node, std::to_string(node.number),
         std::to_string(least) + " … " + std::to_string(greatest));
  return std::nullopt;
}

const std::vector<Node>* Reading::list(const Node& node) const {
  return is(node, Node::Kind::list, "list") ? &node.children : nullptr;
}

const std::vector<Node>* Reading::members(const Node& node) const {
  return is(node, Node::Kind::object, "object") ? &node.children : nullptr;
}

std::optional<std::size_t> Reading::word_among(const Node& node,
                                               std::span<const std::string_view> words) const {
  if (!is(node, Node::Kind::text, "text")) return std::nullopt;
  const auto found = std::ranges::find(words, node.text);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string all;
  for (const std::string_view word : words) all += (all.empty() ? "" : ", ") + std::string(word);
  report(Code::unknown_word, node, node.text, all, closest_of(node.text, words));
  return std::nullopt;
}

std::optional<std::string> Reading::id(const Node& node) const {
  if (!is(node, Node::Kind::text, "text")) return std::nullopt;
  if (is_id(node.text)) return node.text;
  const std::string latin = latin_look_alike(node.text);
  const bool is_mixed = latin != node.text && is_id(latin);
  report(is_mixed ? Code::mixed_script_id : Code::bad_id, node, node.text, {},
         is_mixed ? latin : std::string());
  return std::nullopt;
}

ObjectReader::ObjectReader(const Reading& reading, const Node& node)
    : reading_(reading), node_(node), is_object_(reading.members(node) != nullptr) {}

const Node* ObjectReader::take(std::string_view key) {
  if (std::ranges::find(asked_, key) == asked_.end()) asked_.push_back(key);
  return node_.member(key);
}

const Node* ObjectReader::need(std::string_view key) {
  const Node* found = take(key);
  if (found == nullptr && is_object_) reading_.report(Code::missing_field, node_, std::string(key));
  return found;
}

std::optional<std::string> ObjectReader::text(std::string_view key) {
  const Node* found = take(key);
  return found == nullptr ? std::nullopt : reading_.text(*found);
}

std::optional<std::string> ObjectReader::id(std::string_view key) {
  const Node* found = need(key);
  return found == nullptr ? std::nullopt : reading_.id(*found);
}

std::optional<bool> ObjectReader::yes_no(std::string_view key) {
  const Node* found = take(key);
  return found == nullptr ? std::nullopt : reading_.yes_no(*found);
}

std::optional<std::int64_t> ObjectReader::whole(std::string_view key, std::int64_t least,
                                                std::int64_t greatest) {
  const Node* found = take(key);
  return found == nullptr ? std::nullopt : reading_.whole(*found, least, greatest);
}

std::optional<std::int64_t> ObjectReader::need_whole(std::string_view key, std::int64_t least,
                                                     std::int64_t greatest) {
  const Node* found = need(key);
  return found == nullptr ? std::nullopt : reading_.whole(*found, least, greatest);
}

std::span<const Node> ObjectReader::list(std::string_view key) {
  const Node* found = take(key);
  const std::vector<Node>* elements = found == nullptr ? nullptr : reading_.list(*found);
  return elements == nullptr ? std::span<const Node>() : std::span<const Node>(*elements);
}

std::span<const Node> ObjectReader::need_list(std::string_view key) {
  const Node* found = need(key);
  const std::vector<Node>* elements = found == nullptr ? nullptr : reading_.list(*found);
  if (elements == nullptr) return {};
  if (elements->empty()) reading_.report(Code::empty_list, *found, std::string(key));
  return *elements;
}

std::span<const Node> ObjectReader::members(std::string_view key) {
  const Node* found = take(key);
  const std::vector<Node>* elements = found == nullptr ? nullptr : reading_.members(*found);
  return elements == nullptr ? std::span<const Node>() : std::span<const Node>(*elements);
}

void ObjectReader::finish() {
  if (!is_object_) return;
  for (const Node& member : node_.children) {
    if (is_aside(member.key) || std::ranges::find(asked_, member.key) != asked_.end()) continue;
    const std::string meant = closest_of(member.key, std::span<const std::string_view>(asked_));
    reading_.report(Code::unknown_key, member.key_at, member.key, {}, meant);
  }
}

}  // namespace kenes::scenario
