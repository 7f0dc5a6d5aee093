#include "app/window/hearing_page.hpp"

#include <algorithm>

#include "app/window/end_page.hpp"
#include "app/window/hearing_models.hpp"
#include "app/window/pace.hpp"
#include "app/window/panel_facts.hpp"
#include "ui/dialogue.hpp"
#include "ui/held.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {
namespace {

using namespace rules;

std::vector<std::string> portraits_of(const scenario::ScenarioContent& content) {
  std::vector<std::string> portraits;
  for (const scenario::SeatContent& seat : content.seats) portraits.push_back(seat.portrait);
  return portraits;
}

SeatSet seated_at(const solo::Table& table) { return table.script().core | table.options().extra_seats; }

}  // namespace

HearingPage::HearingPage(Desk& desk, Seated seated)
    : desk_(desk),
      seated_(std::move(seated)),
      course_(*seated_.table, [this] { return voice(); }),
      hall_(stage::seat_people(seated_.table->script(), portraits_of(seated_.bundle.content),
                               seated_at(*seated_.table), ui::held_of(seated_.bundle.content.held))),
      turn_(seated_.bundle.content),
      panels_(course_, desk.terms(), seated_.notes),
      coaching_(desk),
      said_in_(desk.language()),
      news_(course_.view(), is_new() ? course_.view().holds : EvidenceSet{}) {
  course_.set_coach(true);
  greet();
  tell_of_saving();
}

bool HearingPage::is_new() const { return !seated_.table->hearing().is(Hearing::opened); }

HearingPage::~HearingPage() { keep_notes(); }

void HearingPage::keep_notes() {
  if (seated_.table == nullptr) return;
  for (const auto& [document, words] : panels_.take_notes()) {
    note_document(*seated_.table, desk_.language(), document, words);
    seated_.notes[document] = words;
  }
}

records::Voice HearingPage::voice() const {
  return {*seated_.bundle.script, desk_.setting().catalogue, seated_.bundle.texts, desk_.language()};
}

/// A bell when a minute of this part's time is left, another when none is.
void HearingPage::ring() {
  const std::optional<int> left = seconds_left(seated_.bundle.script->rulebook, course_.view());
  if (const auto bell = bell_between(left_s_, left)) desk_.sounds().play(*bell);
  left_s_ = left;
}

void HearingPage::follow() {
  while (listening_.idle() && !turn_.asking()) {
    const solo::Stop stop = course_.next();
    if (const auto* told = std::get_if<solo::Told>(&stop)) {
      take_in(*told);
    } else if (const auto* position = std::get_if<solo::AskPosition>(&stop)) {
      turn_.ask(*position);
    } else if (const auto* prediction = std::get_if<solo::AskPrediction>(&stop)) {
      turn_.ask(*prediction);
    } else if (const auto* turn = std::get_if<solo::MyTurn>(&stop)) {
      ask(*turn);
    } else {
      keep_notes();
      desk_.replace(std::make_unique<EndPage>(desk_, std::move(seated_)));
      return;
    }
    if (turn_.asking()) skipping_ = false;
  }
}

void HearingPage::take_in(const solo::Told& told) {
  shown_ = {};
  panels_.set_latest({});
  may_act_ =
      std::ranges::any_of(course_.turn_now().moves, [](const Move& move) { return !solo::is_aside(move); });
  tells_of_.reset();
  if (told.action) {
    tells_of_ = kind_of(told.action->move);
    if (const auto* present = std::get_if<Present>(&told.action->move)) shown_ = present->evidence;
    panels_.set_latest(shown_);
    if (const auto sound = sound_of(told.action->move)) desk_.sounds().play(*sound);
  }
  ring();
  const auto heard = [this](const records::Story& story) {
    const records::Voice speaks = voice();
    records::Story lines;
    for (const records::StoryLine& line : records::gathered(speaks, story))
      lines.push_back(heard_line(speaks, line));
    return lines;
  };
  listening_.add(heard(told.lines), [this, heard, told] { return heard(course_.tell_again(told)); });
  tell_of_saving();
  if (skipping_) listening_.pass_all();
}

void HearingPage::after_move(const solo::Course::Made& made) {
  turn_.clear();
  if (made) {
    take_in(*made);
    return;
  }
  // What the menu offered was refused: the hearing has moved on meanwhile.
  note([why = made.error().why, code = made.error().refusal.code](const records::Voice& speaks) {
    return why == session::Refused::Why::rules
               ? speaks.word("refusal", code)
               : speaks.say("session.refused." + std::string(session::name_of(why)));
  });
}

void HearingPage::draw(const ui::Pen& pen) {
  if (seated_.table == nullptr) return;  // On the way to the end.
  follow_language();
  turn_by_itself();
  // Nothing goes on behind an open drawer: whoever reads is waited for.
  if (frame_.drawer == ui::Drawer::none) follow();
  if (seated_.table == nullptr) return;
  static_cast<void>(listening_.line(desk_.now_ms()));
  const records::Voice speaks = voice();
  const SeatView view = course_.view();
  const ui::Sight sight{speaks, seated_.bundle.content, view};
  if (pen.function_key >= 11) desk_.common_keys(pen);
  news_.look(view, frame_, listening_.skipped());
  const ui::Drawer before = frame_.drawer;
  const bool was_reading = panels_.is_reading();
  draw_frame(pen, sight);
  follow_reader(before, was_reading);
  if (was_reading && !panels_.is_reading()) keep_notes();
  if (const auto wish = panels_.take_wish()) grant(*wish);
}

/// To the next line once this one has been read, where the person wants that.
void HearingPage::turn_by_itself() {
  const std::uint32_t now = desk_.now_ms();
  const records::StoryLine* line = listening_.line(now);
  if (line == nullptr || !auto_play_) return;
  if (listening_.heard_ms(now) > reading_ms(line->text, desk_.settings().reading_speed)) listening_.pass();
}

void HearingPage::draw_frame(const ui::Pen& pen, const ui::Sight& sight) {
  Below below = below_now(sight);
  vote_beside_ = false;
  std::optional<ui::DialogueWish> heard;
  std::optional<ui::ChoicesWish> chosen;
  ui::FrameParts parts;
  parts.people = [&] { panels_.people(pen, sight); };
  parts.report = [&] { panels_.report(pen, sight); };
  parts.evidence = [&] { panels_.evidence(pen, sight); };
  parts.box = [&] { chosen = draw_box(pen, sight, below); };
  parts.foot = [&] {
    if (below.told) heard = ui::dialogue_foot(pen, *below.told);
    if (!below.asked) return;
    if (const auto zero = ui::choices_foot(pen, *below.asked); zero && !chosen) chosen = zero;
  };
  parts.stage = [&](const stage::Rect& rect) { draw_middle(pen, sight, rect); };
  parts.drawer = [&] { panels_.drawer(pen, sight, frame_); };
  parts.coach = coach_part(pen, sight);
  const auto taken = frame_.taken();
  if (const auto wish = ui::hearing_frame(pen, top_bar_of(sight), frame_, parts)) {
    do_wish(*wish);
  } else if (heard) {
    hear(*heard);
  } else if (chosen) {
    if (const auto answered = turn_.answer(sight.voice, course_, *chosen)) answer(*answered);
  }
  // The brief closed, a card of the coach: the frame that was just drawn did not know their heights yet.
  if (frame_.taken() != taken) unsettled_ = kFramesToSettle;
}

ui::TopBarModel HearingPage::top_bar_of(const ui::Sight& sight) const {
  ui::TopBarModel top = top_bar_model(sight);
  top.auto_play = auto_play_;
  top.mute = desk_.settings().mute;
  top.unsaved = !saved_;
  top.marked = news_.marked();
  return top;
}

void HearingPage::follow_reader(ui::Drawer before, bool was_reading) {
  if (!panels_.is_reading()) return;
  if (!was_reading) {
    // A document that was pressed at the side opens over the middle.
    from_side_ = before == ui::Drawer::none;
    frame_.drawer = ui::Drawer::evidence;
  } else if (frame_.drawer != ui::Drawer::evidence) {
    // Closed, it leads back to where it was taken from; another drawer closes it too.
    if (frame_.drawer == ui::Drawer::none && !from_side_) frame_.drawer = ui::Drawer::evidence;
    panels_.read({});
  }
}

HearingPage::Below HearingPage::below_now(const ui::Sight& sight) {
  const std::uint32_t now = desk_.now_ms();
  Below below;
  if (const records::StoryLine* line = listening_.line(now)) {
    below.told = ui::dialogue_model(sight, *line);
    below.told->shown = std::min(listening_.shown(now, letters()), below.told->words.size());
    below.told->may_act = may_act_;
    if (const records::StoryLine* over = listening_.over()) below.told->over = over->text;
  } else if (turn_.asking()) {
    below.asked = turn_.model(sight.voice, course_);
  }
  const std::string begins = below.asked ? below.asked->question : std::to_string(listening_.count());
  if (begins != box_of_) {
    frame_.box_begins = true;
    unsettled_ = kFramesToSettle;
  } else if (unsettled_ > 0) {
    --unsettled_;
  }
  box_of_ = begins;
  return below;
}

std::optional<ui::ChoicesWish> HearingPage::draw_box(const ui::Pen& pen, const ui::Sight& sight,
                                                     Below& below) {
  draw_earlier(pen, sight);
  if (below.told) ui::dialogue_words(pen, *below.told);
  if (!below.asked) return std::nullopt;
  if (const records::StoryLine* last = listening_.last()) {
    ui::dialogue_echo(pen, ui::dialogue_model(sight, *last));
    ui::gap(pen, 6);
  }
  // What is voted on stands above already, with all there is to know of it.
  if (vote_beside_) below.asked->heading.clear();
  return ui::choices_body(pen, *below.asked);
}

void HearingPage::draw_earlier(const ui::Pen& pen, const ui::Sight& sight) {
  if (frame_.box_room <= frame_.box_height) return;
  std::vector<ui::DialogueModel> earlier;
  for (const records::StoryLine* line : listening_.earlier())
    earlier.push_back(ui::dialogue_model(sight, *line));
  frame_.box_extra = ui::dialogue_before(pen, earlier, frame_.box_room - frame_.box_height);
}

unsigned HearingPage::letters() const {
  const Settings& settings = desk_.settings();
  return settings.reduced_motion ? 0 : letters_a_second(settings.reading_speed);
}

void HearingPage::hear(ui::DialogueWish wish) {
  const std::uint32_t now = desk_.now_ms();
  if (wish == ui::DialogueWish::act) return act_now();
  // A line that is longer than its place is read to its end before the next one comes.
  const records::StoryLine* line = listening_.line(now);
  const bool whole = line != nullptr && listening_.shown(now, letters()) >= line->text.size();
  if (whole && frame_.box_goes_on) {
    frame_.box_turns = true;
    return;
  }
  listening_.press(now, letters());
}

void HearingPage::ask(const solo::MyTurn& turn) {
  const solo::Table& table = *seated_.table;
  turn_.ask(turn, solo::missed_now(table.script(), table.hearing(), table.own(), turn.moves));
}

void HearingPage::act_now() {
  listening_.pass_all();
  ask(course_.turn_now());
}

void HearingPage::answer(const TurnWish& wish) {
  if (const auto* move = std::get_if<MakeMove>(&wish)) {
    after_move(course_.make(move->move));
  } else if (const auto* secret = std::get_if<CastBallotInSecret>(&wish)) {
    after_move(course_.cast_secret(secret->choice));
    note("play.secret_cast");
  } else if (const auto* position = std::get_if<StatePositionAs>(&wish)) {
    after_move(course_.state_position(position->moment, position->value));
  } else if (const auto* predicted = std::get_if<PredictAs>(&wish)) {
    after_move(course_.predict(predicted->in_favour));
  } else if (std::holds_alternative<Skip>(wish)) {
    if (const auto* asked = std::get_if<solo::AskPosition>(&turn_.asked()))
      course_.skip_position(asked->moment);
    if (std::holds_alternative<solo::AskPrediction>(turn_.asked())) course_.skip_prediction();
    turn_.clear();
  } else {
    course_.wait();
    turn_.clear();
  }
}

}  // namespace kenes::app
