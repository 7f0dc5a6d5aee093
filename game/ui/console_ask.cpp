#include <sstream>

#include "ui/console_parts.hpp"
#include "ui/fields.hpp"
#include "ui/rows.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;

constexpr std::size_t kMostQuestion = 320, kMostOptions = 720;  // Bytes; the room counts letters.
constexpr float kReady = 240;
constexpr int kLines = 4;

/// Of the lines that hold something, without blanks at their ends.
std::vector<std::string> options_in(const std::string& text) {
  std::vector<std::string> options;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t from = line.find_first_not_of(" \t\r");
    if (from == std::string::npos) continue;
    options.push_back(line.substr(from, line.find_last_not_of(" \t\r") - from + 1));
  }
  return options;
}

MaybeWish ready(const Pen& pen, const ConsoleModel& model) {
  MaybeWish wish;
  columns(pen, "ready", model.ready_polls.size(), kReady, [&](std::size_t i) {
    Press what;
    what.words = model.ready_polls[i].question;
    what.below = model.ready_polls[i].options;
    if (press(pen, "ready." + std::to_string(i), what)) wish = AskRoom{static_cast<int>(i), {}, {}};
  });
  return wish;
}

MaybeWish typed(const Pen& pen, ConsoleDraft& draft) {
  say(pen, pen.say("console.ask.own"), Lettering::small, Tone::mist);
  line_field(pen, "poll.question", pen.say("console.ask.question"), draft.poll_question, kMostQuestion);
  page_field(pen, "poll.options", pen.say("console.ask.options"), draft.poll_options, kMostOptions, kLines);
  const std::vector<std::string> options = options_in(draft.poll_options);
  Press ask;
  ask.kind = Press::Kind::main;
  ask.words = pen.say("console.ask.send");
  if (draft.poll_question.empty() || options.size() < 2) ask.reason = pen.say("console.ask.missing");
  if (press(pen, "poll.send", ask)) return AskRoom{-1, draft.poll_question, options};
  return std::nullopt;
}

}  // namespace

MaybeWish console_ask(const Pen& pen, const ConsoleModel& model, ConsoleDraft& draft) {
  if (!draft.asking || model.ready_polls.empty()) return std::nullopt;
  subheading(pen, pen.say("console.ask"));
  MaybeWish wish = ready(pen, model);
  also(wish, typed(pen, draft));
  return wish;
}

}  // namespace kenes::ui
