#include "app/window/quiz_form.hpp"

#include "ui/choices.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {
namespace {

constexpr float kColumn = 760;

std::optional<ui::ChoicesWish> ask(const ui::Pen& pen, const std::string& title,
                                   const ui::ChoicesModel& model) {
  std::optional<ui::ChoicesWish> wish;
  ui::screen(pen, "quiz", kColumn, [&] {
    ui::gap(pen, 24);
    ui::say(pen, title, ui::Lettering::heading, stage::Tone::gold);
    ui::ornament(pen);
    ui::gap(pen, 12);
    ui::sheet(pen, "questions", 0, [&] { wish = ui::choices_panel(pen, model); });
  });
  return wish;
}

ui::ChoicesModel item_model(const records::Voice& voice, const scenario::QuizItem& item) {
  const std::string key = "quiz." + item.id + ".";
  ui::ChoicesModel model;
  model.question = voice.tell(key + "question");
  for (const std::string& option : item.options) model.entries.push_back({voice.tell(key + option)});
  model.zero = voice.say("play.quiz.dont_know");
  return model;
}

}  // namespace

QuizStep quiz_form(const ui::Pen& pen, const records::Voice& voice, const scenario::ScenarioContent& content,
                   bool before, bool& wanted, records::QuizAnswers& answers) {
  if (content.quiz.empty()) return QuizStep::done;
  const std::string title = voice.tell("title");
  if (!wanted) {
    ui::ChoicesModel model;
    model.question = voice.say(before ? "play.quiz.before" : "play.quiz.after");
    model.entries = {{voice.say("play.quiz.start")}, {voice.say("play.quiz.skip")}};
    model.zero = voice.say("play.back");
    model.enters = true;
    const auto wish = ask(pen, title, model);
    if (!wish) return QuizStep::goes_on;
    if (std::holds_alternative<ui::Zero>(*wish)) return QuizStep::left;
    wanted = std::get<ui::Chosen>(*wish).entry == 0;
    return wanted ? QuizStep::goes_on : QuizStep::done;
  }
  ui::ChoicesModel item = item_model(voice, content.quiz[answers.size()]);
  item.heading = {std::to_string(answers.size() + 1) + " / " + std::to_string(content.quiz.size())};
  const auto wish = ask(pen, title, item);
  if (!wish) return QuizStep::goes_on;
  const auto* chosen = std::get_if<ui::Chosen>(&*wish);
  answers.push_back(chosen == nullptr ? std::nullopt : std::optional(chosen->entry));
  return answers.size() == content.quiz.size() ? QuizStep::done : QuizStep::goes_on;
}

}  // namespace kenes::app
