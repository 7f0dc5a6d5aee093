#include "app/window/end_page.hpp"

#include "app/window/quiz_form.hpp"
#include "records/outcome.hpp"
#include "ui/keys.hpp"
#include "ui/widgets.hpp"

namespace kenes::app {
namespace {

constexpr float kColumn = 820;

void draw_block(const ui::Pen& pen, const records::Block& block) {
  using Kind = records::Block::Kind;
  switch (block.kind) {
    case Kind::heading:
      ui::gap(pen, 10);
      ui::say(pen, block.text, ui::Lettering::heading, stage::Tone::gold);
      break;
    case Kind::paragraph:
      ui::say(pen, block.text);
      break;
    case Kind::item:
      ui::say(pen, "•  " + block.text);
      break;
    case Kind::detail:
      ui::say(pen, block.text, ui::Lettering::small, stage::Tone::mist);
      break;
  }
}

}  // namespace

EndPage::EndPage(Desk& desk, Seated seated) : desk_(desk), seated_(std::move(seated)) {}

records::Voice EndPage::voice() const {
  return {*seated_.bundle.script, desk_.setting().catalogue, seated_.bundle.texts, desk_.language()};
}

void EndPage::draw_pages(const ui::Pen& pen, const records::Page& page, const char* next) {
  bool on = false;
  ui::screen(pen, next, kColumn, [&] {
    for (const records::Block& block : page.blocks()) draw_block(pen, block);
    ui::gap(pen, 16);
    ui::Press what;
    what.kind = ui::Press::Kind::main;
    what.words = pen.say(next);
    what.key = "Enter";
    on = ui::press(pen, "next", what) || ui::goes_on();
  });
  if (!on) return;
  if (part_ == Part::debrief) {
    desk_.home();
  } else {
    part_ = Part::quiz;
  }
}

void EndPage::draw(const ui::Pen& pen) {
  if (pen.function_key != 0) desk_.common_keys(pen);
  const records::Voice speaks = voice();
  const solo::Table& table = *seated_.table;
  if (part_ == Part::quiz) {
    const QuizStep step = quiz_form(pen, speaks, seated_.bundle.content, false, quiz_wanted_, after_);
    if (step == QuizStep::goes_on) return;
    if (step == QuizStep::done)
      note_quiz(*seated_.table, seated_.bundle, desk_.language(), kQuizAfter, after_);
    part_ = Part::debrief;
  }
  const auto facts = assess::facts_of(*seated_.bundle.script, table.options(), table.actions());
  if (part_ == Part::outcome) {
    records::Page page = records::ending_page(speaks, facts);
    page.append(records::aftermath_page(speaks, facts));
    return draw_pages(pen, page, "end.to_debrief");
  }
  records::Page page = records::debrief_page(speaks, facts, table.own());
  if (!after_.empty())
    page.append(records::quiz_page(speaks, quiz_sheet_of(seated_.bundle.content), seated_.before, after_));
  draw_pages(pen, page, "end.home");
}

}  // namespace kenes::app
