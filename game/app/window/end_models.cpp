#include "app/window/end_models.hpp"

#include "records/story.hpp"
#include "solo/coach.hpp"

namespace kenes::app {
namespace {

records::Voice voice_of(const Desk& desk, const Seated& seated) {
  return {*seated.bundle.script, desk.setting().catalogue, seated.bundle.texts, desk.language()};
}

/// When it was and what was said and done in one move, as the person heard it.
std::string told_at(const records::Voice& voice, const solo::Table& table,
                    const std::vector<rules::Action>& actions, std::size_t at) {
  std::string own;
  std::string first;  // A choice is spoken by whoever the script lets speak.
  std::string when;
  static_cast<void>(assess::fold(
      table.script(), table.options(), std::span(actions).first(at + 1), [&](const assess::Step& step) {
        if (step.number != at) return;
        when = voice.say("timeline.when",
                         {{"n", step.before.elapsed_s / 60},
                          {"phase", voice.word("phase", phase_of(table.script(), step.before))}});
        for (const records::StoryLine& line : records::story_of(voice, step, {table.own(), false})) {
          if (first.empty()) first = records::printed(voice, line);
          if (line.by == table.own()) own.append(own.empty() ? "" : " ").append(line.text);
        }
      }));
  if (own.empty()) own = first.empty() ? voice.word("move", rules::kind_of(actions[at].move)) : first;
  return when + ". " + own;
}

}  // namespace

EndModels end_models(const Desk& desk, const Seated& seated, const records::QuizAnswers& after) {
  const records::Voice voice = voice_of(desk, seated);
  const solo::Table& table = *seated.table;
  const std::vector<rules::Action> actions = table.actions();
  const assess::Facts facts = assess::facts_of(*seated.bundle.script, table.options(), actions);
  const ui::Ended ended{voice, seated.bundle.content, facts, actions, table.options(), table.own()};
  EndModels models;
  models.language = desk.language();
  models.ending = ui::ending_model(ended, seated.branched, {seated.helped.hints, seated.helped.taken_back});
  models.aftermath = ui::aftermath_model(ended, seated.bundle.content.held);
  ui::DebriefModel& debrief = models.debrief;
  debrief.title = voice.tell("title");
  debrief.timeline = ui::timeline_model(ended);
  debrief.claims = ui::claims_map_model(ended);
  debrief.positions = ui::positions_model(ended);
  debrief.procedure = ui::procedure_model(ended);
  debrief.own = ui::own_model(ended);
  debrief.reflect = ui::reflect_model(ended);
  debrief.speaking = ui::speaking_model(ended);
  debrief.quiz = ui::quiz_model(voice, quiz_sheet_of(seated.bundle.content), seated.before, after);
  debrief.has_quiz = !seated.bundle.content.quiz.empty();
  debrief.has_better = facts.over;
  return models;
}

bool BetterLook::look(const Desk& desk, const Seated& seated) {
  const records::Voice voice = voice_of(desk, seated);
  const solo::Table& table = *seated.table;
  const std::vector<rules::Action> actions = table.actions();
  while (next_ < actions.size() && actions[next_].seat != table.own()) ++next_;
  if (next_ == actions.size()) return false;
  const std::size_t at = next_++;
  const auto better = solo::better_at(voice, table.options(), actions, at, table.session().header().seed);
  if (better && better->what != solo::Better::What::same)
    found_.items.push_back(
        {ui::NotedModel::Sign::dot, told_at(voice, table, actions, at), better->words(voice)});
  return true;
}

}  // namespace kenes::app
