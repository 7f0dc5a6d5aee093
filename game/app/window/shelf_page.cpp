#include "app/window/shelf_page.hpp"

#include <algorithm>
#include <limits>
#include <random>

#include "app/own_scenarios.hpp"
#include "app/sitting.hpp"
#include "app/window/hearing_page.hpp"
#include "app/window/quiz_form.hpp"
#include "journal/folder.hpp"
#include "records/posts.hpp"
#include "records/voice.hpp"
#include "stage/seating.hpp"
#include "ui/front.hpp"
#include "ui/held.hpp"
#include "ui/keys.hpp"

namespace kenes::app {
namespace {

records::Voice voice_of(const Desk& desk, const Bundle& bundle) {
  return {*bundle.script, desk.setting().catalogue, bundle.texts, desk.language()};
}

/// The people of the scenario at their table, at the hour and in the season they meet.
stage::Scene hall_of(const Bundle& bundle) {
  std::vector<std::string> portraits;
  for (const scenario::SeatContent& seat : bundle.content.seats) portraits.push_back(seat.portrait);
  const stage::Hall hall = stage::seat_people(*bundle.script, portraits, bundle.script->core);
  stage::Scene scene;
  for (const stage::Place& place : hall.places) {
    scene.figures.emplace_back();
    scene.figures.back().place = place;
  }
  stage::shine(scene, ui::held_of(bundle.content.held), static_cast<float>(bundle.content.minutes_alone));
  return scene;
}

ui::ShelfModel::Scenario described(const Desk& desk, const Bundle& bundle) {
  const records::Voice voice = voice_of(desk, bundle);
  ui::ShelfModel::Scenario one;
  one.title = voice.tell("title");
  one.summary = voice.tell("summary");
  one.minutes = bundle.content.minutes_alone;
  one.seats = bundle.content.seats.size();
  for (const std::string& objective : bundle.content.objectives)
    one.teaches.push_back(voice.tell("objective." + objective));
  one.hall = hall_of(bundle);
  return one;
}

/// Of one's own folders the page where they are written says more.
std::string faulty_words(const Desk& desk, const std::filesystem::path& folder, bool own) {
  return own && !is_package(folder) ? desk.say("shelf.own_faulty")
                                    : desk.say("cli.scenario_broken", {{"what", folder.string()}});
}

std::string whose_words(const Desk& desk, const std::filesystem::path& folder) {
  const text::Args named{{"folder", folder.filename().string()}};
  return desk.say(is_package(folder) ? "shelf.package" : "shelf.own", named);
}

bool has_heard_one_to_its_end() {
  return std::ranges::any_of(journal::sessions_in(journal::sessions_folder()), [](const auto& summary) {
    return summary.over && !summary.options.room && !summary.options.seat.empty();
  });
}

/// As strong as the last time; novices for whoever begins, as the guide advises.
bots::Level level_to_begin_with(const Settings& settings) {
  if (settings.opponents) return *settings.opponents;
  return has_heard_one_to_its_end() ? bots::Level::seasoned : bots::Level::novice;
}

}  // namespace

ShelfPage::ShelfPage(Desk& desk) : desk_(desk) {
  for (const auto& folder : built_in_scenarios(desk.setting().assets))
    places_.push_back({folder, load_bundle(desk.setting().assets, folder)});
  // The shortest first: it is where one begins. One's own come after them.
  std::ranges::stable_sort(places_, {}, [](const Place& place) {
    return place.loaded ? place.loaded->content.minutes_alone : std::numeric_limits<int>::max();
  });
  for (const auto& folder : own_shelf())
    places_.push_back({folder, load_bundle(desk.setting().assets, folder), true});
}

void ShelfPage::draw(const ui::Pen& pen) {
  ui::ShelfModel model;
  for (const Place& place : places_) {
    if (place.loaded) {
      model.scenarios.push_back(described(desk_, *place.loaded));
    } else {
      const std::string name = place.folder.filename().string();
      model.scenarios.push_back({name, {}, 0, 0, {}, faulty_words(desk_, place.folder, place.own)});
    }
    if (place.own) model.scenarios.back().own = whose_words(desk_, place.folder);
  }
  if (pen.function_key != 0) desk_.common_keys(pen);
  const auto answer = ui::shelf_screen(pen, model);
  if (ui::goes_back() || (answer && *answer == ui::kBack)) {
    desk_.pop();
  } else if (answer) {
    // Loaded anew: a bundle belongs to one hearing.
    auto bundle = load_bundle(desk_.setting().assets, places_[*answer].folder);
    if (bundle) desk_.push(std::make_unique<SeatsPage>(desk_, std::move(*bundle)));
  }
}

SeatsPage::SeatsPage(Desk& desk, Bundle bundle)
    : desk_(desk), bundle_(std::move(bundle)), level_(level_to_begin_with(desk.settings())) {
  seats_ = bundle_.content.seats_in_order;
  // Those who ask come first, the easiest before the others: the first is whom one begins as.
  std::ranges::stable_sort(seats_, {}, [&](rules::SeatId id) {
    const rules::Seat& seat = bundle_.script->seats[id.index()];
    const int kind = !bundle_.script->core.has(id) ? 2 : seat.role == rules::Role::member ? 0 : 1;
    return kind * 100 + seat.difficulty;
  });
}

void SeatsPage::draw(const ui::Pen& pen) {
  const records::Voice voice = voice_of(desk_, bundle_);
  ui::SeatsModel model;
  model.title = voice.tell("title");
  model.chosen = chosen_;
  model.level = static_cast<int>(level_);
  for (const rules::SeatId seat : seats_) {
    const rules::Seat& about = bundle_.script->seats[seat.index()];
    const std::string brief = voice.tell("seat." + bundle_.script->names.seats[seat.index()] + ".brief");
    model.seats.push_back({voice.person(seat), records::post_alone(voice, seat),
                           voice.word("role", about.role), about.difficulty,
                           brief.substr(0, brief.find("\n\n")),
                           bundle_.content.seats[seat.index()].portrait});
  }
  if (pen.function_key != 0) desk_.common_keys(pen);
  const auto answer = ui::seats_screen(pen, model);
  if (ui::goes_back()) desk_.pop();
  if (!answer) return;
  switch (answer->what) {
    case ui::SeatsAnswer::What::choose:
      chosen_ = answer->seat;
      break;
    case ui::SeatsAnswer::What::level:
      level_ = static_cast<bots::Level>(answer->level);
      break;
    case ui::SeatsAnswer::What::back:
      desk_.pop();
      break;
    case ui::SeatsAnswer::What::take:
      take();
      break;
  }
}

void SeatsPage::take() {
  Settings wished = desk_.settings();
  wished.opponents = level_;
  desk_.change(wished);
  desk_.replace(std::make_unique<FirstQuizPage>(desk_, std::move(bundle_), seats_[chosen_],
                                                std::string(bots::name_of(level_))));
}

FirstQuizPage::FirstQuizPage(Desk& desk, Bundle bundle, rules::SeatId seat, std::string level)
    : desk_(desk), bundle_(std::move(bundle)), seat_(seat), level_(std::move(level)) {}

void FirstQuizPage::draw(const ui::Pen& pen) {
  if (pen.function_key != 0) desk_.common_keys(pen);
  const records::Voice voice = voice_of(desk_, bundle_);
  const QuizStep step = quiz_form(pen, voice, bundle_.content, true, asked_, answers_);
  if (step == QuizStep::left) desk_.pop();
  if (step == QuizStep::done) begin();
}

void FirstQuizPage::begin() {
  std::optional<KeepFault> fault;
  Seated seated = start_sitting(
      {std::move(bundle_), seat_, std::random_device{}(), level_, desk_.language(), std::move(answers_)}, {},
      fault);
  desk_.replace(std::make_unique<HearingPage>(desk_, std::move(seated)));
}

}  // namespace kenes::app
