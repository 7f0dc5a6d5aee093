#include "ui/ending.hpp"

#include <array>

#include "ui/footed.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::ui {
namespace {

using stage::Tone;

constexpr float kColumn = 820;

void draw_vote(const Pen& pen, const EndingModel::Vote& vote, std::size_t place) {
  sheet(pen, "vote" + std::to_string(place), 0, [&] {
    say(pen, vote.what, Lettering::bold);
    const std::array<Mark, 1> outcome{Mark{vote.adopted ? Sign::tick : Sign::cross, vote.outcome,
                                           vote.adopted ? Tone::sage : Tone::madder}};
    marks(pen, outcome);
    draw_tally(pen, vote.tally, vote.adopted ? Sign::tick : Sign::cross);
    say(pen, vote.working.whole(), Lettering::small, Tone::mist);
  });
  gap(pen, 4);
}

}  // namespace

bool ending_screen(const Pen& pen, const EndingModel& model) {
  bool on = false;
  const auto inside = [&] {
    say(pen, model.title, Lettering::title, Tone::gold);
    ornament(pen);
    gap(pen, 6);
    say(pen, model.words);
    // How one came to it is of less weight than what came of it.
    for (const std::string* quiet : {&model.branch, &model.help})
      if (!quiet->empty()) say(pen, *quiet, Lettering::small, Tone::mist);
    gap(pen, 8);
  };
  const auto move_on = [&] {
    Press next;
    next.kind = Press::Kind::main;
    next.words = pen.say("end.to_aftermath");
    next.key = "Enter";
    on = press(pen, "next", next) || goes_on();
  };
  const auto votes = [&] {
    gap(pen, 8);
    for (std::size_t i = 0; i < model.votes.size(); ++i) draw_vote(pen, model.votes[i], i);
    if (model.why.empty()) return;
    say(pen, model.why_title, Lettering::heading, Tone::gold);
    for (const std::string& one : model.why) say(pen, "•  " + one);
  };
  footed_where_low(pen, "ending", kColumn, inside, move_on, votes);
  return on;
}

}  // namespace kenes::ui
