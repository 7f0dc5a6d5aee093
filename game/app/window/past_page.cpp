#include "app/window/past_page.hpp"

#include "app/faults.hpp"
#include "app/local_time.hpp"
#include "app/sitting.hpp"
#include "app/window/end_page.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {
namespace {

constexpr float kColumn = 760;

}  // namespace

PastPage::PastPage(Desk& desk) : desk_(desk) {
  for (journal::Summary& summary : journal::sessions_in(journal::sessions_folder())) {
    const bool solo = !summary.options.room && !summary.options.seat.empty();
    if (solo && summary.verdict == journal::Verdict::ok && summary.over)
      finished_.push_back(std::move(summary));
  }
}

void PastPage::draw(const ui::Pen& pen) {
  if (pen.function_key != 0) desk_.common_keys(pen);
  bool closed = ui::goes_back();
  ui::screen(pen, "past", kColumn, [&] {
    ui::say(pen, pen.say("title.past"), ui::Lettering::heading, stage::Tone::gold);
    ui::gap(pen, 8);
    if (!fault_.empty()) ui::say(pen, fault_, ui::Lettering::text, stage::Tone::madder);
    for (std::size_t i = 0; i < finished_.size(); ++i) {
      ui::Press one;
      one.words = finished_[i].scenario + " · " + finished_[i].options.seat;
      one.below = local_time(finished_[i].last_ms);
      if (ui::press(pen, "past." + std::to_string(i), one)) open(finished_[i].path);
    }
    ui::gap(pen, 8);
    ui::Press back;
    back.words = pen.say("shelf.back");
    back.key = "Esc";
    closed = ui::press(pen, "back", back) || closed;
  });
  if (closed) desk_.pop();
}

void PastPage::open(const std::filesystem::path& path) {
  auto seated = resume_sitting(path);
  if (seated) {
    desk_.push(std::make_unique<EndPage>(desk_, std::move(*seated)));
  } else {
    fault_ = sentence_of(desk_.setting(), path, seated.error());
  }
}

}  // namespace kenes::app
