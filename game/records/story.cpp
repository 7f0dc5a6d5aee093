#include "records/story.hpp"

#include <iterator>

#include "records/story_parts.hpp"

namespace kenes::records {
namespace detail {

using rules::Happening;

void Teller::speech(rules::SeatId by, std::string words) {
  lines.push_back({StoryLine::Kind::speech, by, std::move(words)});
}
void Teller::narrate(std::string words) {
  lines.push_back({StoryLine::Kind::narrator, {}, std::move(words)});
}
void Teller::note(std::string words) { lines.push_back({StoryLine::Kind::note, {}, std::move(words)}); }
void Teller::own(std::string words) { lines.push_back({StoryLine::Kind::own, {}, std::move(words)}); }
void Teller::heading(std::string words) { lines.push_back({StoryLine::Kind::heading, {}, std::move(words)}); }

bool Teller::script_speaks(Happening::Kind on, rules::SeatId by) const {
  for (const Happening& happening : step.happenings) {
    if (happening.kind != Happening::Kind::beat) continue;
    const rules::Beat& beat = voice.script.beats[static_cast<std::size_t>(happening.number)];
    if (beat.on.kind != on) continue;
    for (const rules::Line& line : beat.lines) {
      if (line.by == by) return true;
    }
  }
  return false;
}

}  // namespace detail

Story story_of(const Voice& voice, const assess::Step& step, const Listener& listener) {
  detail::Teller teller{voice, step, listener};
  detail::tell_move(teller);
  detail::tell_happenings(teller);
  return std::move(teller.lines);
}

Story story_so_far(const Voice& voice, const rules::HearingOptions& options,
                   std::span<const rules::Action> actions, const Listener& listener) {
  Story story;
  static_cast<void>(assess::fold(voice.script, options, actions, [&](const assess::Step& step) {
    Story told = story_of(voice, step, listener);
    story.insert(story.end(), std::make_move_iterator(told.begin()), std::make_move_iterator(told.end()));
  }));
  return story;
}

namespace {

/// How several of these lines are said in one; null for kinds that stay apart.
const char* key_of_many(StoryLine::Kind kind) {
  switch (kind) {
    case StoryLine::Kind::asks_floor:
      return "story.ask_floor_many";
    case StoryLine::Kind::signs:
      return "story.second_many";
    default:
      return nullptr;
  }
}

}  // namespace

Story gathered(const Voice& voice, const Story& story) {
  Story out;
  rules::SeatSet together;
  for (const StoryLine& line : story) {
    const char* many = key_of_many(line.kind);
    const bool again =
        many != nullptr && !out.empty() && out.back().kind == line.kind && out.back().about == line.about;
    if (!again) together = {};
    if (many != nullptr) together.add(line.by);
    if (again) {
      text::Args args{{"who", voice.people(together)}};
      if (!line.about.empty()) args.emplace_back("title", line.about);
      out.back().text = voice.say(many, args);
    } else {
      out.push_back(line);
    }
  }
  return out;
}

std::string printed(const Voice& voice, const StoryLine& line) {
  if (line.kind != StoryLine::Kind::speech) return line.text;
  return voice.say("story.speech", {{"who", voice.called(line.by)}, {"words", line.text}});
}

}  // namespace kenes::records
