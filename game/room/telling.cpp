#include "room/telling.hpp"

#include <algorithm>

namespace kenes::room {

using namespace rules;

Telling::Telling(const Script& script, const HearingOptions& options)
    : script_(script), first_(initial_hearing(script, options)), now_(first_) {}

void Telling::begin_again(const std::vector<session::Step>& steps) {
  now_ = first_;
  told_.clear();
  spoken_s_ = {};
  published_.clear();
  exchanges_.clear();
  moves_ = 0;
  begun_ = {};
  for (const session::Step& step : steps) add(step);
}

void Telling::add(const session::Step& step) {
  if (step.kind != session::Row::Kind::move) return;
  Told told{moves_++, step.revision, step.action, now_, now_, step.happenings};
  advance(script_, told.after, step.action, nullptr);
  now_ = told.after;
  count(told);
  // Time passing is no news.
  if (std::holds_alternative<Tick>(step.action.move) && step.happenings.empty()) return;
  told_.push_back(std::move(told));
  if (told_.size() > kKept) told_.pop_front();
}

void Telling::count(const Told& told) {
  const bool again = std::holds_alternative<ReopenVote>(told.action.move);
  if (again || std::holds_alternative<OpenVote>(told.action.move)) begun_ = {told.revision, again};
  if (std::holds_alternative<PublishVote>(told.action.move)) published_.push_back(told.after);
  if (const auto* answer = std::get_if<Answer>(&told.action.move))
    exchanges_.push_back(
        {told.revision, told.before.floor.holder, told.action.seat, told.before.floor.claim, answer->kind});
  const auto* tick = std::get_if<Tick>(&told.action.move);
  if (tick == nullptr) return;
  const Floor& floor = told.before.floor;
  const SeatId speaks = floor.respondent.is_none() ? floor.holder : floor.respondent;
  if (!speaks.is_none()) spoken_s_[speaks.index()] += tick->seconds;
}

const Telling::Exchange* Telling::exchange(session::Revision answer) const {
  const auto found = std::ranges::find(exchanges_, answer, &Exchange::answer);
  return found == exchanges_.end() ? nullptr : &*found;
}

/// What was said freely everybody has heard; the scenario's words for it were not said.
records::Story Telling::lines_of(const records::Voice& voice, const Told& told,
                                 const records::Listener& listener) const {
  records::Story story = records::story_of(
      voice, {told.number, told.action, told.before, told.after, told.happenings}, listener);
  const auto* answer = std::get_if<Answer>(&told.action.move);
  const bool skipped = skipped_.contains(told.revision);
  if (answer == nullptr || (!skipped && !own_words_.contains(told.revision))) return story;
  using Kind = records::StoryLine::Kind;
  std::erase_if(story,
                [&](const auto& line) { return line.kind == Kind::speech && line.by == told.action.seat; });
  const std::string key = skipped ? "room.no_answer" : "room.own_words." + std::string(name_of(answer->kind));
  story.insert(story.begin(),
               {Kind::note, told.action.seat, voice.say(key, {{"who", voice.person(told.action.seat)}})});
  return story;
}

records::Story Telling::latest(const records::Voice& voice, const records::Listener& listener,
                               std::size_t most) const {
  std::vector<records::Story> parts;
  std::size_t lines = 0;
  for (auto told = told_.rbegin(); told != told_.rend() && lines < most; ++told) {
    parts.push_back(lines_of(voice, *told, listener));
    lines += parts.back().size();
  }
  records::Story story;
  for (auto part = parts.rbegin(); part != parts.rend(); ++part)
    story.insert(story.end(), part->begin(), part->end());
  if (story.size() > most) story.erase(story.begin(), story.end() - static_cast<std::ptrdiff_t>(most));
  return records::gathered(voice, story);
}

EvidenceId Telling::just_shown() const {
  if (told_.empty()) return {};
  const auto* shown = std::get_if<Present>(&told_.back().action.move);
  return shown == nullptr ? EvidenceId{} : shown->evidence;
}

InjectId Telling::just_in() const {
  if (told_.empty()) return {};
  const auto* news = std::get_if<PlayInject>(&told_.back().action.move);
  return news == nullptr ? InjectId{} : news->inject;
}

}  // namespace kenes::room
