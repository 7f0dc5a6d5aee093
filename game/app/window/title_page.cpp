#include "app/window/title_page.hpp"

#include <algorithm>

#include "app/faults.hpp"
#include "app/local_time.hpp"
#include "app/sitting.hpp"
#include "app/window/hearing_page.hpp"
#include "app/window/help_page.hpp"
#include "app/window/host_prepare_page.hpp"
#include "app/window/notebook_page.hpp"
#include "app/window/past_page.hpp"
#include "app/window/settings_page.hpp"
#include "app/window/shelf_page.hpp"
#include "app/window/write_page.hpp"

namespace kenes::app {
namespace {

constexpr std::uint32_t kAskAgainMs = 200;

bool is_solo(const journal::Summary& summary) {
  return !summary.options.room && !summary.options.seat.empty();
}

/// "Title · who · when", in the language of the moment; empty when its copy of the scenario cannot be read.
std::string described(const Desk& desk, const journal::Summary& summary) {
  const auto contents = journal::read(summary.path);
  if (!contents) return {};
  const auto bundle = load_bundle(contents->header.files);
  if (!bundle) return {};
  const records::Voice voice{*bundle->script, desk.setting().catalogue, bundle->texts, desk.language()};
  const rules::SeatId seat = seat_named(*bundle->script, summary.options.seat);
  return voice.tell("title") + " · " + (seat.is_none() ? "–" : voice.person(seat)) + " · " +
         local_time(summary.last_ms);
}

/// "Title · when".
std::string room_described(const Desk& desk, const std::filesystem::path& path) {
  const auto contents = journal::read(path);
  const auto bundle =
      contents ? load_bundle(contents->header.files) : LoadedBundle(Unexpected{BundleFault{}});
  if (!bundle) return path.filename().string();
  const records::Voice voice{*bundle->script, desk.setting().catalogue, bundle->texts, desk.language()};
  const std::int64_t last =
      contents->rows.empty() ? contents->header.started_ms : contents->rows.back().time_ms;
  return voice.tell("title") + " · " + local_time(last);
}

}  // namespace

TitlePage::Looked TitlePage::look() const {
  Looked looked;
  looked.language = desk_.language();
  const auto sessions = journal::sessions_in(journal::sessions_folder());
  for (const journal::Summary& summary : sessions) {
    if (summary.in_use) looked.in_use.push_back(summary.path);
    if (!is_solo(summary) || summary.verdict != journal::Verdict::ok) continue;
    if (summary.in_use) continue;
    const bool is_next = !summary.over && !looked.unfinished;
    if (is_next) looked.model.unfinished = described(desk_, summary);
    if (is_next && !looked.model.unfinished.empty()) {
      looked.unfinished = summary;
    } else {
      ++looked.past;
    }
  }
  looked.room = unfinished_room(sessions);
  if (looked.room) looked.model.unfinished_room = room_described(desk_, *looked.room);
  looked.model.past = looked.past;
  looked.model.due = solo::due_count(load_notebook(notebook_file()), today());
  looked.model.version = KENES_VERSION;
  return looked;
}

void TitlePage::draw(const ui::Pen& pen) {
  if (!looked_ || looked_->language != desk_.language()) looked_ = look();
  looked_->model.fault = fault_;
  if (pen.function_key != 0) desk_.common_keys(pen);
  if (const auto answer = ui::title_screen(pen, looked_->model)) do_wish(*answer);
}

bool TitlePage::tend() {
  if (!looked_ || looked_->in_use.empty() || !desk_.is_on_top(*this)) return false;
  const std::uint32_t now = desk_.now_ms();
  if (now - asked_ms_ < kAskAgainMs) return false;
  asked_ms_ = now;
  if (!std::ranges::any_of(looked_->in_use, journal::is_free)) return false;
  looked_.reset();
  return true;
}

void TitlePage::do_wish(const ui::TitleAnswer& answer) {
  fault_.clear();
  switch (answer.wish) {
    case ui::TitleWish::go_on:
      go_on();
      break;
    case ui::TitleWish::go_on_room:
      go_on_room();
      break;
    case ui::TitleWish::run:
      desk_.push(std::make_unique<HostPreparePage>(desk_));
      break;
    case ui::TitleWish::write:
      desk_.push(std::make_unique<WritePage>(desk_));
      break;
    case ui::TitleWish::practise:
      desk_.push(std::make_unique<ShelfPage>(desk_));
      break;
    case ui::TitleWish::past:
      desk_.push(std::make_unique<PastPage>(desk_));
      break;
    case ui::TitleWish::notebook:
      desk_.push(std::make_unique<NotebookPage>(desk_));
      break;
    case ui::TitleWish::settings:
      desk_.push(std::make_unique<SettingsPage>(desk_));
      break;
    case ui::TitleWish::help:
      desk_.push(std::make_unique<HelpPage>(desk_));
      break;
    case ui::TitleWish::language:
      desk_.speak(answer.language);
      break;
    case ui::TitleWish::leave:
      desk_.leave();
      break;
  }
}

void TitlePage::go_on_room() {
  const std::filesystem::path path = *looked_->room;
  looked_.reset();
  auto hosted = Hosted::resume(desk_.setting().catalogue, path);
  if (hosted) {
    desk_.push(host_page(desk_, std::move(*hosted), {}));
  } else {
    fault_ = sentence_of(desk_.setting(), path, hosted.error());
  }
}

void TitlePage::go_on() {
  const std::filesystem::path path = looked_->unfinished->path;
  looked_.reset();
  auto seated = resume_sitting(path);
  if (seated) {
    desk_.push(std::make_unique<HearingPage>(desk_, std::move(*seated)));
  } else {
    fault_ = sentence_of(desk_.setting(), path, seated.error());
  }
}

}  // namespace kenes::app
