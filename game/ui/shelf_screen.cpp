#include "ui/front.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {

std::optional<std::size_t> shelf_screen(const Pen& pen, const ShelfModel& model) {
  std::optional<std::size_t> answer;
  screen(pen, "shelf", 760, [&] {
    say(pen, pen.say("shelf.title"), Lettering::heading, stage::Tone::gold);
    gap(pen, 8);
    for (std::size_t i = 0; i < model.scenarios.size(); ++i) {
      const ShelfModel::Scenario& one = model.scenarios[i];
      sheet(pen, "scenario" + std::to_string(i), 0, [&] {
        say(pen, one.title, Lettering::heading);
        say(pen, one.summary);
        say(pen, pen.say("shelf.size", {{"n", one.minutes}, {"seats", static_cast<std::int64_t>(one.seats)}}),
            Lettering::small, stage::Tone::mist);
        for (const std::string& learnt : one.teaches)
          say(pen, "• " + learnt, Lettering::small, stage::Tone::mist);
        Press play;
        play.kind = Press::Kind::main;
        play.words = pen.say("shelf.play");
        play.reason = one.faulty;
        if (press(pen, "play." + std::to_string(i), play)) answer = i;
      });
      gap(pen, 4);
    }
    Press back;
    back.words = pen.say("shelf.back");
    back.key = "Esc";
    if (press(pen, "back", back)) answer = kBack;
  });
  return answer;
}

}  // namespace kenes::ui
