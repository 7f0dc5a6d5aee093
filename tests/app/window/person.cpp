#include "app/window/person.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <SFML/Window/Keyboard.hpp>

namespace kenes::test {
namespace {

std::vector<std::string> open_choices(const DeskMirror& mirror) {
  std::vector<std::string> ids;
  for (const ui::Watch::Pressable& one : mirror.watch().pressables()) {
    if (one.enabled && one.id.starts_with("choice.")) ids.push_back(one.id);
  }
  return ids;
}

}  // namespace

bool Person::is_asked() const {
  return mirror_.watch().find("choice.0") != nullptr && mirror_.watch().find("close") == nullptr;
}

bool Person::is_told() const {
  return mirror_.watch().find("dialogue.0") != nullptr && mirror_.watch().find("close") == nullptr;
}

bool Person::go_on() {
  mirror_.frames(1);
  const auto there = [&](const char* id) { return mirror_.watch().find(id) != nullptr; };
  const bool coached = there("coach.0") && !there("close") && !there("dialogue.0") && !there("choice.0");
  if (coached) {
    mirror_.type("k");  // In a low window the card has the place for itself.
  } else if (mirror_.watch().find("close") != nullptr) {
    mirror_.key(sf::Keyboard::Escape);
  } else if (is_told()) {
    hear();
  } else if (is_asked()) {
    choose();
  } else {
    return false;
  }
  return true;
}

void Person::hear() {
  const ui::Watch::Pressable& one = *mirror_.watch().find("dialogue.0");
  const float y = (one.box.top + one.box.bottom) / 2;
  if (y > one.seen.top && y < one.seen.bottom) {
    mirror_.click("dialogue.0");
  } else {
    mirror_.key(sf::Keyboard::Enter);  // A long line in a small window: its button is scrolled out of sight.
  }
}

void Person::choose() {
  const std::vector<std::string> ids = open_choices(mirror_);
  const bool may_pass = mirror_.watch().find("zero") != nullptr;
  if (ids.empty() || (may_pass && random_() % 4 == 0)) {
    mirror_.type("0");
    return;
  }
  // Figures press what is out of sight.
  const std::size_t at = random_() % std::min<std::size_t>(ids.size(), 9);
  mirror_.type(std::to_string(at + 1));
}

bool press_by_key(DeskMirror& mirror, const std::string& id) {
  constexpr int kMost = 200;
  for (int i = 0; i < kMost; ++i) {
    const ui::Watch::Pressable* one = mirror.watch().find(id);
    if (one == nullptr) return false;
    if (one->focused) {
      mirror.key(sf::Keyboard::Enter);
      return true;
    }
    mirror.key(sf::Keyboard::Tab);
  }
  return false;
}

}  // namespace kenes::test
