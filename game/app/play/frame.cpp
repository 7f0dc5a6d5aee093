#include "app/play/frame.hpp"

#include <algorithm>
#include <array>

#include "app/input.hpp"
#include "app/local_time.hpp"
#include "app/own_scenarios.hpp"
#include "app/pages.hpp"
#include "app/sitting.hpp"
#include "records/minutes.hpp"
#include "records/outcome.hpp"
#include "records/short_debrief.hpp"

namespace kenes::app {
namespace {

using records::QuizAnswers;
using rules::SeatId;
using text::Language;

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

std::optional<std::size_t> PlayFrame::pick(const Asking& asking) {
  while (true) {
    terminal_.blank();
    const Question question = asking();
    put(terminal_, question);
    bool again = false;
    for (int misses = 0; !again && misses < kMissesUntilAgain; ++misses) {
      const auto line = terminal_.ask(say("play.number") + " ");
      if (!line) return std::nullopt;
      const Input input = understood(setting_.catalogue, language_, *line);
      if (input.wish == Wish::quit) return std::nullopt;
      if (input.number && question.takes(*input.number)) return input.number;
      const auto language = text::language_named(input.rest);
      again = input.wish == Wish::language && language;
      if (again) {
        language_ = *language;
      } else {
        terminal_.paragraph(numbers_of(setting_.catalogue, language_, question));
      }
    }
  }
}

void PlayFrame::show(const std::function<void()>& view) {
  terminal_.begin_view(say("play.more") + " ");
  view();
  terminal_.end_view(say("play.pause") + " ");
}

std::optional<Language> PlayFrame::ask_language() {
  const auto number = pick([&] {
    Question question{say("play.choose_language"), {}, {}};
    for (const Language language : text::kLanguages)
      question.labels.emplace_back(text::own_name_of(language));
    return question;
  });
  if (!number) return std::nullopt;
  language_ = text::kLanguages[*number - 1];
  return language_;
}

std::optional<Bundle> PlayFrame::ask_scenario() {
  std::vector<std::filesystem::path> places = built_in_scenarios(setting_.assets);
  for (const auto& own : own_shelf()) places.push_back(own);
  std::vector<Bundle> shelf;
  for (const auto& folder : places) {
    auto bundle = load_bundle(setting_.assets, folder);
    if (bundle) shelf.push_back(std::move(*bundle));  // `kenes check` says what is wrong with the others.
  }
  if (shelf.empty()) return std::nullopt;
  if (shelf.size() == 1) return std::move(shelf.front());
  const auto number = pick([&] {
    Question question{say("play.pick_scenario"), {}, {}};
    for (const Bundle& bundle : shelf) {
      const records::Voice speaks = voice(bundle);
      question.labels.push_back(speaks.tell("title") + ". " + speaks.tell("summary") + " " +
                                say("play.about_minutes", {{"n", bundle.content.minutes_alone}}));
    }
    return question;
  });
  return number ? std::optional<Bundle>(std::move(shelf[*number - 1])) : std::nullopt;
}

bool PlayFrame::confirm_seat(const Bundle& bundle, SeatId seat, bool& left) {
  const auto number = pick([&]() -> Question {
    const records::Voice speaks = voice(bundle);
    terminal_.heading(speaks.person(seat) + ", " + speaks.post(seat));
    terminal_.paragraph(
        first_paragraph(speaks.tell("seat." + bundle.script->names.seats[seat.index()] + ".brief")));
    terminal_.blank();
    return {say("play.seat_confirm"), {say("play.seat_yes")}, say("play.back")};
  });
  left = !number;
  return number && *number == 1;
}

std::string PlayFrame::seat_label(const Bundle& bundle, SeatId seat) const {
  const records::Voice speaks = voice(bundle);
  const rules::Seat& about = bundle.script->seats[seat.index()];
  return say("play.seat", {{"who", speaks.person(seat)},
                           {"post", speaks.post(seat)},
                           {"role", speaks.word("role", about.role)},
                           {"difficulty", say("difficulty." + std::to_string(about.difficulty))}});
}

std::optional<SeatId> PlayFrame::ask_seat(const Bundle& bundle) {
  const std::vector<SeatId> seats = seats_to_take(bundle);
  std::optional<Language> told;
  while (true) {
    const auto number = pick([&] {
      const records::Voice speaks = voice(bundle);
      if (told != language_) {
        terminal_.heading(speaks.tell("title"));
        terminal_.paragraph(speaks.tell("summary"));
        terminal_.blank();
      }
      told = language_;
      Question question{say("play.pick_seat"), {}, {}};
      for (const SeatId seat : seats) question.labels.push_back(seat_label(bundle, seat));
      return question;
    });
    if (!number) return std::nullopt;
    bool left = false;
    if (confirm_seat(bundle, seats[*number - 1], left)) return seats[*number - 1];
    if (left) return std::nullopt;
  }
}

std::optional<bool> PlayFrame::ask_resume(const Bundle& bundle, SeatId seat, std::int64_t last_ms) {
  const auto number = pick([&]() -> Question {
    const records::Voice speaks = voice(bundle);
    return {say("play.unfinished", {{"title", speaks.tell("title")},
                                    {"who", seat.is_none() ? "–" : speaks.person(seat)},
                                    {"when", local_time(last_ms)}}),
            {say("play.unfinished.resume"), say("play.unfinished.fresh")},
            {}};
  });
  return number ? std::optional(*number == 1) : std::nullopt;
}

std::optional<QuizAnswers> PlayFrame::ask_quiz(const Bundle& bundle, bool before) {
  if (bundle.content.quiz.empty()) return QuizAnswers{};
  const auto wanted = pick([&]() -> Question {
    return {say(before ? "play.quiz.before" : "play.quiz.after"),
            {say("play.quiz.start"), say("play.quiz.skip")},
            {}};
  });
  if (!wanted) return std::nullopt;
  QuizAnswers answers;
  if (*wanted != 1) return answers;
  for (const scenario::QuizItem& item : bundle.content.quiz) {
    const std::string key = "quiz." + item.id + ".";
    const auto number = pick([&] {
      const records::Voice speaks = voice(bundle);
      Question question{speaks.tell(key + "question"), {}, say("play.quiz.dont_know")};
      for (const std::string& option : item.options) question.labels.push_back(speaks.tell(key + option));
      return question;
    });
    if (!number) return std::nullopt;
    answers.push_back(*number == 0 ? std::nullopt : std::optional(*number - 1));
  }
  return answers;
}

void PlayFrame::debrief(const Bundle& bundle, const solo::Table& table) {
  const records::Voice speaks = voice(bundle);
  const auto facts = assess::facts_of(*bundle.script, table.options(), table.actions());
  const records::Page page = records::short_debrief_page(speaks, facts, table.own());
  // Heading by heading, so that nobody has to scroll back.
  records::Page part;
  for (const records::Block& block : page.blocks()) {
    if (block.kind == records::Block::Kind::heading && !part.empty()) {
      terminal_.begin_view(say("play.more") + " ");
      print(terminal_, part);
      part = {};
      if (!terminal_.ask(say("play.pause") + " ")) return terminal_.end_view({});
    }
    part.add(block);
  }
  show([&] { print(terminal_, part); });
  if (bundle.content.debrief.empty()) return;
  terminal_.heading(say("debrief.reflect"));
  for (const scenario::DebriefQuestion& question : bundle.content.debrief) {
    terminal_.paragraph(speaks.tell("debrief." + question.id), {"- ", "  "});
  }
  terminal_.blank();
}

void PlayFrame::offer_records(const Bundle& bundle, const solo::Table& table) {
  static constexpr std::array<std::string_view, 5> kRecords{"outcome", "claims", "speaking", "minutes",
                                                            "log"};
  while (true) {
    const auto number = pick([&]() -> Question {
      Question question{say("play.after"), {}, say("play.after.done")};
      for (const std::string_view record : kRecords)
        question.labels.push_back(say("play.after." + std::string(record)));
      return question;
    });
    if (!number || *number == 0) return;
    show([&] { print_record(bundle, table, kRecords[*number - 1]); });
  }
}

void PlayFrame::print_record(const Bundle& bundle, const solo::Table& table, std::string_view record) {
  const records::Voice speaks = voice(bundle);
  if (record == "log") {
    const records::Listener listener{table.own(), false};
    print(terminal_, speaks, records::story_so_far(speaks, table.options(), table.actions(), listener));
    return;
  }
  const assess::Facts facts = assess::facts_of(*bundle.script, table.options(), table.actions());
  if (record == "minutes")
    return print(terminal_, records::minutes_page(
                                speaks, facts,
                                {scenario::opening_of(bundle.content.held), bundle.content.section_claims}));
  if (record == "claims") return print(terminal_, records::claims_page(speaks, facts));
  if (record == "speaking") return print(terminal_, records::speaking_page(speaks, facts));
  records::Page outcome = records::resolution_page(speaks, facts);
  outcome.append(records::month_page(speaks, facts));
  print(terminal_, outcome);
}

void PlayFrame::show_quiz(const Bundle& bundle, const QuizAnswers& before, const QuizAnswers& after) {
  print(terminal_, records::quiz_page(voice(bundle), quiz_sheet_of(bundle.content), before, after));
}

}  // namespace kenes::app
