#pragma once
// Short pieces of a debrief: a list with a sign before each, who spoke how long, the quiz before and after.

#include <optional>
#include <string>
#include <vector>

#include "records/debrief.hpp"
#include "ui/ended.hpp"
#include "ui/pen.hpp"

namespace kenes::ui {

struct NotedModel {
  enum class Sign : std::uint8_t { dot, yes, no, question };
  struct Item {
    Sign sign = Sign::dot;
    std::string words;
    std::string below{};
  };
  std::vector<Item> items;
  std::string empty{};  // Said where there are none.
};
void noted_panel(const Pen& pen, const NotedModel& model);

/// What was out of order, each with the rule and its article.
[[nodiscard]] NotedModel procedure_model(const Ended& ended);
/// Goals reached and missed, documents, predictions, promises of one's own.
[[nodiscard]] NotedModel own_model(const Ended& ended);
/// The scenario's questions to think over.
[[nodiscard]] NotedModel reflect_model(const Ended& ended);

struct SpeakingModel {
  struct Speaker {
    std::string who, time, deeds;
    float share = 0;  // Of the longest, 0 – 1.
    bool me = false;
  };
  std::vector<Speaker> speakers;  // In the order of the seats, not of their times: nobody is ranked.
  std::string evenness;
};
[[nodiscard]] SpeakingModel speaking_model(const Ended& ended);
void speaking_panel(const Pen& pen, const SpeakingModel& model);

struct QuizModel {
  struct Answer {
    std::string words;
    bool right = false;
  };
  struct Item {
    std::string question, right, why;
    std::optional<Answer> before, after;  // Nothing: not answered then.
  };
  std::vector<Item> items;  // None where the quiz was skipped both times.
  std::string before, after, difference;
};
[[nodiscard]] QuizModel quiz_model(const records::Voice& voice, const records::QuizSheet& sheet,
                                   const records::QuizAnswers& before, const records::QuizAnswers& after);
void quiz_panel(const Pen& pen, const QuizModel& model);

}  // namespace kenes::ui
