#include "app/window/help_page.hpp"

#include <array>

#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {
namespace {

constexpr float kColumn = 760;
constexpr std::array<const char*, 8> kTold{"help.turn",  "help.ask",  "help.evidence", "help.recess",
                                           "help.draft", "help.vote", "help.saved",    "help.keys"};

}  // namespace

void HelpPage::draw(const ui::Pen& pen) {
  if (pen.function_key >= 11) desk_.common_keys(pen);
  bool closed = ui::goes_back() || pen.function_key == 1;
  ui::screen(pen, "help", kColumn, [&] {
    ui::say(pen, pen.say("title.help"), ui::Lettering::heading, stage::Tone::gold);
    ui::ornament(pen);
    for (const char* key : kTold) {
      ui::gap(pen, 4);
      ui::say(pen, pen.say(key));
    }
    ui::gap(pen, 12);
    ui::Press back;
    back.kind = ui::Press::Kind::main;
    back.words = pen.say("shelf.back");
    back.key = "Esc";
    closed = ui::press(pen, "back", back) || closed;
  });
  if (closed) desk_.pop();
}

}  // namespace kenes::app
