// Pages of the story, pauses, and what can be looked up at every pause.

#include <algorithm>
#include <cstdlib>

#include "app/pages.hpp"
#include "app/play/hearing_play.hpp"
#include "solo/remarks.hpp"

namespace kenes::app {
namespace {

using namespace rules;
using records::StoryLine;

constexpr std::size_t kFullPage = 18;  // Lines after which a page is turned at the next chance.
constexpr std::size_t kShortPage = 5;  // Fewer are not worth a pause, even at a breath.
constexpr std::size_t kLinesRecalled = 4;
constexpr int kTrustIsTold = 2;  // Smaller steps are told once they have come to that much together.
constexpr std::string_view kMenuPrompt = "play.number";

std::size_t lines_of(const records::Story& story, const records::Voice& voice, std::size_t width) {
  std::size_t lines = 0;
  for (const StoryLine& line : story) lines += text::wrapped(records::printed(voice, line), width).size();
  return lines;
}

}  // namespace

records::Voice HearingPlay::voice() const { return {table_.script(), catalogue_, bundle_.texts, language_}; }

SeatView HearingPlay::view() const { return table_.session().view_for(table_.own()); }

void HearingPlay::take_in(const solo::Told& told) {
  for (const StoryLine& line : told.lines) {
    if (!line.trust) {
      page_.push_back(line);
    } else if (const int now = *line.trust; std::abs(now - told_trust_) >= kTrustIsTold) {
      page_.push_back(line);
      page_.back().text = voice().say(now > told_trust_ ? "story.trust_up" : "story.trust_down",
                                      {{"now", now}, {"by", std::abs(now - told_trust_)}});
      told_trust_ = now;
    }
  }
}

void HearingPlay::print_page() {
  print(terminal_, voice(), page_);
  page_.clear();
}

bool HearingPlay::at_a_breath(const solo::Told& told) const {
  const std::size_t lines = lines_of(page_, voice(), terminal_.width());
  // A heading belongs to what follows it.
  if (!page_.empty() && page_.back().kind == StoryLine::Kind::heading) return false;
  if (lines >= kFullPage) return true;
  if (lines < kShortPage || !told.action) return false;
  switch (kind_of(told.action->move)) {
    case MoveKind::answer:
    case MoveKind::deliver_section:
    case MoveKind::speak:
    case MoveKind::publish_vote:
    case MoveKind::next_phase:
      return true;
    default:
      return false;
  }
}

HearingPlay::Went HearingPlay::turn_page() {
  if (page_.empty()) return Went::on;
  print_page();
  terminal_.blank();
  const std::string_view prompt = first_pause_ ? "play.pause_first" : "play.pause";
  first_pause_ = false;
  const Answered answered = listen(prompt, {{"help", letter_of(catalogue_, language_, Wish::help)},
                                            {"act", letter_of(catalogue_, language_, Wish::act)}});
  if (answered.what == Heard::left) return Went::left;
  if (answered.what == Heard::undone) return Went::back;
  if (answered.what == Heard::act) return my_turn(course_.turn_now());
  terminal_.blank();
  return Went::on;
}

HearingPlay::Answered HearingPlay::hear(std::string_view prompt_key, const text::Args& args) {
  for (int misses = 0; misses < kMissesUntilAgain; ++misses) {
    const auto line = terminal_.ask(voice().say(prompt_key, args) + " ");
    if (!line) return {Heard::left, 0};
    const Input input = understood(catalogue_, language_, *line);
    if (input.empty) return {Heard::enter, 0};
    if (input.number) return {Heard::number, *input.number};
    if (input.wish) return {grant(input, prompt_key == kMenuPrompt), 0};
    terminal_.paragraph(
        voice().say("play.not_understood", {{"help", letter_of(catalogue_, language_, Wish::help)}}));
  }
  terminal_.blank();
  return {Heard::looked, 0};
}

HearingPlay::Answered HearingPlay::listen(std::string_view prompt_key, const text::Args& args) {
  while (true) {
    const Answered answered = hear(prompt_key, args);
    if (answered.what != Heard::looked) return answered;
  }
}

HearingPlay::Answered HearingPlay::pick(const Asking& asking, bool enter_is_zero) {
  while (true) {
    const Question question = asking();
    put(terminal_, question);
    for (int misses = 0; misses < kMissesUntilAgain; ++misses) {
      const Answered answered = hear(kMenuPrompt);
      if (answered.what == Heard::left || answered.what == Heard::undone) return answered;
      if (answered.what == Heard::looked) break;
      if (answered.what == Heard::number && question.takes(answered.number)) return answered;
      const bool only_one = question.labels.size() == 1 && question.zero.empty();
      const bool enter = answered.what == Heard::enter;
      if (enter && enter_is_zero && !question.zero.empty()) return {Heard::number, 0};
      if (enter && only_one) return {Heard::number, 1};
      terminal_.paragraph(numbers_of(catalogue_, language_, question));
      if (misses + 1 == kMissesUntilAgain) terminal_.blank();
    }
  }
}

HearingPlay::Heard HearingPlay::grant(const Input& input, bool menu_follows) {
  switch (*input.wish) {
    case Wish::quit:
      return Heard::left;
    case Wish::act:
      return Heard::act;
    case Wish::undo:
      if (undo()) return Heard::undone;
      break;
    case Wish::language:
      change_language(input.rest);
      break;
    default:
      look_up(*input.wish, menu_follows);
      break;
  }
  terminal_.blank();
  return Heard::looked;
}

void HearingPlay::look_up(Wish wish, bool menu_follows) {
  terminal_.begin_view(voice().say("play.more") + " ");
  show(wish);
  terminal_.end_view(menu_follows ? voice().say("play.pause") + " " : "");
}

void HearingPlay::show(Wish wish) {
  const records::Voice speaks = voice();
  const SeatView seen = view();
  const Sight sight{speaks, bundle_.content, seen};
  switch (wish) {
    case Wish::report:
      show_report(terminal_, sight);
      break;
    case Wish::evidence:
      show_evidence(terminal_, sight);
      break;
    case Wish::brief:
      show_brief(terminal_, sight, table_.hearing().variant);
      break;
    case Wish::who:
      show_who(terminal_, sight);
      show_table(terminal_, sight);
      break;
    case Wish::why:
      show_why_not(terminal_, speaks, solo::barred_now(table_.script(), table_.hearing(), table_.own()));
      break;
    case Wish::rules:
      show_rules(terminal_, sight);
      break;
    case Wish::log:
      show_log();
      break;
    default:
      show_help();
      break;
  }
}

records::Story HearingPlay::whole_story() const { return course_.whole_story(); }

void HearingPlay::show_log() {
  terminal_.heading(voice().say("play.panel.log"));
  print(terminal_, voice(), whole_story());
}

void HearingPlay::show_help() {
  terminal_.heading(voice().say("play.panel.help"));
  terminal_.paragraph(voice().say("play.help.how"));
  terminal_.blank();
  for (std::size_t i = 0; i < kWishNames.size(); ++i) {
    const std::string letter = letter_of(catalogue_, language_, static_cast<Wish>(i));
    terminal_.paragraph(voice().say("play.help." + std::string(kWishNames[i]), {{"letter", letter}}),
                        {"  ", "      "});
  }
}

void HearingPlay::change_language(const std::string& wanted) {
  const auto language = text::language_named(wanted);
  if (!language) {
    terminal_.paragraph(voice().say("play.which_language"));
    return;
  }
  language_ = *language;
  terminal_.paragraph(voice().say("play.language_changed"));
}

bool HearingPlay::undo() {
  const auto undone = course_.undo();
  if (!undone) {
    const bool secret = undone.error().why == session::Refused::Why::past_secret_vote;
    terminal_.paragraph(voice().say(secret ? "play.undo_secret" : "play.undo_nothing"));
    return false;
  }
  page_.clear();
  told_trust_ = view().trust;
  terminal_.paragraph(voice().say("play.undone"));
  tell_of_reopening(*undone);
  recall();
  return true;
}

void HearingPlay::recall() {
  const records::Story story = whole_story();
  const std::size_t from = story.size() - std::min(story.size(), kLinesRecalled);
  page_.assign(story.begin() + static_cast<std::ptrdiff_t>(from), story.end());
}

void HearingPlay::tell_of_reopening(const session::Accepted& accepted) {
  for (const session::Step& step : accepted.steps) {
    if (std::holds_alternative<ReopenVote>(step.action.move))
      terminal_.paragraph(voice().say("session.vote_reopened"));
  }
}

}  // namespace kenes::app
