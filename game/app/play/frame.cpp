#include "app/play/frame.hpp"

#include <algorithm>
#include <sstream>

#include "app/input.hpp"
#include "app/local_time.hpp"
#include "app/pages.hpp"
#include "records/minutes.hpp"

namespace kenes::app {
namespace {

using records::QuizAnswers;
using rules::SeatId;
using text::Language;

records::QuizSheet sheet_of(const scenario::ScenarioContent& content) {
  records::QuizSheet sheet;
  for (const scenario::QuizItem& item : content.quiz) {
    sheet.items.push_back(item.id);
    sheet.options.push_back(item.options);
    sheet.right.push_back(item.right);
  }
  return sheet;
}

/// Seats a person can take: the core ones first, in the author's order.
std::vector<SeatId> seats_to_take(const Bundle& bundle) {
  std::vector<SeatId> seats = bundle.content.seats_in_order;
  std::stable_partition(seats.begin(), seats.end(),
                        [&](SeatId seat) { return bundle.script->core.has(seat); });
  return seats;
}

std::string first_paragraph(const std::string& text) { return text.substr(0, text.find("\n\n")); }

}  // namespace

PlayFrame::PlayFrame(const Setting& setting, Terminal& terminal, Language language)
    : setting_(setting), terminal_(terminal), language_(language) {}

std::string PlayFrame::say(std::string_view key, const text::Args& args) const {
  return setting_.catalogue.say(language_, key, args);
}

records::Voice PlayFrame::voice(const Bundle& bundle) const {
  return {*bundle.script, setting_.catalogue, bundle.texts, language_};
}

std::optional<std::size_t> PlayFrame::pick(const std::string& question,
                                           const std::vector<std::string>& labels, const std::string& zero) {
  while (true) {
    terminal_.blank();
    terminal_.paragraph(question);
    for (std::size_t i = 0; i < labels.size(); ++i) terminal_.numbered(i + 1, labels[i]);
    if (!zero.empty()) terminal_.numbered(0, zero);
    const auto line = terminal_.ask(say("play.number") + " ");
    if (!line) return std::nullopt;
    const Input input = understood(setting_.catalogue, language_, *line);
    if (input.wish == Wish::quit) return std::nullopt;
    if (input.wish == Wish::language) {
      if (const auto language = text::language_named(input.rest)) language_ = *language;
      return pick(question, labels, zero);
    }
    const bool fits = input.number && *input.number <= labels.size() && (*input.number > 0 || !zero.empty());
    if (fits) return input.number;
    terminal_.paragraph(say("play.pick_a_number", {{"n", labels.size()}}));
  }
}

std::optional<Language> PlayFrame::ask_language() {
  std::vector<std::string> names;
  names.reserve(text::kLanguages.size());
  for (const Language language : text::kLanguages) names.emplace_back(text::own_name_of(language));
  const auto number = pick(say("play.choose_language"), names);
  if (!number) return std::nullopt;
  language_ = text::kLanguages[*number - 1];
  return language_;
}

std::optional<Bundle> PlayFrame::ask_scenario() {
  std::vector<Bundle> shelf;
  std::vector<std::string> labels;
  for (const auto& folder : built_in_scenarios(setting_.assets)) {
    auto bundle = load_bundle(setting_.assets, folder);
    if (!bundle) continue;  // `kenes check` says what is wrong with it.
    const records::Voice speaks = voice(*bundle);
    labels.push_back(speaks.tell("title") + ". " + speaks.tell("summary") + " " +
                     say("play.about_minutes", {{"n", bundle->content.minutes_alone}}));
    shelf.push_back(std::move(*bundle));
  }
  if (shelf.empty()) return std::nullopt;
  if (shelf.size() == 1) return std::move(shelf.front());
  const auto number = pick(say("play.pick_scenario"), labels);
  return number ? std::optional<Bundle>(std::move(shelf[*number - 1])) : std::nullopt;
}

bool PlayFrame::confirm_seat(const Bundle& bundle, SeatId seat, bool& left) {
  const records::Voice speaks = voice(bundle);
  terminal_.heading(speaks.person(seat) + ", " + speaks.post(seat));
  terminal_.paragraph(
      first_paragraph(speaks.tell("seat." + bundle.script->names.seats[seat.index()] + ".brief")));
  const auto number = pick(say("play.seat_confirm"), {say("play.seat_yes")}, say("play.back"));
  left = !number;
  return number && *number == 1;
}

std::optional<SeatId> PlayFrame::ask_seat(const Bundle& bundle) {
  const std::vector<SeatId> seats = seats_to_take(bundle);
  bool told = false;
  while (true) {
    const records::Voice speaks = voice(bundle);
    if (!told) {
      terminal_.heading(speaks.tell("title"));
      terminal_.paragraph(speaks.tell("summary"));
      told = true;
    }
    std::vector<std::string> labels;
    labels.reserve(seats.size());
    for (const SeatId seat : seats) {
      const rules::Seat& about = bundle.script->seats[seat.index()];
      labels.push_back(
          say("play.seat", {{"who", speaks.person(seat)},
                            {"post", speaks.post(seat)},
                            {"role", speaks.word("role", about.role)},
                            {"difficulty", say("difficulty." + std::to_string(about.difficulty))}}));
    }
    const auto number = pick(say("play.pick_seat"), labels);
    if (!number) return std::nullopt;
    bool left = false;
    if (confirm_seat(bundle, seats[*number - 1], left)) return seats[*number - 1];
    if (left) return std::nullopt;
  }
}

std::optional<bool> PlayFrame::ask_resume(const Bundle& bundle, SeatId seat, std::int64_t last_ms) {
  const records::Voice speaks = voice(bundle);
  const auto number = pick(say("play.unfinished", {{"title", speaks.tell("title")},
                                                   {"who", seat.is_none() ? "–" : speaks.person(seat)},
                                                   {"when", local_time(last_ms)}}),
                           {say("play.unfinished.resume"), say("play.unfinished.fresh")});
  return number ? std::optional(*number == 1) : std::nullopt;
}

std::optional<QuizAnswers> PlayFrame::ask_quiz(const Bundle& bundle, bool before) {
  if (bundle.content.quiz.empty()) return QuizAnswers{};
  const auto wanted = pick(say(before ? "play.quiz.before" : "play.quiz.after"),
                           {say("play.quiz.start"), say("play.quiz.skip")});
  if (!wanted) return std::nullopt;
  QuizAnswers answers;
  if (*wanted != 1) return answers;
  for (const scenario::QuizItem& item : bundle.content.quiz) {
    const records::Voice speaks = voice(bundle);
    std::vector<std::string> labels;
    labels.reserve(item.options.size());
    const std::string key = "quiz." + item.id + ".";
    for (const std::string& option : item.options) labels.push_back(speaks.tell(key + option));
    const auto number =
        pick(speaks.tell("quiz." + item.id + ".question"), labels, say("play.quiz.dont_know"));
    if (!number) return std::nullopt;
    answers.push_back(*number == 0 ? std::nullopt : std::optional(*number - 1));
  }
  return answers;
}

void PlayFrame::debrief(const Bundle& bundle, const SoloTable& table) {
  const records::Voice speaks = voice(bundle);
  const auto facts = assess::facts_of(*bundle.script, table.options(), table.actions());
  const records::Page page = records::debrief_page(speaks, facts, table.own());
  // Heading by heading, so that nobody has to scroll back.
  records::Page part;
  for (const records::Block& block : page.blocks()) {
    if (block.kind == records::Block::Kind::heading && !part.empty()) {
      print(terminal_, part);
      part = {};
      if (!terminal_.ask(say("play.pause") + " ")) return;
    }
    part.add(block);
  }
  print(terminal_, part);
  if (bundle.content.debrief.empty()) return;
  terminal_.heading(say("debrief.reflect"));
  for (const scenario::DebriefQuestion& question : bundle.content.debrief) {
    terminal_.paragraph(speaks.tell("debrief." + question.id), {"- ", "  "});
  }
  terminal_.blank();
}

void PlayFrame::offer_records(const Bundle& bundle, const SoloTable& table) {
  while (true) {
    const auto number =
        pick(say("play.after"), {say("play.after.minutes"), say("play.after.log")}, say("play.after.done"));
    if (!number || *number == 0) return;
    const records::Voice speaks = voice(bundle);
    if (*number == 1) {
      print(terminal_, records::minutes_page(
                           speaks, assess::facts_of(*bundle.script, table.options(), table.actions())));
    } else {
      print(terminal_, speaks,
            records::story_so_far(speaks, table.options(), table.actions(), {table.own(), false}));
    }
  }
}

void PlayFrame::show_quiz(const Bundle& bundle, const QuizAnswers& before, const QuizAnswers& after) {
  print(terminal_, records::quiz_page(voice(bundle), sheet_of(bundle.content), before, after));
}

std::string written(const scenario::ScenarioContent& content, const QuizAnswers& answers) {
  std::string out;
  for (std::size_t i = 0; i < answers.size() && i < content.quiz.size(); ++i) {
    out.append(out.empty() ? "" : " ").append(answers[i] ? content.quiz[i].options[*answers[i]] : "-");
  }
  return out;
}

QuizAnswers read_answers(const scenario::ScenarioContent& content, const std::string& words) {
  QuizAnswers answers;
  std::istringstream in(words);
  std::string word;
  while (in >> word && answers.size() < content.quiz.size()) {
    const auto& options = content.quiz[answers.size()].options;
    const auto at = std::find(options.begin(), options.end(), word);
    answers.push_back(at == options.end() ? std::nullopt
                                          : std::optional(static_cast<std::size_t>(at - options.begin())));
  }
  return answers;
}

}  // namespace kenes::app
