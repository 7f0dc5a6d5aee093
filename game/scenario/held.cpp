#include "scenario/held.hpp"

#include "scenario/positioned_json.hpp"

namespace kenes::scenario {
namespace {

void take(const Node& from, std::string_view key, std::uint8_t& into) {
  const Node* node = from.member(key);
  if (node != nullptr && node->kind == Node::Kind::whole) into = static_cast<std::uint8_t>(node->number);
}

}  // namespace

Held held_in(const Files& files) {
  Held held;
  const auto file = files.find("scenario.json");
  if (file == files.end()) return held;
  Diagnostics known;
  const auto document = read_json(file->first, file->second, known);
  const Node* node = document ? document->root.member("held") : nullptr;
  if (node == nullptr) return held;
  take(*node, "month", held.month);
  take(*node, "hour", held.hour);
  take(*node, "minute", held.minute);
  return held;
}

}  // namespace kenes::scenario
