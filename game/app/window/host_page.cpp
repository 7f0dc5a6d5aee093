#include "app/window/host_page.hpp"

#include <random>

#include "app/host/console_actions.hpp"
#include "app/host/console_model.hpp"
#include "app/host/lobby_model.hpp"
#include "app/host/record_files.hpp"
#include "app/host/wall_model.hpp"

namespace kenes::app {
namespace {

constexpr std::uint32_t kToldFor = 8'000;   // Milliseconds that what came of a wish stays in sight.
constexpr std::uint32_t kWallPart = 9'000;  // One part of a long text on the wall.
constexpr std::uint32_t kSecond = 1'000;
constexpr std::uint32_t kBetweenPictures = 100;

/// Times aside: while these are the same, a long text goes on where it was.
bool same_text(const ui::WallModel& a, const ui::WallModel& b) {
  if (a.halves.size() != b.halves.size()) return false;
  for (std::size_t i = 0; i < a.halves.size(); ++i) {
    if (a.halves[i].lines != b.halves[i].lines) return false;
  }
  return true;
}

}  // namespace

HostPage::HostPage(Desk& desk, std::unique_ptr<Hosting> hosting, const std::string& pin)
    : desk_(desk), hosting_(std::move(hosting)) {
  in_lobby_ = hosting_->room().state().stage == room::Stage::lobby;
  if (!pin.empty()) {
    obey({room::SetPin{pin}});
  } else if (!in_lobby_ && hosting_->room().has_pin()) {
    lock();
  }
  if (hosting_->had_wall()) static_cast<void>(open_wall());
}

HostPage::~HostPage() { desk_.glass().hide_wall(); }

void HostPage::begin() {
  if (hosting_->room().state().stage == room::Stage::lobby) obey({room::StartHearing{}});
  in_lobby_ = false;
}

/// Phones are answered at once; what they changed is drawn a few times a second, however many there are.
bool HostPage::tend() {
  news_ = hosting_->carry() || news_;
  if (!news_ || desk_.now_ms() - drawn_ms_ < kBetweenPictures) return false;
  news_ = false;
  return true;
}

std::optional<std::uint32_t> HostPage::wakes_in() const {
  const room::RoomState& state = hosting_->room().state();
  const bool runs = state.stage == room::Stage::hearing && !state.paused;
  if (!runs && told_.empty() && !desk_.glass().has_wall()) return std::nullopt;
  return kSecond - desk_.now_ms() % kSecond;
}

void HostPage::draw(const ui::Pen& pen) {
  drawn_ms_ = desk_.now_ms();
  const bool common = pen.function_key == 1 || pen.function_key >= 10;
  if (common && !locked_) desk_.common_keys(pen);
  if (!told_.empty() && desk_.now_ms() - told_since_ms_ > kToldFor) {
    told_.clear();
    made_.reset();
  }
  if (locked_) {
    draw_lock(pen);
  } else if (in_lobby_) {
    draw_lobby(pen);
  } else {
    draw_console(pen);
  }
}

void HostPage::draw_lock(const ui::Pen& pen) {
  const bool choosing = !hosting_->room().has_pin();
  const auto wish = ui::lock_screen(pen, {choosing, pin_was_wrong_}, lock_draft_);
  if (!wish) return;
  if (choosing) {
    if (!wish->pin.empty()) obey({room::SetPin{wish->pin}});
    locked_ = hosting_->room().has_pin();
    return;
  }
  pin_was_wrong_ = !hosting_->room().is_pin(wish->pin);
  locked_ = pin_was_wrong_;
}

void HostPage::draw_lobby(const ui::Pen& pen) {
  ui::LobbyModel model = lobby_model(*hosting_, desk_.language());
  model.has_wall = desk_.glass().has_wall();
  model.refused = told_;
  const auto wish = ui::lobby_screen(pen, model, lobby_draft_);
  if (wish) {
    take(*wish);
  } else if (ui::console_key(pen) == ui::ConsoleKey::lock) {
    lock();
  }
}

const ui::ConsoleModel& HostPage::console() {
  const room::Room& room = hosting_->room();
  const std::uint32_t second = desk_.now_ms() / kSecond;
  const bool fresh = made_ && made_->version == room.version() && made_->second == second &&
                     made_->language == desk_.language();
  if (fresh) return made_->model;
  menu_.let_go_if_done(room, desk_.language());
  made_ = Made{room.version(), second, desk_.language(),
               console_model(*hosting_, desk_.language(), menu_.picked())};
  if (!menu_.picked().is_none()) made_->model.menu = menu_.model(room, desk_.language());
  (told_good_ ? made_->model.done : made_->model.refused) = told_;
  return made_->model;
}

void HostPage::draw_console(const ui::Pen& pen) {
  const float foot = console_draft_.foot_height;
  const auto wish = ui::console_screen(pen, console(), console_draft_);
  // The keys get the room that they were seen to need in the frame before, and nothing may move until the
  // next one: in the debrief no clock runs.
  if (console_draft_.foot_height != foot) desk_.glass().refresh();
  if (wish) {
    take(*wish);
    made_.reset();
  }
}

void HostPage::draw_wall(const ui::Pen& pen) {
  const room::Scene scene = hosting_->room().scene();
  ui::WallModel model = wall_model(room::wall_page(scene, hosting_->way(), {}), steady_ms());
  if (!same_text(model, wall_)) {
    wall_part_ = 0;
    wall_since_ms_ = desk_.now_ms();
  } else if (desk_.now_ms() - wall_since_ms_ > kWallPart) {
    ++wall_part_;
    wall_since_ms_ = desk_.now_ms();
  }
  wall_ = std::move(model);
  ui::wall_window(pen, wall_, wall_part_);
}

/// False: there is no second display.
bool HostPage::open_wall() {
  return desk_.glass().show_wall([this](const ui::Pen& pen) { draw_wall(pen); });
}

void HostPage::turn_wall() {
  Glass& glass = desk_.glass();
  if (glass.has_wall()) {
    glass.hide_wall();
    return hosting_->keep_wall(false);
  }
  if (open_wall()) return hosting_->keep_wall(true);
  // There is no second display: any browser can be the wall.
  const auto& addresses = hosting_->addresses();
  tell(addresses.empty() ? desk_.say("console.wall.nowhere")
                         : desk_.say("console.wall.no_display", {{"address", addresses.front() + "/wall"}}),
       false);
}

void HostPage::lock() {
  locked_ = true;
  pin_was_wrong_ = false;
  lock_draft_ = {};
}

void HostPage::tell(std::string words, bool good) {
  told_ = std::move(words);
  told_good_ = good;
  told_since_ms_ = desk_.now_ms();
}

void HostPage::obey(const std::vector<room::Order>& orders) {
  told_.clear();
  made_.reset();
  for (const room::Order& order : orders) {
    const auto done = hosting_->room().order(order);
    if (done) continue;
    const room::Room& room = hosting_->room();
    tell(room::refused_words(room.play(), room.session().hearing(), desk_.language(), done.error()), false);
    // Whose move it waits for: the facilitator can make it for them at once.
    if (!done.error().seat.is_none()) menu_.offer(done.error().seat);
    break;
  }
  // What an order changed goes out at once, not with the next thing that happens by itself.
  static_cast<void>(hosting_->carry());
}

void HostPage::take(const ui::LobbyWish& wish) {
  using What = ui::LobbyWish::What;
  if (wish.what == What::wall) return turn_wall();
  if (wish.what == What::lock) return lock();
  if (wish.what == What::leave) return desk_.pop();
  if (wish.what == What::address) return static_cast<void>(hosting_->show_address(wish.names.front()));
  obey(orders_of(wish, hosting_->room(), std::random_device{}()));
  if (wish.what == What::start && told_.empty()) in_lobby_ = false;
}

void HostPage::press(ui::ConsoleKey key) {
  if (key == ui::ConsoleKey::lock) return lock();
  if (key == ui::ConsoleKey::record) return write_record();
  const auto order = order_of(key, hosting_->room());
  if (key == ui::ConsoleKey::ask) console_draft_.asking = !order && !console_draft_.asking;
  if (!order) return;
  // Whose step it was is gone with it.
  const room::Room& room = hosting_->room();
  const std::string undone = std::holds_alternative<room::Undo>(*order)
                                 ? room.undo_told(room.play().voice(desk_.language()))
                                 : std::string();
  obey({*order});
  if (!undone.empty() && told_.empty()) tell(desk_.say("console.undone", {{"what", undone}}), true);
}

/// At any moment, not only after the hearing: it may be all that is left of it.
void HostPage::write_record() {
  const auto written = write_room_record(hosting_->room(), record_folder(hosting_->journal()));
  tell(written ? desk_.say("console.record.written", {{"folder", written->string()}})
               : desk_.say("console.record.failed",
                           {{"folder", written.error().folder.string()}, {"reason", written.error().reason}}),
       written.has_value());
}

/// A ready question, or what was typed; where it cannot be asked, what was typed stays.
void HostPage::ask(const ui::AskRoom& wish) {
  room::OpenPoll order;
  if (wish.ready >= 0) {
    order.about.ready = room::kReadyPolls[static_cast<std::size_t>(wish.ready)].word;
  } else {
    order.about = {{}, wish.question, wish.options};
  }
  obey({order});
  console_draft_.asking = !told_.empty();
  if (console_draft_.asking) return;
  console_draft_.poll_question.clear();
  console_draft_.poll_options.clear();
}

bool HostPage::take_noted(const ui::ConsoleWish& wish) {
  if (const auto* mark = std::get_if<ui::MarkAnswer>(&wish)) {
    room::HeardFor order{mark->row, {}};
    if (mark->heard >= 0) order.heard.emplace(static_cast<room::Heard>(mark->heard));
    obey({order});
    return true;
  }
  if (const auto* line = std::get_if<ui::WriteLine>(&wish)) {
    obey({room::PromiseFor{line->row, {line->line[0], line->line[1], line->line[2]}}});
    return true;
  }
  if (const auto* correct = std::get_if<ui::CorrectKind>(&wish)) {
    obey({room::CorrectAnswer{correct->row, correct->kind}});
    return true;
  }
  if (const auto* eldest = std::get_if<ui::NextEldest>(&wish)) {
    const auto& names = hosting_->room().play().script->names.seats;
    obey({room::RankElder{eldest->seat.is_none() ? std::string() : names[eldest->seat.index()]}});
    return true;
  }
  return false;
}

void HostPage::take(const ui::ConsoleWish& wish) {
  if (take_noted(wish)) return;
  if (const auto* key = std::get_if<ui::ConsoleKey>(&wish)) press(*key);
  if (const auto* pick = std::get_if<ui::PickSeat>(&wish)) menu_.pick(pick->seat);
  if (const auto* give = std::get_if<ui::GiveTheFloor>(&wish))
    obey({room::NextSpeaker{hosting_->room().play().script->names.seats[give->seat.index()]}});
  if (std::holds_alternative<ui::StepBack>(wish)) menu_.back();
  if (const auto* entry = std::get_if<ui::PickEntry>(&wish)) {
    if (const auto order = menu_.answer(hosting_->room(), desk_.language(), entry->entry)) obey({*order});
  }
  if (const auto* hands = std::get_if<ui::HandsCounted>(&wish)) {
    const auto number = [](int count) { return static_cast<std::uint16_t>(count); };
    obey({room::CountHands{number(hands->in_favour), number(hands->against), number(hands->abstain)}});
  }
  if (const auto* nod = std::get_if<ui::NodWish>(&wish)) obey({room::Nod{nod->request, nod->yes}});
  if (const auto* remark = std::get_if<ui::WriteRemark>(&wish)) obey({room::Remark{remark->words}});
  if (const auto* asked = std::get_if<ui::AskRoom>(&wish)) ask(*asked);
  if (std::holds_alternative<ui::OpenRoom>(wish)) in_lobby_ = true;
  if (std::holds_alternative<ui::ShowWall>(wish)) turn_wall();
  if (std::holds_alternative<ui::BackToTheHearing>(wish)) obey({room::BackToHearing{}});
}

}  // namespace kenes::app
