#include "ui/asks.hpp"

#include "ui/widgets.hpp"

namespace kenes::ui {

std::optional<NodWish> asks_panel(const Pen& pen, const std::vector<Asks>& asks) {
  std::optional<NodWish> wish;
  for (const Asks& one : asks) {
    say(pen, one.words, Lettering::bold, stage::Tone::gold);
    Press yes;
    yes.words = pen.say("console.asks.yes");
    Press no;
    no.words = pen.say("console.asks.no");
    const auto pressed = press_row(pen, "nod." + std::to_string(one.request), {yes, no});
    if (pressed) wish = NodWish{one.request, *pressed == 0};
  }
  return wish;
}

}  // namespace kenes::ui
