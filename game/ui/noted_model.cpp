#include <algorithm>

#include "records/told.hpp"
#include "text/numbers.hpp"
#include "ui/noted.hpp"

namespace kenes::ui {
namespace {

using namespace rules;
using Sign = NotedModel::Sign;

std::optional<QuizModel::Answer> answer_given(const records::Voice& voice, const records::QuizSheet& sheet,
                                              const records::QuizAnswers& answers, std::size_t item) {
  if (item >= answers.size()) return std::nullopt;
  const auto& answer = answers[item];
  if (!answer) return QuizModel::Answer{voice.say("play.quiz.dont_know"), false};
  return QuizModel::Answer{voice.tell("quiz." + sheet.items[item] + "." + sheet.options[item][*answer]),
                           *answer == sheet.right[item]};
}

}  // namespace

NotedModel procedure_model(const Ended& ended) {
  NotedModel model;
  model.empty = ended.voice.say("debrief.no_slips");
  // A rule is said once, under all that went against it.
  std::vector<records::SlipTold> slips = records::slips_told(ended.voice, ended.facts);
  while (!slips.empty()) {
    const auto rule = slips.front().rule;
    NotedModel::Item item{Sign::no, {}, records::rule_told(ended.voice, rule)};
    for (const records::SlipTold& slip : slips) {
      if (slip.rule == rule) item.words.append(item.words.empty() ? "" : "\n").append(slip.words);
    }
    std::erase_if(slips, [&](const records::SlipTold& slip) { return slip.rule == rule; });
    model.items.push_back(std::move(item));
  }
  const assess::OrderFacts& orders = ended.facts.orders;
  if (orders.raised > 0)
    model.items.push_back({Sign::dot, ended.voice.say("debrief.orders", {{"n", orders.raised},
                                                                         {"right", orders.ruled_rightly}})});
  return model;
}

NotedModel own_model(const Ended& ended) {
  NotedModel model;
  model.empty = ended.voice.say("debrief.own_nothing");
  const auto& goals = ended.voice.script.names.goals[ended.seat.index()];
  const auto& reached = ended.facts.seats[ended.seat.index()].goals;
  const std::string seat = "seat." + ended.voice.script.names.seats[ended.seat.index()];
  for (std::size_t i = 0; i < goals.size(); ++i)
    model.items.push_back({reached[i] ? Sign::yes : Sign::no, ended.voice.tell(seat + ".goal." + goals[i]),
                           ended.voice.say(reached[i] ? "end.goal_reached" : "end.goal_missed")});
  // The rest as the debrief says it: goals come first there, and positions last, which have a screen of their
  // own.
  const records::Page page = records::seat_page(ended.voice, ended.facts, ended.seat);
  const auto positions = static_cast<std::size_t>(
      std::count_if(ended.facts.positions.begin(), ended.facts.positions.end(),
                    [&](const assess::Position& one) { return one.by == ended.seat; }));
  const auto& blocks = page.blocks();
  for (std::size_t i = 1 + goals.size(); i + positions < blocks.size(); ++i)
    model.items.push_back({Sign::dot, blocks[i].text});
  return model;
}

NotedModel reflect_model(const Ended& ended) {
  NotedModel model;
  for (const scenario::DebriefQuestion& question : ended.content.debrief)
    model.items.push_back({Sign::question, ended.voice.tell("debrief." + question.id)});
  return model;
}

SpeakingModel speaking_model(const Ended& ended) {
  SpeakingModel model;
  std::uint16_t longest = 1;
  for (const assess::SeatFacts& seat : ended.facts.seats) longest = std::max(longest, seat.speech_s);
  for (std::size_t i = 0; i < ended.facts.seats.size(); ++i) {
    const assess::SeatFacts& seat = ended.facts.seats[i];
    if (seat.speech_s == 0) continue;
    model.speakers.push_back({ended.voice.speaker(SeatId(i)), text::clock_time(seat.speech_s),
                              records::deeds_told(ended.voice, seat),
                              static_cast<float>(seat.speech_s) / static_cast<float>(longest),
                              SeatId(i) == ended.seat});
  }
  model.evenness = records::evenness_told(ended.voice, ended.facts.gini_thousandths);
  return model;
}

QuizModel quiz_model(const records::Voice& voice, const records::QuizSheet& sheet,
                     const records::QuizAnswers& before, const records::QuizAnswers& after) {
  QuizModel model;
  if (before.empty() && after.empty()) return model;
  const auto given = [&](const records::QuizAnswers& answers, std::size_t i) {
    return answer_given(voice, sheet, answers, i);
  };
  const auto is_right = [](const std::optional<QuizModel::Answer>& answer) {
    return answer && answer->right;
  };
  int right_before = 0;
  int right_after = 0;
  for (std::size_t i = 0; i < sheet.items.size(); ++i) {
    const std::string key = "quiz." + sheet.items[i];
    model.items.push_back({voice.tell(key + ".question"),
                           voice.tell(key + "." + sheet.options[i][sheet.right[i]]), voice.tell(key + ".why"),
                           given(before, i), given(after, i)});
    right_before += is_right(model.items.back().before) ? 1 : 0;
    right_after += is_right(model.items.back().after) ? 1 : 0;
  }
  const auto items = sheet.items.size();
  if (!before.empty())
    model.before = voice.say("debrief.quiz.before", {{"right", right_before}, {"items", items}});
  if (!after.empty())
    model.after = voice.say("debrief.quiz.after", {{"right", right_after}, {"items", items}});
  if (before.empty() || after.empty()) return model;
  const int more = right_after - right_before;
  model.difference = more > 0   ? voice.say("quiz.more", {{"n", more}})
                     : more < 0 ? voice.say("quiz.fewer", {{"n", -more}})
                                : voice.say("quiz.as_many");
  return model;
}

}  // namespace kenes::ui
