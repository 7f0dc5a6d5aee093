#include "room/poll.hpp"

#include <algorithm>
#include <set>

namespace kenes::room {
namespace {

const ReadyPoll* ready_poll(std::string_view word) {
  const auto found = std::ranges::find(kReadyPolls, word, &ReadyPoll::word);
  return found == kReadyPolls.end() ? nullptr : &*found;
}

std::ptrdiff_t letters(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool fits(std::string_view text, std::ptrdiff_t longest) { return !text.empty() && letters(text) <= longest; }

std::size_t options_of(const PollAbout& about) {
  if (const ReadyPoll* ready = ready_poll(about.ready)) return ready->options;
  return about.options.size();
}

}  // namespace

bool can_be_asked(const PollAbout& about) {
  if (about.is_straw()) return about.options.empty();
  if (!about.ready.empty()) return about.question.empty() && ready_poll(about.ready) != nullptr;
  const std::set<std::string> different(about.options.begin(), about.options.end());
  const std::size_t count = about.options.size();
  return fits(about.question, kLongestQuestion) && count >= kFewestOptions && count <= kMostOptions &&
         different.size() == count &&
         std::ranges::all_of(about.options, [](const auto& one) { return fits(one, kLongestOption); });
}

std::string poll_question(const text::Catalogue& catalogue, text::Language language, const PollAbout& about) {
  if (about.is_straw()) return catalogue.say(language, "room.poll.question");
  return about.ready.empty() ? about.question : catalogue.say(language, "poll." + about.ready);
}

std::vector<std::string> poll_words(const PollAbout& about) {
  if (!can_be_asked(about)) return {};
  if (about.is_straw()) return {"in_favour", "against", "abstain"};
  std::vector<std::string> words;
  for (std::size_t i = 1; i <= options_of(about); ++i) words.push_back(std::to_string(i));
  return words;
}

PollChoices poll_choices(const text::Catalogue& catalogue, text::Language language, const PollAbout& about) {
  PollChoices choices;
  for (const std::string& word : poll_words(about)) {
    const std::size_t place = choices.size();
    if (about.is_straw()) {
      const std::string key = word == "abstain" ? "undecided" : word;
      choices.emplace_back(word, catalogue.say(language, "room.poll." + key));
    } else if (about.ready.empty()) {
      choices.emplace_back(word, about.options[place]);
    } else {
      choices.emplace_back(word, catalogue.say(language, "poll." + about.ready + "." + word));
    }
  }
  return choices;
}

}  // namespace kenes::room
