#include "app/usage.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <string_view>
#include <utility>

namespace kenes::app {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all.append(all.empty() ? "" : ", ").append(word);
  return all;
}

bool is_within(std::string_view text, std::uint64_t low, std::uint64_t high) {
  std::uint64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto [stopped, fault] = std::from_chars(text.data(), end, value);
  return fault == std::errc() && stopped == end && value >= low && value <= high;
}

std::string before(const std::string& text, std::string_view mark) { return text.substr(0, text.find(mark)); }

std::string after(const std::string& text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  return at == std::string::npos ? text : text.substr(at + mark.size());
}

/// CLI11 gives the names of what is missing or too many only inside its English sentences.
std::string sentence_of(const Setting& setting, const CLI::ParseError& fault) {
  const std::string what = fault.what();
  if (dynamic_cast<const CLI::RequiredError*>(&fault) != nullptr)
    return setting.say("cli.fault.required", {{"what", before(what, " is required")}});
  if (dynamic_cast<const CLI::ExtrasError*>(&fault) != nullptr)
    return setting.say("cli.fault.extra", {{"what", after(what, ": ")}});
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&fault) != nullptr)
    return setting.say("cli.fault.no_value", {{"what", before(what, ": ")}});
  if (dynamic_cast<const CLI::ValidationError*>(&fault) != nullptr) return what;  // Worded by those above.
  return setting.say("cli.fault.value", {{"what", what}});
}

}  // namespace

CLI::Validator one_of(const Setting& setting, std::vector<std::string> words) {
  return {[&setting, words = std::move(words)](const std::string& word) {
            if (std::ranges::find(words, word) != words.end()) return std::string();
            return setting.say("cli.fault.one_of", {{"value", word}, {"words", joined(words)}});
          },
          std::string()};
}

CLI::Validator whole(const Setting& setting, std::uint64_t low, std::uint64_t high) {
  return {[&setting, low, high](const std::string& text) {
            if (is_within(text, low, high)) return std::string();
            return setting.say(
                "cli.fault.whole",
                {{"value", text}, {"low", std::to_string(low)}, {"high", std::to_string(high)}});
          },
          std::string()};
}

CLI::Validator not_empty(const Setting& setting) {
  return {[&setting](const std::string& name) {
            return name.empty() ? setting.say("cli.fault.empty") : std::string();
          },
          std::string()};
}

int complain_of_usage(const Setting& setting, const CLI::ParseError& fault) {
  setting.err << "kenes: " << sentence_of(setting, fault) << '\n'
              << setting.say("cli.see_help", {{"program", "kenes --help"}}) << '\n';
  return kUsage;
}

}  // namespace kenes::app
