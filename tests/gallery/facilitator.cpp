#include "gallery/facilitator.hpp"

#include <map>
#include <memory>
#include <stdexcept>

#include <SFML/Window/Keyboard.hpp>
#include <nlohmann/json.hpp>

#include "app/assets.hpp"
#include "app/host/addresses.hpp"
#include "app/host/hosting.hpp"
#include "app/host/wall_model.hpp"
#include "app/window/host_page.hpp"
#include "app/window/host_prepare_page.hpp"
#include "app/window/title_page.hpp"
#include "room/focus.hpp"
#include "ui/wall.hpp"

namespace kenes::gallery {
namespace {

using room::Idea;
using test::DeskMirror;
using Key = sf::Keyboard;

constexpr int kMostSteps = 40'000;
constexpr float kWallHeightOfOne = 432;  // As the second window makes its letters.

std::unique_ptr<app::Hosted> hosted_in(const DeskMirror& mirror, text::Language language) {
  auto bundle = app::load_bundle(mirror.assets(), mirror.assets().root / "scenarios" / "shyndala_report");
  if (!bundle) throw std::runtime_error("the first scenario cannot be read");
  std::optional<app::KeepFault> fault;
  return app::Hosted::start(test::catalogue(), {std::move(*bundle), 11, "seasoned", 90, language}, {}, fault);
}

void order(room::Room& room, const room::Order& wish) {
  if (!room.order(wish)) throw std::runtime_error("an order was refused");
}

/// Bots play on until it holds.
template <typename Holds>
void until(room::Room& room, std::int64_t& now, const char* what, const Holds& holds) {
  for (int i = 0; i < kMostSteps; ++i) {
    if (holds()) return;
    room.pass_time(now += 50);
  }
  throw std::runtime_error(std::string("never seen in this room: ") + what);
}

void preparing(Camera& camera, const test::MirrorWish& wish) {
  DeskMirror mirror(wish);
  mirror.desk().lay(std::make_unique<app::HostPreparePage>(mirror.desk()));
  camera.take(mirror, "host_prepare");
}

/// Some who have come in, still without a seat: the hearing would wait for what they decide.
void come_in(room::Room& room) {
  order(room, room::AddPerson{"Айжан Омарова", text::Language::kk, {}});
  order(room, room::AddPerson{"Роман Штубер", text::Language::ru, {}});
  order(room, room::AddPerson{"Ирма Кольбах", text::Language::en, {}});
}

void console(Camera& camera, const test::MirrorWish& wish) {
  DeskMirror mirror(wish);
  auto hosted = hosted_in(mirror, wish.language);
  room::Room& room = hosted->room();
  app::NetWish net;
  net.bind = "127.0.0.1";
  net.port = 0;
  auto page = app::host_page(mirror.desk(), std::move(hosted), "4821", net);
  auto& shown = static_cast<app::HostPage&>(*page);
  mirror.desk().lay(std::make_unique<app::TitlePage>(mirror.desk()));
  mirror.desk().lay(std::move(page));
  come_in(room);
  camera.take(mirror, "host_lobby");
  shown.begin();
  camera.take(mirror, "console_begins");
  order(room, room::SetSpeed{100});
  std::int64_t now = app::steady_ms();
  const auto& hearing = room.session().hearing();
  until(room, now, "a question", [&] { return !hearing.floor.claim.is_none(); });
  camera.take(mirror, "console_questions");
  until(room, now, "an open vote", [&] { return hearing.vote.stage == rules::VoteStage::open; });
  camera.take(mirror, "console_vote");
  until(room, now, "a result", [&] { return hearing.vote.stage == rules::VoteStage::published; });
  camera.take(mirror, "console_result");
  until(room, now, "the end", [&] { return room.state().stage == room::Stage::debrief; });
  camera.take(mirror, "console_debrief");
  mirror.type("l");
  camera.take(mirror, "console_locked");
}

/// Where letters are made for the height of the window, as large as the last row needs them.
class Wall {
 public:
  Wall(Camera& camera, const test::MirrorWish& wish)
      : camera_(camera),
        language_(wish.language),
        mirror_(
            {wish.language, wish.width, wish.height, static_cast<float>(wish.height) / kWallHeightOfOne}) {}

  void take(room::Room& room, std::int64_t now, const std::string& screen) {
    const auto way = app::way_in({"http://192.168.100.205:8080"}, "Kenes-zal", "kok-tobe-2026");
    const auto other = language_ == text::Language::kk ? text::Language::ru : text::Language::kk;
    show(app::wall_model(room::wall_page(room.scene(), way, {language_}), now), screen);
    show(app::wall_model(room::wall_page(room.scene(), way, {language_, other}), now), screen + "_two");
  }

 private:
  void show(const ui::WallModel& model, const std::string& screen) {
    mirror_.frames([&](const ui::Pen& pen) { static_cast<void>(ui::wall_window(pen, model, 0)); }, 2);
    camera_.keep(mirror_.watch(), mirror_.picture(), "wall_" + screen);
  }

  Camera& camera_;
  text::Language language_;
  test::Mirror mirror_;
};

void wall(Camera& camera, const test::MirrorWish& wish) {
  DeskMirror folders;  // What is kept goes into a folder of its own.
  auto hosted = hosted_in(folders, wish.language);
  room::Room& room = hosted->room();
  Wall pictures(camera, wish);
  std::int64_t now = app::steady_ms();
  pictures.take(room, now, "lobby");
  order(room, room::SetSpeed{100});
  order(room, room::StartHearing{});
  std::map<Idea, int> seen;
  until(room, now, "the end", [&] {
    const Idea idea = room::idea_of(room.scene());
    if (room.state().stage == room::Stage::hearing && seen[idea]++ == 0)
      pictures.take(room, now, std::string(rules::name_of(idea)));
    return room.state().stage == room::Stage::debrief;
  });
  const std::size_t parts = room::debrief_parts(room.scene());
  for (std::size_t part = 1; part <= parts; ++part) {
    if (part > 1) order(room, room::TurnPart{1});
    pictures.take(room, now, "debrief_" + std::to_string(part));
  }
}

}  // namespace

void a_room(Camera& camera, const test::MirrorWish& wish) {
  preparing(camera, wish);
  console(camera, wish);
  if (wish.scale == 1) wall(camera, wish);  // Its letters know no size of text.
}

}  // namespace kenes::gallery
