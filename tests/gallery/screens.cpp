// Every screen of the window as a picture, drawn in memory: screens FOLDER LANGUAGE WIDTH HEIGHT PERCENT
// [THEME [SCREEN...]]; named screens alone are those whose names begin so. What is cut or lies on something
// else is printed with the picture's name, and the answer is 1.

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

#include <SFML/Window/Keyboard.hpp>

#include "app/bundle.hpp"
#include "app/own_scenarios.hpp"
#include "app/sitting.hpp"
#include "app/window/desk_mirror.hpp"
#include "app/window/hearing_page.hpp"
#include "app/window/person.hpp"
#include "app/window/title_page.hpp"
#include "gallery/camera.hpp"
#include "gallery/facilitator.hpp"

namespace {

namespace fs = std::filesystem;
using namespace kenes;
using gallery::Camera;
using Key = sf::Keyboard;

constexpr int kMostSteps = 4000;
constexpr std::uint64_t kSeed = 11;

void press(test::DeskMirror& mirror, const std::string& id) {
  if (!test::press_by_key(mirror, id)) throw std::runtime_error("nothing to press: " + id);
  mirror.frames(2);
}

/// The settings say the size that the picture is taken at.
void choose_size(test::DeskMirror& mirror, float scale) {
  app::Settings settings = mirror.desk().settings();
  settings.text_percent = static_cast<int>(std::lround(scale * 100));
  mirror.desk().change(settings);
}

void before_a_hearing(Camera& camera, const test::MirrorWish& wish) {
  test::DeskMirror mirror(wish);
  choose_size(mirror, wish.scale);
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  camera.take(mirror, "title");
  mirror.key(Key::F1);
  camera.take(mirror, "help");
  mirror.key(Key::Escape);
  mirror.key(Key::F10);
  camera.take(mirror, "settings");
  mirror.key(Key::Escape);
  press(mirror, "practise");
  camera.take(mirror, "shelf");
  press(mirror, "play.0");
  camera.take(mirror, "seats");
  press(mirror, "take");
  camera.take(mirror, "quiz_offer");
  mirror.type("1");
  camera.take(mirror, "quiz");
}

/// One's own scenario: asked for, made, with a fault.
void writing(Camera& camera, const test::MirrorWish& wish) {
  test::DeskMirror mirror(wish);
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.frames(2);
  press(mirror, "write");
  camera.take(mirror, "write_none");
  press(mirror, "new");
  mirror.type("Біздің көшенің суы");
  camera.take(mirror, "write_naming");
  mirror.key(Key::Enter);
  camera.take(mirror, "write_made");
  mirror.key(Key::Escape);
  std::ofstream(app::own_scenarios().front() / "text" / "kk.json") << "{\n  \"title\": \"Су\",\n}\n";
  press(mirror, "write");
  camera.take(mirror, "write_faulty");
  mirror.key(Key::Escape);
  press(mirror, "practise");
  mirror.key(Key::End);
  camera.take(mirror, "shelf_own");
}

/// A hearing of the first scenario, the same every time.
const solo::Table& sit_down(test::DeskMirror& mirror) {
  auto bundle = app::load_bundle(mirror.assets(), app::built_in_scenarios(mirror.assets()).front());
  if (!bundle) throw std::runtime_error("the first scenario cannot be read");
  const rules::SeatId seat = app::seat_named(*bundle->script, "engineer");
  std::optional<app::KeepFault> fault;
  app::Seated seated = app::start_sitting(
      {std::move(*bundle), seat, kSeed, "seasoned", mirror.desk().language(), {}}, {}, fault);
  const solo::Table& table = *seated.table;
  mirror.desk().lay(std::make_unique<app::HearingPage>(mirror.desk(), std::move(seated)));
  mirror.frames(2);
  return table;
}

/// Goes on until it holds; throws when the hearing ends before.
template <typename Holds>
void until(test::DeskMirror& mirror, test::Person& person, const char* what, const Holds& holds) {
  for (int i = 0; i < kMostSteps; ++i) {
    mirror.frames(1);
    if (holds()) return;
    if (!person.go_on()) break;
  }
  throw std::runtime_error(std::string("never seen in this hearing: ") + what);
}

/// A picture of what is open; where the coach's card has the place for itself, of both.
void take_open(Camera& camera, test::DeskMirror& mirror, const std::string& screen) {
  mirror.frames(2);
  if (mirror.watch().find("close") == nullptr && mirror.watch().find("coach.0") != nullptr) {
    camera.take(mirror, screen + "_coach");
    mirror.type("k");
  }
  camera.take(mirror, screen);
}

void drawers(Camera& camera, test::DeskMirror& mirror, const std::string& when) {
  static constexpr const char* kNames[] = {"brief", "report", "evidence",  "people",
                                           "table", "log",    "procedure", "menu"};
  for (int i = 0; i < 8; ++i) {
    mirror.key(Key::F2 + i);
    take_open(camera, mirror, when + "_" + kNames[i]);
    mirror.key(Key::Escape);
  }
  mirror.key(Key::F9);
  press(mirror, "hearing.drawer.glossary");
  camera.take(mirror, when + "_glossary");
  mirror.key(Key::Escape);
}

/// The first of that prefix that can be pressed; empty: there is none.
std::string first_open(const test::DeskMirror& mirror, const std::string& prefix) {
  for (const ui::Watch::Pressable& one : mirror.watch().pressables()) {
    if (one.enabled && one.id.starts_with(prefix) && std::isdigit(one.id[prefix.size()]) != 0)
      return std::string(one.id);
  }
  return {};
}

/// The first document that the seat may read, alone and beside another.
void reader(Camera& camera, test::DeskMirror& mirror) {
  mirror.key(Key::F4);
  mirror.frames(2);
  press(mirror, first_open(mirror, "evidence."));
  take_open(camera, mirror, "reader");
  press(mirror, "reader.compare");
  camera.take(mirror, "reader_which");
  press(mirror, first_open(mirror, "reader.beside."));
  mirror.key(Key::Home);
  camera.take(mirror, "reader_compared");
  mirror.key(Key::Escape);
  mirror.key(Key::Escape);
}

/// What the hearing has left to learn: how much, a question, why.
void notebook(Camera& camera, test::DeskMirror& mirror) {
  press(mirror, "notebook");
  camera.take(mirror, "notebook");
  press(mirror, "begin");
  camera.take(mirror, "notebook_asked");
  mirror.type("1");
  camera.take(mirror, "notebook_told");
  mirror.key(Key::Escape);
  mirror.key(Key::Escape);
}

/// What came of it, picture by picture, the quiz, and every tab of the debrief.
void the_end(Camera& camera, test::DeskMirror& mirror) {
  constexpr int kMostPages = 40;
  int page = 0;
  mirror.frames(2);
  for (; mirror.watch().find("debrief.0") == nullptr; ++page) {
    if (page == kMostPages) throw std::runtime_error("the end never comes to the debrief");
    camera.take(mirror, "end_" + std::to_string(page + 1));
    if (mirror.watch().find("choice.1") != nullptr) {
      mirror.type("2");
    } else {
      mirror.key(Key::Enter);
    }
    mirror.frames(2);
  }
  for (int tab = 1; tab <= 9; ++tab) {
    mirror.type(std::to_string(tab));
    camera.take(mirror, "debrief_" + std::to_string(tab));
  }
  mirror.key(Key::Escape);
  mirror.frames(2);
  camera.take(mirror, "title_after");
  press(mirror, "past");
  camera.take(mirror, "past");
  mirror.key(Key::Escape);
  notebook(camera, mirror);
}

void a_hearing(Camera& camera, const test::MirrorWish& wish) {
  test::DeskMirror mirror(wish);
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  const solo::Table& table = sit_down(mirror);
  take_open(camera, mirror, "hearing_begins");
  test::Person person(mirror);
  int heard = 0;
  until(mirror, person, "a line", [&] { return person.is_told() && ++heard > 6; });
  camera.take(mirror, "hearing_told");
  until(mirror, person, "a question", [&] { return person.is_asked() && table.session().revision() > 30; });
  camera.take(mirror, "hearing_asked");
  drawers(camera, mirror, "asked");
  reader(camera, mirror);
  const auto at_vote = [&](rules::VoteStage stage) {
    const bool here = person.is_asked() || person.is_told();
    return here && table.hearing().vote.stage == stage;
  };
  until(mirror, person, "an open vote", [&] { return at_vote(rules::VoteStage::open) && person.is_asked(); });
  camera.take(mirror, "vote_open");
  mirror.key(Key::F6);
  camera.take(mirror, "vote_open_table");
  mirror.key(Key::Escape);
  until(mirror, person, "a published vote", [&] { return at_vote(rules::VoteStage::published); });
  camera.take(mirror, "vote_published");
  mirror.key(Key::F6);
  camera.take(mirror, "vote_published_table");
  mirror.key(Key::Escape);
  int steps = 0;
  while (person.go_on()) {
    if (++steps > kMostSteps) throw std::runtime_error("the hearing never ends");
  }
  the_end(camera, mirror);
}

stage::Theme theme_named(const std::string& word) {
  if (word == "dark") return stage::Theme::dark;
  if (word == "light") return stage::Theme::light;
  if (word == "contrast") return stage::Theme::high_contrast;
  throw std::runtime_error("no such theme: " + word);
}

int run(int count, char** words) {
  if (count < 6) {
    std::fputs("screens FOLDER LANGUAGE WIDTH HEIGHT PERCENT [dark|light|contrast [SCREEN...]]\n", stderr);
    return 2;
  }
  const auto language = text::language_named(words[2]);
  if (!language) throw std::runtime_error("no such language");
  const std::string theme = count > 6 ? words[6] : "dark";
  const test::MirrorWish wish{*language, std::stoi(words[3]), std::stoi(words[4]),
                              std::stof(words[5]) / 100.0F, theme_named(theme)};
  std::string suffix = std::string(words[2]) + "-" + words[3] + "x" + words[4] + "-" + words[5];
  if (theme != "dark") suffix += "-" + theme;
  Camera camera(words[1], suffix, {words + std::min(count, 7), words + count});
  fs::create_directories(words[1]);
  before_a_hearing(camera, wish);
  writing(camera, wish);
  a_hearing(camera, wish);
  gallery::a_room(camera, wish);
  return camera.faults() == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** words) {
  try {
    return run(count, words);
  } catch (const std::exception& fault) {
    std::fprintf(stderr, "screens: %s\n", fault.what());
    return 3;
  }
}
