#include "app/window/host_prepare_page.hpp"

#include <algorithm>
#include <random>

#include "app/host/lobby_model.hpp"
#include "app/own_scenarios.hpp"
#include "app/window/host_page.hpp"
#include "records/voice.hpp"
#include "room/focus.hpp"
#include "room/length.hpp"

namespace kenes::app {
namespace {

constexpr std::uint16_t kRehearsal = 10;  // Times as fast.

NetWish net_of(const RoomHabits& habits) {
  NetWish net;
  net.port = habits.port;
  net.wifi = habits.wifi;
  net.password = habits.password;
  return net;
}

std::size_t place_of(std::uint16_t minutes) {
  const auto at = std::ranges::find(room::kLengths, room::plan_for(minutes).whole);
  return static_cast<std::size_t>(at - room::kLengths.begin());
}

std::vector<std::string> claims_of(const records::Voice& voice) {
  std::vector<std::string> claims;
  for (const rules::ClaimId claim : room::claims_to_focus_on(voice.script))
    claims.push_back(voice.claim(claim));
  return claims;
}

}  // namespace

std::unique_ptr<Page> host_page(Desk& desk, std::unique_ptr<Hosted> hosted, std::string pin,
                                std::optional<NetWish> net) {
  auto hosting =
      std::make_unique<Hosting>(desk.setting(), std::move(hosted),
                                net ? std::move(*net) : net_of(desk.settings().room), desk.glass().bell());
  return std::make_unique<HostPage>(desk, std::move(hosting), pin);
}

HostPreparePage::HostPreparePage(Desk& desk) : desk_(desk) {
  for (const auto& folder : built_in_scenarios(desk.setting().assets))
    places_.push_back({folder, load_bundle(desk.setting().assets, folder)});
  for (const auto& folder : own_shelf())
    places_.push_back({folder, load_bundle(desk.setting().assets, folder), true});
  const RoomHabits& habits = desk.settings().room;
  draft_.length = std::min(place_of(habits.minutes), room::kLengths.size() - 1);
  draft_.bots = habits.bots;
  draft_.wall = habits.wall;
  draft_.wifi = habits.wifi;
  draft_.password = habits.password;
  draft_.port = std::to_string(habits.port);
}

ui::PrepareModel HostPreparePage::model() const {
  ui::PrepareModel model;
  for (const Place& place : places_) {
    if (!place.loaded) {
      const text::Args what{{"what", place.folder.string()}};
      model.scenarios.push_back({place.folder.filename().string(),
                                 {},
                                 place.own && !is_package(place.folder)
                                     ? desk_.say("shelf.own_faulty")
                                     : desk_.say("cli.scenario_broken", what)});
      continue;
    }
    const Bundle& bundle = *place.loaded;
    const records::Voice voice{*bundle.script, desk_.setting().catalogue, bundle.texts, desk_.language()};
    const std::string whose = place.own
                                  ? "\n" + desk_.say(is_package(place.folder) ? "shelf.package" : "shelf.own",
                                                     {{"folder", place.folder.filename().string()}})
                                  : "";
    model.scenarios.push_back(
        {voice.tell("title"),
         desk_.say("console.prepare.seats", {{"n", static_cast<int>(bundle.script->seats.size())},
                                             {"core", static_cast<int>(bundle.script->core.size())}}) +
             whose,
         {},
         claims_of(voice)});
  }
  for (const std::uint16_t minutes : room::kLengths)
    model.lengths.push_back({minutes, plan_words(desk_.setting().catalogue, desk_.language(), minutes),
                             minutes <= room::kOneClaimUpTo});
  model.fault = fault_;
  return model;
}

void HostPreparePage::draw(const ui::Pen& pen) {
  if (pen.function_key != 0) desk_.common_keys(pen);
  const auto wish = ui::prepare_screen(pen, model(), draft_);
  if (!wish) return;
  keep_habits();
  if (*wish == ui::PrepareWish::back) {
    desk_.pop();
  } else {
    begin(*wish == ui::PrepareWish::rehearse);
  }
}

void HostPreparePage::keep_habits() {
  Settings wished = desk_.settings();
  wished.room.minutes = room::kLengths[draft_.length];
  wished.room.bots = draft_.bots;
  wished.room.wall = draft_.wall;
  wished.room.wifi = draft_.wifi;
  wished.room.password = draft_.password;
  if (ui::is_port(draft_.port)) wished.room.port = static_cast<std::uint16_t>(std::stoi(draft_.port));
  desk_.change(wished);
}

/// A short session is about the claim that was chosen; a longer one has none.
void HostPreparePage::focus(room::Room& room) const {
  if (room.state().focus.is_none()) return;
  const rules::Script& script = *room.play().script;
  const auto claims = room::claims_to_focus_on(script);
  if (draft_.claim >= claims.size()) return;
  static_cast<void>(room.order(room::FocusOn{script.names.claims[claims[draft_.claim].index()]}));
}

void HostPreparePage::begin(bool rehearsal) {
  // Loaded anew: a bundle belongs to one hearing.
  auto bundle = load_bundle(desk_.setting().assets, places_[draft_.scenario].folder);
  if (!bundle) {
    fault_ = desk_.say("cli.scenario_broken", {{"what", places_[draft_.scenario].folder.string()}});
    return;
  }
  std::optional<KeepFault> fault;  // The room says itself that it is not saved.
  RoomWish wish{std::move(*bundle), std::random_device{}(), "seasoned", room::kLengths[draft_.length],
                desk_.language()};
  auto hosted = Hosted::start(desk_.setting().catalogue, std::move(wish), {}, fault);
  static_cast<void>(hosted->room().order(room::SetWall{draft_.wall}));
  focus(hosted->room());
  if (!draft_.bots && !rehearsal) static_cast<void>(hosted->room().order(room::SetBots{}));
  if (rehearsal) static_cast<void>(hosted->room().order(room::SetSpeed{kRehearsal}));
  auto page = host_page(desk_, std::move(hosted), draft_.pin);
  if (rehearsal) static_cast<HostPage&>(*page).begin();
  desk_.replace(std::move(page));
}

}  // namespace kenes::app
