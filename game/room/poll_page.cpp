#include "room/poll_page.hpp"

#include <algorithm>
#include <numeric>

#include <nlohmann/json.hpp>

namespace kenes::room {
namespace {

using nlohmann::json;

std::size_t voices(const RoomState& state) {
  return std::accumulate(state.poll_counts.begin(), state.poll_counts.end(), std::size_t{0});
}

/// As the wall draws bars: how many of how many, in what tone.
json bar(const std::string& words, std::size_t count, std::size_t of) {
  json part = json::array();
  part.push_back(count);
  part.push_back("open");
  json parts = json::array();
  parts.push_back(std::move(part));
  return {{"kind", "bar"}, {"text", words}, {"of", of}, {"parts", std::move(parts)}};
}

json open_poll(const Scene& scene, text::Language language) {
  json choices = json::array();
  for (const auto& [word, words] : poll_choices(scene.play.catalogue, language, scene.state.poll_about)) {
    json pair = json::array();
    pair.push_back(word);
    pair.push_back(words);
    choices.push_back(std::move(pair));
  }
  return {{"question", poll_question(scene.play.catalogue, language, scene.state.poll_about)},
          {"open", true},
          {"choices", std::move(choices)},
          {"progress", poll_progress(scene, language)}};
}

json shown_poll(const Scene& scene, text::Language language) {
  const RoomState& state = scene.state;
  json result = json::array(), bars = json::array();
  const bool counted = voices(state) >= kFewestVoices;
  for (const std::string& line : poll_result(scene, language)) {
    result.push_back(line);
    if (counted) bars.push_back(bar(line, state.poll_counts[bars.size()], voices(state)));
  }
  return {{"question", poll_question(scene.play.catalogue, language, state.poll_about)},
          {"open", false},
          {"result", std::move(result)},
          {"bars", std::move(bars)}};
}

/// In a sentence: it is read in the debrief.
json straw_poll(const Scene& scene, text::Language language) {
  const records::Voice voice = scene.play.voice(language);
  const PollResult& result = *scene.state.poll;
  const text::Args counts{
      {"for", result.in_favour}, {"against", result.against}, {"undecided", result.undecided}};
  const bool few = result.all() < kFewestVoices;
  return {{"question", voice.say("room.poll.question")},
          {"open", false},
          {"result", few ? voice.say("room.poll.few") : voice.say("room.poll.result", counts)}};
}

}  // namespace

std::string poll_progress(const Scene& scene, text::Language language) {
  // Whoever has no phone cannot answer in secret.
  const auto may = std::ranges::count_if(scene.session.people(), [](const auto& entry) {
    return entry.second.here && !entry.second.device.empty();
  });
  return scene.play.catalogue.say(language, "room.poll.progress",
                                  {{"answered", scene.polled}, {"n", static_cast<int>(may)}});
}

std::vector<std::string> poll_result(const Scene& scene, text::Language language) {
  const RoomState& state = scene.state;
  if (state.poll_counts.empty()) return {};
  const records::Voice voice = scene.play.voice(language);
  if (voices(state) < kFewestVoices) return {voice.say("room.poll.too_few")};
  std::vector<std::string> lines;
  for (const auto& [word, words] : poll_choices(scene.play.catalogue, language, state.poll_about)) {
    if (lines.size() == state.poll_counts.size()) break;
    const int count = state.poll_counts[lines.size()];
    lines.push_back(voice.say("room.poll.count", {{"option", words}, {"n", count}}));
  }
  return lines;
}

json poll_page(const Scene& scene, text::Language language) {
  if (scene.state.poll_open) return open_poll(scene, language);
  if (scene.state.poll_shown) return shown_poll(scene, language);
  return scene.state.poll ? straw_poll(scene, language) : json(nullptr);
}

}  // namespace kenes::room
