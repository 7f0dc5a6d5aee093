#include "room/telling.hpp"

#include <algorithm>

#include "assess/heard.hpp"

namespace kenes::room {

using namespace rules;

namespace {

/// Two languages, read aloud in the mind from the last row, and a moment to look up.
constexpr std::uint32_t kNewsStays_s = 45;

bool is_about_a_vote(const Move& move) {
  constexpr MoveKindSet kVote =
      kind_set({MoveKind::open_vote, MoveKind::reopen_vote, MoveKind::close_vote, MoveKind::publish_vote});
  return kVote.has(id_of(kind_of(move)));
}

/// Nobody, nothing or the same: what was there before goes on.
template <class Id>
bool goes_on(Id before, Id now) {
  return now.is_none() || now == before;
}

}  // namespace

Telling::Telling(const Script& script, const HearingOptions& options)
    : script_(script), first_(initial_hearing(script, options)), now_(first_) {}

void Telling::begin_again(const std::vector<session::Step>& steps) {
  now_ = first_;
  told_.clear();
  spoken_s_ = {};
  published_.clear();
  exchanges_.clear();
  stated_ = {};
  moves_ = 0;
  begun_ = {};
  shown_ = {};
  news_ = {};
  for (const session::Step& step : steps) add(step);
}

void Telling::add(const session::Step& step) {
  if (step.kind != session::Row::Kind::move) return;
  Told told{moves_++, step.revision, step.action, now_, now_, step.happenings};
  advance(script_, told.after, step.action, nullptr);
  now_ = told.after;
  count(told);
  look_at_wall(told);
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
    exchanges_.push_back({told.revision, told.before.floor.holder, told.action.seat, told.before.floor.claim,
                          answer->kind, answer->by});
  const auto moment = solo::moment_of(phase_of(script_, told.before));
  if (moment && std::holds_alternative<StatePosition>(told.action.move))
    stated_.at(static_cast<std::size_t>(*moment)).add(told.action.seat);
  const auto* tick = std::get_if<Tick>(&told.action.move);
  if (tick == nullptr || tick->interpreted) return;
  const SeatId speaks = assess::heard_now(script_, told.before);
  if (!speaks.is_none()) spoken_s_[speaks.index()] += tick->seconds;
}

const Telling::Exchange* Telling::exchange(session::Revision answer) const {
  const auto found = std::ranges::find(exchanges_, answer, &Exchange::answer);
  return found == exchanges_.end() ? nullptr : &*found;
}

const Hearing* Telling::before(session::Revision row) const {
  const auto found = std::ranges::find(told_, row, &Told::revision);
  return found == told_.end() ? nullptr : &found->before;
}

void Telling::look_at_wall(const Told& told) {
  const Move& move = told.action.move;
  const Floor& floor = told.after.floor;
  const bool elsewhere = told.before.phase != told.after.phase || is_about_a_vote(move);
  if (elsewhere) news_ = {};
  if (elsewhere || !goes_on(shown_.holder, floor.holder) || !goes_on(shown_.claim, floor.claim)) shown_ = {};
  if (const auto* shown = std::get_if<Present>(&move))
    shown_ = {shown->evidence, told.before.floor.holder, floor.claim};
  if (const auto* news = std::get_if<PlayInject>(&move)) news_ = {news->inject, told.after.elapsed_s};
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
  // The date that was chosen with a promise is told even so.
  if (!skipped && answer->by != 0) {
    const std::string date =
        voice.say("story.by_when", {{"date", voice.date(told.before.floor.claim, answer->by)}});
    const bool stands = std::ranges::any_of(story, [&](const auto& line) { return line.text == date; });
    if (!stands) story.insert(story.begin(), {Kind::note, told.action.seat, date});
  }
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

InjectId Telling::just_in() const {
  return now_.elapsed_s - news_.since_s < kNewsStays_s ? news_.inject : InjectId{};
}

std::string Telling::just_in_told(const records::Voice& voice) const {
  using Kind = records::StoryLine::Kind;
  std::string words;
  for (const Told& told : told_) {
    const auto* news = std::get_if<PlayInject>(&told.action.move);
    if (news == nullptr || news->inject != just_in()) continue;
    words.clear();
    for (const records::StoryLine& line : lines_of(voice, told, {kPublicScreen, false})) {
      if (line.kind == Kind::speech || line.kind == Kind::narrator)
        words.append(words.empty() ? "" : " ").append(records::printed(voice, line));
    }
  }
  return words;
}

}  // namespace kenes::room
