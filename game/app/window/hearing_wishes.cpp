// What somebody asks of a hearing's page beside answering: a panel's wish, a hint, the menu, a step back.

#include "app/window/hearing_page.hpp"
#include "app/window/help_page.hpp"
#include "app/window/settings_page.hpp"
#include "solo/hints.hpp"

namespace kenes::app {

using namespace rules;

bool HearingPage::leaves_gaps(const PanelWish& wish) const {
  const auto* made = std::get_if<MakeMove>(&wish);
  const auto* fill = made != nullptr ? std::get_if<FillSlot>(&made->move) : nullptr;
  if (fill == nullptr) return false;
  const SeatView view = course_.view();
  const Motion& motion = view.motions[fill->motion.index()];
  const auto& slots = seated_.bundle.script->recommendations[motion.subject].slots;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (i != fill->slot && motion.slot(i) == 0) return true;
  }
  return false;
}

void HearingPage::grant(const PanelWish& wish) {
  if (!leaves_gaps(wish)) frame_.drawer = ui::Drawer::none;
  if (const auto* move = std::get_if<MakeMove>(&wish)) return answer(*move);
  if (const auto* secret = std::get_if<CastBallotInSecret>(&wish)) return answer(*secret);
  if (const auto* moment = std::get_if<PlayFrom>(&wish))
    return go_back(course_.rewind(moment->revision), "play.rewound");
  const auto* shown = std::get_if<ShowDocument>(&wish);
  if (shown != nullptr && shown->line) return answer(MakeMove{Present{shown->evidence, *shown->line}});
  act_now();
  const std::size_t thing =
      shown != nullptr ? shown->evidence.index() : std::get<AskAbout>(wish).claim.index();
  static_cast<void>(
      turn_.go_to(voice(), course_, shown != nullptr ? MoveKind::present : MoveKind::ask_claim, thing));
}

void HearingPage::hint() {
  const records::Voice speaks = voice();
  const std::vector<Move> legal = course_.turn_now().moves;
  const SeatView view = course_.view();
  const auto ladders = solo::hints_for({speaks, seated_.bundle.content, view, legal});
  if (ladders.empty()) {
    note("hearing.no_hint");
    return;
  }
  const solo::HintLadder& ladder = ladders.front();
  int& step = hinted_[ladder.about];
  const bool told_already = step == static_cast<int>(ladder.hints.size());
  if (!told_already) ++step;
  // Told anew from what could be seen then.
  note([this, view, legal, about = ladder.about, step](const records::Voice& now) {
    for (const auto& one : solo::hints_for({now, seated_.bundle.content, view, legal})) {
      if (one.about == about) return one.hints[static_cast<std::size_t>(step - 1)].words(now);
    }
    return std::string();
  });
  if (told_already) return;  // What is only said again is not counted.
  const session::SideText words{std::string(text::code_of(speaks.language)),
                                ladder.about + " " + std::to_string(step)};
  static_cast<void>(seated_.table->session().note(kHintNote, words));
  ++seated_.helped.hints;
}

void HearingPage::do_wish(ui::FrameWish wish) {
  switch (wish) {
    case ui::FrameWish::leave:
      desk_.home();
      break;
    case ui::FrameWish::undo:
      undo();
      break;
    case ui::FrameWish::skip:
      skipping_ = !turn_.asking();
      listening_.pass_all();
      break;
    case ui::FrameWish::auto_play:
      auto_play_ = !auto_play_;
      break;
    case ui::FrameWish::mute:
      desk_.turn_mute();
      break;
    case ui::FrameWish::settings:
      desk_.push(std::make_unique<SettingsPage>(desk_));
      break;
    case ui::FrameWish::help:
      desk_.push(std::make_unique<HelpPage>(desk_));
      break;
    case ui::FrameWish::glossary:  // The frame has opened it.
      break;
    case ui::FrameWish::hint:
      hint();
      break;
    case ui::FrameWish::language:
      desk_.speak(frame_.language);
      break;
  }
}

void HearingPage::undo() { go_back(course_.undo(), "play.undone"); }

void HearingPage::go_back(const session::Answer& gone, std::string_view told) {
  if (gone) {
    ++seated_.helped.taken_back;
    left_s_.reset();
    listening_.clear();
    turn_.clear();
    recall();
    note(told);
    return;
  }
  const bool secret = gone.error().why == session::Refused::Why::past_secret_vote;
  note(secret ? "play.undo_secret" : "play.undo_nothing");
}

}  // namespace kenes::app
