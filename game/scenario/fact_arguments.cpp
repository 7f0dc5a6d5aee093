#include "scenario/fact_arguments.hpp"

#include <algorithm>

#include "scenario/closest.hpp"

namespace kenes::scenario {
namespace {

/// Takes the words one by one; slots and options are those of the recommendation named before them.
class Resolver {
 public:
  Resolver(const Spot& spot, const Names& names) : spot_(spot), names_(names) {}

  [[nodiscard]] std::optional<std::size_t> resolve(Argument argument, const Token& word) {
    switch (argument) {
      case Argument::slot:
        return inside("slots", word);
      case Argument::option:
        return inside("options", word);
      default:
        return words_for(argument).empty() ? thing(kind_of(argument), word) : format_word(argument, word);
    }
  }

 private:
  std::optional<std::size_t> thing(NameKind kind, const Token& word) {
    const auto place = names_[kind].find(word.text);
    if (place) {
      owner_ = names_[kind][*place].node;
      return place;
    }
    if (!names_[kind].was_dropped(word.text)) {
      spot_.report(Code::unknown_argument, word.offset, word.text, "@kind." + std::string(word_of(kind)),
                   names_[kind].closest(word.text));
    }
    return std::nullopt;
  }

  std::optional<std::size_t> inside(std::string_view key, const Token& word) {
    const auto element = owner_ == nullptr ? std::nullopt : element_named(*owner_, key, word.text);
    if (element) {
      owner_ = element->node;
      return element->place;
    }
    const std::vector<std::string> ids =
        owner_ == nullptr ? std::vector<std::string>() : ids_in(*owner_, key);
    spot_.report(Code::unknown_argument, word.offset, word.text, "@kind." + std::string(key),
                 closest_of(word.text, std::span<const std::string>(ids)));
    return std::nullopt;
  }

  std::optional<std::size_t> format_word(Argument argument, const Token& word) {
    const auto words = words_for(argument);
    const auto found = std::ranges::find(words, word.text);
    if (found != words.end()) return code_of_word(argument, static_cast<std::size_t>(found - words.begin()));
    std::string all;
    for (const std::string_view one : words) all += (all.empty() ? "" : ", ") + std::string(one);
    spot_.report(Code::unknown_argument, word.offset, word.text, all, closest_of(word.text, words));
    return std::nullopt;
  }

  const Spot& spot_;
  const Names& names_;
  const Node* owner_ = nullptr;
};

}  // namespace

std::optional<Element> element_named(const Node& owner, std::string_view key, std::string_view id) {
  const Node* list = owner.member(key);
  if (list == nullptr || list->kind != Node::Kind::list) return std::nullopt;
  for (std::size_t i = 0; i < list->children.size(); ++i) {
    const Node* name = list->children[i].member("id");
    if (name != nullptr && name->text == id) return Element{i, &list->children[i]};
  }
  return std::nullopt;
}

std::vector<std::string> ids_in(const Node& owner, std::string_view key) {
  std::vector<std::string> ids;
  const Node* list = owner.member(key);
  if (list == nullptr || list->kind != Node::Kind::list) return ids;
  for (const Node& element : list->children) {
    const Node* name = element.member("id");
    if (name != nullptr) ids.push_back(name->text);
  }
  return ids;
}

bool resolve_arguments(const Spot& spot, const Names& names, const FactRow& row,
                       const std::vector<Token>& words, rules::Step& step) {
  Resolver resolver(spot, names);
  std::array<std::size_t, 3> ids{};
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto id = resolver.resolve(row.arguments[i], words[i]);
    if (!id) return false;
    ids[i] = *id;
  }
  step.a = static_cast<std::uint8_t>(ids[0] % 256);
  step.b = static_cast<std::uint8_t>(ids[1]);
  step.c = static_cast<std::uint8_t>(ids[2]);
  if (row.fact != rules::Fact::fired) return true;
  step.b = static_cast<std::uint8_t>(ids[0] / 256);
  if (names.once[ids[0]]) return true;
  spot.report(Code::fired_often, words[0].offset, words[0].text);
  return false;
}

std::string closest_bare_name(const Names& names, std::string_view written) {
  std::vector<std::string> known{"trust", "guard", "minute", "true", "false"};
  for (const NameKind kind : {NameKind::variables, NameKind::flags}) {
    const std::vector<std::string> ids = names[kind].ids();
    known.insert(known.end(), ids.begin(), ids.end());
  }
  return closest_of(written, std::span<const std::string>(known));
}

std::string closest_fact(std::string_view written) { return closest_of(written, fact_names()); }

bool was_dropped_variable(const Names& names, std::string_view name) {
  return names[NameKind::variables].was_dropped(name) || names[NameKind::flags].was_dropped(name);
}

}  // namespace kenes::scenario
